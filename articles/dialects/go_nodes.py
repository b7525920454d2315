"""Go's templates taken apart: what is said as it is, what is shown, kept, or asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from articles.dialects.go_expressions import Pipeline, Unclear, pipeline
from articles.dialects.go_values import LINE_END

MOST_NESTED = 20
_OPENING, _CLOSING = "{{", "}}"
_ACTION = re.compile(r"((?:\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*\"|`[^`]*+`|[^\"`}]++|\}(?!\}))*)\}\}")
_KEPT = re.compile(r"(\$\w+)\s*(:?=)(?!=)")
_TURNS = re.compile(r"(?:(\$\w+)\s*,\s*)?(\$\w+)\s*:=")
_WORD = re.compile(r"[a-z]+")
_LINE_ENDS = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Said:
    """A text as it is."""

    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A value that is shown."""

    value: Pipeline


@dataclass(frozen=True, slots=True)
class Kept:
    """A value that gets a name; ``is_new`` in the innermost part around it."""

    name: str
    value: Pipeline
    is_new: bool


@dataclass(frozen=True, slots=True)
class Branch:
    """What stands there if a value says yes, and else; ``with`` and ``range`` give it a name too."""

    kind: str
    value: Pipeline
    then: tuple[Node, ...]
    otherwise: tuple[Node, ...]
    name: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """What nobody can know here: another template, and the like."""


Node = Said | Shown | Kept | Branch | Unread


@lru_cache(maxsize=512)
def nodes(text: str) -> tuple[Node, ...]:
    """Return the parts of a template. Raises ``Unclear`` for one that is not understood at all."""
    return _Parts(list(_pieces(text))).until_end(0)


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield what is said and what is to be done, in turn, blanks beside ``{{-`` and ``-}}`` gone."""
    at, trims = 0, False
    while (start := text.find(_OPENING, at)) >= 0:
        said = text[at:start]
        action, at, trims_next = _action(text, start + len(_OPENING))
        said = said.lstrip() if trims else said
        yield "said", said.rstrip() if action.startswith("-") else said
        yield "done", action.strip("-" if action.startswith("-") else "").strip()
        trims = trims_next
    yield "said", text[at:].lstrip() if trims else text[at:]


def _action(text: str, start: int) -> tuple[str, int, bool]:
    """Return what stands between braces, where the text goes on, and whether blanks go there."""
    inside = text[start : start + 8].lstrip("-").lstrip()
    if inside.startswith("/*"):
        end = text.find("*/", start)
        closing = text.find(_CLOSING, end) if end >= 0 else -1
        if closing < 0:
            raise Unclear
        dash = "-" if text.startswith("-", start) else ""
        return dash, closing + len(_CLOSING), text[end:closing].endswith("-")
    found = _ACTION.match(text, start)
    if found is None:
        raise Unclear
    said = found[1]
    trims = said.endswith(("\n-", " -", "\t-"))
    return said[:-1] if trims else said, found.end(), trims


class _Parts:
    """The parts of a template, one inside the other."""

    def __init__(self, pieces: list[tuple[str, str]]) -> None:
        self.pieces, self.at, self.ended = pieces, 0, ""

    def until_end(self, depth: int) -> tuple[Node, ...]:
        """Return the parts up to an ``end`` or ``else``, which ``ended`` then holds; "" at the last."""
        if depth > MOST_NESTED:
            raise Unclear
        found: list[Node] = []
        while self.at < len(self.pieces):
            kind, text = self.pieces[self.at]
            self.at += 1
            if kind == "said":
                found += [Said(_LINE_ENDS.sub(LINE_END, text))] if text else []
                continue
            word = _WORD.match(text)
            name = word[0] if word and word.end() == len(text.split(None, 1)[0]) else ""
            if name in ("end", "else"):
                self.ended = text
                return tuple(found)
            if text:
                found.append(self._node(name, text, depth))
        if depth:
            raise Unclear
        return tuple(found)

    def _node(self, name: str, text: str, depth: int) -> Node:
        rest = text[len(name) :].strip()
        if name in ("if", "with", "range"):
            return self._branch(name, rest, depth)
        if name in ("define", "block"):
            self.until_end(depth + 1)
            return Said("") if name == "define" else Unread()
        if name in ("template", "partial", "return", "break", "continue"):
            return Unread()
        kept = _KEPT.match(text)
        try:
            if kept:
                return Kept(kept[1], pipeline(text[kept.end() :]), kept[2] == ":=")
            return Shown(pipeline(text))
        except Unclear:
            return Unread()

    def _branch(self, kind: str, rest: str, depth: int) -> Node:
        turns = _TURNS.match(rest) if kind != "if" else None
        asked = rest[turns.end() :] if turns else rest
        then = self.until_end(depth + 1)
        otherwise: tuple[Node, ...] = ()
        if self.ended.startswith("else"):
            more = self.ended.removeprefix("else").strip()
            word = _WORD.match(more)
            otherwise = (
                (self._branch(word[0], more[word.end() :].strip(), depth + 1),)
                if word
                else self.until_end(depth + 1)
            )
        try:
            value = pipeline(asked)
        except Unclear:
            return Unread()
        named = (turns[2], turns[1] or "") if turns else ("", "")
        return Branch(kind, value, then, otherwise, *named)
