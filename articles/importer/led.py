"""Which of a post's old addresses lead to it: none of another article's, nor of the site's own pages."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import Resolver404, resolve

from articles.importer.line import MOST_TOLD
from articles.models import Address, is_reserved, normal_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from articles.importer.line import Line

TAKEN = "The old address {!r} leads to another article, which had it before."
OWN = "The old address {!r} is that of a page of this site: nothing leads on from there."
_LEADING = frozenset({"address", "tag", "author", "section_feed"})
"""Routes that lead on from where nothing stands."""
_DATED = 4
"""So many parts has the path of a dated post: it is no archive's."""


def owners(addresses: Iterable[str]) -> dict[str, int | None]:
    """Return the articles that old addresses lead to, by their paths in normal form (1 query)."""
    paths = {normal_path(path) for path in addresses}
    rows = Address.objects.filter(path__in=paths).values_list("path", "article_id") if paths else ()
    return dict(rows)


def leading(line: Line, article_id: int, known: Mapping[str, int | None]) -> Line:
    """Return the line with the old addresses that lead to its article, and what became of the others."""
    told = {path: said for path in line.old if (said := _lost(path, article_id, known))}
    if not told:
        return line
    return replace(
        line,
        old=tuple(path for path in line.old if path not in told),
        warnings=(*line.warnings, *islice(told.values(), MOST_TOLD)),
    )


def _lost(path: str, article_id: int, known: Mapping[str, int | None]) -> str:
    normal = normal_path(path)
    owner = known.get(normal)
    if owner is not None and owner != article_id:
        return TAKEN.format(path[:200])
    return OWN.format(path[:200]) if _is_own(normal) else ""


def _is_own(path: str) -> bool:
    """Say whether the site answers a path with a page of its own, whatever it leads to."""
    parts = path.strip("/").split("/")
    if not is_reserved(parts[0]) or (len(parts) >= _DATED and parts[0].isdigit()):
        return False
    if f"/{parts[0]}/" in (settings.STATIC_URL, settings.MEDIA_URL):
        return True
    try:
        return resolve(f"{path}/").url_name not in _LEADING
    except Resolver404:
        return False
