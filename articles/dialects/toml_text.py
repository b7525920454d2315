"""TOML headers, as Hugo and Zola have them."""

from __future__ import annotations

import re
import tomllib

from articles.dialects.header import Unreadable, Value
from articles.dialects.json_text import as_text

_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml(text: str, *, first_line: int = 1) -> dict[str, Value]:
    """Return the mapping, all values as text like those of YAML; ``Unreadable`` otherwise.

    Dates become ISO text, with a zone only where they had one.
    """
    try:
        found = tomllib.loads(text, parse_float=str)
    except tomllib.TOMLDecodeError as error:
        raise _explained(str(error), text, first_line) from None
    except RecursionError:
        raise Unreadable("Brackets are nested too deep.", first_line) from None
    return as_text(found, first_line)


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
