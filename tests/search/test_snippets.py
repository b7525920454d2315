"""Where the words stand."""

import pytest

from articles import search

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
