"""Files that texts link to by their path in the source, or by a name: that path leads to what each became."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import quote

from django.db.models import Q

from articles.dialects.names import FOLDER, name_in, slugs_of
from articles.importer.line import MOST_TOLD
from articles.models import Article, ImportRun, LegacyPost
from articles.publishing import old_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from articles.importer.find import Found
    from articles.importer.named import PostNames

BATCH = 500


@dataclass(slots=True)
class LinkedFiles:
    """The paths that one run met in links.

    A later run adds the paths and names of all files that it brings in: texts that came before may link to
    them, and are not read again.
    """

    source: str
    names: Mapping[Path, PostNames]
    paths: set[str] = field(default_factory=set)
    is_part: bool = False
    """Whether it goes on with what runs before met, as if all were one."""
    is_first: bool = field(init=False)

    def __post_init__(self) -> None:
        """Ask whether a run came to its end before (1 query): the texts of others are read again."""
        if self.is_part:
            self.is_first = True
            return
        before = ImportRun.objects.filter(source=self.source, finished_at__isnull=False)
        self.is_first = not before.exists()

    def add(self, path: str, linked: Iterable[str]) -> None:
        """Remember what a file that came in, or has a new name, links to."""
        self.paths.update(linked)
        if not self.is_first:
            self.paths.add(path)

    def add_names(self, path: str, title: str) -> None:
        """Remember the names of a post that came in, where its generator knows links by name."""
        if not self.is_first:
            self.paths.update(FOLDER + name for name in (*self._slugs(path), title))

    def not_there(self, linked: Sequence[str], found: Found) -> list[str]:
        """Tell of files and posts that a text links to and that the old site does not have, of a few."""
        missing = (path for path in linked if not self._is_there(path, found.root))
        return [_told(path) for path in islice(missing, MOST_TOLD)]

    def _is_there(self, path: str, root: Path) -> bool:
        if name := name_in(path):
            return name in self.names[root]
        return any(os.path.lexists(root / normalize(form, path)) for form in ("NFC", "NFD"))

    def _slugs(self, path: str) -> tuple[str, ...]:
        return slugs_of(path, {known.pattern for known in self.names.values()})

    def lead(self) -> None:
        """Let each path lead where nothing else has it (3 queries for 500; 3 more where posts are named)."""
        names = {name for path in self.paths if (name := name_in(path))}
        paths = sorted(path for path in self.paths if not name_in(path))
        for start in range(0, len(paths), BATCH):
            rows = LegacyPost.objects.filter(
                ~Q(article=None, page=None),
                source=self.source,
                path_in_source__in=paths[start : start + BATCH],
            ).select_related("article", "page")
            old_addresses.lead(
                ("/" + quote(row.path_in_source), target)
                for row in rows.only("path_in_source", "article__id", "page__path")
                if (target := row.article or row.page)
            )
        if names:
            old_addresses.lead(self._named(names))

    def _named(self, names: set[str]) -> Iterator[tuple[str, Article]]:
        """Yield for each name the post that has it: as its slug, else as its title."""
        rows = LegacyPost.objects.filter(source=self.source, article__isnull=False).order_by("pk")
        by_slug: dict[str, int] = {}
        by_title: dict[str, int] = {}
        for path, number, title in rows.values_list(
            "path_in_source", "article_id", "article__headline"
        ).iterator():
            for slug in names.intersection(self._slugs(path)):
                by_slug.setdefault(slug, number)
            if title in names:
                by_title.setdefault(title, number)
        found = by_title | by_slug
        articles = Article.objects.only("pk").in_bulk(found.values())
        yield from ((f"/{FOLDER}{quote(name)}", articles[pk]) for name, pk in found.items())


def _told(path: str) -> str:
    if name := name_in(path):
        return f"The post {name[:200]!r} it links to is not there."
    return f"The file {path[:200]!r} it links to is not there."
