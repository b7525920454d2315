"""Windows and texts that a file of ours tells of: put back as they were, an article at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from articles import publishing
from articles.models import Article, Correction, Edition, Revision
from articles.publishing import editions, snapshots
from articles.publishing.editions import Window

if TYPE_CHECKING:
    from articles.importer.incoming import History, Seen
    from articles.importer.intake import Ready
    from articles.importer.rows import Rows
    from articles.publishing.editions import NewEdition
    from articles.snapshot import Note

ORDER = ("later", "desk")
"""The desk's text is put back last: it is the article's latest revision."""


def restore(post: Ready, history: History, article: Article, rows: Rows) -> dict[int, Edition]:
    """Give a new article its other texts and its windows; return its edition that readers see or will see.

    About 20 queries. Call it in the transaction that made the article.
    """
    revisions = {"": article.revisions.get()}
    texts = {"": post, **post.others}
    for name in ORDER:
        if name in post.others:
            revisions[name] = _put(article, post.others[name], rows)
    new = [_built(seen, history, article, texts, revisions, rows) for seen in history.windows]
    made = editions.write(new, rows.directory)
    for edition, seen in zip(made, history.windows, strict=True):
        if seen.reason:
            edition.ended_note = seen.reason
            edition.save(update_fields=["ended_note"])
    editions.retire(article, timezone.now())
    Article.objects.filter(pk=article.pk).update(stage=history.stage, stage_note=history.note)
    return {article.pk: made[0]} if made else {}


def _put(article: Article, text: Ready, rows: Rows) -> Revision:
    """Make the desk copy say what a text says, and keep the revision."""
    content = rows.snapshot(text)
    snapshots.put(article, content)
    article.corrections.all().delete()
    Correction.objects.bulk_create(_row(article, note) for note in content.corrections)
    return publishing.save_revision(article, by=None, kind=Revision.Kind.IMPORT)


def _row(article: Article, note: Note) -> Correction:
    at = datetime.fromisoformat(note.at)
    return Correction(article=article, kind=note.kind, text=note.text, at=at)


def _built(
    seen: Seen,
    history: History,
    article: Article,
    texts: dict[str, Ready],
    revisions: dict[str, Revision],
    rows: Rows,
) -> NewEdition:
    says = seen.says if seen.says in texts else ""
    new = editions.build(
        rows.snapshot(texts[says]),
        Window(seen.start, seen.until, seen.ended_as, history.published_at, seen.updated_at),
        rows.directory,
        article_id=article.pk,
        revision_id=revisions[says].pk,
        version=revisions[says].number,
    )
    return replace(new, slug=seen.address.rpartition("/")[2]) if seen.address else new
