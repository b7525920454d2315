"""What names of Hexo's files say by ``new_post_name`` (``parseFilename`` in ``processor/post.js``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from articles.dialects import file_names
from articles.dialects.header import Value
from articles.dialects.hexo_places import POSTS
from articles.dialects.site import Site

_SEGMENTS = {
    "year": r"\d{4}",
    "month": r"\d{2}",
    "day": r"\d{2}",
    "i_month": r"\d{1,2}",
    "i_day": r"\d{1,2}",
    "hash": r"[0-9a-f]{12}",
}
_PLACES = frozenset({*_SEGMENTS, "title"})
"""What is no key of the post."""
_MEANT = {"i_month": "month", "i_day": "day"}
_USUAL = frozenset({"", ":title.md"})
_TOKEN = re.compile(r":(\w*[^\W_])", re.ASCII)
_MOST_FREE = 3
"""More words of any length in a name could be told apart in too many ways."""


def told(stem: str, pattern: str) -> dict[str, str]:
    """Return what a name without its suffix says, its ``title`` among it; nothing where it does not fit."""
    if pattern in _USUAL:
        return {"title": stem}
    shape = _shape(file_names.without_suffix(pattern))
    found = shape.fullmatch(stem) if shape else None
    said = found.groupdict() if found else {}
    return {_MEANT.get(key, key): value for key, value in said.items()}


def defaults(path: str, site: Site) -> Mapping[str, Value]:
    """Return the keys of a post that its name says, as ``:lang/:title.md`` has one."""
    folder, _, below = path.partition("/")
    if site.file_name in _USUAL or folder not in POSTS:
        return {}
    said = told(file_names.without_suffix(below), site.file_name)
    return {key: value for key, value in said.items() if key not in _PLACES}


@lru_cache(maxsize=16)
def _shape(pattern: str) -> re.Pattern[str] | None:
    """Return a pattern of names as one of text; None for one that nothing fits."""
    pieces = _TOKEN.split(pattern)
    names = pieces[1::2]
    if len(set(names)) < len(names) or len(set(names) - _SEGMENTS.keys()) > _MOST_FREE:
        return None
    shapes = (f"(?P<{name}>{_SEGMENTS.get(name, '.+?')})" for name in names)
    literal = (re.escape(piece) for piece in pieces[2::2])
    parts = (part for pair in zip(shapes, literal, strict=True) for part in pair)
    try:
        return re.compile(re.escape(pieces[0]) + "".join(parts))
    except re.error:  # a key that begins with a digit
        return None
