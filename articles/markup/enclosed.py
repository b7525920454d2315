"""What in Markdown lasts to an end of its own, over empty lines: blocks of code, and comments of HTML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = re.compile(
    r"^(?:(?P<fence>`{3,}(?=[^`\n]*$)|~{3,}(?!~))(?P<info>[^\n]*)\n|<!--)", re.MULTILINE
)
_BLANK = " \t"


class Enclosed(NamedTuple):
    """Where such a block begins and ends; of code, what is said of it and what it holds.

    ``fence`` is "" for a comment.
    """

    start: int
    stop: int
    fence: str = ""
    info: str = ""
    code: str = ""


def enclosed(text: str) -> Iterator[Enclosed]:
    """Yield the blocks one after the other, up to code that is never closed: it goes on to the end.

    Kept: no end is looked for again behind that one, or text full of openings would take minutes.
    """
    at = 0
    has_any = any(sign in text for sign in ("```", "~~~", "<!--"))
    while has_any and (opening := _OPENING.search(text, at)):
        start, fence = opening.start(), opening["fence"]
        if not fence:
            stop = _end_of_comment(text, start) if _may_begin(text, start, at) else -1
            if stop >= 0:
                yield Enclosed(start, stop)
            at = max(stop, opening.end())
            continue
        ending = re.compile(rf"^ {{0,3}}{fence}{fence[0]}*[ \t]*$", re.MULTILINE)
        closing = ending.search(text, opening.end())
        if closing is None:
            return
        code = text[opening.end() : closing.start()]
        yield Enclosed(start, closing.end(), fence, opening["info"].strip(), code)
        at = closing.end()


def without_comments(text: str) -> str:
    """Return the text with an empty line for each comment that is a block of its own."""
    parts, at = [], 0
    for one in enclosed(text) if "<!--" in text else ():
        if not one.fence:
            parts.append(text[at : one.start])
            at = one.stop
    return "".join([*parts, text[at:]])


def _may_begin(text: str, start: int, last: int) -> bool:
    """Say whether a block begins here, which was not in raw HTML; the last one ended at ``last``."""
    above = max(text.rfind("\n\n", last, start), last)
    return "<" not in text[above:start]


def _end_of_comment(text: str, start: int) -> int:
    """Return where the line of its end ends; -1 where it holds a tag or a fence, or more stands behind it."""
    tag = text.find("<", start + 1)
    closed = text.find("-->", start + len("<!"), tag if tag >= 0 else len(text))
    if closed < 0 or any(text.find(sign, start, closed) >= 0 for sign in ("```", "~~~")):
        return -1
    line_end = text.find("\n", closed)
    stop = line_end if line_end >= 0 else len(text)
    return -1 if text[closed + len("-->") : stop].strip(_BLANK) else stop
