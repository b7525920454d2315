"""A conflict that somebody settled: who, when, and how."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.fields import TextJSONField
from articles.models.legacy import ImportRun


class SettledFile(models.Model):
    """What was decided of the bytes of one file in conflict. Never changed afterwards.

    ``path`` is the file's in its source, which is that of ``run``: the import that met the conflict.
    ``article`` is None where it stayed deleted; ``version`` is the article's after it, 0 without one.
    ``replaced`` is what a page said until then (``waiting_pages.Written``): it has no history of its own.
    """

    class How(models.TextChoices):
        """Whose text the article says since."""

        OURS = "ours", _("kept ours")
        THEIRS = "theirs", _("took the file's")

    run = models.ForeignKey(
        ImportRun, models.PROTECT, related_name="settled", verbose_name=_("import")
    )
    path = models.TextField(_("path"))
    sha256 = models.CharField(max_length=64)
    article = models.ForeignKey(
        "articles.Article",
        models.SET_NULL,
        null=True,
        related_name="settled_files",
        verbose_name=_("article"),
    )
    version = models.PositiveIntegerField(default=0)
    how = models.CharField(_("what was decided"), max_length=10, choices=How)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("at"), default=timezone.now)
    replaced = TextJSONField(default=dict, editable=False)

    class Meta:
        """Latest first."""

        ordering = ("-at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(how__in=("ours", "theirs")), name="settled_file_says_whose_text"
            ),
        )

    def __str__(self) -> str:
        """Return where the file stands, and what was decided."""
        return f"{self.path} · {self.get_how_display()}"
