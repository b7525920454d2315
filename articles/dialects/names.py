"""Links that give a post's name instead of its address: they become paths below one folder of their own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from urllib.parse import quote

from articles.dialects import file_names, hexo_names

FOLDER = "_named/"
"""No generator shows anything below it, so that such a path is never another thing's address."""
_POSTS = "_posts/"


def address_of(name: str) -> str:
    """Return the path that stands for the post of this name."""
    return "/" + FOLDER + quote(unicodedata.normalize("NFC", name))


def name_in(path: str) -> str:
    """Return the post's name that a decoded path without its first slash gives; else ""."""
    return path.removeprefix(FOLDER) if path.startswith(FOLDER) else ""


def slugs_of(path: str, patterns: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the names that a file's place gives a post; () for what is none of Hexo's posts.

    ``patterns`` are those of ``new_post_name``: a name that fits one has its ``:title`` for a slug.
    """
    if not path.startswith(_POSTS):
        return ()
    stem = file_names.without_suffix(unicodedata.normalize("NFC", path.removeprefix(_POSTS)))
    told = (hexo_names.told(stem, pattern).get("title", stem) for pattern in patterns)
    return tuple(dict.fromkeys((*told, stem, file_names.without_day(stem))))
