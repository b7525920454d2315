"""Functions of Go's templates and of Hugo's that need nothing but their arguments."""

from __future__ import annotations

import html
import math
import operator
from collections.abc import Callable, Mapping

from articles.dialects.go_dates import as_time, written_as
from articles.dialects.go_lists import LISTS
from articles.dialects.go_texts import TEXTS
from articles.dialects.go_tokens import Unknown
from articles.dialects.go_values import (
    MOST_CHARACTERS,
    MOST_ITEMS,
    Inside,
    Known,
    Laid,
    Method,
    Safe,
    SafeAddress,
    SafeAttribute,
    Written,
    are_equal,
    formed,
    is_true,
    items_of,
    number_of,
    order_of,
    part_of,
    plain,
    printed,
    text_of,
)  # fmt: skip
from articles.dialects.tag_html import without_tags

_MOST = 2**63
"""From here on whole numbers begin anew in Go."""


def called(function: Method, given: list[Known]) -> Known:
    """Return what a function makes of its arguments. Raises ``Unknown``, also where they do not fit."""
    try:
        found = function(*given)
    except Unknown:
        raise
    except (TypeError, ValueError, AttributeError, OverflowError, ZeroDivisionError) as error:
        raise Unknown(str(error)) from error
    if isinstance(found, Written | Inside | Laid):
        return found
    if isinstance(found, int | float) and not abs(found) < _MOST:
        raise Unknown("too large")
    many = len(found) if isinstance(found, str | list | dict) else 0
    if many > (MOST_CHARACTERS if isinstance(found, str) else MOST_ITEMS):
        raise Unknown("too long")
    return found


def _default(other: Known, *value: Known) -> Known:
    is_set = bool(value) and (isinstance(value[0], bool) or is_true(value[0]))
    return value[0] if is_set else other


def _index(value: Known, *keys: Known) -> Known:
    for key in keys:
        if isinstance(value, list):
            at = int(number_of(key))
            value = value[at] if 0 <= at < len(value) else None
        elif isinstance(value, dict):
            value = part_of(value, plain(key))
        else:
            raise Unknown("index")
    return value


def _is_set(value: Known, key: Known) -> bool:
    if isinstance(value, list):
        return isinstance(key, int) and 0 <= key < len(value)
    if isinstance(value, dict):
        return part_of(value, plain(key)) is not None
    raise Unknown("isset")


def _length(value: Known) -> int:
    return len(value) if isinstance(value, list | dict) else len(plain(value).encode())


def _is_in(value: Known, one: Known) -> bool:
    if isinstance(value, list):
        return any(are_equal(each, one) for each in value)
    return plain(one) in plain(value)


def _mapping(*given: Known) -> Known:
    return {plain(key): value for key, value in zip(given[::2], given[1::2], strict=True)}


def _merged(*given: Known) -> Known:
    """Return mappings as one; what stands in a later one counts."""
    found: dict[str, Known] = {}
    for each in given:
        if not isinstance(each, dict):
            raise Unknown("merge")
        found |= each
    return found


def _sequence(first: Known, *rest: Known) -> Known:
    """Return the numbers from 1, or from the first to the last; of three, the second is the step."""
    given = [int(number_of(each)) for each in (first, *rest)]
    start, end = (given[0], given[-1]) if rest else (1 if given[0] > 0 else -1, given[0])
    step = given[1] if len(rest) > 1 else 1 if end >= start else -1
    if not step or not given[-1] or (end - start) / step > MOST_ITEMS:
        raise Unknown("seq")
    return [*range(start, end + (1 if step > 0 else -1), step)]


def _safe(kind: type[str]) -> Method:
    """Return what says of a text that it is safe. Markdown stays Markdown."""
    return lambda value: (
        value if isinstance(value, Written | Inside | Laid) else kind(text_of(value))
    )


def _calculated(change: Callable[[int | float, int | float], int | float]) -> Method:
    def found(first: Known, *rest: Known) -> int | float:
        number = number_of(first)
        for each in rest:
            number = change(number, number_of(each))
        return number

    return found


def _divided(one: float, other: float) -> int | float:
    is_whole = isinstance(one, int) and isinstance(other, int)
    return int(one / other) if is_whole else one / other


def _ordered(*orders: int) -> Method:
    return lambda one, *others: all(order_of(one, other) in orders for other in others)


def _without_markup(value: Known) -> Known:
    if isinstance(value, Laid) or (
        isinstance(value, Written | Inside) and ("\0" in value or "{{" in value)
    ):
        raise Unknown("plainify")
    return Safe(without_tags(text_of(value)))


_LOGIC: Mapping[str, Method] = {
    "not": lambda value: not is_true(value), "default": _default, "compare.Default": _default,
    "cond": lambda is_so, one, other: one if is_true(is_so) else other,
    "eq": lambda one, *others: any(are_equal(one, other) for other in others),
    "ne": lambda one, *others: not any(are_equal(one, other) for other in others),
    "lt": _ordered(-1), "le": _ordered(-1, 0), "gt": _ordered(1), "ge": _ordered(0, 1),
    "len": _length, "print": printed, "printf": formed, "fmt.Printf": formed, "fmt.Print": printed,
    "int": lambda value: int(number_of(value)), "float": lambda value: float(number_of(value)),
    "string": lambda value: value if isinstance(value, Written) else plain(value),
    "warnf": lambda *_given: "", "warnidf": lambda *_given: "",
}  # fmt: skip
_LISTS: Mapping[str, Method] = {
    "index": _index, "isset": _is_set, "slice": lambda *items: [*items], "dict": _mapping, "in": _is_in,
    "merge": _merged,
    "seq": _sequence, "first": lambda many, items: items_of(items)[: int(number_of(many))],
    "after": lambda many, items: items_of(items)[int(number_of(many)) :],
    "last": lambda many, items: items_of(items)[-int(number_of(many)) :],
    "append": lambda *given: [*items_of(given[-1]), *given[:-1]],
}  # fmt: skip
_NUMBERS: Mapping[str, Method] = {
    "add": _calculated(operator.add), "sub": _calculated(operator.sub),
    "mul": _calculated(operator.mul), "div": _calculated(_divided),
    "mod": lambda one, other: int(math.fmod(number_of(one), number_of(other))),
    "math.Floor": lambda one: float(math.floor(number_of(one))),
    "math.Ceil": lambda one: float(math.ceil(number_of(one))),
    "math.Round": lambda one: float(math.floor(number_of(one) + 0.5)),
}  # fmt: skip
_MARKED: Mapping[str, Method] = {
    **dict.fromkeys(("safeHTML", "safe.HTML", "safeCSS", "safe.CSS", "safeJS", "safe.JS"), _safe(Safe)),
    **dict.fromkeys(("safeURL", "safe.URL"), _safe(SafeAddress)),
    **dict.fromkeys(("safeHTMLAttr", "safe.HTMLAttr"), _safe(SafeAttribute)),
    **dict.fromkeys(("plainify", "transform.Plainify"), _without_markup),
    **dict.fromkeys(
        ("markdownify", "transform.Markdownify"), lambda value: Written(text_of(value))
    ),
    **dict.fromkeys(("htmlEscape", "transform.HTMLEscape"), lambda value: html.escape(plain(value))),
    **dict.fromkeys(
        ("htmlUnescape", "transform.HTMLUnescape"), lambda value: html.unescape(plain(value))
    ),
}  # fmt: skip
FUNCTIONS: Mapping[str, Method] = {
    **TEXTS, **LISTS, **_LOGIC, **_LISTS, **_MARKED, **_NUMBERS,
    **dict.fromkeys(("dateFormat", "time.Format"), written_as),
    **dict.fromkeys(("time", "time.AsTime"), as_time),
    **{f"collections.{name.title()}": function for name, function in _LISTS.items()},
    "collections.IsSet": _is_set, "collections.Dictionary": _mapping,
    **{f"math.{name.title()}": function for name, function in _NUMBERS.items() if "." not in name},
}  # fmt: skip
