"""Typographic signs as goldmark and kramdown make them, in what the parser read."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from articles.markup.quotes import EDGE, turned
from articles.markup.typography import SIGNS, TEMPLATE_TAG, outside_addresses, unmark

_STRAIGHT = re.compile(r"[\"']|--|\.\.\.|<<|>>")
_SIGN = re.compile(rf"{TEMPLATE_TAG}|---|--|\.\.\.| ?>>|<< ?")
"""Signs, and first of all template tags that stay: these are shown as they were written."""
_GUILLEMETS = {"<<": "«", ">>": "»"}
_SEEN_AS = {
    "code_inline": "`x`", "link_open": "[", "link_close": "](x)", "image": "![](x)", "softbreak": "\n",
    "hardbreak": "\n", "footnote_ref": "[^x]", "html_inline": "<x>", "text_special": "\\x",
}  # fmt: skip
"""How what is no text looks in the source, as far as a quote beside it is concerned."""


def guillemet(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 -- as the parser calls it
    """Take ``<<`` for a sign before a tag is looked for: what stands in ``<<words>>`` is no element."""
    if not state.src.startswith("<<", state.pos):
        return False
    if not silent:
        state.pending += "<<"
    state.pos += 2
    return True


def curl_as(reader: str, *, keeps_quotes: bool = False) -> Callable[[StateCore], None]:
    """Return the rule that makes quotes curly, hyphens dashes and the like as that parser does."""

    def curl(state: StateCore) -> None:
        for token in state.tokens:
            if token.type == "inline" and token.children and _STRAIGHT.search(token.content):
                _curl(token.children, reader, keeps_quotes=keeps_quotes)
                unmark(token.children)

    return curl


class Signing:
    """The signs of one line of text whose quotes are turned already; it stands in for `Curling`."""

    def __init__(self, reader: str) -> None:
        """Take the name of the parser."""
        self.reader = reader

    def end_line(self) -> None:
        """Take in a break."""

    def pass_by(self, text: str) -> None:
        """Take in a piece that stays as it is."""

    def curled(self, text: str) -> str:
        """Return a piece of text with its signs as the parser shows them."""
        return signed(text, self.reader)


def signed(text: str, reader: str) -> str:
    """Return a text whose quotes are turned already with its other signs as that parser shows them."""

    def shown(found: re.Match[str]) -> str:
        sign = found[0].strip(" ")
        if sign not in _GUILLEMETS:
            return SIGNS.get(found[0], found[0])
        blank = "\xa0" if reader == "kramdown" else " "
        return found[0].replace(sign, _GUILLEMETS[sign]).replace(" ", blank)

    return _SIGN.sub(shown, text)


def _curl(children: Sequence[Token], reader: str, *, keeps_quotes: bool) -> None:
    """Turn the quotes by the source of the line, and then change the other signs piece by piece."""
    outside = outside_addresses(children, reads_code=reader == "goldmark")
    words = [child for child in outside if child.type == "text"]
    has_quotes = any('"' in child.content or "'" in child.content for child in words)
    if has_quotes and not keeps_quotes:
        _turn(children, {id(child) for child in words}, reader)
    for child in words:
        child.content = signed(child.content, reader)


def _turn(children: Sequence[Token], words: set[int], reader: str) -> None:
    edge = EDGE if reader == "kramdown" else ""
    pieces = [
        child.content
        if id(child) in words
        else _source(child) + (edge if child.type != "softbreak" else "")
        for child in children
    ]
    source, at = turned("".join(pieces), reader), 0
    for child, piece in zip(children, pieces, strict=True):
        if id(child) in words:
            child.content = source[at : at + len(piece)]
        at += len(piece)


def _source(token: Token) -> str:
    return _SEEN_AS.get(token.type) or token.markup or "x"
