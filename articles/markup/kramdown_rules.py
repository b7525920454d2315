"""Where kramdown reads a line otherwise than CommonMark: strokes, and what two definitions say."""

from __future__ import annotations

import re
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, lheading, list_block
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

from articles.markup import kramdown_emphasis

_NOWHERE = -1
_NO_SIGNS = frozenset("%&,/;?@^")
"""Before these a stroke stands for itself."""
_BREAK = "\\\\\n"
_NUMBER = re.compile(r"\d{1,9}([.)])(?:[ \t]+(\S?)|$)")
_FAR_IN = 4
_BACKTICKS = re.compile(r"`+")
_HELD = re.compile(r"<(code|kbd|samp|var)(?:\s[^<>\0]{0,500})?>", re.IGNORECASE)
_TAG = re.compile(r"(</?[a-zA-Z][^<>]{0,500}>)")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*")


def plugin(parser: MarkdownIt) -> None:
    """Read strokes, stressed words and definitions as kramdown does."""
    kramdown_emphasis.plugin(parser)
    parser.inline.ruler.before("escape", "strokes", strokes)
    parser.inline.ruler.at("backticks", code)
    parser.inline.ruler.before("html_inline", "held", held)
    parser.block.ruler.at("lheading", underlined)
    parser.block.ruler.at("list", listed, {"alt": ["paragraph", "reference", "blockquote"]})
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


def listed(state: StateBlock, start: int, last: int, silent: bool) -> bool:  # noqa: FBT001 -- a rule
    """Take no line for an item whose number ends with a parenthesis; any number ends a paragraph."""
    at = state.bMarks[start] + state.tShift[start]
    number = _NUMBER.match(state.src, at, state.eMarks[start])
    if number is None:
        return list_block(state, start, last, silent)
    if number[1] == ")":
        return False
    is_near = 0 <= state.sCount[start] - state.blkIndent < _FAR_IN
    ends = silent and state.parentType == "paragraph" and bool(number[2]) and is_near
    return ends or list_block(state, start, last, silent)


def code(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- a rule of markdown-it
    """Take words for code that end where as many signs stand first as they began with, or more."""
    signs = _BACKTICKS.match(state.src, state.pos, state.posMax)
    if signs is None:
        return False
    mark, start = signs[0], signs.end()
    is_apart = len(mark) == 1 and state.src[start - 2 : start - 1].isspace()
    is_text = is_apart and state.src[start : start + 1].isspace()
    end = _NOWHERE if is_text else _end_of_code(state, start, mark)
    if end == _NOWHERE:
        if not silent:
            state.append_pending(mark)
        state.pos = start
        return True
    if not silent:
        inside = state.src[start:end].replace("\n", " ")
        token = state.push("code_inline", "code", 0)
        token.markup, token.content = mark, inside.removeprefix(" ").removesuffix(" ")
    state.pos = end + len(mark)
    return True


def _end_of_code(state: StateInline, start: int, mark: str) -> int:
    """Return where signs end words of code. Kept: what no later sign ends is not looked for again."""
    key = len(mark) << 32 | state.posMax
    missing = state.backticks.get(key, state.posMax + 1)
    end = state.src.find(mark, start, state.posMax) if start < missing else _NOWHERE
    if end == _NOWHERE:
        state.backticks[key] = min(start, missing)
    return end


def held(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- a rule of markdown-it
    """Take what stands in an element of code or keys as it is: only tags are read there."""
    opening = _HELD.match(state.src, state.pos, state.posMax)
    if opening is None:
        return False
    end = _end_of_code(state, opening.end(), f"</{opening[1]}")
    if end == _NOWHERE:
        return False
    if not silent:
        state.push("html_inline", "", 0).content = opening[0]
        for at, part in enumerate(_TAG.split(state.src[opening.end() : end])):
            kind = "html_inline" if at % 2 else "text"
            state.push(kind, "", 0).content = part if at % 2 else unescape(part)
    state.pos = end
    return True


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
