"""Jekyll 4: what its posts, file names and configuration mean (``jekyll/lib`` and its documents)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePosixPath

from articles.dialects import liquid_dates
from articles.dialects.containers import split_jekyll
from articles.dialects.dialect import Dialect, Named, Path
from articles.dialects.header import NO, Value
from articles.dialects.jekyll_addresses import addresses, flat
from articles.dialects.jekyll_dates import read_date
from articles.dialects.jekyll_places import listings, lists, page_addresses, place
from articles.dialects.jekyll_site import TRANSLATIONS, defaults, read_site
from articles.dialects.jekyll_tags import convert, unfilled
from articles.dialects.liquid_values import PAGE_DATE
from articles.dialects.site import Site
from articles.markup import Manner

_DATED = re.compile(r"(?P<year>\d{2,4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})-(?P<slug>[^/]*)")
_COMMAS = re.compile(r"[,，、]")
_CENTURY_TURNS = 69


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


_SOUNDS = (
    "audio", "audio_url", "audio_file", "mp3", "podcast_link", "podcast_url", "podcast_file", "episode_url",
    "enclosure", "file", "link",
)  # fmt: skip
"""Keys under which layouts of podcasts look for the sound of an episode."""

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
    read_date=read_date,
    defaults=defaults,
    joined=joined,
    drafts_shown=True,
    is_strict_about_dates=True,
    tells_case=True,
    pages_need_headers=True,
    manner=manner,
    excerpt_end=excerpt_end,
    place=place,
    page_addresses=page_addresses,
    listings=listings,
    lists=lists,
    draws_headers=True,
    sound_keys=_SOUNDS,
    picture_folder_keys=(
        "media_subpath",
        "img_path",
    ),  # of the theme Chirpy, the new name and the old
)
