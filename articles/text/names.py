"""Names of people and agencies, as a byline lists them in one line."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

_AND = r"(?:\s(?:and|&|和|与|及)\s)"
_BETWEEN = re.compile(
    rf"\s*[、;；]\s*|\s*[,，]\s*(?:(?:and|&|和|与|及)\s+)?|\s*{_AND}\s*", re.IGNORECASE
)
_SURE = re.compile(rf"[、;；]|{_AND}", re.IGNORECASE)
_BRACKETS = (("(", ")"), ("（", "）"), ("[", "]"))
_IS_WHOLE = re.compile("\\S\\s+\\S|[\u3400-\u9fff]")
_IS_HAN = re.compile("[\u3400-\u9fff]")
_TITLE = re.compile(r"(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d|inc|ltd|llc|co|gmbh|esq)\.?", re.IGNORECASE)
"""Words behind a comma that belong to the name before it."""
_FOR_WHOM = re.compile(
    r"(?<=\S)(?:\s*[,，]\s*for|\s*[,，]?\s*\bon behalf of)\s[^,，、;；]*\Z", re.IGNORECASE
)
"""What somebody says behind the own name: ``, for the River team``."""
_WHERE = re.compile(r"(?<=\S)\s{0,9}(?:\(([^()]{1,100})\)|（([^（）]{1,100})）)\s{0,9}\Z")
"""Where somebody works, in brackets behind the name: ``Lin Xiao (River Works)``."""
_WITH = re.compile(r"[(（]\s*(?:with|and|&|和|与|及)|[、;；]|\s(?:and|&|和|与|及)\s", re.IGNORECASE)
"""Brackets that name more people."""
_POST = re.compile(
    r"(?:.{0,60}\s)?(?:director|engineer|developer|manager|president|officer|(?:co-?)?founder|professor"
    r"|architect|advocate|scientist|maintainer|ceo|cto|cfo|coo)(?:\s(?:at|of|for|in)\s.{1,60})?",
    re.IGNORECASE,
)
"""The post that somebody holds, behind a comma: ``Lin Xiao, Director of River Works``."""


def names_in(text: str, *, is_known: Callable[[str], bool] = lambda _: False) -> list[str]:
    """Return the names that one text lists: `A, B and C`, `甲、乙`; where it may be one name, that one.

    Kept: `Lin, Xiao` is one name turned around, `Smith, Jr.` is no second person, and no bracket is torn.
    For whom somebody wrote (`Lin Xiao, for the River team`), where somebody works (`Lin Xiao (River Works)`)
    and as what (`Lin Xiao, Director`) is left out, except from a name that ``is_known``.
    """
    if text.isalnum():
        return [text]
    return [part if is_known(part) else _alone(part) for part in _parts(_FOR_WHOM.sub("", text))]


@lru_cache(maxsize=1_000)  # the same people write post after post
def says_more(text: str) -> bool:
    """Say whether a text tells more of the people in it than their names."""
    shown = _FOR_WHOM.sub("", text)
    parts = _parts(shown)
    is_cut = parts != [shown] and len(parts) < len(_parted(shown))
    return is_cut or shown != text or any(_alone(part) != part for part in parts)


def _parts(text: str) -> list[str]:
    parts = _parted(text)
    is_list = bool(_SURE.search(text)) or all(_IS_WHOLE.search(part) for part in parts)
    is_title = any(_TITLE.fullmatch(part) for part in parts)
    is_torn = any(
        part.count(one) != part.count(other) for part in parts for one, other in _BRACKETS
    )
    people = [part for at, part in enumerate(parts) if not at or not _POST.fullmatch(part)]
    if is_title or is_torn:
        return [text]
    return people if is_list or len(people) == 1 else [text]


def _parted(text: str) -> list[str]:
    return [part.strip() for part in _BETWEEN.split(text) if part.strip()]


def _alone(name: str) -> str:
    """Return a name without the brackets behind it.

    Kept: a name in other letters, `Lin Xiao (林晓)`, and what may be half of a name, `Lin (Xiao)`.
    """
    found = _WHERE.search(name)
    if found is None or _WITH.search(found[0]):
        return name
    before, inside = name[: found.start()], found[1] or found[2]
    is_alike = bool(_IS_HAN.search(before)) == bool(_IS_HAN.search(inside))
    return before if is_alike and _IS_WHOLE.search(before) else name
