"""Patterns by which a configuration reads keys out of file names, as far as they can do no harm.

They come with a site, and a regular expression can be made to run for hours: only parts one behind the
other are taken, a few of them of any length.
"""

from __future__ import annotations

import re
from functools import lru_cache

MAX_PATTERN = 300
MAX_SUBJECT = 200
MAX_WAYS = 20_000_000
"""So many ways to match a name a pattern may have: three parts of any length, and one that may lack."""
_PART = re.compile(
    r"(?:\((?:\?P<[A-Za-z_]\w{0,40}>|\?:)?|\)(?P<maybe>\?)?|(?P<or>\|)|[$^]"
    r"|(?:\\[\W\ddDsSwW]|\[\^?(?:\\.|[^\]\\])+\]|[^\\\[\]()*+?{}|^$])"
    r"(?:(?P<endless>[*+]\??|\{\d{1,3},\})|(?P<none>\?\??)|\{(?P<least>\d{1,3})(?:,(?P<most>\d{1,3}))?\})?)"
)


def keys_in(subject: str, pattern: str) -> dict[str, str]:
    """Return the named parts of the text, from its beginning; nothing where the pattern is not taken."""
    known = _compiled(pattern) if len(subject) <= MAX_SUBJECT else None
    found = known.match(subject) if known else None
    return {key.lower(): text for key, text in found.groupdict().items() if text} if found else {}


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    try:
        return re.compile(pattern) if _is_harmless(pattern) else None
    except (re.error, OverflowError, RecursionError):
        return None


def _is_harmless(pattern: str) -> bool:
    at, ways = 0, 1
    if len(pattern) > MAX_PATTERN:
        return False
    while at < len(pattern):
        part = _PART.match(pattern, at)
        if part is None:
            return False
        ways *= _ways(part)
        at = part.end()
    return ways <= MAX_WAYS


def _ways(part: re.Match[str]) -> int:
    """Return in how many lengths one part can match."""
    if part["endless"]:
        return MAX_SUBJECT
    if part["most"]:
        return max(1, int(part["most"]) - int(part["least"]) + 1)
    return 2 if part["maybe"] or part["or"] or part["none"] else 1
