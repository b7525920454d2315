"""What Hexo's own maker of Markdown, marked, reads beyond CommonMark, written as that has it.

It takes any blank behind the signs of a heading, as Chinese keyboards write it, and a table whose line of
dashes begins as an item of a list does. A quotation right below the words of an item is a part of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from articles.dialects.hexo_older import code_among
from articles.markup.containers import ITEM

_WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""The blanks of JavaScript's ``\\s`` that CommonMark does not take for one."""
_HEADING = re.compile(rf"([ >]{{0,20}}#{{1,6}})[{_WIDE}]")
_DASHES = re.compile(r"([ >]{0,20})-([ \t]+\|[ \t|:-]*)")
_QUOTED = re.compile(r"\n {0,3}>")
_QUOTATION = re.compile(r" {0,3}>")
_ENDS_ITEM = re.compile(r" {0,3}(?:#{1,6}(?:\s|$)|```|~~~|<|(?:[*_-][ \t]*){3,}$)")
"""What begins with less blanks than the text of an item and is none of it."""
_TOO_FAR = 4
"""Below a line so much further in than its item no paragraph goes on."""


def as_commonmark(text: str) -> str:
    """Return the text with usual blanks in headings, tables that are no lists, and quotations in items."""
    has_headings = "#" in text and not text.isascii()
    has_dashes = "|" in text and ("- " in text or "-\t" in text)
    has_quotations = ">" in text and _is_below_words(text)
    if not has_headings and not has_dashes and not has_quotations:
        return text
    lines = text.split("\n")
    changed = [_changed(lines[at - 1] if at else "", line) for at, line in enumerate(lines)]
    if changed == lines and not has_quotations:
        return text
    are_code = code_among(lines)
    lines = list(map(_chosen, lines, changed, are_code))
    return "\n".join(_with_quotations(lines, are_code) if has_quotations else lines)


def _is_below_words(text: str) -> bool:
    """Say whether a quotation begins right below other words: only there it may be a part of an item."""
    for found in _QUOTED.finditer(text):
        above = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        if above.strip() and not _QUOTATION.match(above):
            return True
    return False


def _changed(above: str, line: str) -> str:
    if "#" in line and (heading := _HEADING.match(line)):
        return f"{heading[1]} {line[heading.end() :]}"
    is_below_a_row = "|" in above and "|" in line and not ITEM.match(above)
    if is_below_a_row and (dashes := _DASHES.fullmatch(line)):
        return f"{dashes[1]}--{dashes[2]}"
    return line


def _chosen(line: str, changed: str, is_code: bool) -> str:  # noqa: FBT001 -- one of three lists
    return line if is_code else changed


def _with_quotations(lines: Sequence[str], are_code: Sequence[bool]) -> Iterator[str]:
    """Yield the lines; a quotation that goes on with an item stands as far in as the text of that does.

    Kept: an empty line anywhere in the outermost item ends this, as it does for marked.
    """
    items: list[int] = []  # how far in the texts of the items stand, one inside the other
    above, is_behind_text = 0, False
    for line, is_code in zip(lines, are_code, strict=True):
        place = len(line) - len(line.lstrip(" "))
        if is_code or not line.strip() or (items and above - items[0] >= _TOO_FAR):
            items = []
        item = None if is_code else ITEM.match(line)
        if item and _begins(line, place, items, is_behind_text=is_behind_text):
            items = [one for one in items if one <= place] + [item.end()]
        elif items and place < items[-1] and _QUOTATION.match(line):
            line = f"{' ' * (items[-1] - place)}{line}"  # noqa: PLW2901 -- it goes on as it stood
        elif items and place < items[0] and _ENDS_ITEM.match(line):
            items = []
        above, is_behind_text = place, bool(line.strip())
        yield line


def _begins(line: str, place: int, items: Sequence[int], *, is_behind_text: bool) -> bool:
    """Say whether a line that looks like it begins an item: words go on above a number but 1."""
    if any(one > place for one in items):
        return True
    if not items and place >= _TOO_FAR:
        return False
    return (
        not is_behind_text or not line[place].isdigit() or line[place : place + 2] in ("1.", "1)")
    )
