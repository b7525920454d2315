"""Between rows of the desk and the one ``Snapshot``: taking one, putting one back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import DEFAULT_DB_ALIAS, IntegrityError, transaction

from articles.markup import SafeHtml
from articles.markup.pictures import image_ids, remote_addresses
from articles.models import (
    Article,
    ArticleImage,
    Author,
    Byline,
    Category,
    Image,
    Page,
    PageImage,
    Tag,
    bulk,
)
from articles.snapshot import Credit, Note, Ref, Snapshot
from articles.text import normal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import Model

PLAIN = (
    "headline", "slug", "body", "language", "kind", "standfirst", "summary", "dateline", "lead_caption",
    "source_name", "source_url", "comments_allowed", "seo_title", "seo_description", "is_pinned",
)  # fmt: skip

_FRESH = ("id", "remote_url", "title", "alt", "caption")
"""What is known of a picture's row that was just made, in the order of its fields: its name needs no more."""

MAX_ADDRESS = 1_500  # what Image.remote_url holds


def take(article: Article) -> Snapshot:
    """Return what the desk copy says, as stored (7 queries). Related rows must be written already."""
    stored = Article.objects.select_related("section", "lead_image").get(pk=article.pk)
    return Snapshot(
        **{name: getattr(stored, name) for name in PLAIN},
        section=_ref(stored.section),
        categories=_refs(stored.categories.order_by("path")),
        tags=_refs(item.tag for item in stored.tagged.select_related("tag")),
        bylines=tuple(
            Credit(Ref(row.author_id, row.author.name), row.role, row.lead_in)
            for row in stored.bylines.select_related("author")
        ),
        lead_image=_ref(stored.lead_image),
        images=_refs(use.image for use in stored.image_uses.select_related("image")),
        corrections=tuple(
            Note(row.kind, row.text, row.at.isoformat()) for row in stored.corrections.all()
        ),
    )


def put(article: Article, snapshot: Snapshot) -> list[str]:
    """Write a snapshot to the desk copy, corrections aside; return the names of what no longer exists."""
    sections = _existing(Category, (*snapshot.categories, *_some(snapshot.section)))
    authors = _existing(Author, [line.author for line in snapshot.bylines])
    pictures = _existing(Image, _some(snapshot.lead_image))
    tags = _existing(Tag, snapshot.tags)
    for name in PLAIN:
        setattr(article, name, getattr(snapshot, name))
    article.body = SafeHtml(snapshot.body)
    article.section_id = _kept(snapshot.section, sections)
    article.lead_image_id = _kept(snapshot.lead_image, pictures)
    article.save()
    article.categories.set([ref.id for ref in snapshot.categories if ref.id in sections])
    article.tags.set([tags[ref.id] for ref in snapshot.tags if ref.id in tags], clear=True)
    _put_bylines(article, [line for line in snapshot.bylines if line.author.id in authors])
    known = {Category: sections, Author: authors, Image: pictures, Tag: tags}
    return _missing(snapshot, known)


def sync_images(thing: Article | Page) -> None:
    """Keep one row for each picture the text shows; a remote one becomes a picture of ours on first sight."""
    there = Image.objects.in_bulk(image_ids(thing.body))
    ids = [number for number in image_ids(thing.body) if number in there]
    remote = remote_images(remote_addresses(thing.body))
    wanted = list(dict.fromkeys([*ids, *(image.pk for image in remote)]))
    if wanted == list(thing.image_uses.values_list("image_id", flat=True)):
        return
    thing.image_uses.all().delete()
    shown = [*enumerate(wanted)]
    if isinstance(thing, Page):
        PageImage.objects.bulk_create(
            PageImage(page=thing, image_id=number, position=place) for place, number in shown
        )
    else:
        ArticleImage.objects.bulk_create(
            ArticleImage(article=thing, image_id=number, position=place) for place, number in shown
        )


def remote_images(addresses: Iterable[str]) -> list[Image]:
    """Return the pictures of these addresses of the web, in order, made if missing (0 to 2 queries)."""
    wanted = [address for address in dict.fromkeys(addresses) if _is_fitting(address)]
    if not wanted:
        return []
    known = _by_address(wanted)
    missing = [address for address in wanted if address not in known]
    if missing:
        known |= _made(missing)
    return [known[address] for address in wanted if address in known]


def _made(missing: list[str]) -> dict[str, Image]:
    """Make pictures of addresses that nobody had; where somebody was quicker, those are found (4 queries)."""
    written = list(dict.fromkeys(map(normal.line, missing)))
    rows = list(zip(bulk.allot(Image, len(written)), written, strict=True))
    try:
        with transaction.atomic():
            bulk.insert(Image, ("id", "remote_url"), rows)
    except IntegrityError:
        bulk.insert(Image, ("remote_url",), ((address,) for address in missing), known=True)
        return _by_address(missing)
    return {
        address: Image.from_db(DEFAULT_DB_ALIAS, _FRESH, (number, address, "", "", ""))
        for number, address in rows
    }


def _by_address(addresses: list[str]) -> dict[str, Image]:
    rows = Image.objects.filter(remote_url__in=addresses).order_by()
    return {row.remote_url: row for row in rows}


def _is_fitting(address: str) -> bool:
    return address.startswith(("http://", "https://")) and len(address) <= MAX_ADDRESS


def _put_bylines(article: Article, lines: list[Credit]) -> None:
    article.bylines.all().delete()
    Byline.objects.bulk_create(
        Byline(
            article=article,
            author_id=line.author.id,
            role=line.role,
            lead_in=line.lead_in,
            position=place,
        )
        for place, line in enumerate(lines)
    )


def _missing(snapshot: Snapshot, known: dict[type[Model], dict[int, Model]]) -> list[str]:
    asked = {
        Category: [*_some(snapshot.section), *snapshot.categories],
        Author: [line.author for line in snapshot.bylines],
        Image: _some(snapshot.lead_image),
        Tag: list(snapshot.tags),
    }
    return [ref.name for model, refs in asked.items() for ref in refs if ref.id not in known[model]]


def _existing(model: type[Model], refs: Iterable[Ref]) -> dict[int, Model]:
    return model._default_manager.in_bulk({ref.id for ref in refs})


def _kept(ref: Ref | None, rows: dict[int, Model]) -> int | None:
    return ref.id if ref and ref.id in rows else None


def _some(ref: Ref | None) -> list[Ref]:
    return [ref] if ref else []


def _ref(row: Model | None) -> Ref | None:
    return Ref(row.pk, str(row)) if row else None


def _refs(rows: Iterable[Model]) -> tuple[Ref, ...]:
    return tuple(Ref(row.pk, str(row)) for row in rows)
