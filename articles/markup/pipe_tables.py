"""Tables as kramdown reads them: a block of lines that all hold a pipe, with or without a line of dashes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, table
from markdown_it.token import Token

MAX_CELLS = 20_000
_CODE = re.compile(
    r"(?<!`)(?:`[^`\n]{1,500}`|``(?:[^`\n]|`(?!`)){1,500}``)(?!`)|<code\b[^<>\n]{0,200}>[^\n]{0,500}?</code>"
)
_PIPE = re.compile(r"(?<!\\)\|")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}\.)[ \t]")
_SEPARATOR = re.compile(r"[+|: \t-]*-[+|: \t-]*")
_FOOT = re.compile(r"[+|: \t=]*=[+|: \t=]*")
_HIDDEN = "\0"


@dataclass(slots=True)
class _Parts:
    """Rows of cells, by the part of the table in which they stand."""

    head: list[list[str]] = field(default_factory=list)
    body: list[list[str]] = field(default_factory=list)
    foot: list[list[str]] = field(default_factory=list)

    def all(self) -> Iterator[tuple[str, str, list[list[str]]]]:
        """Yield name, element of a cell and rows of the parts that have any."""
        for name, cell, rows in (
            ("thead", "th", self.head),
            ("tbody", "td", self.body),
            ("tfoot", "td", self.foot),
        ):
            if rows:
                yield name, cell, rows


def plugin(parser: MarkdownIt) -> None:
    """Let a block be a table of kramdown's first, then one of GitHub's: that one needs no empty line.

    Kept: both come behind quotations and lists, whose lines may hold pipes too.
    """
    rules = parser.block.ruler
    rules.before("lheading", pipe_table.__name__, pipe_table)
    rules.before("lheading", "table_amid_text", table, {"alt": ["paragraph", "reference"]})
    parser.disable("table")


def pipe_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 -- a rule of markdown-it
    """Read a table; it never breaks into a paragraph, as it needs an empty line or a container before it."""
    if silent or state.is_code_block(start) or (start > 0 and _is_amid(state, start)):
        return False
    lines = list(_lines(state, start, end))
    parts = _parts(lines) if lines and all(map(_holds_a_pipe, lines)) else _Parts()
    rows = [row for _, _, rows in parts.all() for row in rows]
    width = max(map(len, rows), default=0)
    if not parts.body or width * len(rows) > MAX_CELLS:
        return False
    state.line = start + len(lines)
    _push(state, parts, width, (start, state.line))
    return True


def _is_amid(state: StateBlock, line: int) -> bool:
    """Say whether a line with text of the same container stands above."""
    above = line - 1
    return (
        not state.isEmpty(above)
        and state.sCount[above] >= state.blkIndent
        and bool(state.tokens and state.tokens[-1].nesting != 1)
    )


def _lines(state: StateBlock, start: int, end: int) -> Iterator[str]:
    for line in range(start, end):
        if state.isEmpty(line) or state.sCount[line] < state.blkIndent:
            return
        text = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()
        if line > start and state.parentType == "list" and _ITEM.match(text):
            return
        yield text


def _holds_a_pipe(line: str) -> bool:
    return (
        "|" in line
        and _PIPE.search(_CODE.sub(_HIDDEN, line) if "`" in line or "<" in line else line)
        is not None
    )


def _parts(lines: Sequence[str]) -> _Parts:
    """Return the rows by part: the first line of dashes behind rows ends the head, ``=`` begins the foot."""
    parts = _Parts()
    rows, is_foot, has_head = parts.body, False, False
    is_open = lines[0].startswith("|")
    for line in lines:
        if _SEPARATOR.fullmatch(line):
            if rows and not has_head and not is_foot:
                parts.head, parts.body, has_head = rows, [], True
                rows = parts.body
        elif _FOOT.fullmatch(line):
            rows, is_foot = parts.foot, True
        else:
            rows.append(_cells(line, is_open=is_open))
    return parts


def _cells(line: str, *, is_open: bool) -> list[str]:
    codes = _CODE.findall(line)
    cells = [cell.replace("\\|", "|") for cell in _PIPE.split(_CODE.sub(_HIDDEN, line))]
    if is_open and not cells[0].strip():
        del cells[0]
    if cells and not cells[-1].strip():
        del cells[-1]
    hidden = iter(codes)
    return [re.sub(_HIDDEN, lambda _: next(hidden), cell).strip() for cell in cells]


def _push(state: StateBlock, parts: _Parts, width: int, lines: tuple[int, int]) -> None:
    state.push("table_open", "table", 1).map = list(lines)
    for name, cell, rows in parts.all():
        state.push(f"{name}_open", name, 1)
        for row in rows:
            state.push("tr_open", "tr", 1)
            for text in [*row, *[""] * (width - len(row))]:
                _push_cell(state, cell, text, lines)
            state.push("tr_close", "tr", -1)
        state.push(f"{name}_close", name, -1)
    state.push("table_close", "table", -1)


def _push_cell(state: StateBlock, name: str, text: str, lines: tuple[int, int]) -> None:
    state.push(f"{name}_open", name, 1)
    inside: Token = state.push("inline", "", 0)
    inside.content, inside.children, inside.map = text, [], list(lines)
    state.push(f"{name}_close", name, -1)
