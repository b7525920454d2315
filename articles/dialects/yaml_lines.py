"""YAML of which each line says by itself what it means: most headers, read without a parser.

A key and its value, plain or in quotes, or a list of such on one line or below it. What is not as
plain as that is left to the parser; `tests/dialects/test_yaml_lines.py` holds both ways together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.dialects.header import Bare, Value

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TYPED = re.compile(
    r"[+-]?\.?[0-9][\w.:+-]*(?: +[\w.:+-]+)*|[+-]?\.(?:inf|nan)|true|false|yes|no|on|off|y|n",
    re.ASCII | re.IGNORECASE,
)
_LONGEST = 4_000
_PLAIN = r"\w(?:[^:#\n]|:(?! |$))*"
_PLAIN_INSIDE = r"\w[^:#\n,?\[\]{}]*"
_QUOTED = r"'[^'\n]*'|\"[^\"\n]*\""
_INSIDE = rf"(?:{_PLAIN_INSIDE}|{_QUOTED})"
_LIST = rf"\[ *(?:{_INSIDE} *(?:, *{_INSIDE} *)*)?\]"
_LINE = re.compile(
    rf"([A-Za-z_][A-Za-z0-9_-]{{0,60}}):(?: +(?:({_PLAIN})|({_QUOTED})|({_LIST})))? *"
)
"""A key, and its value: plain, in quotes, a list, or none."""
_ITEM = re.compile(rf"( *)- +(?:({_PLAIN})|({_QUOTED})) *")
_PARTS = re.compile(rf"({_PLAIN_INSIDE})|({_QUOTED})")


@dataclass(frozen=True, slots=True)
class Document:
    """A mapping, and which of its own keys have a value without quotes."""

    values: dict[str, Value]
    unquoted: frozenset[str]


def is_typed(text: str) -> bool:
    """Say whether a version of YAML may see a number, a date or a flag in a text without quotes.

    Nothing in such a text ends it, wherever it stands.
    """
    return _TYPED.fullmatch(text) is not None and not text.endswith(":") and ": " not in text


def read(text: str) -> Document | None:
    """Return what the lines say; None where one of them cannot be read by itself."""
    if len(text) > _LONGEST or "\\" in text or not text.replace("\n", "").isprintable():
        return None
    reading = _Lines()
    read_all = all(reading.take(line) for line in text.split("\n") if line.strip(" "))
    return Document(reading.values, frozenset(reading.unquoted)) if read_all else None


class _Lines:
    """What was read so far, and the list that the next line may go on with."""

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}
        self.unquoted: set[str] = set()
        self.key = ""
        """The key whose value may stand below it."""
        self.indent: str | None = None

    def take(self, line: str) -> bool:
        """Take the next line; False where it cannot be read by itself."""
        if line[0] in " -":
            return self._take_item(line)
        found = _LINE.fullmatch(line)
        if found is None or found[1] in self.values or is_typed(found[1]) or found[1] in NULLS:
            return False
        name, plain, quoted, listed = found.groups()
        self.key, self.indent = "", None
        if listed is not None:
            self.values[name] = [_meant(*part) for part in _PARTS.findall(listed)]
            return True
        self.values[name] = _meant(plain, quoted)
        if quoted is None:
            self.unquoted.add(name)
        self.key = name if plain is quoted else ""
        return True

    def _take_item(self, line: str) -> bool:
        found = _ITEM.fullmatch(line) if self.key else None
        if found is None or self.indent not in (None, found[1]):
            return False
        if self.indent is None:
            self.indent, self.values[self.key] = found[1], []
            self.unquoted.discard(self.key)
        items = self.values[self.key]
        if isinstance(items, list):
            items.append(_meant(found[2], found[3]))
        return True


def _meant(plain: str | None, quoted: str | None) -> Value:
    if quoted:
        return quoted[1:-1]
    text = (plain or "").rstrip(" ")
    if text in NULLS:
        return None
    return Bare(text) if is_typed(text) else text
