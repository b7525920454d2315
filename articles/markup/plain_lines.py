"""Plain lines of Markdown, written without a parser: words, links, code, and what is stressed."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from articles.markup.quotes import turned
from articles.markup.typographer import Signing
from articles.markup.typography import Curling

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articles.markup.manner import Manner

SIGNS = r"\\`*_\[\]<>&~$^{}|\t\n"
_TEXT = rf"[^{SIGNS}]"
_ADDRESS = (
    r"(?:https?://[a-z0-9-]++(?:\.[a-z0-9-]++){1,9}(?=[/)])|(?=/[\w]))[A-Za-z0-9/._:?=,+@&#-]*+"
)
_CODE = r"`(?! )[^`|\t\n]++(?<! )`(?!`)"
_INLINE = (
    rf"\*\*(?=[^\W_]){_TEXT}*[^\W_]\*\*(?!\*)|\*(?=[^\W_]){_TEXT}*[^\W_]\*(?!\*)"
    rf"|(?<![^\W_])_(?=[^\W_]){_TEXT}*[^\W_]_(?!\w)|{_CODE}"
    rf"|(?<!!)\[(?:{_TEXT}++|{_CODE})+\]\({_ADDRESS}\)|!\[{_TEXT}*+\]\({_ADDRESS}\)"
)
_SIGN_OF_TEXT = r"\\[\[\]*_#@.+-]|(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])|&(?!#?\w+;)|\](?![(\[:])"
"""What is a sign elsewhere: behind a stroke, inside a word, no entity, and no end of a link."""
_WORDS = rf"{_TEXT}*+(?:(?:{_SIGN_OF_TEXT}){_TEXT}*+)*"
LINE = rf"(?![\s#>\-+=:!]|\d{{1,9}}[.)]){_WORDS}(?:(?:{_INLINE}){_WORDS})*(?<!\s)"
PICTURE = rf"!\[{_TEXT}*+\]\({_ADDRESS}\)"
_PIECE = re.compile(
    rf"\*\*(?<!\\\*\*)({_TEXT}+)\*\*|\*(?<!\\\*)({_TEXT}+)\*|_(?<![^\W_]_)(?<!\\_)({_TEXT}+)_(?!\w)"
    rf"|`([^`\n]+)`|!\[({_TEXT}*)\]\(({_ADDRESS})\)"
    rf"|\[(?<!\\\[)((?:{_TEXT}|{_CODE})*)\]\(({_ADDRESS})\)|\n",
)
"""An element of a plain line. Each begins with a sign of its own: so a search passes over all else."""
_PARTS = 9  # the groups of an element, and the text behind it
_TEXTS = (0, 1, 2, 3)
"""Where among them words stand that are in no link: behind an element, and stressed ones."""
_ELEMENTS = ("*", "_", "`", "]", "\n")
_STRAIGHT = ("'", '"', "--", "...")
_QUOTED_ELEMENT = re.compile(r"!\[[^\]]*[\"']|\)[\"']")
"""A quote in the words for a picture, or right behind a link: goldmark and kramdown see more than a sign."""


def inline(line: str, manner: Manner) -> str:
    """Return the inside of a block; "" where what follows from its signs has to be left to the parser."""
    has_signs = manner.is_typographic and any(sign in line for sign in _STRAIGHT)
    if has_signs and manner.reader and ("'" in line or '"' in line):
        if "`" in line or "\\" in line or _QUOTED_ELEMENT.search(line):
            return ""
        line = turned(line, manner.reader)
    pieces = _PIECE.split(line) if any(sign in line for sign in _ELEMENTS) else [line]
    if manner.links_addresses and any(map(holds_an_address, _outside_links(pieces))):
        return ""
    curling = _curling(manner) if has_signs else None
    parts = [_text(pieces[0], curling)]
    for at in range(1, len(pieces), _PARTS):
        *element, text = pieces[at : at + _PARTS]
        parts += [_piece(element, curling, manner), _text(text, curling)]
    return "".join(parts)


def _curling(manner: Manner) -> Curling | Signing:
    if manner.reader:
        return Signing(manner.reader)
    return Curling(long_dashes="dashes" in manner.plugins)


def _outside_links(pieces: Sequence[str | None]) -> Iterator[str]:
    """Yield the texts of a line, bold ones too."""
    return (piece for at, piece in enumerate(pieces) if piece and at % _PARTS in _TEXTS)


def holds_an_address(text: str) -> bool:
    """Say whether the text may hold an address that the parser makes a link of."""
    return (":" in text and "://" in text) or "www." in text or "@" in text


def _piece(piece: Sequence[str | None], curling: Curling | Signing | None, manner: Manner) -> str:
    strong, by_stars, by_lines, code, alt, source, words, address = piece
    if stressed := strong or by_stars or by_lines:
        name = "strong" if strong else "em"
        return f"<{name}>{_text(stressed, curling)}</{name}>"
    if code:
        return _code_span(code, curling)
    if source:
        if curling:
            curling.pass_by(alt or "")
        return f'<img src="{source.replace("&", "&amp;")}" alt="{escaped(alt or "")}" />'
    if address:
        return f'<a href="{address.replace("&", "&amp;")}">{_words(words or "", curling)}</a>'
    if curling:
        curling.end_line()
    return "<br />\n" if manner.breaks else "\n"


def _words(words: str, curling: Curling | Signing | None) -> str:
    """Return the words of a link, and code among them."""
    parts = words.split("`")
    return "".join(
        _code_span(part, curling) if at % 2 else _text(part, curling)
        for at, part in enumerate(parts)
    )


def _code_span(code: str, curling: Curling | Signing | None) -> str:
    if curling:
        curling.pass_by(code)
    return f"<code>{escaped(code)}</code>"


def _text(text: str, curling: Curling | Signing | None) -> str:
    text = text.replace("\\", "")
    return escaped(curling.curled(text) if curling and text else text)


def escaped(text: str) -> str:
    """Return the text as the parser escapes it."""
    return escape(text, quote=False).replace('"', "&quot;")
