"""Templates of Go in pieces: texts, and the tokens of the actions between ``{{`` and ``}}``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

_OPENING = re.compile(r"\{\{(-(?=\s))?")
_COMMENT = re.compile(r"\s{0,20}/\*")
_COMMENT_END = re.compile(r"(\s-)?\}\}")
_TOKEN = re.compile(
    r"(?P<end>(?:(?<=\s)-)?\}\})"
    r"|(?P<text>\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*\"|`[^`]*+`)"
    r"|(?P<number>[+-]?\d{1,15}(?:\.\d{1,15})?(?![\w.]))"
    r"|(?P<word>\$\w*+(?:\.\w++)*|(?:\.\w++)+|\.(?!\w)|[^\W\d]\w*+(?:\.\w++)*)"
    r"|(?P<sign>:=|[=|(),])"
)
_SPACE = re.compile(r"\s*+")
Word: TypeAlias = "tuple[str, str, bool]"
"""Kind, text, and whether a blank stands before it."""


class Unknown(ValueError):
    """A template, or a part of one, that cannot be worked out here."""


def pieces(text: str) -> Iterator[str | list[Word]]:
    """Yield texts, blanks cut where an action asks for it, and the tokens of actions."""
    at, is_cut = 0, False
    while (opening := _OPENING.search(text, at)) is not None:
        piece = text[at : opening.start()]
        piece = piece.lstrip() if is_cut else piece
        yield piece.rstrip() if opening[1] else piece
        if comment := _COMMENT.match(text, opening.end()):
            close = text.find("*/", comment.end())
            end = _COMMENT_END.match(text, close + 2) if close > 0 else None
            if end is None:
                raise Unknown("comment")
            at, is_cut = end.end(), end[1] is not None
            continue
        tokens, at = _tokens(text, opening.end())
        is_cut = tokens.pop()[1].startswith("-")
        yield tokens
    yield text[at:].lstrip() if is_cut else text[at:]


def _tokens(text: str, at: int) -> tuple[list[Word], int]:
    """Return the tokens of an action, its end among them, and where the text goes on."""
    tokens: list[Word] = []
    while True:
        start = at
        space = _SPACE.match(text, at)
        at = space.end() if space else at
        found = _TOKEN.match(text, at)
        if found is None:
            raise Unknown(text[at : at + 20])
        tokens.append((str(found.lastgroup), found[0], at > start))
        at = found.end()
        if found.lastgroup == "end":
            return tokens, at
