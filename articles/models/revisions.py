"""Every saved state of a desk copy."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.fields import LineField, TextJSONField
from articles.snapshot import Snapshot


class Revision(models.Model):
    """One saved state: what it said, who saved it, when and why. Never changed afterwards."""

    class Kind(models.TextChoices):
        """What made the revision."""

        SAVE = "save", _("saved")
        CLASH = "clash", _("saved beside another change")
        IMPORT = "import", _("imported")
        RESTORE = "restore", _("restored")

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField(_("number"))
    snapshot = TextJSONField()
    kind = models.CharField(_("kind"), max_length=10, choices=Kind, default=Kind.SAVE)
    note = LineField(_("note"), max_length=300, blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("by"),
    )
    at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        """Latest first."""

        verbose_name = _("revision")
        verbose_name_plural = _("revisions")
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(
                fields=("article", "number"), name="article_numbers_its_revisions"
            ),
        )

    def __str__(self) -> str:
        """Return the number and the moment."""
        return f"{self.number} · {self.at:%Y-%m-%d %H:%M}"

    @property
    def content(self) -> Snapshot:
        """Return what the article said."""
        return Snapshot.from_json(self.snapshot)
