"""Where Hugo showed a page (``hugolib/page__paths.go``, ``resources/page/permalinks.go``)."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePosixPath

from articles.dialects.dialect import Addresses, Dated
from articles.dialects.header import Value
from articles.dialects.hugo_patterns import NAMES, filled, folders_of, is_list, tokens
from articles.dialects.site import Site

DATE_KEYS = ("date", "publishdate", "pubdate", "published", "lastmod", "modified")
BY_NAME = "/_ref/"
"""The folder of addresses that stand for a page's name alone."""
_KEPT = frozenset("./\\_#+~-@")
_ESCAPED = re.compile(r"%[0-9A-Fa-f]{2}")


def addresses(post: Dated, site: Site) -> Addresses:
    """Return the page's old paths: ``url``, else the section's pattern, else its path; and aliases.

    The path by its file is a possible address too, and so is its name: ``ref`` and ``relref`` are
    turned into these.
    """
    by_file = _by_file(post, site)
    own = post.values.get("url")
    warnings: tuple[str, ...] = ()
    folder = language_folder(post.named.language, site)
    if isinstance(own, str) and own.strip() and "://" not in own:
        folder = "" if own.strip().startswith("/") else folder
        first = "/" + _written_out(own.strip(), post, site).lstrip("/")
    else:
        first, warnings = _by_pattern(post, site, by_file, _wall(post))
    first = site.prefix + folder + first
    short = [first.removeprefix(site.prefix)] if site.prefix else []
    aliases = [
        path
        for alias in _texts(post.values.get("aliases"))
        for path in (_alias(alias, first), *_from_root(alias, folder, site))
    ]
    certain = dict.fromkeys([first, *short, *(path for path in aliases if path)])
    named = by_name(PurePosixPath(post.named.stem).name)
    others = (by_file, named, *_elsewhen(post, site, by_file))
    possible = tuple(path for path in others if path not in certain)
    return Addresses(tuple(certain), possible, warnings, by_file)


def by_name(name: str) -> str:
    """Return the address that a ``ref`` to the file of this name is turned into."""
    return urlized(f"{BY_NAME}{name}/")


def urlized(path: str, *, keeps_case: bool = False) -> str:
    """Return a path as Hugo writes it: letters, digits and few signs kept, blanks become dashes.

    A dash that stands in the text takes in the blanks around it (``helpers/path.go``, UnicodeSanitize).
    """
    kept: list[str] = []
    is_behind_blank = False
    for at, char in enumerate(path):
        if _is_kept(char) or (char == "%" and _ESCAPED.match(path, at)):
            if is_behind_blank and char != "-":
                kept.append("-")
            is_behind_blank = False
            kept.append(char)
        elif char.isspace() and kept and kept[-1] != "-":
            is_behind_blank = True
    text = "".join(kept)
    return text if keeps_case else text.lower()


def without_signs(path: str) -> str:
    """Return a path by a pattern without the number signs at the end of its parts."""
    return re.sub(r"#(?=/|$)", "", path)


def _is_kept(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "LM" or category == "Nd" or char in _KEPT


def _by_file(post: Dated, site: Site) -> str:
    return ended(urlized("/" + post.named.stem, keeps_case=site.keeps_case), site)


def _wall(post: Dated) -> datetime:
    """Return the date as Hugo writes it: in the zone that it names, else in the site's."""
    return post.moment.at if post.moment.has_zone else post.moment.at.astimezone(post.zone)


def _elsewhen(post: Dated, site: Site, by_file: str) -> tuple[str, ...]:
    """Return the path by the site's zone where the date names one with another day."""
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
        if not own or is_list(post):
            return by_file, ()
        stem = str(PurePosixPath(post.named.stem).parent / own.strip("/"))
        return ended(urlized("/" + stem, keeps_case=site.keeps_case), site), ()
    path, missing = filled(pattern, tokens(post, wall, own), folders_of(post, site), wall)
    if missing:
        return by_file, (f"The pattern {pattern!r} needs :{missing}: its path serves instead.",)
    path = urlized(re.sub("/{2,}", "/", "/" + path.replace("+", " ")), keeps_case=site.keeps_case)
    path = without_signs(path)
    return path if path.endswith((".html", "/")) else path + "/", ()


def _pattern(post: Dated, site: Site) -> str | None:
    """Return the pattern of addresses in the page's section; sections have some of their own."""
    section, has_folder, _ = post.named.stem.lower().partition("/")
    language = post.named.language
    if is_list(post):
        return list_patterns(site, language).get(f"/{section}")
    usual = site.section_permalinks or {}
    patterns = site.language_permalinks.get((language or site.language).lower(), usual)
    return patterns.get(section if has_folder else "")


def list_patterns(site: Site, language: str) -> Mapping[str, str]:
    """Return the patterns of lists in this language, or the site's own."""
    found = site.language_list_patterns.get((language or site.language).lower())
    return site.list_patterns if found is None else found


def _written_out(own: str, post: Dated, site: Site) -> str:
    """Return an address that a header says, its tokens filled in; as it is where one is not known."""
    if ":" not in own:
        return own
    known = tokens(post, _wall(post), _own_slug(post))
    known |= {key: urlized(known[key], keeps_case=site.keeps_case) for key in NAMES}
    path, missing = filled(own, known, folders_of(post, site), _wall(post))
    return own if missing else path


def ended(path: str, site: Site) -> str:
    """Return a page's path with the ending that the site gave all of them."""
    return path.rstrip("/") + (".html" if site.ugly_addresses else "/")


def language_folder(named: str, site: Site) -> str:
    """Return the folder of a language's pages in addresses; "" for the one that has none."""
    language = named or site.language
    is_default = language == site.language
    has_folder = language in site.languages and (site.languages_in_paths or not is_default)
    return f"/{language.lower()}" if has_folder else ""


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
