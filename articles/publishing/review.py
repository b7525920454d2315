"""The desk's own steps, before anything is published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from articles.models import Article, Stage
from articles.publishing.outcome import Outcome, refused
from articles.publishing.revisions import lock
from articles.publishing.roles import may

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def submit(article: Article, *, by: User | None) -> Outcome:
    """Hand a draft to the editors."""
    return _move(article, "submit", Stage.IN_REVIEW, by)


def ask_changes(article: Article, *, by: User | None, note: str = "") -> Outcome:
    """Give an article back to its writer, saying what to change."""
    return _move(article, "ask_changes", Stage.CHANGES_ASKED, by, note)


def approve(article: Article, *, by: User | None) -> Outcome:
    """Say that an article may go out. Publishing is another step, and another right."""
    return _move(article, "approve", Stage.APPROVED, by)


@transaction.atomic
def _move(article: Article, verb: str, stage: Stage, by: User | None, note: str = "") -> Outcome:
    locked = lock(article)
    if by is not None and not may(by, verb, locked):
        return refused(_("Your role, or the article's stage, does not allow this step."))
    locked.stage, locked.stage_note = stage, note
    locked.save(update_fields=["stage", "stage_note"])
    article.stage, article.stage_note = stage, note
    return Outcome(done=True)
