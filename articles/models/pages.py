"""What stands around the articles: simple pages, and the site's own texts."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.categories import is_reserved
from articles.models.fields import BodyField, LineField, LinesField, PathField, TextJSONField
from articles.models.prepared import Prepared


class Page(models.Model):
    """A page without date or byline: About, Contact, Privacy."""

    title = LineField(_("title"), max_length=200)
    slug = LineField(
        _("web address"),
        max_length=100,
        blank=True,
        help_text=_("Left empty, it is made from the title."),
    )
    path = PathField(_("path"), max_length=600, unique=True, editable=False)
    body = BodyField(_("text"), blank=True)
    language = LineField(_("language"), max_length=20, default="zh-hans")
    position = models.PositiveSmallIntegerField(_("order"), default=0)
    in_footer = models.BooleanField(_("link in the footer"), default=True)
    is_published = models.BooleanField(
        _("public"),
        default=False,
        help_text=_("Readers see the page, and what you save on it, at once."),
    )
    changed_at = models.DateTimeField(_("last changed"), default=timezone.now, editable=False)

    class Meta:
        """In the order of the footer."""

        verbose_name = _("page")
        verbose_name_plural = _("pages")
        ordering = ("position", "title")
        constraints = (
            models.CheckConstraint(
                condition=Q(path__startswith="/"), name="page_path_begins_with_a_slash"
            ),
            models.CheckConstraint(condition=Q(slug__gt=""), name="page_has_a_web_address"),
        )

    def __str__(self) -> str:
        """Return the title."""
        return self.title

    def get_absolute_url(self) -> str:
        """Return the public address."""
        return f"{self.path}/"

    def clean(self) -> None:
        """Refuse an address that the site itself uses."""
        if is_reserved(self.slug):
            raise ValidationError({"slug": _("The site itself uses this address. Choose another.")})


class PageImage(models.Model):
    """One picture in one page's text; kept by ``publishing.keep``."""

    page = models.ForeignKey("articles.Page", models.CASCADE, related_name="image_uses")
    image = models.ForeignKey("articles.Image", models.PROTECT, related_name="page_uses")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """In the order of the text."""

        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(fields=("page", "image"), name="page_lists_each_picture_once"),
        )

    def __str__(self) -> str:
        """Return the picture's name."""
        return str(self.image)


class SiteTexts(models.Model):
    """The site's own words: one row, made on first use.

    ``furniture`` is what every page shows, kept in one place so that it costs one query::

        {"sections": [{"id", "name", "path", "hue"}],   those of the navigation, the first thirty
         "pages": [{"title", "path"}]}
    """

    name = LineField(_("name of the site"), max_length=100, blank=True)
    tagline = LineField(
        _("tagline"), max_length=200, blank=True, help_text=_("A few words under the name.")
    )
    logo = models.ForeignKey(
        "articles.Image",
        models.PROTECT,
        null=True,
        blank=True,
        verbose_name=_("logo"),
        related_name="+",
    )
    footer = LinesField(
        _("footer"), blank=True, help_text=_("Who publishes this, and the rights to it.")
    )
    furniture = TextJSONField(default=dict, editable=False)

    class Meta:
        """One row only."""

        verbose_name = _("site texts")
        verbose_name_plural = _("site texts")
        constraints = (models.CheckConstraint(condition=Q(pk=1), name="site_has_one_set_of_texts"),)

    def __str__(self) -> str:
        """Return the site's name."""
        return self.name

    @classmethod
    def current(cls) -> SiteTexts:
        """Return the row, or an unsaved one with nothing in it (1 query)."""
        return _current.first() or cls(pk=1)


_current = Prepared(lambda: SiteTexts.objects.select_related("logo").filter(pk=1))
