"""What Hexo's own maker of Markdown, marked, reads beyond CommonMark, written as that has it.

It takes any blank behind the signs of a heading, as Chinese keyboards write it, and a table whose line of
dashes begins as an item of a list does.
"""

from __future__ import annotations

import re

from articles.dialects.hexo_older import code_among
from articles.markup.containers import ITEM

_WIDE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""The blanks of JavaScript's ``\\s`` that CommonMark does not take for one."""
_HEADING = re.compile(rf"([ >]{{0,20}}#{{1,6}})[{_WIDE}]")
_DASHES = re.compile(r"([ >]{0,20})-([ \t]+\|[ \t|:-]*)")


def as_commonmark(text: str) -> str:
    """Return the text with a usual blank in headings, and with tables that are no lists."""
    has_headings = "#" in text and not text.isascii()
    has_dashes = "|" in text and ("- " in text or "-\t" in text)
    if not has_headings and not has_dashes:
        return text
    lines = text.split("\n")
    changed = [_changed(lines[at - 1] if at else "", line) for at, line in enumerate(lines)]
    if changed == lines:
        return text
    are_code = code_among(lines)
    return "\n".join(map(_chosen, lines, changed, are_code))


def _changed(above: str, line: str) -> str:
    if "#" in line and (heading := _HEADING.match(line)):
        return f"{heading[1]} {line[heading.end() :]}"
    is_below_a_row = "|" in above and "|" in line and not ITEM.match(above)
    if is_below_a_row and (dashes := _DASHES.fullmatch(line)):
        return f"{dashes[1]}--{dashes[2]}"
    return line


def _chosen(line: str, changed: str, is_code: bool) -> str:  # noqa: FBT001 -- one of three lists
    return line if is_code else changed
