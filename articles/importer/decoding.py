"""Bytes to text: never guessed in silence."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from articles.dialects import Unreadable
from articles.text import normal

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # Kept: before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_HIDDEN_AT_RULE = re.compile(
    "^[\u200b\u2060\ufeff]*(-{3,}|\\+{3}|;{3,}|\\.{3})[\u200b\u2060\ufeff \t]*$", re.MULTILINE
)
_BAD = "\ufffd"
_HALF_BLANK = 0xC2
_LETTER_AFTER = re.compile(f"{_BAD}[^\\W\\d_]")
_MOST_STRAY = 20
_CLEARLY = 10
"""So many right characters beyond ASCII for each bad byte prove that a file is UTF-8."""
_TOLD = 3


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with line feeds only, and what had to be mended."""

    text: str
    repairs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stray:
    """A text with its bad bytes replaced, and where they were."""

    text: str
    places: tuple[int, ...]
    first: int

    @property
    def beyond(self) -> int:
        """Return how many characters beyond ASCII are right."""
        return len(normal.beyond_ascii(self.text)) - len(self.places)

    @property
    def is_clear(self) -> bool:
        """Say whether the text proves its encoding: what is right is much more than what is not."""
        return self.beyond >= _CLEARLY * len(self.places)

    @property
    def is_likely(self) -> bool:
        """Say whether one byte alone is amiss: beside others that are right, or half a blank.

        Kept: with nothing else beyond ASCII, a byte is a letter of Latin-1, except 0xC2 before no
        letter: the first half of a no-break space.
        """
        if len(self.places) != 1:
            return False
        is_half_blank = self.first == _HALF_BLANK and not _LETTER_AFTER.search(self.text)
        return self.beyond > 0 or is_half_blank


def decode(raw: bytes, *, encoding: str = "") -> Decoded:
    """Return the text: by its byte order mark, as UTF-8, or in the encoding the operator named.

    A few bytes amiss in what is clearly UTF-8 are replaced and told: one character is not worth a
    file. Raises ``Unreadable`` with the place of the first byte that fits none of them.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _mended(_decoded(raw[len(mark) :], name), _said_of_mark(name))
    try:
        return _mended(raw.decode())
    except UnicodeDecodeError as error:
        stray = _stray(raw)
        if stray is not None and (stray.is_clear or (not encoding and stray.is_likely)):
            return _mended(stray.text, _said_of_stray(raw, stray.places))
        if encoding:
            return _mended(_decoded(raw, encoding), f"The file was read as {encoding}.")
        raise _place(raw, error.start) from None


def _said_of_mark(name: str) -> str:
    if name == "utf-8":
        return "A byte order mark was removed."
    return f"The file was read as {name[:6].upper()}, by its byte order mark."


def _decoded(raw: bytes, name: str) -> str:
    try:
        return raw.decode(name)
    except UnicodeDecodeError as error:
        raise _place(raw, error.start, name) from None


def _stray(raw: bytes) -> _Stray | None:
    """Return the text with its bad bytes replaced; None where they are too many for an accident."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    while len(places) <= _MOST_STRAY:
        try:
            pieces.append(raw[at:].decode())
        except UnicodeDecodeError as error:
            pieces += [raw[at : at + error.start].decode(), _BAD]
            places.append(at + error.start)
            at += error.end
        else:
            return _Stray("".join(pieces), tuple(places), raw[places[0]])
    return None


def _said_of_stray(raw: bytes, places: tuple[int, ...]) -> str:
    told = []
    for place in places[:_TOLD]:
        line = raw.count(b"\n", 0, place) + 1
        told.append(f"0x{raw[place]:02x} at byte {place + 1}, line {line}")
    more = f" and {len(places) - _TOLD} more" if len(places) > _TOLD else ""
    return f"Bytes that are not UTF-8 were replaced by {_BAD}: {'; '.join(told)}{more}."


def _place(raw: bytes, offset: int, name: str = "UTF-8") -> Unreadable:
    line_start = raw.rfind(b"\n", 0, offset) + 1
    line = raw.count(b"\n", 0, offset) + 1
    message = (
        f"Byte 0x{raw[offset]:02x} is not {name}. Save the file as UTF-8, or name its --encoding."
    )
    return Unreadable(message, line, offset - line_start + 1)


def _mended(text: str, *repairs: str) -> Decoded:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not normal.is_fine(text) and _CONTROL.search(text):
        text, count = _CONTROL.subn("", text)
        repairs = (*repairs, f"{count} control characters were removed.")
    if "\u200b" in text or "\ufeff" in text or "\u2060" in text:
        better = _HIDDEN_AT_RULE.sub(r"\1", text)
        if better != text:
            repairs = (*repairs, "Invisible marks beside a line of dashes were removed.")
        text = better
    return Decoded(text, repairs)
