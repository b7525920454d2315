"""Abbreviations of kramdown and Markdown Extra: ``*[HTML]: what it stands for`` on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from articles.markup.containers import fence_after

MOST = 200
_DEFINITION = re.compile(r" {0,3}\*\[([^\[\]\n]{1,100})\]:[ \t]*(.{0,500})")


def taken_out(lines: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """Return the lines that define none, and by abbreviation what it stands for."""
    kept: list[str] = []
    found: dict[str, str] = {}
    fence = ""
    for line in lines:
        fence = fence_after(fence, line)
        if not fence and len(found) < MOST and (said := _DEFINITION.fullmatch(line)):
            found[said[1].strip()] = said[2].strip()
            continue
        kept.append(line)
    return kept, found


def explain(state: StateCore) -> None:
    """Mark each abbreviation that the text defines; ``env`` holds them."""
    found: Mapping[str, str] = state.env.get("abbreviations") or {}
    if not found:
        return
    words = "|".join(re.escape(word) for word in sorted(found, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)({words})(?!\w)")
    for token in state.tokens:
        if token.type == "inline" and token.children and pattern.search(token.content):
            token.children = list(_explained(token.children, pattern, found))


def _explained(
    children: Sequence[Token], pattern: re.Pattern[str], found: Mapping[str, str]
) -> Iterator[Token]:
    for child in children:
        if child.type != "text":
            yield child
            continue
        for at, part in enumerate(pattern.split(child.content)):
            words = Token("text", "", 0, content=part)
            if at % 2:
                opening = Token("abbr_open", "abbr", 1, attrs={"title": found[part]})
                yield from (opening, words, Token("abbr_close", "abbr", -1))
            elif part:
                yield words
