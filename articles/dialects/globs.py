"""Patterns of paths as configurations write them: ``*``, ``**``, ``?``, ``[ab]``, ``{a,b}``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

MAX_PATTERN, MAX_STARS = 300, 6
"""More are a trap: each star doubles the ways to try."""
_STARS = re.compile(r"\*+")
_NO_SET = re.compile(r"[\\\[&|~]")
"""Signs in brackets that Python may take for more than themselves."""
_NEVER = re.compile(r"(?!)")


def matches(path: str, pattern: str) -> bool:
    """Say whether a path (without a leading slash) is one that the pattern means.

    ``*`` stays within a folder, ``**`` does not. A pattern that is too long, or none, matches nothing.
    """
    return bool(_compiled(pattern.strip().strip("/")).fullmatch(path))


def matches_any(path: str, patterns: Iterable[str]) -> bool:
    """Say whether one of the patterns means the path."""
    return any(matches(path, pattern) for pattern in patterns)


def lies_in(path: str, patterns: Iterable[str]) -> bool:
    """Say whether one of the patterns means the path, or a folder above it."""
    parts = path.split("/")
    above = ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]
    return any(matches(one, pattern) for pattern in patterns for one in above)


@lru_cache(maxsize=500)
def _compiled(pattern: str) -> re.Pattern[str]:
    if not pattern or len(pattern) > MAX_PATTERN or len(_STARS.findall(pattern)) > MAX_STARS:
        return _NEVER
    try:
        return re.compile(_translated(pattern))
    except re.error:
        return _NEVER


def _translated(pattern: str) -> str:
    """Return the pattern as a regular expression."""
    pieces = re.split(r"(\*\*+/|\*\*+|\*|\?|\[[^\]/]+\]|\{[^{}]*\})", pattern)
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: str) -> str:
    if piece.startswith("**"):
        return "(?:.*/)?" if piece.endswith("/") else ".*"
    if piece in {"*", "?"}:
        return "[^/]*" if piece == "*" else "[^/]"
    if piece.startswith("[") and piece.endswith("]") and len(piece) > 2:  # noqa: PLR2004 -- brackets
        inside = _NO_SET.sub(r"\\\g<0>", piece[1:-1])
        return f"[{inside.replace('!', '^', 1)}]"
    if piece.startswith("{") and piece.endswith("}"):
        return "(?:" + "|".join(_translated(one) for one in piece[1:-1].split(",")) + ")"
    return re.escape(piece)
