"""Notes of Python-Markdown (Pelican, MkDocs): ``!!! kind "title"``, and all that is indented below it."""

import re
from collections.abc import Iterator, Sequence

from articles.markup.containers import fence_after, label

SIGNS = ("!!! ", "??? ", "???+ ")
MOST_NESTED = 8
_OPENING = re.compile(
    r"(?:!!!|\?\?\?\+?)[ ]+([a-z][\w-]{0,40})(?:[ ]+[\w-]{1,40}){0,4}(?:[ ]+\"([^\"\n]*)\")?[ ]*"
)
_MARGIN = "    "


def noted(lines: Sequence[str], depth: int = 0) -> Iterator[str]:
    """Yield the lines with such notes as elements; Markdown inside stays Markdown."""
    fence, at = "", 0
    while at < len(lines):
        line = lines[at]
        fence = fence_after(fence, line)
        opening = None if fence or depth >= MOST_NESTED else _OPENING.fullmatch(line)
        end = _end(lines, at + 1) if opening else at
        at += 1
        if opening is None or end <= at:
            yield line
            continue
        inside = [each.removeprefix(_MARGIN) for each in lines[at:end]]
        title = label(opening[1], opening[2] or "") if opening[2] != "" else []
        yield from ("", '<aside class="note">', "", *title, *noted(inside, depth + 1))
        yield from ("", "</aside>", "")
        at = end


def _end(lines: Sequence[str], start: int) -> int:
    """Return where what is indented ends, without the empty lines behind it."""
    end = at = start
    while at < len(lines) and (lines[at].startswith(_MARGIN) or not lines[at].strip()):
        at += 1
        end = at if lines[at - 1].strip() else end
    return end
