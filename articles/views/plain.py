"""Answers for machines: robots, and whether the site is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers

from articles.models import full_address
from articles.views import showing

if TYPE_CHECKING:
    from django.http import HttpRequest

ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: {search}

Sitemap: {sitemap}
Sitemap: {news}
"""


def robots(request: HttpRequest) -> HttpResponse:
    """Say what search engines may visit, and where the lists of all addresses stand."""
    text = ROBOTS.format(
        search=reverse("articles:search"),
        sitemap=full_address(reverse("articles:sitemap")),
        news=full_address(reverse("articles:sitemap_news")),
    )
    response = HttpResponse(text, content_type="text/plain; charset=utf-8")
    return showing.public(response, seconds=showing.FEED_SECONDS)


def healthz(request: HttpRequest) -> HttpResponse:
    """Answer "ok" when the database answers; a fault is a 500 like any other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    response = HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
    add_never_cache_headers(response)
    return response


def old_feed(request: HttpRequest) -> HttpResponse:
    """Lead the usual feed addresses of other systems to ours."""
    kind = "atom" if "atom" in request.path else "rss"
    return HttpResponsePermanentRedirect(reverse("articles:feed", kwargs={"kind": kind}))
