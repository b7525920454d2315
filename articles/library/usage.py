"""Where a picture is used: what an editor must know before changing it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from articles.models import Address, Article, Author, Edition, Page, SiteTexts

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from articles.models import Image


@dataclass(frozen=True, slots=True)
class Usage:
    """The desk copies, editions (past ones too), authors and pages that show a picture, and what leads to it.

    ``addresses`` are old paths by which texts link to it.
    """

    articles: QuerySet[Article]
    editions: QuerySet[Edition]
    authors: QuerySet[Author]
    pages: QuerySet[Page]
    addresses: QuerySet[Address]
    is_logo: bool

    @property
    def is_used(self) -> bool:
        """Say whether anything refers to the picture, so that it cannot be deleted."""
        return self.is_logo or any(
            rows.exists()
            for rows in (self.articles, self.editions, self.authors, self.pages, self.addresses)
        )


def usage(image: Image) -> Usage:
    """Return where a picture stands: as lead or in a text, as portrait, as logo (1 query, more when read)."""
    return Usage(
        articles=Article.objects.filter(
            Q(lead_image=image) | Q(pk__in=image.article_uses.values("article"))
        ),
        editions=Edition.objects.filter(
            Q(lead_image=image) | Q(pk__in=image.edition_uses.values("edition"))
        ),
        authors=image.portrayed.all(),
        pages=Page.objects.filter(pk__in=image.page_uses.values("page")),
        addresses=image.addresses.all(),
        is_logo=SiteTexts.objects.filter(logo=image).exists(),
    )
