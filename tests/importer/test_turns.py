"""Whose turn it is to be asked for a picture."""

from __future__ import annotations

import pytest

from articles.importer.turns import AT_ONCE_PER_SITE, MOST_SILENCES, Turns, Wanted


def _wanted(*urls: str) -> list[Wanted]:
    return [Wanted(number, url) for number, url in enumerate(urls)]


def test_a_site_is_asked_a_few_things_at_once_and_the_others_meanwhile() -> None:
    turns = Turns(_wanted(*[f"https://a.example/{n}" for n in range(9)], "https://b.example/x"))
    asked = [one.url for one in iter(turns.next, None)]
    assert len(asked) == AT_ONCE_PER_SITE + 1
    assert "https://b.example/x" in asked


def test_an_answer_makes_room_for_the_next() -> None:
    turns = Turns(_wanted(*[f"https://a.example/{n}" for n in range(5)]))
    seen = []
    while one := turns.next():
        seen.append(one.image_id)
        turns.answered(one, is_silence=False)
    assert seen == [0, 1, 2, 3, 4]


@pytest.mark.parametrize(
    ("silences", "is_given_up"),
    [
        ([True] * MOST_SILENCES, True),
        ([True] * (MOST_SILENCES - 1), False),
        ([True, False] * MOST_SILENCES, False),
        ([False, *[True] * MOST_SILENCES], True),
    ],
    ids=["silent", "nearly silent", "now and then", "silent of late"],
)
def test_a_site_is_given_up_when_it_is_silent_without_a_break(
    silences: list[bool], is_given_up: bool
) -> None:
    turns = Turns(_wanted(*[f"https://a.example/{n}" for n in range(20)]))
    passed_over = []
    for is_silence in silences:
        one = turns.next()
        assert one is not None
        passed_over = turns.answered(one, is_silence=is_silence)
    assert len(passed_over) == (20 - len(silences) if is_given_up else 0)
    assert (turns.next() is None) == is_given_up


@pytest.mark.parametrize("url", ["http://[broken/", "", "x"])
def test_an_address_that_makes_no_sense_still_has_its_turn(url: str) -> None:
    assert Turns(_wanted(url)).next() is not None
