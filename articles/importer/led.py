"""Which old addresses of a post or a page lead to it: none of another's, nor of the site's own pages."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import Resolver404, resolve

from articles.importer.line import MOST_TOLD
from articles.models import Address, Category, Page, is_reserved, normal_path
from articles.publishing.addresses import dated_path
from articles.publishing.editions import site_day

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from articles.importer.incoming import Incoming
    from articles.importer.line import Line
    from articles.importer.others import PageFile
    from articles.models import LegacyPost

TAKEN = "The old address {!r} leads to another article, which had it before."
ELSEWHERE = "The old address {!r} leads to something else, which had it before."
GIVEN_UP = "The address {!r} was another article's, as an alias or a guess. It leads here now."
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


def yielding(posts: Iterable[Incoming]) -> dict[str, int | None]:
    """Return the addresses that posts will have for themselves, and that yield so far (1 query).

    By path in normal form, with the articles that they lead to until then.
    """
    paths = {normal_path(path) for post in posts for path in own_paths(post)}
    rows = Address.objects.filter(path__in=paths, yields=True)
    return dict(rows.values_list("path", "article_id")) if paths else {}


def own_paths(post: Incoming) -> Iterator[str]:
    """Yield the addresses of a post for itself: where it stood, and where it will stand."""
    yield from post.own_addresses
    if post.published_at is not None:
        yield dated_path(site_day(post.published_at), post.slug)


def leading(
    line: Line,
    article_id: int,
    known: Mapping[str, int | None],
    given_up: Mapping[str, int | None],
) -> Line:
    """Return the line with the old addresses that lead to its article, and what became of the others.

    ``given_up`` are those that led to other articles as their aliases until now.
    """
    told = {path: said for path in line.old if (said := _lost(path, article_id, known))}
    own = [path for path in (line.address, *line.old) if path and path not in told]
    won = {path: None for path in map(normal_path, own if given_up else ()) if path in given_up}
    gained = [GIVEN_UP.format(path[:200]) for path in won if given_up[path] != article_id]
    if not told and not gained:
        return line
    return replace(
        line,
        old=tuple(path for path in line.old if path not in told),
        warnings=(*line.warnings, *islice((*told.values(), *gained), MOST_TOLD)),
    )


@dataclass(slots=True)
class Foreseen:
    """Which old addresses the pages of a run that writes nothing would have: of two, the first has one."""

    files: dict[str, str] = field(default_factory=dict)

    def lost(self, found: PageFile, legacy: LegacyPost | None) -> dict[str, str]:
        """Return those that would not lead to a file's page, each with what becomes of it (3 queries)."""
        page_id = legacy.page_id if legacy else None
        paths = [normal_path(path) for path in found.addresses]
        rows = Address.objects.filter(path__in=paths).values_list("path", "page_id")
        taken = [path for path, owner in rows if owner is None or owner != page_id]
        taken += [path for path in paths if self.files.setdefault(path, found.path) != found.path]
        return lost(found.addresses, taken, page_id)


def lost(addresses: Sequence[str], taken: Iterable[str], page_id: int | None) -> dict[str, str]:
    """Return the old addresses of a page that do not lead to it, each with what became of it (2 queries).

    ``taken`` are those, in normal form, that lead to something else.
    """
    paths = [normal_path(path) for path in addresses]
    pages = Page.objects.filter(path__in=paths).exclude(pk=page_id or 0)
    sections = Category.objects.filter(path__in=paths)
    elsewhere = {*taken, *(row.path for rows in (pages, sections) for row in rows)}
    found: dict[str, str] = {}
    for path in addresses:
        normal = normal_path(path)
        if normal in elsewhere:
            found[path] = ELSEWHERE.format(path[:200])
        elif _is_own(normal):
            found[path] = OWN.format(path[:200])
    return dict(islice(found.items(), MOST_TOLD))


def without(found: PageFile, lost: Container[str]) -> PageFile:
    """Return a page without the old addresses that do not lead to it."""
    return replace(found, addresses=tuple(path for path in found.addresses if path not in lost))


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
    return any(_is_answered(form) for form in (f"{path}/", path))


def _is_answered(path: str) -> bool:
    try:
        return resolve(path).url_name not in _LEADING
    except Resolver404:
        return False
