"""Who stands where: paths are claimed here, and none is ever given to a second thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from articles.models import (
    Address,
    Article,
    Author,
    Category,
    Edition,
    Image,
    Page,
    Tag,
    bulk,
    is_reserved,
    normal_path,
)
from articles.publishing import labels
from articles.text.slugs import unique

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from articles.publishing.labels import Directory
    from articles.snapshot import Snapshot

OWNER = {
    Article: "article", Category: "category", Tag: "tag", Author: "author", Page: "page", Image: "image",
}  # fmt: skip
MAX_SLUG = 120


def is_taken(path: str, *, by_other_than: Category | Page | Tag | Author) -> bool:
    """Say whether a path belongs, or once belonged, to something else (up to 3 queries)."""
    owner = f"{OWNER[type(by_other_than)]}_id"
    known = Address.objects.filter(path=path).first()
    if known and (by_other_than.pk is None or getattr(known, owner) != by_other_than.pk):
        return True
    return any(
        model.objects.filter(path=path)
        .exclude(
            pk=by_other_than.pk if isinstance(by_other_than, model) and by_other_than.pk else 0
        )
        .exists()
        for model in (Category, Page)
    )


def free_slug(slug: str, thing: Category | Page) -> str:
    """Return ``slug``, or the first numbered form of it that gives ``thing`` a path of its own."""
    prefix = thing.parent.path if isinstance(thing, Category) and thing.parent else ""
    return unique(
        slug,
        lambda tried: (
            (not prefix and is_reserved(tried))
            or is_taken(f"{prefix}/{tried}", by_other_than=thing)
        ),
    )


def claim_for_editions(
    wanted: Sequence[tuple[Edition, str]], *, over_yielding: bool = False
) -> None:
    """Give each edition the path of its day and slug, numbered where another article has it (2 queries).

    An article keeps a path it had before. ``over_yielding``: what yields is given up for it.
    """
    paths = {dated_path(edition.published_on, slug) for edition, slug in wanted}
    owners = _owners(paths, over_yielding=over_yielding)
    fresh, now = [], timezone.now()
    for edition, slug in wanted:
        edition.path = _claim(edition.article_id, edition.published_on, slug, owners)
        if edition.path not in owners:
            fresh.append((edition.path, edition.article_id))
        owners[edition.path] = edition.article_id
    bulk.insert(Address, ("path", "article_id", "created_at"), ((*row, now) for row in fresh))


def foresee(wanted: Sequence[tuple[int, date, str]], taken: dict[str, int | None]) -> list[str]:
    """Return the paths that articles would be given, by number, day and slug; nothing is stored (1 query).

    ``taken`` are paths given before, with their articles; those given now come to them.
    """
    paths = {dated_path(day, slug) for _, day, slug in wanted} - taken.keys()
    known = Address.objects.filter(path__in=paths, yields=False)
    taken |= dict(known.values_list("path", "article_id"))
    given = []
    for article_id, day, slug in wanted:
        given.append(_claim(article_id, day, slug, taken))
        taken[given[-1]] = article_id
    return given


def record_targets(snapshots: Iterable[Snapshot], directory: Directory) -> None:
    """Keep the paths of all sections, tags and authors that editions of these stand under (2 queries)."""
    targets: dict[str, Category | Tag | Author] = {}
    for snapshot in snapshots:
        for category in labels.listing_sections(snapshot, directory):
            targets[category.path] = category
        for tag in labels.tags_of(snapshot, directory):
            targets[tag.path] = tag
        for author in labels.authors_of(snapshot, directory):
            targets[author.path] = author
    known = set(Address.objects.filter(path__in=targets).values_list("path", flat=True))
    Address.objects.bulk_create(
        [
            Address(path=path, **{OWNER[type(thing)]: thing})
            for path, thing in targets.items()
            if path not in known
        ],
        ignore_conflicts=True,
    )


def record(thing: Category | Page | Tag | Author, path: str) -> None:
    """Keep one path of ``thing`` for ever."""
    Address.objects.get_or_create(path=path, defaults={OWNER[type(thing)]: thing})


def record_legacy(
    wanted: Iterable[tuple[str, int]], *, yielding: Iterable[tuple[str, int]] = ()
) -> None:
    """Let old paths, given with article numbers, lead there (2 queries).

    Of two that want one path, the first gets it, whether they come at once or one after the other. But
    ``yielding`` ones are given up for any of the others, whichever comes first.
    """
    own, others = _by_path(wanted), _by_path(yielding)
    known = _owners(own, over_yielding=True)
    known |= _owners(others.keys() - own.keys())
    rows = [(path, number, False) for path, number in own.items()]
    rows += [(path, number, True) for path, number in others.items() if path not in own]
    now = timezone.now()
    bulk.insert(
        Address,
        ("path", "article_id", "is_legacy", "yields", "created_at"),
        ((path, number, True, yields, now) for path, number, yields in rows if path not in known),
    )


def _by_path(wanted: Iterable[tuple[str, int]]) -> dict[str, int]:
    normal: dict[str, int] = {}
    for path, article_id in wanted:
        normal.setdefault(normal_path(path), article_id)
    return normal


def _owners(paths: Iterable[str], *, over_yielding: bool = False) -> dict[str, int | None]:
    """Return the articles that paths lead to (1 query); those that yield are given up, if told to."""
    rows = Address.objects.filter(path__in=paths).values_list("path", "article_id", "yields")
    given_up = [path for path, _, yields in rows if yields and over_yielding]
    if given_up:
        Address.objects.filter(path__in=given_up).delete()
    return {path: owner for path, owner, yields in rows if not (yields and over_yielding)}


def forget_unused(editions: Iterable[Edition]) -> None:
    """Give up the paths of discarded editions that no other edition of the article ever had.

    Kept: those of imported articles stay, for one may be where the old site showed the post.
    """
    for edition in editions:
        if not Edition.objects.filter(article=edition.article_id, path=edition.path).exists():
            Address.objects.filter(
                article=edition.article_id,
                path=edition.path,
                is_legacy=False,
                article__legacy_post=None,
            ).delete()


def dated_path(on: date, slug: str) -> str:
    """Return the path of a story of a day."""
    return f"/{on:%Y/%m/%d}/{slug}"


def _claim(article_id: int, on: date, slug: str, owners: dict[str, int | None]) -> str:
    def is_others(tried: str) -> bool:
        path = dated_path(on, tried)
        if path not in owners and tried != slug:
            owners.update(Address.objects.filter(path=path).values_list("path", "article_id"))
        return path in owners and owners[path] != article_id

    return dated_path(on, unique(slug, is_others, limit=MAX_SLUG))
