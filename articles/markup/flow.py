"""From a tree to pieces: lines of text, and blocks between them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count

from articles.markup import addresses, policy
from articles.markup.inline import LINE_BLANKS, Leaf, Line, Wrapper, tidy
from articles.markup.tags import open_tag
from articles.markup.tree import Block, Node

Wrappers = tuple[Wrapper, ...]
Writer = Callable[[Node, Wrappers], str | None]
"""Returns a block as HTML, "" for nothing, or None to take what the element holds without it."""

_REPEATABLE = frozenset({"q", "rp", "rt", "ruby", "span"})
_MOST_REPEATED = 3
_MERGED = frozenset({"em", "s", "strong"})
_STYLES = frozenset({"p", "h2", "h3", "h4"})
_serials = count(1)


@dataclass(slots=True)
class Style:
    """What a line becomes: a paragraph or a heading, with its attributes."""

    node: Node
    is_written: bool = False

    @property
    def name(self) -> str:
        """The element's name."""
        return self.node.name

    def open(self, line: Line) -> str:
        """Return the start tag; an id is written once, and "embed" only around links."""
        if not self.node.attributes:
            return f"<{self.name}>"
        attributes = dict(self.node.attributes)
        if self.is_written:
            attributes.pop("id", None)
        if not all_links(line):
            attributes.pop("class", None)
        self.is_written = True
        return open_tag(self.name, attributes)


def all_links(line: Line) -> bool:
    """Say whether nothing of a line stands outside of links."""
    return all(any(each.name == "a" for each in leaf.wrappers) for leaf in line)


@dataclass(slots=True)
class Run:
    """A line of text and what it is to become."""

    line: Line
    style: Style


Piece = Run | str


@dataclass(slots=True)
class Flow:
    """Collects pieces in reading order."""

    writers: Mapping[str, Writer]
    pieces: list[Piece] = field(default_factory=list)
    _leaves: list[Leaf] = field(default_factory=list)

    def read(self, nodes: Sequence[Node | str], around: Wrappers, style: Style) -> None:
        """Take in what stands inside one element."""
        for node in nodes:
            if isinstance(node, Block):
                if self._leaves:
                    self._part(style)
                self.pieces.append(node)
            elif isinstance(node, str):
                if self._leaves or not node.isspace() or node.strip(LINE_BLANKS):
                    self._leaves.append(Leaf("text", node, around))
            else:
                self._read_element(node, around, style)

    def finish(self, style: Style) -> list[Piece]:
        """Return all pieces."""
        self._part(style)
        return self.pieces

    def _read_element(self, node: Node, around: Wrappers, style: Style) -> None:
        node.name = _meant(node)
        if node.name in policy.INLINE:
            self.read(node.children, wrapped(node, around), style)
        elif node.name in policy.SINGLE:
            self._leaves.extend(leaf(node, around))
        elif node.name in policy.BLOCKS or node.name in policy.UNWRAPPED_BLOCKS:
            self._part(style)
            self._read_block(node, around, style)
        else:
            self.read(node.children, around, style)

    def _read_block(self, node: Node, around: Wrappers, style: Style) -> None:
        writer = self.writers.get(node.name)
        block = writer(node, around) if writer else None
        if block is None:
            inner = Style(node) if node.name in _STYLES else style
            self.read(node.children, around, inner)
            self._part(inner)
        elif block:
            self.pieces.append(block)

    def _part(self, style: Style) -> None:
        if not self._leaves:
            return
        line = tidy(self._leaves)
        self._leaves.clear()
        if line:
            self.pieces.append(Run(line, style))


def _meant(node: Node) -> str:
    if node.name == "div" and "wp-caption" in node.classes:
        return "figure"
    return policy.RENAMED.get(node.name, node.name)


def wrapped(node: Node, around: Wrappers) -> Wrappers:
    """Return the wrappers inside an inline element; around them when it adds nothing."""
    same = sum(each.name == node.name for each in around) if around else 0
    if same >= (_MOST_REPEATED if node.name in _REPEATABLE else 1):
        return around
    tag = open_tag(node.name, node.attributes)
    if not tag:
        return around
    return (*around, Wrapper(node.name, tag, 0 if node.name in _MERGED else next(_serials)))


def leaf(node: Node, around: Wrappers) -> list[Leaf]:
    """Return a break or a picture as a leaf; none for a picture without an address."""
    if node.name == "br":
        return [Leaf("br", "<br>", around)]
    source = picture_address(node)
    if not source:
        return []
    links = tuple(each for each in around if each.name == "a" and not _leads_to_picture(each))
    return [Leaf("img", picture_tag(source, node.attributes.get("alt", "")), links)]


def picture_address(node: Node) -> str:
    """Return where the picture of an img element really is, as lazy loading hides it."""
    return addresses.picture(node.attributes.get(addresses.source_among(node.attributes), ""))


def picture_tag(address: str, alt: str) -> str:
    """Return the one form in which a remote picture is kept."""
    told = " ".join(alt.split())
    return open_tag("img", {"alt": told, "referrerpolicy": "no-referrer", "src": address})


def _leads_to_picture(link: Wrapper) -> bool:
    return addresses.is_picture_file(link.tag.partition('href="')[2].partition('"')[0])
