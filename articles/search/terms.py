"""Text to the terms of the search index."""

from __future__ import annotations

import sys
from array import array
from bisect import bisect_left

from articles.search.folding import HAS_CJK, MAX_WORD, WORD, fold
from articles.text import normal

TERMS_VERSION = 2

BREAK = "\ufb01"
"""A term that no text and no query holds: folding turns this ligature into two letters."""

_ENDIAN = "le" if sys.byteorder == "little" else "be"
_UTF_16, _UTF_32 = f"utf-16-{_ENDIAN}", f"utf-32-{_ENDIAN}"
_SHORT = 24
_FIRST_CJK, _FIRST_HAN, _LAST_HAN = 0x2E80, 0x4E00, 0x9FFF
"""Where the characters of CJK begin, and those that most texts hold alone of them."""
_KINDS = bytes(ord("a" if chr(code).isalnum() else " ") for code in range(256))
_TOO_LONG = b"a" * (MAX_WORD + 1)
_BORDER = "\x00"  # Kept: folding leaves none in a text.


def terms(text: str) -> str:
    """Return the index terms of a text, parted by white space, in the order of the text.

    First each CJK character once (a word of one character is then one term, not a costly
    prefix), then the text: 乌克兰AI gives 乌克 克兰 兰 ai. A change here needs a new
    ``TERMS_VERSION``: rows are taken out of the index by their terms.
    """
    folded = fold(text)
    if folded.isascii() and _TOO_LONG not in folded.encode().translate(_KINDS):
        return f"{BREAK} {folded}"
    if folded.isascii() or not HAS_CJK.search(folded):
        words = folded.split()
        is_short = max(map(len, words), default=0) <= MAX_WORD
        return f"{BREAK} {' '.join(words if is_short else WORD.findall(folded))}"
    return f"{BREAK} {_characters(folded)} {BREAK} {_stream(folded)}"


def head(headline: str, standfirst: str) -> str:
    """Return what stands before the text of an edition."""
    return f"{normal.line(headline)}\n{normal.lines(standfirst)}"


def terms_of(head: str, text: str) -> str:
    """Return the terms that an edition is found by, from its head and its plain text."""
    return terms(f"{head}\n\n{text}")


def pairs(block: str) -> str:
    """Return each character with its next one; the last of a run stands alone.

    A whole block at once, white space included: three slices of one array are ten times faster
    than a loop over the characters. White space beside a character leaves it alone.
    """
    if len(block) < _SHORT:
        return " ".join(
            first + second for first, second in zip(block, block[1:] + " ", strict=True)
        )
    units = block.encode(_UTF_16)
    if len(units) == 2 * len(block):
        return _pairs(array("H", units), _UTF_16)
    return _pairs(array("I", block.encode(_UTF_32)), _UTF_32)


def _pairs(firsts: array[int], encoding: str) -> str:
    woven = array(firsts.typecode, " ".encode(encoding)) * (3 * len(firsts))
    woven[0::3] = firsts
    firsts.append(ord(" "))
    woven[1::3] = firsts[1:]
    return woven.tobytes().decode(encoding)


def _characters(folded: str) -> str:
    """Return each CJK character once. Numbers are told apart faster than texts of one character."""
    codes = sorted(set(array("I", folded.encode(_UTF_32))))
    if codes[-1] <= _LAST_HAN and codes[first := bisect_left(codes, _FIRST_CJK)] >= _FIRST_HAN:
        return " ".join(map(chr, codes[first:]))
    return " ".join(HAS_CJK.findall("".join(map(chr, codes))))


def _stream(folded: str) -> str:
    """Return words and pairs in the order of the text.

    A break is kept where punctuation parts the two scripts, so that 技术AI is not found in
    技术，AI, nor AI技 in AI，技术; a mere blank between them is only typography.
    """
    pieces = WORD.split(folded)
    last = len(pieces) - 1
    places = [place for place in range(0, last + 1, 2) if pieces[place].strip()]
    blocks = [pieces[place].strip(" ") for place in places]
    for place, block, found in zip(places, blocks, _pairs_of_each(blocks), strict=True):
        before = f"{BREAK} " if block[0] == "\n" and place else ""
        after = f" {BREAK}" if block[-1] == "\n" and place != last else ""
        pieces[place] = f"{before}{found}{after}" if before or after else found
    return " ".join(pieces)


def _pairs_of_each(blocks: list[str]) -> list[str]:
    """Return the pairs of each block, made of all blocks at once.

    The border of two blocks leaves its sign twice, a blank between: what stands after the second is
    the first character of the next block once more, and a blank.
    """
    first, *others = pairs(_BORDER.join(blocks)).split(_BORDER)
    return [first, *(found[2:] for found in others[1::2])]
