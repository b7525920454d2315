"""What stands around every page: name, sections, footer. One row, read when a template asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.functional import SimpleLazyObject

from articles.models import SiteTexts

if TYPE_CHECKING:
    from django.http import HttpRequest

    from articles.models import Image


@dataclass(frozen=True, slots=True)
class Furniture:
    """The site's own words, and the sections and pages that every page links to."""

    name: str
    tagline: str
    footer: str
    logo: Image | None
    sections: list[dict[str, Any]]
    pages: list[dict[str, str]]


def furniture() -> Furniture:
    """Return the site's furniture (1 query); the name comes from the settings while none is written."""
    texts = SiteTexts.current()
    return Furniture(
        name=texts.name or settings.SITE_NAME,
        tagline=texts.tagline,
        footer=texts.footer,
        logo=texts.logo,
        sections=texts.furniture.get("sections", []),
        pages=texts.furniture.get("pages", []),
    )


def site(request: HttpRequest) -> dict[str, Any]:
    """Give templates ``site``. A context processor; costs nothing on pages that do not use it."""
    return {"site": SimpleLazyObject(furniture)}
