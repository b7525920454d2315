"""Where Hugo showed a page (``hugolib/page__paths.go``, ``resources/page/permalinks.go``)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from datetime import MINYEAR, datetime
from pathlib import PurePosixPath

from articles.dialects.dialect import Addresses, Dated
from articles.dialects.header import Value
from articles.dialects.hugo_names import (
    as_list,
    ended,
    in_path,
    is_ugly,
    language_folder,
    without_signs,
)
from articles.dialects.hugo_patterns import NAMES, filled, folders_of, is_list, tokens
from articles.dialects.hugo_permalinks import pattern_of_list, pattern_of_page
from articles.dialects.hugo_refs import names_of
from articles.dialects.site import Site

DATE_KEYS = ("date", "publishdate", "pubdate", "published", "lastmod", "modified")


def addresses(post: Dated, site: Site) -> Addresses:
    """Return the page's old paths: ``url``, else the section's pattern, else its path; and aliases.

    The path by its file is a possible address too, and so is its name: ``ref`` and ``relref`` are
    turned into these.

    Kept: whether a pattern holds for a folder with capitals in its name depends on Hugo's version.
    """
    by_file = _by_file(post, site)
    language = language_folder(post.named.language, site)
    own = post.values.get("url")
    warnings: tuple[str, ...] = ()
    folder = language
    if isinstance(own, str) and own.strip() and "://" not in own:
        folder = "" if own.strip().startswith("/") else folder
        first = "/" + _written_out(own.strip(), post, site).lstrip("/")
    else:
        first, warnings = _by_pattern(post, site, by_file, _wall(post))
    first = site.prefix + folder + first
    short = [first.removeprefix(site.prefix)] if site.prefix else []
    lists = [as_list(path) for path in (first, *short)] if is_list(post) else []
    certain = dict.fromkeys([first, *short, *lists, *_aliases(post, first, language, site)])
    of_file = language + in_path(f"/{post.named.stem}/", site)
    named = names_of(post.named, site)
    plain = language + _by_path(post, site, by_file)
    others = (language + by_file, of_file, plain, site.prefix + plain, *named,
              *_elsewhen(post, site, by_file))  # fmt: skip
    possible = dict.fromkeys(path for path in others if path not in certain)
    return Addresses(tuple(certain), tuple(possible), warnings, of_file, language=language)


def _by_file(post: Dated, site: Site) -> str:
    return ended(in_path("/" + post.named.stem, site), _section(post), site)


def _section(post: Dated) -> str:
    """Return the folder at the top that holds the page; "" for a page that lies there itself."""
    section, has_folder, _ = post.named.stem.partition("/")
    return section if has_folder or is_list(post) else ""


def _wall(post: Dated) -> datetime:
    """Return the date as Hugo writes it: in the zone that it names, else in the site's.

    A page without a date has the beginning of Go's calendar, which the importer counts a day later.
    """
    if post.moment.at.year == MINYEAR:
        return post.moment.at.replace(day=1)
    return post.moment.at if post.moment.has_zone else post.moment.at.astimezone(post.zone)


def _elsewhen(post: Dated, site: Site, by_file: str) -> tuple[str, ...]:
    """Return the path by the site's zone where the date names one with another day."""
    if post.moment.at.year == MINYEAR:
        return ()
    wall = post.moment.at.astimezone(post.zone)
    if wall.date() == _wall(post).date():
        return ()
    folder = language_folder(post.named.language, site)
    return (site.prefix + folder + _by_pattern(post, site, by_file, wall)[0],)


def _own_slug(post: Dated) -> str:
    """Return the slug that the header says, else the one in a name that Hugo takes dates from."""
    slug = post.values.get("slug")
    if isinstance(slug, str) and slug.strip("- "):
        return slug.strip("- ")
    is_by_name = post.named.comes_first or not any(post.values.get(key) for key in DATE_KEYS)
    return post.named.slug if post.named.day and post.named.is_dated and is_by_name else ""


def _by_pattern(
    post: Dated, site: Site, by_file: str, wall: datetime
) -> tuple[str, tuple[str, ...]]:
    pattern = _pattern(post, site)
    own = _own_slug(post)
    if pattern is None:
        return _by_path(post, site, by_file), ()
    path, missing = filled(pattern, tokens(post, wall, own), folders_of(post, site), wall)
    if missing:
        return by_file, (f"The pattern {pattern!r} needs :{missing}: its path serves instead.",)
    path = without_signs(in_path(re.sub("/{2,}", "/", "/" + path.replace("+", " ")), site))
    return path if path.endswith(".html") else ended(path, _section(post), site), ()


def _by_path(post: Dated, site: Site, by_file: str) -> str:
    """Return where a page stands without a pattern: by its path, with its slug for the name."""
    own = _own_slug(post)
    if not own or is_list(post):
        return by_file
    stem = str(PurePosixPath(post.named.stem).parent / own.strip("/"))
    return ended(in_path("/" + stem, site), _section(post), site)


def _pattern(post: Dated, site: Site) -> str | None:
    """Return the pattern of addresses in the page's section; sections have some of their own."""
    stem, language = post.named.stem, post.named.language
    if not is_list(post):
        return pattern_of_page(stem, site, language)
    key = f"/{_section(post).lower()}"
    return pattern_of_list(stem, "section", key, site, language) or None


def _written_out(own: str, post: Dated, site: Site) -> str:
    """Return an address that a header says, its tokens filled in; as it is where one is not known."""
    if ":" not in own:
        return own
    known = tokens(post, _wall(post), _own_slug(post))
    known |= {key: in_path(known[key], site) for key in NAMES}
    path, missing = filled(own, known, folders_of(post, site), _wall(post))
    return own if missing else path


def _aliases(post: Dated, first: str, language: str, site: Site) -> Iterator[str]:
    """Yield where the header's aliases led from; pages that were files had aliases that were, too."""
    for alias in _texts(post.values.get("aliases")):
        beside = _alias(alias, first.removeprefix(site.prefix))
        whole = site.prefix + beside if beside and not alias.startswith("/") else ""
        for path in (whole, beside, *_from_root(alias, language, site)):
            if path:
                yield path
            if path and is_ugly(_section(post), site) and not path.endswith(".html"):
                yield path.rstrip("/") + ".html"


def _alias(alias: str, first: str) -> str:
    """Return an alias' path: from the root, or from beside the page; none of another host."""
    if "://" in alias:
        return ""
    if alias.startswith("/"):
        return alias
    beside = posixpath.dirname(first.rstrip("/"))
    return posixpath.normpath(posixpath.join(beside or "/", alias))


def _from_root(alias: str, folder: str, site: Site) -> tuple[str, ...]:
    """Return where an alias from the root stood besides: below the site's folder, and that of the language.

    Kept: Hugo put it below the language's folder from 0.158 on only.
    """
    if not alias.startswith("/"):
        return ()
    below = f"{site.prefix}{folder}{alias}" if folder else ""
    return (site.prefix + alias, below)


def _texts(value: Value) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item.strip() for item in items if isinstance(item, str) and item.strip()]
