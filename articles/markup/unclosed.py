"""Tags of Markdown that nothing closes: a post on ``<script>`` forgot to write it as code.

What they open is left out with all that it holds, which would be the rest of the text.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from articles.markup import policy

_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])([^<>]*)>?", re.DOTALL)
_HIDING = policy.DROPPED_WITH_CONTENT - {"iframe", "object"}
"""Frames are links here, whether they are closed or not."""
MOST_ROUNDS = 8


def show_unclosed(state: StateCore) -> None:
    """Make text of each such tag in a line, unless it closes itself or its end stands behind it."""
    if "<" in state.src:
        for token, _, _ in _unclosed(state.tokens):
            if token.type == "html_inline":
                token.type = "text"


def mended(text: str, tokens: Sequence[Token]) -> str | None:
    """Return the text with such tags at the beginning of a block as text; None where there are none.

    It has to be parsed again: such a block may hold all that follows, and none of that was Markdown.
    """
    lines = text.split("\n")
    found = [
        (token.map[0] + token.content.count("\n", 0, start), name)
        for token, start, name in _unclosed(tokens)
        if token.type == "html_block" and token.map
    ]
    for at, name in found:
        lines[at] = re.sub(rf"<(?={name}\b)", "&lt;", lines[at], count=1, flags=re.IGNORECASE)
    return "\n".join(lines) if found else None


def _unclosed(tokens: Sequence[Token]) -> Iterator[tuple[Token, int, str]]:
    """Yield each token with a tag that nothing closes, where the tag stands in it, and its name."""
    closed: set[str] = set()
    for token in reversed(list(_html(tokens))):
        for tag in reversed(list(_TAG.finditer(token.content))):
            name = (tag[2] or "").lower()
            if tag[1]:
                closed.add(name)
            elif name in _HIDING and name not in closed and not tag[3].endswith("/"):
                yield token, tag.start(), name


def _html(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield what is HTML in a text, in its order."""
    for token in tokens:
        if token.type == "html_block":
            yield token
        yield from (child for child in token.children or () if child.type == "html_inline")
