"""How a generator reads Markdown, beyond what all of them do alike."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Manner:
    """The ways in which Markdown differs from one generator, and one site, to another.

    ``breaks``: a line end is a break. ``is_typographic``: straight quotes become curly ones, two and
    three hyphens dashes, three points an ellipsis; with ``keeps_quotes``, which kramdown knows, quotes
    stay straight beside that. ``links_addresses``: a bare address is a link.
    ``hides_html``: HTML inside Markdown was not shown to readers. ``titles_code``: words behind the
    language of a block of code are its title. ``pipe_tables``: lines that hold pipes are a table, also
    without a line of dashes. ``abbreviations``: ``*[X]: …`` says what X stands for. ``draws_names``:
    ``:tada:`` is the sign of that name. ``plugins`` names what the site had beyond that: see ``plugins``,
    and ``containers``, with which ``::: name`` of any name holds a text. ``reader`` is the parser, where
    some things are read as only it does.
    """

    breaks: bool = False
    is_typographic: bool = False
    keeps_quotes: bool = False
    links_addresses: bool = False
    hides_html: bool = False
    titles_code: bool = False
    pipe_tables: bool = False
    abbreviations: bool = False
    draws_names: bool = False
    plugins: frozenset[str] = frozenset()
    reader: Literal["", "goldmark", "kramdown"] = ""


PLAIN = Manner()
