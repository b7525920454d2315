"""What was tried to bring a picture of another site here."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from articles.models.fields import LineField
from articles.models.images import Image

if TYPE_CHECKING:
    from datetime import datetime

LEASE = timedelta(minutes=5)
"""How long a claim holds. A run that was killed holds its last few pictures no longer than this."""


class PictureFetchQuerySet(models.QuerySet["PictureFetch"]):
    """Questions about fetching."""

    def failed(self) -> PictureFetchQuerySet:
        """Keep what did not come the last time it was tried."""
        return self.exclude(problem="")

    def claim(self, image_id: int, now: datetime) -> bool:
        """Take a remote picture for this run alone; False when another run has it, or had it (1 query).

        Kept: no condition on ``image__original``. Django would put them all into a subquery, and PostgreSQL
        does not look into that again when it has waited for another run's claim.
        """
        free = Q(claimed_until=None) | Q(claimed_until__lte=now)
        remote = Image.objects.remote().filter(pk=image_id)
        rows = self.filter(free, pk=image_id, image__in=remote)
        return bool(rows.update(claimed_until=now + LEASE))


class PictureFetch(models.Model):
    """How fetching one remote picture went, the last time and how often it was tried.

    ``problem`` is a sentence in English, known to the catalogues; empty when the file is here or nothing
    was tried. ``status`` is what the other site answered, 0 where it did not.
    """

    image = models.OneToOneField(
        "articles.Image", models.CASCADE, primary_key=True, related_name="fetch"
    )
    tries = models.PositiveIntegerField(_("tries"), default=0)
    tried_at = models.DateTimeField(_("last tried"), null=True, blank=True)
    problem = LineField(_("problem"), max_length=200, blank=True)
    status = models.PositiveSmallIntegerField(default=0)
    is_final = models.BooleanField(_("given up"), default=False)
    claimed_until = models.DateTimeField(null=True, blank=True)

    objects = PictureFetchQuerySet.as_manager()

    class Meta:
        """Named for the desk, though no page lists these rows."""

        verbose_name = _("fetching of a picture")
        verbose_name_plural = _("fetching of pictures")

    def __str__(self) -> str:
        """Return the problem in the reader's language, or the number of tries."""
        if not self.problem:
            return str(self.tries)
        return gettext(self.problem) + self._status

    @property
    def said(self) -> str:
        """Return the problem in English, as reports have it; "" without one."""
        return self.problem + self._status

    @property
    def _status(self) -> str:
        return f" ({self.status})" if self.status else ""
