"""Texts above lists: what opens a section here, and what is a page because no section can show it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from articles.importer.line import Line
from articles.importer.lists import is_named
from articles.importer.others import SectionFile
from articles.importer.people import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from articles.importer.others import Other, PageFile
    from articles.importer.reading import File

NO_TEXT = "It holds no text, and opened a list that no article of its own stands in here."
APART = (
    "At its old address stands the section's list, which has no room for its text: that is a page of its "
    "own. Link to it where readers are to find it."
)


def above_lists(waiting: Iterable[tuple[File, Other]]) -> list[tuple[File, SectionFile]]:
    """Return the texts above lists, those in the site's own language first: one text opens a section."""
    found = [(file, text) for file, text in waiting if isinstance(text, SectionFile)]
    return sorted(found, key=lambda pair: pair[1].is_translation)


def page_of_list(found: SectionFile, *, has_section: bool) -> PageFile | None:
    """Return the page that the text becomes: where no section has its name, or not all the text fits there.

    None where the section says all of it, and where there is no text.
    """
    page = found.page
    if page is None or not has_section:
        return page
    if found.is_whole:
        return None
    return replace(page, addresses=(), possible_addresses=(), warnings=(*page.warnings, APART))


def is_among(ways: Collection[tuple[str, ...]], found: SectionFile) -> bool:
    """Say whether the section of a text is among these, each told by the names from the top down."""
    wanted = tuple(map(fold, found.way))
    return any(
        is_named(way[0], found.name) or (wanted and wanted == tuple(map(fold, way[: len(wanted)])))
        for way in ways
    )


def as_new(file: File) -> File:
    """Return the file without what an earlier run made of it, where that was no page."""
    return replace(file, legacy=None) if file.legacy and not file.legacy.page_id else file


def without_text(found: SectionFile) -> Line:
    """Return the line of a file of which nothing is made."""
    return Line(found.path, "left out", NO_TEXT, kind="section")
