"""Shared things: sections, tags, authors, pages, pictures and the site's texts.

``keep`` is the way to store one: it fills in the web address, and lets everything that
readers see of the thing follow.
"""

from __future__ import annotations

import secrets
from functools import singledispatch
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from articles.models import (
    Article,
    Author,
    Category,
    Edition,
    Page,
    Placement,
    Revision,
    SiteTexts,
    Tag,
    tag_key,
)
from articles.publishing import addresses, labels
from articles.publishing.labels import Directory
from articles.publishing.snapshots import sync_images
from articles.text.slugs import slug_or, unique

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from django.db.models import Model

BATCH = 500
MAX_IN_NAVIGATION = 30
FURNITURE = (Category, Page, SiteTexts)


@transaction.atomic
def keep(thing: Model) -> None:
    """Store a shared thing: its address settled before, what readers see of it brought up to date after."""
    keep_all([thing])


@transaction.atomic
def keep_all(things: Iterable[Model]) -> None:
    """Store several shared things; what every page shows is written once."""
    is_furniture = False
    for thing in things:
        settle(thing)
        is_new, before = thing._state.adding, old_paths(thing)
        thing.save()
        if isinstance(thing, Page):
            sync_images(thing)
        if not is_new:
            _follow(thing, before)
        is_furniture |= isinstance(thing, FURNITURE)
    if is_furniture:
        write_furniture()


@singledispatch
def settle(thing: Model) -> None:
    """Fill in the web address that an editor left empty, and the path that follows from it."""


@settle.register
def _(thing: Article) -> None:
    thing.slug = slug_or(thing.slug or thing.headline, f"article-{secrets.token_hex(3)}")


@settle.register
def _(thing: Author) -> None:
    others = Author.objects.exclude(pk=thing.pk)
    wanted = slug_or(thing.slug or thing.name, f"author-{secrets.token_hex(3)}", limit=90)
    thing.slug = unique(
        wanted, lambda slug: others.filter(slug=slug).exists() or _is_lost(f"/author/{slug}", thing)
    )


@settle.register
def _(thing: Tag) -> None:
    thing.key = tag_key(thing.name)


@settle.register
def _(thing: Category) -> None:
    wanted = slug_or(thing.slug or thing.name, f"section-{secrets.token_hex(3)}", limit=90)
    thing.slug = addresses.free_slug(wanted, thing)
    thing.path = f"{thing.parent.path if thing.parent else ''}/{thing.slug}"


@settle.register
def _(thing: Page) -> None:
    thing.slug = addresses.free_slug(
        slug_or(thing.slug or thing.title, f"page-{secrets.token_hex(3)}", limit=90), thing
    )
    thing.path, thing.changed_at = f"/{thing.slug}", timezone.now()


def old_paths(thing: Model) -> dict[int, str]:
    """Return the stored paths that a change of ``thing`` may move, by number: its own and those below."""
    if thing.pk is None or not isinstance(thing, (Author, Category, Page, Tag)):
        return {}
    stored = type(thing).objects.filter(pk=thing.pk).first()
    if stored is None:
        return {}
    rows: Iterable[Any] = (
        Category.objects.within(stored.path) if isinstance(stored, Category) else [stored]
    )
    return {row.pk: row.path for row in rows}


@transaction.atomic
def changed(thing: Model, *, before: dict[int, str] | None = None) -> None:
    """Bring what readers see up to date after ``thing`` was stored or deleted.

    Paths that moved (``before`` from ``old_paths``) are kept as addresses, the labels of editions that
    are out or wait are written anew, and so is the furniture of every page.
    """
    _follow(thing, before)
    if isinstance(thing, FURNITURE):
        write_furniture()


def _follow(thing: Model, before: dict[int, str] | None) -> None:
    """Let old addresses and the labels of editions follow a change; nothing showed what is deleted."""
    if thing.pk is None:
        return
    match thing:
        case Author():
            _keep_moved(thing, before)
            _relabel(
                Q(placements__author=thing),
                _relabelled("bylines", {thing.pk: labels.author(thing)}),
            )
        case Tag():
            _keep_moved(thing, before)
            _relabel(Q(placements__tag=thing), _relabelled("tags", {thing.pk: labels.tag(thing)}))
        case Category():
            _move_sections(thing, before or {})
        case Page():
            _keep_moved(thing, before)


def write_furniture() -> None:
    """Write the sections and pages that every page shows into the one row of the site's texts."""
    texts, _ = SiteTexts.objects.get_or_create(pk=1)
    tops = Category.objects.top()[:MAX_IN_NAVIGATION]
    pages = Page.objects.filter(is_published=True, in_footer=True)
    texts.furniture = {
        "sections": [labels.section(top) for top in tops],
        "pages": list(pages.values("title", "path")),
    }
    texts.save(update_fields=["furniture"])


def _move_sections(top: Category, before: dict[int, str]) -> None:
    """Give the sections below a moved one their new paths, keep the old ones, and list anew."""
    for row in (top, *_move_children(top)):
        _keep_moved(row, before)
    directory = Directory(
        categories={row.pk: row for row in Category.objects.all()}, tags={}, authors={}
    )
    for batch in _batches(Q(placements__category=top)):
        _list_anew(batch, directory)


def _list_anew(batch: list[Edition], directory: Directory) -> None:
    """Write the section labels and placements of some editions from their sections' places of today.

    Their further sections stand in their revisions (1 query): of one above the main section no label tells.
    """
    placements = []
    named = dict(
        Revision.objects.filter(pk__in={edition.revision_id for edition in batch}).values_list(
            "pk", "snapshot__categories"
        )
    )
    for edition in batch:
        main = directory.lineage(edition.section_id)
        further = [directory.lineage(ref["id"]) for ref in named[edition.revision_id] or ()]
        edition.labels["sections"] = [labels.section(row) for row in main]
        edition.labels["categories"] = [
            labels.section(line[-1]) for line in further if line and line[-1] not in main
        ]
        listing = dict.fromkeys(row for line in (main, *further) for row in line)
        placements += [
            Placement(edition=edition, category=row, published_at=edition.published_at)
            for row in listing
        ]
    Placement.objects.filter(edition__in=batch, category__isnull=False).delete()
    Placement.objects.bulk_create(placements)
    Edition.objects.bulk_update(batch, ["labels"])


def _move_children(parent: Category) -> list[Category]:
    moved = []
    for child in parent.children.all():
        child.parent, child.path = parent, f"{parent.path}/{child.slug}"
        child.save(update_fields=["path"])
        moved += [child, *_move_children(child)]
    return moved


def _keep_moved(thing: Author | Category | Page | Tag, before: dict[int, str] | None) -> None:
    old = (before or {}).get(thing.pk)
    if old is not None and old != thing.path:
        addresses.record(thing, old)
        addresses.record(thing, thing.path)


def _is_lost(path: str, thing: Author) -> bool:
    return addresses.is_taken(path, by_other_than=thing)


def _relabelled(kind: str, new: dict[int, dict[str, Any]]) -> Callable[[dict[str, Any]], None]:
    """Return what writes new labels of one kind over the old ones; a byline keeps its role and lead-in."""

    def write(stored: dict[str, Any]) -> None:
        stored[kind] = [row | new.get(row["id"], {}) for row in stored.get(kind, [])]

    return write


def _relabel(listed: Q, write: Callable[[dict[str, Any]], None]) -> None:
    for batch in _batches(listed):
        for edition in batch:
            write(edition.labels)
        Edition.objects.bulk_update(batch, ["labels"])


def _batches(listed: Q) -> Iterator[list[Edition]]:
    """Yield the editions of some lists, a few hundred at a time, so that memory stays flat."""
    last = 0
    while batch := list(
        Edition.objects.filter(listed, pk__gt=last).distinct().order_by("pk")[:BATCH]
    ):
        yield batch
        last = batch[-1].pk
