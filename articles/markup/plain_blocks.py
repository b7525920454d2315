"""Plain paragraphs and headings of Markdown, written without a parser: most of what a news text holds.

Between empty lines such a block means the same wherever it stands, so that a parser need only see the
others. `tests/markup/test_plain_blocks.py` holds both ways together, letter by letter.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from articles.markup.plugins import SIGNS
from articles.markup.quotes import turned
from articles.markup.typographer import Signing
from articles.markup.typography import Curling

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from articles.markup.manner import Manner

_SIGNS = r"\\`*_\[\]<>&~$^{}|\t\n"
_TEXT = rf"[^{_SIGNS}]"
_ADDRESS = (
    r"(?:https?://[a-z0-9-]++(?:\.[a-z0-9-]++){1,9}(?=[/)])|(?=/[\w]))[A-Za-z0-9/._:?=,+@&-]*+"
)
_CODE = r"`(?! )[^`|\t\n]++(?<! )`(?!`)"
_INLINE = (
    rf"\*\*(?=[^\W_]){_TEXT}*[^\W_]\*\*(?!\*)|\*(?=[^\W_]){_TEXT}*[^\W_]\*(?!\*)"
    rf"|(?<![^\W_])_(?=[^\W_]){_TEXT}*[^\W_]_(?!\w)|{_CODE}"
    rf"|(?<!!)\[(?:{_TEXT}++|{_CODE})++\]\({_ADDRESS}\)|!\[{_TEXT}*+\]\({_ADDRESS}\)"
)
_LINE = rf"(?![\s#>\-+=:!]|\d{{1,9}}[.)]){_TEXT}*+(?:(?:{_INLINE}){_TEXT}*+)*(?<!\s)"
_PICTURE = rf"!\[{_TEXT}*+\]\({_ADDRESS}\)"
_PLAIN = re.compile(rf"\u3000*+(?:{_LINE}(?:\n{_LINE})*|{_PICTURE})\u3000*+")
_CALM = re.compile(rf"(?![\s#>+=!]|\d{{1,9}}[.)])[^{_SIGNS}\"':\-]*(?<!\s)")
"""A paragraph in which nothing has to be looked at: most are such."""
_QUOTATION = re.compile(rf"> {_LINE}(?:\n> {_LINE})*")
_LIST = re.compile(
    "|".join(rf"{sign} {_LINE}(?:\n{sign} {_LINE})*" for sign in ("-", r"\*", r"\+"))
)
_HEADING = re.compile(rf"(#{{1,6}}) +([^#{_SIGNS}]++)")
_PIECE = re.compile(
    rf"\*\*({_TEXT}+)\*\*|[*_]({_TEXT}+)[*_]|`([^`\n]+)`"
    rf"|(!?)\[((?:{_TEXT}|{_CODE})*)\]\(({_ADDRESS})\)|(\n)",
)
_PARTS = 8  # the groups of an element, and the text behind it
_TEXTS = (0, 1, 2)
"""Where among them words stand that are in no link: behind an element, and stressed ones."""
_ELEMENTS = ("*", "_", "`", "]", "\n")
_STRAIGHT = ("'", '"', "--", "...")
_QUOTED_ELEMENT = re.compile(r"!\[[^\]]*[\"']|\)[\"']")
"""A quote in the words for a picture, or right behind a link: goldmark and kramdown see more than a sign."""
_EMPTY_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_FAR_REACHING = (
    ("]:", re.compile(r"^[ \t>*+\-\d.)]*\[.*\]:", re.MULTILINE)),
    ("[^", re.compile(r"\[\^")),
    ("](", re.compile(r"\]\(\s*#")),
    ("<", re.compile(r"\bhref\s*=\s*[\"']?#", re.IGNORECASE)),
    ("", re.compile(r"\n {0,3}(?::|~(?!~~))")),
)
"""What is named from any place, or belongs to the block before: links and notes by name, ids, terms.

First a sign without which it need not be looked for.
"""
_FENCE = re.compile(r"^(`{3,}(?=[^`\n]*$)|~{3,}(?!~))([^\n]*)\n", re.MULTILINE)
_LANGUAGE = re.compile(r"[\w+#-]*")
_LONG_SIGNS = ("<", "`", "~", "$", ":::")
_LONG = re.compile(
    r"```|~~~|\$\$|:::|^[ \t>*+\-\d.)]*<(?!https?://|!-- ?more ?-->)|<!--(?! ?more ?-->)",
    re.MULTILINE | re.IGNORECASE,
)
"""What may go on behind an empty line, to an end of its own."""

Block = tuple[int, int, str]
"""Where a block begins, where it ends, and its HTML; "" is left to the parser."""


def render(text: str, manner: Manner, parse: Callable[[str], str]) -> str:
    """Return the HTML of the text: plain blocks are written here, and `parse` makes that of the others."""
    lines = f"\n{text}"
    if any(sign in lines and pattern.search(lines) for sign, pattern in _FAR_REACHING):
        return parse(text)
    return "".join(_rendered(text, manner, parse))


def _rendered(text: str, manner: Manner, parse: Callable[[str], str]) -> Iterator[str]:
    """Yield the HTML of blocks; what stands between plain ones is parsed at once."""
    read = 0
    blocks = list(_blocks(text, manner))
    for at, (start, end, html) in enumerate(blocks):
        if html and not (
            html.startswith("<ul>") and _may_go_on(html, blocks[max(at - 1, 0) : at + 2])
        ):
            if text[read:start].strip("\n"):
                yield parse(text[read:start])
            yield html
            read = end
    if text[read:].strip("\n"):
        yield parse(text[read:])


def _blocks(text: str, manner: Manner) -> Iterator[Block]:
    """Yield the blocks one after the other; the last one may be all from something that has no end here."""
    at = 0
    for start, stop, html in _fenced(text):
        end = _certain_end(text, at, start)
        yield from _parted(text, at, end, manner)
        if end < start:
            yield end, len(text), ""
            return
        yield (
            start,
            stop,
            "" if manner.pipe_tables and _is_beside_a_pipe(text, start, stop) else html,
        )
        at = stop
    end = _certain_end(text, at, len(text))
    yield from _parted(text, at, end, manner)
    if end < len(text):
        yield end, len(text), ""


def _is_beside_a_pipe(text: str, start: int, stop: int) -> bool:
    """Say whether a line above or below holds a pipe: alone it may be a table, beside code it is none."""
    above = text.rfind("\n", 0, max(start - 1, 0)) + 1
    below = text.find("\n", stop + 1)
    near = (text[above:start], text[stop + 1 : below if below >= 0 else len(text)])
    return any("|" in line for line in near)


def _fenced(text: str) -> Iterator[Block]:
    """Yield the blocks of code between fences, up to one that is never closed: it goes on to the end.

    Kept: no end is looked for again behind that one, or text full of openings would take minutes.
    """
    opening = _FENCE.search(text) if "```" in text or "~~~" in text else None
    while opening:
        ending = re.compile(rf"^ {{0,3}}{opening[1]}{opening[1][0]}*[ \t]*$", re.MULTILINE)
        closing = ending.search(text, opening.end())
        if closing is None:
            return
        code = text[opening.end() : closing.start()]
        yield opening.start(), closing.end(), _code(opening, code)
        opening = _FENCE.search(text, closing.end())


def _certain_end(text: str, start: int, end: int) -> int:
    """Return how far nothing can reach across an empty line."""
    if not any(text.find(sign, start, end) >= 0 for sign in _LONG_SIGNS):
        return end
    beyond = _LONG.search(text, start, end)
    return max(text.rfind("\n\n", start, beyond.start()), start) if beyond else end


def _parted(text: str, start: int, end: int, manner: Manner) -> Iterator[Block]:
    """Yield what empty lines part."""
    signs = [SIGNS[name] for name in manner.plugins & SIGNS.keys()] if manner.plugins else []
    for found in (*_EMPTY_LINES.finditer(text, start, end), None):
        stop = found.start() if found else end
        if block := text[start:stop].strip("\n"):
            is_for_a_plugin = signs and any(sign in block for sign in signs)
            yield start, stop, "" if is_for_a_plugin else _block(block, manner)
        start = found.end() if found else end


def _code(opening: re.Match[str], code: str) -> str:
    """Return a block of code as HTML, "" where more than a language is said of it."""
    info = opening[2].strip()
    if opening[1][0] != "`" or not _LANGUAGE.fullmatch(info):
        return ""
    language = f' class="language-{info}"' if info else ""
    return f"<pre><code{language}>{_escaped(code)}</code></pre>\n"


def _may_go_on(html: str, around: list[Block]) -> bool:
    """Say whether there may be more of a list beside it: a list, or what is left to the parser."""
    return any(
        not other or (other.startswith("<ul>") and other is not html) for *_, other in around
    )


def _block(block: str, manner: Manner) -> str:
    """Return a plain block as HTML, "" for any other."""
    if _CALM.fullmatch(block) and "..." not in block and not _holds_an_address(block):
        return f"<p>{block}</p>\n"
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
    if has_signs and manner.reader and ("'" in line or '"' in line):
        if "`" in line or _QUOTED_ELEMENT.search(line):
            return ""
        line = turned(line, manner.reader)
    pieces = _PIECE.split(line) if any(sign in line for sign in _ELEMENTS) else [line]
    if manner.links_addresses and any(map(_holds_an_address, _outside_links(pieces))):
        return ""
    curling = _curling(manner) if has_signs else None
    parts = [_text(pieces[0], curling)]
    for at in range(1, len(pieces), _PARTS):
        *element, text = pieces[at : at + _PARTS]
        parts += [_piece(element, curling, manner), _text(text, curling)]
    return "".join(parts)


def _curling(manner: Manner) -> Curling | Signing:
    return Signing(manner.reader) if manner.reader else Curling()


def _outside_links(pieces: Sequence[str | None]) -> Iterator[str]:
    """Yield the texts of a line, bold ones too."""
    return (piece for at, piece in enumerate(pieces) if piece and at % _PARTS in _TEXTS)


def _holds_an_address(text: str) -> bool:
    return (":" in text and "://" in text) or "www." in text or "@" in text


def _piece(piece: Sequence[str | None], curling: Curling | Signing | None, manner: Manner) -> str:
    strong, stressed, code, is_picture, words, address, _ = piece
    if strong or stressed:
        name = "strong" if strong else "em"
        return f"<{name}>{_text(strong or stressed or '', curling)}</{name}>"
    if code:
        return _code_span(code, curling)
    if address:
        address = address.replace("&", "&amp;")
        if is_picture:
            if curling:
                curling.pass_by(words or "")
            return f'<img src="{address}" alt="{_escaped(words or "")}" />'
        return f'<a href="{address}">{_words(words or "", curling)}</a>'
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
    return f"<code>{_escaped(code)}</code>"


def _text(text: str, curling: Curling | Signing | None) -> str:
    return _escaped(curling.curled(text) if curling and text else text)


def _escaped(text: str) -> str:
    return escape(text, quote=False).replace('"', "&quot;")
