"""An article as readers would see it: a stored snapshot through the readers' own template."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_GET

from articles.admin.csp import allow, allow_remote_pictures
from articles.admin.forms import is_number
from articles.models import Article, Image
from articles.publishing import editions, may
from articles.publishing.labels import Directory
from articles.snapshot import Ref

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from articles.models import Edition, Revision
    from articles.snapshot import Snapshot

WIDTHS = ((390, "phone"), (820, "tablet"), (1280, "desktop"))
IN_A_FRAME = {"frame-ancestors": ["'self'"]}
WITH_A_FRAME = {"frame-src": ["'self'"]}


@require_GET
def frame(request: HttpRequest, number: int, around: dict[str, Any]) -> HttpResponse:
    """Show the frame around the preview: the way back, and how wide to look at it."""
    article = visible_or_404(request, number)
    chosen = revision_of(article, request.GET.get("revision", ""))
    context = {
        "original": article,
        "revision": chosen,
        "widths": WIDTHS,
        "opts": Article._meta,
        "title": str(article),
    }
    response = render(request, "admin/articles/article/preview.html", around | context)
    return unkept(allow(response, WITH_A_FRAME))


@require_GET
@xframe_options_sameorigin
def page(request: HttpRequest, number: int) -> HttpResponse:
    """Show the page itself, in the public site's language, to those who may see the article."""
    article = visible_or_404(request, number)
    snapshot = revision_of(article, request.GET.get("revision", "")).content
    edition = unpublished(article, snapshot)
    with translation.override(settings.LANGUAGE_CODE):
        context = {
            "edition": edition,
            "pictures": pictures_of(edition, snapshot),
            "now": timezone.now(),
        }
        response = render(request, "articles/article_detail.html", context)
    if getattr(request, "shows_remote_pictures", False):
        response = allow_remote_pictures(response)
    return unkept(allow(response, IN_A_FRAME))


def visible_or_404(request: HttpRequest, number: int) -> Article:
    """Return the article, or answer exactly as if there were none."""
    article = Article.objects.filter(pk=number).first()
    if article is None or not may(request.user, "view", article):
        raise Http404
    return article


def revision_of(article: Article, number: str) -> Revision:
    """Return one revision of an article, the latest where none is asked for."""
    rows = article.revisions.filter(number=int(number)) if is_number(number) else article.revisions
    found = rows.order_by("-number").first()
    if found is None:
        raise Http404
    return found


def unpublished(article: Article, snapshot: Snapshot) -> Edition:
    """Return the edition that publishing now would make, stored nowhere (about 4 queries)."""
    first = article.editions.order_by("live_from").first()
    window = editions.Window(timezone.now(), published_at=first.published_at if first else None)
    whole = replace(
        snapshot, section=snapshot.section or Ref(0, ""), headline=snapshot.headline or "…"
    )
    directory = Directory.for_snapshots([whole])
    new = editions.build(whole, window, directory, article_id=article.pk, revision_id=0, version=0)
    return new.shown()


def pictures_of(edition: Edition, snapshot: Snapshot) -> dict[int | str, Image]:
    """Return the pictures of the text, and the portraits by number (1 query)."""
    numbers: set[Any] = {line["portrait"] for line in edition.labels["bylines"]} - {None}
    return Image.objects.shown_in([snapshot.body], also=numbers)


def unkept(response: HttpResponse) -> HttpResponse:
    """Forbid every cache and search engine to keep an answer."""
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
