"""How long a text is, for readers of Chinese, Japanese, Korean and of spaced scripts."""

import re
from dataclasses import dataclass
from math import ceil

from articles.text import normal

CJK_PER_MINUTE = 400
WORDS_PER_MINUTE = 230

CJK = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303c\u3040-\u30ff\u3105-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9f"
    "\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)
"""Letters of scripts that are written without blanks, as the inside of a character class."""

_CJK = re.compile(f"[{CJK}]+")
_HAN = bytes(range(0x4E, 0xA0))
"""Where the characters begin, in UTF-16, that nearly all Chinese texts are written with."""
_SIGNS = "，。、：；？！“”《》（）—…·‘’「」『』％～【】"
_WORD = re.compile(rf"[^\W_{CJK}]+(?:['’.,-][^\W_{CJK}]+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """How many CJK characters and how many words of other scripts a text holds."""

    cjk: int
    words: int


def count(text: str) -> Words:
    """Count CJK characters one by one, and other words with their inner apostrophes as one.

    Where all other letters are those of ASCII, as nearly always, they need not be looked for one by one.
    """
    plain = text.replace("’", "'")
    if plain.isascii():
        return Words(cjk=0, words=_ascii_words(plain.encode()))
    special = normal.beyond_ascii(plain)
    if usual := _han_among(special):
        return Words(usual, _ascii_words(plain.encode("ascii", "replace")))
    others = _CJK.sub("", special)
    if any(map(str.isalnum, set(others))):
        parts = _CJK.split(text)
        return Words(len(text) - sum(map(len, parts)), len(_WORD.findall(" ".join(parts))))
    return Words(len(special) - len(others), _ascii_words(plain.encode("ascii", "replace")))


def reading_minutes(text: str) -> int:
    """Return the whole minutes a person needs to read the text, at least one."""
    counted = count(text)
    return max(1, ceil(counted.cjk / CJK_PER_MINUTE + counted.words / WORDS_PER_MINUTE))


def _han_among(special: str) -> int:
    """Return how many of the characters are Chinese ones; 0 where others than the usual signs are left."""
    units = special.encode("utf-16-be")
    others = units[::2].translate(None, _HAN)
    signs = 0
    for sign in _SIGNS:
        if signs == len(others):
            break
        signs += special.count(sign)
    is_plain = len(units) == 2 * len(special) and signs == len(others)
    return len(special) - signs if is_plain else 0


def _ascii_words(text: bytes) -> int:
    """Return how often ``_WORD`` is found in ASCII, without looking for each, which is far faster.

    A word begins wherever a letter follows what is none, but not after a single sign inside a word.
    """
    kinds = b" " + text.translate(_KINDS)
    return kinds.count(b" a") + kinds.count(b" .a") + kinds.count(b"..a")


_KINDS = bytes(
    ord("a" if chr(code).isalnum() else "." if chr(code) in "'.,-" else " ") for code in range(256)
)
"""For each ASCII character: a letter or number, a sign that may stand inside a word, or neither."""
