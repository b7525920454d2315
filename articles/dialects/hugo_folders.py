"""What lies in folders of a site of Hugo's, for templates and galleries that show all of it or some."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from articles.dialects.dialect import Named
from articles.dialects.globs import matches
from articles.dialects.header import Value, word

FILES, TEXTS = "/files/", "/content/"
"""What the keys of files begin with among a site's own parts: below its root, or its folder of texts.

The key of a folder ends in a slash; under it stand the paths of its files below it, a line each.
"""
_HIDDEN = re.compile(r"(?:^|/)\.")
_SIGN = re.compile(r"[*?{\[]")


def bundle_keys(named: Named | None, language: str) -> Iterator[str]:
    """Yield the keys of the folder that is the page; none for a page of one file."""
    if named is not None and named.is_bundle:
        yield f"{TEXTS}{named.stem}/"
        yield f"{TEXTS}{language}/{named.stem}/"


def listed(parts: Mapping[str, str], keys: Iterable[str]) -> list[str] | None:
    """Return the paths of the files of the first of these folders that is there; None where none is."""
    for key in keys:
        if not _HIDDEN.search(key) and ".." not in key and (found := parts.get(key)) is not None:
            return found.split("\n")
    return None


def below(parts: Mapping[str, str], folder: str, *places: str) -> tuple[str, list[str]] | None:
    """Return a folder below the first of these places of the site that has it, and its own files in it."""
    path = posixpath.normpath(folder.strip("/")) if folder.strip("/") else "."
    if path == "." or "://" in folder:
        return None
    found = listed(parts, [f"{FILES}{place}/{path}/" for place in places])
    return None if found is None else (path, [name for name in found if "/" not in name])


def fitting(names: Iterable[str], pattern: str) -> list[str]:
    """Return the paths that a pattern means, in whichever case, as Hugo's ``Match``."""
    wanted = pattern.lower().lstrip("/")
    return [name for name in names if matches(name.lower(), wanted)]


def folder_of(pattern: str) -> str:
    """Return the folder in which a pattern begins."""
    first = _SIGN.search(pattern)
    return posixpath.dirname(pattern[: first.start()] if first else pattern)


@dataclass(frozen=True, slots=True)
class Titles:
    """What the ``resources`` of a header say of the files of a bundle."""

    resources: Value

    def renames(self) -> bool:
        """Say whether files have other names than theirs, by which templates find them."""
        return any(word(one, "name") for one in self._entries())

    def of(self, name: str) -> tuple[str, Value]:
        """Return the title of a file, "" for none, and its parameters."""
        fit = [one for one in self._entries() if fitting([name], word(one, "src"))]
        title = next((said for one in fit if (said := word(one, "title"))), "")
        params = next((found for one in fit if (found := one.get("params"))), None)
        return "" if ":counter" in title else title, params

    def _entries(self) -> list[dict[str, Value]]:
        found = self.resources if isinstance(self.resources, list) else []
        return [one for one in found if isinstance(one, dict)]
