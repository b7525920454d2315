"""Signs by their names, ``:tada:``, as GitHub has them and as generators show them that are asked to."""

from __future__ import annotations

import re
from dataclasses import dataclass

from articles.markup.emoji_names import SIGNS

_SIGN = re.compile(r":(?P<name>[\w+-]{1,40}):", re.ASCII)
_PARTS = re.compile(
    rf"<(?P<end>/?)(?P<element>[a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>|{_SIGN.pattern}", re.ASCII
)
_CODE = frozenset({"code", "kbd", "pre", "samp", "script", "style", "textarea", "tt"})
_LETTERS = re.compile(r"[a-z][a-z0-9_+-]+")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A text with signs in the place of names; ``told`` where there were any, in one word for all.

    ``unknown`` is what looks like a name and is none that is known.
    """

    text: str
    told: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()


def drawn(html: str) -> Drawn:
    """Return HTML with the signs whose names stand in its text, outside of code."""
    if not _SIGN.search(html):
        return Drawn(html)
    unknown: dict[str, None] = {}
    pieces: list[str] = []
    at = done = depth = 0
    while (part := _PARTS.search(html, at)) is not None:
        at = part.end()
        if (element := part["element"]) is not None:
            change = -1 if part["end"] else 1
            depth = max(0, depth + change) if element.lower() in _CODE else depth
        elif not depth and _is_sign(html, part):
            pieces += (html[done : part.start()], SIGNS[part["name"]])
            done = at
        else:
            if not depth and _looks_like_one(html, part):
                unknown[part[0]] = None
            at -= 1  # this colon may begin the next
    told = (":emoji:",) if pieces else ()
    return Drawn("".join((*pieces, html[done:])), told, tuple(unknown))


def _is_sign(html: str, part: re.Match[str]) -> bool:
    """Say whether it is a name that is known. Digits between digits are a time, as in 10:100:45."""
    name = part["name"]
    return name in SIGNS and (name[0].isalpha() or not any(map(_is_letter, _around(html, part))))


def _looks_like_one(html: str, part: re.Match[str]) -> bool:
    is_apart = not any(char == ":" or _is_letter(char) for char in _around(html, part))
    return is_apart and _LETTERS.fullmatch(part["name"]) is not None


def _around(html: str, part: re.Match[str]) -> str:
    return html[max(0, part.start() - 1) : part.start()] + html[part.end() : part.end() + 1]


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalnum()
