"""Code in Markdown, as programs that know no more of it than fences and spans tell it from the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r"[ ]{0,3}(?:>[ ]?)*(?P<mark>`{3,}|~{3,})")
SPAN = re.compile(r"(?<!`)(`{1,3})(?!`)([^`\n\0]{1,500})(?<!`)\1(?!`)")
_BARE = re.compile(r"\A((?:[ ]|>[ ]?)*(?:`{3,}|~{3,}))[ \t]*$", re.MULTILINE)


def in_language(fence: str, name: str) -> str:
    """Return a block of code with the name of its language, where it has none."""
    return _BARE.sub(rf"\1{name}", fence, count=1)


def fenced_parts(text: str) -> Iterator[tuple[Literal["line", "closed", "open"], str]]:
    """Yield each line outside of fences, and each block of code whole; one that is never closed goes on."""
    fence: list[str] = []
    mark = ""
    for line in text.split("\n"):
        opening = _FENCE.match(line)
        if mark:
            fence.append(line)
            if opening and opening["mark"].startswith(mark) and not line[opening.end() :].strip():
                yield "closed", "\n".join(fence)
                mark, fence = "", []
        elif opening and "`" not in line[opening.end() :]:
            mark, fence = opening["mark"], [line]
        else:
            yield "line", line
    if fence:
        yield "open", "\n".join(fence)
