"""Hexo's header and body, apart (hexo-front-matter ``split``), more forgiving where it is safe.

Ours beyond Hexo: blank lines and a byte order mark before the header, blanks after the dashes,
a closing line longer than the opening one or of dots, and a header without an opening line only when it
really is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.dialects.header import MAX_CHARACTERS, Header, Unreadable
from articles.dialects.json_text import read_json
from articles.dialects.rubbish import BLANK_LINES, reads_past_rubbish
from articles.dialects.yaml_repair import read_forgiving
from articles.dialects.yaml_text import read_document

KNOWN_KEYS = frozenset(
    {
        "title", "date", "updated", "categories", "category", "tags", "tag", "layout", "permalink",
        "author", "authors", "published", "comments", "excerpt", "description", "lang", "slug",
        "headimg", "thumbnail", "cover", "keywords",
    }
)  # fmt: skip
_OPENING = re.compile(r"(?P<mark>-{3,}|;{3,})[ \t]*\n")
_CLOSING_ANYWHERE = re.compile(r"^(?P<mark>-{3,}|;{3,})[ \t]*(?:\n|\Z)", re.MULTILINE)
_DOTS = re.compile(r"^\.\.\.[ \t]*(?:\n|\Z)", re.MULTILINE)
"""YAML's own end of a document. Hexo goes on to the dashes, and then fails on what it finds."""
_TABS = re.compile(r"^([ ]*)(\t+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where a header stands: its text, its kind of mark, its first line, and what follows it."""

    text: str
    mark: str
    first_line: int
    body: str


@reads_past_rubbish
def split(text: str) -> Header:
    """Return header and body of a post; no header is an empty one, with the whole text as body.

    Takes text without a byte order mark and with line feeds only.
    """
    start = re.match(r"(?:[^\S\n]*\n)*[ ]*(?=[-;]{3})|", text)
    blank = start.end() if start else 0
    opening = _OPENING.match(text, blank)
    if opening is None:
        return _without_opening(text)
    cut = _closed(text, opening)
    if cut is None:
        return Header({}, text)
    said = (BLANK_LINES,) if blank else ()
    return _read(cut, said)


def _closed(text: str, opening: re.Match[str]) -> _Cut | None:
    """Find the closing line; None where the opening one is only a rule across the page."""
    mark = opening["mark"]
    first_line = text.count("\n", 0, opening.end()) + 1
    closing = re.compile(rf"^{re.escape(mark)}{mark[0]}*[ \t]*(?:\n|\Z)", re.MULTILINE)
    found = closing.search(text, opening.end())
    end = found.start() if found else len(text)
    dots = _DOTS.search(text, opening.end(), end) if mark[0] == "-" else None
    if dots and (found is None or text[dots.end() : found.start()].strip()):
        found = dots
    if found is None:
        _refuse_unclosed(text[opening.end() :], mark, first_line)
        return None
    inside = text[opening.end() : found.start()]
    return _Cut(inside, mark, first_line, text[found.end() :]) if inside.strip() else None


def _refuse_unclosed(rest: str, mark: str, first_line: int) -> None:
    first = rest.lstrip().split(":", 1)[0].strip().strip('"').lower()
    if first in KNOWN_KEYS:
        message = f"The header is never closed. Put a line `{mark}` between it and the text."
        raise Unreadable(message, first_line)


def _without_opening(text: str) -> Header:
    """Read everything above the first line of dashes as the header, if it is one."""
    found = _CLOSING_ANYWHERE.search(text, 0, MAX_CHARACTERS)
    if found is None or not found.start():
        return Header({}, text)
    try:
        cut = _Cut(text[: found.start()], found["mark"], 1, text[found.end() :])
        header = _read(cut, (), is_certain=False)
    except Unreadable:
        return Header({}, text)
    if not KNOWN_KEYS & {key.lower() for key in header.values}:
        return Header({}, text)
    repairs = (*header.repairs, "The header has no opening line.")
    return Header(header.values, header.body, repairs, header.unquoted)


def _read(cut: _Cut, repairs: tuple[str, ...], *, is_certain: bool = True) -> Header:
    """Read the header. What only may be one is not mended: prose would become a header."""
    if len(cut.text) > MAX_CHARACTERS:
        raise Unreadable("The header is longer than 64 KB.", cut.first_line)
    if cut.mark.startswith(";"):
        return Header(read_json(cut.text, first_line=cut.first_line), cut.body, repairs)
    text = _TABS.sub(_as_blanks, cut.text)
    if text != cut.text:
        repairs = (*repairs, "Tabs in the header were read as two blanks each.")
    if not is_certain:
        document = read_document(text, first_line=cut.first_line)
        return Header(document.values, cut.body, repairs, document.unquoted)
    mended = read_forgiving(text, first_line=cut.first_line)
    told = (*repairs, *mended.repairs)
    return Header(mended.values, cut.body, told, mended.document.unquoted)


def _as_blanks(found: re.Match[str]) -> str:
    return found[1] + "  " * len(found[2])
