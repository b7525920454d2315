"""Values of a header by what they mean, whichever of its names a site gave a key."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from articles.dialects import Value
from articles.text import normal

_TAGS = re.compile(
    r"</?(?:a|abbr|b|br|code|em|font|i|mark|p|small|span|strong|sub|sup|u)\b[^<>]*>", re.IGNORECASE
)
_FALSE = frozenset({"false", "no", "off", "0", "none", "null", "", "否"})
_SHORT = 60
_TRUE = frozenset({"true", "yes", "on", "是"})


class Keys:
    """A header, its keys in lower case. It remembers which were asked for."""

    def __init__(
        self,
        values: Mapping[str, Value],
        *,
        unquoted: Iterable[str] = (),
        defaults: Mapping[str, Value] | None = None,
    ) -> None:
        """Take the header; of two spellings of a key the first counts.

        ``defaults`` are what the site says of the post where the post itself says nothing.
        """
        self.values: dict[str, Value] = {}
        for key, value in values.items():
            self.values.setdefault(key.lower(), value)
        self.own = frozenset(self.values)
        self._respelled = self.own - values.keys()
        for key, value in (defaults or {}).items():
            self.values.setdefault(key.lower(), value)
        self.unquoted = frozenset(key.lower() for key in unquoted)
        self.asked: set[str] = set()

    @property
    def defaults(self) -> dict[str, Value]:
        """Return what the site says of the post where the post itself says nothing."""
        return {key: value for key, value in self.values.items() if key not in self.own}

    @property
    def exact(self) -> dict[str, Value]:
        """Return what stands under keys in small letters alone, as a generator reads that knows no others."""
        return {key: value for key, value in self.values.items() if key not in self._respelled}

    def raw(self, *names: str) -> Value:
        """Return the first value that says something, as written."""
        self.asked.update(names)
        for name in names:
            if value := self.values.get(name):  # values are texts, lists, mappings or None
                return value
        return None

    def line(self, *names: str) -> str:
        """Return the first text as one line of plain text, without tags and entities; "" if none."""
        self.asked.update(names)
        for name in names:
            text = self.values.get(name)
            if isinstance(text, str) and (said := plain(text)):
                return said
        return ""

    def flag(self, *names: str, default: bool) -> bool:
        """Return whether the first of these keys that is there says yes."""
        self.asked.update(names)
        for name in names:
            value = self.values.get(name)
            if isinstance(value, str):
                return is_true(value) if default is False else not is_false(value)
        return default

    def texts(self, *names: str) -> list[str]:
        """Return all texts under the first of these keys that says something."""
        value = self.raw(*names)
        items = value if isinstance(value, list) else [value]
        return [said for item in items if isinstance(item, str) and (said := plain(item))]

    def unknown(self, known: Iterable[str]) -> tuple[str, ...]:
        """Return the keys that nobody asked for."""
        return tuple(
            key
            for key in self.values
            if key in self.own and key not in self.asked and key not in known
        )


def plain(text: str) -> str:
    """Return one clean line: inline tags and entities gone."""
    return _known_plain(text) if len(text) <= _SHORT else _plain(text)


def _plain(text: str) -> str:
    return normal.line(_TAGS.sub(" ", html.unescape(text)) if "<" in text or "&" in text else text)


_known_plain = lru_cache(maxsize=2_000)(_plain)
"""The same names and words stand in post after post."""


def is_false(text: str) -> bool:
    """Say whether the text is one of the ways to write no."""
    return text.strip().lower() in _FALSE


def is_true(text: str) -> bool:
    """Say whether the text is one of the ways to write yes, or a number above nought."""
    word = text.strip().lower()
    return word in _TRUE or (word.isdecimal() and int(word[:9]) > 0)
