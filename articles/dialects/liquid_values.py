"""Expressions of Liquid: literals, variables and filters, as far as a post alone tells their value."""

from __future__ import annotations

import html
import operator
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeAlias
from urllib.parse import quote, quote_plus

from articles.dialects import liquid_dates
from articles.dialects.header import Value
from articles.dialects.jekyll_addresses import slugify
from articles.dialects.tag_html import captioned, without_tags

Known: TypeAlias = "Value | int | bool | Mapping[str, Known]"
Scope: TypeAlias = "Mapping[str, Known]"

IN_HTML = "markdownify.in-html"
"""The name of ``markdownify`` where its text comes to stand in HTML: no filter of Liquid's has a point."""
LINE_END = "\x01"
"""A line end that such a text brings along, while those of the HTML around it may still go."""
MOST_CHARACTERS = 20_000
MOST_ITEMS = 1_000
_PARTS = re.compile(r"""\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)|(==|!=|<=|>=|[<>|:,]))""")
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


class Unknown(ValueError):
    """A value that no post alone tells, or a filter that is not known."""


class Whole(dict[str, "Known"]):
    """All values of a thing: what is not among them is nothing, but for the ``hidden`` that nobody knows."""

    hidden: Collection[str] = ()


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
        case sign if sign in _ORDERS and isinstance(first, int) and isinstance(second, int):
            return _ORDERS[sign](first, second)
    raise Unknown("a condition")


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
    first, *rest = text.split(".")
    if kind == "sign" or not first:
        raise Unknown(text)
    found = _member(scope, first)
    for name in rest:
        found = _member(found, name)
    return found


def _member(value: Known | Scope, name: str) -> Known:
    if isinstance(value, Mapping) and name in value:
        return value[name]
    if isinstance(value, Whole) and name not in value.hidden:
        return None
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


def _of_text(change: Callable[[str], str]) -> Callable[[Known], Known]:
    return lambda value: change(text_of(value))


_FILTERS: Mapping[str, Callable[..., Known]] = {
    "append": lambda value, more: text_of(value) + text_of(more),
    "prepend": lambda value, more: text_of(more) + text_of(value),
    "upcase": lambda value: text_of(value).upper(),
    "downcase": lambda value: text_of(value).lower(),
    "capitalize": lambda value: text_of(value).capitalize(),
    "strip": lambda value: text_of(value).strip(),
    "replace": lambda value, old, new="": _replaced(text_of(value), text_of(old), text_of(new)),
    "lstrip": lambda value: text_of(value).lstrip(),
    "rstrip": lambda value: text_of(value).rstrip(),
    "escape": lambda value: html.escape(text_of(value)),
    "escape_once": lambda value: html.escape(html.unescape(text_of(value))),
    "xml_escape": lambda value: html.escape(text_of(value)),
    "strip_html": lambda value: without_tags(text_of(value)),
    "strip_newlines": lambda value: text_of(value).replace("\n", ""),
    "newline_to_br": lambda value: text_of(value).replace("\n", "<br />\n"),
    "url_encode": lambda value: quote_plus(text_of(value)),
    "cgi_escape": lambda value: quote_plus(text_of(value)),
    "uri_escape": lambda value: quote(text_of(value), safe="/:?&=#+,;@%!$'()*~"),
    "remove": lambda value, old: _replaced(text_of(value), text_of(old), ""),
    "slugify": lambda value: slugify(text_of(value)),
    "markdownify": lambda value: f"\n\n{text_of(value).strip()}\n\n",  # read with all the rest
    IN_HTML: lambda value: _in_html(text_of(value)),
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
    "date": lambda value, form: liquid_dates.shown(text_of(value), text_of(form)),
    **{name: _of_text(change) for name, change in liquid_dates.FILTERS.items()},
    "plus": _sum(1),
    "minus": _sum(-1),
}  # fmt: skip


def _in_html(text: str) -> str:
    """Return Markdown inside of HTML: a line as HTML, more to be read with all the rest."""
    text = text.strip()
    return captioned(text) if "\n" not in text else f"\n\n{text}\n\n".replace("\n", LINE_END)


def _replaced(text: str, old: str, new: str) -> str:
    if len(text) * max(1, len(new)) > MOST_CHARACTERS * 10:
        raise Unknown("too long")
    return text.replace(old, new) if old else text
