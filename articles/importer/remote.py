"""The pictures on other sites that came with posts: which there are, and which were given up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Count, Q

from articles.models import (
    Article,
    ArticleImage,
    Edition,
    EditionImage,
    Image,
    Page,
    PageImage,
    PictureFetch,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

BATCH = 500


@dataclass(frozen=True, slots=True)
class Fetched:
    """How many pictures of other sites have their file here, could not be fetched, or were not tried yet."""

    fetched: int
    failed: int
    waiting: int


def fetched_of(source: str) -> Fetched:
    """Return how far the pictures of one source are (1 query)."""
    here, failed = ~Q(original=""), Q(original="", fetch__problem__gt="")
    counts = (
        _shown_by(source)
        .exclude(remote_url="")
        .aggregate(all=Count("pk"), here=Count("pk", here), failed=Count("pk", failed))
    )
    waiting = counts["all"] - counts["here"] - counts["failed"]
    return Fetched(counts["here"], counts["failed"], waiting)


def remote_pictures(source: str = "") -> QuerySet[Image]:
    """Return the pictures on other sites that imported texts show, of one source or all, oldest first."""
    return _shown_by(source).filter(original="").order_by("pk")


def _shown_by(source: str) -> QuerySet[Image]:
    """Return the pictures that imported articles, on the desk or to readers, and imported pages show."""
    came = Q(legacy_post__source=source) if source else Q(legacy_post__isnull=False)
    imported, pages = Article.objects.filter(came), Page.objects.filter(came)
    articles, editions = imported.values("pk"), Edition.objects.filter(article__in=imported)
    used = (
        Q(pk__in=ArticleImage.objects.filter(article__in=articles).values("image"))
        | Q(pk__in=imported.values("lead_image"))
        | Q(pk__in=EditionImage.objects.filter(edition__in=editions.values("pk")).values("image"))
        | Q(pk__in=editions.values("lead_image"))
        | Q(pk__in=PageImage.objects.filter(page__in=pages.values("pk")).values("image"))
    )
    return Image.objects.filter(used)


def prepare(numbers: Sequence[int]) -> None:
    """Make the rows that hold what is tried, for pictures that were never tried."""
    for start in range(0, len(numbers), BATCH):
        PictureFetch.objects.bulk_create(
            (PictureFetch(image_id=number) for number in numbers[start : start + BATCH]),
            ignore_conflicts=True,
        )


def given_up(source: str = "") -> dict[int, str]:
    """Return why, for each picture that is not tried any more, by number."""
    rows = PictureFetch.objects.filter(
        is_final=True, image__in=remote_pictures(source).values("pk")
    )
    return {row.pk: row.said for row in rows}
