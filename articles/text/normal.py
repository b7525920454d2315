"""Text as it may be stored: NFC, and without characters that break feeds, databases or eyes.

PostgreSQL refuses NUL, XML refuses most control characters, and bidirectional overrides can make
a name read as another. Zero-width joiners stay, because emoji and many scripts need them.
"""

import re
import unicodedata

_CONTROL_BLANKS = re.compile("[\x0b\x0c\x85]")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters that are not white space
    "\ud800-\udfff\ufffe\uffff"  # halves of characters, and what is no character
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional marks and overrides
    "\u200b\u2060\ufeff]"  # zero-width blanks and the byte order mark
)
_JOINERS = ("\u200c", "\u200d")
_STRAY_JOINER = re.compile("(?<!\\S)[\u200c\u200d]+|[\u200c\u200d]+(?!\\S)")
_SIGNS = re.compile("([<>=])")
_LINE_ENDS = ("\r\n", "\r", "\u2028", "\u2029")
_ASCII = bytes(range(128))
_EMPTY_LINES = re.compile(r"\n{3,}")


class Lines(str):
    """Text that has passed `lines`; a part of it is plain text again."""

    __slots__ = ()


class Tidy(str):
    """HTML in NFC in which no line of text begins or ends with a blank, or holds two in a row."""

    __slots__ = ()


class Line(Lines):
    """Text that has passed `line`."""

    __slots__ = ()


def line(value: str) -> Line:
    """Return the text as one clean line: runs of white space are one blank, ends are cut.

    What is clean already is returned as it is, so that it may be asked for wherever text is taken in.
    """
    return value if isinstance(value, Line) else Line(one_line(value))


def one_line(value: str) -> str:
    """Return what `line` does, where nobody needs to know that it is clean."""
    if not value.isprintable():  # else it holds nothing forbidden, and no blank but the common one
        return " ".join(_clean(value).split())
    text = value if value.isascii() else unicodedata.normalize("NFC", value)
    return " ".join(text.split()) if "  " in text else text.strip()


def cut(value: str, most: int) -> Line:
    """Return the text as one clean line of so many characters at most: what is cut off leaves no blank."""
    whole = line(value)
    return whole if len(whole) <= most else line(whole[:most])


def lines(value: str) -> Lines:
    """Return clean text whose line ends stay, with at most one empty line in a row.

    What is clean already is returned as it is.
    """
    if isinstance(value, Lines):
        return value
    bare = value.strip()
    if bare.isprintable():
        return Lines(one_line(bare))
    text = _clean(bare)
    if not is_fine(text):
        for line_end in _LINE_ENDS:
            text = text.replace(line_end, "\n")
    elif "  " not in text and not any(map(_has_loose_ends, text.split("\n"))):
        return _few_empty(text)
    return _few_empty("\n".join([" ".join(part.split()) for part in text.split("\n")]))


def markup_text(value: str) -> str:
    """Return text or markup in NFC without forbidden characters, its white space untouched.

    Kept: `<`, `>` and `=` are never composed with a following U+0338, which would turn the end
    of a tag into the sign for "not greater than".
    """
    text = value if is_fine(value) else _FORBIDDEN.sub("", _CONTROL_BLANKS.sub(" ", value))
    return text if unicodedata.is_normalized("NFC", text) else _composed(text)


def is_fine(value: str) -> bool:
    """Say whether the text holds nothing forbidden, and no blanks but line feeds and common ones.

    What is printable is so, and finding that out costs a tenth of looking for each.
    """
    return value.isprintable() or value.replace("\n", "").isprintable()


def beyond_ascii(value: str) -> str:
    """Return the characters that are none of ASCII's, but for halves of characters."""
    return value.encode(errors="replace").translate(None, _ASCII).decode()


def _few_empty(text: str) -> Lines:
    return Lines((_EMPTY_LINES.sub("\n\n", text) if "\n\n\n" in text else text).strip())


def _has_loose_ends(part: str) -> bool:
    return part[:1] == " " or part[-1:] == " "


def _clean(value: str) -> str:
    text = markup_text(value)
    text = text if text.isascii() else unicodedata.normalize("NFC", text)
    has_joiners = any(joiner in text for joiner in _JOINERS)
    return _STRAY_JOINER.sub("", text) if has_joiners else text


def _composed(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", part) for part in _SIGNS.split(text))
