"""Names of files that every file system takes, and none takes for another."""

from __future__ import annotations

import re
import unicodedata

from articles.text.slugs import slugify

MAX_BYTES = 150
_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


class Names:
    """Gives names that were not given before; upper and lower case count as the same."""

    def __init__(self) -> None:
        """Begin with none."""
        self._given: set[str] = set()

    def free(self, folder: str, wanted: str, number: int, suffix: str) -> str:
        """Return a path in ``folder``: named as wanted, else with the row's number after it."""
        stem = safe(wanted) or str(number)
        path = f"{folder}{stem}{suffix}"
        if _key(path) in self._given:
            path = f"{folder}{stem}-{number}{suffix}"
        while _key(path) in self._given:
            path = path.removesuffix(suffix) + "-x" + suffix
        self._given.add(_key(path))
        return path

    def take(self, path: str) -> bool:
        """Take a path that is given; False when it was taken before."""
        is_free = _key(path) not in self._given
        self._given.add(_key(path))
        return is_free


def safe(name: str) -> str:
    """Return a name as a file may have it: letters and digits of any script, and dashes; "" for none."""
    slug = slugify(name, limit=MAX_BYTES)
    while len(slug.encode()) > MAX_BYTES:
        slug = slug[:-1]
    slug = slug.strip("-")
    return f"{slug}-1" if _WINDOWS.match(slug) else slug


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
