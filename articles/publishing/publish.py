"""Letting readers see an article: now, or from a moment on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Edition, Stage
from articles.publishing import readiness, timeline
from articles.publishing.outcome import Outcome, refused
from articles.publishing.revisions import lock, save_revision
from articles.publishing.roles import may
from articles.publishing.timeline import Timeline

if TYPE_CHECKING:
    from datetime import datetime

    from django.contrib.auth.models import User

    from articles.models import Revision

EndedAs = Edition.EndedAs


@transaction.atomic
def publish(
    article: Article,
    *,
    by: User | None,
    now: datetime | None = None,
    waiting: Literal["carry", "drop"] | None = None,
) -> Outcome:
    """Show the desk copy to readers from now on; the edition they saw until now ends at the same instant.

    Where a change to a live story already waits for its time, the answer is a question until
    ``waiting`` says what becomes of it: ``carry`` the new text into it too, or ``drop`` it.
    An expiry that was set stays. ``by=None`` is the system itself (an import).
    """
    locked, revision, no = _prepare(article, "publish", by)
    if no:
        return no
    line = Timeline.of(locked, now or timezone.now())  # Kept: not before the lock is held.
    if line.waiting and line.current and waiting is None:
        return Outcome(done=False, is_question=True)
    edition = _replace(line, revision, carry=waiting == "carry" and line.current is not None)
    _approve(article, locked)
    return Outcome(done=True, edition=edition)


@transaction.atomic
def schedule(
    article: Article,
    *,
    by: User | None,
    at: datetime,
    until: datetime | None = None,
    now: datetime | None = None,
) -> Outcome:
    """Show the desk copy from ``at`` on (and until ``until``); a live story keeps its text until then.

    A change that already waited is replaced.
    """
    if until is not None and until <= at:
        return refused(_("The end must come after the beginning."), "live_until")
    locked, revision, no = _prepare(article, "schedule", by)
    if no:
        return no
    line = Timeline.of(locked, now or timezone.now())
    if at <= line.now:
        return refused(_("This time is over. Choose a later one, or publish now."), "live_from")
    edition = _wait(line.drop_waiting(), revision, at, until)
    _approve(article, locked)
    return Outcome(done=True, edition=edition)


def _prepare(
    article: Article, verb: str, by: User | None
) -> tuple[Article, Revision, Outcome | None]:
    """Lock the article and look whether it may go out; the last value is the refusal, if any."""
    locked = lock(article)
    revision = save_revision(locked, by=by)
    if by is not None and not may(by, verb, locked):
        return locked, revision, refused(_("Your role does not include publishing."))
    absent = readiness.missing(revision.content)
    return locked, revision, Outcome(done=False, refusals=absent) if absent else None


def _replace(line: Timeline, revision: Revision, *, carry: bool) -> Edition:
    waits = (
        (line.waiting.live_from, line.waiting.live_until, line.waiting.ended_as)
        if line.waiting
        else None
    )
    line = line.drop_waiting()
    until, ended_as = (
        (line.current.live_until, line.current.ended_as) if line.current else (None, EndedAs.OPEN)
    )
    line.close_current(EndedAs.REPLACED)
    if waits is None or not carry:
        return timeline.issue(line.article, revision, line.window(line.now, until, ended_as))[0]
    at, then_until, then_ended_as = waits
    windows = (
        line.window(line.now, at, EndedAs.REPLACED),
        line.window(at, then_until, then_ended_as),
    )
    return timeline.issue(line.article, revision, *windows)[0]


def _wait(line: Timeline, revision: Revision, at: datetime, until: datetime | None) -> Edition:
    current = line.current
    ended_as: str = EndedAs.EXPIRED if until else EndedAs.OPEN
    if current and (current.live_until is None or current.live_until > at):
        if until is None:
            until, ended_as = current.live_until, current.ended_as
        timeline.end(current, at, EndedAs.REPLACED)
    return timeline.issue(line.article, revision, line.window(at, until, ended_as))[0]


def _approve(article: Article, locked: Article) -> None:
    """Mark what goes out as approved, on the row and on the caller's copy."""
    locked.stage, locked.stage_note = Stage.APPROVED, ""
    locked.save(update_fields=["stage", "stage_note"])
    article.stage, article.stage_note, article.version = locked.stage, "", locked.version
