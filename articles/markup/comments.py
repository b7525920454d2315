"""Comments of HTML in Markdown: those that end in the paragraph in which they begin reach no further."""

import re

_EMPTY_LINE = re.compile(r"\n[ \t]*\n")


def first_long(text: str, start: int, end: int) -> int:
    """Return where a comment begins that goes on behind an empty line or to a tag; -1 for none. Linear."""
    at = text.find("<!--", start, end)
    while at >= 0:
        closed = text.find("-->", at, end)
        if closed < 0 or _EMPTY_LINE.search(text, at, closed):
            return at
        line_end = text.find("\n", closed, end)
        rest = text[closed + len("-->") : line_end if line_end >= 0 else end]
        if "<" in rest:
            return at
        at = text.find("<!--", closed, end)
    return -1
