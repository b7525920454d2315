"""The article page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from articles.models import Edition, Image
from articles.models.prepared import Prepared
from articles.views import asked, metadata, showing
from articles.views.furniture import furniture

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest, HttpResponse

RELATED = 3

_live_at = Prepared(
    lambda: asked.live().by_address(asked.PATH).for_page(asked.NOW).order_by("pk")[:1]
)
_tagged = Prepared(lambda: asked.live().tagged(asked.TARGET).for_cards()[: RELATED + 1])
_in_section = Prepared(lambda: asked.live().in_category(asked.TARGET).for_cards()[: RELATED + 1])


def article_at(request: HttpRequest, path: str) -> HttpResponse | None:
    """Show the article that is live at a path in normal form, or return None (at most 4 queries)."""
    now = showing.site_now()
    edition = _live_at.first(now=now, path=path)
    if edition is None:
        return None
    shown, site = pictures_of(edition), furniture()
    related, reason = related_to(edition, now)
    context = {
        "edition": edition,
        "pictures": shown,
        "related": related,
        "related_reason": reason,
        "metadata": metadata.of(edition, site, shown),
        "top_path": edition.top_section.get("path"),
        "site": site,
        "now": now,
    }
    return showing.page(request, "articles/article_detail.html", context)


def pictures_of(edition: Edition) -> dict[int | str, Image]:
    """Return the pictures of the text, and the portraits by number (1 query, or none)."""
    numbers = {line["portrait"] for line in edition.labels.get("bylines", [])} - {None}
    return Image.objects.shown_in([edition.text_row.html], also=numbers)


def related_to(edition: Edition, now: datetime) -> tuple[list[Edition], str]:
    """Return a few other stories on the first tag, else in the section, and the reason in words (1 query)."""
    tags = edition.labels.get("tags")
    if tags:
        found = _tagged(now=now, target=tags[0]["id"])
        reason = _("Also on %(topic)s") % {"topic": tags[0]["name"]}
    else:
        found = _in_section(now=now, target=edition.section_id)
        name = edition.labels["sections"][-1]["name"] if edition.labels.get("sections") else ""
        reason = _("Also in %(section)s") % {"section": name}
    rows = [each for each in found if each.pk != edition.pk]
    return rows[:RELATED], reason
