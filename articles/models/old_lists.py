"""Lists of old sites that stand for no section, tag or author: their homes, archives and feeds."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.fields import PathField


class OldList(models.Model):
    """One path of an old site and what it showed. The pages of a list and its days follow from it.

    A row of the kind "paging" is the word before a page's number: ``/page`` of ``/page/2/`` and ``/page2/``.
    """

    class Shows(models.TextChoices):
        """What readers came for."""

        HOME = "home", _("the newest of all")
        ARCHIVE = "archive", _("the archive")
        FEED = "feed", _("the feed")
        PAGING = "paging", _("the word before the number of a page")

    path = PathField(_("path"), max_length=600, unique=True)
    shows = models.CharField(_("showed"), max_length=10, choices=Shows)

    class Meta:
        """Sorted by path."""

        verbose_name = _("list of an old site")
        verbose_name_plural = _("lists of old sites")
        ordering = ("path",)
        constraints = (
            models.CheckConstraint(
                condition=Q(path__startswith="/"), name="old_list_begins_with_a_slash"
            ),
        )

    def __str__(self) -> str:
        """Return the path."""
        return self.path
