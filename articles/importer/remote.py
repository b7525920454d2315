"""The pictures on other sites that came with posts: which there are, and which were given up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Q

from articles.models import Article, ArticleImage, Edition, EditionImage, Image, PictureFetch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.db.models import QuerySet

BATCH = 500


def remote_pictures(source: str = "") -> QuerySet[Image]:
    """Return the pictures on other sites that imported articles show, of one source or all, oldest first."""
    imported = Article.objects.filter(legacy_post__isnull=False)
    if source:
        imported = imported.filter(legacy_post__source=source)
    articles, editions = imported.values("pk"), Edition.objects.filter(article__in=imported)
    used = (
        Q(pk__in=ArticleImage.objects.filter(article__in=articles).values("image"))
        | Q(pk__in=imported.values("lead_image"))
        | Q(pk__in=EditionImage.objects.filter(edition__in=editions.values("pk")).values("image"))
        | Q(pk__in=editions.values("lead_image"))
    )
    return Image.objects.remote().filter(used).order_by("pk")


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
