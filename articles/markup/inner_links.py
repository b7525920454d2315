"""Links inside one body, as footnotes have them, and the ids that they lead to."""

from articles.markup.addresses import fragment
from articles.markup.tree import Node


def settle(root: Node) -> None:
    """Keep ids that a link leads to, under safe names, and take out all others.

    A link to a place that does not exist loses its address.
    """
    nodes = list(root.below())
    wanted = {_target(node) for node in nodes} - {""}
    present = _keep_ids(nodes, wanted)
    for node in nodes:
        if node.attributes.get("href", "").startswith("#"):
            target = _target(node)
            node.attributes["href"] = f"#{target}" if target in present else ""


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
