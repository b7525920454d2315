"""What lies in one folder of an old site, by name."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from articles.importer.sites import POSTS


@dataclass(frozen=True, slots=True)
class Names:
    """What lies in a folder, by name: of the largest, no more than that is kept while it is gone through.

    ``twins`` are one path in the source with a name before them, ``links`` are links to others.
    """

    files: list[str]
    folders: list[str]
    links: frozenset[str]
    twins: frozenset[str]

    @classmethod
    def of(cls, folder: Path) -> Names:
        """List a folder in the order of names, folders of posts last. Raises ``OSError``."""
        files: list[str] = []
        folders: list[str] = []
        links: set[str] = set()
        with os.scandir(folder) as entries:
            for entry in entries:
                (folders if entry.is_dir(follow_symlinks=False) else files).append(entry.name)
                if entry.is_symlink():
                    links.add(entry.name)
        for names in (files, folders):
            names.sort()
            names.sort(key=POSTS.__contains__)
        return cls(files, folders, frozenset(links), _twins(files, folders))


def _twins(files: list[str], folders: list[str]) -> frozenset[str]:
    """Return the names that are one path in the source with another name before them."""
    if all(map(str.isascii, files)) and all(map(str.isascii, folders)):
        return frozenset()
    names, first = sorted((*files, *folders)), dict[str, str]()
    for name in names:
        first.setdefault(unicodedata.normalize("NFC", name), name)
    return frozenset(names) - frozenset(first.values())
