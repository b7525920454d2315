"""No writer can store text that a feed, a database or a reader's eye would stumble over."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import normal

LINES = {
    "blanks": ("  甲\t乙\n\n丙　丁\xa0戊 ", "甲 乙 丙 丁 戊"),
    "NUL and controls": ("甲\x00\x07乙\x1b[31m", "甲乙[31m"),
    "bidirectional overrides": ("abc\u202edcba\u202c\u2066x\u2069\u200f", "abcdcbax"),
    "zero-width blanks": ("\ufeff甲\u200b乙\u2060", "甲乙"),
    "halves of characters": ("a\ud800b\uffff", "ab"),
    "decomposed": ("cafe\u0301", "café"),
    "a family": ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
    "a joiner in Persian": ("می\u200cخواهم", "می\u200cخواهم"),
    "stray joiners": ("a \u200d b\u200c", "a b"),
    "odd line ends": ("a\u2028b\x85c\x0bd", "a b c d"),
    "nothing": ("\u200b \x00", ""),
}
PARAGRAPHS = {
    "line ends of all systems": ("甲\r\n乙\r丙\n丁", "甲\n乙\n丙\n丁"),
    "blanks at line ends": ("甲  \n\t乙  丙 ", "甲\n乙 丙"),
    "many empty lines": ("甲\n\n \n\n\n乙\n", "甲\n\n乙"),
    "forbidden characters": ("甲\x00\n\u202e乙", "甲\n乙"),
}
MARKUP = {
    "white space stays": ("<pre>\n  甲\t乙\r\n</pre> ", "<pre>\n  甲\t乙\r\n</pre> "),
    "forbidden characters": ("<p\x00>甲\u202e\ufeff</p>", "<p>甲</p>"),
    "decomposed": ("<p>e\u0301</p>", "<p>é</p>"),
    "a stroke after a tag": ("<p>\u0338x</p>", "<p>\u0338x</p>"),
    "a stroke after a sign": ("a <\u0338 b =\u0338 c", "a <\u0338 b =\u0338 c"),
}


@pytest.mark.parametrize(("given_", "kept"), LINES.values(), ids=LINES.keys())
def test_a_line_is_clean(given_: str, kept: str) -> None:
    assert normal.line(given_) == kept


@pytest.mark.parametrize(("given_", "kept"), PARAGRAPHS.values(), ids=PARAGRAPHS.keys())
def test_lines_are_clean(given_: str, kept: str) -> None:
    assert normal.lines(given_) == kept


@pytest.mark.parametrize(("given_", "kept"), MARKUP.values(), ids=MARKUP.keys())
def test_markup_keeps_its_white_space_and_its_tags(given_: str, kept: str) -> None:
    assert normal.markup_text(given_) == kept


@given(st.text(alphabet=st.characters(codec=None)))
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    for clean in (normal.line, normal.lines, normal.markup_text):
        once = clean(text)
        assert clean(once) == once
        assert not any(unicodedata.category(char) == "Cs" for char in once)
        assert "\x00" not in once


@given(st.text(alphabet=st.characters(codec=None)), st.integers(1, 9))
def test_what_is_cut_is_clean_and_as_short_as_it_should_be(text: str, most: int) -> None:
    cut = normal.cut(text, most)
    assert normal.line(str(cut)) == cut
    assert len(cut) <= most
    assert normal.line(text).startswith(cut)
