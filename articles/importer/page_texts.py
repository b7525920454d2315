"""A page of the old site as it is to be written, its pictures taken in; or only looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.importer import beside, intake
from articles.importer.waiting_pages import Written

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from articles.importer.incoming import LinkedFile
    from articles.importer.job import Job
    from articles.importer.linked import LinkedFiles
    from articles.importer.others import PageFile
    from articles.importer.reading import File
    from articles.importer.references import References
    from articles.models import Image


@dataclass(frozen=True, slots=True)
class PageText:
    """What to write into a page, and what to tell of it.

    ``numbers`` are those of its pictures, as in ``Ready.pictures``; ``linked`` are those that it links to,
    ``away`` those that are shown from the old site.
    """

    written: Written
    numbers: Mapping[str, int | None]
    linked: Sequence[tuple[LinkedFile, Image]]
    away: tuple[str, ...]
    told: Sequence[str]


@dataclass(frozen=True, slots=True)
class PageTexts:
    """What a run knows beyond the files of pages: where pictures may lie, which texts and names there are."""

    job: Job
    links: LinkedFiles
    references: References

    def taken_in(self, file: File, found: PageFile) -> PageText:
        """Take the page's pictures in."""
        taken = intake.taken(found.pictures, file.found, self.job.pictures)
        linked = beside.taken_in(found.linked_others, file.found, self.job.pictures)
        body, told = self.references.settled(
            intake.placed(found.body, found.pictures, taken.places), file.found.root
        )
        missing = self.links.not_there(found.linked_files, file.found)
        return PageText(
            Written(found.title, found.slug, body, found.language, found.is_published),
            {**linked.numbers, **taken.numbers},
            linked.shown,
            intake.away_of(taken.places),
            [*taken.told, *told, *linked.told, *missing],
        )

    def looked_at(self, file: File, found: PageFile) -> tuple[tuple[str, ...], list[str]]:
        """Return the pictures that would be shown from the old site, and all that would be told."""
        pictures = intake.looked_at(found.pictures, file.found, self.job.pictures)
        others = beside.look_at(found.linked_others, file.found, self.job.pictures)
        told = self.references.settled(found.body, file.found.root)[1]
        missing = self.links.not_there(found.linked_files, file.found)
        return intake.away_of(pictures.places), [*pictures.told, *told, *others, *missing]
