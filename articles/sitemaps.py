"""Sitemaps: an index, one list for each month, one of the sections, one of the news of two days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import chain
from typing import TYPE_CHECKING

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control

from articles.models import Category, Cursor, Edition, Page, SiteTexts, full_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

SECONDS = 300
MAX_ADDRESSES = 50_000
"""Of one file, by the protocol. Limit: a newsroom with more stories in one month needs smaller files."""
NEWS_DAYS = timedelta(days=2)
MAX_NEWS = 1_000
LANGUAGES = {"zh-hans": "zh-cn", "zh-hant": "zh-tw"}


@cache_control(public=True, max_age=SECONDS)
def index(request: HttpRequest) -> HttpResponse:
    """List the sitemaps: every month from the first story to the latest (2 queries)."""
    now = timezone.now()
    live = Edition.objects.live(now)
    first = live.order_by("published_on").values_list("published_on", flat=True).first()
    latest = live.newest().values_list("published_on", flat=True).first()
    months = list(_months(first, latest)) if first and latest else []
    files = [_month_address(each) for each in reversed(months)]
    files.append(full_address(reverse("articles:sitemap_sections")))
    return _xml(request, "sitemap_index", {"files": files})


@cache_control(public=True, max_age=SECONDS)
def month(request: HttpRequest, year: str, month: str) -> HttpResponse:
    """List the stories that came out in one month, with the day of their last change (1 query).

    Kept: a month of no story is an empty list and no 404, for the index names it too.
    """
    try:
        first = date(int(year), int(month), 1)
    except ValueError:
        raise Http404 from None
    last = _following(first) - timedelta(days=1)
    rows = (
        Edition.objects.live(timezone.now())
        .published_in(first, last)
        .values_list("path", "updated_at", "published_at")[:MAX_ADDRESSES]
    )
    entries = [(full_address(f"{path}/"), updated or at) for path, updated, at in rows]
    return _xml(request, "sitemap", {"entries": entries})


@cache_control(public=True, max_age=SECONDS)
def sections(request: HttpRequest) -> HttpResponse:
    """List the front page, the sections and the simple pages (2 queries)."""
    paths = chain(
        Category.objects.values_list("path", flat=True),
        Page.objects.filter(is_published=True).values_list("path", flat=True),
    )
    entries = [(full_address("/"), None), *((full_address(f"{path}/"), None) for path in paths)]
    return _xml(request, "sitemap", {"entries": entries})


@cache_control(public=True, max_age=SECONDS)
def news(request: HttpRequest) -> HttpResponse:
    """List the stories of the last two days for news search (2 queries)."""
    now = timezone.now()
    rows = (
        Edition.objects.live(now)
        .newest()
        .before(Cursor.top(now))
        .filter(published_at__gte=now - NEWS_DAYS)
    )
    entries = [
        {
            "url": full_address(each.get_absolute_url()),
            "language": LANGUAGES.get(each.language, each.language[:2]),
            "edition": each,
        }
        for each in rows[:MAX_NEWS]
    ]
    name = SiteTexts.current().name or settings.SITE_NAME
    return _xml(request, "sitemap_news", {"entries": entries, "name": name})


def _months(first: date, latest: date) -> Iterator[date]:
    """Yield the first day of every month from one day's to another's."""
    each = first.replace(day=1)
    while each <= latest:
        yield each
        each = _following(each)


def _following(first: date) -> date:
    return (
        (datetime(first.year, first.month, 1, tzinfo=UTC) + timedelta(days=32))
        .date()
        .replace(day=1)
    )


def _month_address(first: date) -> str:
    numbers = {"year": f"{first:%Y}", "month": f"{first:%m}"}
    return full_address(reverse("articles:sitemap_month", kwargs=numbers))


def _xml(request: HttpRequest, template: str, context: dict[str, object]) -> HttpResponse:
    content_type = "application/xml; charset=utf-8"
    return render(request, f"articles/{template}.xml", context, content_type=content_type)
