"""Ending what readers see, or what waits to be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Edition
from articles.publishing import timeline
from articles.publishing.outcome import Outcome, refused
from articles.publishing.revisions import lock
from articles.publishing.roles import may
from articles.publishing.timeline import Timeline

if TYPE_CHECKING:
    from datetime import datetime

    from django.contrib.auth.models import User

NOT_ALLOWED = _("Your role does not include publishing.")


@transaction.atomic
def withdraw(
    article: Article, *, by: User | None, reason: str = "", now: datetime | None = None
) -> Outcome:
    """Take a live article from readers at once; its addresses then answer 410. What waits is dropped too."""
    locked = lock(article)
    now = now or timezone.now()
    if by is not None and not may(by, "withdraw", locked):
        return refused(NOT_ALLOWED)
    line = Timeline.of(locked, now)
    if line.current is None:
        return refused(_("Readers do not see this article now, so there is nothing to withdraw."))
    line = line.drop_waiting()
    line.close_current(Edition.EndedAs.WITHDRAWN, reason)
    return Outcome(done=True)


@transaction.atomic
def cancel_schedule(article: Article, *, by: User | None, now: datetime | None = None) -> Outcome:
    """Take back what waits for its time; a live story then simply stays as it is."""
    locked = lock(article)
    now = now or timezone.now()
    if by is not None and not may(by, "cancel_schedule", locked):
        return refused(NOT_ALLOWED)
    line = Timeline.of(locked, now)
    if line.waiting is None:
        return refused(_("Nothing is scheduled."))
    line.drop_waiting()
    return Outcome(done=True)


@transaction.atomic
def expire(
    article: Article, *, by: User | None, at: datetime | None, now: datetime | None = None
) -> Outcome:
    """Set the moment from which readers no longer see the article; ``None`` takes it back."""
    locked = lock(article)
    now = now or timezone.now()
    if by is not None and not may(by, "expire", locked):
        return refused(NOT_ALLOWED)
    line = Timeline.of(locked, now)
    last = line.waiting or line.current
    if last is None:
        return refused(_("Readers do not see this article now, so it cannot expire."))
    if at is not None and at <= max(now, last.live_from):
        return refused(_("Choose a moment after the article is out."), "live_until")
    timeline.end(last, at, Edition.EndedAs.EXPIRED if at else Edition.EndedAs.OPEN)
    return Outcome(done=True, edition=last)
