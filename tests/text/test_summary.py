"""Short forms end where a reader would pause."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.text import normal
from articles.text.summary import shorten

SHORT = {
    "short enough": ("港口今日开放。", 20, "港口今日开放。"),
    "after a Chinese sentence": ("港口今日开放。议会下周开会讨论渔船", 12, "港口今日开放。"),
    "after an English sentence": (
        "The port is open. The council meets next week.",
        30,
        "The port is open.",
    ),
    "no sentence in the second half": (
        "短。" + "港口今日开放而议会下周开会讨论渔船" * 2,
        12,
        "短。港口今日开放而议会…",
    ),
    "between English words": ("harbour council survey archive library", 20, "harbour council…"),
    "never inside a word": ("港口 harbour-council 开放", 12, "港口…"),
    "no mark before the dots": ("港口今日开放，议会下周开会讨论", 8, "港口今日开放…"),
    "paragraphs": ("甲\n\n乙  丙", 20, "甲 乙 丙"),
    "a number": ("共有 3.14 人", 20, "共有 3.14 人"),
}


@pytest.mark.parametrize(("text", "limit", "short"), SHORT.values(), ids=SHORT.keys())
def test_a_text_is_cut_where_a_reader_would_pause(text: str, limit: int, short: str) -> None:
    assert shorten(text, limit) == short


@given(st.text(), st.integers(5, 50))
def test_a_short_form_fits(text: str, limit: int) -> None:
    assert len(shorten(text, limit)) <= limit
    assert "\n" not in shorten(text, limit)


@given(st.text("江a。. \u0301\u0300\u200d\u202e\n", max_size=120), st.integers(4, 12))
def test_a_text_is_cut_where_the_clean_text_is(text: str, limit: int) -> None:
    assert shorten(text, limit) == shorten(normal.line(text), limit)
