"""TOML headers, as Hugo and Zola have them."""

from __future__ import annotations

import re
import tomllib

from articles.dialects.header import Bare, Unreadable, Value
from articles.dialects.json_text import as_text

MOST_DOTS = 300
_PIECE = re.compile(r""""[^"\\]*+(?:\\.[^"\\]*+)*"|'[^']*+'|\n|\.|[^"'.\n]++|["']""", re.DOTALL)
"""Texts in quotes (those over several lines as well), dots, line ends, and all the rest."""
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml(text: str, *, first_line: int = 1) -> dict[str, Value]:
    """Return the mapping, all values as text like those of YAML; ``Unreadable`` otherwise.

    Dates become ISO text, with a zone only where they had one.
    """
    _refuse_long_keys(text, first_line)
    try:
        return as_text(tomllib.loads(text, parse_float=Bare), first_line)
    except tomllib.TOMLDecodeError as error:
        raise _explained(str(error), text, first_line) from None
    except RecursionError:
        raise Unreadable("Brackets are nested too deep.", first_line) from None
    except Unreadable:
        raise
    except ValueError:  # Python turns no text of more than 4,300 digits into a number, or back
        raise Unreadable("A number has too many digits. Put it in quotes.", first_line) from None


def _refuse_long_keys(text: str, first_line: int) -> None:
    """Refuse a key of endless parts: ``tomllib`` takes quadratic time and memory for it."""
    line, dots = first_line, 0
    for found in _PIECE.finditer(text):
        if found[0] == ".":
            dots += 1
        elif "\n" in found[0]:
            line, dots = line + found[0].count("\n"), 0
        if dots > MOST_DOTS:
            raise Unreadable("A key has too many parts.", line)


def _explained(problem: str, text: str, first_line: int) -> Unreadable:
    place = _PLACE.search(problem)
    reason = problem[: place.start()] if place else problem
    line = int(place[1]) if place and place[1] else text.count("\n") or 1
    column = int(place[2]) if place and place[2] else 1
    if "overwrite" in reason:
        return Unreadable(
            "A key stands here a second time. Keep one of them.", line - 1 + first_line, column
        )
    message = f'The header is not valid TOML ({reason}). Texts need quotes: `key = "value"`.'
    return Unreadable(message, line - 1 + first_line, column)
