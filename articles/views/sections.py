"""The pages of sections, tags and authors: what they are, and their stories, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.http import Http404

from articles.models import Author, Category, Tag, normal_path
from articles.models.editions import EditionQuerySet
from articles.views import asked, front, lists, moved, showing
from articles.views.furniture import furniture

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from articles.models import Edition
    from articles.models.prepared import Prepared

_in_section = lists.prepared(EditionQuerySet.in_category, asked.TARGET)
_tagged = lists.prepared(EditionQuerySet.tagged, asked.TARGET)
_credited = lists.prepared(EditionQuerySet.by_author, asked.TARGET)


def section_at(request: HttpRequest, path: str) -> HttpResponse | None:
    """Show the front of the section at a path in normal form, or return None (at most 4 queries)."""
    place = _place(path)
    if place is None:
        return None
    now, site, category = showing.site_now(), furniture(), place.category
    page = lists.page_of_prepared(request, _in_section, now, target=category.pk)
    is_front = not page.is_later
    composed, rest = front.compose_section(page.editions) if is_front else (None, page.editions)
    context = {
        "category": category,
        "label": place.label,
        "trail": place.trail,
        "children": place.children,
        "top_path": place.top.path,
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


def _of_label(
    request: HttpRequest,
    path: str,
    thing: Author | Tag | None,
    name: str,
    stories: Prepared[Edition],
) -> HttpResponse:
    """Show the list of a tag or an author, or where its address leads to today."""
    if thing is None:
        return moved.moved_or_gone(request, path)
    now = showing.site_now()
    page = lists.page_of_prepared(request, stories, now, target=thing.pk)
    if not page.editions and not page.is_later:
        raise Http404
    if request.path != f"{path}/":
        return moved.to(request, path)
    days, robots = lists.by_day(page.editions), page.robots
    context = {name: thing, "days": days, "page": page, "robots": robots, "now": now}
    return showing.page(request, f"articles/{name}_detail.html", context)


@dataclass(frozen=True, slots=True)
class Place:
    """A section with those above it, from the top down, and those right below it."""

    category: Category
    trail: list[Category]
    children: list[Category]

    @property
    def label(self) -> dict[str, Any]:
        """Return what carries the top section's hue."""
        return {"id": self.top.pk, "hue": self.top.hue}

    @property
    def top(self) -> Category:
        """Return the section of the navigation that this one belongs to."""
        return self.trail[0] if self.trail else self.category


def _place(path: str) -> Place | None:
    """Find the section at a path in normal form (1 query)."""
    above = ["/".join(path.split("/")[:depth]) for depth in range(2, path.count("/") + 1)]
    rows = list(Category.objects.filter(Q(path__in=[*above, path]) | Q(parent__path=path)))
    found = {row.path: row for row in rows}
    if path not in found:
        return None
    trail = [found[each] for each in above if each in found]
    return Place(found[path], trail, [row for row in rows if row.parent_id == found[path].pk])
