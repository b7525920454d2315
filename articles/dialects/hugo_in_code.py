"""Shortcodes of Hugo's inside of Markdown's own code: Hugo fills them in there too."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from articles.dialects.go_html import Piece
from articles.dialects.template_tags import Arguments, Single, arguments

Told = Mapping[str, Single]
"""What shortcodes become in code, by their names; None where that cannot be told."""
_ELEMENT = re.compile(r"</?[A-Za-z!]")


def filled(tag: re.Pattern[str], told: Told, ends: str = "") -> Callable[[str], str]:
    """Return what fills in the shortcodes of a piece of code, as far as they are told and fit it.

    No text may have ``ends`` in it: the code would be over. Code in a line has no lines of its own.
    """

    def fitting(found: re.Match[str]) -> str:
        say = told.get(found["name"])
        given = replace(arguments(found["given"]), mark=found["mark"])
        shown = say(given) if say is not None else None
        if shown is None or (ends and ends in shown) or "```" in shown or "~~~" in shown:
            return found[0]
        return " ".join(shown.split()) if ends and "\n" in shown else shown

    return lambda code: tag.sub(fitting, code) if told and "{{" in code else code


def words(shown: str | None) -> str | None:
    """Return HTML as the words that it shows; None where it holds elements, which code does not."""
    return None if shown is None or _ELEMENT.search(shown) else html.unescape(shown)


def written(pieces: list[Piece], mark: str) -> str | None:
    """Return what a template wrote, as it stands in code: as Markdown's own text, or as HTML behind it."""
    if any(piece.kind != "html" for piece in pieces):
        return None
    text = "".join(piece.text for piece in pieces)
    return text if mark == "%" else words(text)


def simple(single: Single, before: str = "") -> Single:
    """Return a shortcode that becomes words as the same in code; ``before`` stands before an address."""

    def shown(given: Arguments) -> str | None:
        found = words(single(given))
        return f"{before}{found}" if found and found.startswith("/") else found

    return shown
