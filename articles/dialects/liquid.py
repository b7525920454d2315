"""Liquid's own tags in Jekyll's posts: variables, loops and conditions that the post alone decides.

What needs the rest of the site stays as it is written, with all that stands inside of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from articles.dialects.header import Value
from articles.dialects.liquid_pieces import Piece, blocks, branch, case_of, pieces_of
from articles.dialects.liquid_values import (
    MOST_ITEMS,
    PAGE_DATE,
    Known,
    Unknown,
    text_of,
    value_of,
)

MOST_CHARACTERS = 100_000
MOST_PIECES = 2_000
MOST_NESTED = 8
COST = 10
"""So many characters of the room a piece costs that shows nothing."""
_ASSIGNED = re.compile(r"\s*([\w-]+)\s*=\s*(.+)", re.DOTALL)
_LOOP = re.compile(
    r"\s*([\w-]+)\s+in\s+([\w.-]+)((?:\s+(?:reversed|limit:\s*\d{1,4}|offset:\s*\d{1,4}))*)\s*"
)
_ARGUMENT = re.compile(r"([\w-]+)\s{0,20}=\s{0,20}(?:(\"[^\"]*\"|'[^']*')|([^\s\"']+))")
"""An argument of a part of a page: in quotes as it is, else the name of what it stands for."""
_PARTS = frozenset({"include", "include_cached"})
HOLDING = "include_holding"
"""The tag that a part of a page becomes whose words were worked out: it ends behind them."""
_TEXTS = frozenset({"content", "text", "body"})
"""Arguments that are shown whatever the part of the page is."""
_LONGEST_WORD = 300
_COUNT = re.compile(r"(limit|offset):\s*(\d+)")
MADE_BY_JEKYLL = frozenset(
    {
        "url",
        "date",
        "content",
        "excerpt",
        "id",
        "categories",
        "tags",
        "path",
        "next",
        "previous",
        "collection",
    }
)


@dataclass(slots=True)
class State:
    """What is known where a text stands, the names of tags that went, and how much may still be made.

    ``part`` says what a part of a page becomes, where that is to be worked out.
    """

    scope: dict[str, Known]
    own: set[str] = field(default_factory=set)
    room: int = MOST_CHARACTERS
    depth: int = 0
    part: Callable[[str, State], str] | None = None


def fill(
    text: str,
    values: Mapping[str, Value],
    texts: Mapping[str, str],
    own: set[str],
    data: Mapping[str, Value] | None = None,
) -> str:
    """Return the text with what can be decided, decided; names of the tags that went are added to ``own``.

    ``texts`` is what the configuration says, ``data`` what files of data hold.
    """
    pieces = list(pieces_of(text))
    if len(pieces) > MOST_PIECES:
        return text
    state = State({"page": page_of(values), "site": site_of(texts, data or {})}, own)
    return "".join(_shown(pieces, at, end, state) for at, end in blocks(pieces))


def worked_out(pieces: Sequence[Piece], state: State) -> str:
    """Return a template with all in it decided. Raises ``Unknown`` where that cannot be."""
    if len(pieces) > MOST_PIECES or any(_holds_sign(piece) for piece in pieces):
        raise Unknown("a template")
    return _inside(pieces, state)


def _holds_sign(piece: Piece) -> bool:
    return not piece.name and ("{%" in piece.written or "{{" in piece.written)


def page_of(values: Mapping[str, Value]) -> dict[str, Value]:
    """Return what is known of a page: its header, but for what Jekyll makes of it, and its date."""
    page = {key: value for key, value in values.items() if key not in MADE_BY_JEKYLL}
    return {**page, "date": values[PAGE_DATE]} if PAGE_DATE in values else page


def nested(texts: Mapping[str, str]) -> dict[str, Value]:
    """Return texts by their keys; those with a point in the key as mappings."""
    found: dict[str, Value] = {key: text for key, text in texts.items() if "." not in key}
    for key, text in texts.items():
        name, point, below = key.partition(".")
        inner = found.setdefault(name, {}) if point else None
        if isinstance(inner, dict):
            inner[below] = text
    return found


def site_of(texts: Mapping[str, str], data: Mapping[str, Value]) -> dict[str, Known]:
    """Return what is known of a site."""
    return {**nested(texts), **({"data": data} if data else {})}


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
        for piece in block:
            _forget(piece, state)
        return "".join(piece.written for piece in block)


def _inside(pieces: Sequence[Piece], state: State) -> str:
    """Return what becomes of pieces inside a block. Raises ``Unknown`` where one cannot be decided."""
    if state.depth >= MOST_NESTED:
        raise Unknown("too deep")
    state.depth += 1
    parts: list[str] = []
    try:
        for start, end in blocks(pieces):
            block = pieces[start:end]
            parts.append(_one(block, state) if block[0].name else block[0].written)
            state.room -= len(parts[-1]) + COST
            if state.room < 0:
                raise Unknown("too long")
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
    if first.name == "assign" and (found := _ASSIGNED.fullmatch(first.given)):
        state.scope[found[1]] = value_of(found[2], state.scope)
        shown = ""
    elif first.name == "capture" and len(block) > 1:
        state.scope[first.given.strip()] = _inside(block[1:-1], state)
        shown = ""
    elif first.name == "for" and len(block) > 1:
        shown = _looped(block, state)
    elif first.name in _PARTS:
        return state.part(first.given, state) if state.part else _filled(first, state)
    elif first.name == "case" and len(block) > 1:
        shown = _inside(case_of(block, state.scope), state)
    elif first.name == "comment" and len(block) > 1 and state.part:
        shown = ""
    elif first.name in ("if", "unless") and len(block) > 1:
        shown = _inside(branch(block, state.scope), state)
    else:
        raise Unknown(first.name)
    state.own.add(first.name)
    return shown


def _filled(part: Piece, state: State) -> str:
    """Return a part of a page with what its arguments stand for: words among the others, a text inside.

    One in a loop stays, as nobody knows what it shows.
    """
    if state.depth:
        raise Unknown(part.given)
    texts: list[str] = []

    def told(found: re.Match[str]) -> str:
        if found[2]:
            return found[0]
        try:
            text = text_of(value_of(found[3], state.scope))
        except Unknown:
            return found[0]
        is_word = (
            found[1] not in _TEXTS
            and len(text) <= _LONGEST_WORD
            and not any(sign in text for sign in '"\n%{}\0<')
        )
        if is_word:
            return f'{found[1]}="{text}"'
        texts.append(text.strip())
        return ""

    given = _ARGUMENT.sub(told, part.given)
    state.room -= sum(map(len, texts)) + COST
    if given == part.given or state.room < 0:
        raise Unknown(part.given)
    if not texts:
        return f"{{% {part.name}{given} %}}"
    inside = "\n\n".join(texts)
    return f"{{% {HOLDING}{given} %}}\n\n{inside}\n\n{{% end{HOLDING} %}}"


def _looped(block: Sequence[Piece], state: State) -> str:
    found = _LOOP.fullmatch(block[0].given)
    items = value_of(found[2], state.scope) if found else None
    if found is None or not isinstance(items, list) or len(items) > MOST_ITEMS:
        raise Unknown(block[0].given)
    counts = {name: int(many) for name, many in _COUNT.findall(found[3])}
    start = counts.get("offset", 0)
    items = items[start : start + counts.get("limit", len(items))]
    items = list(reversed(items)) if "reversed" in found[3] else items
    before = state.scope.get(found[1])
    shown = []
    for at, item in enumerate(items):
        place: Known = {
            "index": str(at + 1),
            "first": _word(at == 0),
            "last": _word(at == len(items) - 1),
        }
        state.scope |= {found[1]: item, "forloop": place}
        shown.append(_inside(block[1:-1], state))
    state.scope[found[1]] = before
    return "".join(shown)


def _word(is_so: bool) -> str:  # noqa: FBT001 -- a value, no switch
    return "true" if is_so else "false"


def _forget(piece: Piece, state: State) -> None:
    """Take a variable whose new value is not known for unknown from here on."""
    if piece.name == "assign" and (found := _ASSIGNED.fullmatch(piece.given)):
        state.scope.pop(found[1], None)
    elif piece.name == "capture":
        state.scope.pop(piece.given.strip(), None)
