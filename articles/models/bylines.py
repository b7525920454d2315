"""What hangs on a desk copy: its credits, and the pictures of its text."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from articles.models.fields import LineField


class Byline(models.Model):
    """One author's credit on one article."""

    class Role(models.TextChoices):
        """What the author did."""

        TEXT = "text", _("text")
        PHOTO = "photo", _("photo")
        VIDEO = "video", _("video")
        ILLUSTRATION = "illustration", _("illustration")
        DATA = "data", _("data")
        TRANSLATION = "translation", _("translation")
        EDITING = "editing", _("editing")
        AGENCY = "agency", _("agency")

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="bylines")
    author = models.ForeignKey(
        "articles.Author", models.PROTECT, related_name="bylines", verbose_name=_("author")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role, default=Role.TEXT)
    lead_in = LineField(
        _("words before the name"),
        max_length=60,
        blank=True,
        help_text=_("For example: reporting from Paris by"),
    )
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    class Meta:
        """In the order of the byline."""

        verbose_name = _("byline")
        verbose_name_plural = _("bylines")
        ordering = ("position", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("article", "author", "role"), name="author_has_each_role_once"
            ),
            models.CheckConstraint(
                condition=Q(
                    role__in=(
                        "text",
                        "photo",
                        "video",
                        "illustration",
                        "data",
                        "translation",
                        "editing",
                        "agency",
                    )
                ),
                name="byline_role_is_known",
            ),
        )

    def __str__(self) -> str:
        """Return the credit as a few words."""
        return f"{self.lead_in} {self.author}".strip()


class ArticleImage(models.Model):
    """One picture in one desk copy's text; kept by ``publishing.save_revision``."""

    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="image_uses")
    image = models.ForeignKey("articles.Image", models.PROTECT, related_name="article_uses")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """In the order of the text."""

        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(
                fields=("article", "image"), name="article_lists_each_picture_once"
            ),
        )

    def __str__(self) -> str:
        """Return the picture's name."""
        return str(self.image)
