"""Paths that something once had: one step to where it stands now, or the plain truth that it is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import (
    Http404,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
)
from django.urls import Resolver404, resolve

from articles import library
from articles.models import (
    Address,
    Article,
    Author,
    Category,
    Edition,
    Image,
    Page,
    Tag,
    full_address,
)
from articles.models.addresses import TARGETS
from articles.views import errors, old_lists, showing

if TYPE_CHECKING:
    from django.http import HttpRequest

KEPT_IN_QUERY = ("before",)
_FIXED = frozenset({"search", "archive", "archive_year", "archive_month", "archive_day"})


def moved_or_gone(request: HttpRequest, path: str) -> HttpResponse:
    """Answer 301, 410 or ``Http404`` for a path in normal form at which nothing is live.

    What was never live is not told from what never was.
    """
    known, is_other_form = _known(path), request.path != f"{path}/"
    if known is None:
        listed = _by_rule(path)
        if listed is None or (listed == path and not is_other_form):
            raise Http404
        return to(request, listed)
    target = known.target
    if isinstance(target, Article):
        return _article_moved_or_gone(request, target, path)
    if isinstance(target, Image):
        return _picture(target)
    is_hidden = isinstance(target, Page) and not target.is_published
    is_there = target.path == path and not is_other_form
    if is_there or is_hidden or not _has_stories(target):
        raise Http404
    return to(request, target.path)


def _known(path: str) -> Address | None:
    """Return where a path led, else where it did with or without ``.html``: hosts answered both (1 query)."""
    bare = path.removesuffix(".html")
    other = bare if bare != path else f"{path}.html"
    rows = Address.objects.select_related(*TARGETS).filter(path__in=(path, other))
    return min(rows, key=lambda row: row.path != path, default=None)


def _by_rule(path: str) -> str | None:
    """Return where a path leads that no row names; None where it leads nowhere (at most 8 queries)."""
    listed = old_lists.leads_to(path, showing.site_now())
    if listed is None:
        listed = _without_ending(path)
    return path if listed is None and _is_fixed(path) else listed


def _is_fixed(path: str) -> bool:
    """Say whether the site shows a page of its own at a path in normal form, and a stroke."""
    try:
        return resolve(f"{path}/").url_name in _FIXED
    except Resolver404:
        return False


def _without_ending(path: str) -> str | None:
    """Return the path of the page or section that a path with ``.html`` means (2 queries); else None."""
    bare = path.removesuffix(".html")
    if bare == path:
        return None
    page = Page.objects.filter(path=bare, is_published=True).first()
    found = page or Category.objects.filter(path=bare).first()
    return found.path if found else None


def _picture(image: Image) -> HttpResponse:
    """Answer 302 to the picture in full. Kept: not 301, as its file may come to stand elsewhere."""
    address = library.largest(image)
    if not address:
        raise Http404
    return showing.public(HttpResponseRedirect(address))


def _has_stories(target: Author | Category | Page | Tag) -> bool:
    """Say whether a tag or an author lists anything: where nothing that is out names it, it is not there."""
    live = Edition.objects.live(showing.site_now())
    if isinstance(target, Tag):
        return live.tagged(target).exists()
    return not isinstance(target, Author) or live.by_author(target).exists()


def to(request: HttpRequest, path: str) -> HttpResponse:
    """Answer 301 to a path of ours in normal form, keeping the place in a list."""
    kept = request.GET.copy()
    for name in set(kept) - set(KEPT_IN_QUERY):
        del kept[name]
    query = f"?{kept.urlencode()}" if kept else ""
    return showing.public(HttpResponsePermanentRedirect(full_address(f"{path}/") + query))


def _article_moved_or_gone(request: HttpRequest, article: Article, path: str) -> HttpResponse:
    now = showing.site_now()
    live = Edition.objects.live(now).filter(article=article).values_list("path", flat=True).first()
    if live and live != path:
        return to(request, live)
    if article.editions.filter(live_from__lte=now).exists():
        return errors.gone(request)
    raise Http404
