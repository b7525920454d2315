"""Straight quotes as goldmark and kramdown turn them: by the signs of the source on either side."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from articles.markup.typography import TEMPLATE_TAG, is_cjk

EDGE = "\ufdd2"
"""What stands in a source behind an element: no text holds it."""
_QUOTE = re.compile(rf"{TEMPLATE_TAG}|[\"']")
"""A quote, and first of all template tags that stay: these are shown as they were written."""
_OPENING, _CLOSING = {'"': "“", "'": "‘"}, {'"': "”", "'": "’"}
_LETTERS_OF_SHORT_WORDS = frozenset("tenl")
_SHORT_END = re.compile(r"'(?:[smtd]|ve|ll|re)(?:[^\w]|_|$)", re.ASCII)
"""``'s``, ``'ll`` and the like where the quote stands as if it opened."""
_DECADE = re.compile(r"'[0-9]{2}s")
_BEFORE_SIGNS = re.compile(
    rf"""(?P<emphasis>[_*]{{1,2}}\S)|[!"#$%'()*+,\-./:;<=>?@\[\\\]^_`{{|}}~](?!\.\.|{EDGE}?\w)"""
)
_TWO = re.compile(r"(?:\"'|'\")\w", re.ASCII)
"""A quotation in another that begins with it."""
_ENDED = re.compile(r"\s|s\b|$", re.MULTILINE)
_OPENS_BEHIND = frozenset("\\[{(-")
_TAKEN = frozenset(f"{EDGE}*_<`[$\"'")
"""Signs that kramdown has read already when it comes to a quote behind them."""


def turned(source: str, reader: str) -> str:
    """Return a source of the same length with its quotes as the parser shows them."""
    turn = _READERS[reader]().turn
    return _QUOTE.sub(
        lambda found: found[0] if found[0][0] == "{" else turn(source, found.start()), source
    )


def _is_blank(char: str) -> bool:
    return not char or char.isspace()


def _is_sign(char: str) -> bool:
    return char != "" and (char in "$+<=>^`|~" or unicodedata.category(char)[0] == "P")


class _Goldmark:
    """Its ``typographer``: a quote opens or closes as a sign of emphasis would; others stay straight."""

    def __init__(self) -> None:
        self.singles = self.doubles = 0
        self.run_ends = 0

    def turn(self, source: str, at: int) -> str:
        """Return the quote at a place of the source as it is shown."""
        sign = source[at]
        before, after = source[at - 1 : at], self._after_run(source, at)
        opens = not _is_blank(after) and (
            not _is_sign(after) or _is_blank(before) or _is_sign(before)
        )
        closes = not _is_blank(before) and (
            not _is_sign(before) or _is_blank(after) or _is_sign(after)
        )
        if not opens and not closes:
            return sign
        follows = source[at + 1 : at + 2]
        is_end = closes and (not opens or (_is_sign(follows) and _ends_a_word(source, at + 2)))
        if sign == "'":
            return self._single(source, at, opens=opens and not closes, is_end=is_end)
        return self._double(before, follows, opens=opens and not closes, is_end=is_end)

    def _after_run(self, source: str, at: int) -> str:
        """Return what stands behind all quotes of that kind in a row. Kept: each row is walked once."""
        end = self.run_ends if at < self.run_ends else at + 1
        while source.startswith(source[at], end):
            end += 1
        self.run_ends = end
        return source[end : end + 1]

    def _single(self, source: str, at: int, *, opens: bool, is_end: bool) -> str:
        before, follows = source[at - 1 : at], source[at + 1 : at + 2]
        is_behind_blank = _is_blank(before) or unicodedata.category(before)[0] == "P"
        if (
            (opens and _DECADE.match(source, at) and _ends_a_word(source, at + 4))
            or (is_behind_blank and follows in _LETTERS_OF_SHORT_WORDS)
            or (before.isalnum() and follows.isalpha())
            or (opens and _SHORT_END.match(source, at))
        ):
            return "’"
        if opens:
            self.singles += 1
            return "‘"
        if follows not in ("", "\n") and not follows.isdigit():
            return "’"
        if self.singles and is_end:
            self.singles -= 1
            return "’"
        return "'"

    def _double(self, before: str, follows: str, *, opens: bool, is_end: bool) -> str:
        if opens:
            self.doubles += 1
            return "“"
        if self.doubles and is_end and not (follows == '"' and before.isdigit()):
            self.doubles -= 1
            return "”"
        return '"'


def _ends_a_word(source: str, at: int) -> bool:
    after = source[at : at + 1]
    return _is_blank(after) or _is_sign(after)


class _Kramdown:
    """Its ``smart_quotes``, which never leaves a quote straight.

    Ours: beside Chinese characters, behind which it only closes, double quotes open and close in turn.
    """

    def __init__(self) -> None:
        self.is_open = False
        self.inner = -1

    def turn(self, source: str, at: int) -> str:
        """Return the quote at a place of the source as it is shown."""
        sign, before = source[at], source[at - 1 : at]
        if before in _TAKEN or source.endswith(("--", "..."), 0, at):
            before = ""
        opens = self._opens(source, at, before)
        if sign == '"':
            self.is_open = opens
        return (_OPENING if opens else _CLOSING)[sign]

    def _opens(self, source: str, at: int, before: str) -> bool:
        if at == self.inner or (_is_blank(before) and _TWO.match(source, at)):
            self.inner = at + 1
            return True
        if not before and (told := _BEFORE_SIGNS.match(source, at + 1)):
            return bool(told["emphasis"])
        if _is_blank(before) and _DECADE.match(source, at):
            return False
        if source[at] == '"' and is_cjk(before):
            return not self.is_open
        if before:
            return before in _OPENS_BEHIND or (before.isspace() and before != "\xa0")
        return not _ENDED.match(source, at + 1)


_READERS: Mapping[str, Callable[[], _Goldmark | _Kramdown]] = {
    "goldmark": _Goldmark,
    "kramdown": _Kramdown,
}
