"""A file in conflict: it changed on the old site while its article was edited here."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models.fields import TextJSONField
from articles.models.legacy import ImportRun, LegacyPost
from articles.text import packing


class WaitingFile(models.Model):
    """The newest bytes of a file in conflict, and the article they would make (``importer.waiting``).

    It ends when an editor decides; a later change of the file takes its place.
    """

    post = models.OneToOneField(LegacyPost, models.CASCADE, related_name="waiting")
    run = models.ForeignKey(ImportRun, models.PROTECT, related_name="waiting")
    packed = models.BinaryField(editable=False)
    sha256 = models.CharField(max_length=64)
    proposal = TextJSONField(default=dict)
    seen_at = models.DateTimeField(_("seen"), default=timezone.now)

    class Meta:
        """In the order of the old site's folders."""

        ordering = ("post__source", "post__path_in_source")

    def __str__(self) -> str:
        """Return where the file stands."""
        return self.post.path_in_source

    @property
    def raw(self) -> bytes:
        """Return the file's own bytes."""
        return packing.unpack(bytes(self.packed))
