"""HTML in Markdown that ends in the block in which it begins: nothing behind the empty line depends on it."""

import re

from articles.markup.names import names

_CONTAINER = re.compile(
    r"<(/?)(?:article|blockquote|center|details|div|dl|figure|ol|section|table|ul)\b",
    re.IGNORECASE,
)
"""Elements that hold paragraphs, at the beginning of a line of raw HTML."""
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9-]*)(?=[\s/>])([^<>]*)>")
_MAY_BE_TAG = re.compile(r"<(?=[A-Za-z/!?])(?!https?://)")
_VOID = names("area base br col embed hr img input link meta param source track wbr")


def is_alone(block: str) -> bool:
    """Say whether each tag of a block is closed in it, the inner ones first. Takes linear time.

    What may be no tag, as an address that holds a sign of one, is not looked into: the answer is no.
    """
    tags = list(_TAG.finditer(block))
    if len(tags) != len(_MAY_BE_TAG.findall(block)):
        return False
    opened: list[str] = []
    for tag in tags:
        name = tag[2].lower()
        if tag[1]:
            if not opened or opened.pop() != name:
                return False
        elif name not in _VOID and not tag[3].endswith("/"):
            opened.append(name)
    return not opened and _depth(block) == 0


def depth_after(line: str, depth: int) -> int:
    """Return how many containers are open behind a line that begins with a tag."""
    return max(0, depth + sum(-1 if tag[1] else 1 for tag in _CONTAINER.finditer(line)))


def _depth(block: str) -> int:
    depth = 0
    for line in block.split("\n"):
        if line.lstrip().startswith("<"):
            depth = depth_after(line, depth)
    return depth
