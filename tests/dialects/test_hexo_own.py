"""Tags that a site of Hexo made itself."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS
from articles.importer.bodies import body_of

HEXO = DIALECTS["hexo"]
LINK = '<a href="https://a.test/b">%s</a>'


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("{% way '港 口' https://a.test/b %}", LINK % "港 口"),
        ("{% way https://a.test/b 港口 %}", LINK % "港口"),
        ("{% way `go` https://a.test/b %}", LINK % "go"),
        ("{% way https://a.test/b %}", LINK % "https://a.test/b"),
        ('{% shot https://a.test/b.png "港" %}', '<img src="https://a.test/b.png" alt="港">'),
        (
            "{% film https://www.youtube.com/watch?v=abcdefghijk %}",
            '\n\n<p><a href="https://www.youtube.com/watch?v=abcdefghijk">YouTube</a></p>\n\n',
        ),
    ],
)
def test_an_address_and_words_leave_no_doubt(written: str, shown: str) -> None:
    found = HEXO.convert(written, HEXO.read_site("title: x"))
    assert (found.text.replace(' class="embed"', ""), found.left) == (shown, ())


@pytest.mark.parametrize(
    "written",
    [
        "{% way '港口' harbour#depth %}",
        "{% way 港 口 https://a.test/b %}",
        "{% way https://a.test/b size:3 %}",
        "{% way https://a.test/b https://a.test/c 港 %}",
        "{% quay https://a.test/b 港 %}甲{% endquay %}",
        "{% set way = 'https://a.test/b' %}",
    ],
)
def test_all_others_stay(written: str) -> None:
    found = HEXO.convert(written, HEXO.read_site("title: x"))
    assert found.text == written
    assert found.left


def test_what_is_code_stays() -> None:
    written = "`{% way 港 https://a.test/b %}`"
    assert body_of(written, ".md", {}, HEXO.convert).tags_left == ()
