"""Saying to readers what was wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from articles.models import Article, Correction
from articles.publishing.revisions import save_revision

if TYPE_CHECKING:
    from django.contrib.auth.models import User


@transaction.atomic
def correct(
    article: Article, *, by: User | None, text: str, kind: str = Correction.Kind.CORRECTION
) -> Correction:
    """Add a note to the desk copy; readers see it with the next edition."""
    note = Correction.objects.create(article=article, kind=kind, text=text, by=by)
    save_revision(article, by=by)
    return note
