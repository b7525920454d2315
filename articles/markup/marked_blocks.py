"""Alerts, task lists and headings in Markdown, as the generators know them beyond CommonMark."""

import re
from collections import Counter
from collections.abc import Sequence
from urllib.parse import unquote

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from articles.markup.containers import QUIET

_ALERT = re.compile(
    r"\[!(note|tip|important|warning|caution|abstract|attention|bug|danger|error|example|faq|help|hint|info"
    r"|question|quote|success|summary|todo)\](?![(\[])[+-]?[ \t]*(?=(\n|$)?)",
    re.IGNORECASE,
)
"""GitHub's alerts, and callouts of Obsidian and Hugo, which may have a title."""
_TASK = re.compile(r"\[([ xX])\] ")
_OWN_ID = re.compile(r"[ \t]*\{:?[ \t]*#([^\s{}]{1,100})[^{}]{0,100}\}[ \t]*$")
_ATTRIBUTES = re.compile(
    r"[ \t]\{[ \t]*"
    r"(?:[.#][^\s{}=\"'.#]{1,100}|[\w-]{1,50}=(?:\"[^\"{}]{0,200}\"|[\w.-]{1,100})|[ \t]){1,20}\}[ \t]*$"
)
"""Classes, an id and more of a heading, as goldmark takes them at the end of its line."""
_ID_AMONG = re.compile(r"[{ \t]#([^\s{}]{1,100})")
_TARGET = re.compile(r"""\bhref\s*=\s*["']?#([^\s"'<>]+)""", re.IGNORECASE)
_RUNS = re.compile(r"[^\w]+|_")


def alerts(state: StateCore) -> None:
    """Make a quotation that begins with ``[!NOTE]`` a note, as GitHub does."""
    for at, token in enumerate(state.tokens):
        if token.type == "inline" and token.content.startswith("[!"):
            _alert(state.tokens, at)


def _alert(tokens: Sequence[Token], at: int) -> None:
    line = tokens[at]
    found = _ALERT.match(line.content)
    if found is None or not line.children or at < len(("quotation", "paragraph")):
        return
    opening = tokens[at - 2]
    closing = _end_of(tokens, at - 2) if opening.type == "blockquote_open" else None
    if closing is None:
        return
    opening.tag = closing.tag = "aside"
    opening.attrSet("class", "note")
    breaks = (n for n, child in enumerate(line.children) if child.type.endswith("break"))
    end = next(breaks, len(line.children))
    title = [] if found[2] is not None else _title(line.children[:end], found[0])
    line.children = [*_words(found[1].lower(), title), *line.children[end + 1 :]]


def _title(children: Sequence[Token], sign: str) -> list[Token]:
    """Return what stands behind the sign in its line; [] where the parser saw something else in it."""
    first, *others = children
    if first.type != "text" or not first.content.startswith(sign.rstrip()):
        return []
    first.content = first.content[len(sign.rstrip()) :].lstrip()
    return [first, *others]


def _words(kind: str, title: Sequence[Token]) -> list[Token]:
    if kind in QUIET and not title:
        return []
    return [
        Token("strong_open", "strong", 1),
        *(title or [Token("text", "", 0, content=kind.capitalize())]),
        Token("strong_close", "strong", -1),
        Token("hardbreak", "br", 0),
    ]


def _end_of(tokens: Sequence[Token], start: int) -> Token | None:
    level = tokens[start].level
    for at in range(start + 1, len(tokens)):
        if tokens[at].type == "blockquote_close" and tokens[at].level == level:
            return tokens[at]
    return None


def tasks(state: StateCore) -> None:
    """Show ``- [x]`` as a box: nothing can be ticked in an article."""
    for at, token in enumerate(state.tokens):
        if token.type != "inline" or not token.children or not _TASK.match(token.content):
            continue
        first = token.children[0]
        if at > 1 and state.tokens[at - 2].type == "list_item_open" and first.type == "text":
            box = "☐ " if first.content[1:2] == " " else "☑ "
            first.content = box + first.content[4:]


def heading_ids(state: StateCore) -> None:
    """Give headings the ids that links of the same text lead to, as the generators made them.

    Their ways differ in case and signs, so a link finds a heading by its letters and digits alone.
    ``## Words {#id}`` names one.
    """
    wanted = _wanted(state)
    seen: Counter[str] = Counter()
    for at, token in enumerate(state.tokens):
        if token.type == "heading_open":
            _name(token, state.tokens[at + 1], wanted, seen)


def heading_attributes(state: StateCore) -> None:
    """Take ``{.class #id key=value}`` from the end of headings; of all that only the id is kept."""
    for at, token in enumerate(state.tokens):
        if token.type != "inline" or "}" not in token.content or not token.children:
            continue
        heading, last = state.tokens[at - 1], token.children[-1]
        if heading.type != "heading_open" or last.type != "text":
            continue
        if found := _ATTRIBUTES.search(last.content):
            own = _ID_AMONG.search(found[0])
            words = last.content[: found.start()]
            last.content = f"{_without_closing(words)} {{#{own[1]}}}" if own else words


def _name(token: Token, line: Token, wanted: dict[str, str], seen: Counter[str]) -> None:
    last = line.children[-1] if line.children else None
    if last and last.type == "text" and (own := _OWN_ID.search(last.content)):
        words = last.content[: own.start()]
        last.content = _without_closing(words) if token.markup.startswith("#") else words
        token.attrSet("id", own[1])
        return
    words = "".join(child.content for child in line.children or () if child.type != "html_inline")
    key = _folded(words)
    count = seen[key]
    seen[key] += 1
    target = wanted.get(f"{key}{count}" if count else key)
    if target:
        token.attrSet("id", target)


def _without_closing(words: str) -> str:
    """Return a heading without the signs that close it before its id: ``# Words # {#id}``."""
    bare = words.rstrip("#")
    return bare.rstrip() if bare != words and bare.endswith((" ", "\t")) else words


def _wanted(state: StateCore) -> dict[str, str]:
    """Return the targets of links inside the text, by their letters and digits."""
    found: dict[str, str] = {}
    for token in state.tokens:
        for child in token.children or ():
            if child.type == "link_open" and str(child.attrs.get("href", "")).startswith("#"):
                target = str(child.attrs["href"])[1:]
                found.setdefault(_folded(unquote(target)), target)
        if token.type.startswith("html") or "<a" in token.content:
            for target in _TARGET.findall(token.content):
                found.setdefault(_folded(unquote(target)), target)
    found.pop("", None)
    return found


def _folded(text: str) -> str:
    return _RUNS.sub("", text).casefold()
