"""A site's own file of authors: who the log-ins are that its posts name (Docusaurus, Jekyll, Hugo, Hexo)."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from articles.dialects import Unreadable, Value, read_yaml
from articles.importer import people
from articles.importer.keys import Keys
from articles.importer.there import is_file, real

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from articles.importer.incoming import Person
    from articles.importer.start import Start

MAX_BYTES = 1024 * 1024
_USUAL = ("", "_data/", "data/", "source/_data/")
_NAMES = ("authors.y*ml", "authors.json", "people.y*ml", "people.json")
_BESIDE_POSTS = ("*/", "*/*/")
"""Where a blog lies in a site whose generator is not known."""


def authors(start: Start) -> dict[str, Person]:
    """Return the authors that a site's own files or its configuration name, by folded log-in and name.

    A file that is none of authors, or cannot be read, says nothing: the log-ins stay what they are.
    """
    found: dict[str, Person] = {}
    several = [_read(place) for place in _files(start)]
    if start.config is not None and isinstance(said := _read(start.config).get("authors"), dict):
        several.append(said)  # as layouts of Jekyll read `site.authors[page.author]`
    for values in several:
        for login, told in _entries(values):
            person = replace(people.by_page(Keys(told), login, ""), slug="", portrait="")
            for spelling in (login, person.name):
                found.setdefault(people.fold(spelling), person)
    return found


def _files(start: Start) -> Iterator[Path]:
    root = start.config.parent if start.config is not None else start.base
    folders = _USUAL if start.config is not None else (*_USUAL, *_BESIDE_POSTS)
    for folder in folders:
        places = (sorted(root.glob(f"{folder}{name}")) for name in _NAMES)
        for place in chain.from_iterable(places):
            found = real(place)
            if found is not None and found.is_relative_to(root) and is_file(found):
                yield place


def _read(place: Path) -> Mapping[str, Value]:
    try:
        if place.stat().st_size > MAX_BYTES:
            return {}
        return read_yaml(place.read_text("utf-8-sig"))
    except (OSError, UnicodeDecodeError, Unreadable):
        return {}


def _entries(values: Mapping[str, Value]) -> Iterator[tuple[str, dict[str, Value]]]:
    for login, told in values.items():
        if isinstance(told, dict) and any(
            told.get(key) for key in ("name", *people.FULL_NAME_KEYS)
        ):
            yield login, {key.lower(): value for key, value in told.items()}
