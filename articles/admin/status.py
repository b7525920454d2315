"""Where an article stands, in words, and what this person may do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from articles.models import Stage, Standing
from articles.publishing import may
from articles.publishing.roles import VERBS
from articles.publishing.timeline import Timeline

if TYPE_CHECKING:
    from datetime import datetime

    from django.contrib.auth.models import User

    from articles.models import Article, Edition

FIRST_STEP = ("publish", "approve", "submit")
LABELS = {
    "publish": _("Publish"),
    "approve": _("Approve"),
    "submit": _("Send to the editors"),
    "ask_changes": _("Ask for changes"),
    "schedule": _("Schedule"),
    "cancel_schedule": _("Cancel what is scheduled"),
    "expire": _("Set the end"),
    "withdraw": _("Withdraw"),
}


@dataclass(frozen=True, slots=True)
class Status:
    """What the rail says of an article, and the buttons this person has."""

    standing: Standing
    stage: Stage
    current: Edition | None
    waiting: Edition | None
    verbs: frozenset[str]

    @property
    def primary(self) -> str:
        """Return the one next step, or nothing when saving is all there is to do."""
        if self.standing == Standing.LIVE:
            return ""
        if self.stage == Stage.APPROVED and "publish" not in self.verbs:
            return ""
        return next((verb for verb in FIRST_STEP if verb in self.verbs), "")

    @property
    def primary_label(self) -> Any:
        """Return the words on the filled button."""
        if self.primary == "publish" and self.standing == Standing.CHANGED:
            return _("Publish the changes")
        return LABELS.get(self.primary, _("Save"))

    @property
    def others(self) -> list[tuple[str, Any]]:
        """Return the quieter steps that need nothing but a press: verb and words."""
        plain = ("submit", "approve", "publish", "cancel_schedule")
        return [
            (verb, LABELS[verb]) for verb in plain if verb in self.verbs and verb != self.primary
        ]


def status_of(article: Article, user: User, now: datetime) -> Status:
    """Return the status of a stored article (2 to 4 queries)."""
    line = Timeline.of(article, now)
    allowed = {verb for verb in VERBS if may(user, verb, article)}
    impossible = {
        *(() if line.current else ("withdraw",)),
        *(() if line.waiting else ("cancel_schedule",)),
        *(() if line.current or line.waiting else ("expire",)),
    }
    return Status(
        standing=standing_of(article, line),
        stage=Stage(article.stage),
        current=line.current,
        waiting=line.waiting,
        verbs=frozenset(allowed - impossible),
    )


def standing_of(article: Article, line: Timeline) -> Standing:
    """Return the standing, from the windows at hand (no query)."""
    if line.current:
        return Standing.CHANGED if line.current.article_version < article.version else Standing.LIVE
    if line.waiting:
        return Standing.SCHEDULED
    if line.first is None:
        return Standing.NEVER
    return Standing(getattr(article, "standing", Standing.EXPIRED))
