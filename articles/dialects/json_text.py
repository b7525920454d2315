"""JSON headers: with braces, as Hugo has them, or only the inside of them, as Hexo has."""

from __future__ import annotations

import json
import re
from typing import Any

from articles.dialects.header import MAX_DEPTH, MAX_NODES, Bare, Unreadable, Value

_HALF_CHARACTER = re.compile(
    r"(?<!\\)\\u[dD][89a-bA-B][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F])"
    r"|(?<!\\)(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}"
)


def read_json(text: str, *, first_line: int = 1) -> dict[str, Value]:
    """Return the mapping, all values as text like those of YAML; ``Unreadable`` otherwise."""
    # Kept: a line of our own before the text, so its lines are counted from nought.
    whole = "{\n" + text.strip().removesuffix(",") + "\n}"
    return _parsed(whole, first_line - 1, first_line)[0]


def read_object(text: str, *, first_line: int = 1) -> tuple[dict[str, Value], int]:
    """Return the object that the text begins with, and where it ends (Hugo's way)."""
    return _parsed(text, first_line, first_line)


def _parsed(text: str, first_line: int, place: int) -> tuple[dict[str, Value], int]:
    """Parse from ``first_line`` on; what has no place of its own is told of ``place``."""
    try:
        found, end = _DECODER.raw_decode(text)
    except json.JSONDecodeError as error:
        message = f"The header is not valid JSON ({error.msg}): check quotes and commas."
        raise Unreadable(message, error.lineno - 1 + first_line, error.colno) from None
    except (RecursionError, _Twice) as error:
        raise Unreadable(_sentence(error), place) from None
    if half := _HALF_CHARACTER.search(text, 0, end) if "\\u" in text else None:
        line = text.count("\n", 0, half.start()) + first_line
        raise Unreadable(f"`{half[0]}` is half a character. Remove it.", line)
    return as_text(found, place), end


class _Twice(ValueError):
    """A key that stands twice in one object."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _Twice(f"The key `{twice}` stands there twice. Keep one of them.")
    return found


def _sentence(error: Exception) -> str:
    return str(error) if isinstance(error, _Twice) else "Brackets are nested too deep."


def as_text(found: dict[str, Any], first_line: int) -> dict[str, Value]:
    """Write every value as text, true and false as words, counting values and depth."""
    waiting: list[tuple[Any, int]] = [(found, 1)]
    nodes = 0
    while waiting:
        holder, depth = waiting.pop()
        nodes += len(holder)
        if depth > MAX_DEPTH or nodes > MAX_NODES:
            raise Unreadable("The header is too large or nested too deep.", first_line)
        for key, value in _items(holder):
            if isinstance(value, bool):
                holder[key] = Bare(str(value).lower())
            elif isinstance(value, dict | list):
                waiting.append((value, depth + 1))
            elif not isinstance(value, str) and value is not None:
                said = value.isoformat() if hasattr(value, "isoformat") else str(value)
                holder[key] = Bare(said)
    return found


def _items(holder: Any) -> list[tuple[Any, Any]]:
    return list(holder.items() if isinstance(holder, dict) else enumerate(holder))


_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique, parse_int=Bare, parse_float=Bare, parse_constant=Bare
)
