"""Writing posts: many new ones at once, a changed one by itself."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from articles import publishing
from articles.importer import history
from articles.importer.in_view import NOT_SEEN, hindrance
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
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from django.contrib.auth.models import User
    from django.db.models import Model

    from articles.importer.intake import Ready
    from articles.publishing.outcome import Outcome
    from articles.snapshot import Snapshot

FIRST_VERSION = 1
Stored = tuple[int, Edition | None]
"""An article's number, and the edition that readers get (None for a draft)."""


def create(
    posts: Sequence[Ready], run: ImportRun, *, portraits: Path | None = None
) -> list[Stored]:
    """Store new posts with all their rows (about 25 queries). Call it in a transaction."""
    if not posts:
        return []
    made = _make(posts, portraits)
    numbers = [number for number, _ in made]
    _insert(LegacyPost, map(partial(_legacy, run=run), numbers, posts))
    return made


def anew(post: Ready, legacy: LegacyPost, run: ImportRun) -> Article:
    """Store a post whose article was deleted as a new one. Call it in a transaction.

    The row of its file stays the same one: an import or another editor may have it in hand.
    """
    [(number, _)] = _make([post])
    LegacyPost(pk=legacy.pk, **_legacy(number, post, run=run)).save(force_update=True)
    return Article.objects.get(pk=number)


def _make(posts: Sequence[Ready], portraits: Path | None = None) -> list[Stored]:
    """Store new articles with all that belongs to them but their files."""
    rows = Rows(posts, portraits)
    contents = [rows.snapshot(post) for post in posts]
    now, numbers = timezone.now(), bulk.allot(Article, len(posts))
    _insert(Article, map(partial(_article, now=now), numbers, posts, contents))
    revisions = _revisions(numbers, posts, contents, now)
    _relate(numbers, contents)
    directory = rows.directory
    new = [
        editions.build(
            content, Window(post.incoming.published_at), directory,
            article_id=number, revision_id=revision, version=FIRST_VERSION, derived=post.derived,
        )
        for number, post, content, revision in zip(numbers, posts, contents, revisions, strict=True)
        if post.incoming.published_at and not post.incoming.history
    ]  # fmt: skip
    written = editions.write(new, directory, over_yielding=True)
    out = {edition.article_id: edition for edition in written}
    for number, post in zip(numbers, posts, strict=True):
        if post.incoming.history:
            article = Article.objects.get(pk=number)
            out |= history.restore(post, post.incoming.history, article, rows)
    _lead_on(posts, numbers)
    return [(number, out.get(number)) for number in numbers]


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
) -> tuple[Article, Edition | None, list[str]]:
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
    _lead_on([post], [article.pk])
    fresh = _legacy(article.pk, post, run=run, version=article.version)
    LegacyPost(pk=legacy.pk, **fresh).save(force_update=True)
    return article, edition, told


def _insert(model: type[Model], rows: Iterable[dict[str, Any]]) -> None:
    """Store rows that all have the same columns."""
    values = list(rows)
    bulk.insert(model, tuple(values[0]), (tuple(row.values()) for row in values))


def _article(number: int, post: Ready, content: Snapshot, *, now: datetime) -> dict[str, Any]:
    return {
        "id": number,
        "section_id": content.section.id if content.section else None,
        "lead_image_id": content.lead_image.id if content.lead_image else None,
        "stage": Stage.APPROVED if post.incoming.published_at else Stage.DRAFT,
        "version": FIRST_VERSION,
        "created_at": now,
        "changed_at": now,
        **{name: getattr(content, name) for name in snapshots.PLAIN},
    }


def _revisions(
    articles: Sequence[int], posts: Sequence[Ready], contents: Sequence[Snapshot], now: datetime
) -> list[int]:
    """Keep the first state of each, and return the numbers of these revisions.

    The body of what gets an edition is kept there alone.
    """
    numbers = bulk.allot(Revision, len(posts))
    bulk.insert(
        Revision,
        ("id", "article_id", "number", "snapshot", "kind", "at"),
        (
            (number, article, FIRST_VERSION, content.to_json(with_body=_holds_body(post)),
             Revision.Kind.IMPORT, now)
            for number, article, post, content in zip(numbers, articles, posts, contents, strict=True)
        ),
    )  # fmt: skip
    return numbers


def _holds_body(post: Ready) -> bool:
    return post.incoming.published_at is None or post.incoming.history is not None


def _relate(articles: Sequence[int], contents: Sequence[Snapshot]) -> None:
    """Write the rows between articles and what they name (5 statements)."""
    pairs = list(zip(articles, contents, strict=True))
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
    windows = list(article.editions.order_by("live_from"))
    told = list(filter(None, [hindrance(windows, at, now)]))
    if at is None or NOT_SEEN in told:
        return None, told
    if not windows:
        return _first(article, post, rows, at), []
    if windows[-1].live_from > now and at > now:
        return _said(publishing.schedule(article, by=None, at=at))
    edition, refusals = _said(publishing.publish(article, by=None, waiting="carry"))
    return edition, [*told, *refusals]


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


def _lead_on(posts: Sequence[Ready], articles: Sequence[int]) -> None:
    """Let the old addresses of posts lead to their articles (2 queries)."""
    pairs = [(post.incoming, article) for post, article in zip(posts, articles, strict=True)]
    addresses.record_legacy(
        ((path, article) for post, article in pairs for path in post.own_addresses),
        yielding=((path, article) for post, article in pairs for path in post.aliases),
    )


def _legacy(
    article: int, post: Ready, *, run: ImportRun, version: int = FIRST_VERSION
) -> dict[str, Any]:
    return {
        "source": run.source, "path_in_source": post.incoming.path, "article_id": article,
        "version": version, "packed": post.packed, "sha256": post.sha256,
        "header": dict(post.incoming.header), "dialect": post.incoming.dialect,
        "repairs": list(post.incoming.repairs), "run_id": run.pk, "reading": post.reading,
        "pictures": dict(post.pictures), "published_at": post.incoming.published_at,
    }  # fmt: skip
