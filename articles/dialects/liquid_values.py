"""Expressions of Liquid: literals, variables and filters, as far as a post alone tells their value."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from articles.dialects.header import Value
from articles.dialects.jekyll_addresses import slugify

Known: TypeAlias = "Value | int | bool"
Scope: TypeAlias = "Mapping[str, Known]"

MOST_CHARACTERS = 20_000
MOST_ITEMS = 1_000
_PARTS = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)|(==|!=|[|:,]))""")
_NUMBER = re.compile(r"-?\d{1,9}")
_WORDS: Mapping[str, Known] = {"true": True, "false": False, "nil": None, "null": None, "empty": ""}


class Unknown(ValueError):
    """A value that no post alone tells, or a filter that is not known."""


def value_of(written: str, scope: Scope) -> Known:
    """Return what an expression with its filters stands for. Raises ``Unknown``."""
    parts = _split(written)
    found = _operand(parts[:1], scope)
    for filtered in _filters(parts[1:]):
        name, *given = filtered
        change = _FILTERS.get(name[1])
        if name[0] != "name" or change is None:
            raise Unknown(written)
        found = _bounded(_changed(change, found, [_operand([one], scope) for one in given]))
    return found


def holds(written: str, scope: Scope) -> bool:
    """Say whether a condition holds: a value, or two that are compared. Raises ``Unknown``."""
    parts = _split(written)
    if len(parts) == 1:
        return is_true(_operand(parts, scope))
    if len(parts) != len("a=b") or parts[1][1] not in ("==", "!=", "contains"):
        raise Unknown(written)
    first, second = _operand(parts[:1], scope), _operand(parts[2:], scope)
    if parts[1][1] == "contains":
        return text_of(second) in (first if isinstance(first, list) else text_of(first))
    return (text_of(first) == text_of(second)) is (parts[1][1] == "==")


def is_true(value: Known) -> bool:
    """Say whether Liquid takes a value for true: all but nothing and ``false``."""
    return value not in (None, False, "false")


def text_of(value: Known) -> str:
    """Return a value as Liquid shows it."""
    if isinstance(value, list):
        return "".join(map(text_of, value))
    if isinstance(value, dict):
        raise Unknown("a mapping")
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


_Part: TypeAlias = "tuple[str, str]"


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
    first, *rest = text.split(".")
    if kind == "sign" or first not in scope:
        raise Unknown(text)
    found = scope[first]
    for name in rest:
        found = _member(found, name)
    return found


def _member(value: Known, name: str) -> Known:
    if isinstance(value, dict) and name in value:
        return value[name]
    if isinstance(value, list) and name in ("first", "last", "size"):
        return _FILTERS[name](value)
    raise Unknown(name)


def _changed(change: Callable[..., Known], value: Known, given: Sequence[Known]) -> Known:
    try:
        return change(value, *given)
    except (TypeError, ValueError, AttributeError) as error:
        raise Unknown(str(error)) from error


def _bounded(value: Known) -> Known:
    many = len(value) if isinstance(value, list | str) else 0
    if many > (MOST_ITEMS if isinstance(value, list) else MOST_CHARACTERS):
        raise Unknown("too long")
    return value


def _items(value: Known) -> list[Value]:
    if isinstance(value, list):
        return value
    raise Unknown("no list")


def _sorted(value: Known) -> Known:
    return sorted(_items(value), key=text_of)


def _size(value: Known) -> Known:
    return len(value) if isinstance(value, list | str) else 0


def _sum(sign: int) -> Callable[[Known, Known], Known]:
    return lambda value, other: int(text_of(value)) + sign * int(text_of(other))


_FILTERS: Mapping[str, Callable[..., Known]] = {
    "append": lambda value, more: text_of(value) + text_of(more),
    "prepend": lambda value, more: text_of(more) + text_of(value),
    "upcase": lambda value: text_of(value).upper(),
    "downcase": lambda value: text_of(value).lower(),
    "capitalize": lambda value: text_of(value).capitalize(),
    "strip": lambda value: text_of(value).strip(),
    "replace": lambda value, old, new="": _replaced(text_of(value), text_of(old), text_of(new)),
    "remove": lambda value, old: _replaced(text_of(value), text_of(old), ""),
    "slugify": lambda value: slugify(text_of(value)),
    "markdownify": lambda value: f"\n\n{text_of(value).strip()}\n\n",  # read with all the rest
    "relative_url": text_of,
    "absolute_url": text_of,
    "split": lambda value, sign: list(text_of(value).split(text_of(sign) or None)),
    "join": lambda value, sign=" ": text_of(sign).join(map(text_of, _items(value))),
    "first": lambda value: next(iter(_items(value)), None),
    "last": lambda value: next(iter(reversed(_items(value))), None),
    "size": _size,
    "sort": _sorted,
    "reverse": lambda value: list(reversed(_items(value))),
    "default": lambda value, other: value if is_true(value) and value not in ("", []) else other,
    "plus": _sum(1),
    "minus": _sum(-1),
}  # fmt: skip


def _replaced(text: str, old: str, new: str) -> str:
    if len(text) * max(1, len(new)) > MOST_CHARACTERS * 10:
        raise Unknown("too long")
    return text.replace(old, new) if old else text
