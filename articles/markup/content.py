"""What containers hold: paragraphs, bare lines, or one line only."""

from collections.abc import Sequence

from articles.markup.flow import Flow, Piece, Run, Style, Wrappers, Writer, all_links
from articles.markup.inline import Leaf, Line, single_breaks, split, tidy, write
from articles.markup.tags import open_tag
from articles.markup.tree import Node

WRITERS: dict[str, Writer] = {}
"""How each block is written. Filled once by `clean`: blocks know what they hold, and what they
hold may be blocks again."""

BREAK = Leaf("br", "<br>")


def pieces(nodes: Sequence[Node | str], around: Wrappers) -> list[Piece]:
    """Return lines and blocks in reading order."""
    flow, style = Flow(WRITERS), Style(Node("p"))
    flow.read(nodes, around, style)
    return flow.finish(style)


def paragraphs(nodes: Sequence[Node | str], around: Wrappers) -> list[str]:
    """Return blocks; bare text becomes paragraphs."""
    return written(pieces(nodes, around))


def written(found: Sequence[Piece]) -> list[str]:
    """Return pieces as blocks."""
    blocks: list[str] = []
    for piece in found:
        blocks += _paragraphs_of(piece) if isinstance(piece, Run) else [piece]
    return blocks


def container(node: Node, blocks: Sequence[str]) -> str:
    """Return the element around its blocks, or "" when there are none."""
    tag = open_tag(node.name, node.attributes)
    return "\n".join([tag, *blocks, f"</{node.name}>"]) if blocks else ""


def item(node: Node, around: Wrappers) -> str:
    """Return a list item or a cell, or "" when it is empty.

    The one text of an item that comes first stands bare in it; else all are paragraphs.
    """
    found = pieces(node.children, around)
    if not found:
        return ""
    first, *rest = found
    if not isinstance(first, Run) or not _is_bare(first, rest):
        return container(node, written(found))
    start = open_tag(node.name, node.attributes) + write(first.line)
    return "\n".join([start, *written(rest), ""] if rest else [start]) + f"</{node.name}>"


def one_line(node: Node, around: Wrappers = ()) -> Line:
    """Return all text and pictures below as one line, with breaks where blocks were."""
    flow, style = Flow({}), Style(Node("p"))
    flow.read(node.children, around, style)
    joined: Line = []
    for piece in flow.finish(style):
        if isinstance(piece, Run):
            joined += [BREAK, *piece.line]
    return single_breaks(tidy(joined))


def _paragraphs_of(run: Run) -> list[str]:
    if len(run.line) == 1 and run.line[0].kind == "text":  # nearly always
        return [_paragraph(run.line, run.style)]
    if run.style.name == "p":
        return [_paragraph(line, run.style) for line in split(run.line)]
    pictures = [_paragraph([leaf], Style(Node("p"))) for leaf in run.line if leaf.kind == "img"]
    heading = single_breaks(tidy([leaf for leaf in run.line if leaf.kind != "img"]))
    return [*pictures, _paragraph(heading, run.style)] if heading else pictures


def _paragraph(line: Line, style: Style) -> str:
    return f"{style.open(line)}{write(line)}</{style.name}>"


def _is_bare(first: Run, rest: Sequence[Piece]) -> bool:
    is_card = "embed" in first.style.node.classes and all_links(first.line)
    if first.style.name != "p" or is_card:
        return False
    return not any(isinstance(piece, Run) for piece in rest) and len(split(first.line)) == 1
