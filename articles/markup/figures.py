"""Figures as they are kept: one picture and its caption on one line."""

from collections.abc import Mapping

from articles.markup.content import BREAK, one_line, pieces, written
from articles.markup.flow import Piece, Run, Wrappers, Writer
from articles.markup.inline import Leaf, Line, single_breaks, tidy, write
from articles.markup.tags import open_tag
from articles.markup.tree import Node

_CAPTION_CLASSES = frozenset({"wp-caption-text", "wp-caption-dd"})


def _figure(node: Node, around: Wrappers) -> str:
    captions = _taken_out(node)
    caption = _joined([one_line(each) for each in captions])
    if tag := _tag_of_own_picture(node):
        return _written_figure(tag, "", caption)
    found = pieces(node.children, around)
    pictures = [leaf for leaf in _leaves(found) if leaf.kind == "img"]
    if not pictures or any(isinstance(piece, str) for piece in found):
        return "\n".join([*written(found), *_as_paragraph(caption)])
    loose = _joined([_without_pictures(piece) for piece in found])
    return "\n".join(_figures(node, pictures, _joined([caption, loose])))


def _figures(node: Node, pictures: Line, caption: Line) -> list[str]:
    classes = " ".join(node.classes - {"news-image"})
    tag = open_tag("figure", {"class": classes})
    alone = [_written_figure(tag, write([picture]), []) for picture in pictures[:-1]]
    return [*alone, _written_figure(tag, write(pictures[-1:]), caption)]


def _tag_of_own_picture(node: Node) -> str:
    tag = open_tag("figure", node.attributes)
    is_own = "news-image" in node.classes and "data-image-id=" in tag
    return tag if is_own else ""


def _written_figure(tag: str, picture: str, caption: Line) -> str:
    told = f"<figcaption>{write(caption)}</figcaption>" if caption else ""
    return f"{tag}{picture}{told}</figure>"


def _taken_out(node: Node) -> list[Node]:
    """Remove the captions below, but not those of a figure within, and return them."""
    captions: list[Node] = []
    for child in list(node.children):
        if isinstance(child, str) or child.name == "figure":
            continue
        if child.name == "figcaption" or child.classes & _CAPTION_CLASSES:
            node.children.remove(child)
            captions.append(child)
        else:
            captions += _taken_out(child)
    return captions


def _leaves(found: list[Piece]) -> list[Leaf]:
    return [leaf for piece in found if isinstance(piece, Run) for leaf in piece.line]


def _without_pictures(piece: Piece) -> Line:
    line = piece.line if isinstance(piece, Run) else []
    return tidy([leaf for leaf in line if leaf.kind != "img"])


def _joined(lines: list[Line]) -> Line:
    joined: Line = []
    for line in lines:
        joined += [BREAK, *line] if line else []
    return single_breaks(tidy(joined))


def _as_paragraph(caption: Line) -> list[str]:
    return [f"<p>{write(caption)}</p>"] if caption else []


WRITERS: Mapping[str, Writer] = {"figure": _figure}
