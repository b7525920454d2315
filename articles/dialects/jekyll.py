"""Jekyll 4: what its posts, file names and configuration mean (``jekyll/lib`` and its documents)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from pathlib import PurePosixPath

from articles.dialects import liquid_dates
from articles.dialects.containers import split_jekyll
from articles.dialects.dates import BadDate, Moment, read_date
from articles.dialects.dialect import Dialect, Named, Path
from articles.dialects.header import NO, Value
from articles.dialects.jekyll_addresses import addresses, flat
from articles.dialects.jekyll_places import listings, lists, page_addresses, place
from articles.dialects.jekyll_site import TRANSLATIONS, defaults, read_site
from articles.dialects.jekyll_tags import convert, unfilled
from articles.dialects.liquid_values import PAGE_DATE
from articles.dialects.site import Site
from articles.dialects.zones import OF_RUBY
from articles.markup import Manner

_DATED = re.compile(r"(?P<year>\d{2,4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})-(?P<slug>[^/]*)")
_YAML_TIME = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?"
)  # an offset in it makes it no longer bare
_FRONT = re.compile(
    r"(\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})(?!\S))?)"
    r"\s+((?:[^\s+-]|[+-](?!\d)).*)",
    re.DOTALL,
)
"""A sign without a number right behind it is no offset to Ruby, such as Chirpy's example ``+/-TTTT``."""
_NO_ZONE = re.compile(
    r"(\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?)\s*([+-](?:\d{3}|\d{5,9}))"
)
"""Behind a time, an offset of so many digits is none to Ruby."""
_DAY_FIRST = re.compile(r"\A(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\b")
_NAMED_ZONE = re.compile(r"(?<=\d)\s+([A-Z]{3,5})(?:\s+(\d{4}))?\Z")
_IN_A_ROW = re.compile(r"\A((?:19|20)\d\d)(\d\d)(\d\d)(?=\s|\Z)")
_COMMAS = re.compile(r"[,，、]")
_CENTURY_TURNS = 69
_MONTHS_A_YEAR = 12


def manner(site: Site) -> Manner:
    """Return how Markdown was read: by kramdown, quotes are curled and bare addresses stay text."""
    return Manner(
        breaks=bool(site.breaks),
        is_typographic=site.is_typographic is not False,
        keeps_quotes=site.keeps_quotes,
        links_addresses=bool(site.links_addresses),
        titles_code=site.titles_code,
        pipe_tables=True,
        abbreviations=True,
        draws_names=site.draws_names,
        reader="kramdown",
    )


def excerpt_end(values: Mapping[str, Value], site: Site) -> re.Pattern[str] | None:
    """Return the separator that the post or the site names.

    Ours: without one Jekyll takes the first paragraph, which says nothing that the text does not.
    """
    own = values.get("excerpt_separator")
    sign = own if isinstance(own, str) and own.strip() else site.excerpt_separator
    return re.compile(re.escape(sign)) if sign.strip() else None


def named(path: str, site: Site) -> Named:
    """Return what a post's path in the site says: folders above ``_posts`` are categories.

    Below ``_i18n``, the first of them is a language.
    """
    parts = PurePosixPath(path).parts
    at = next((place for place, part in enumerate(parts) if part in {"_posts", "_drafts"}), -1)
    folders, language = parts[:at] if at > 0 else (), ""
    if folders[:1] == (site.collections_folder,):  # it holds them, and is no category
        folders = folders[1:]
    if folders[:1] == (TRANSLATIONS,):
        language, folders = "".join(folders[1:2]), folders[2:]
    apart = language if language not in site.languages[:1] else ""
    name = PurePosixPath(path).stem if PurePosixPath(path).suffix else PurePosixPath(path).name
    is_draft = at >= 0 and parts[at] == "_drafts"
    found = _DATED.fullmatch(name)
    if found is None:
        hidden = "" if is_draft else "Jekyll showed no post without a date in its file's name."
        return Named(name, name, "", is_draft, folders, _titled(name), hidden, language, apart)
    day = f"{_year(found['year'])}-{found['month']}-{found['day']}"
    title = _titled(found["slug"])
    return Named(
        name, found["slug"], day, is_draft, folders, title,
        language=language, apart=apart, is_dated=True,
    )  # fmt: skip


def page_values(
    values: Mapping[str, Value],
    defaults: Mapping[str, Value],
    named: Named,
    at: datetime | None,
    /,
) -> Mapping[str, Value]:
    """Return what Liquid knows of a post under ``page``."""
    usual: dict[str, Value] = {"title": named.title, "slug": named.slug, **defaults}
    day = {PAGE_DATE: liquid_dates.written(at, liquid_dates.RUBY)} if at else {}
    return {**usual, **values, **day}


def categories(values: Mapping[str, Value]) -> tuple[Path, ...]:
    """Return the categories, each by itself: Jekyll knows no tree.

    A text under ``categories`` is split on blanks, one under ``category`` is not; both keys count.
    Ours: where it has commas they part the names, which Jekyll left at their ends.
    """
    names = [*_several(values.get("categories")), *flat(values.get("category"))]
    return tuple((name,) for name in dict.fromkeys(names))


def joined(values: Mapping[str, Value], defaults: Mapping[str, Value], /) -> Mapping[str, Value]:
    """Return the header with the categories of the defaults before its own (``merge_categories!``)."""
    usual, own = defaults.get("categories"), values.get("categories")
    if not (usual and own):
        return values
    names: list[Value] = [*_several(usual), *_several(own)]
    return {**values, "categories": list(dict.fromkeys(names))}


def tags(values: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the tags: ``tag`` as it is, else ``tags``, a text of which is split as of categories."""
    single = values.get("tag")
    return tuple(dict.fromkeys(flat(single) if single else _several(values.get("tags"))))


def is_published(values: Mapping[str, Value]) -> bool:
    """Say whether Jekyll showed the post: only ``published: false`` hides it, in any of YAML's words."""
    return str(values.get("published")).lower() not in NO


def jekyll_date(text: str, zone: tzinfo, *, is_unquoted: bool) -> Moment:
    """Read a date. A bare time without quotes is YAML's own and in UTC; in quotes, it is in ``zone``.

    Ruby's ``Time.parse`` takes the first of two numbers for the day, and passes over what it does not
    know behind a date and a time; so it does over most names of zones.
    """
    is_yaml = is_unquoted and _YAML_TIME.fullmatch(text.strip())
    text = _IN_A_ROW.sub(r"\1-\2-\3", _DAY_FIRST.sub(_year_first, text.strip()))
    try:
        moment = read_date(text, UTC if is_yaml else zone, OF_RUBY)
    except BadDate:
        front = _FRONT.fullmatch(text) or _NO_ZONE.fullmatch(text)
        if front is None:
            return _without_zone(text, zone)
        return replace(read_date(front[1], zone, OF_RUBY), passed_over=front[2])
    return Moment(moment.at, has_zone=True, has_time=True) if is_yaml else moment


def _without_zone(text: str, zone: tzinfo) -> Moment:
    """Read a date without the name of its zone, one that ``Time.parse`` does not know."""
    found = _NAMED_ZONE.search(text)
    if found is None or found[1].lower() in OF_RUBY.hours:
        return read_date(text, zone, OF_RUBY)
    bare = f"{text[: found.start()]} {found[2] or ''}".rstrip()
    return replace(read_date(bare, zone, OF_RUBY), passed_over=found[1])


def _year_first(found: re.Match[str]) -> str:
    """Return a day whose year stands last with the year first; one that Ruby refuses as it is."""
    day, month = int(found[1]), int(found[3])
    return f"{found[4]}-{month}-{day}" if month <= _MONTHS_A_YEAR else found[0]


def _year(text: str) -> str:
    if len(text) > len("99"):
        return text.zfill(4)
    return ("19" if int(text) >= _CENTURY_TURNS else "20") + text


def _titled(slug: str) -> str:
    return " ".join(word.capitalize() for word in slug.split("-") if word)


def _several(value: Value) -> list[str]:
    """Return the names in a list, or in a text that commas part, else blanks."""
    if not isinstance(value, str):
        return flat(value)
    parts = _COMMAS.split(value) if _COMMAS.search(value) else value.split()
    return [name for part in parts if (name := part.strip())]


JEKYLL = Dialect(
    name="jekyll",
    label="Jekyll",
    read=split_jekyll,
    read_site=read_site,
    named=named,
    categories=categories,
    tags=tags,
    is_published=is_published,
    addresses=addresses,
    convert=convert,
    unfilled=unfilled,
    page_values=page_values,
    read_date=jekyll_date,
    defaults=defaults,
    joined=joined,
    drafts_shown=True,
    is_strict_about_dates=True,
    pages_need_headers=True,
    manner=manner,
    excerpt_end=excerpt_end,
    place=place,
    page_addresses=page_addresses,
    listings=listings,
    lists=lists,
    draws_headers=True,
    picture_folder_keys=(
        "media_subpath",
        "img_path",
    ),  # of the theme Chirpy, the new name and the old
)
