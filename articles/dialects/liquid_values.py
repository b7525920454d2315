"""Expressions of Liquid: literals, variables and filters, as far as a post alone tells their value."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from articles.dialects.liquid_filters import FILTERS, filtered
from articles.dialects.liquid_known import Known, Scope, Unknown, Whole, is_true, text_of

_PARTS = re.compile(
    r"""\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+(?:\[(?:"[^"\]]*"|'[^'\]]*'|[\w.-]+)\][\w.-]*)*)"""
    r"""|(==|!=|<=|>=|[<>|:,]))"""
)
_STEPS = re.compile(r"""\[(?:"([^"]*)"|'([^']*)'|([\w.-]+))\]|\.?([\w-]+)""")
"""The steps of a name, one after the other: ``page.list[0]["key"]``."""
_NUMBER = re.compile(r"-?\d{1,9}")
PAGE_DATE = "page.date"
"""The key under which the values of a post have its date, as Ruby shows it."""
_WORDS: Mapping[str, Known] = {
    "true": True,
    "false": False,
    "nil": None,
    "null": None,
    "empty": "",
    "blank": "",
}


def value_of(written: str, scope: Scope) -> Known:
    """Return what an expression with its filters stands for. Raises ``Unknown``."""
    parts = _split(written)
    found = _operand(parts[:1], scope)
    for name, *given in _filters(parts[1:]):
        if name[0] != "name":
            raise Unknown(written)
        found = filtered(name[1], found, [_operand([one], scope) for one in given])
    return found


def holds(written: str, scope: Scope) -> bool:
    """Say whether a condition holds: a value, two that are compared, or several. Raises ``Unknown``."""
    return _hold(_split(written), scope)


def _hold(parts: Sequence[_Part], scope: Scope) -> bool:
    """Say whether conditions hold, from the right to the left, as Liquid reads them."""
    at = next((at for at, part in enumerate(parts) if part in _JOINTS), len(parts))
    first = _one_holds(parts[:at], scope)
    if at == len(parts):
        return first
    is_and = parts[at] == _AND
    return _hold(parts[at + 1 :], scope) if first is is_and else first


def _one_holds(parts: Sequence[_Part], scope: Scope) -> bool:
    if len(parts) == 1:
        return is_true(_operand(parts, scope))
    if len(parts) != len("a=b"):
        raise Unknown("a condition")
    first, second = _operand(parts[:1], scope), _operand(parts[2:], scope)
    match parts[1][1]:
        case "contains":
            within = first if isinstance(first, list) else text_of(first)
            return first is not None and text_of(second) in within
        case "==" | "!=" as sign:
            return (text_of(first) == text_of(second)) is (sign == "==")
        case sign if sign in _ORDERS and all(map(_is_number, (first, second))):
            return _ORDERS[sign](int(text_of(first)), int(text_of(second)))
    raise Unknown("a condition")


def _is_number(value: Known) -> bool:
    """Say whether this is a whole number; those of headers and loops are texts here."""
    return isinstance(value, int | str) and _NUMBER.fullmatch(text_of(value)) is not None


_Part: TypeAlias = "tuple[str, str]"
_AND: _Part = ("name", "and")
_JOINTS: tuple[_Part, ...] = (_AND, ("name", "or"))
_ORDERS: Mapping[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    ">": operator.gt,
    "<=": operator.le,
    ">=": operator.ge,
}


def _split(written: str) -> list[_Part]:
    parts: list[_Part] = []
    at, end = 0, len(written.rstrip())
    while at < end:
        found = _PARTS.match(written, at)
        if found is None:
            raise Unknown(written)
        text = found[1] if found[1] is not None else found[2]
        parts.append(
            ("text", text)
            if text is not None
            else ("name" if found[3] else "sign", found[3] or found[4])
        )
        at = found.end()
    if not parts:
        raise Unknown(written)
    return parts


def _filters(parts: Sequence[_Part]) -> list[list[_Part]]:
    """Return name and arguments of each filter: ``| name: one, two``."""
    filters: list[list[_Part]] = []
    for part in parts:
        if part == ("sign", "|"):
            filters.append([])
        elif part[0] != "sign" and filters:
            filters[-1].append(part)
        elif part[1] not in (":", ","):
            raise Unknown(part[1])
    if not all(filters):
        raise Unknown("|")
    return filters


def _operand(parts: Sequence[_Part], scope: Scope) -> Known:
    kind, text = parts[0]
    if kind == "text":
        return text
    if _NUMBER.fullmatch(text):
        return int(text)
    if text in _WORDS:
        return _WORDS[text]
    if kind == "sign" or text.startswith("."):
        raise Unknown(text)
    found: Known | Scope = scope
    for step in _STEPS.finditer(text):
        key = step[4] or step[1] or step[2]
        found = _member(found, key if key else text_of(_operand([("name", step[3])], scope)))
    return found


def _member(value: Known | Scope, name: str) -> Known:
    if isinstance(value, Mapping) and name in value:
        return value[name]
    if isinstance(value, Whole) and name not in value.hidden:
        return None
    if isinstance(value, list | str) and name == "size":
        return len(value)
    if isinstance(value, list) and name in ("first", "last"):
        return FILTERS[name](value)
    if isinstance(value, list) and _NUMBER.fullmatch(name):
        at = int(name)
        return value[at] if -len(value) <= at < len(value) else None
    raise Unknown(name)
