"""Every public path that anything here ever had. None is ever given away again."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, cast
from urllib.parse import quote, unquote

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.fields import PathField

if TYPE_CHECKING:
    from articles.models.articles import Article
    from articles.models.authors import Author
    from articles.models.categories import Category
    from articles.models.images import Image
    from articles.models.pages import Page
    from articles.models.tags import Tag

TARGETS = ("article", "category", "tag", "author", "page", "image")


def normal_path(path: str) -> str:
    """Return the form in which paths are kept: decoded, NFC, leading slash, no trailing one.

    ``/a/b/``, ``/a/b``, ``/a/b/index.html`` and ``/%61/b`` are one path. A query such as ``?p=123`` stays.
    Blanks are those that ``PathField`` keeps: ``/a%20/`` and ``/a`` are one path too.
    """
    decoded = unicodedata.normalize("NFC", unquote(path)).removesuffix("index.html")
    return " ".join(f"/{decoded.strip('/')}".split())


def as_written(path: str) -> str:
    """Return a path in normal form so that reading it again gives the same: ``/a%20b`` as ``/a%2520b``."""
    return path if unquote(path) == path else path.replace("%", "%25")


def full_address(path: str) -> str:
    """Return a path of ours as a full address, quoted. From the settings, never from the Host header."""
    return settings.SITE_URL.rstrip("/") + quote("/" + path.lstrip("/"), safe="/~!$&'()*+,;=:@-._")


def _exactly_one(targets: tuple[str, ...]) -> Q:
    """Return the condition that one target is set and no other."""
    either = Q()
    for chosen in targets:
        either |= Q(**{f"{name}__isnull": name != chosen for name in targets})
    return either


class Address(models.Model):
    """One path and what it leads to."""

    path = PathField(_("path"), max_length=600, unique=True)
    article = models.ForeignKey(
        "articles.Article", models.PROTECT, null=True, blank=True, related_name="addresses"
    )
    category = models.ForeignKey(
        "articles.Category", models.PROTECT, null=True, blank=True, related_name="addresses"
    )
    tag = models.ForeignKey(
        "articles.Tag", models.PROTECT, null=True, blank=True, related_name="addresses"
    )
    author = models.ForeignKey(
        "articles.Author", models.PROTECT, null=True, blank=True, related_name="addresses"
    )
    page = models.ForeignKey(
        "articles.Page", models.PROTECT, null=True, blank=True, related_name="addresses"
    )
    image = models.ForeignKey(
        "articles.Image", models.PROTECT, null=True, blank=True, related_name="addresses"
    )
    is_legacy = models.BooleanField(_("from the old site"), default=False)
    yields = models.BooleanField(_("yields"), default=False)
    """An alias of an old site, or one that only may have been: a post that itself stood there gets it."""
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        """Sorted by path."""

        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        ordering = ("path",)
        constraints = (
            models.CheckConstraint(condition=_exactly_one(TARGETS), name="address_has_one_target"),
            models.CheckConstraint(
                condition=Q(path__startswith="/"), name="address_begins_with_a_slash"
            ),
        )

    def __str__(self) -> str:
        """Return the path."""
        return self.path

    @property
    def target(self) -> Article | Category | Tag | Author | Page | Image:
        """Return what the path leads to."""
        found = next((row for name in TARGETS if (row := getattr(self, name)) is not None), None)
        if found is None:
            raise ValueError(f"Address {self.pk} leads nowhere; the database forbids that.")
        return cast("Article | Category | Tag | Author | Page | Image", found)
