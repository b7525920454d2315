"""The lists that editions stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import F, OuterRef, Q
from django.db.models.functions import JSONObject

if TYPE_CHECKING:
    from datetime import datetime


class Placement(models.Model):
    """One list that an edition stands in: a section (or one above it), a tag or an author.

    Rows exist only for the current and the waiting edition of an article; the list still asks
    the edition's window.
    """

    edition = models.ForeignKey("articles.Edition", models.CASCADE, related_name="placements")
    category = models.ForeignKey(
        "articles.Category",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="placements",
        db_index=False,
    )
    tag = models.ForeignKey(
        "articles.Tag",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="placements",
        db_index=False,
    )
    author = models.ForeignKey(
        "articles.Author",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="placements",
        db_index=False,
    )
    published_at = models.DateTimeField()

    class Meta:
        """Each list is one index, in its own order."""

        constraints = (
            models.CheckConstraint(
                condition=Q(category__isnull=False, tag=None, author=None)
                | Q(category=None, tag__isnull=False, author=None)
                | Q(category=None, tag=None, author__isnull=False),
                name="placement_has_one_target",
            ),
        )
        indexes = tuple(
            models.Index(
                target,
                F("published_at").desc(),
                F("edition").desc(),
                condition=Q(**{f"{target}__isnull": False}),
                name=f"placement_by_{target}",
            )
            for target in ("category", "tag", "author")
        )

    def __str__(self) -> str:
        """Return which list it is."""
        return str(self.category or self.tag or self.author)


def neighbour(now: datetime, direction: str) -> models.QuerySet[Any, Any]:
    """Return the next placement in the outer edition's section: one index seek each."""
    down = "-" if direction == "lt" else ""
    return (
        Placement.objects.filter(
            Q(edition__live_until=None) | Q(edition__live_until__gt=now),
            category=OuterRef("section"),
            edition__live_from__lte=now,
            edition__retired=False,
            **{f"published_at__{direction}": OuterRef("published_at")},
        )
        .order_by(f"{down}published_at", f"{down}edition_id")
        .values(card=JSONObject(headline="edition__headline", path="edition__path"))[:1]
    )
