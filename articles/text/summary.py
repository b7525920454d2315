"""Short forms of a text for cards, search results and descriptions."""

import re

from articles.text import normal
from articles.text.counting import CJK

_SENTENCE_END = re.compile(r"[。！？!?…][”’」』）)\"']*|\.[”’\"')]*(?=\s)")
_WORD_BORDER = re.compile(rf"\s|(?<=[{CJK}，。、；：！？])|(?=[{CJK}])")
_LOOK_AT = 4  # times the limit: the end of a long text needs no cleaning
_LOOSE_END = " ,.;:-–—(（[【“‘「『《〈，、；：·"


def shorten(text: str, limit: int = 160) -> str:
    """Return the text as one line of at most `limit` characters.

    Cut after a sentence when one ends in the second half; else between words (between any two
    Chinese characters, never inside a Latin word or number) with "…" added.
    """
    whole = normal.line(text[: _LOOK_AT * limit])
    if len(whole) <= 2 * limit:
        whole = normal.line(text)
    if len(whole) <= limit:
        return whole
    return _whole_sentences(whole, limit) or _whole_words(whole, limit - 1) + "…"


def _whole_sentences(text: str, limit: int) -> str:
    ends = [found.end() for found in _SENTENCE_END.finditer(text[: limit + 1])]
    fitting = [end for end in ends if limit // 2 <= end <= limit]
    return text[: fitting[-1]] if fitting else ""


def _whole_words(text: str, limit: int) -> str:
    borders = [found.start() for found in _WORD_BORDER.finditer(text[: limit + 1])]
    fitting = [border for border in borders if 0 < border <= limit]
    return text[: fitting[-1] if fitting else limit].rstrip(_LOOSE_END)
