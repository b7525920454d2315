"""The front page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.models import Cursor, Edition, Image, normal_path
from articles.views import front, moved, showing
from articles.views.furniture import furniture

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

NEWEST = 60
PINNED = 4


def home(request: HttpRequest) -> HttpResponse:
    """Show the front page; ``?p=123``, as old sites numbered their posts, leads to the post."""
    if request.GET.get("p"):
        return moved.moved_or_gone(request, normal_path(f"?p={request.GET['p']}"))
    now, site = showing.site_now(), furniture()
    live, top = Edition.objects.live(now).for_cards(), Cursor.top(now)
    pinned, newest = live.pinned().before(top)[:PINNED], live.newest().before(top)[:NEWEST]
    composed = front.compose(pinned, newest, site.sections)
    context = {"front": composed, "portraits": _portraits(composed), "now": now, "site": site}
    return showing.page(request, "articles/home.html", context)


def _portraits(composed: front.Front) -> dict[int, Image]:
    """Return the portraits of the opinion strip by number (1 query, or none)."""
    bylines = (each.labels["bylines"][:1] for each in composed.opinions)
    numbers = {first[0]["portrait"] for first in bylines if first}
    return Image.objects.in_bulk(numbers - {None})
