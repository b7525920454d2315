"""The pages that say there is nothing here: never there, or no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from articles.views import showing

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

SECONDS = 10


def not_found(request: HttpRequest, exception: Any) -> HttpResponse:
    """Say that nothing is here: byte for byte the same, whatever was asked for."""
    response = showing.page(request, "404.html", {"now": showing.site_now()}, status=404)
    return showing.public(response, seconds=SECONDS)


def gone(request: HttpRequest) -> HttpResponse:
    """Say that what stood here was taken down."""
    return showing.page(request, "410.html", {"now": showing.site_now()}, status=410)
