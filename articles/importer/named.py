"""The names of a folder's posts, by which tags of Hexo link to them: slugs, else titles."""

from __future__ import annotations

import os
import re
from functools import cached_property
from typing import TYPE_CHECKING
from unicodedata import normalize

from articles.dialects.names import slugs_of
from articles.text import normal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FOLDER = "_posts"
_HEAD_BYTES = 4_096
"""So much of a file is looked through for its title."""
_TITLE = re.compile(r"""^[ \t]*["']?title["']?[ \t]*[:=](.*)$""", re.IGNORECASE | re.MULTILINE)


class PostNames:
    """Knows the posts below one source. It looks at the files when it is asked first, titles last of all."""

    def __init__(self, root: Path) -> None:
        """Take the source's folder."""
        self.root = root

    def __contains__(self, name: str) -> bool:
        """Say whether a post has that slug or title, as far as its file shows the title in one line."""
        return name in self._slugs or name in self._titles

    @cached_property
    def _slugs(self) -> frozenset[str]:
        return frozenset(
            slug
            for file in self._files()
            for slug in slugs_of(normalize("NFC", file.relative_to(self.root).as_posix()))
        )

    @cached_property
    def _titles(self) -> frozenset[str]:
        return frozenset(title for file in self._files() for title in _titles_in(file))

    def _files(self) -> Iterator[Path]:
        for folder, _, names in os.walk(self.root / _FOLDER):
            yield from (self.root / folder / name for name in names)


def _titles_in(file: Path) -> list[str]:
    try:
        if file.is_symlink() or not file.is_file():
            return []
        with file.open("rb") as opened:
            head = opened.read(_HEAD_BYTES).decode("utf-8", "replace")
    except OSError:
        return []
    return [
        normal.line(found[1].strip().rstrip(",").strip("\"'")) for found in _TITLE.finditer(head)
    ]
