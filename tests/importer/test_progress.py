"""How long it still takes, told truly."""

from __future__ import annotations

from typing import Any

import pytest

from articles.management.progress import Bar, Pace, left_in_words


def pace(total: int, *rates: tuple[int, int]) -> Pace:
    """Return the pace after so many seconds at so many a second, one after the other."""
    made, done, at = Pace(total), 0, 0
    made.mark(0, 0)
    for seconds, rate in rates:
        for _ in range(seconds * 4):
            done, at = done + rate // 4, at + 1
            made.mark(done, at / 4)
    return made


def test_an_even_pace_tells_the_time_left() -> None:
    assert pace(100_000, (20, 1_000)).seconds_left == pytest.approx(80)


def test_files_that_flew_by_first_do_not_make_the_rest_look_short() -> None:
    after = pace(100_000, (10, 8_000), (11, 400))
    assert after.seconds_left == pytest.approx((100_000 - 84_400) / 400, rel=0.02)


def test_nothing_is_promised_before_there_is_a_pace() -> None:
    assert Pace(10).seconds_left is None
    assert pace(100_000, (1, 1_000)).seconds_left is None
    assert pace(100_000, (5, 0)).seconds_left is None


def test_it_remembers_little() -> None:
    assert len(pace(10_000_000, (1_000, 1_000)).marks) < 50


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (0.2, "about 5 s left"),
        (52, "about 50 s left"),
        (100, "about 2 min left"),
        (7_200, "about 2.0 h left"),
    ],
    ids=["not known", "a moment", "seconds", "minutes", "hours"],
)
def test_time_is_said_as_a_person_says_it(seconds: float | None, words: str) -> None:
    assert left_in_words(seconds) == words


class Progress:
    """What a bar draws on, as far as it asks."""

    def __init__(self) -> None:
        self.left: list[str] = []

    def add_task(self, title: str, **fields: Any) -> int:
        return 0

    def update(self, task: int, *, completed: int, left: str) -> None:
        self.left.append(left)


def test_the_time_of_getting_ready_is_not_taken_for_the_pace() -> None:
    drawn, at = Progress(), [0.0]
    bar = Bar(drawn, "Importing", 1_000, clock=lambda: at[0])  # type: ignore[arg-type]
    at[0] += 30
    for _ in range(5):
        for _ in range(100):
            bar.advance()
        at[0] += 1
    assert {left for left in drawn.left if left} == {"about 10 s left", "about 5 s left"}
