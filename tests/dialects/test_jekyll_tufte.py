"""Tags of Jekyll's theme Tufte."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, Converted
from articles.importer.bodies import body_of

JEKYLL = DIALECTS["jekyll"]


def convert(written: str) -> Converted:
    """Return what a post of a site without parts of its own becomes."""
    return JEKYLL.convert(written, JEKYLL.read_site("title: x"), {})


def shown(written: str) -> str:
    """Return the HTML that a post becomes, a line behind the other."""
    return "".join(body_of(written, ".md", {}, convert).html.split("\n"))


SHOWN = {
    "a note in the margin": (
        "甲{% sidenote 'a' '*乙* [丙](https://a.test/)' %}丁",
        '<p>甲 (<em>乙</em> <a href="https://a.test/">丙</a>)丁</p>',
    ),
    "a note without a name": ('甲{% marginnote "乙" %}', "<p>甲 (乙)</p>"),
    "a new thought": ("{% newthought '甲 乙' %} 丙", "<p>甲 乙 丙</p>"),
    "words above a text": (
        "{% epigraph '甲' '乙' '*丙*' %}",
        "<blockquote><p>甲</p><p>— 乙 <em>丙</em></p></blockquote>",
    ),
    "words above a text, around them": (
        "{% epigraph 乙 %}\n甲\n{% endepigraph %}",
        "<blockquote><p>甲</p><p>— 乙</p></blockquote>",
    ),
    "a figure": (
        "{% fullwidth 'https://a.test/a.png' '*甲*' %}",
        '<figure><img alt="" referrerpolicy="no-referrer" src="https://a.test/a.png">'
        "<figcaption><em>甲</em></figcaption></figure>",
    ),
}


@pytest.mark.parametrize(("written", "html"), SHOWN.values(), ids=SHOWN)
def test_a_tag_shows_what_it_holds(written: str, html: str) -> None:
    assert shown(written) == html
    assert convert(written).left == ()


@pytest.mark.parametrize(
    "written",
    [
        "{% marginfigure 'a' 'assets/a.png' '甲' %}",
        "{% marginfigure 'assets/a.png' '甲' %}",
        "{% maincolumn '/assets/a.png' '甲' %}",
    ],
)
def test_a_figure_lies_below_the_root(written: str) -> None:
    assert '<img src="/assets/a.png" alt=""><figcaption>甲<' in convert(written).text


@pytest.mark.parametrize(
    "written",
    ["{% sidenote %}", "{% newthought '' %}", "{% maincolumn '<b>' %}", "{% epigraph '甲' %}"],
)
def test_what_says_too_little_stays(written: str) -> None:
    assert convert(written).left
