"""Hexo's JSON headers: the inside of an object, without its braces."""

from __future__ import annotations

import json
from typing import Any

from articles.dialects.header import MAX_DEPTH, MAX_NODES, Unreadable, Value


def read_json(text: str, *, first_line: int = 1) -> dict[str, Value]:
    """Return the mapping, all values as text like those of YAML; ``Unreadable`` otherwise."""
    try:
        found = json.loads(
            "{\n" + text.strip().removesuffix(",") + "\n}",
            object_pairs_hook=_unique,
            parse_int=str,
            parse_float=str,
            parse_constant=str,
        )
    except json.JSONDecodeError as error:
        message = f"The header is not valid JSON ({error.msg}): check quotes and commas."
        raise Unreadable(message, error.lineno - 2 + first_line, error.colno) from None
    except (RecursionError, _Twice) as error:
        raise Unreadable(_sentence(error), first_line) from None
    return _as_text(found, first_line)


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


def _as_text(found: dict[str, Any], first_line: int) -> dict[str, Value]:
    """Write true and false as words, counting values and depth."""
    waiting: list[tuple[Any, int]] = [(found, 1)]
    nodes = 0
    while waiting:
        holder, depth = waiting.pop()
        nodes += len(holder)
        if depth > MAX_DEPTH or nodes > MAX_NODES:
            raise Unreadable("The header is too large or nested too deep.", first_line)
        for key, value in _items(holder):
            if isinstance(value, bool):
                holder[key] = str(value).lower()
            elif isinstance(value, dict | list):
                waiting.append((value, depth + 1))
    return found


def _items(holder: Any) -> list[tuple[Any, Any]]:
    return list(holder.items() if isinstance(holder, dict) else enumerate(holder))
