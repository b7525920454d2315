"""Bodies built to keep a parser busy are refused; long and untidy ones are not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.markup import Refused, guard, render

MANY = 20_000
NUMBERS = range(MANY)

BOMBS = {
    "too long": "字" * 700_000,
    "too many elements": "<p>x" * 60_000,
    "nested elements": "<div>" * 50_000,
    "nested in each other's items": "<li><dd>" * MANY,
    "nested in buttons": "<p><button>" * MANY,
    "nested tables": "<table><td>" * MANY,
    "end tags in comments": "<div><!--</div>-->" * MANY,
    "end tags out of reach": "<div><marquee></div></marquee>" * MANY,
    "nested in a drawing": "<svg>" + "<g>" * MANY,
    "nested behind a drawing's style": "<svg><style>" + "<g>" * MANY,
    "end tags in character data": "<svg>" + "<g><![CDATA[></g>]]>" * MANY,
    "void elements in a drawing": "<svg>" + "<link>" * MANY,
    "attributes": "<p " + " ".join(f"a{number}=1" for number in NUMBERS) + ">",
    "attributes behind a quoted sign": '<p a=">" '
    + " ".join(f"a{number}" for number in NUMBERS)
    + ">",
    "attributes without blanks": "<p" + "/a" * MANY + ">",
    "open formatting": "".join(f"<font size={number}><p>" for number in NUMBERS),
    "formatting that no end tag reaches": "".join(
        f"<font a={n}><object></font></object>" for n in NUMBERS
    ),
    "formatting reopened in each block": "".join(f"<b a={n}>" for n in range(60)) + "<p>x" * MANY,
}

HARMLESS = {
    "unclosed paragraphs": "<p>甲" * 5000,
    "unclosed items": "<ul>" + "<li>甲" * 5000 + "</ul>",
    "unclosed cells": "<table>" + "<tr><td>a<td>b" * 3000 + "</table>",
    "unclosed terms": "<dl>" + "<dt>a<dd>b" * 3000,
    "much formatting": "<p><b>甲</b><i>乙</i></p>" * 3000,
    "bold that is never closed": "<p><b>甲</p>" * 2000,
    "a drawing with many shapes": "<svg>" + '<path d="M0"/>' * 2000 + "</svg>",
    "a script full of tags": "<script>" + "<div>" * 5000 + "</script>",
    "a comment full of tags": "<!--" + "<div>" * 5000 + "-->",
    "many attributes in all": "<p class=\"a\" id=b title='c' d>甲</p>" * 3000,
    "signs that are no tags": "a < b > c && d" * 5000,
    "a broken tag at the end": "<p>甲<a href='",
    "nothing": "",
}


@pytest.mark.parametrize("html", BOMBS.values(), ids=BOMBS.keys())
def test_a_bomb_is_refused_with_a_sentence(html: str) -> None:
    with pytest.raises(Refused) as refused:
        guard.check(html)
    assert str(refused.value).endswith(".")


@pytest.mark.parametrize("html", HARMLESS.values(), ids=HARMLESS.keys())
def test_untidy_html_is_not_refused(html: str) -> None:
    guard.check(html)


def test_markdown_as_long_as_a_shelf_is_refused() -> None:
    with pytest.raises(Refused, match="300,000 characters"):
        render("字" * 300_001)


PARTS = st.sampled_from(
    [
        *[
            "<p>",
            "</p>",
            "<div\tclass='a'>",
            "</div>",
            "<b>",
            "<i>",
            "</i>",
            '<a\thref="x">',
            "<a",
            "=",
            '"',
            "'",
            ">",
            "江",
            "/",
        ],
        *[
            "<br/>",
            "<!--",
            "-->",
            "<!--x-->",
            "<svg>",
            "<![CDATA[",
            "<script>",
            "</script>",
            "<u\ttitle=a>",
        ],
        *["<a b=1>x</a>" * 70, "<i><b>x</b>y</i>" * 70],
        *["<p x=\"1\" y='2' z=3>", '<p ="b=" x>', " ", "<font>" * 30, "<div>" * 90, "<b>" * 40],
        *[
            "<p" + " a" * 70 + ">",
            "<p" + " a=1" * 70 + ">",
            "</b>" * 40,
            "<img src='" + "x" * 200 + "'>",
        ],
    ]
)


@settings(max_examples=400, deadline=None)
@given(st.lists(PARTS, max_size=14))
def test_what_is_waved_through_would_have_passed_the_long_look(parts: list[str]) -> None:
    html = "".join(parts)
    if guard._is_harmless(html):
        scan, position = guard._Scan(), html.find("<")
        while token := guard._TOKEN.search(html, position):
            position = scan.read(token)


@pytest.mark.parametrize(
    ("html", "is_harmless"),
    [
        ("<p class=\"a\" id=b>江边 &lt; <a href='x'>y</a><br /></p><!-- more -->", True),
        ("<p>" * 256, True),
        ("<p>" * 257, False),
        ("<b>" * 64, True),
        ("<b>" * 65, False),
        ("<p><b>甲</b></p>" * 900, True),
        ("<li><a href='/x'>一<code>y</code>二</a></li>" * 900, True),
        ("<i><b>甲</i></b>" * 65, False),
        ("<ul>" + "<li>甲<br/><ul><li>乙</li></ul></li>" * 600 + "</ul>", True),
        ("<table>" + "<tr><td>甲</td></tr>" * 900 + "</table>", True),
        ("<b>" * 40 + "<b>甲</b>" * 90, True),
        ("<b>" * 41 + "<b>甲</b>" * 90, False),
        ("<p>甲</p>" * 4_000, False),
        ("<b>甲<p></b></p>" * 65, False),
        ("<p" + " a" * 70 + ">", False),
        ('<p ="b=" x>', False),
        ("a < b", False),
    ],
)
def test_only_few_and_well_formed_tags_are_waved_through(html: str, is_harmless: bool) -> None:
    assert guard._is_harmless(html) is is_harmless
