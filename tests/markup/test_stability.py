"""A clean body is a fixed point: the gate never changes it again, and a parser reads it as written."""

import difflib

import nh3
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles.markup import Refused, clean, policy, render
from articles.text import plain
from tests.markup.dangers import dangers_in
from tests.markup.markdown_shapes import MarkdownShapes
from tests.markup.shapes import Shapes

TAGS = [
    *policy.ELEMENTS,
    *policy.RENAMED,
    *sorted(policy.UNWRAPPED_BLOCKS),
    *["table", "figure", "li", "p", "button", "svg", "math", "select", "noscript", "object", "u"],
]
ATTRIBUTES = [
    *["", "", "", ' href="https://e.test/?a=1&b=2"', " href=#x", " id=x", " src=//i.test/a.jpg"],
    *[" data-image-id=7 class=news-image", " class=embed", " class=note", " lang=fr", " colspan=2"],
    *[' title="a<b>"', " start=3", " class=language-js"],
]
TEXTS = [
    *["甲", "a ", " ", "\n", "\xa0", "　　乙", "&lt;", "<br>", "<hr>", "<br><br>", "&amp;nbsp;"],
    *["\u0338", "e\u0301", "\u200d"],
]

opening = st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES))
closing = st.builds("</{}>".format, st.sampled_from(TAGS))
soup = st.lists(opening | closing | st.sampled_from(TEXTS), max_size=25).map("".join)


def all_tags_allowed() -> nh3.Cleaner:
    allowed = {name: {*element.attributes, "class"} for name, element in policy.ELEMENTS.items()}
    return nh3.Cleaner(tags=set(policy.ELEMENTS), attributes=allowed, link_rel=None)


PARSER = all_tags_allowed()


@given(soup)
@example("<ul><p class=embed>甲")
@example('<ul><p class=embed>甲<a href="https://e.test/">乙</a>')
@settings(max_examples=600, deadline=None)
def test_a_second_cleaning_changes_nothing(html: str) -> None:
    once = clean(html)
    assert clean(str(once)) == once
    assert PARSER.clean(once) == once
    assert dangers_in(once) == []


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_at_all_can_be_cleaned(text: str) -> None:
    once = clean(render(text))
    assert clean(str(once)) == once


@pytest.mark.parametrize("seed", range(200))
def test_bodies_as_old_sites_leave_them_come_to_rest_at_once(seed: int) -> None:
    body = Shapes(seed).html() if seed % 2 else render(MarkdownShapes(seed).markdown())
    once = clean(body)
    assert clean(str(once)) == once
    assert PARSER.clean(once) == once


@pytest.mark.parametrize("seed", range(60))
def test_no_word_is_lost(seed: int) -> None:
    body = Shapes(seed).html().replace("<iframe", "<x")
    assert _words(clean(body)) == _words(body)


def _words(html: str) -> str:
    return "".join(char for char in plain.from_html(html) if char.isalnum())


@pytest.mark.parametrize("seed", range(1, 60, 2))
def test_a_letter_more_in_one_paragraph_changes_one_line(seed: int) -> None:
    before = clean("<p>第一段原文</p>" + Shapes(seed).html())
    after = clean(before.replace("第一段原文", "第一段原文字"))
    changed = [
        line for line in difflib.ndiff(before.split("\n"), after.split("\n")) if line[0] in "+-"
    ]
    assert changed == ["- <p>第一段原文</p>", "+ <p>第一段原文字</p>"]


DEEP = [
    "blockquote",
    "ul><li",
    "div",
    "table><tr><td",
    "b><i",
    "dl><dd",
    "aside class=note",
    "q",
    "ul><ul",
]


@pytest.mark.parametrize("tags", DEEP)
def test_deep_nesting_is_made_flat_or_refused(tags: str) -> None:
    for depth in (20, 60, 100, 120, 250):
        try:
            once = clean(f"<{tags}>" * depth + "甲")
        except Refused:
            continue
        assert "甲" in once
        assert clean(str(once)) == once
