"""Every saved state of a desk copy."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.fields import LineField, TextJSONField
from articles.snapshot import Snapshot


class Revision(models.Model):
    """One saved state: what it said, who saved it, when and why. Never changed afterwards.

    The body is kept once: a snapshot without one says what the edition made of it says, and
    gets the body before that edition is taken back. See docs/decisions/revisions.md.
    """

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
        """Return what the article said (a query where its edition holds the body)."""
        return Snapshot.from_json(self.whole)

    @property
    def whole(self) -> dict[str, Any]:
        """Return the snapshot with its body."""
        if "body" in self.snapshot:
            return dict(self.snapshot)
        for html in self.editions.values_list("text_row__html", flat=True)[:1]:
            return {**self.snapshot, "body": html}
        self.refresh_from_db(fields=["snapshot"])  # the edition was taken back since this was read
        return dict(self.snapshot)
