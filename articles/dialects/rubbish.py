"""What people and programs leave above a header: marks of a merge, a line that does not belong there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import wraps

from articles.dialects.header import Header, Unreadable

BLANK_LINES = "Blank lines stand before the header."
MERGED = "Marks of a merge conflict stood around two equal parts: one was kept."
ABOVE = "What stood above the header was put before the text."
_BEGIN = re.compile(r"^<{7}(?: [^\n]*)?\n", re.MULTILINE)
_MIDDLE = re.compile(r"^={7}[ \t]*\n", re.MULTILINE)
_END = re.compile(r"^>{7}(?: [^\n]*)?(?:\n|\Z)", re.MULTILINE)
_AT_TOP = re.compile(r"\s*<{7}(?: [^\n]*)?\n")
_LATE = re.compile(
    r"(?:[^\n]{0,500}\n){1,3}?"
    r"(?=(?:-{3,}|\+{3}|;{3,})[ \t]*\n\s*[\"']?(?:title|layout|date|author|tags)[\"']?\s*[:=])",
    re.IGNORECASE,
)


def settled(text: str, *, first_line: int = 1) -> str:
    """Return the text without the first marks in it; the line of the first becomes an empty one.

    Raises ``Unreadable`` where the two sides differ. Without marks the text itself is returned.
    """
    begin = _BEGIN.search(text)
    middle = _MIDDLE.search(text, begin.end()) if begin else None
    end = _END.search(text, middle.end()) if middle else None
    if begin is None or middle is None or end is None:
        return text
    ours, theirs = text[begin.end() : middle.start()], text[middle.end() : end.start()]
    if ours.strip() != theirs.strip():
        line = text.count("\n", 0, begin.start()) + first_line
        raise Unreadable("Two versions stand here between marks of a merge. Keep one.", line)
    return text[: begin.start()] + "\n" + ours + text[end.end() :]


def reads_past_rubbish(read: Callable[[str], Header]) -> Callable[[str], Header]:
    """Let a reader of posts see the header below what does not belong above one.

    Of two equal beginnings that a merge left, one is read. Up to three lines above something that
    begins as only a header does, with dashes and a key, are text.
    """

    @wraps(read)
    def reading(text: str) -> Header:
        if text.lstrip().startswith("<<<<<<<") and _AT_TOP.match(text):
            better = settled(text)
            return _said(read(better), MERGED) if better is not text else read(text)
        late = _LATE.match(text)
        found = read(text)
        if found.values or late is None or not late[0].strip():
            return found
        below = read("\n" * late[0].count("\n") + text[late.end() :])
        if "title" not in {key.lower() for key in below.values}:
            return found
        return _said(replace(below, body=late[0].strip() + "\n\n" + below.body), ABOVE)

    return reading


def _said(found: Header, sentence: str) -> Header:
    told = tuple(said for said in found.repairs if said != BLANK_LINES)
    return replace(found, repairs=(sentence, *told))
