"""Slugs: the readable last part of an address, in any script."""

import unicodedata
from collections.abc import Callable, Container

from articles.text import normal

_KEPT = frozenset("LNM")  # letters, numbers, and the marks that belong to letters


def slugify(value: str, *, limit: int = 100) -> str:
    """Return a lower-case slug of letters and numbers of any script, or "" if none are left.

    A slug over the limit is cut between words where there is a border in its second half.
    """
    folded = unicodedata.normalize("NFKC", normal.line(value)).lower()
    words = "".join(char if _is_kept(char) else " " for char in _without_apostrophes(folded))
    return _cut("-".join(words.split()), limit)


def slug_or(value: str, fallback: str, *, limit: int = 100) -> str:
    """Return the slug of the value, else that of the fallback, else "untitled"."""
    return slugify(value, limit=limit) or slugify(fallback, limit=limit) or "untitled"[:limit]


def unique(slug: str, taken: Container[str] | Callable[[str], bool], *, limit: int = 100) -> str:
    """Return the slug, or the first of slug-2, slug-3 and so on that is not taken."""
    is_taken = taken if callable(taken) else taken.__contains__
    candidate, number = slug[:limit], 1
    while is_taken(candidate):
        number += 1
        ending = f"-{number}"
        candidate = slug[: limit - len(ending)].rstrip("-") + ending
    return candidate


def _is_kept(char: str) -> bool:
    return unicodedata.category(char)[0] in _KEPT


def _without_apostrophes(text: str) -> str:
    return text.replace("'", "").replace("’", "")


def _cut(slug: str, limit: int) -> str:
    if len(slug) <= limit:
        return unicodedata.normalize("NFC", slug)
    border = slug.rfind("-", limit // 2, limit + 1)
    return slug[: border if border > 0 else limit].strip("-")
