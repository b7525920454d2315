"""The people and agencies that are credited. A user logs in; an author is read."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from articles.models.fields import LineField, LinesField, TextJSONField


class Author(models.Model):
    """A person or agency with a page of its own."""

    class Kind(models.TextChoices):
        """What stands behind the name."""

        PERSON = "person", _("person")
        AGENCY = "agency", _("agency")

    kind = models.CharField(
        pgettext_lazy("author", "kind"), max_length=10, choices=Kind, default=Kind.PERSON
    )
    name = LineField(_("name"), max_length=200, help_text=_("As it stands in the byline."))
    slug = LineField(
        _("web address"),
        max_length=100,
        unique=True,
        blank=True,
        help_text=_("The last part of the page's address. Left empty, it is made from the name."),
    )
    portrait = models.ForeignKey(
        "articles.Image",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="portrayed",
        verbose_name=_("portrait"),
    )
    bio = LinesField(
        _("about"), blank=True, help_text=_("Two or three sentences. They open the author's page.")
    )
    links = TextJSONField(_("links"), default=list, blank=True)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="author",
        verbose_name=_("account"),
        help_text=_("The account this author signs in with, if any."),
    )

    class Meta:
        """Sorted as in a list of contributors."""

        verbose_name = _("author")
        verbose_name_plural = _("authors")
        ordering = ("name", "pk")
        constraints = (
            models.CheckConstraint(condition=Q(slug__gt=""), name="author_has_a_web_address"),
            models.CheckConstraint(condition=Q(name__gt=""), name="author_has_a_name"),
            models.CheckConstraint(
                condition=Q(kind__in=("person", "agency")), name="author_is_a_person_or_an_agency"
            ),
        )

    def __str__(self) -> str:
        """Return the name as in a byline."""
        return self.name

    def get_absolute_url(self) -> str:
        """Return the address of the author's page."""
        return f"{self.path}/"

    @property
    def path(self) -> str:
        """Return the public path in normal form."""
        return f"/author/{self.slug}"
