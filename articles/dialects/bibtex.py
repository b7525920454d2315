"""Files of BibTeX: entries by key, their values as plain text without the signs of TeX."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

MOST_ENTRIES = 5_000
MOST_CHARACTERS = 10_000
"""So long is a value at most that is joined of parts."""
_LONGEST_WORD = 1_000
"""So much of what ``@string`` says is kept: one may be joined of others, again and again."""
_ENTRY = re.compile(r"@\s{0,9}(\w{1,40})\s{0,99}[{(]\s{0,99}")
_KEY = re.compile(r"([^\s,{}()\"=#%]{1,200})\s{0,99}(?=[,})])")
_NAME = re.compile(r"[\s,]{0,200}([A-Za-z][\w-]{0,60})\s{0,99}=\s{0,99}")
_PLAIN = re.compile(r"[\w.:-]{1,200}")
_JOINT = re.compile(r"\s{0,99}#\s{0,99}")
_SIGNS = re.compile(r"[{}\"\\]")
_ACCENT = re.compile(
    r"\{?\\(?:([\"'`^~=.])|([cvuHkr])(?=[\s{]))\s{0,9}(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))\}?"
)
_MARKS = {
    '"': "\u0308", "'": "\u0301", "`": "\u0300", "^": "\u0302", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a",
}  # fmt: skip
_LETTERS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "aa": "å", "AA": "Å", "i": "ı",
}  # fmt: skip
_LETTER = re.compile(r"\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i)(?![A-Za-z])\s?")
_COMMAND = re.compile(r"\\[A-Za-z]{1,30}\*?\s{0,9}")
_SAID = re.compile(r"\\([&%$#_])")
_BLANK = re.compile(r"\s+")
_MONTHS = frozenset(
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
)

Entry = Mapping[str, str]
"""The values of one entry by their names in lower case; ``type`` is what it is."""


@lru_cache(maxsize=16)
def entries(text: str) -> Mapping[str, Entry]:
    """Return the entries of a file by their keys, in its order; what is broken is passed over."""
    found: dict[str, Entry] = {}
    words: dict[str, str] = {}
    for kind, inside in _parts(text):
        if kind == "string":
            said = _values(inside, 0, words)
            words |= {name: value[:_LONGEST_WORD] for name, value in said}
        elif (key := _KEY.match(inside)) and len(found) < MOST_ENTRIES:
            values = dict(_values(inside, key.end(), words))
            found.setdefault(key[1], {**values, "type": kind})
    return found


def _parts(text: str) -> Iterator[tuple[str, str]]:
    """Yield the kind of each entry, and what stands behind its opening up to the next one."""
    openings = list(_ENTRY.finditer(text))
    ends = (*(one.start() for one in openings[1:]), len(text))
    for one, end in zip(openings, ends, strict=False):
        if (kind := one[1].lower()) not in {"comment", "preamble"}:
            yield kind, text[one.end() : end]


def _values(text: str, at: int, words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield names and values from a place on, as long as one stands behind the other."""
    while name := _NAME.match(text, at):
        value, at = _value(text, name.end(), words)
        if at < 0:
            return
        yield name[1].lower(), plain(value)


def _value(text: str, at: int, words: Mapping[str, str]) -> tuple[str, int]:
    """Return a value, of parts that are joined, and where it ends; -1 where it has no end."""
    pieces: list[str] = []
    while True:
        if text[at : at + 1] in ("{", '"'):
            end = _end(text, at)
            pieces.append(text[at + 1 : end])
        else:
            bare = _PLAIN.match(text, at)
            end = bare.end() - 1 if bare else -1
            pieces.append(_meant(bare[0], words) if bare else "")
        joint = _JOINT.match(text, end + 1) if end >= 0 else None
        if joint is None:
            whole = pieces[0] if len(pieces) == 1 else "".join(pieces)[:MOST_CHARACTERS]
            return whole, end + 1 if end >= 0 else -1
        at = joint.end()


def _meant(word: str, words: Mapping[str, str]) -> str:
    return words.get(word.lower(), "" if word.lower() in _MONTHS else word)


def _end(text: str, start: int) -> int:
    """Return where braces or quotes end that open at a place; -1 where they do not."""
    closing = "}" if text[start] == "{" else '"'
    depth, at = 0, start + 1
    while sign := _SIGNS.search(text, at):
        at = sign.end()
        if sign[0] == "\\":
            at += 1
        elif sign[0] == closing and not depth:
            return sign.start()
        elif sign[0] in "{}":
            depth += 1 if sign[0] == "{" else -1
    return -1


def plain(text: str) -> str:
    """Return a value as a reader sees it, in one line."""
    if "\\" in text:
        text = _ACCENT.sub(_accented, text)
        text = _LETTER.sub(lambda one: _LETTERS[one[1]], text)
        text = _COMMAND.sub("", _SAID.sub(r"\1", text))
    text = text.replace("{", "").replace("}", "").replace("---", "—").replace("--", "–")
    return _BLANK.sub(" ", text.replace("~", " ")).strip()


def _accented(one: re.Match[str]) -> str:
    letter = one[3] or one[4]
    return unicodedata.normalize("NFC", letter + _MARKS[one[1] or one[2]])
