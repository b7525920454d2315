"""One spelling for all that readers mean as the same: width, case and accents."""

import re
import unicodedata
from functools import lru_cache

from articles.text import normal

CJK = (
    "\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3041-\u30ff\u3105-\u312f"
    "\u3131-\u318e\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
    "\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
HAS_CJK = re.compile(f"[{CJK}]")
MAX_WORD = 64  # characters; PostgreSQL drops words over 2,046 bytes
_LETTER = f"[^\\W_{CJK}]"
WORD = re.compile(f"({_LETTER}{_LETTER}{{0,{MAX_WORD - 1}}})")
"""Its first letter by itself: a search then passes over what can begin no word a third faster."""

JOINED = "\x1f"
"""Stands for the punctuation inside a word such as COVID-19, whose parts are one phrase."""

_BREAKS = re.compile("[^\\w \u0300-\u036f]+")
_PUNCTUATION = re.compile("(?:[^\\w \u0300-\u036f]|\u30fb)*")
_MORE_BREAKS = ("_", "\u30fb")
"""Letters to Python. The second parts foreign names: 乔・拜登."""
_USUAL_BREAKS = "，。、！？：；“”‘’《》（）·—…「」%-.,"
"""Signs of which a Chinese text mostly holds no others."""
_WIDE = tuple(zip("，！？：；（）", ",!?:;()", strict=True))
"""Signs of every Chinese text that have a narrow form."""
_BEGINNING = 100
_ACCENTED = re.compile("[\u00c0-\u036f\u0370-\u052f\u1e00-\u1fff]+")
_INSIDE = re.compile(f"(?<=[^\\W_{CJK}])\n(?=[^\\W_{CJK}])")
_MARKS = re.compile("[\u0300-\u036f]+")
_RUN = re.compile("\n+")


_NEVER_ACCENTED = bytes({*range(256)} - {*range(0xC3, 0xD5), 0xE1})
"""The bytes that begin no character of ``_ACCENTED`` in UTF-8."""
_ASCII = {code: "\n" for code in range(128) if not chr(code).isalnum() and chr(code) != " "}


def fold(text: str) -> str:
    """Return the text in one width and case, without accents, punctuation as line ends.

    Punctuation goes first: without its full-width commas, Chinese text is almost always
    in the compatible form already, and finding that out is a hundred times faster than making it.
    """
    if not text.isascii():
        if HAS_CJK.search(text[:_BEGINNING]):
            return _folded(text)
        if not _PUNCTUATION.fullmatch(normal.beyond_ascii(text)):
            return _folded(text)
        text = text.encode("ascii", "replace").decode()
    return text.lower().translate(_ASCII)


def _folded(text: str) -> str:
    broken = unicodedata.normalize("NFC", text)
    for sign in _MORE_BREAKS:
        broken = broken.replace(sign, "\n")
    broken = _broken(broken)
    compatible = unicodedata.normalize("NFKC", broken)
    if compatible != broken:  # signs came in: a stroke with a half, brackets with a number in them
        compatible = _BREAKS.sub("\n", compatible)
    folded = compatible.casefold()
    may_be_accented = folded.encode(errors="replace").translate(None, _NEVER_ACCENTED)
    return _ACCENTED.sub(_without_marks, folded) if may_be_accented else folded


def _broken(text: str) -> str:
    """Return the text with a line end for each run of signs.

    The usual ones by themselves: if nothing but letters is left then, no other need be looked for.
    """
    broken = text
    for sign in _USUAL_BREAKS:
        if sign in broken:
            broken = broken.replace(sign, "\n")
    if not broken.replace("\n", "").replace(" ", "").isalnum():
        return _BREAKS.sub("\n", text)
    while "\n\n" in broken:
        broken = broken.replace("\n\n", "\n")
    return broken


def words_of(text: str) -> list[str]:
    """Return the folded words a reader typed, each once; COVID-19 is one, 乔·拜登 two."""
    folded = _RUN.sub("\n", fold(text))
    return list(dict.fromkeys(_INSIDE.sub(JOINED, folded).replace(" ", "\n").split("\n")))


@lru_cache(maxsize=20_000)
def fold_character(char: str) -> str:
    """Return what one character becomes; "" for an accent, itself for punctuation."""
    folded = unicodedata.normalize("NFKC", char).casefold()
    return _ACCENTED.sub(_without_marks, folded)


def fold_letters(text: str) -> str | None:
    """Return what ``fold_character`` makes of each, where each becomes one character; else perhaps None.

    A part of a normal text is normal, and folding its case leaves nothing out: so lengths tell.
    """
    for wide, sign in _WIDE:
        if wide in text:
            text = text.replace(wide, sign)
    if not unicodedata.is_normalized("NFKC", text):
        return None
    folded = text.casefold()
    if len(folded) != len(text) or _ACCENTED.search(folded):
        return None
    return folded


def _without_marks(found: re.Match[str]) -> str:
    decomposed = unicodedata.normalize("NFD", found[0])
    return unicodedata.normalize("NFC", _MARKS.sub("", decomposed))
