"""Hexo 8: what its posts, file names and configuration mean (``hexo/dist`` and its documents)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import tzinfo

from articles.dialects import file_names, hexo_locks, hexo_names
from articles.dialects.dates import Moment, read_date, with_month_first
from articles.dialects.dialect import Dialect, Named, Path
from articles.dialects.header import Value
from articles.dialects.hexo_addresses import of_post, slugize
from articles.dialects.hexo_places import POSTS, listings, lists, page_addresses, place
from articles.dialects.hexo_site import read_site
from articles.dialects.hexo_split import split
from articles.dialects.hexo_tags import convert
from articles.dialects.site import Site
from articles.dialects.zones import OF_JAVASCRIPT
from articles.markup import Manner

_MOST_LEVELS = 50
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
    is_draft, is_post = folder == "_drafts", folder in POSTS and bool(below)
    stem = file_names.without_suffix(below if is_post else path)
    told = hexo_names.told(stem, site.file_name) if is_post or not below else {}
    title = told.get("title") or (slugize(stem) if is_post else stem)
    if "year" in told:
        return Named(title, file_names.last_part(title), _day(told), is_draft, is_dated=True)
    name = file_names.last_part(told.get("title", stem))
    dated = _DATED_NAME.match(file_names.last_part(path))
    return Named(title, name, _day(dated.groupdict()) if dated else "", is_draft)


def categories(values: Mapping[str, Value]) -> tuple[Path, ...]:
    """Return the category paths: a flat list is one path, a list with lists in it several.

    Limit: of a path, so many levels: each stood in a list of its own, that names all above it.
    """
    found = values.get("categories") or values.get("category")
    if not isinstance(found, list):
        return (_path([found]),) if _path([found]) else ()
    if not any(isinstance(item, list) for item in found):
        return (_path(found)[:_MOST_LEVELS],) if _path(found) else ()
    paths = (_path(item if isinstance(item, list) else [item])[:_MOST_LEVELS] for item in found)
    return tuple(dict.fromkeys(path for path in paths if path))


def tags(values: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the tags. A single text is a single tag: Hexo never splits it, and joins a list in the list."""
    found = values.get("tags") or values.get("tag")
    items = found if isinstance(found, list) else [found]
    return tuple(
        dict.fromkeys(
            _path([",".join(_path(item)) if isinstance(item, list) else item for item in items])
        )
    )


def is_published(values: Mapping[str, Value]) -> bool:
    """Say whether Hexo showed the post: ``draft: true`` means nothing to it."""
    return str(values.get("published")).lower() not in _FALSE


def hexo_date(text: str, zone: tzinfo, *, is_unquoted: bool) -> Moment:
    """Read a date as JavaScript does: of 02/03/2022 the first number is the month."""
    return read_date(with_month_first(text.strip()), zone, OF_JAVASCRIPT)


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
    addresses=of_post,
    read_date=hexo_date,
    convert=convert,
    defaults=hexo_names.defaults,
    drafts_shown=True,
    manner=manner,
    excerpt_end=excerpt_end,
    place=place,
    page_addresses=page_addresses,
    listings=listings,
    lists=lists,
    links_by_name=True,
    gallery_keys=("photos", "photo"),
    cited_keys=("references",),
    is_locked_in_part=hexo_locks.is_locked_in_part,
)
