"""Articles a batch at a time, with all that a file about them says."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from django.db.models import F

from articles.models import (
    Address,
    Article,
    Edition,
    EditionBody,
    Image,
    LegacyPost,
    Revision,
    as_written,
)
from articles.publishing import snapshots
from articles.publishing.labels import Directory
from articles.snapshot import Ref, Snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime


BATCH = 200
LIGHT = (
    "article_id", "revision_id", "article_version", "live_from", "live_until", "ended_as", "ended_note",
    "published_at", "published_on", "updated_at", "path", "headline", "section_id",
)  # fmt: skip


@dataclass(slots=True)
class Story:
    """One article: what its desk copy says, its windows, its other addresses, the file it came from.

    ``out`` are the windows that still mean something: the one that is open, the one that waits, or
    the last one when all are over; ``before`` is that one too where another waits. ``texts`` are by the
    number of the revision's row. ``is_over``: readers saw it, and do not now.
    """

    article: Article
    desk: Snapshot
    out: list[Edition] = field(default_factory=list)
    before: list[Edition] = field(default_factory=list)
    texts: dict[int, Snapshot] = field(default_factory=dict)
    addresses: list[str] = field(default_factory=list)
    legacy: LegacyPost | None = None
    is_over: bool = False

    def text_of(self, edition: Edition) -> Snapshot:
        """Return what an edition says. Of what is over only the window is told, and the desk's text.

        Where that lost its headline or its section since, without which there is no edition, it has
        those that readers saw; or the whole text that waits is told.
        """
        if known := self.texts.get(edition.revision_id):
            return known
        if self.desk.headline and self.desk.section:
            return self.desk
        return _completed(self.desk, edition) if edition in self.out else self.main

    @property
    def main(self) -> Snapshot:
        """Return what the file says: what readers see, else what they will see, else the desk copy."""
        return self.text_of(self.out[0]) if self.out else self.desk


@dataclass(frozen=True, slots=True)
class Batch:
    """So many stories, and the rows they name: sections, tags, authors and pictures."""

    stories: list[Story]
    directory: Directory
    images: dict[int | str, Image]
    """By number; those of other sites that have their file here by their address there too."""


def _completed(desk: Snapshot, edition: Edition) -> Snapshot:
    section = desk.section or Ref(edition.section_id, "")
    return replace(desk, headline=desk.headline or edition.headline, section=section)


def batches(now: datetime, size: int = BATCH) -> Iterator[Batch]:
    """Yield all articles in the order of their numbers (about 12 queries a batch)."""
    last = 0
    while articles := list(Article.objects.filter(pk__gt=last).order_by("pk").defer("body")[:size]):
        yield _batch(articles, now)
        last = articles[-1].pk


def _batch(articles: Sequence[Article], now: datetime) -> Batch:
    numbers = [article.pk for article in articles]
    stories = {row.pk: Story(row, desk) for row, desk in _desks(articles)}
    for number, rows in _windows(numbers).items():
        story, seen = stories[number], [row for row in rows if row.live_from <= now]
        story.out = _telling(rows, now)
        story.is_over = (
            bool(seen) and seen[-1].live_until is not None and seen[-1].live_until <= now
        )
        story.before = seen[-1:] if story.is_over and seen[-1] not in story.out else []
    _add_texts(stories, now)
    known = Address.objects.filter(article__in=numbers).order_by("pk")
    for number, path in known.values_list("article_id", "path"):
        stories[number].addresses.append(as_written(path))
    for legacy in LegacyPost.objects.filter(article__in=numbers):
        stories[legacy.article_id or 0].legacy = legacy
    contents = [text for one in stories.values() for text in (one.desk, *one.texts.values())]
    directory = Directory.for_snapshots(contents)
    kept = [story.legacy for story in stories.values() if story.legacy]
    return Batch(list(stories.values()), directory, _images(contents, kept))


def _desks(articles: Sequence[Article]) -> Iterator[tuple[Article, Snapshot]]:
    """Yield each article with what its desk copy says: its latest revision, kept at every saving."""
    latest = Revision.objects.filter(article__in=articles, number=F("article__version"))
    known = {row.article_id: content for row, content in _contents(latest)}
    for article in articles:
        yield article, known.get(article.pk) or snapshots.take(article)


def _contents(rows: Iterable[Revision]) -> Iterator[tuple[Revision, Snapshot]]:
    """Yield revisions with what they say; those whose body stands in an edition get it in one query."""
    revisions = list(rows)
    without = [row.pk for row in revisions if "body" not in row.snapshot]
    held = EditionBody.objects.filter(edition__revision__in=without)
    bodies = dict(held.values_list("edition__revision_id", "html"))
    for row in revisions:
        has_body = row.pk in bodies and "body" not in row.snapshot
        told = {**row.snapshot, "body": bodies[row.pk]} if has_body else row.whole
        yield row, Snapshot.from_json(told)


def _windows(numbers: Sequence[int]) -> dict[int, list[Edition]]:
    found: dict[int, list[Edition]] = {}
    for row in Edition.objects.filter(article__in=numbers).order_by("live_from").only(*LIGHT):
        found.setdefault(row.article_id, []).append(row)
    return found


def _telling(rows: list[Edition], now: datetime) -> list[Edition]:
    """Return the windows that still mean something, in the order of time."""
    coming = [row for row in rows if row.live_until is None or row.live_until > now]
    return coming or rows[-1:]


def _add_texts(stories: dict[int, Story], now: datetime) -> None:
    wanted = {
        row.revision_id: number
        for number, story in stories.items()
        for row in story.out
        if row.live_until is None or row.live_until > now
    }
    for revision, content in _contents(Revision.objects.filter(pk__in=wanted)):
        stories[wanted[revision.pk]].texts[revision.pk] = content


def _images(contents: Sequence[Snapshot], kept: Sequence[LegacyPost]) -> dict[int | str, Image]:
    """Return the pictures that articles show, and those that the files they came from name."""
    refs = [ref for text in contents for ref in (*text.images, *filter(None, [text.lead_image]))]
    named = {number for legacy in kept for number in legacy.pictures.values() if number}
    rows = Image.objects.in_bulk({*(ref.id for ref in refs), *named})
    fetched = {row.remote_url: row for row in rows.values() if row.remote_url and row.original}
    return {**rows, **fetched}
