"""Tags of Markdown that nothing closes: a post on ``<script>`` forgot to write it as code.

What they open is left out with all that it holds, which would be the rest of the text.
"""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from articles.markup import policy

_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>])([^<>]*)>?", re.DOTALL)
_OPENING = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)\b")
_HIDING = policy.DROPPED_WITH_CONTENT - {"iframe", "object"}
"""Frames are links here, whether they are closed or not."""
MOST_ROUNDS = 8


def show_unclosed(state: StateCore) -> None:
    """Make text of each such tag in a line, unless it closes itself or its end stands behind it."""
    if "<" in state.src:
        for token, _ in _unclosed(state.tokens):
            if token.type == "html_inline":
                token.type = "text"


def mended(text: str, tokens: Sequence[Token]) -> str | None:
    """Return the text with such tags at the beginning of a block as text; None where there are none.

    It has to be parsed again: such a block may hold all that follows, and none of that was Markdown.
    """
    lines = text.split("\n")
    opened: dict[int, Counter[str]] = defaultdict(Counter)
    for token, tags in _unclosed(tokens):
        if token.type == "html_block" and token.map:
            ends = [end.start() for end in re.finditer("\n", token.content)]
            for tag in tags:
                opened[token.map[0] + bisect_left(ends, tag.start())][tag[2].lower()] += 1
    for at, names in opened.items():
        lines[at] = _shown(lines[at], names)
    return "\n".join(lines) if opened else None


def _shown(line: str, names: Counter[str]) -> str:
    """Return a line with so many of the first tags of each name as text."""

    def shown(found: re.Match[str]) -> str:
        name = found[1].lower()
        names[name] -= 1
        return f"&lt;{found[1]}" if names[name] >= 0 else found[0]

    return _OPENING.sub(shown, line)


def _unclosed(tokens: Sequence[Token]) -> Iterator[tuple[Token, list[re.Match[str]]]]:
    """Yield each token with tags that nothing closes, and these, the last first."""
    closed: set[str] = set()
    for token in reversed(list(_html(tokens))):
        found = []
        for tag in reversed(list(_TAG.finditer(token.content))):
            name = (tag[2] or "").lower()
            if tag[1]:
                closed.add(name)
            elif name in _HIDING and name not in closed and not tag[3].endswith("/"):
                found.append(tag)
        if found:
            yield token, found


def _html(tokens: Sequence[Token]) -> Iterator[Token]:
    """Yield what is HTML in a text, in its order."""
    for token in tokens:
        if token.type == "html_block":
            yield token
        yield from (child for child in token.children or () if child.type == "html_inline")
