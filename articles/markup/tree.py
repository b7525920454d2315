"""A small tree of what the sanitiser let through. Only for its output, which is well-formed."""

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from articles.text.normal import markup_text

MAX_DEPTH = 80
"""Deeper elements lose their tags; their text stays."""

_VOID = frozenset({"br", "hr", "img"})
_TOKEN = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [^ ="<>]+="[^"]*")*)>|([^<]+)')
_ATTRIBUTE = re.compile(r' ([^ =]+)="([^"]*)"')


@dataclass(slots=True)
class Node:
    """One element; text among the children is escaped, save for no-break blanks."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """The names in the class attribute."""
        return frozenset(self.attributes.get("class", "").split())

    def below(self) -> Iterator["Node"]:
        """Yield all elements inside this one, in reading order."""
        waiting = [child for child in reversed(self.children) if isinstance(child, Node)]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += [child for child in reversed(node.children) if isinstance(child, Node)]


def parse(html: str) -> Node:
    """Return a nameless root above the elements of well-formed HTML."""
    root = Node("")
    stack = [root]
    for closing, name, attributes, text in _TOKEN.findall(_with_real_blanks(html)):
        if text:
            stack[-1].children.append(text)
        elif closing:
            stack.pop()
        else:
            _open(name, attributes, stack)
    return root


def _with_real_blanks(html: str) -> str:
    """Return the markup as text is kept: decoding entities may have brought back what is forbidden.

    The whole at once: nothing is composed across a tag's border.
    """
    return markup_text(html).replace("&nbsp;", "\xa0")


def _open(name: str, attributes: str, stack: list[Node]) -> None:
    node = Node(name, _read(attributes) if attributes else {})
    if name in _VOID:
        stack[-1].children.append(node)
    elif len(stack) > MAX_DEPTH:
        stack.append(stack[-1])
    else:
        stack[-1].children.append(node)
        stack.append(node)


def _read(attributes: str) -> dict[str, str]:
    return {
        name: markup_text(entities.unescape(value))
        for name, value in _ATTRIBUTE.findall(attributes)
    }
