"""Code between fences as Hexo finds it, wherever it stands (``before_post_render/backtick_code_block.js``).

Hexo takes it out before Markdown is read: the fences may stand further in than Markdown allows, and the
code between them less far in than its item of a list. Here such code is moved to where Markdown sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from textwrap import dedent, indent

from articles.markup.containers import ITEM

_INDENTED = re.compile(r"^[ \t]+(?:```|~~~)", re.MULTILINE)
_OPENING = re.compile(r"([ \t]*)(`{3,}|~{3,})(.*)")
_NO_TEXT = ("#", ">", "<", "---", "***", "___")
"""What goes on with no paragraph."""
_FURTHEST = 3
"""So many blanks may stand before a fence in Markdown."""


def settled(text: str, *, as_hexo: bool = True) -> str:
    """Return the text with each block of code where Markdown sees it.

    What all code has before its lines in common Hexo takes away. Others do not: theirs is only moved where
    it would not be seen else.
    """
    if not ("```" in text or "~~~" in text) or not _INDENTED.search(text):
        return text
    return "\n".join(_settled(text.split("\n"), as_hexo=as_hexo))


def _settled(lines: Sequence[str], *, as_hexo: bool) -> Iterator[str]:
    """Yield the lines. What has no end is looked for once: else each fence would look for one again."""
    at, items, unclosed = 0, list[int](), set[str]()
    while at < len(lines):
        opening = _OPENING.fullmatch(lines[at])
        end = None
        if opening and opening[2] not in unclosed and not opening[3].endswith("`"):
            end = _end(lines, at + 1, opening[2])
            unclosed |= {opening[2]} if end is None else set()
        is_behind_text = at > 0 and bool(lines[at - 1].strip())
        if opening is None or end is None:
            _follow(items, lines[at], is_behind_text=is_behind_text)
            yield lines[at]
            at += 1
            continue
        place = len(opening[1].expandtabs(4))
        if as_hexo or not _is_seen(place, items, lines[at : end + 1]):
            margin = " " * _place(place, items, is_behind_text=is_behind_text)
            yield f"{margin}{opening[2]}{opening[3]}"
            if end > at + 1:
                yield indent(dedent("\n".join(lines[at + 1 : end])), margin)
            yield f"{margin}{opening[2]}"
        else:
            yield from lines[at : end + 1]
        at = end + 1


def _is_seen(place: int, items: Sequence[int], lines: Sequence[str]) -> bool:
    """Say whether Markdown sees all of the code: none of it stands too far in, or outside of its item."""
    around = _around(place, items)
    ends = [_margin(line) - around for line in (lines[0], lines[-1])]
    return max(ends) <= _FURTHEST and all(_margin(line) >= around for line in lines if line.strip())


def _around(place: int, items: Sequence[int]) -> int:
    """Return how far in the text of the item stands that holds a place; 0 outside of lists."""
    return max((item for item in items if item <= place), default=0)


def _margin(line: str) -> int:
    wide = line.expandtabs(4)
    return len(wide) - len(wide.lstrip(" "))


def _end(lines: Sequence[str], start: int, mark: str) -> int | None:
    """Return where a block of code ends: at a line with its mark alone."""
    for at in range(start, len(lines)):
        line = lines[at].strip(" \t")
        if line.startswith(mark) and not line.strip(mark[0]):
            return at
    return None


def _follow(items: list[int], line: str, *, is_behind_text: bool) -> None:
    """Keep how far in the texts of the list items stand, one inside the other, that hold the next line.

    A line right behind another one goes on with its paragraph, however far in it stands.
    """
    if not line.strip():
        return
    line = line.expandtabs(4)
    found = ITEM.match(line)
    goes_on = line.startswith(" ") or (is_behind_text and not line.startswith(_NO_TEXT))
    if found or not goes_on:
        place = _margin(line)
        while items and items[-1] > place:
            items.pop()
    if found:
        items.append(found.end())


def _place(place: int, items: Sequence[int], *, is_behind_text: bool) -> int:
    """Return how far in a fence may stand: in the item that it is in, else in the one that it goes on."""
    around = _around(place, items)
    if place - around <= _FURTHEST:
        return place
    inner = items[-1] if items else 0
    return inner if is_behind_text and inner > place else around
