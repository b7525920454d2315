"""Formulas in TeX between ``$$`` or ``$`` signs: kept as they are written, so that they can be read."""

import re
from collections.abc import Sequence
from html import escape, unescape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererProtocol
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

_SIGN = "$$"
_IN_LINE = re.compile(r"\$(?![\s$])[^$\n`]{1,500}(?<!\s)\$(?![\d$])")
_STROKES = {r"\(": r"\)", r"\[": r"\]"}
"""Signs around formulas that a site may have besides."""
_LONGEST = 2_000
"""So many characters behind such a sign its end is looked for."""
_TEX = re.compile(r"[\\_^]")
"""Signs without which words between two of ``$`` are more likely prices or names."""


_DOUBLED = re.compile(r"\\{4}|\\\\(?=[{},;!:|%#])|\\(?=[_*])")
"""What stands doubled, or behind a stroke, where Markdown took one away before TeX was read."""


def plugin(parser: MarkdownIt, *, is_escaped: bool = False) -> None:
    r"""Teach the parser formulas. Without it, TeX loses its backslashes and underscores.

    ``is_escaped``: Markdown took a stroke away before TeX was read, so that ``\\\\`` meant ``\\``, and
    ``\_`` a mere ``_``. Single ones stay: they never looked as they were meant.
    """
    parser.block.ruler.before(
        "fence", "formula", _block, {"alt": ["paragraph", "blockquote", "list"]}
    )
    parser.inline.ruler.before("escape", "formula", _inline)
    parser.inline.ruler.before("escape", "formula in a line", _in_line)
    parser.add_render_rule("formula", _shown)
    if is_escaped:
        parser.core.ruler.push("singled", _singled)


def _block(state: StateBlock, start: int, last: int, silent: bool) -> bool:  # noqa: FBT001 -- the parser's
    """Take lines from one of ``$$`` alone to the next; what is not closed is no formula."""
    if state.is_code_block(start) or _line(state, start) != _SIGN:
        return False
    lines = (at for at in range(start + 1, last) if _line(state, at) == _SIGN)
    end = next(lines, None) if not state.env.get("open formula") else None
    if end is None:
        state.env["open formula"] = True  # Kept: else each sign would look for an end again
        return False
    if silent:
        return True
    state.line = end + 1
    token = state.push("fence", "code", 0)
    token.info, token.map, token.markup = "latex", [start, end], "```"
    token.meta["formula"] = True
    token.content = state.getLines(start + 1, end, state.sCount[start], keepLastLF=True)
    return True


def _line(state: StateBlock, at: int) -> str:
    return state.src[state.bMarks[at] + state.tShift[at] : state.eMarks[at]].strip()


def _inline(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- the parser's
    if not state.src.startswith(_SIGN, state.pos):
        return False
    end = state.src.find(_SIGN, state.pos + len(_SIGN), state.posMax)
    if end < 0 or not state.src[state.pos + len(_SIGN) : end].strip():
        return False
    if not silent:
        state.push("formula", "", 0).content = state.src[state.pos : end + len(_SIGN)]
    state.pos = end + len(_SIGN)
    return True


def _in_line(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- the parser's
    found = _IN_LINE.match(state.src, state.pos, state.posMax)
    if found is None or not _TEX.search(found[0]) or "](" in found[0]:
        return False
    if not silent:
        state.push("formula", "", 0).content = unescape(found[0])
    state.pos = found.end()
    return True


def strokes(parser: MarkdownIt) -> None:
    r"""Teach the parser formulas between ``\(`` and ``\)`` in a line, ``\[`` and ``\]`` anywhere."""
    parser.inline.ruler.before("escape", "formula between strokes", _between_strokes)


def _between_strokes(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- the parser's
    end_sign = _STROKES.get(state.src[state.pos : state.pos + 2])
    if end_sign is None:
        return False
    last = min(state.posMax, state.pos + _LONGEST)
    end = state.src.find(end_sign, state.pos + 2, last) + 2
    if end < state.pos + 2:
        return False
    if not silent:
        state.push("formula", "", 0).content = unescape(state.src[state.pos : end])
    state.pos = end
    return True


def _singled(state: StateCore) -> None:
    for token in state.tokens:
        for one in (token, *(token.children or ())):
            if (one.type == "formula" or one.meta.get("formula")) and "\\" in one.content:
                one.content = _DOUBLED.sub(_halved, one.content)


def _halved(found: re.Match[str]) -> str:
    return found[0][: len(found[0]) // 2]


def _shown(
    _: RendererProtocol, tokens: Sequence[Token], index: int, __: OptionsDict, ___: EnvType
) -> str:
    return escape(tokens[index].content, quote=False)
