"""Names of emoji become the signs that GitHub shows for them."""

from __future__ import annotations

import pytest

from articles.markup import clean
from articles.markup.emoji import drawn
from articles.markup.emoji_names import SIGNS

SHOWN = {
    "a name": ("<p>好:tada:!</p>", "<p>好🎉!</p>"),
    "many": (":+1::+1: :heart:", "👍👍 ❤️"),
    "joined by marks": ("<p>:man_technologist: :rainbow_flag: :one:</p>", "<p>👨‍💻 🏳️‍🌈 1️⃣</p>"),
    "in a word": ("a:smile:b", "a😄b"),
    "a time": ("10:100:45 12:30:05", "10:100:45 12:30:05"),
    "a colon before": ("10:30:smile:", "10:30😄"),
    "in code": (
        "<pre><code>:tada:</code> :tada:</pre><code>:tada:</code> :tada:",
        "<pre><code>:tada:</code> :tada:</pre><code>:tada:</code> 🎉",
    ),
    "in an attribute": (
        '<a href="/:tada:/" title=":tada:">:tada:</a>', '<a href="/:tada:/" title=":tada:">🎉</a>'
    ),
    "code that never ends": ("<code>:tada: <b>:tada:</b>", "<code>:tada: <b>:tada:</b>"),
    "an end without a beginning": ("</code>:tada:", "</code>🎉"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "html"), SHOWN.values(), ids=SHOWN)
def test_names_in_a_text_become_signs(written: str, html: str) -> None:
    assert drawn(written).text == html


def test_a_name_that_is_not_known_stays_and_is_told() -> None:
    found = drawn(
        "<p>:octocat: :tada: std::vector::x :Nothing: a:b:c :octocat: <code>:shipit:</code></p>"
    )
    assert found.text == (
        "<p>:octocat: 🎉 std::vector::x :Nothing: a:b:c :octocat: <code>:shipit:</code></p>"
    )
    assert (found.told, found.unknown) == ((":emoji:",), (":octocat:",))


def test_nothing_is_told_where_nothing_was_drawn() -> None:
    assert (drawn("甲: 乙").told, drawn(":octocat:").told) == ((), ())


def test_each_name_has_one_sign_that_stays_through_cleaning() -> None:
    assert all(name.isascii() and not sign.isascii() for name, sign in SIGNS.items())
    assert len(SIGNS) > 800
    shown = " ".join(sorted({*SIGNS.values()}))
    assert clean(f"<p>{shown}</p>") == f"<p>{shown}</p>"
