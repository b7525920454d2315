"""The paper: what readers see. Written by ``publishing`` alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import F, Q, Subquery
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import search_index
from articles.models.fields import LineField, LinesField, PathField, TextJSONField
from articles.models.placements import neighbour

if TYPE_CHECKING:
    from datetime import date
    from typing import Self

    from articles.models.authors import Author
    from articles.models.categories import Category
    from articles.models.tags import Tag


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in a list, newest first: what comes after the edition of this moment and number."""

    published_at: datetime
    edition_id: int

    @classmethod
    def top(cls, now: datetime) -> Cursor:
        """Return the beginning of every list: all that first came out until ``now``."""
        return cls(now, 2**62)


class EditionQuerySet(models.QuerySet["Edition"]):
    """Questions readers ask.

    A list is ``live(now)``, one of ``newest``, ``in_category`` … (they set the order), ``before(cursor)``,
    ``for_cards()`` and a slice: one index seek, however long the list is.
    """

    def live(self, now: datetime) -> Self:
        """Keep what readers may see at ``now``. ``retired`` only helps the index; the window decides."""
        return self.current_or_waiting(now).filter(live_from__lte=now)

    def current_or_waiting(self, now: datetime) -> Self:
        """Keep the editions whose window is open or still to come."""
        return self.filter(Q(live_until=None) | Q(live_until__gt=now), retired=False)

    def by_address(self, path: str) -> Self:
        """Keep the edition at ``path`` (normal form: no trailing slash)."""
        return self.filter(path=path)

    def newest(self) -> Self:
        """Order by first publication, newest first."""
        return self._listed("published_at", "id")

    def pinned(self) -> Self:
        """Keep what an editor holds at the top."""
        return self.filter(is_pinned=True).newest()

    def in_category(self, category: Category) -> Self:
        """Keep what stands in a section or below it, newest first."""
        return self._placed(placements__category=category)

    def tagged(self, tag: Tag) -> Self:
        """Keep what carries a tag, newest first."""
        return self._placed(placements__tag=tag)

    def by_author(self, author: Author) -> Self:
        """Keep what credits an author, in whatever role, newest first."""
        return self._placed(placements__author=author)

    def published_in(self, first: date, last: date) -> Self:
        """Keep what first came out on the site's days from ``first`` to ``last``, newest first.

        Kept: asked by the moment, not by ``published_on``, so that one index finds and orders.
        """
        return self.published_between(beginning(first), beginning(last + timedelta(days=1)))

    def published_between(self, start: datetime, end: datetime) -> Self:
        """Keep what first came out from ``start`` on and before ``end``, newest first."""
        return self.filter(published_at__gte=start, published_at__lt=end).newest()

    def found(self, words: str) -> Self:
        """Keep what holds all the words, newest first; nothing when the words hold no term."""
        if not search_index.is_query(words):
            return self.newest().none()
        return self.filter(pk__in=search_index.matching(words)).newest()

    def before(self, cursor: Cursor) -> Self:
        """Keep what comes after ``cursor`` in the list's order.

        Kept: it is the list's only upper bound, or SQLite seeks by the wrong one.
        """
        earlier = Q(listed_at__lt=cursor.published_at) | Q(listed_id__lt=cursor.edition_id)
        return self.filter(earlier, listed_at__lte=cursor.published_at)

    def for_cards(self) -> Self:
        """Load what a card shows: no text, the lead picture at hand (no further query)."""
        return self.select_related("lead_image")

    def for_feed(self) -> Self:
        """Load what a feed entry holds: the text as well (no further query)."""
        return self.select_related("lead_image", "text_row")

    def for_page(self, now: datetime) -> Self:
        """Load the article page: text, lead picture, and its neighbours in the section (no further query).

        ``newer`` and ``older`` are None or ``{"headline": …, "path": …}``.
        """
        return self.select_related("lead_image", "text_row").annotate(
            newer=Subquery(neighbour(now, "gt")), older=Subquery(neighbour(now, "lt"))
        )

    def _placed(self, **target: object) -> Self:
        return self.filter(**target)._listed("placements__published_at", "placements__edition_id")

    def _listed(self, at: str, number: str) -> Self:
        """Order by these columns. Kept as annotations: a later filter would join a second time."""
        return self.annotate(listed_at=F(at), listed_id=F(number)).order_by(
            "-listed_at", "-listed_id"
        )


def beginning(day: date) -> datetime:
    """Return the first moment of a day in the site's zone."""
    return datetime.combine(day, time.min, timezone.get_default_timezone())


class Edition(models.Model):
    """A reader-ready copy of one article, shown while ``live_from <= now < live_until``.

    ``labels`` hold the names and addresses that pages show beside the text::

        {"sections": [{"id", "name", "path", "hue"}, …],      top to leaf of the main section
         "categories": [{"id", "name", "path", "hue"}, …],    further sections
         "tags": [{"id", "name", "path"}, …],
         "bylines": [{"id", "name", "path", "kind", "role", "lead_in", "portrait"}, …]}

    ``portrait`` is an image's number or None.

    What an edition says never changes; its window and labels are changed by ``publishing``.
    """

    class EndedAs(models.TextChoices):
        """Why the window is, or will be, over."""

        OPEN = "", _("open")
        REPLACED = "replaced", _("replaced")
        EXPIRED = "expired", _("expired")
        WITHDRAWN = "withdrawn", _("withdrawn")

    article = models.ForeignKey("articles.Article", models.PROTECT, related_name="editions")
    revision = models.ForeignKey("articles.Revision", models.PROTECT, related_name="editions")
    article_version = models.PositiveIntegerField()
    live_from = models.DateTimeField()
    live_until = models.DateTimeField(null=True, blank=True)
    ended_as = models.CharField(max_length=10, choices=EndedAs, blank=True, default=EndedAs.OPEN)
    ended_note = LineField(max_length=300, blank=True)
    retired = models.BooleanField(default=False)
    published_at = models.DateTimeField()
    published_on = models.DateField()
    updated_at = models.DateTimeField(null=True, blank=True)
    path = PathField(max_length=600)
    language = LineField(max_length=20)
    kind = models.CharField(max_length=20)
    headline = LineField(max_length=300)
    standfirst = LinesField(blank=True)
    summary = LinesField(blank=True)
    dateline = LineField(max_length=100, blank=True)
    section = models.ForeignKey("articles.Category", models.PROTECT, related_name="editions")
    lead_image = models.ForeignKey(
        "articles.Image", models.PROTECT, null=True, blank=True, related_name="lead_editions"
    )
    lead_caption = LineField(max_length=1000, blank=True)
    is_pinned = models.BooleanField(default=False)
    reading_minutes = models.PositiveSmallIntegerField(default=1)
    source_name = LineField(max_length=200, blank=True)
    source_url = LineField(max_length=1500, blank=True)
    comments_allowed = models.BooleanField(default=True)
    seo_title = LineField(max_length=200, blank=True)
    seo_description = LineField(max_length=400, blank=True)
    labels = TextJSONField(default=dict)
    images = models.ManyToManyField(
        "articles.Image", through="EditionImage", related_name="editions"
    )

    objects = EditionQuerySet.as_manager()

    class Meta:
        """Windows of one article never overlap: one open end, no two beginnings alike, ends after begins."""

        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        constraints = (
            models.CheckConstraint(
                condition=Q(live_until=None) | Q(live_until__gt=F("live_from")),
                name="edition_ends_after_it_begins",
            ),
            models.UniqueConstraint(
                fields=("article", "live_from"), name="article_begins_one_edition_at_a_time"
            ),
            models.UniqueConstraint(
                fields=("article",),
                condition=Q(live_until=None),
                name="article_has_one_open_edition",
            ),
            models.CheckConstraint(condition=Q(headline__gt=""), name="edition_has_a_headline"),
            models.CheckConstraint(
                condition=Q(path__startswith="/"), name="edition_path_begins_with_a_slash"
            ),
        )
        indexes = (
            models.Index(
                F("published_at").desc(),
                F("id").desc(),
                condition=Q(retired=False),
                name="edition_newest",
            ),
            models.Index("path", condition=Q(retired=False), name="edition_by_path"),
            models.Index("published_on", condition=Q(retired=False), name="edition_by_day"),
            models.Index(
                F("published_at").desc(),
                F("id").desc(),
                condition=Q(retired=False, is_pinned=True),
                name="edition_pinned",
            ),
            models.Index("article", F("live_from").desc(), name="edition_by_article"),
        )

    def __str__(self) -> str:
        """Return the headline."""
        return self.headline

    def get_absolute_url(self) -> str:
        """Return the public address."""
        return f"{self.path}/"

    @property
    def cursor(self) -> Cursor:
        """Return the edition's place in lists."""
        return Cursor(self.published_at, self.pk)

    @property
    def top_section(self) -> dict[str, str]:
        """Return the label of the section of the site's navigation that the edition belongs to."""
        sections: list[dict[str, str]] = self.labels.get("sections") or [{}]
        return sections[0]
