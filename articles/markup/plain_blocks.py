"""Plain paragraphs and headings of Markdown, written without a parser: most of what a news text holds.

Between empty lines such a block means the same wherever it stands, so that a parser need only see the
others. `tests/markup/test_plain_blocks.py` holds both ways together, letter by letter.
"""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

from articles.markup.typography import Curling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from articles.markup.manner import Manner

_TEXT = r"[^\\`*_\[\]<>&~$^{}|\t\n]"
_ADDRESS = r"(?:https?://[a-z0-9-]++(?:\.[a-z0-9-]++)++(?=[/)])|(?=/[\w]))[A-Za-z0-9/._:?=,+@&-]*+"
_INLINE = (
    rf"\*\*(?=[^\W_]){_TEXT}*[^\W_]\*\*(?!\*)"
    rf"|(?<!!)\[{_TEXT}++\]\({_ADDRESS}\)|!\[{_TEXT}*+\]\({_ADDRESS}\)"
)
_LINE = rf"(?![\s#>\-+=:!]|\d{{1,9}}[.)]){_TEXT}*+(?:(?:{_INLINE}){_TEXT}*+)*+(?<!\s)"
_PICTURE = rf"!\[{_TEXT}*+\]\({_ADDRESS}\)"
_PLAIN = re.compile(rf"\u3000*+(?:{_LINE}(?:\n{_LINE})*+|{_PICTURE})\u3000*+")
_QUOTATION = re.compile(rf"> {_LINE}(?:\n> {_LINE})*+")
_LIST = re.compile(
    "|".join(rf"{sign} {_LINE}(?:\n{sign} {_LINE})*+" for sign in ("-", r"\*", r"\+"))
)
_HEADING = re.compile(rf"(#{{1,6}}) +((?:(?![#]){_TEXT})++)")
_PIECE = re.compile(
    rf"\*\*({_TEXT}+)\*\*|(!?)\[({_TEXT}*)\]\(({_ADDRESS})\)|(\n)",
)
_ELEMENTS = ("**", "](", "\n")
_STRAIGHT = ("'", '"', "--", "...")
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_FAR_REACHING = re.compile(r"\]:|\[\^|\]\(\s*#")
"""What may be named from any place: links and notes by name, ids."""
_TERMS = re.compile(r"\n {0,3}[:~]")
"""What belongs to the block before."""
_LONG_SIGNS = ("<", "```", "~~~", "$$", ":::")
_MANY_LINES = re.compile(r"```|~~~|\$\$|:::|<(?!!-- ?more ?-->)", re.IGNORECASE)
"""What may go on behind an empty line, to an end of its own."""


def render(text: str, manner: Manner, parse: Callable[[str], str]) -> str:
    """Return the HTML of the text: plain blocks are written here, and `parse` makes that of the others."""
    if ("]" in text and _FAR_REACHING.search(text)) or _TERMS.search(f"\n{text}"):
        return parse(text)
    is_long = any(sign in text for sign in _LONG_SIGNS)
    beyond = _MANY_LINES.search(text) if is_long else None
    end = text.rfind("\n\n", 0, beyond.start()) if beyond else len(text)
    return "".join(_rendered(text, end, manner, parse)) if end > 0 else parse(text)


def _rendered(text: str, end: int, manner: Manner, parse: Callable[[str], str]) -> Iterator[str]:
    """Yield the HTML of blocks; what stands between plain ones, and all from `end` on, is parsed at once."""
    read = 0
    for start, stop, written in _with_html(text[:end], manner, goes_on=end < len(text)):
        if written:
            if read < start:
                yield parse(text[read:start])
            yield written
            read = stop
    if text[read:].strip("\n"):
        yield parse(text[read:])


def _with_html(text: str, manner: Manner, *, goes_on: bool) -> Iterator[tuple[int, int, str]]:
    """Yield where each block begins and the next one does, and its HTML; "" is left to the parser.

    So is a list beside one of these, or beside a list: what stands there may be more of it. Behind the
    last block there may be more, for the parser alone.
    """
    ends = [found.span() for found in _EMPTY_LINES.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    written = [
        _block(text[start:stop].strip("\n"), manner)
        for start, stop in zip(starts, stops, strict=True)
    ]
    nothing = ["<p>"]
    beside = [*nothing, *written, *([""] if goes_on else nothing)]
    for at, (start, stop) in enumerate(pairwise([*starts, len(text)])):
        yield start, stop, "" if _may_go_on(*beside[at : at + 3]) else written[at]


def _may_go_on(before: str, html: str, after: str) -> bool:
    """Say whether it is a list with more of it, perhaps, beside."""
    return html.startswith("<ul>") and any(
        not other or other.startswith("<ul>") for other in (before, after)
    )


def _block(block: str, manner: Manner) -> str:
    """Return a plain block as HTML, "" for any other."""
    if _PLAIN.fullmatch(block):
        return _element("p", block.strip(), manner)
    if heading := _HEADING.fullmatch(block):
        return _element(f"h{len(heading[1])}", heading[2].strip(), manner)
    if _QUOTATION.fullmatch(block):
        inside = _element("p", block.removeprefix("> ").replace("\n> ", "\n"), manner)
        return inside and f"<blockquote>\n{inside}</blockquote>\n"
    if _LIST.fullmatch(block):
        items = [_element("li", line[2:], manner) for line in block.split("\n")]
        return f"<ul>\n{''.join(items)}</ul>\n" if all(items) else ""
    return ""


def _element(name: str, line: str, manner: Manner) -> str:
    words = _inline(line, manner)
    return f"<{name}>{words}</{name}>\n" if words else ""


def _inline(line: str, manner: Manner) -> str:
    """Return the inside of a block; "" where what follows from its signs has to be left to the parser."""
    has_signs = manner.is_typographic and any(sign in line for sign in _STRAIGHT)
    curling = Curling() if has_signs else None
    if not any(sign in line for sign in _ELEMENTS):
        has_address = manner.links_addresses and ("://" in line or "www." in line)
        return "" if has_address else _text(line, curling)
    parts: list[str] = []
    pieces = _PIECE.split(line)
    for at in range(0, len(pieces), 6):
        text = pieces[at]
        if manner.links_addresses and ("://" in text or "www." in text):
            return ""
        parts.append(_text(text, curling))
        if at + 1 < len(pieces):
            parts.append(_piece(pieces[at + 1 : at + 6], curling, manner))
    return "".join(parts)


def _piece(piece: list[str | None], curling: Curling | None, manner: Manner) -> str:
    strong, is_picture, words, address, _ = piece
    if strong:
        return f"<strong>{_text(strong, curling)}</strong>"
    if address:
        address = address.replace("&", "&amp;")
        if is_picture:
            if curling:
                curling.pass_by(words or "")
            return f'<img src="{address}" alt="{escape(words or "", quote=False)}" />'
        return f'<a href="{address}">{_text(words or "", curling)}</a>'
    if curling:
        curling.end_line()
    return "<br />\n" if manner.breaks else "\n"


def _text(text: str, curling: Curling | None) -> str:
    return (curling.curled(text) if curling and text else text).replace('"', "&quot;")
