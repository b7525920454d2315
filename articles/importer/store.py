"""Writing posts: many new ones at once, a changed one by itself."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils import timezone

from articles import publishing
from articles.importer import history
from articles.importer.rows import Rows
from articles.models import (
    Article,
    ArticleImage,
    Byline,
    Correction,
    Edition,
    ImportRun,
    LegacyPost,
    Revision,
    Stage,
    TaggedArticle,
    bulk,
)
from articles.publishing import addresses, editions, snapshots
from articles.publishing.editions import Window

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from django.contrib.auth.models import User

    from articles.importer.intake import Ready
    from articles.publishing.outcome import Outcome
    from articles.snapshot import Snapshot

FIRST_VERSION = 1
STILL_SEEN = "Readers still see it: withdraw it here if they should not."
NOT_SEEN = "Readers do not see it: it was withdrawn or has expired here."
Stored = tuple[Article, Edition | None]
"""An article, and the edition that readers get (None for a draft)."""


def create(
    posts: Sequence[Ready], run: ImportRun, *, portraits: Path | None = None
) -> list[Stored]:
    """Store new posts with all their rows (about 25 queries). Call it in a transaction."""
    rows = Rows(posts, portraits)
    contents = [rows.snapshot(post) for post in posts]
    now = timezone.now()
    articles = [_article(post, content, now) for post, content in zip(posts, contents, strict=True)]
    bulk.create(articles)
    revisions = _revisions(posts, articles, contents, now)
    _relate(articles, contents)
    new = [
        editions.build(
            content, Window(post.incoming.published_at), rows.directory,
            article_id=article.pk, revision_id=revision, version=FIRST_VERSION,
            derived=post.derived,
        )
        for post, content, article, revision in zip(posts, contents, articles, revisions, strict=True)
        if post.incoming.published_at and not post.incoming.history
    ]  # fmt: skip
    out = {edition.article_id: edition for edition in editions.write(new, rows.directory)}
    for post, article in zip(posts, articles, strict=True):
        if post.incoming.history:
            out |= history.restore(post, post.incoming.history, article, rows)
    addresses.record_legacy(_old_paths(posts, articles))
    bulk.create(
        [_legacy(post, article, run) for post, article in zip(posts, articles, strict=True)]
    )
    return [(article, out.get(article.pk)) for article in articles]


def is_edited(legacy: LegacyPost) -> bool:
    """Say whether the article was changed or deleted here since it came in, and hold it until then.

    Ask it in the transaction that would write over it (1 query).
    """
    if legacy.article_id is None:
        return True
    article = Article.objects.select_for_update().filter(pk=legacy.article_id).first()
    return article is None or article.version != legacy.version


def update(
    post: Ready,
    legacy: LegacyPost,
    run: ImportRun,
    *,
    portraits: Path | None = None,
    by: User | None = None,
    for_readers: bool = True,
) -> tuple[Stored, list[str]]:
    """Store a changed post over its article, and publish it. Call it in a transaction.

    Where the article was edited, ``by`` decided for the file, perhaps without the right to publish.
    Returns also what an operator should know: why readers do not see the change, if so.
    """
    if legacy.article is None:
        raise ValueError("An update needs an article.")
    article = publishing.lock(legacy.article)
    rows = Rows([post], portraits)
    snapshots.put(article, rows.snapshot(post))
    publishing.save_revision(article, by=by, kind=Revision.Kind.IMPORT)
    edition, told = _issue(article, post, rows) if for_readers else (None, [])
    addresses.record_legacy(_old_paths([post], [article]))
    fresh = _legacy(post, article, run)
    fresh.pk, fresh.version = legacy.pk, article.version
    fresh.save(force_update=True)
    return (article, edition), told


def _article(post: Ready, content: Snapshot, now: datetime) -> Article:
    stage = Stage.APPROVED if post.incoming.published_at else Stage.DRAFT
    return Article(
        section_id=content.section.id if content.section else None,
        lead_image_id=content.lead_image.id if content.lead_image else None,
        stage=stage,
        version=FIRST_VERSION,
        created_at=now,
        changed_at=now,
        **{name: getattr(content, name) for name in snapshots.PLAIN},
    )


def _revisions(
    posts: Sequence[Ready], articles: Sequence[Article], contents: Sequence[Snapshot], now: datetime
) -> list[int]:
    """Keep the first state of each, and return the numbers of these revisions.

    The body of what gets an edition is kept there alone.
    """
    numbers = bulk.allot(Revision, len(posts))
    bulk.insert(
        Revision,
        ("id", "article_id", "number", "snapshot", "kind", "at"),
        (
            (number, article.pk, FIRST_VERSION, content.to_json(with_body=_holds_body(post)),
             Revision.Kind.IMPORT, now)
            for number, post, article, content in zip(numbers, posts, articles, contents, strict=True)
        ),
    )  # fmt: skip
    return numbers


def _holds_body(post: Ready) -> bool:
    return post.incoming.published_at is None or post.incoming.history is not None


def _relate(articles: Sequence[Article], contents: Sequence[Snapshot]) -> None:
    """Write the rows between articles and what they name (4 statements)."""
    pairs = [(article.pk, content) for article, content in zip(articles, contents, strict=True)]
    bulk.insert(
        Article.categories.through,
        ("article_id", "category_id"),
        ((article, ref.id) for article, content in pairs for ref in content.categories),
    )
    bulk.insert(
        TaggedArticle,
        ("content_object_id", "tag_id"),
        ((article, ref.id) for article, content in pairs for ref in content.tags),
    )
    bulk.insert(
        Byline,
        ("article_id", "author_id", "role", "lead_in", "position"),
        (
            (article, line.author.id, line.role, line.lead_in, place)
            for article, content in pairs
            for place, line in enumerate(content.bylines)
        ),
    )
    bulk.insert(
        ArticleImage,
        ("article_id", "image_id", "position"),
        (
            (article, ref.id, place)
            for article, content in pairs
            for place, ref in enumerate(content.images)
        ),
    )
    bulk.insert(
        Correction,
        ("article_id", "kind", "text", "at"),
        (
            (article, note.kind, note.text, datetime.fromisoformat(note.at))
            for article, content in pairs
            for note in content.corrections
        ),
    )


def _issue(article: Article, post: Ready, rows: Rows) -> tuple[Edition | None, list[str]]:
    """Let readers see the changed article, as far as they could see it before."""
    at, now = post.incoming.published_at, timezone.now()
    last = article.editions.order_by("-live_from").first()
    if at is None:
        return None, [STILL_SEEN] if last else []
    if last is None:
        return _first(article, post, rows, at), []
    if last.live_until is not None and last.live_until <= now:
        return None, [NOT_SEEN]
    if last.live_from > now and at > now:
        return _said(publishing.schedule(article, by=None, at=at))
    return _said(publishing.publish(article, by=None, waiting="carry"))


def _first(article: Article, post: Ready, rows: Rows, at: datetime) -> Edition:
    revision = article.revisions.get(number=article.version)
    new = editions.build(
        rows.snapshot(post), Window(at), rows.directory,
        article_id=article.pk, revision_id=revision.pk, version=article.version,
    )  # fmt: skip
    Article.objects.filter(pk=article.pk).update(stage=Stage.APPROVED)
    return editions.write([new], rows.directory)[0]


def _said(outcome: Outcome) -> tuple[Edition | None, list[str]]:
    return outcome.edition, [f"Not published: {refusal.message}" for refusal in outcome.refusals]


def _old_paths(posts: Sequence[Ready], articles: Sequence[Article]) -> list[tuple[str, int]]:
    return [
        (path, article.pk)
        for post, article in zip(posts, articles, strict=True)
        for path in post.incoming.addresses
    ]


def _legacy(post: Ready, article: Article, run: ImportRun) -> LegacyPost:
    return LegacyPost(
        source=run.source, path_in_source=post.incoming.path,
        article_id=article.pk, version=article.version,
        packed=post.packed, sha256=post.sha256, header=dict(post.incoming.header),
        dialect=post.incoming.dialect, repairs=list(post.incoming.repairs), run_id=run.pk,
        reading=post.reading,
        pictures=dict(post.pictures), published_at=post.incoming.published_at,
    )  # fmt: skip
