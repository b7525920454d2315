"""A mapping as YAML that every reader takes for the same: ours, YAML 1.1 and YAML 1.2 alike.

A text stands bare only where no version of YAML could see anything but text in it; else it stands in
double quotes, on one line, so that no header ever holds a line of dashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TypeAlias

from articles.dialects.header import Bare
from articles.dialects.yaml_lines import is_typed

Written: TypeAlias = (
    "str | bool | int | float | datetime | Sequence[Written] | Mapping[str, Written] | None"
)
"""What a header may hold. A ``datetime`` is aware, or by the clock of the site."""

_BARE = re.compile(r"(?![\d.+~=<-])[^\W_](?:[\w /().，。、；！？“”‘’《》（）·—]*[\w)）。！？”》])?")
_WORDS = frozenset(
    {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "infinity", "none"}
)
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_HIDDEN = re.compile(
    '["\\\\\x00-\x1f\x7f-\xa0\xad\u0600-\u0605\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\uffff]'
)
"""What is written as an escape.

Kept: a backslash before a u is written by its number. A reader that refuses halves of characters would
else take what was only written about them for one.
"""
_BEFORE_U = "\\x5c"
_MERGE = "<<"
_TWO_DIGITS = 0xFF
_LONGEST_KEY = 120
"""Longer keys are written with a question mark: parsers look no more than 1,024 signs ahead."""


def write_yaml(values: Mapping[str, Written]) -> str:
    """Return the mapping as YAML, a key a line, with a line feed at its end ("" for an empty one)."""
    return "".join(f"{line}\n" for line in _mapping(values, ""))


def is_bare(text: str) -> bool:
    """Say whether a text needs no quotes in any version of YAML."""
    return (
        _BARE.fullmatch(text) is not None
        and text.casefold() not in _WORDS
        and not _HIDDEN.search(text)
    )


def quoted(text: str) -> str:
    """Return a text in double quotes; what the eye cannot see is written as its number."""
    return '"' + _HIDDEN.sub(_escaped, text) + '"'


def scalar(value: Written) -> str:
    """Return a single value."""
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case datetime():
            return moment(value)
        case Bare() if is_typed(value):
            return str(value)
        case str():
            return value if is_bare(value) else quoted(value)
    return str(value)


def moment(at: datetime) -> str:
    """Return an instant as all generators read it, with its zone where it has one."""
    day, clock = at.isoformat().split("T")
    return f"{day} {clock[:-6]} {clock[-6:]}" if at.tzinfo else f"{day} {clock}"


def _escaped(found: re.Match[str]) -> str:
    char = found[0]
    if char == "\\" and found.string.startswith("u", found.end()):
        return _BEFORE_U
    return _ESCAPES.get(char) or (
        f"\\x{ord(char):02x}" if ord(char) <= _TWO_DIGITS else f"\\u{ord(char):04x}"
    )


def _mapping(values: Mapping[str, Written], indent: str) -> Iterator[str]:
    for key, value in values.items():
        name = _key(key)
        if len(name) > _LONGEST_KEY:
            yield f"{indent}? {name}"
            name = ""
        yield from _entry(f"{indent}{name}:", value, indent)


def _key(name: str) -> str:
    """Return a key. Ruby merges what stands under ``"<<"``, unless its kind is said."""
    if name == _MERGE:
        return f"!!str {quoted(name)}"
    return name if is_bare(name) else quoted(name)


def _entry(opening: str, value: Written, indent: str) -> Iterator[str]:
    """Yield a key or a dash with what belongs to it: on its line, or below it."""
    if isinstance(value, str) or not isinstance(value, Sequence | Mapping):
        yield f"{opening} {scalar(value)}"
    elif not value:
        yield f"{opening} {'{}' if isinstance(value, Mapping) else '[]'}"
    elif isinstance(value, Mapping):
        yield opening
        yield from _mapping(value, indent + "  ")
    elif all(isinstance(item, str) or not isinstance(item, Sequence | Mapping) for item in value):
        yield f"{opening} [{', '.join(map(scalar, value))}]"
    else:
        yield opening
        for item in value:
            yield from _item(item, indent + "  ")


def _item(value: Written, indent: str) -> Iterator[str]:
    """Yield an item of a list; a mapping begins on the line of its dash."""
    if not isinstance(value, Mapping) or not value:
        yield from _entry(f"{indent}-", value, indent)
        return
    first, *rest = _mapping(value, indent + "  ")
    yield f"{indent}- {first.lstrip()}"
    yield from rest
