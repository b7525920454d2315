"""Whether a value that a person may have changed is of the kind that the code says it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cache
from types import NoneType, UnionType
from typing import (
    Any,
    ForwardRef,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from articles.dialects import Default, Dialect

_WORDS: Mapping[type, str] = {
    bool: "true or false", int: "a number", float: "a number", str: "a text", NoneType: "null",
    list: "a list", tuple: "a tuple", frozenset: "a frozenset", dict: "a mapping", Dialect: "a dialect",
    datetime: "a datetime", tzinfo: "a zone",
}  # fmt: skip
"""In the words of the files: a dataclass goes by its own name there."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A value of a wrong kind: where it stands, what it is, and what belongs there."""

    place: str
    found: str
    wanted: str

    def __str__(self) -> str:
        """Return a part of a sentence."""
        return f"`{self.place}` is {self.found}, where {self.wanted} belongs"


@cache
def hints_of(shape: type) -> Mapping[str, Any]:
    """Return the kinds of the fields of a dataclass or the keys of a ``TypedDict``, by name."""
    return get_type_hints(shape)


def misfit(value: object, hint: Any, place: str) -> Misfit | None:
    """Return the first value of a wrong kind in ``value``, however deep; None where all is as it should be.

    ``hint`` is a type as a dataclass has it for its fields. Of a ``TypedDict`` keys may be missing, and
    others be there. ``place`` is a path such as ``site.languages[0]``.
    """
    if isinstance(hint, ForwardRef):
        hint = _any_value()
    if get_origin(hint) in (Union, UnionType):
        found = [misfit(value, one, place) for one in get_args(hint)]
        is_fitting = None in found
        return None if is_fitting else max(filter(None, found), key=lambda one: len(one.place))
    if not _is_of(value, hint):
        is_word = get_origin(hint) is Literal and isinstance(value, str)
        return Misfit(place, repr(value) if is_word else _told(value), _named(hint))
    inner = (misfit(one, kind, where) for one, kind, where in _within(value, hint, place))
    return next((one for one in inner if one), None)


def _told(value: object) -> str:
    found = next((words for kind, words in _WORDS.items() if isinstance(value, kind)), "")
    return found or f"a {type(value).__name__}"


@cache
def _any_value() -> Any:
    """Return the kind of what headers hold, which stands in itself by its name."""
    return get_args(hints_of(Default)["values"])[1]


def _is_of(value: object, hint: Any) -> bool:
    kind = get_origin(hint) or hint
    if kind is Literal:
        return isinstance(value, str) and value in get_args(hint)
    if is_typeddict(kind):
        return isinstance(value, dict)
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if isinstance(value, tuple) and ... not in get_args(hint):
        return kind is tuple and len(value) == len(get_args(hint))
    return isinstance(value, kind) and (kind is not int or not isinstance(value, bool))


def _named(hint: Any) -> str:
    kind = get_origin(hint) or hint
    if kind is Literal:
        return "one of " + ", ".join(map(repr, get_args(hint)))
    if kind is tuple and ... not in get_args(hint):
        return f"a tuple of {len(get_args(hint))}"
    if kind is Mapping or is_typeddict(kind):
        return _WORDS[dict]
    return _WORDS.get(kind) or f"a {kind.__name__}"


def _within(value: Any, hint: Any, place: str) -> Iterator[tuple[object, Any, str]]:
    """Yield what a value holds, with its kind and its place."""
    kinds = get_args(hint)
    match value:
        case Mapping() if is_typeddict(hint):
            known = hints_of(hint)
            yield from (
                (value[k], known[k], f"{place}.{k}".lstrip(".")) for k in value if k in known
            )
        case Mapping() if kinds:
            for key, one in value.items():
                yield key, kinds[0], place
                yield one, kinds[1], f"{place}.{key}"
        case tuple() if kinds[1:] != (...,):
            parts = zip(value, kinds, strict=False)
            yield from ((one, kind, f"{place}[{n}]") for n, (one, kind) in enumerate(parts))
        case list() | tuple() | frozenset() if kinds:
            yield from ((one, kinds[0], f"{place}[{n}]") for n, one in enumerate(value))
