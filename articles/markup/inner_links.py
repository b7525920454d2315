"""Links inside one body, as footnotes have them, and the ids that they lead to."""

from articles.markup.addresses import fragment
from articles.markup.names import names
from articles.markup.tree import Node

_HOLDERS = names("p h1 h2 h3 h4 h5 h6 li")


def settle(root: Node) -> None:
    """Keep ids that a link leads to, under safe names, and take out all others.

    A link to a place that does not exist loses its address.
    """
    _hand_on(root)
    nodes = list(root.below())
    wanted = {_target(node) for node in nodes} - {""}
    present = _keep_ids(nodes, wanted)
    for node in nodes:
        if node.attributes.get("href", "").startswith("#"):
            target = _target(node)
            node.attributes["href"] = f"#{target}" if target in present else ""


def _hand_on(root: Node) -> None:
    """Give the id of an anchor of old to the block that it opens, else to the next that may have one."""
    waiting = ""
    for node in root.below():
        if node.name == "a":
            waiting = _anchor(node) or waiting
        elif node.name in _HOLDERS and not node.attributes.get("id"):
            first = next((child for child in node.children if child != " "), None)
            opening = _anchor(first) if isinstance(first, Node) and first.name == "a" else ""
            if opening or waiting:
                node.attributes["id"], waiting = opening or waiting, waiting if opening else ""


def _anchor(node: Node) -> str:
    """Take the name of a link that leads nowhere; "" of one that does."""
    name = node.attributes.pop("name", "")
    if node.attributes.get("href"):
        return ""
    return node.attributes.pop("id", "") or name


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
