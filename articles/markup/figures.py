"""Figures as they are kept: one picture and its caption on one line."""

from collections.abc import Iterator, Mapping

from articles.markup.content import BREAK, one_line, pieces
from articles.markup.flow import Run, Wrappers, Writer, picture_address, picture_tag
from articles.markup.inline import Leaf, Line, single_breaks, tidy, write
from articles.markup.names import names
from articles.markup.tags import open_tag
from articles.markup.tree import Block, Node

_BLOCKS = names("aside blockquote dl figure hr ol pre table ul")
_CAPTION_CLASSES = frozenset({"wp-caption-text", "wp-caption-dd"})


def _figure(node: Node, around: Wrappers) -> str | None:
    if not around and (usual := _usual(node)):
        return usual
    if tag := _tag_of_own_picture(node):
        return _own_figure(tag, node)
    if not _holds_pictures_only(node):
        return None
    captions = _lines(_taken_out(node))
    shown = [piece.line for piece in pieces(node.children, around) if isinstance(piece, Run)]
    pictures = [leaf for line in [*shown, *captions] for leaf in line if leaf.kind == "img"]
    told = _joined([_without_pictures(line) for line in [*captions, *shown]])
    return "\n".join(_figures(node, pictures, told))


def _usual(node: Node) -> str:
    """Return a figure of one remote picture and a caption of text alone; "" for the few others."""
    picture, *others = node.children or [""]
    if not isinstance(picture, Node) or picture.name != "img" or "news-image" in node.classes:
        return ""
    caption = others[0] if others else ""
    if isinstance(caption, Node) and caption.name == "figcaption" and len(caption.children) == 1:
        caption = caption.children[0]
    address = picture_address(picture)
    if len(others) > 1 or not isinstance(caption, str) or isinstance(caption, Block) or not address:
        return ""
    shown = picture_tag(address, picture.attributes.get("alt", "")).replace("\xa0", "&nbsp;")
    return _written_figure(_tag(node), shown, tidy([Leaf("text", caption)]))


def _own_figure(tag: str, node: Node) -> str | None:
    captions = _taken_out(node)
    node.children = [child for child in node.children if not _is_nothing(child)]
    if node.children:  # an unclosed figure has swallowed what followed it
        node.children.insert(0, Node("figure", node.attributes, [*captions]))
        return None
    return _written_figure(tag, "", _joined(_lines(captions)))


def _is_nothing(child: Node | str) -> bool:
    """Say whether this inside a figure of the library is only a preview or white space."""
    return not child.strip() if isinstance(child, str) else child.name == "img"


def _holds_pictures_only(node: Node) -> bool:
    """Say whether there is a picture below, and nothing that must stay a block of its own."""
    below = list(_outside_captions(node))
    has_picture = any(each.name == "img" and picture_address(each) for each in below)
    return has_picture and not any(each.name in _BLOCKS for each in below)


def _outside_captions(node: Node) -> Iterator[Node]:
    for child in node.children:
        if isinstance(child, Node) and not _is_caption(child):
            yield child
            yield from _outside_captions(child)


def _is_caption(node: Node) -> bool:
    return node.name == "figcaption" or bool(node.classes & _CAPTION_CLASSES)


def _figures(node: Node, pictures: Line, caption: Line) -> list[str]:
    tag = _tag(node)
    alone = [_written_figure(tag, write([picture]), []) for picture in pictures[:-1]]
    return [*alone, _written_figure(tag, write(pictures[-1:]), caption)]


def _tag(node: Node) -> str:
    return open_tag("figure", {"class": " ".join(node.classes - {"news-image"})})


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
        if _is_caption(child):
            node.children.remove(child)
            captions.append(child)
        else:
            captions += _taken_out(child)
    return captions


def _lines(captions: list[Node]) -> list[Line]:
    return [one_line(each) for each in captions]


def _without_pictures(line: Line) -> Line:
    return tidy([leaf for leaf in line if leaf.kind != "img"])


def _joined(lines: list[Line]) -> Line:
    joined: Line = []
    for line in lines:
        joined += [BREAK, *line] if line else []
    return single_breaks(tidy(joined))


WRITERS: Mapping[str, Writer] = {"figure": _figure}
