"""Files that texts link to by their path in the source: that path leads to what each became."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import quote

from django.db.models import Q

from articles.models import ImportRun, LegacyPost
from articles.publishing import old_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

BATCH = 500


@dataclass(slots=True)
class LinkedFiles:
    """The paths that one run met in links.

    A later run adds the paths of all files that it brings in: texts that came before may link to them,
    and are not read again.
    """

    source: str
    paths: set[str] = field(default_factory=set)
    is_first: bool = field(init=False)

    def __post_init__(self) -> None:
        """Ask whether a run came to its end before (1 query): the texts of others are read again."""
        before = ImportRun.objects.filter(source=self.source, finished_at__isnull=False)
        self.is_first = not before.exists()

    def add(self, path: str, linked: Iterable[str]) -> None:
        """Remember what a file that came in, or has a new name, links to."""
        self.paths.update(linked)
        if not self.is_first:
            self.paths.add(path)

    def lead(self) -> None:
        """Let each path lead where nothing else has it (3 queries for 500)."""
        paths = sorted(self.paths)
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
