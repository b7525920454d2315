"""Hugo: what its posts and file names mean (``hugolib``, ``resources/page`` and its documents)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import PurePosixPath

from articles.dialects.containers import split_hugo
from articles.dialects.dates import BadDate, Moment
from articles.dialects.dialect import Dialect, Named, Path, usual_date
from articles.dialects.header import NO, Header, Value
from articles.dialects.hugo_addresses import DATE_KEYS, addresses
from articles.dialects.hugo_facts import page_values
from articles.dialects.hugo_places import defaults, listings, lists, place
from articles.dialects.hugo_site import read_site
from articles.dialects.hugo_tags import convert
from articles.dialects.hugo_themes import is_locked_in_part
from articles.dialects.site import Site
from articles.markup import Manner

_DATED = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})(?:[-_]\d{2}-\d{2}-\d{2})?(?:[-_]+(?P<slug>.+))?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_SECONDS = re.compile(r"[1-9]\d{8,9}", re.ASCII)
_ZONE_NAMED = re.compile(
    r"([A-Z][a-z]{2}(?: [A-Z][a-z]{2} [ \d]\d|, \d\d [A-Z][a-z]{2} \d{4}) \d\d:\d\d:\d\d) "
    r"([A-Z]{3,4})( \d{4})?",
    re.ASCII,
)
"""The two forms of dates with a name of a zone in which Hugo reads it, only to take the site's own."""
_MORE = re.compile("<!--more-->")


def read(text: str) -> Header:
    """Return header and body; ``params`` are the post's own keys, below those at the top."""
    found = split_hugo(text)
    params = next((v for k, v in found.values.items() if k.lower() == "params"), None)
    if not isinstance(params, dict):
        return found
    values = {**params, **found.values}
    return replace(found, values=values)


def manner(site: Site) -> Manner:
    """Return how goldmark reads Markdown, by its defaults: HTML in it is left out."""
    return Manner(
        breaks=bool(site.breaks),
        is_typographic=site.is_typographic is not False,
        links_addresses=site.links_addresses is not False,
        hides_html=not site.shows_html,
        draws_names=site.draws_names,
        plugins=site.plugins,
        reader="goldmark",
    )


def excerpt_end(_values: Mapping[str, Value], _site: Site) -> re.Pattern[str]:
    """Return the divider of a summary: Hugo knows it without blanks only."""
    return _MORE


def named(path: str, site: Site) -> Named:
    """Return what a page's path below ``content`` says. A bundle is named by its folder.

    A date in the name is part of it unless the configuration takes dates from there.
    """
    place = PurePosixPath(path)
    stem, language = _without_language(place.stem if place.suffix else place.name, site)
    folders = place.parent.parts
    if folders and (of_folder := site.language_at(folders[0])):
        language, folders = language or of_folder, folders[1:]
    is_bundle = stem in {"index", "_index"} and bool(folders)
    if is_bundle:
        stem, folders = folders[-1], folders[:-1]
    dated = _DATED.fullmatch(stem)
    slug = dated["slug"] if dated and dated["slug"] and site.dates_from_names else stem
    return Named(
        "/".join((*folders, stem)),
        slug,
        dated["day"] if dated else "",
        language=language,
        section=folders[0] if folders else "",
        is_dated=site.dates_from_names,
        is_bundle=is_bundle,
        comes_first=site.names_before_headers and dated is not None,
    )


def read_date_of_hugo(text: str, zone: tzinfo, *, is_unquoted: bool) -> Moment:
    """Read a date; a number counts the seconds since 1970.

    Hugo passes over a name of a zone (``cast``): one that RFC 2822 knows counts here all the same.
    """
    if _SECONDS.fullmatch(text):
        return Moment(datetime.fromtimestamp(int(text), UTC), has_zone=True, has_time=True)
    try:
        return usual_date(text, zone, is_unquoted=is_unquoted)
    except BadDate:
        named = _ZONE_NAMED.fullmatch(text.strip())
        if named is None:
            raise
        return usual_date(f"{named[1]}{named[3] or ''}", zone, is_unquoted=is_unquoted)


def categories(values: Mapping[str, Value]) -> tuple[Path, ...]:
    """Return the categories: flat, but ``A/B`` is B below A; a list in the list counts for nothing."""
    names = _terms(values.get("categories"))
    paths = (tuple(part for piece in name.split("/") if (part := piece.strip())) for name in names)
    return tuple(dict.fromkeys(path for path in paths if path))


def tags(values: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the tags. A single text is a single tag."""
    return tuple(dict.fromkeys(_terms(values.get("tags"))))


def is_published(values: Mapping[str, Value]) -> bool:
    """Say whether ``published`` lets the page be seen; where there is ``draft``, that one counts."""
    return "draft" in values or str(values.get("published")).lower() not in NO


def _terms(value: Value) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item.strip() for item in items if isinstance(item, str) and item.strip()]


def _without_language(stem: str, site: Site) -> tuple[str, str]:
    """Part `about.zh` into name and language. Without a list of languages, only `index.zh` is clear."""
    name, _, tail = stem.rpartition(".")
    is_known = tail.lower() in site.languages if site.languages else name == "index"
    tail = tail.lower()
    return (name, tail) if name and is_known and _LANGUAGE.fullmatch(tail) else (stem, "")


_LINKS = {
    "links": "", "url_preprint": "Preprint", "url_pdf": "PDF", "url_code": "Code",
    "url_dataset": "Dataset", "url_poster": "Poster", "url_project": "Project",
    "url_slides": "Slides", "url_source": "Source", "url_video": "Video",
}  # fmt: skip
"""Links of a header that the themes Stack and Wowchemy show, by Wowchemy's words for them."""

HUGO = Dialect(
    name="hugo",
    label="Hugo",
    read=read,
    read_site=read_site,
    named=named,
    categories=categories,
    tags=tags,
    is_published=is_published,
    addresses=addresses,
    convert=convert,
    page_values=page_values,
    read_date=read_date_of_hugo,
    link_keys=_LINKS,
    date_keys=(*DATE_KEYS, "created", "post_date"),
    manner=manner,
    excerpt_end=excerpt_end,
    defaults=defaults,
    place=place,
    listings=listings,
    lists=lists,
    is_locked_in_part=is_locked_in_part,
)
