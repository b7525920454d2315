"""Levels of headings keep their order on the three that there are here."""

import pytest

from articles.importer.bodies import body_of
from articles.importer.headings import fitted

LEVELS = {
    "those that there are": ("2343", "2343"),
    "a title above all others": ("12323", "12323"),
    "a title above deep ones": ("1245", "1234"),
    "two titles, and what is below each": ("12123", "23234"),
    "only the deepest": ("454", "232"),
    "one of the deepest alone": ("252", "252"),
    "deep ones below others": ("24556", "23444"),
    "all six": ("2123456", "3234444"),
    "the highest that comes late": ("212", "323"),
    "none": ("", ""),
}


def _text(levels: str) -> str:
    return "\n".join(f"<h{level} id='h'>甲</h{level}>\n<p>乙</p>" for level in levels)


@pytest.mark.parametrize(("levels", "expected"), LEVELS.values(), ids=LEVELS)
def test_deeper_headings_stay_below_higher_ones(levels: str, expected: str) -> None:
    assert fitted(_text(levels)) == _text(expected)


def test_code_is_no_heading() -> None:
    text = "# 甲\n\n## 乙\n\n# 丙\n\n```\n<h1>丁</h1>\n```\n"
    body = body_of(text, ".md", {}).html
    assert "<h2>甲</h2>\n<h3>乙</h3>\n<h2>丙</h2>" in body
    assert "&lt;h1&gt;丁&lt;/h1&gt;" in body
