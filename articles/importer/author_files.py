"""A site's own file of authors: who the log-ins are that its posts name (Docusaurus, Jekyll, Hugo, Hexo)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from articles.dialects import Unreadable, Value, read_yaml
from articles.importer import people
from articles.importer.keys import Keys
from articles.importer.there import is_file, real

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from articles.importer.incoming import Person
    from articles.importer.start import Start

MAX_BYTES = 1024 * 1024
_USUAL = ("", "_data/", "data/", "source/_data/")
_BESIDE_POSTS = ("*/", "*/*/")
"""Where a blog lies in a site whose generator is not known."""


def authors(start: Start) -> dict[str, Person]:
    """Return the authors that a site's own files name, by folded log-in and name.

    A file that is none of authors, or cannot be read, says nothing: the log-ins stay what they are.
    """
    found: dict[str, Person] = {}
    for place in _files(start):
        for login, told in _entries(place):
            person = replace(people.by_page(Keys(told), login, ""), slug="", portrait="")
            for spelling in (login, person.name):
                found.setdefault(people.fold(spelling), person)
    return found


def _files(start: Start) -> Iterator[Path]:
    root = start.config.parent if start.config is not None else start.base
    folders = _USUAL if start.config is not None else (*_USUAL, *_BESIDE_POSTS)
    for folder in folders:
        for place in sorted(root.glob(f"{folder}authors.y*ml")):
            found = real(place)
            if found is not None and found.is_relative_to(root) and is_file(found):
                yield place


def _entries(place: Path) -> Iterator[tuple[str, dict[str, Value]]]:
    try:
        if place.stat().st_size > MAX_BYTES:
            return
        values = read_yaml(place.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, Unreadable):
        return
    for login, told in values.items():
        if isinstance(told, dict) and any(
            told.get(key) for key in ("name", *people.FULL_NAME_KEYS)
        ):
            yield login, {key.lower(): value for key, value in told.items()}
