"""The old site's lists: which section, tag or author of ours each of them leads to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from articles.dialects.hugo_names import urlized
from articles.importer.people import fold
from articles.models import Author, Category, Tag, tag_key
from articles.publishing import old_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from articles.dialects import Listing, Shows
    from articles.importer.incoming import Options
    from articles.importer.others import SectionFile
    from articles.publishing.old_addresses import Target


MOST_FILLED = 300
"""Of lists without a row, the uppermost: all of them are read whenever something is not found."""


@dataclass(slots=True)
class Lists:
    """What a run saw of them: each list once, however many posts stood in it."""

    seen: dict[str, Listing] = field(default_factory=dict)
    general: dict[str, Shows] = field(default_factory=dict)
    filled: set[str] = field(default_factory=set)
    """Those of which a file is known, and no section, tag or author."""

    def add(self, found: Iterable[Listing]) -> None:
        """Remember lists. Of two things at one path, the first counts; a section before its folder."""
        for one in found:
            known = self.seen.get(one.path)
            if known is None or (known.kind == "section" and one.kind != "section"):
                self.seen[one.path] = one

    def keep(self) -> None:
        """Let all of them lead on (about 4 queries, and 2 for every 500 lists)."""
        targets = list(self._targets())
        old_addresses.lead(targets)
        led = {path for path, _ in targets}
        folders: dict[str, Shows] = {
            path: "home"
            for path, one in self.seen.items()
            if one.kind == "section" and path not in led
        }
        old_addresses.keep_lists({**folders, **self.general}.items())

    def keep_filled(self) -> None:
        """Let the front page, which lists all there is, stand for lists that nothing else does (1 query)."""
        paths = sorted(self.filled - {"/"}, key=lambda path: (path.count("/"), path))
        old_addresses.keep_lists((path, "home") for path in paths[:MOST_FILLED])

    def _targets(self) -> Iterator[tuple[str, Target]]:
        sections = sections_by_name() if self.seen else {}
        kinds = {one.kind for one in self.seen.values()}
        people = Author.objects.order_by("-pk") if "author" in kinds else ()
        authors = {fold(row.name): row for row in people}
        keys = {tag_key(one.name[0]) for one in self.seen.values() if one.kind == "tag"}
        tags = _tags(list(keys))
        for path, one in self.seen.items():
            target: Target | None = None
            if one.kind == "category":
                target = sections.get(tuple(fold(name) for name in one.name))
            elif one.kind == "tag":
                target = tags.get(tag_key(one.name[0]))
            elif one.kind == "author":
                target = authors.get(fold(one.name[0]))
            if target is not None:
                yield path, target


def general_lists(options: Iterable[Options]) -> dict[str, Shows]:
    """Return the lists of whole sites that no row stands for: homes, archives, feeds."""
    return {path: shows for one in options for path, shows in one.dialect.lists(one.site)}


def sections_by_name() -> dict[tuple[str, ...], Category]:
    """Return all sections by their folded names from the top down, of several the first (1 query)."""
    rows = {row.pk: row for row in Category.objects.order_by("pk")}
    found: dict[tuple[str, ...], Category] = {}
    for row in rows.values():
        names, above = [fold(row.name)], row
        while above.parent_id in rows and len(names) < len(rows):
            above = rows[above.parent_id]
            names.insert(0, fold(above.name))
        found.setdefault(tuple(names), row)
    return found


def section_of(found: SectionFile) -> Category | None:
    """Return the section whose list a text opened: by the way to it, else one at the top by its name."""
    way = tuple(map(fold, found.way))
    below = sections_by_name().get(way) if len(way) > 1 else None
    return below or section_named(found.name)


def section_named(names: Sequence[str]) -> Category | None:
    """Return the top section that has one of these names, or whose name Hugo writes so in addresses."""
    return next((row for row in Category.objects.top() if is_named(row.name, names)), None)


def is_named(section: str, names: Sequence[str]) -> bool:
    """Say whether a section has one of these names, or Hugo writes its own so in addresses."""
    return fold(section) in {fold(name) for name in names} or urlized(section) in names


def _tags(keys: list[str]) -> dict[str, Tag]:
    found: dict[str, Tag] = {}
    for start in range(0, len(keys), old_addresses.BATCH):
        rows = Tag.objects.filter(key__in=keys[start : start + old_addresses.BATCH])
        found |= {row.key: row for row in rows}
    return found
