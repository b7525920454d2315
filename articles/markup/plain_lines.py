"""Plain lines of Markdown, written without a parser: words, links, code, and what is stressed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from articles.markup.quotes import turned
from articles.markup.typographer import Signing
from articles.markup.typography import REPLACED, Curling, addresses_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articles.markup.manner import Manner

SIGNS = r"\\`*_\[\]<>&~$^{}|\t\n"
_TEXT = rf"[^{SIGNS}]"
_IN_WORD = r"(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])"
_ADDRESS = (
    r"(?:https?://[a-z0-9-]++(?:\.[a-z0-9-]++){1,9}(?=[/)])|(?=/[\w]))[A-Za-z0-9/._:?=,+@&#-]*+"
)
_CODE = r"`(?! )[^`|\t\n]++(?<! )`(?!`)"
_STRESSED = rf"(?:{_TEXT}|{_IN_WORD})+"
_LETTERS = rf"(?=[^\W_]){_STRESSED}(?<=[^\W_])"
"""What may be stressed anywhere: it begins and ends with a letter or a digit."""
_ALONE = rf"(?:(?=[\W_])(?!\s){_STRESSED}|(?=[^\W_]){_STRESSED}(?<=[\W_]))(?<!\s)"
"""What may be stressed between blanks: one end at least is a sign. Kept apart from the above: what could be
read both ways would be, once more for each that follows."""
_INLINE = (
    rf"\*\*{_LETTERS}\*\*(?!\*)|\*{_LETTERS}\*(?!\*)|(?<![^\W_])_{_LETTERS}_(?!\w)"
    rf"|(?<!\S)(?:\*\*{_ALONE}\*\*|\*{_ALONE}\*|_{_ALONE}_)(?!\S)|{_CODE}"
    rf"|(?<!!)\[(?:{_TEXT}++|{_CODE})+\]\({_ADDRESS}\)|!\[{_TEXT}*+\]\({_ADDRESS}\)"
)
_SIGN_OF_TEXT = rf"\\[\[\]*_#@.+-]|{_IN_WORD}|&(?!#?\w+;)|\](?![(\[:])|(?<!>)>(?!>)"
"""What is a sign elsewhere: behind a stroke, inside a word, no entity, no end of a link or of an element."""
_WORDS = rf"{_TEXT}*+(?:(?:{_SIGN_OF_TEXT}){_TEXT}*+)*"
RUN = rf"(?![\s#>\-+=:!]|\d{{1,9}}[.)]){_WORDS}(?:(?:{_INLINE}){_WORDS})*"
"""A line, or what of it stands before the blanks at its end."""
LINE = rf"{RUN}(?<!\s)"
BREAK = r"(?:(?<!\s)\\?|(?<=\S )\\|(?<=  ))\n"
"""The end of a line in a paragraph; behind two blanks or a stroke it stays one."""
PICTURE = rf"!\[{_TEXT}*+\]\({_ADDRESS}\)"
_PIECE = re.compile(
    rf"\*\*(?<!\\\*\*)({_STRESSED})\*\*|\*(?<!\\\*)({_STRESSED})\*"
    rf"|_(?<![^\W_]_)(?<!\\_)({_STRESSED})_(?!\w)"
    rf"|`([^`\n]+)`|!\[({_TEXT}*)\]\(({_ADDRESS})\)"
    rf"|\[(?<!\\\[)((?:{_TEXT}|{_CODE})*)\]\(({_ADDRESS})\)|( {{2,}}|\\)?\n",
)
"""An element of a plain line. Each begins with a sign of its own: so a search passes over all else."""
_PARTS = 10  # the groups of an element, and the text behind it
_TEXTS = (0, 1, 2, 3)
"""Where among them words stand that are in no link: behind an element, and stressed ones."""
_ELEMENTS = ("*", "_", "`", "]", "\n")
_MAYBE_STRESSED = re.compile(r"[0-9-]_")
"""Signs of emphasis at places where kramdown takes them otherwise than others."""
_QUOTED_ELEMENT = re.compile(r"!\[[^\]]*[\"']|\)[\"']")
"""A quote in the words for a picture, or right behind a link: goldmark and kramdown see more than a sign."""


def inline(line: str, manner: Manner) -> str:
    """Return the inside of a block; "" where what follows from its signs has to be left to the parser."""
    has_signs = holds_signs(line, manner)
    turns = has_signs and manner.reader and not manner.keeps_quotes
    if turns and ("'" in line or '"' in line):
        if "`" in line or "\\" in line or _QUOTED_ELEMENT.search(line):
            return ""
        line = turned(line, manner.reader)
    if manner.reader == "kramdown" and "_" in line and _MAYBE_STRESSED.search(line):
        return ""
    has_elements = any(sign in line for sign in _ELEMENTS)
    may_hold_addresses = manner.links_addresses and holds_an_address(line)
    if not (has_signs or has_elements or may_hold_addresses):
        return escaped(line.replace("\\", ""))
    pieces = _PIECE.split(line) if has_elements else [line]
    has_addresses = may_hold_addresses and any(map(holds_an_address, _outside_links(pieces)))
    if has_addresses and has_signs:
        return ""
    writing = _Writing(
        breaks=manner.breaks,
        curling=_curling(manner) if has_signs else None,
        scheme=scheme_of(manner) if has_addresses else "",
    )
    parts = [writing.text(pieces[0])]
    for at in range(1, len(pieces), _PARTS):
        *element, text = pieces[at : at + _PARTS]
        parts += [writing.element(element), writing.text(text)]
    return "".join(parts)


def holds_signs(line: str, manner: Manner) -> bool:
    """Say whether a line may hold quotes, hyphens or points that are shown otherwise."""
    if not manner.is_typographic:
        return False
    if "'" in line or '"' in line or "--" in line or "..." in line:
        return True
    return "replacements" in manner.plugins and any(sign in line for sign in REPLACED)


def scheme_of(manner: Manner) -> str:
    """Return the scheme of bare addresses that begin with ``www.``."""
    return "https" if manner.reader == "goldmark" else "http"


def _curling(manner: Manner) -> Curling | Signing:
    if manner.reader:
        return Signing(manner.reader)
    return Curling(manner.plugins)


def _outside_links(pieces: Sequence[str | None]) -> Iterator[str]:
    """Yield the texts of a line, bold ones too."""
    return (piece for at, piece in enumerate(pieces) if piece and at % _PARTS in _TEXTS)


def holds_an_address(text: str) -> bool:
    """Say whether the text may hold an address that the parser makes a link of."""
    return (":" in text and "://" in text) or "www." in text or "@" in text


@dataclass(slots=True)
class _Writing:
    """Writes the pieces of one line. ``scheme`` is "" where bare addresses are no links."""

    breaks: bool
    curling: Curling | Signing | None
    scheme: str

    def element(self, element: Sequence[str | None]) -> str:
        strong, by_stars, by_lines, code, alt, source, words, address, hard = element
        if stressed := strong or by_stars or by_lines:
            name = "strong" if strong else "em"
            return f"<{name}>{self.text(stressed)}</{name}>"
        if code:
            return self.code(code)
        if source:
            if self.curling:
                self.curling.pass_by(alt or "")
            return f'<img src="{source.replace("&", "&amp;")}" alt="{escaped(alt or "")}" />'
        if address:
            return f'<a href="{address.replace("&", "&amp;")}">{self.words(words or "")}</a>'
        if self.curling:
            self.curling.end_line()
        return "<br />\n" if hard or self.breaks else "\n"

    def words(self, words: str) -> str:
        """Return the words of a link, and code among them."""
        parts = enumerate(words.split("`"))
        return "".join(self.code(part) if at % 2 else self.plain(part) for at, part in parts)

    def code(self, code: str) -> str:
        if self.curling:
            self.curling.pass_by(code)
        return f"<code>{escaped(code)}</code>"

    def text(self, text: str) -> str:
        """Return a text outside links."""
        if not (self.scheme and holds_an_address(text)):
            return self.plain(text)
        found = addresses_in(text.replace("\\", ""), self.scheme)
        return "".join(
            f'<a href="{escaped(to)}">{escaped(words)}</a>' if to else escaped(words)
            for words, to in found
        )

    def plain(self, text: str) -> str:
        text = text.replace("\\", "")
        return escaped(self.curling.curled(text) if self.curling and text else text)


def escaped(text: str) -> str:
    """Return the text as the parser escapes it."""
    return escape(text, quote=False).replace('"', "&quot;")
