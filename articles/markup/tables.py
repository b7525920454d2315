"""Tables as they are kept: caption, head, one body, foot; a cell a line."""

from collections.abc import Iterator, Mapping

from articles.markup.content import item, one_line
from articles.markup.flow import Wrappers, Writer
from articles.markup.inline import write
from articles.markup.tags import open_tag
from articles.markup.tree import Node

_CELLS = frozenset({"td", "th"})
_SECTIONS = frozenset({"tbody", "tfoot", "thead"})


def _table(node: Node, around: Wrappers) -> str | None:
    cells = [cell for row in _rows(node) for cell in _children(row, "td")]
    caption = _caption(node, around)
    if len(cells) == 1 and not caption:
        node.children = cells[0].children
        return None
    lines = [*caption, *_sections(node, around)]
    return "\n".join(["<table>", *lines, "</table>"]) if cells else ""


def _caption(node: Node, around: Wrappers) -> list[str]:
    found = [each for each in node.children if isinstance(each, Node) and each.name == "caption"]
    texts = [text for each in found if (text := write(one_line(each, around)))]
    return [f"<caption>{'<br>'.join(texts)}</caption>"] if texts else []


def _sections(node: Node, around: Wrappers) -> Iterator[str]:
    parts: dict[str, list[str]] = {"thead": [], "tbody": [], "tfoot": []}
    for section in _children(node, "tbody"):
        if section.name != "caption":
            name = "tbody" if section.name == "thead" and parts["tbody"] else section.name
            parts[name] += _written_rows(section, around)
    for name, rows in parts.items():
        if rows:
            yield from (f"<{name}>", *rows, f"</{name}>")


def _written_rows(section: Node, around: Wrappers) -> list[str]:
    rows: list[str] = []
    for row in _children(section, "tr"):
        cells = [_cell(each, around) for each in _children(row, "td")]
        rows += ["<tr>", *cells, "</tr>"] if cells else []
    return rows


def _cell(node: Node, around: Wrappers) -> str:
    return item(node, around) or f"{open_tag(node.name, node.attributes)}</{node.name}>"


def _rows(table: Node) -> Iterator[Node]:
    for section in _children(table, "tbody"):
        if section.name != "caption":
            yield from _children(section, "tr")


def _children(node: Node, wanted: str) -> list[Node]:
    """Return the parts of a table, section or row; what has no place there is given one."""
    fitting = {"tbody": _SECTIONS | {"caption"}, "tr": frozenset({"tr"}), "td": _CELLS}[wanted]
    parts: list[Node] = []
    for child in node.children:
        if isinstance(child, Node) and child.name in fitting:
            parts.append(child)
        elif isinstance(child, Node) or child.strip():
            parts.append(Node(wanted, {}, [child]))
    return parts


WRITERS: Mapping[str, Writer] = {"table": _table}
