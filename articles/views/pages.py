"""Simple pages: About, Contact, Privacy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.models import Image, Page
from articles.views import showing

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


def page_at(request: HttpRequest, path: str) -> HttpResponse | None:
    """Show the public page at a path in normal form, or return None (2 or 3 queries)."""
    page = Page.objects.filter(path=path, is_published=True).first()
    if page is None:
        return None
    shown = Image.objects.shown_in([page.body])
    context = {"page": page, "pictures": shown, "now": showing.site_now()}
    return showing.page(request, "articles/page_detail.html", context)
