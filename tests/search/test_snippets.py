"""Where the words stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles import search
from articles.search import folding

TABLE = [
    pytest.param("北约与俄罗斯", "俄罗斯", "北约与[俄罗斯]", id="a Chinese word"),
    pytest.param("The WAR is no warm war.", "war", "The [WAR] is no warm [war].", id="whole words"),
    pytest.param(
        "ＡＩ 技术来了", "AI技术", "[ＡＩ 技术]来了", id="width, and a blank between scripts"
    ),
    pytest.param("Café noir", "cafe", "[Café] noir", id="accents"),
    pytest.param("Cafe\u0301 noir", "café noir", "[Cafe\u0301] [noir]", id="loose accents"),
    pytest.param("Straße", "strasse", "[Straße]", id="letters that fold to two"),
    pytest.param("COVID-19 病例", "covid-19", "[COVID-19] 病例", id="a hyphen"),
    pytest.param("<b>x</b>", "b", "<[b]>x</[b]>", id="text is text"),
    pytest.param("没有", "别的", "没有", id="no hit"),
]


@pytest.mark.parametrize(("text", "words", "expected"), TABLE)
def test_hits_are_marked(text: str, words: str, expected: str) -> None:
    pieces = search.highlight(text, words)
    assert "".join(f"[{piece}]" if is_hit else piece for piece, is_hit in pieces) == expected


def test_a_long_text_is_cut_around_the_first_hit() -> None:
    pieces = search.highlight("一" * 500 + "北约" + "二" * 500, "北约", around=10)
    assert pieces == [
        ("…", False),
        ("一" * 10, False),
        ("北约", True),
        ("二" * 10, False),
        ("…", False),
    ]


@given(st.text(st.sampled_from("ab,，。Ａé\u0301ß…ﬁİΣς中文字ヴㇳ가ａ\u1100\u1161 "), max_size=40))
def test_folding_at_once_is_folding_one_by_one(text: str) -> None:
    whole = folding.fold_letters(text)
    assert whole is None or list(whole) == [folding.fold_character(char) for char in text]


def test_a_chinese_text_is_folded_at_once() -> None:
    assert folding.fold_letters("新华社，北京（AI）：“好！”") == "新华社,北京(ai):“好!”"


def test_hits_stand_right_behind_letters_that_fold_to_several() -> None:
    text = "一" * 700 + "……ﬁn" + "二" * 700 + "北约"
    pieces = search.highlight(text, "北约", around=3)
    assert pieces == [("…", False), ("二二二", False), ("北约", True)]
