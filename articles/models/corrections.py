"""Corrections: what was wrong in a story, said to the readers."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.fields import LinesField


class Correction(models.Model):
    """One note to readers on one article. It goes out with the next edition."""

    class Kind(models.TextChoices):
        """How the note is headed."""

        CORRECTION = "correction", _("correction")
        CLARIFICATION = "clarification", _("clarification")
        UPDATE = "update", _("update")

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="corrections")
    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.CORRECTION)
    text = LinesField(_("text"), help_text=_("Say what was wrong and what is right."))
    at = models.DateTimeField(_("at"), default=timezone.now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        editable=False,
    )

    class Meta:
        """Oldest first, as readers read them."""

        verbose_name = _("correction")
        verbose_name_plural = _("corrections")
        ordering = ("at", "pk")

    def __str__(self) -> str:
        """Return the beginning of the note."""
        return self.text[:60]
