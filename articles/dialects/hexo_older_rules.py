"""Lines of dashes below several lines of text, as Hexo's older makers of Markdown read them.

Today the whole paragraph above is a heading. To the oldest only its last line was one, to those after them
the dashes were a rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from articles.markup.containers import ITEM

_UNDERLINE = re.compile(r" {0,3}(?:-{2,}|={2,})[ \t]*")
_RULE = re.compile(r" {0,3}-{3,}[ \t]*")
_NO_TEXT = ("#", ">", "<", "|", "    ", "\t")
"""What begins no paragraph, or none of Markdown's."""


def parted(
    lines: Sequence[str], are_code: Sequence[bool], *, as_rules: bool
) -> Iterator[tuple[str, bool]]:
    """Yield the lines, and whether each is code, with an empty one where the old reading parted them."""
    height = 0  # of the paragraph above
    for at, (line, is_code) in enumerate(zip(lines, are_code, strict=True)):
        is_text = not is_code and bool(line.strip())
        if is_text and height and _parts(lines, are_code, at, height if as_rules else 0):
            yield "", False
            height = 0
        if not is_text or _UNDERLINE.fullmatch(line):
            height = 0
        else:
            height = height + 1 if height else int(_begins(lines, at))
        yield line, is_code


def _parts(lines: Sequence[str], are_code: Sequence[bool], at: int, height: int) -> bool:
    """Say whether a line begins something new: a rule below so many lines, or, below 0, a heading."""
    if height:
        return height > 1 and _RULE.fullmatch(lines[at]) is not None
    return _is_last(lines, are_code, at)


def _begins(lines: Sequence[str], at: int) -> bool:
    """Say whether a paragraph begins with a line: nothing above goes on, and it is no item or the like."""
    above = lines[at - 1] if at else ""
    is_free = not above.strip() or above.startswith("#") or _UNDERLINE.fullmatch(above)
    return bool(is_free) and not lines[at].startswith(_NO_TEXT) and ITEM.match(lines[at]) is None


def _is_last(lines: Sequence[str], are_code: Sequence[bool], at: int) -> bool:
    """Say whether a line is the one right above a line of dashes."""
    return (
        at + 1 < len(lines)
        and not are_code[at + 1]
        and _UNDERLINE.fullmatch(lines[at + 1]) is not None
    )
