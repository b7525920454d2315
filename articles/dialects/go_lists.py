"""Functions of Hugo's templates on lists: which of them, in what order."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cmp_to_key

from articles.dialects.go_tokens import Unknown
from articles.dialects.go_values import (
    Known,
    Method,
    are_equal,
    is_true,
    items_of,
    order_of,
    part_of,
    plain,
)

_COMPARED = 1_000
"""A comparison takes as long as so many steps of a pattern."""
_QUICK = 1_000
"""So many characters are compared as fast as a number is."""


def _of(item: Known, path: Known) -> Known:
    """Return a part of an item by a path of names with points between; None where it has none."""
    for name in plain(path).strip(".").split("."):
        if item is None:
            return None
        item = part_of(item, name)
    return item


def _is_one_of(value: Known, wanted: Known) -> bool:
    if isinstance(wanted, list):
        return any(are_equal(value, one) for one in wanted)
    return plain(value) in plain(wanted)


def _share(value: Known, wanted: Known) -> bool:
    return any(are_equal(one, other) for one in items_of(value or []) for other in items_of(wanted))


_HOLDS: Mapping[str, Callable[[Known, Known], bool]] = {
    **dict.fromkeys(("=", "==", "eq"), are_equal),
    **dict.fromkeys(("!=", "<>", "ne"), lambda one, other: not are_equal(one, other)),
    **dict.fromkeys((">", "gt"), lambda one, other: order_of(one, other) > 0),
    **dict.fromkeys((">=", "ge"), lambda one, other: order_of(one, other) >= 0),
    **dict.fromkeys(("<", "lt"), lambda one, other: order_of(one, other) < 0),
    **dict.fromkeys(("<=", "le"), lambda one, other: order_of(one, other) <= 0),
    "in": _is_one_of,
    "not in": lambda one, other: not _is_one_of(one, other),
    "intersect": _share,
}


def comparing(work: Callable[[int], None]) -> Mapping[str, Method]:
    """Return the functions that compare many items, by their names.

    ``work`` is told of the steps that each call may take, and raises ``Unknown`` where it is too much.
    """

    def where(items: Known, path: Known, *told: Known) -> Known:
        """Return the items of which a part is as it is wanted; the comparison may stand before the value."""
        holds = _HOLDS.get(plain(told[0]), None) if len(told) > 1 else are_equal
        if holds is None or not told:
            raise Unknown("where")
        parts = [(item, _of(item, path)) for item in items_of(_listed(items))]
        work(_COMPARED * _size(told[-1]) * sum(_size(part) for _, part in parts))
        return [item for item, part in parts if part is not None and holds(part, told[-1])]

    def in_order(items: Known, path: Known = None, order: Known = "asc") -> Known:
        """Return the items by their size or letters, or by those of a part; Hugo's order is a stable one."""
        is_whole = path is None or path == "value"
        found = items_of(_listed(items))
        by = [item if is_whole else _of(item, path) for item in found]
        work(_COMPARED * len(by).bit_length() * sum(map(_size, by)))

        def compared(one: int, other: int) -> int:
            return order_of(by[one], by[other])

        places = sorted(range(len(found)), key=cmp_to_key(compared), reverse=order == "desc")
        return [found[at] for at in places]

    return {
        **dict.fromkeys(("where", "collections.Where"), where),
        **dict.fromkeys(("sort", "collections.Sort"), in_order),
    }


def _size(value: Known) -> int:
    """Return how many comparisons one with this value may take."""
    if isinstance(value, str):
        return 1 + len(value) // _QUICK
    return max(1, len(value)) if isinstance(value, list) else 1


def _listed(value: Known) -> Known:
    """Return a mapping as the list of its values, by the order of their keys."""
    return [each for _, each in sorted(value.items())] if isinstance(value, dict) else value


def _unique(items: Known) -> Known:
    found: dict[tuple[str, Known], Known] = {}
    for item in items_of(items):
        found.setdefault(_key(item), item)
    return [*found.values()]


def _key(item: Known) -> tuple[str, Known]:
    """Return what two equal items share. Raises ``Unknown`` of those that hold others."""
    if not isinstance(item, str | int | float | bool):
        raise Unknown("no value")
    return ("" if isinstance(item, str) else type(item).__name__, item)


def _both(one: Known, other: Known) -> Known:
    return _unique([*items_of(one or []), *items_of(other or [])])


def _shared(one: Known, other: Known) -> Known:
    wanted = {_key(item) for item in items_of(other)}
    return _unique([item for item in items_of(one) if _key(item) in wanted])


def _complement(*given: Known) -> Known:
    """Return the items of the last list that stand in none of those before it."""
    gone = {_key(item) for each in given[:-1] for item in items_of(each)}
    return [item for item in items_of(given[-1]) if _key(item) not in gone]


def _digest(name: str) -> Method:
    return lambda text: hashlib.new(name, plain(text).encode(), usedforsecurity=False).hexdigest()


_NAMED: Mapping[str, Method] = {
    "uniq": _unique, "union": _both, "intersect": _shared, "complement": _complement,
}  # fmt: skip
LISTS: Mapping[str, Method] = {
    **_NAMED,
    **{f"collections.{name.title()}": function for name, function in _NAMED.items()},
    "collections.Reverse": lambda items: items_of(items)[::-1],
    "compare.Conditional": lambda is_so, one, other: one if is_true(is_so) else other,
    **{name: _digest(name) for name in ("md5", "sha1", "sha256")},
    **{f"crypto.{name.upper()}": _digest(name) for name in ("md5", "sha1", "sha256")},
}
