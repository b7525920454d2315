"""All that must be equal of two newsrooms, in plain values: numbers of rows are not among it."""

from __future__ import annotations

import re
from typing import Any

from django.utils import timezone

from articles.models import (
    Address,
    Article,
    Author,
    Category,
    Edition,
    Image,
    OldList,
    Page,
    SiteTexts,
    Tag,
)
from articles.publishing.snapshots import PLAIN

EDITION = (
    "live_from", "live_until", "ended_as", "ended_note", "published_at", "published_on", "updated_at", "path",
    "language", "kind", "headline", "standfirst", "summary", "dateline", "lead_caption", "is_pinned",
    "reading_minutes", "source_name", "source_url", "comments_allowed", "seo_title", "seo_description",
    "retired",
)  # fmt: skip
IMAGE = (
    "remote_url", "title", "alt", "is_decorative", "caption", "credit", "licence", "focal_x", "focal_y",
    "width_px", "height_px", "byte_size", "content_hash",
)  # fmt: skip
_NUMBER = re.compile(r'data-image-id="(\d+)"')


def portrait() -> dict[str, Any]:
    """Return the newsroom as plain values, in an order that rows' numbers do not decide."""
    images = {row.pk: row.content_hash or row.remote_url for row in Image.objects.all()}
    now = timezone.now()
    articles = [_article(row, images) for row in Article.objects.with_standing(now)]
    return {
        "articles": sorted(articles, key=_order),
        "sections": list(
            Category.objects.order_by("path").values_list(
                "path", "name", "position", "hue", "description"
            )
        ),
        "tags": sorted(Tag.objects.values_list("key", "name", "slug")),
        "authors": [_author(row, images) for row in Author.objects.order_by("slug")],
        "pages": [_page(row, images) for row in Page.objects.order_by("path")],
        "images": sorted(
            tuple(getattr(row, name) for name in IMAGE) for row in Image.objects.all()
        ),
        "texts": [
            (t.name, t.tagline, t.footer, images.get(t.logo_id)) for t in SiteTexts.objects.all()
        ],
        "furniture": _without_numbers(SiteTexts.current().furniture),
        "addresses": sorted(
            found for row in Address.objects.all() if (found := _address(row))[0] != found[1]
        ),
        "lists": sorted(OldList.objects.values_list("path", "shows")),
    }


def _order(article: dict[str, Any]) -> tuple[Any, ...]:
    return article["slug"], article["paths"], article["headline"], repr(article)


def _article(row: Any, images: dict[int, str]) -> dict[str, Any]:
    return {
        **{name: getattr(row, name) for name in PLAIN},
        "body": _html(row.body, images),
        "section": row.section and row.section.path,
        "categories": sorted(row.categories.values_list("path", flat=True)),
        "tags": [item.tag.name for item in row.tagged.all()],
        "bylines": [(b.author.slug, b.role, b.lead_in) for b in row.bylines.all()],
        "lead": row.lead_image_id and images[row.lead_image_id],
        "images": [images[use.image_id] for use in row.image_uses.all()],
        "corrections": list(row.corrections.values_list("kind", "text", "at")),
        "stage": (row.stage, row.stage_note),
        "standing": row.standing,
        "paths": sorted(row.addresses.values_list("path", flat=True)),
        "editions": [_edition(one, images) for one in _seen(row)],
    }


def _seen(row: Any) -> list[Edition]:
    rows = list(row.editions.order_by("live_from"))
    now = timezone.now()
    return [one for one in rows if one.live_until is None or one.live_until > now] or rows[-1:]


def _edition(row: Edition, images: dict[int, str]) -> dict[str, Any]:
    is_over = row.live_until is not None and row.live_until <= timezone.now()
    window = {name: getattr(row, name) for name in EDITION}
    if is_over:  # of what is over, the window comes back, and the text that the desk has
        return {name: window[name] for name in EDITION[:8]}
    labels = _without_numbers(row.labels, images)  # further sections stand as their paths did then
    return {
        **window,
        "html": _html(row.text_row.html, images),
        "text": row.text_row.text,
        "notes": row.text_row.corrections,
        "labels": {**labels, "categories": sorted(labels["categories"], key=repr)},
        "lead": row.lead_image_id and images[row.lead_image_id],
        "section": row.section.path,
        "images": [images[use.image_id] for use in row.image_uses.all()],
        "lists": sorted(str(p.category or p.tag or p.author) for p in row.placements.all()),
    }


def _without_numbers(value: Any, images: dict[int, str] | None = None) -> Any:
    if isinstance(value, dict):
        told = {key: _without_numbers(item, images) for key, item in value.items() if key != "id"}
        if images and told.get("portrait"):
            told["portrait"] = images[told["portrait"]]
        return told
    return [_without_numbers(item, images) for item in value] if isinstance(value, list) else value


def _html(html: str, images: dict[int, str]) -> str:
    return _NUMBER.sub(lambda found: f'data-image-id="{images.get(int(found[1]))}"', html)


def _author(row: Author, images: dict[int, str]) -> tuple[Any, ...]:
    return (row.slug, row.name, row.kind, row.bio, row.links, images.get(row.portrait_id or 0))


def _page(row: Page, images: dict[int, str]) -> tuple[Any, ...]:
    body = _html(row.body, images)
    return (
        row.path,
        row.title,
        row.slug,
        body,
        row.language,
        row.position,
        row.in_footer,
        row.is_published,
    )


def _address(row: Address) -> tuple[str, str]:
    target = row.target
    if isinstance(target, Image):
        return row.path, target.content_hash or target.remote_url
    return row.path, target.slug if isinstance(target, Article) else target.path


def differences(one: Any, other: Any, place: str = "") -> list[str]:
    """Return where two portraits differ, a line each."""
    if isinstance(one, dict) and isinstance(other, dict):
        keys = dict.fromkeys([*one, *other])
        return [
            said
            for key in keys
            for said in differences(one.get(key), other.get(key), f"{place}/{key}")
        ]
    if isinstance(one, list | tuple) and isinstance(other, list | tuple) and len(one) == len(other):
        pairs = enumerate(zip(one, other, strict=True))
        return [said for n, (a, b) in pairs for said in differences(a, b, f"{place}/{n}")]
    return [] if one == other else [f"{place}: {one!r} became {other!r}"]
