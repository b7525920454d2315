"""What the reading of a post's front matter gives."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
"""A value as written: numbers, dates and booleans stay text; None is YAML's null."""


class Bare(str):
    """A value that stood there without quotes as a number, a date or a flag, as it was written."""

    __slots__ = ()


NO = frozenset({"false", "no", "off"})
"""What YAML 1.1 takes for no, as Ruby and older versions of Hugo read it."""
MAX_CHARACTERS = 64 * 1024
MAX_DEPTH = 32
MAX_NODES = 10_000
_LONGEST_TEXT = 300
_SECRET = re.compile(r"key|pass|secret|token", re.IGNORECASE)


class Unreadable(ValueError):
    """A header that cannot be read: a sentence that says what to do, and the place (from 1).

    ``part`` is the key of the file that it is about, where that is not the first one of a configuration.
    """

    part = ""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        """Take the sentence, and where in the file it is about."""
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column

    def __str__(self) -> str:
        """Return place and sentence."""
        return f"line {self.line}, column {self.column}: {self.message}"


@dataclass(frozen=True, slots=True)
class Header:
    """A post in two: its values as written, and the text below them.

    ``repairs`` are sentences about what was amiss and read all the same; ``unquoted`` names the
    keys whose value stood there without quotes: to some generators that is another kind of date.
    ``is_empty``: there is one, and nothing stands in it.
    """

    values: dict[str, Value]
    body: str
    repairs: tuple[str, ...] = field(default=())
    unquoted: frozenset[str] = frozenset()
    is_empty: bool = False


def word(values: Mapping[str, Value], key: str) -> str:
    """Return one text of a mapping; "" where there is none, or something else stands."""
    found = values.get(key)
    return found if isinstance(found, str) else ""


def shown_texts(values: Mapping[str, Value]) -> dict[str, str]:
    """Return the short texts of a configuration that posts may show by key; what looks secret is none.

    Of a text in a mapping, the key has a point in it: ``author.name``.
    """
    inner = ((key, value) for key, value in values.items() if isinstance(value, dict))
    below = {f"{key}.{name}": text for key, value in inner for name, text in value.items()}
    texts = {key: value for key, value in {**values, **below}.items() if isinstance(value, str)}
    return {
        key: text
        for key, text in texts.items()
        if 0 < len(text) <= _LONGEST_TEXT and not _SECRET.search(key)
    }
