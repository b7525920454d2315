"""Lists, quotations, notes, code and rules, each in the one form in which it is kept."""

import re
from collections.abc import Mapping

from articles.markup import policy
from articles.markup.content import container, item, one_line, paragraphs
from articles.markup.flow import Wrappers, Writer
from articles.markup.inline import write
from articles.markup.tags import open_tag
from articles.markup.tree import Node

_LANGUAGE = re.compile(r"\b(?:language|lang|brush:|highlight-source)[-: ]+([\w+#.-]+)")
_LINES = frozenset({"br", "div", "p", "li", "tr"})
_FORMATTING = frozenset({"a", "em", "kbd", "mark", "s", "strong", "sub", "sup"})
"""Elements that mean something inside code, too."""
_LINE_ENDS = re.compile(r"\r\n?")


def _list(node: Node, around: Wrappers) -> str:
    items = [item(each, around) for each in _items(node)]
    return container(node, [each for each in items if each])


def _items(node: Node) -> list[Node]:
    """Return the items; what stands between two belongs to the first."""
    items: list[Node] = []
    for child in node.children:
        if isinstance(child, Node) and child.name == "li":
            items.append(child)
        elif isinstance(child, Node) or child.strip():
            if not items:
                items.append(Node("li"))
            items[-1].children.append(child)
    return items


def _definitions(node: Node, around: Wrappers) -> str:
    found = [_definition(each, around) for each in _terms(node)]
    return container(node, [each for each in found if each])


def _terms(node: Node) -> list[Node]:
    terms: list[Node] = []
    for child in node.children:
        if isinstance(child, Node) and child.name == "div":
            terms += _terms(child)
        elif isinstance(child, Node) and child.name in ("dt", "dd"):
            terms.append(child)
        elif isinstance(child, Node) or child.strip():
            terms.append(Node("dd", {}, [child]))
    return terms


def _definition(node: Node, around: Wrappers) -> str:
    if node.name == "dd":
        return item(node, around)
    term = write(one_line(node, around))
    return f"<dt>{term}</dt>" if term else ""


def _quotation(node: Node, around: Wrappers) -> str:
    return container(node, paragraphs(node.children, around))


def _note(node: Node, around: Wrappers) -> str | None:
    if not policy.allowed_classes("aside", node.attributes.get("class", "")):
        return None
    return container(node, paragraphs(node.children, around))


def _rule(_node: Node, _around: Wrappers) -> str:
    return "<hr>"


def _code(node: Node, _around: Wrappers) -> str:
    text = _LINE_ENDS.sub("\n", _raw_text(node)).strip("\n").rstrip()
    code = next((each for each in node.children if isinstance(each, Node)), node)
    if not text.strip():
        return ""
    text = text.replace("\xa0", "&nbsp;")
    if code.name not in ("code", "tt", "samp") and not _language(node):
        return f"<pre>{text}</pre>"
    language = _language(code) or _language(node)
    return f"<pre>{open_tag('code', {'class': language})}{text}</code></pre>"


def _raw_text(node: Node, around: frozenset[str] = frozenset()) -> str:
    """Return the text with its line ends, and such formatting as highlighters do not leave."""
    parts: list[str] = []
    for child in node.children:
        if isinstance(child, str):
            parts.append(child)
            continue
        name = policy.RENAMED.get(child.name, child.name)
        if name in _LINES:
            parts.append(_raw_text(child, around) + "\n")
        elif name in _FORMATTING - around:
            parts.append(_formatted(name, child, around))
        else:
            parts.append(_raw_text(child, around))
    return "".join(parts)


def _formatted(name: str, node: Node, around: frozenset[str]) -> str:
    inside = _raw_text(node, around | {name})
    tag = open_tag(name, node.attributes)
    return f"{tag}{inside}</{name}>" if tag and inside.strip() else inside


def _language(node: Node) -> str:
    found = _LANGUAGE.search(node.attributes.get("class", ""))
    return f"language-{found[1]}" if found else ""


WRITERS: Mapping[str, Writer] = {
    "aside": _note,
    "blockquote": _quotation,
    "dl": _definitions,
    "hr": _rule,
    "ol": _list,
    "pre": _code,
    "ul": _list,
}
