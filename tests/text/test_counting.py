"""How long an article takes to read, in both scripts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.text import counting
from articles.text.counting import Words

COUNTS = {
    "Chinese": ("港口议会，今日开会。", Words(8, 0)),
    "English": ("The council's well-known survey, again", Words(0, 5)),
    "mixed": ("港口 harbour 有 3,000 人", Words(4, 2)),
    "Japanese": ("これはテスト", Words(6, 0)),
    "nothing": (" … — ", Words(0, 0)),
}
MINUTES = {
    "nothing": ("", 1),
    "400 characters": ("字" * 400, 1),
    "401": ("字" * 401, 2),
    "words": ("word " * 690, 3),
}


@pytest.mark.parametrize(("text", "words"), COUNTS.values(), ids=COUNTS.keys())
def test_characters_and_words_are_counted_apart(text: str, words: Words) -> None:
    assert counting.count(text) == words


@pytest.mark.parametrize(("text", "minutes"), MINUTES.values(), ids=MINUTES.keys())
def test_reading_takes_whole_minutes(text: str, minutes: int) -> None:
    assert counting.reading_minutes(text) == minutes


@settings(max_examples=300, deadline=None)
@given(
    st.text("aZ9_ .,'’-!\n\té江", max_size=60)
    | st.text("aZ9 .’江鿿，。“”—、】あé\U00020000", max_size=60)
)
def test_plain_text_is_counted_as_any_text_is(text: str) -> None:
    parts = counting._CJK.split(text)
    one_by_one = counting._WORD.findall(" ".join(parts))
    assert counting.count(text) == Words(len(text) - sum(map(len, parts)), len(one_by_one))
