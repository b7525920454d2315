"""Making editions: from a snapshot to all the rows a reader's page needs.

``build`` prepares, ``write`` stores many at once: one article published by hand and a
thousand imported go through the same two functions.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Protocol

from django.db.models import Q
from django.utils import timezone

from articles import search
from articles.markup import SafeHtml
from articles.models import (
    Article,
    Edition,
    EditionBody,
    EditionImage,
    Placement,
    Revision,
    bulk,
    search_index,
)
from articles.publishing import addresses, labels
from articles.publishing.snapshots import PLAIN
from articles.text import normal, reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from articles.publishing.labels import Directory
    from articles.snapshot import Ref, Snapshot
    from articles.text.reading import Reading

COPIED = tuple(name for name in PLAIN if name not in {"slug", "body", "summary"})


@dataclass(frozen=True, slots=True)
class Window:
    """When an edition is live, and when its article first was. Ends open where ``until`` is None."""

    start: datetime
    until: datetime | None = None
    ended_as: str = Edition.EndedAs.OPEN
    published_at: datetime | None = None
    updated_at: datetime | None = None


class Derived(Protocol):
    """What follows from a snapshot, where it was worked out elsewhere: how it reads, its terms."""

    @property
    def reading(self) -> Reading:
        """Return the body as a person reads it."""
        ...

    @property
    def terms(self) -> str:
        """Return the terms of ``search.terms_of``."""
        ...


@dataclass(frozen=True, slots=True)
class NewEdition:
    """An edition and its rows, not yet stored."""

    edition: Edition
    text: str
    snapshot: Snapshot
    slug: str
    terms: str | None = None

    @property
    def html(self) -> SafeHtml:
        """Return the long text."""
        return SafeHtml(self.snapshot.body)

    @property
    def corrections(self) -> list[dict[str, Any]]:
        """Return the corrections that readers see."""
        return [asdict(note) for note in self.snapshot.corrections]

    def shown(self) -> Edition:
        """Return the edition with its text, as a page takes it, stored nowhere."""
        self.edition.text_row = EditionBody(
            html=self.html, text=self.text, corrections=self.corrections
        )
        return self.edition


def site_day(moment: datetime) -> date:
    """Return the day of a moment in the site's zone, whoever is looking."""
    return timezone.localtime(moment, timezone.get_default_timezone()).date()


def build(
    snapshot: Snapshot,
    window: Window,
    directory: Directory,
    *,
    article_id: int,
    revision_id: int,
    version: int,
    derived: Derived | None = None,
) -> NewEdition:
    """Prepare an edition. To be stored, it needs a headline and a section: ask readiness. No query."""
    read = derived.reading if derived else reading.of(snapshot.body)
    published_at = window.published_at or window.start
    edition = Edition(
        article_id=article_id, revision_id=revision_id, article_version=version,
        live_from=window.start, live_until=window.until, ended_as=window.ended_as,
        published_at=published_at, published_on=site_day(published_at), updated_at=window.updated_at,
        section_id=_number(snapshot.section), lead_image_id=_number(snapshot.lead_image),
        summary=snapshot.summary or snapshot.standfirst or read.brief,
        reading_minutes=read.minutes, labels=labels.of(snapshot, directory),
        **{name: getattr(snapshot, name) for name in COPIED},
    )  # fmt: skip
    edition.headline = normal.line(edition.headline)
    edition.standfirst = normal.lines(edition.standfirst)
    terms = derived.terms if derived else None
    return NewEdition(edition, read.text, snapshot, snapshot.slug, terms)


def write(
    new: Sequence[NewEdition], directory: Directory, *, over_yielding: bool = False
) -> list[Edition]:
    """Store editions with all their rows (about 9 queries, however many they are).

    ``over_yielding``: old addresses that yield are given up for theirs.
    """
    wanted = [(item.edition, item.slug) for item in new]
    addresses.claim_for_editions(wanted, over_yielding=over_yielding)
    editions = [item.edition for item in new]
    bulk.create(editions)
    bulk.insert(
        EditionBody,
        ("edition_id", "html", "text", "corrections"),
        ((each.edition.pk, each.html, each.text, each.corrections) for each in new),
    )
    bulk.insert(
        EditionImage,
        ("edition_id", "image_id", "position"),
        (
            (item.edition.pk, ref.id, place)
            for item in new
            for place, ref in enumerate(item.snapshot.images)
        ),
    )
    bulk.insert(
        Placement,
        ("edition_id", "category_id", "tag_id", "author_id", "published_at"),
        (row for item in new for row in _placements(item, directory)),
    )
    addresses.record_targets([item.snapshot for item in new], directory)
    search_index.write(_entry(item.edition, item.text, item.terms) for item in new)
    return editions


def discard(editions: Iterable[Edition]) -> None:
    """Delete editions that no reader ever saw, with all that hangs on them."""
    rows = list(editions)
    _give_bodies_back(rows)
    _leave_lists(rows)
    for edition in rows:
        edition.delete()
    addresses.forget_unused(rows)


def _give_bodies_back(editions: list[Edition]) -> None:
    """Let revisions whose body only these editions hold have it themselves."""
    numbers = {edition.revision_id for edition in editions}
    for revision in Revision.objects.filter(pk__in=numbers):
        if "body" not in revision.snapshot:
            revision.snapshot = revision.whole
            revision.save(update_fields=["snapshot"])


def retire(article: Article, now: datetime) -> None:
    """Take what is over for good out of the lists and the search table."""
    over = list(article.editions.filter(retired=False, live_until__lte=now))
    _leave_lists(over)
    Edition.objects.filter(pk__in=[edition.pk for edition in over]).update(retired=True)


def index_all(batch: int = 500) -> int:
    """Fill the search table anew from what is current or waiting; return the number of rows."""
    search_index.clear()
    rows = Edition.objects.filter(Q(retired=False)).select_related("text_row").order_by("pk")
    count, waiting = 0, []
    for edition in rows.iterator(chunk_size=batch):
        waiting.append(_entry(edition, edition.text_row.text))
        if len(waiting) == batch:
            search_index.write(waiting)
            count, waiting = count + batch, []
    search_index.write(waiting)
    return count + len(waiting)


def _number(ref: Ref | None) -> Any:
    """Return a related row's number. Any, because a preview may lack what a column insists on."""
    return ref.id if ref else None


def _leave_lists(editions: list[Edition]) -> None:
    texts = dict(
        EditionBody.objects.filter(edition__in=editions, edition__retired=False).values_list(
            "edition_id", "text"
        )
    )
    search_index.remove(
        _entry(edition, texts[edition.pk]) for edition in editions if edition.pk in texts
    )
    Placement.objects.filter(edition__in=editions).delete()


def _entry(edition: Edition, text: str, terms: str | None = None) -> search_index.Entry:
    head = search.head(edition.headline, edition.standfirst)
    return search_index.Entry(edition.pk, head, text, terms)


def _placements(
    item: NewEdition, directory: Directory
) -> Iterable[tuple[int, int | None, int | None, int | None, datetime]]:
    """Yield the lists that an edition stands in: section, tag or author, and its place by time."""
    number, at = item.edition.pk, item.edition.published_at
    for category in labels.listing_sections(item.snapshot, directory):
        yield number, category.pk, None, None, at
    for tag in labels.tags_of(item.snapshot, directory):
        yield number, None, tag.pk, None, at
    for author in labels.authors_of(item.snapshot, directory):
        yield number, None, None, author.pk, at
