"""The tree of sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from articles.models.fields import LineField, LinesField, PathField

if TYPE_CHECKING:
    from typing import Self

YEAR_DIGITS = 4
RESERVED = frozenset(
    {
        "admin", "api", "archive", "author", "authors", "corrections", "feed", "feeds", "healthz", "media",
        "page", "pages", "preview", "robots.txt", "search", "sitemap", "sitemap.xml", "sitemaps", "static",
        "tag", "tags", "favicon.ico", "index.html",
    }
)  # fmt: skip


def is_reserved(slug: str) -> bool:
    """Say whether a top-level section of this name would hide one of the site's own pages."""
    return slug.casefold() in RESERVED or (
        slug.isascii() and slug.isdigit() and len(slug) == YEAR_DIGITS
    )


class CategoryQuerySet(models.QuerySet["Category"]):
    """Questions about sections."""

    def top(self) -> Self:
        """Keep the sections that stand in the site's navigation."""
        return self.filter(parent=None)

    def within(self, path: str) -> Self:
        """Keep the section at ``path`` and all below it."""
        return self.filter(Q(path=path) | Q(path__startswith=f"{path}/"))


class Category(models.Model):
    """One section or sub-section. ``path`` is derived by ``publishing`` from the parents' slugs."""

    class Hue(models.TextChoices):
        """The restrained colour of a top section's bar and kicker."""

        AUTOMATIC = "", _("chosen for you")
        RED = "red", _("red")
        OCHRE = "ochre", _("ochre")
        GREEN = "green", _("green")
        TEAL = "teal", _("teal")
        BLUE = "blue", _("blue")
        VIOLET = "violet", _("violet")
        PLUM = "plum", _("plum")
        SLATE = "slate", _("slate")

    parent = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="children",
        verbose_name=_("part of"),
        help_text=_("Leave empty for a section of its own in the site's navigation."),
    )
    name = LineField(_("name"), max_length=100)
    slug = LineField(
        _("web address"),
        max_length=100,
        blank=True,
        help_text=_("This section's part of the address. Left empty, it is made from the name."),
    )
    path = PathField(_("path"), max_length=600, unique=True, editable=False)
    position = models.PositiveSmallIntegerField(
        _("order"), default=0, help_text=_("Smaller numbers stand further to the front.")
    )
    description = LinesField(
        _("description"),
        blank=True,
        help_text=_("One or two sentences that open the section's page."),
    )
    hue = models.CharField(
        _("colour"), max_length=10, choices=Hue, blank=True, default=Hue.AUTOMATIC
    )

    objects = CategoryQuerySet.as_manager()

    class Meta:
        """In the order of the navigation."""

        verbose_name = _("section")
        verbose_name_plural = _("sections")
        ordering = ("position", "path")
        constraints = (
            models.CheckConstraint(condition=Q(slug__gt=""), name="category_has_a_web_address"),
            models.CheckConstraint(
                condition=Q(path__startswith="/"), name="category_path_begins_with_a_slash"
            ),
            models.CheckConstraint(
                condition=~Q(parent=F("pk")), name="category_is_not_its_own_parent"
            ),
        )

    def __str__(self) -> str:
        """Return the name; lists that need the way to it show ``path``."""
        return self.name

    def get_absolute_url(self) -> str:
        """Return the address of the section's front."""
        return f"{self.path}/"

    def clean(self) -> None:
        """Refuse a place below itself and a name that would hide a page of the site."""
        if self.pk and self.parent and self.pk in {above.pk for above in self.parent.lineage()}:
            raise ValidationError({"parent": _("A section cannot stand below itself.")})
        if self.parent is None and is_reserved(self.slug):
            raise ValidationError({"slug": _("The site itself uses this address. Choose another.")})

    def lineage(self) -> list[Category]:
        """Return the sections from the top down to this one (1 query a level)."""
        chain: list[Category] = [self]
        while chain[0].parent and chain[0].parent not in chain:
            chain.insert(0, chain[0].parent)
        return chain
