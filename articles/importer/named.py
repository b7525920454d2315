"""The names of a folder's posts, by which tags of Hexo link to them: slugs, else titles."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from articles.dialects.names import slugs_of
from articles.importer.find import read, texts_of
from articles.importer.incoming import Refused
from articles.text import normal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.importer.find import Found
    from articles.importer.start import Start

_FOLDER = "_posts"
_HEAD_BYTES = 4_096
"""So much of a file is looked through for its title."""
_TITLE = re.compile(r"""^[ \t]*["']?title["']?[ \t]*[:=](.*)$""", re.IGNORECASE | re.MULTILINE)


class PostNames:
    """Knows the posts below one source. It looks at the files when it is asked first, titles last of all."""

    def __init__(self, start: Start, pattern: str = "") -> None:
        """Take a place of the source, and the pattern of its files' names ("" for the usual one)."""
        self.start = start
        self.pattern = pattern

    def __contains__(self, name: str) -> bool:
        """Say whether a post has that slug or title, as far as its file shows the title in one line."""
        return name in self.by_slug or name in self._titles

    @cached_property
    def by_slug(self) -> dict[str, Found]:
        """Return the posts by their slugs; of two with the same one the first."""
        found: dict[str, Found] = {}
        for text in self._texts():
            for slug in slugs_of(text.path, (self.pattern,)):
                found.setdefault(slug, text)
        return found

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(title for text in self._texts() for title in _titles_in(text))

    def _texts(self) -> Iterator[Found]:
        return texts_of(self.start, _FOLDER)


def _titles_in(text: Found) -> list[str]:
    raw = read(text)
    if isinstance(raw, Refused):
        return []
    head = raw[:_HEAD_BYTES].decode("utf-8", "replace")
    return [
        normal.line(found[1].strip().rstrip(",").strip("\"'")) for found in _TITLE.finditer(head)
    ]
