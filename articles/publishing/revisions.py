"""Keeping every saved state, and going back to one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from articles.models import Article, Revision, Stage
from articles.publishing import snapshots

if TYPE_CHECKING:
    from django.contrib.auth.models import User


def lock(article: Article) -> Article:
    """Return the article's row, held until the transaction ends. SQLite holds the whole database instead."""
    return Article.objects.select_for_update().get(pk=article.pk)


@transaction.atomic
def save_revision(
    article: Article, *, by: User | None, kind: str = Revision.Kind.SAVE, note: str = ""
) -> Revision:
    """Keep what the desk copy says now. Call it when all related rows are written.

    Where nothing changed since the latest revision, that one is returned: another name of a section, a tag,
    an author or a picture is no change of the article. A change to an
    approved text makes it a draft again. ``article`` gets its new version and stage.
    """
    locked = lock(article)
    snapshots.sync_images(locked)
    content = snapshots.take(locked).to_json()
    latest = locked.revisions.first()
    if latest and _unnamed(_as_stored(latest)) == _unnamed(content):
        revision = latest
    else:
        revision = _append(locked, content, by=by, kind=kind, note=note)
    article.version, article.stage, article.changed_at = (
        locked.version,
        locked.stage,
        locked.changed_at,
    )
    return revision


@transaction.atomic
def restore(revision: Revision, *, by: User | None) -> list[str]:
    """Make the desk copy say what ``revision`` said; return the names of what no longer exists."""
    article = lock(revision.article)
    missing = snapshots.put(article, revision.content)
    save_revision(article, by=by, kind=Revision.Kind.RESTORE, note=f"← {revision.number}")
    return missing


def _append(
    article: Article, content: dict[str, object], *, by: User | None, kind: str, note: str
) -> Revision:
    now = timezone.now()
    article.version += 1
    article.changed_at = now
    if article.stage == Stage.APPROVED and article.version > 1:
        article.stage = Stage.DRAFT
    article.save(update_fields=["version", "changed_at", "stage"])
    return Revision.objects.create(
        article=article,
        number=article.version,
        snapshot=content,
        kind=kind,
        note=note,
        by=by,
        at=now,
    )


def _as_stored(revision: Revision) -> dict[str, object]:
    """Return the revision's content in today's form (lists where JSON has lists)."""
    return revision.content.to_json()


def _unnamed(value: object) -> object:
    """Return a snapshot's JSON values with the numbers of related rows alone."""
    match value:
        case {"id": number, "name": _}:
            return number
        case dict():
            return {key: _unnamed(item) for key, item in value.items()}
        case list() | tuple():
            return [_unnamed(item) for item in value]
    return value
