"""Lists of terms and what they mean, as goldmark and kramdown read them: several lines are several terms."""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin

_LOOK, _READ = True, False
"""Whether a rule is only asked if it would begin here."""
_MOST_LINES = 20
"""So many lines of terms at most: this is looked for at each line of a list."""


def plugin(parser: MarkdownIt, most_blanks: int) -> None:
    """Read such lists: only a colon begins a meaning, behind so many blanks at most."""
    parser.use(deflist_plugin)
    rules = {rule.name: rule.fn for rule in parser.block.ruler.__rules__}
    usual = rules["deflist"]

    def terms(state: StateBlock, start: int, last: int, silent: bool) -> bool:  # noqa: FBT001 -- a rule
        if silent:
            return _is_meaning(state, start, most_blanks) and usual(state, start, last, _LOOK)
        term = _last_term(state, start, last, most_blanks)
        at = len(state.tokens)
        if term < 0 or not usual(state, term, last, _READ):
            return False
        more = [token for line in range(start, term) for token in _term(state, line)]
        state.tokens[at + 1 : at + 1] = more
        if more and at and state.tokens[at - 1].type == "dl_close":
            del state.tokens[at - 1 : at + 1]
        return True

    parser.block.ruler.at("deflist", terms, {"alt": ["paragraph", "reference", "blockquote"]})


def _is_meaning(state: StateBlock, line: int, most_blanks: int) -> bool:
    at = state.bMarks[line] + state.tShift[line]
    is_near = state.sCount[line] - state.blkIndent <= most_blanks
    return is_near and state.src.startswith((": ", ":\t"), at)


def _last_term(state: StateBlock, start: int, last: int, most_blanks: int) -> int:
    """Return the last line of the terms that begin at a line, -1 where no meaning follows them."""
    line, last = start + 1, min(last, start + _MOST_LINES)
    while line < last and not state.isEmpty(line) and not _is_meaning(state, line, most_blanks):
        line += 1
    below = line + (line < last and state.isEmpty(line))
    is_outside = below >= last or state.sCount[below] < state.blkIndent
    if is_outside or not _is_meaning(state, below, most_blanks):
        return -1
    rules = state.md.block.ruler.getRules("paragraph")
    for each in range(start + 1, line):
        if any(rule(state, each, last, _LOOK) for rule in rules):
            return -1
    return line - 1


def _term(state: StateBlock, line: int) -> list[Token]:
    inline = Token(
        "inline", "", 0, map=[line, line + 1], children=[], level=state.level + 2, block=True
    )
    inline.content = state.getLines(line, line + 1, state.blkIndent, keepLastLF=False).strip()
    opening = Token("dt_open", "dt", 1, map=[line, line + 1], level=state.level + 1, block=True)
    closing = Token("dt_close", "dt", -1, level=state.level + 1, block=True)
    return [opening, inline, closing]
