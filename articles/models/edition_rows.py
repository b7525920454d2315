"""What hangs on an edition: its text, and the pictures of its text."""

from __future__ import annotations

from django.db import models

from articles.models.fields import BodyField, LinesField, TextJSONField


class EditionBody(models.Model):
    """The long part of an edition, kept apart from what lists touch."""

    edition = models.OneToOneField(
        "articles.Edition", models.CASCADE, primary_key=True, related_name="text_row"
    )
    html = BodyField(blank=True)
    text = LinesField(blank=True)
    corrections = TextJSONField(default=list)

    def __str__(self) -> str:
        """Return the edition's name."""
        return str(self.edition)


class EditionImage(models.Model):
    """One picture that an edition's text shows."""

    edition = models.ForeignKey("articles.Edition", models.CASCADE, related_name="image_uses")
    image = models.ForeignKey("articles.Image", models.PROTECT, related_name="edition_uses")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        """In the order of the text."""

        ordering = ("position",)
        constraints = (
            models.UniqueConstraint(
                fields=("edition", "image"), name="edition_lists_each_picture_once"
            ),
        )

    def __str__(self) -> str:
        """Return the picture's name."""
        return str(self.image)
