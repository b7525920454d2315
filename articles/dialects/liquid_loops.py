"""Loops of Liquid: over lists, and over numbers from one to another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from articles.dialects.liquid_known import MOST_ITEMS, Known, Scope, Unknown, Whole, text_of
from articles.dialects.liquid_pieces import Piece, step
from articles.dialects.liquid_values import value_of

_NAME = r"[\w-]+(?:\.[\w-]+|\[[^\[\]]{1,60}\])*"
_LOOP = re.compile(
    rf"\s*(?P<item>[\w-]+)\s+in\s+(?:(?P<list>{_NAME})|\(\s*(?P<first>{_NAME})\s*\.\.\s*(?P<last>{_NAME})\s*\))"
    r"(?P<rest>(?:\s*,?\s*(?:reversed|limit\s?:\s*\d{1,4}|offset\s?:\s*\d{1,4}))*)\s*"
)
_COUNT = re.compile(r"(limit|offset)\s?:\s*(\d+)")


def items_of(given: str, scope: Scope) -> tuple[str, Sequence[Known]]:
    """Return the name that each item has in turn, and the items. Raises ``Unknown``.

    What an item of a list does not hold is nothing: all of the list is known.
    """
    found = _LOOP.fullmatch(given)
    if found is None:
        raise Unknown(given)
    items = value_of(found["list"], scope) if found["list"] else _numbers(found, scope)
    if not isinstance(items, list) or len(items) > MOST_ITEMS:
        raise Unknown(given)
    counts = {name: int(many) for name, many in _COUNT.findall(found["rest"])}
    start = counts.get("offset", 0)
    chosen = items[start : start + counts.get("limit", len(items))]
    whole: list[Known] = [Whole(item) if isinstance(item, dict) else item for item in chosen]
    return found["item"], whole[::-1] if "reversed" in found["rest"] else whole


def _numbers(found: re.Match[str], scope: Scope) -> list[str]:
    try:
        first, last = (int(text_of(value_of(found[name], scope))) for name in ("first", "last"))
    except ValueError as error:
        raise Unknown(found[0]) from error
    if last - first >= MOST_ITEMS:
        raise Unknown(found[0])
    return [str(number) for number in range(first, last + 1)]


def place_of(at: int, many: int) -> Known:
    """Return what an item knows of its place in the loop."""
    return {
        "index": str(at + 1),
        "index0": str(at),
        "rindex": str(many - at),
        "rindex0": str(many - at - 1),
        "length": str(many),
        "first": "true" if at == 0 else "false",
        "last": "true" if at == many - 1 else "false",
    }


def halves(block: Sequence[Piece]) -> tuple[Sequence[Piece], Sequence[Piece]]:
    """Return what is shown for each item, and what is shown where there is none."""
    depth = 0
    for at in range(1, len(block) - 1):
        depth += step(block[at])
        if not depth and block[at].name == "else":
            return block[1:at], block[at + 1 : -1]
    return block[1:-1], ()
