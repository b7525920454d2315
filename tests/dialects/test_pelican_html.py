"""Articles of Pelican in HTML."""

import time

import pytest

from articles.dialects import PELICAN

WHOLE = """<!DOCTYPE html>
<html lang="zh"><head>
<title>江 &amp; 边</title>
<meta charset="utf-8" />
<meta name="Tags" content="港口, 河" />
<meta content='2012-07-09 22:28' name='date' />
<meta name="authors" contents="林晓; 周明" />
<meta name="summary" content="">
</head><body class="x"><p>清晨</p>
</body></html>
"""


def test_the_head_of_a_document_is_its_header() -> None:
    found = PELICAN.read(WHOLE)
    assert found.values == {
        "title": "江 & 边",
        "tags": ["港口", "河"],
        "date": "2012-07-09 22:28",
        "authors": ["林晓", "周明"],
    }
    assert found.body == "<p>清晨</p>\n"


@pytest.mark.parametrize(
    "text", ["<p>江</p>", "<html><body>江</body></html>", "Title: 江\nDate: 2020-01-01\n\n<html>"]
)
def test_other_texts_are_none(text: str) -> None:
    assert "<" in PELICAN.read(text).body


def test_keywords_are_tags() -> None:
    head = '<html><head><meta name="keywords" content="江,边"></head>河</html>'
    assert PELICAN.read(head).values == {"tags": ["江", "边"]}


@pytest.mark.parametrize("piece", ["<meta ", '<meta name="a', "<title>", "<body ", '<meta a="b" '])
def test_a_hundred_thousand_open_elements_do_no_harm(piece: str) -> None:
    began = time.monotonic()
    PELICAN.read("<html>" + piece * 100_000)
    assert time.monotonic() - began < 5
