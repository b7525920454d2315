"""What kramdown takes for stressed words (``kramdown/parser/kramdown/emphasis.rb``).

It asks little of what stands beside a sign, and no element may stand in one of its own kind.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

Kind = Literal["em", "strong"]
Open = tuple[Kind, ...]
"""The elements that are open, the outer one first; at most two."""

_IN_WORD = re.compile(r"[^\W\d_]-?\Z")
_BLANK = frozenset(" \t\r\n\f\v")
_KEY = "stressed words of kramdown"
_NOWHERE = -1


@dataclass(slots=True)
class _Known:
    """What is known of one line: what is open where it is read, and what is closed nowhere.

    An opening sign that nothing closes makes all later ones of its kind ones that nothing closes, so that
    each kind is looked for to the end but once.
    """

    open: Open = ()
    unclosed: dict[tuple[str, Kind, Open, int], int] = field(default_factory=dict)


def plugin(parser: MarkdownIt) -> None:
    """Read stressed words as kramdown does."""
    parser.inline.ruler.at("emphasis", stressed)


def stressed(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- a rule of markdown-it
    """Read a sign of emphasis: an element, or the sign itself."""
    if state.src[state.pos] not in "*_":
        return False
    sign = _sign_at(state, state.pos)
    if silent:
        state.pos += len(sign)
        return True
    known = _known(state)
    kind, start, end = _element(state, state.pos, known.open)
    if end == _NOWHERE:
        state.append_pending(sign)
        state.pos += len(sign)
        return True
    _write(state, known, kind, start, end)
    return True


def _write(state: StateInline, known: _Known, kind: Kind, start: int, end: int) -> None:
    """Write an element whose inside begins and ends at these places."""
    mark = state.src[state.pos : start]
    last, outer = state.posMax, known.open
    state.push(f"{kind}_open", kind, 1).markup = mark
    state.pos, state.posMax, known.open = start, end, (*outer, kind)
    state.md.inline.tokenize(state)
    state.pos, state.posMax, known.open = end + len(mark), last, outer
    state.push(f"{kind}_close", kind, -1).markup = mark


def _known(state: StateInline) -> _Known:
    """Return what is known of this line; a line of its own, as the words of a picture, begins anew."""
    found = state.env.get(_KEY)
    if found is None or found[0] is not state:
        found = state.env[_KEY] = (state, _Known())
    known: _Known = found[1]
    return known


def _sign_at(state: StateInline, at: int) -> str:
    src = state.src
    is_double = src.startswith(src[at], at + 1) and at + 1 < state.posMax
    return src[at] * (2 if is_double else 1)


def _element(state: StateInline, at: int, is_open: Open) -> tuple[Kind, int, int]:
    """Return the element that a sign opens: its kind, and where its inside begins and ends.

    It ends nowhere where the sign stands for itself.
    """
    sign = _sign_at(state, at)
    kind: Kind = "strong" if len(sign) > 1 else "em"
    start = at + len(sign)
    is_text = sign[0] == "_" and _IN_WORD.search(state.src, max(at - 2, 0), at)
    if is_text or state.src[start : start + 1] in _BLANK or kind in is_open:
        return kind, start, _NOWHERE
    end = _end(state, start, sign, kind, is_open)
    if end == _NOWHERE and kind == "strong" and is_open[-1:] != ("em",):
        return "em", at + 1, _end(state, at + 1, sign[0], "em", is_open)
    return kind, start, end


def _end(state: StateInline, start: int, sign: str, kind: Kind, is_open: Open) -> int:
    """Return where the element ends whose inside begins there."""
    unclosed, key = _known(state).unclosed, (sign, kind, is_open, state.posMax)
    if start >= unclosed.get(key, state.posMax):
        return _NOWHERE
    at, inside = start, (*is_open, kind)
    while at < state.posMax:
        if at > start and state.src.startswith(sign, at) and _closes(state, at, sign, kind):
            return at if at + len(sign) <= state.posMax else _NOWHERE
        at = _behind(state, at, inside)
    unclosed[key] = start
    return _NOWHERE


def _closes(state: StateInline, at: int, sign: str, kind: Kind) -> bool:
    src, behind = state.src, at + len(sign)
    if src[at - 1] in _BLANK:
        return False
    is_double = src.startswith(sign * 2, at) and not src.startswith(sign, at + 2)
    if kind == "em" and is_double:
        return False
    return sign[0] != "_" or not src[behind : behind + 1].isalnum()


def _behind(state: StateInline, at: int, is_open: Open) -> int:
    """Return where the text goes on behind a sign, or behind what else stands there."""
    if state.src[at] in "*_":
        sign = _sign_at(state, at)
        _, start, end = _element(state, at, is_open)
        return at + len(sign) if end == _NOWHERE else end + start - at
    pos, state.pos = state.pos, at
    state.md.inline.skipToken(state)
    state.pos, at = pos, state.pos
    return at
