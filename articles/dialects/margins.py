"""The margin of a list item around a tag: what the tag becomes must stay in its item."""

from __future__ import annotations

import re

from articles.markup.containers import ITEM

_MARKER = re.compile(r" {0,20}(?:[-*+]|\d{1,9}[.)]) {1,4}")
_WIDEST, _FARTHEST, _FARTHEST_IN = 40, 100, 200
"""So many signs and lines before a tag the list item that holds it is looked for."""


def item_margin(text: str, start: int) -> str:
    """Return the margin of the list item that a tag begins; "" of any other tag.

    Kept: what the tag becomes begins there too. Behind an empty line the item would be empty and over.
    """
    line = text[max(0, start - _WIDEST) : start].rpartition("\n")[2]
    return " " * len(line) if _MARKER.fullmatch(line) else ""


def list_margin(text: str, start: int) -> str:
    """Return the margin of the list item around a tag that begins a line; "" outside of lists."""
    line = text.rfind("\n", max(0, start - _FARTHEST_IN), start) + 1
    indent = start - line
    if not 0 < indent <= _FARTHEST_IN or text[line:start].strip(" "):
        return ""
    for above in reversed(text[max(0, line - 10_000) : line].split("\n")[-_FARTHEST:]):
        is_code = above.startswith("\0")  # a fence hides its margin
        if is_code or not above.strip() or len(above) - len(above.lstrip(" ")) >= indent:
            continue
        item = ITEM.match(above)
        if item and item.end() <= indent:
            return " " * item.end()
        if not above.startswith(" "):
            break
    return ""


def indented(shown: str, margin: str) -> str:
    """Return blocks with a margin before the lines that lack it, so that they stay in their item."""
    if not margin or not shown.startswith("\n"):
        return shown
    kept = ("\0", margin)
    lines = (
        f"{margin}{line}" if line and not line.startswith(kept) else line
        for line in shown.split("\n")
    )
    return "\n".join(lines)
