"""Links that give a post's name instead of its address: they become paths below one folder of their own."""

from __future__ import annotations

import unicodedata
from urllib.parse import quote

from articles.dialects import file_names

FOLDER = "_named/"
"""No generator shows anything below it, so that such a path is never another thing's address."""
_POSTS = "_posts/"


def address_of(name: str) -> str:
    """Return the path that stands for the post of this name."""
    return "/" + FOLDER + quote(unicodedata.normalize("NFC", name))


def name_in(path: str) -> str:
    """Return the post's name that a decoded path without its first slash gives; else ""."""
    return path.removeprefix(FOLDER) if path.startswith(FOLDER) else ""


def slugs_of(path: str) -> tuple[str, ...]:
    """Return the names that a file's place gives a post; () for what is none of Hexo's posts."""
    if not path.startswith(_POSTS):
        return ()
    stem = file_names.without_suffix(unicodedata.normalize("NFC", path.removeprefix(_POSTS)))
    return tuple(dict.fromkeys((stem, file_names.without_day(stem))))
