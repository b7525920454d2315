"""Liquid's own tags in Jekyll's posts: variables, loops and conditions that the post alone decides.

What needs the rest of the site stays as it is written, with all that stands inside of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from articles.dialects.header import Value
from articles.dialects.liquid_known import Unknown, text_of
from articles.dialects.liquid_loops import halves, items_of, place_of
from articles.dialects.liquid_page import page_of, site_of
from articles.dialects.liquid_parts import filled
from articles.dialects.liquid_pieces import (
    INCLUDES,
    Piece,
    blocks,
    branch,
    case_of,
    pieces_of,
    trimmed,
    unread,
    written_of,
)
from articles.dialects.liquid_state import COST, Included, State
from articles.dialects.liquid_values import value_of
from articles.markup.names import names

MOST_PIECES = 2_000
MOST_NESTED = 8
_ASSIGNED = re.compile(r"\s*([\w-]+)\s*=\s*(.+)", re.DOTALL)
_TURN = re.compile(r"(\"[^\"]*\"|'[^']*'|[\w.-]+)\s{0,20}(:?)")
_WORD = re.compile(r"[\w-]+")
_LIQUID = names(
    "assign break capture case comment continue cycle decrement echo else elsif endcapture endcase endfor"
    " endif endtablerow endunless for if include_relative increment liquid render tablerow unless when"
)
"""Tags of Liquid, of which one that is not decided leaves all around it undecided."""


def fill(
    text: str,
    values: Mapping[str, Value],
    texts: Mapping[str, str],
    own: set[str],
    data: Mapping[str, Value] | None = None,
    included: Included | None = None,
) -> str:
    """Return the text with what can be decided, decided; names of the tags that went are added to ``own``.

    ``texts`` is what the configuration says, ``data`` what files of data hold.
    """
    pieces = list(pieces_of(text))
    if len(pieces) > MOST_PIECES:
        return text
    state = State({"page": page_of(values), "site": site_of(texts, data or {})}, own)
    state.included, state.unread = included, unread(pieces)
    shown: list[str] = []
    places: dict[str, int] = {}
    before: Piece | None = None
    for at, end in blocks(pieces):
        if pieces[at].name == "capture":
            places[pieces[at].given.strip()] = len(shown)
        found = _shown(pieces, at, end, state)
        is_plain = not pieces[at].name
        is_decided = pieces[at].name not in ("", *INCLUDES) and found != written_of(pieces[at:end])
        if is_decided and at and not pieces[at - 1].name:
            shown[-1] = trimmed(shown[-1], None, pieces[at])
        shown.append(trimmed(found, before, None) if is_plain else found)
        before = pieces[end - 1] if is_decided else None
    for name in state.unread & places.keys():
        shown[places[name]] = shown[places[name]] or text_of(state.scope.get(name))
    return "".join(shown)


def worked_out(pieces: Sequence[Piece], state: State) -> str:
    """Return a template with all in it decided. Raises ``Unknown`` where that cannot be."""
    if len(pieces) > MOST_PIECES or any(_holds_sign(piece) for piece in pieces):
        raise Unknown("a template")
    return _inside(pieces, state)


def _holds_sign(piece: Piece) -> bool:
    return not piece.name and ("{%" in piece.written or "{{" in piece.written)


def _shown(pieces: Sequence[Piece], start: int, end: int, state: State) -> str:
    """Return what becomes of a block, as written where that cannot be decided."""
    block, own = pieces[start:end], set(state.own)
    first = block[0]
    try:
        if first.name == "{{" and first.given.strip().startswith(("'", '"')):
            return first.written
        return _one(block, state) if first.name else first.written
    except Unknown:
        state.own.intersection_update(own)
        state.loops, state.leaving = 0, ""
        for piece in block:
            _forget(piece, state)
        return written_of(block)


def _inside(pieces: Sequence[Piece], state: State) -> str:
    """Return what becomes of pieces inside a block. Raises ``Unknown`` where one cannot be decided."""
    if state.depth >= MOST_NESTED:
        raise Unknown("too deep")
    state.depth += 1
    parts: list[str] = []
    try:
        for start, end in blocks(pieces):
            block = pieces[start:end]
            parts.append(_one(block, state) if block[0].name else block[0].bare)
            state.room -= len(parts[-1]) + COST
            if state.room < 0:
                raise Unknown("too long")
            if state.leaving:
                break
    finally:
        state.depth -= 1
    return "".join(parts)


def _one(block: Sequence[Piece], state: State) -> str:
    """Return what a tag becomes, with all up to its end."""
    first = block[0]
    if first.name == "{{":
        shown = text_of(value_of(first.given, state.scope))
        state.own.add("{{ " + first.given.split("|")[0].strip() + " }}")
        return shown
    if first.name in INCLUDES:
        return state.part(first.given, state) if state.part else filled(first, state)
    decide = (_PAIRS if len(block) > 1 else _SINGLES).get(first.name)
    if decide is None:
        return _kept(block, state)
    shown = decide(block, state)
    state.own.add(first.name)
    return shown


def _kept(block: Sequence[Piece], state: State) -> str:
    """Return a tag that is none of Liquid's as it is written, when it says itself what it shows."""
    is_own = block[0].name in _LIQUID or state.part is not None or not state.depth
    if is_own or set(_WORD.findall(block[0].given)) & set(state.scope):
        raise Unknown(block[0].name)
    return written_of(block)


def _assigned(block: Sequence[Piece], state: State) -> str:
    found = _ASSIGNED.fullmatch(block[0].given)
    if found is None:
        raise Unknown(block[0].given)
    state.scope[found[1]] = value_of(found[2], state.scope)
    return ""


def _captured(block: Sequence[Piece], state: State) -> str:
    state.scope[block[0].given.strip()] = _inside(block[1:-1], state)
    return ""


def _commented(_block: Sequence[Piece], state: State) -> str:
    if state.part is None:
        raise Unknown("a comment")  # the tags of the text itself know it
    return ""


def _left_out(block: Sequence[Piece], state: State) -> str:
    """Pass over the rest of a loop's body, or over the loop."""
    if not state.loops:
        raise Unknown(block[0].name)
    state.leaving = block[0].name
    return ""


def _nothing(_block: Sequence[Piece], _state: State) -> str:
    return ""


def _in_turn(block: Sequence[Piece], state: State) -> str:
    """Return the next one of several values, which a name before them may tell from others."""
    given = block[0].given
    words = [found for found in _TURN.finditer(given) if found[1]]
    named = words[:1] if words and words[0][2] else []
    values, key = words[len(named) :], named[0][1] if named else given.strip()
    if not values:
        raise Unknown(given)
    at = state.turns.get(key, 0)
    state.turns[key] = at + 1
    return text_of(value_of(values[at % len(values)][1], state.scope))


def _looped(block: Sequence[Piece], state: State) -> str:
    name, items = items_of(block[0].given, state.scope)
    body, otherwise = halves(block)
    if not items:
        return _inside(otherwise, state)
    before = state.scope.get(name)
    shown = []
    for at, item in enumerate(items):
        state.scope |= {name: item, "forloop": place_of(at, len(items))}
        state.loops += 1
        shown.append(_inside(body, state))
        state.loops -= 1
        leaving, state.leaving = state.leaving, ""
        if leaving == "break":
            break
    state.scope[name] = before
    return "".join(shown)


def _forget(piece: Piece, state: State) -> None:
    """Take a variable whose new value is not known for unknown from here on."""
    if piece.name == "assign" and (found := _ASSIGNED.fullmatch(piece.given)):
        state.scope.pop(found[1], None)
    elif piece.name == "capture":
        state.scope.pop(piece.given.strip(), None)


_Decided = Callable[[Sequence[Piece], State], str]
_PAIRS: Mapping[str, _Decided] = {
    "capture": _captured,
    "case": lambda block, state: _inside(case_of(block, state.scope), state),
    "comment": _commented,
    "for": _looped,
    "if": lambda block, state: _inside(branch(block, state.scope), state),
    "unless": lambda block, state: _inside(branch(block, state.scope), state),
}
_SINGLES: Mapping[str, _Decided] = {
    "#": _nothing, "assign": _assigned, "break": _left_out, "continue": _left_out, "cycle": _in_turn,
}  # fmt: skip
