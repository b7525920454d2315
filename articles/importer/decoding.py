"""Bytes to text: never guessed in silence."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from articles.dialects import Unreadable

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text with line feeds only, and what had to be mended."""

    text: str
    repairs: tuple[str, ...] = ()


def decode(raw: bytes, *, encoding: str = "") -> Decoded:
    """Return the text: by its byte order mark, as UTF-8, or in the encoding the operator named.

    Raises ``Unreadable`` with the place of the first byte that fits none of them.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _mended(_decoded(raw[len(mark) :], name), "A byte order mark was removed.")
    try:
        return _mended(raw.decode())
    except UnicodeDecodeError as error:
        if encoding:
            return _mended(_decoded(raw, encoding), f"The file was read as {encoding}.")
        raise _place(raw, error.start) from None


def _decoded(raw: bytes, name: str) -> str:
    try:
        return raw.decode(name)
    except UnicodeDecodeError as error:
        raise _place(raw, error.start, name) from None


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
    if _CONTROL.search(text):
        text, count = _CONTROL.subn("", text)
        repairs = (*repairs, f"{count} control characters were removed.")
    return Decoded(text, repairs)
