"""Tags of Jekyll's theme Tufte: notes and figures in the margin, and what stands above a text."""

from __future__ import annotations

from collections.abc import Mapping

from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single
from articles.markup.addresses import is_picture_file


def _aside(given: Arguments) -> str | None:
    """Return what stood in the margin, in brackets: ``name text``, or the text alone."""
    text = given.words[-1].strip() if given.words else ""
    return f" ({text})" if text and len(given.words) <= len(("name", "text")) else None


def _opening(given: Arguments) -> str | None:
    """Return the words that a new thought began with."""
    return " ".join(given.words).strip() or None


def _wide(given: Arguments) -> str | None:
    """Take ``file [caption]``."""
    return _figure(given.words)


def _beside(given: Arguments) -> str | None:
    """Take ``name file [caption]``, or the file and its caption alone."""
    is_named = bool(given.words) and not _is_file(given.words[0])
    return _figure(given.words[1:] if is_named else given.words)


def _figure(words: tuple[str, ...]) -> str | None:
    if not words or not _is_file(words[0]):
        return None
    source = words[0] if shown.is_web(words[0]) else "/" + words[0].lstrip("/")
    return shown.figure(source, told=shown.captioned(words[1]) if words[1:] else "")


def _is_file(word: str) -> bool:
    return shown.is_web(word) or is_picture_file(word)


def _above(given: Arguments) -> str | None:
    """Take ``text author [source]``."""
    if len(given.words) <= 1:
        return None
    text, by, source = (*given.words, "")[:3]
    return shown.quote(text, by, shown.captioned(source))


def _above_around(given: Arguments, inside: str) -> str:
    return shown.quote(inside, " ".join(given.words))


SINGLE: Mapping[str, Single] = {
    "sidenote": _aside, "marginnote": _aside, "newthought": _opening, "fullwidth": _wide,
    "maincolumn": _wide, "marginfigure": _beside, "epigraph": _above,
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {"epigraph": _above_around}
