"""The front page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.models import Cursor, Image, normal_path
from articles.models.prepared import Prepared
from articles.views import asked, front, moved, showing
from articles.views.furniture import furniture

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

NEWEST = 60
PINNED = 4

_pinned = Prepared(lambda: asked.live().pinned().before(asked.CURSOR).for_cards()[:PINNED])
_newest = Prepared(lambda: asked.live().newest().before(asked.CURSOR).for_cards()[:NEWEST])


def home(request: HttpRequest) -> HttpResponse:
    """Show the front page; ``?p=123``, as old sites numbered their posts, leads to the post."""
    if request.GET.get("p"):
        return moved.moved_or_gone(request, normal_path(f"?p={request.GET['p']}"))
    now, site = showing.site_now(), furniture()
    top = asked.after(Cursor.top(now))
    composed = front.compose(_pinned(now=now, **top), _newest(now=now, **top), site.sections)
    context = {"front": composed, "portraits": _portraits(composed), "now": now, "site": site}
    return showing.page(request, "articles/home.html", context)


def _portraits(composed: front.Front) -> dict[int, Image]:
    """Return the portraits of the opinion strip by number (1 query, or none)."""
    bylines = (each.labels["bylines"][:1] for each in composed.opinions)
    numbers = {first[0]["portrait"] for first in bylines if first}
    return Image.objects.in_bulk(numbers - {None})
