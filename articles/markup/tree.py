"""A small tree of what the sanitiser let through. Only for its output, which is well-formed."""

import html as entities
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from articles.markup import policy, simple
from articles.markup.inline import one_blank
from articles.text.normal import markup_text

MAX_DEPTH = 80
"""Deeper elements lose their tags; their text stays."""

_VOID = frozenset({"br", "hr", "img"})
_ANY = r'<(/?)([a-z][a-z0-9]*)((?: [^ ="<>]+="[^"]*")*)(?: /)?>|([^<]+)'
_INSIDE_BLOCK = simple.GROUPS_OF_BLOCK
_TOKEN = re.compile(f"((?!)){'()' * _INSIDE_BLOCK}|{_ANY}")
_BLOCK_OR_TOKEN = re.compile(f"((?:{simple.KEPT_BLOCK})\n?)|{_ANY}")
_ID = re.compile(' (?:id|name)="')
_LED_TO = 'href="#'
_ONLY_ID = re.compile(r'<(h[1-6]|p|li) id="[^"]*">')
_ATTRIBUTE = re.compile(r' ([^ =]+)="([^"]*)"')


class Block(str):
    """A paragraph, heading or list written as it will be kept: nothing need be known of its inside."""

    __slots__ = ()


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
    """Return a nameless root above the elements of well-formed HTML, which has passed ``markup_text``.

    Blocks that only elements without a meaning of their own hold may be a `Block`; not where a link leads
    to an id of this text, which may go from one block to the next. Where none does, no id is kept.
    """
    text = html.replace("&nbsp;", "\xa0")
    if _LED_TO not in text:
        text = _ONLY_ID.sub(r"<\1>", text) if ' id="' in text else text
        return _Reading().read(_BLOCK_OR_TOKEN.findall(text))
    tokens = _BLOCK_OR_TOKEN.findall(text)
    has_ids = any(_ID.search(token[-2]) for token in tokens if token[-2])
    return _Reading().read(_TOKEN.findall(text) if has_ids else tokens)


class _Reading:
    """What is open at one place of the text, and how much of it means something."""

    def __init__(self) -> None:
        self.root = Node("")
        self.stack = [self.root]
        self.meant = 0

    def read(self, tokens: Iterable[tuple[str, ...]]) -> Node:
        """Take in tokens, and return the root."""
        for block, _, _, _, closing, name, attributes, text in tokens:
            if block:
                self._take(block)
            elif text:
                self.stack[-1].children.append(text)
            elif closing:
                self._close()
            else:
                self._open(name, attributes)
        return self.root

    def _take(self, block: str) -> None:
        """Take in a block, and the line end behind it, which means nothing where the block is kept."""
        if self.meant or "  " in block:
            self.read(_TOKEN.findall(block))
            return
        kept = block[:-1] if block[-1] == "\n" else block
        is_broken = kept.startswith("<p>") and "\n" in kept
        self.stack[-1].children.append(Block(one_blank(kept) if is_broken else kept))

    def _open(self, name: str, attributes: str) -> None:
        node = Node(name, _read(attributes) if attributes else {})
        if name in _VOID:
            self.stack[-1].children.append(node)
            return
        if len(self.stack) > MAX_DEPTH:
            node = self.stack[-1]
        else:
            self.stack[-1].children.append(node)
        self.stack.append(node)
        self.meant += _is_meant(node)

    def _close(self) -> None:
        self.meant -= _is_meant(self.stack.pop())


def _is_meant(node: Node) -> bool:
    """Say whether what the element holds depends on it."""
    return bool(node.attributes) or node.name not in policy.UNWRAPPED_BLOCKS


def _read(attributes: str) -> dict[str, str]:
    return {
        name: markup_text(entities.unescape(value))
        for name, value in _ATTRIBUTE.findall(attributes)
    }
