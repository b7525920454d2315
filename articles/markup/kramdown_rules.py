"""Where kramdown reads a line otherwise than CommonMark: strokes, and what two definitions say."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, lheading
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

_NO_SIGNS = frozenset("%&,/;?@^")
"""Before these a stroke stands for itself."""
_BREAK = "\\\\\n"
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")


def plugin(parser: MarkdownIt) -> None:
    """Read strokes and definitions as kramdown does."""
    parser.inline.ruler.before("escape", "strokes", strokes)
    parser.block.ruler.at("lheading", underlined)
    parser.core.ruler.after("block", "last_definitions", last_definitions)


def underlined(state: StateBlock, start: int, last: int, silent: bool) -> bool:  # noqa: FBT001 -- a rule
    """Take one line above a row of dashes or equals signs for a heading; more than one are a paragraph."""
    if start + 1 >= last:
        return False
    below = state.src[state.bMarks[start + 1] : state.eMarks[start + 1]]
    is_one = state.sCount[start + 1] >= state.blkIndent and _UNDERLINE.fullmatch(
        below[state.tShift[start + 1] :]
    )
    return bool(is_one) and lheading(state, start, last, silent)


def strokes(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- a rule of markdown-it
    """Break the line at two strokes that end it; leave a stroke before what is no sign of Markdown."""
    at = state.pos
    if state.src[at] != "\\":
        return False
    if state.src.startswith(_BREAK, at):
        if not silent:
            state.push("hardbreak", "br", 0)
        state.pos += len(_BREAK)
        return True
    if state.src[at + 1 : at + 2] not in _NO_SIGNS or at + 1 >= state.posMax:
        return False
    if not silent:
        state.pending += "\\"
    state.pos += 1
    return True


def last_definitions(state: StateCore) -> None:
    """Let the last definition of a link's name count, where there are several."""
    for again in state.env.get("duplicate_refs", ()):
        state.env["references"][again["label"]] = again
