"""A text with tags of Liquid in its pieces, and which of them belong together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from articles.dialects.liquid_known import Known, text_of
from articles.dialects.liquid_values import holds, value_of

_SIGN = re.compile(
    r"\{%-?\s{0,20}(\w++|\#)((?:[^%{}]|%(?!\})){0,400}?)\s{0,20}-?%\}|\{\{-?([^{}]{1,400}?)-?\}\}"
)
_WHEN = re.compile(r"\s*,\s*|\s+or\s+")
_WORD = re.compile(r"[\w-]+")
_FILE = re.compile(r"\A\s*\S+")
INCLUDES = frozenset({"include", "include_cached"})
_BLOCKS = frozenset({"for", "if", "unless", "capture", "case", "tablerow"})
_AS_THEY_ARE = frozenset({"raw", "highlight", "comment"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the text: plain (no name), a tag, or what is to be shown (named ``{{``).

    ``bare`` is a plain one without the blanks that the tags beside it take away by their hyphens.
    """

    written: str
    name: str = ""
    given: str = ""
    bare: str = ""

    @property
    def trims_before(self) -> bool:
        """Say whether this tag takes blanks away before it."""
        return self.written.startswith(("{%-", "{{-"))

    @property
    def trims_behind(self) -> bool:
        """Say whether this tag takes blanks away behind it."""
        return self.written.endswith(("-%}", "-}}"))


def pieces_of(text: str) -> Iterator[Piece]:
    """Yield the text in its pieces: plain ones and tags in turn."""
    at, last = 0, Piece("")
    for found in _SIGN.finditer(text):
        tag = Piece(found[0], found[1] or "{{", found[2] if found[1] else found[3])
        plain = text[at : found.start()]
        yield Piece(plain, bare=trimmed(plain, last, tag))
        yield tag
        at, last = found.end(), tag
    yield Piece(text[at:], bare=trimmed(text[at:], last, None))


def written_of(pieces: Sequence[Piece]) -> str:
    """Return pieces as they are written."""
    return "".join(piece.written for piece in pieces)


def trimmed(plain: str, before: Piece | None, behind: Piece | None) -> str:
    """Return a plain text without the blanks that the tags before and behind it take away."""
    plain = plain.lstrip() if before is not None and before.trims_behind else plain
    return plain.rstrip() if behind is not None and behind.trims_before else plain


def blocks(pieces: Sequence[Piece]) -> Iterator[tuple[int, int]]:
    """Yield the beginning and the end of each piece, or of what stands between a tag and its end."""
    at = 0
    while at < len(pieces):
        end = _end(pieces, at)
        yield at, end
        at = end


def _end(pieces: Sequence[Piece], start: int) -> int:
    """Return where a block ends; of a tag that opens none, or is never closed, where it ends itself."""
    name = pieces[start].name
    if name not in _BLOCKS | _AS_THEY_ARE:
        return start + 1
    depth = 0
    for at in range(start, len(pieces)):
        depth += (pieces[at].name == name) - (pieces[at].name == f"end{name}")
        if not depth:
            return at + 1
    return start + 1


def branch(block: Sequence[Piece], scope: Mapping[str, Known]) -> Sequence[Piece]:
    """Return the pieces of the branch that is shown."""
    wanted = holds(block[0].given, scope) is (block[0].name == "if")
    depth, start = 0, 1
    for at in range(1, len(block)):
        piece = block[at]
        depth += step(piece)
        is_last = at == len(block) - 1
        if not is_last and (depth or piece.name not in ("else", "elsif")):
            continue
        if wanted:
            return block[start:at]
        wanted = piece.name == "else" or (piece.name == "elsif" and holds(piece.given, scope))
        start = at + 1
    return ()


def case_of(block: Sequence[Piece], scope: Mapping[str, Known]) -> Sequence[Piece]:
    """Return the pieces below the value that the tag's own is the same as, or below ``else``."""
    wanted = text_of(value_of(block[0].given, scope))
    depth, start, is_met = 0, 0, False
    for at in range(1, len(block)):
        piece = block[at]
        depth += step(piece)
        is_last = at == len(block) - 1
        if not is_last and (depth or piece.name not in ("when", "else")):
            continue
        if is_met:
            return block[start:at]
        named = [] if piece.name != "when" else _WHEN.split(piece.given.strip())
        is_met = piece.name == "else" or any(
            text_of(value_of(one, scope)) == wanted for one in named
        )
        start = at + 1
    return ()


def step(piece: Piece) -> int:
    """Return 1 for a tag that opens a block, -1 for one that closes it."""
    return (piece.name in _BLOCKS) - (piece.name.startswith("end") and piece.name[3:] in _BLOCKS)


def unread(pieces: Sequence[Piece]) -> set[str]:
    """Return the names of captured texts that only a part of a page can show, as no other tag names them."""
    if not any(piece.name in INCLUDES for piece in pieces):
        return set()
    given = (
        _FILE.sub("", one.given) if one.name in INCLUDES else one.given
        for one in pieces
        if one.name
    )
    words = Counter(word for text in given for word in _WORD.findall(text))
    captured = (piece.given.strip() for piece in pieces if piece.name == "capture")
    return {name for name in captured if words[name] == 1}
