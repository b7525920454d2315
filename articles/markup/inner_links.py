"""Links inside one body, as footnotes have them, and the ids that they lead to."""

from articles.markup.addresses import fragment
from articles.markup.names import names
from articles.markup.tree import Node

_HOLDERS = names("p h1 h2 h3 h4 h5 h6 li")
_KEEPERS = names("sup")


def settle(root: Node) -> None:
    """Keep ids that a link leads to, under safe names, and take out all others.

    A link to a place that does not exist loses its address.
    """
    nodes = [node for node in root.below() if node.attributes]
    wanted = {_target(node) for node in nodes} - {""}
    if wanted:
        _hand_on(root, wanted)
        nodes = [node for node in root.below() if node.attributes]
    present = _keep_ids(nodes, wanted)
    for node in nodes:
        if node.attributes.get("href", "").startswith("#"):
            target = _target(node)
            node.attributes["href"] = f"#{target}" if target in present else ""


def _hand_on(root: Node, wanted: set[str]) -> None:
    """Give an id whose element will not keep it to the block that it opens, else to the next."""
    waiting = ""
    for node in root.below():
        if node.name not in _HOLDERS or _is_bare(node):
            waiting = _given_up(node, wanted) or waiting
        elif not node.attributes.get("id") and _shows_something(node):
            opening = _opening(node, wanted)
            if opening or waiting:
                node.attributes["id"], waiting = opening or waiting, waiting if opening else ""


def _is_bare(node: Node) -> bool:
    """Say whether a block holds nothing but its id."""
    return "id" in node.attributes and not _shows_something(node)


def _opening(holder: Node, wanted: set[str]) -> str:
    first = next(
        (child for child in holder.children if isinstance(child, Node) or child.strip()), ""
    )
    if not isinstance(first, Node):
        return ""
    if holder.name == "li" and first.name == "p" and not first.attributes.get("id"):
        return _opening(first, wanted)
    return "" if first.name in _HOLDERS else _given_up(first, wanted)


def _given_up(node: Node, wanted: set[str]) -> str:
    """Take the name of an element that keeps none; "" where no link leads there."""
    name = node.attributes.pop("name", "")
    if node.attributes.get("href") or node.name in _KEEPERS:
        return ""
    name = node.attributes.pop("id", "") or name
    return name if fragment(name) in wanted else ""


def _shows_something(node: Node) -> bool:
    return any(
        each.name == "img" or any(isinstance(text, str) and text.strip() for text in each.children)
        for each in (node, *node.below())
    )


def _keep_ids(nodes: list[Node], wanted: set[str]) -> set[str]:
    present: set[str] = set()
    for node in nodes:
        name = fragment(node.attributes.pop("id", ""))
        if name in wanted and name not in present:
            node.attributes["id"] = name
            present.add(name)
    return present


def _target(node: Node) -> str:
    address = node.attributes.get("href", "")
    return fragment(address[1:]) if address.startswith("#") else ""
