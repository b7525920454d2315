"""The pages of sections, tags and authors: what they are, and their stories, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import Http404

from articles.models import Author, Category, Edition, Tag, normal_path
from articles.views import front, lists, moved, showing
from articles.views.furniture import Furniture, furniture

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

    from articles.models.editions import EditionQuerySet


def section_at(request: HttpRequest, path: str) -> HttpResponse | None:
    """Show the front of the section at a path in normal form, or return None (at most 4 queries)."""
    category = Category.objects.filter(path=path).first()
    if category is None:
        return None
    now, site = showing.site_now(), furniture()
    page = lists.page_of(request, Edition.objects.live(now).in_category(category).for_cards(), now)
    is_front = not page.is_later
    composed, rest = front.compose_section(page.editions) if is_front else (None, page.editions)
    context = _around(category, site) | {
        "category": category,
        "front": composed,
        "days": lists.by_day(rest),
        "page": page,
        "robots": page.robots,
        "feeds": f"{path}/feed/",
        "site": site,
        "now": now,
    }
    return showing.page(request, "articles/category_detail.html", context)


def tag_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what carries a tag (3 queries). A tag that only drafts carry is not there."""
    path = normal_path(f"/tag/{slug}")
    tag = Tag.objects.filter(slug=path.removeprefix("/tag/")).first()
    return _of_label(request, path, tag, "tag", _tagged)


def author_detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show an author and what credits them (3 queries). One whom only drafts credit is not there."""
    path = normal_path(f"/author/{slug}")
    wanted = path.removeprefix("/author/")
    author = Author.objects.select_related("portrait").filter(slug=wanted).first()
    return _of_label(request, path, author, "author", _credited)


def _tagged(live: EditionQuerySet, thing: Any) -> EditionQuerySet:
    return live.tagged(thing)


def _credited(live: EditionQuerySet, thing: Any) -> EditionQuerySet:
    return live.by_author(thing)


def _of_label(
    request: HttpRequest,
    path: str,
    thing: Author | Tag | None,
    name: str,
    narrow: Callable[[EditionQuerySet, Any], EditionQuerySet],
) -> HttpResponse:
    """Show the list of a tag or an author, or where its address leads to today."""
    if thing is None:
        return moved.moved_or_gone(request, path)
    now = showing.site_now()
    page = lists.page_of(request, narrow(Edition.objects.live(now), thing).for_cards(), now)
    if not page.editions and not page.is_later:
        raise Http404
    if request.path != f"{path}/":
        return moved.to(request, path)
    days, robots = lists.by_day(page.editions), page.robots
    context = {name: thing, "days": days, "page": page, "robots": robots, "now": now}
    return showing.page(request, f"articles/{name}_detail.html", context)


def _around(category: Category, site: Furniture) -> dict[str, Any]:
    """Return what the furniture knows of a section: those above, those below, the bar's mark."""
    label = {"id": category.pk, "name": category.name, "path": category.path, "hue": category.hue}
    for top in site.sections:
        if top["path"] == category.path:
            return {"label": top, "children": top["children"], "trail": [], "top_path": top["path"]}
        if category.path.startswith(f"{top['path']}/"):
            trail = [top, *(each for each in top["children"] if _is_above(each, category))]
            return {"label": top, "children": [], "trail": trail, "top_path": top["path"]}
    return {"label": label, "children": [], "trail": [], "top_path": ""}


def _is_above(label: dict[str, Any], category: Category) -> bool:
    return category.path.startswith(f"{label['path']}/")
