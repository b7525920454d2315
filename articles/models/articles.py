"""The desk: what editors work on. Nothing here is ever shown to a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.validators import URLValidator
from django.db import models
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from taggit.managers import TaggableManager

from articles.models.editions import Edition
from articles.models.fields import BodyField, LineField, LinesField
from articles.models.stages import Kind, Stage, Standing
from articles.models.tags import KeyedTagManager, TaggedArticle

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Self

    from django.contrib.auth.models import AbstractBaseUser


class ArticleQuerySet(models.QuerySet["Article"]):
    """Questions the desk asks."""

    def with_standing(self, now: datetime) -> Self:
        """Annotate ``standing``, and ``has_waiting``: an edition waits for its time (no further query)."""
        own = Edition.objects.filter(article=OuterRef("pk"))
        live_version = Subquery(own.live(now).values("article_version")[:1])
        last_end = Subquery(
            own.filter(live_from__lte=now).order_by("-live_from").values("ended_as")[:1]
        )
        return self.annotate(
            live_version=live_version,
            last_end=last_end,
            has_waiting=Exists(own.filter(live_from__gt=now)),
        ).annotate(
            standing=Case(
                When(live_version__lt=F("version"), then=Value(Standing.CHANGED)),
                When(live_version__isnull=False, then=Value(Standing.LIVE)),
                When(has_waiting=True, then=Value(Standing.SCHEDULED)),
                When(last_end=Edition.EndedAs.WITHDRAWN, then=Value(Standing.WITHDRAWN)),
                When(last_end__isnull=False, then=Value(Standing.EXPIRED)),
                default=Value(Standing.NEVER),
                output_field=models.CharField(),
            )
        )

    def standing(self, standing: str, now: datetime) -> Self:
        """Keep the articles of one standing at ``now``."""
        return self.with_standing(now).filter(standing=standing)

    def owned_by(self, user: AbstractBaseUser) -> Self:
        """Keep the articles of one writer."""
        return self.filter(owner=user)

    def never_out(self) -> Self:
        """Keep the articles of which no edition was ever made."""
        return self.filter(editions=None)

    def for_desk_list(self, now: datetime) -> Self:
        """Load what the desk's list shows: standing, section, owner and bylines (2 queries), no body."""
        return (
            self.with_standing(now)
            .select_related("section", "owner")
            .prefetch_related("bylines__author")
            .defer("body")
        )


class Article(models.Model):
    """The desk copy of one story. Saving it never changes what readers see.

    ``version`` is the number of its latest revision; ``publishing.save_revision`` raises it.
    """

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("owner"),
        help_text=_("Whose piece this is. A writer changes only their own."),
    )
    headline = LineField(
        _("headline"),
        max_length=300,
        blank=True,
        help_text=_("What readers see first. It can change later."),
    )
    slug = LineField(
        _("web address"),
        max_length=120,
        blank=True,
        help_text=_(
            "The last part of the article's address. Left empty, it is made from the headline."
        ),
    )
    standfirst = LinesField(
        _("standfirst"),
        blank=True,
        help_text=_("One or two sentences under the headline that make one want to read on."),
    )
    body = BodyField(_("text"), blank=True)
    summary = LinesField(
        _("summary"),
        blank=True,
        help_text=_(
            "For lists, feeds and search engines. Left empty, the standfirst or the first sentences serve."
        ),
    )
    language = LineField(
        _("language"),
        max_length=20,
        default="zh-hans",
        help_text=_(
            "The language of the text. It decides type, hyphenation and how it is read aloud."
        ),
    )
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.NEWS)
    dateline = LineField(
        _("dateline"),
        max_length=100,
        blank=True,
        help_text=_("Where it was reported from: it opens the first paragraph."),
    )
    section = models.ForeignKey(
        "articles.Category",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("section"),
        help_text=_("Where the article belongs. It is listed there and in every section above."),
    )
    categories = models.ManyToManyField(
        "articles.Category",
        blank=True,
        related_name="further_articles",
        verbose_name=_("further sections"),
        help_text=_("Other sections that list the article too."),
    )
    tags = TaggableManager(  # type: ignore[no-untyped-call]  # taggit carries no types
        through=TaggedArticle,
        manager=KeyedTagManager,
        blank=True,
        verbose_name=_("tags"),
        help_text=_("Part them with commas: 乌克兰，北约"),
    )
    lead_image = models.ForeignKey(
        "articles.Image",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="leading",
        verbose_name=_("lead picture"),
        help_text=_("Stands above the text and beside the headline in lists."),
    )
    lead_caption = LineField(
        _("caption here"),
        max_length=1000,
        blank=True,
        help_text=_("Replaces the picture's own caption in this article only."),
    )
    source_name = LineField(
        _("first published by"),
        max_length=200,
        blank=True,
        help_text=_("For republished stories: the outlet's name."),
    )
    source_url = LineField(
        _("address of the original"),
        max_length=1500,
        blank=True,
        validators=[URLValidator(schemes=["http", "https"])],
        help_text=_("Where the story first stood. Readers find it under the text."),
    )
    comments_allowed = models.BooleanField(_("comments allowed"), default=True)
    seo_title = LineField(
        _("title for search engines"),
        max_length=200,
        blank=True,
        help_text=_("Left empty, the headline serves."),
    )
    seo_description = LineField(
        _("description for search engines"),
        max_length=400,
        blank=True,
        help_text=_("Left empty, the summary serves."),
    )
    is_pinned = models.BooleanField(
        _("pinned"), default=False, help_text=_("Keeps the article at the top of the front page.")
    )
    stage = models.CharField(
        _("stage"), max_length=20, choices=Stage, default=Stage.DRAFT, editable=False
    )
    stage_note = LineField(max_length=1000, blank=True, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)
    images = models.ManyToManyField(
        "articles.Image", through="ArticleImage", related_name="used_in", editable=False
    )
    created_at = models.DateTimeField(_("begun"), default=timezone.now, editable=False)
    changed_at = models.DateTimeField(_("last changed"), default=timezone.now, editable=False)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        """What changed last stands first."""

        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ("-changed_at", "-pk")
        permissions = (
            ("edit_any_article", "Can work on articles of others"),
            ("approve_article", "Can approve articles and ask for changes"),
            ("publish_article", "Can publish, schedule and withdraw articles"),
        )
        constraints = (
            models.CheckConstraint(
                condition=Q(stage__in=Stage.values), name="article_stage_is_known"
            ),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="article_kind_is_known"),
            models.CheckConstraint(condition=Q(slug__gt=""), name="article_has_a_web_address"),
            models.CheckConstraint(
                condition=Q(source_url="")
                | Q(source_url__startswith="http://")
                | Q(source_url__startswith="https://"),
                name="article_source_is_a_web_address",
            ),
        )
        indexes = (
            models.Index(F("changed_at").desc(), F("id").desc(), name="article_by_change"),
            models.Index("stage", F("changed_at").desc(), F("id").desc(), name="article_by_stage"),
            models.Index(
                "section", F("changed_at").desc(), F("id").desc(), name="article_by_section"
            ),
            models.Index("owner", F("changed_at").desc(), F("id").desc(), name="article_by_owner"),
        )

    def __str__(self) -> str:
        """Return the headline, or the address for want of one."""
        return self.headline or self.slug
