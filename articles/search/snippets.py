"""The place of a text where the words stand, for a list of what was found."""

import re
from collections.abc import Iterator

from articles.search.folding import JOINED, WORD, fold_character, fold_letters, words_of
from articles.search.queries import MAX_CHARACTERS


def highlight(text: str, words: str, *, around: int = 80) -> list[tuple[str, bool]]:
    """Return the surroundings of the first hit as (piece, is it a hit), cut marked by "…".

    Without a hit, the beginning of the text. The text is plain, so are the pieces.
    """
    hits = list(_hits(text, words))
    start = max(hits[0][0] - around, 0) if hits else 0
    end = min((hits[0][1] if hits else around) + around, len(text))
    pieces = list(_pieces(text, hits, start, end))
    before = [("…", False)] if start else []
    return [*before, *pieces, *([("…", False)] if end < len(text) else [])]


_BETWEEN = r"\W{0,3}"
_BLOCK = 500
"""Characters folded at once; where one of them becomes several or none, one by one."""


def _pieces(
    text: str, hits: list[tuple[int, int]], start: int, end: int
) -> Iterator[tuple[str, bool]]:
    place = start
    for first, last in hits:
        if place <= first and last <= end:
            if place < first:
                yield text[place:first], False
            yield text[first:last], True
            place = last
    if place < end:
        yield text[place:end], False


def _hits(text: str, words: str) -> Iterator[tuple[int, int]]:
    wanted = [word for word in words_of(words[:MAX_CHARACTERS]) if word]
    if not wanted:
        return
    folded, places = _folded(text)
    for found in re.finditer("|".join(map(_pattern, wanted)), folded):
        yield places[found.start()], max(places[found.end() - 1] + 1, places[found.end()])


def _pattern(word: str) -> str:
    pieces = [piece for piece in WORD.split(word) if piece.strip(JOINED)]
    before = r"(?<![^\W_])" if _is_spaced(pieces[0]) else ""
    after = r"(?![^\W_])" if _is_spaced(pieces[-1]) else ""
    return before + _BETWEEN.join(map(re.escape, pieces)) + after


def _is_spaced(piece: str) -> bool:
    return WORD.match(piece) is not None


def _folded(text: str) -> tuple[str, range | list[int]]:
    """Return the folded text and for each of its characters the place in the text, and the end."""
    blocks = [text[at : at + _BLOCK] for at in range(0, len(text), _BLOCK)]
    folded = [fold_letters(block) for block in blocks]
    if None not in folded:
        return "".join(filter(None, folded)), range(len(text) + 1)
    characters = [
        piece
        for block, whole in zip(blocks, folded, strict=True)
        for piece in (map(fold_character, block) if whole is None else whole)
    ]
    sizes = map(len, characters)
    places = [place for place, size in enumerate(sizes) for _ in range(size)]
    return "".join(characters), [*places, len(text)]
