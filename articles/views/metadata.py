"""What an article tells machines: search engines, feed readers, sites that link to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC
from typing import TYPE_CHECKING, Any

from django.conf import settings

from articles import library
from articles.models import full_address

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from articles.models import Edition, Image
    from articles.views.furniture import Furniture

PREVIEW_WIDTH = 1280
KINDS = {"opinion": "OpinionNewsArticle", "analysis": "AnalysisNewsArticle", "review": "ReviewNewsArticle",
         "sponsored": "AdvertiserContentArticle"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Metadata:
    """The canonical address is ours, also of a republished story: the source is named in the text."""

    url: str
    description: str
    image: str
    linked_data: dict[str, Any]


def of(edition: Edition, site: Furniture, pictures: Mapping[int | str, Image]) -> Metadata:
    """Return the metadata of one edition. No query."""
    url, image = full_address(edition.get_absolute_url()), preview_image(edition.lead_image)
    return Metadata(
        url=url,
        description=edition.seo_description or edition.summary,
        image=image,
        linked_data=_linked_data(edition, site, image),
    )


def preview_image(image: Image | None) -> str:
    """Return the address of a picture as other sites show it, "" without one."""
    if image is None:
        return ""
    if image.is_remote:
        return image.remote_url if settings.REMOTE_PICTURES == "show" else ""
    jpegs = [each for each in library.renditions(image) if each.format == "JPEG"]
    fitting = [each for each in jpegs if each.width <= PREVIEW_WIDTH] or jpegs[:1]
    return _public(fitting[-1].url) if fitting else ""


def _public(url: str) -> str:
    """Return a picture's address in full; one on another host is that already."""
    return full_address(url) if url.startswith("/") else url


def _linked_data(edition: Edition, site: Furniture, image: str) -> dict[str, Any]:
    """Return the article as schema.org names things."""
    stated = {
        "@context": "https://schema.org",
        "@type": KINDS.get(edition.kind, "NewsArticle"),
        "headline": edition.headline,
        "datePublished": _utc(edition.published_at),
        "dateModified": _utc(edition.updated_at or edition.published_at),
        "inLanguage": edition.language,
        "image": image,
        "author": [_author(line) for line in edition.labels.get("bylines", [])],
        "publisher": {"@type": "NewsMediaOrganization", "name": site.name},
        "isBasedOn": edition.source_url,
        "correction": [note["text"] for note in edition.text_row.corrections],
    }
    return {name: value for name, value in stated.items() if value}


def _readable(path: str) -> str:
    """Return the address in plain letters, as JSON-LD takes it: a third as long in Chinese."""
    return full_address("/") + path.lstrip("/")


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _author(line: dict[str, Any]) -> dict[str, str]:
    kind = "Organization" if line["kind"] == "agency" else "Person"
    return {"@type": kind, "name": line["name"], "url": _readable(f"{line['path']}/")}
