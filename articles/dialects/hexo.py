"""Hexo 8: what its posts, file names and configuration mean (``hexo/dist`` and its documents)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from articles.dialects import file_names
from articles.dialects.dialect import Dialect, Named, Path
from articles.dialects.header import Value
from articles.dialects.hexo_addresses import addresses
from articles.dialects.hexo_places import listings, lists, page_addresses, place
from articles.dialects.hexo_site import read_site
from articles.dialects.hexo_split import split
from articles.dialects.hexo_tags import convert
from articles.dialects.site import Site
from articles.markup import Manner

_SEGMENTS = {
    ":year": r"(?P<year>\d{4})",
    ":month": r"(?P<month>\d{2})",
    ":day": r"(?P<day>\d{2})",
    ":i_month": r"(?P<month>\d{1,2})",
    ":i_day": r"(?P<day>\d{1,2})",
    ":hash": r"[0-9a-f]{12}",
    ":title": r"(?P<title>.+?)",
}
_TOKEN = re.compile(r":[a-z_]+")
_DATED_NAME = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:-|$)")
_MORE = re.compile(r"<!-- ?more ?-->", re.IGNORECASE)
_FALSE = frozenset({"false", "no", "off", "0"})


def manner(site: Site) -> Manner:
    """Return how Hexo's Markdown is read: ``hexo-renderer-marked``, by its defaults."""
    return Manner(
        breaks=site.breaks is not False,
        is_typographic=site.is_typographic is not False,
        links_addresses=site.links_addresses is not False,
        titles_code=True,
        abbreviations="abbreviations" in site.plugins,
        draws_names=site.draws_names,
        plugins=site.plugins,
    )


def excerpt_end(_values: Mapping[str, Value], _site: Site) -> re.Pattern[str]:
    """Return what ends an excerpt (``after_post_render/excerpt.js``)."""
    return _MORE


def named(path: str, site: Site) -> Named:
    """Return what a post's path below the source folder says.

    With Hexo's default pattern ``:title.md`` a date in the name is part of the slug; it is told
    all the same, for a post that has no other.
    """
    folder, _, below = path.partition("/")
    if folder in site.languages and below:
        return replace(named(below, replace(site, languages=())), language=folder)
    is_draft = folder == "_drafts"
    stem = file_names.without_suffix(below if folder in {"_posts", "_drafts"} and below else path)
    if by_pattern := _by_pattern(stem, site.file_name):
        title = by_pattern["title"]
        name = file_names.last_part(title)
        return Named(title, name, _day(by_pattern), is_draft, is_dated=True)
    name = file_names.last_part(stem)
    dated = _DATED_NAME.match(file_names.last_part(path))
    return Named(stem, name, _day(dated.groupdict()) if dated else "", is_draft)


def categories(values: Mapping[str, Value]) -> tuple[Path, ...]:
    """Return the category paths: a flat list is one path, a list with lists in it several."""
    found = values.get("categories", values.get("category"))
    if not isinstance(found, list):
        return (_path([found]),) if _path([found]) else ()
    if not any(isinstance(item, list) for item in found):
        return (_path(found),) if _path(found) else ()
    paths = (_path(item if isinstance(item, list) else [item]) for item in found)
    return tuple(dict.fromkeys(path for path in paths if path))


def tags(values: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the tags. A single text is a single tag: Hexo never splits it."""
    found = values.get("tags", values.get("tag"))
    return tuple(dict.fromkeys(_path(found if isinstance(found, list) else [found])))


def is_published(values: Mapping[str, Value]) -> bool:
    """Say whether Hexo showed the post: ``draft: true`` means nothing to it."""
    return str(values.get("published")).lower() not in _FALSE


def _by_pattern(stem: str, pattern: str) -> dict[str, str] | None:
    """Match the name with ``new_post_name``, where that holds a date."""
    if ":year" not in pattern:
        return None
    shape = "".join(_piece(piece) for piece in re.split(r"(:[a-z_]+)", pattern.removesuffix(".md")))
    try:
        found = re.fullmatch(shape, stem)
    except re.error:  # a segment that stands twice
        return None
    return found.groupdict() if found and "title" in found.groupdict() else None


def _piece(piece: str) -> str:
    if not _TOKEN.fullmatch(piece):
        return re.escape(piece)
    return _SEGMENTS.get(piece, r"[^/]+?")


def _day(parts: Mapping[str, str]) -> str:
    return f"{parts['year']}-{parts.get('month') or '01'}-{parts.get('day') or '01'}"


def _path(items: list[Value]) -> Path:
    return tuple(item.strip() for item in items if isinstance(item, str) and item.strip())


HEXO = Dialect(
    name="hexo",
    label="Hexo",
    read=split,
    read_site=read_site,
    named=named,
    categories=categories,
    tags=tags,
    is_published=is_published,
    addresses=addresses,
    convert=convert,
    drafts_shown=True,
    manner=manner,
    excerpt_end=excerpt_end,
    place=place,
    page_addresses=page_addresses,
    listings=listings,
    lists=lists,
    links_by_name=True,
    gallery_keys=("photos", "photo"),
)
