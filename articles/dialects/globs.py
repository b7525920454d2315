"""Patterns of paths as configurations write them: ``*``, ``**``, ``?``, ``[ab]``, ``{a,b}``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache, partial, reduce
from operator import or_

MAX_PATTERN = 300
_FEW_STARS, _FEW_CHOICES = 2, 1
"""With more, a regular expression may try each of many ways: then all of them are followed at once."""
_STARS = re.compile(r"\*+")
_PIECES = re.compile(r"(\*\*+/|\*\*+|\*|\?|\[[^\]/]+\]|\{[^{}]*\})")
_NO_SET = re.compile(r"[\\\[&|~]")
"""Signs in brackets that Python may take for more than themselves."""


def matches(path: str, pattern: str) -> bool:
    """Say whether a path (without a leading slash) is one that the pattern means.

    ``*`` stays within a folder, ``**`` does not. A pattern that is too long, or none, matches nothing.
    """
    return _compiled(pattern.strip().strip("/"))(path)


def matches_any(path: str, patterns: Iterable[str]) -> bool:
    """Say whether one of the patterns means the path."""
    return any(matches(path, pattern) for pattern in patterns)


def lies_in(path: str, patterns: Iterable[str]) -> bool:
    """Say whether one of the patterns means the path, or a folder above it."""
    parts = path.split("/")
    above = ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]
    return any(matches(one, pattern) for pattern in patterns for one in above)


@lru_cache(maxsize=500)
def _compiled(pattern: str) -> Callable[[str], bool]:
    if not pattern or len(pattern) > MAX_PATTERN:
        return _never
    try:
        known = re.compile(_translated(pattern))
    except re.error:
        return _never
    is_dear = len(_STARS.findall(pattern)) > _FEW_STARS or pattern.count("{") > _FEW_CHOICES
    return partial(_fits, pattern) if is_dear else lambda path: bool(known.fullmatch(path))


def _never(_path: str) -> bool:
    return False


def _translated(pattern: str) -> str:
    """Return the pattern as a regular expression."""
    return "".join(map(_piece, _PIECES.split(pattern)))


def _piece(piece: str) -> str:
    if piece.startswith("**"):
        return "(?:.*/)?" if piece.endswith("/") else ".*"
    if piece in {"*", "?"}:
        return "[^/]*" if piece == "*" else "[^/]"
    if _is_set(piece):
        inside = _NO_SET.sub(r"\\\g<0>", piece[1:-1])
        return f"[{inside.replace('!', '^', 1)}]"
    if _is_choice(piece):
        return "(?:" + "|".join(_translated(one) for one in piece[1:-1].split(",")) + ")"
    return re.escape(piece)


def _is_set(piece: str) -> bool:
    return piece.startswith("[") and piece.endswith("]") and len(piece) > len("[]")


def _is_choice(piece: str) -> bool:
    return piece.startswith("{") and piece.endswith("}")


def _fits(pattern: str, path: str) -> bool:
    """Say whether a path is meant, in a time that grows with the two lengths alone."""
    return bool(_after(1, pattern, path) >> len(path))


def _after(places: int, pattern: str, path: str) -> int:
    """Return where in the path the pattern may end that began at one of these places.

    Places are bits, the lowest before the first sign. Adding to a run of ones carries a bit behind its end,
    and so moves all places through a folder's name at once.
    """
    within = _holding(path, lambda sign: sign != "/")
    for piece in _PIECES.split(pattern):
        if piece.startswith("**"):
            reached = -(places & -places) & ((2 << len(path)) - 1)
            slashes = _holding(path, "/".__eq__)
            places = places | (reached & slashes) << 1 if piece.endswith("/") else reached
        elif piece == "*":
            places |= ((places & within) + within) ^ within
        elif piece == "?":
            places = (places & within) << 1
        elif _is_set(piece):
            places = (places & _holding(path, re.compile(_piece(piece)).match)) << 1
        elif _is_choice(piece):
            ends = (_after(places, one, path) for one in piece[1:-1].split(","))
            places = reduce(or_, ends)
        else:
            for sign in piece:
                places = (places & _holding(path, sign.__eq__)) << 1
    return places


def _holding(path: str, is_one: Callable[[str], object]) -> int:
    """Return the bits of the places at which such a sign stands."""
    return sum(1 << at for at, sign in enumerate(path) if is_one(sign))
