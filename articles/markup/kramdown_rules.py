"""Where kramdown reads a line otherwise than CommonMark: strokes, and what two definitions say."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

_NO_SIGNS = frozenset("%&,/;?@^")
"""Before these a stroke stands for itself."""
_BREAK = "\\\\\n"


def plugin(parser: MarkdownIt) -> None:
    """Read strokes and definitions as kramdown does."""
    parser.inline.ruler.before("escape", "strokes", strokes)
    parser.core.ruler.after("block", "last_definitions", last_definitions)


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
