"""Any path that is not a fixed route: a section, an article, a page, or where something once stood."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.http import Http404

from articles.models import normal_path
from articles.views import articles, moved, pages, sections

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

DATED = re.compile(r"/\d{4}/\d{2}/\d{2}/[^/]+")


def address(request: HttpRequest, path: str) -> HttpResponse:
    """Show what stands at a path, in whatever form it is written; lead on from where it stood before."""
    normal = normal_path(path)
    if "\0" in normal:  # Kept: PostgreSQL refuses even to compare with it.
        raise Http404
    if normal == "/":
        return moved.to(request, "")
    shown = _shown(request, normal)
    if shown is None:
        return moved.moved_or_gone(request, normal)
    return shown if request.path == f"{normal}/" else moved.to(request, normal)


def _shown(request: HttpRequest, path: str) -> HttpResponse | None:
    """Return the page at a path in normal form, or None. A dated path is never a section: 1 query less."""
    if DATED.fullmatch(path):
        return articles.article_at(request, path)
    return (
        sections.section_at(request, path)
        or articles.article_at(request, path)
        or pages.page_at(request, path)
    )
