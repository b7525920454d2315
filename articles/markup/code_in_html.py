"""Code inside of raw HTML: it goes on to its end, over empty lines, and keeps the blanks before its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from articles.markup.containers import fence_after
from articles.markup.html_alone import depth_after

_OPENING = re.compile(r"[ \t]*(?:<[^`]*)?<pre\b[^<>`]*>", re.IGNORECASE)
_PRE = re.compile(r"<(/?)pre\b", re.IGNORECASE)
_NOTHING = "<!-- -->"
"""What an empty line is written as: one that is empty would end the HTML."""


def tidied(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a text; tags that are indented inside raw HTML stand where that began.

    Otherwise an indented paragraph after an empty line would become a block of code, and without
    any indent it would not stay in its list. Code there stays as it is, to its end.
    """
    fence, depth, margin, end = "", 0, "", -1
    for at, line in enumerate(lines):
        if at <= end:
            blanks = line if line.startswith(margin) else margin
            yield line if line.strip() else blanks + _NOTHING
            continue
        stripped = line.lstrip()
        fence = fence_after(fence, line)
        if fence or not stripped.startswith("<"):
            yield line
            continue
        yield margin + stripped if depth and line.startswith(margin) else line
        is_right_behind = at > 0 and bool(lines[at - 1].strip())
        is_inside = depth > 0 or is_right_behind or not stripped.lower().startswith("<pre")
        margin = margin if depth else line[: -len(stripped)]
        depth = depth_after(line, depth)
        if is_inside and _opens(line) and (end := _end(lines, at + 1)) > at:
            depth = depth_after(lines[end], depth)


def _opens(line: str) -> bool:
    """Say whether code begins in a line of HTML and does not end there."""
    if "<pre" not in line.lower() or not _OPENING.match(line):
        return False
    return not [*_PRE.finditer(line)][-1][1]


def _end(lines: Sequence[str], start: int) -> int:
    """Return the line in which code ends; -1 where another one begins before, or none does."""
    found = ((at, one) for at in range(start, len(lines)) if (one := _PRE.search(lines[at])))
    at, first = next(found, (-1, None))
    return at if first and first[1] else -1
