"""Pages that their generator or theme filled with a list: whether they say something beside it. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from articles.dialects.liquid_pieces import pieces_of
from articles.text import plain

ENOUGH = 300
"""So many bytes of own words are more than what opens a list: some three sentences, in any script."""
_LISTS = frozenset({"for", "tablerow", "paginate"})
_FILLED = _LISTS | {"assign"}
_AS_THEY_ARE = frozenset({"raw", "highlight", "comment", "verbatim"})


def is_filled(text: str) -> bool:
    """Say whether tags of the text make a list, or prepare one; what it only shows as code does not."""
    return any(name in _FILLED for name, _ in _outside(text))


def has_words(text: str) -> bool:
    """Say whether a text says enough outside of its lists to be a page without them."""
    if len(text.encode(errors="replace")) < ENOUGH:
        return False
    words = plain.from_html("".join(written for name, written in _outside(text) if not name))
    return len(" ".join(words.split()).encode(errors="replace")) >= ENOUGH


def _outside(text: str) -> Iterator[tuple[str, str]]:
    """Yield the tags by their names, and what stands between them with "", but for what is in a loop."""
    if "{%" not in text:
        yield "", text
        return
    until, depth = "", 0
    for piece in pieces_of(text):
        if until:
            if piece.name == until:
                until = ""
            elif not depth and until != "endcomment":
                yield "", piece.written
        elif piece.name in _AS_THEY_ARE:
            until = f"end{piece.name}"
        elif piece.name in _LISTS:
            depth += 1
            yield piece.name, piece.written
        elif piece.name.startswith("end") and piece.name[3:] in _LISTS:
            depth = max(0, depth - 1)
        elif not depth:
            yield piece.name, piece.written
