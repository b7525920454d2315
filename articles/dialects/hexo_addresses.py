"""Where Hexo showed a post (``filter/post_permalink.js``)."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from articles.dialects import file_names
from articles.dialects.dialect import Addresses, Dated, Path
from articles.dialects.site import Site

DEFAULT = ":year/:month/:day/:title/"

_SPELLED = (
    "A plugin spelled its old address in Latin letters, which no file tells:"
    " name it under `alias` if it is to lead here."
)
_TOKEN = re.compile(r":(\w*[^\W_])", re.ASCII)
_CONTROL = re.compile("[\x00-\x1f]")
_SPECIAL = re.compile(r"[\s~`!@#$%^&*()\-_+=\[\]{}|\\;:\"'<>,.?/]+")
_SUFFIX = re.compile(r"\.html?$", re.IGNORECASE)
_SHORT = 100
_WESTMOST = timedelta(hours=-12)
_EASTMOST = timedelta(hours=14)


def of_post(post: Dated, site: Site) -> Addresses:
    """Return the old paths of a post, and where the files of its own folder stood."""
    return with_files(addresses(post, site))


def with_files(found: Addresses) -> Addresses:
    """Return the paths of a post with the folder of its own files: below its own path.

    Source: Hexo's ``PostAsset``, which takes ``.html`` from the end.
    """
    if not found.certain:
        return found
    folder = _SUFFIX.sub("", found.certain[0].partition("?")[0])
    return replace(found, files=f"{folder.rstrip('/')}/")


def addresses(post: Dated, site: Site) -> Addresses:
    """Return the post's old paths: its own ``permalink``, else the site's pattern, and aliases.

    Kept: a date with a zone of its own gives several possible days. Hexo shifts it by the zone
    of the machine that built the site, and no file says which that was. Of several categories, the one
    that the site knew last is in the address, which no file says either.

    Source of what ``permalink`` was before version 5: ``plugins/processor/post.js``, which made it the slug.
    """
    own, others_of_it = post.values.get("permalink"), aliases(post)
    if isinstance(own, str) and own.strip() and ":" not in own:
        if not site.names_by_permalink:
            return Addresses(with_prefix((*_linked(_rooted(own), site), *others_of_it), site))
        post = replace(post, named=replace(post.named, stem=own.strip("/ ") or post.named.stem))
    pattern = site.permalink or DEFAULT
    try:
        first = _filled(pattern, post, site, post.moment.at.astimezone(post.zone))
        others = [_filled(pattern, post, site, wall) for wall in _other_walls(post)]
        others += [_filled(pattern, one, site, one.moment.at.astimezone(one.zone))
                   for one in _by_each_category(post, pattern)]  # fmt: skip
    except _UnknownToken as error:
        return Addresses(
            others_of_it, (), (f"The pattern {pattern!r} needs {error}: no old address.",)
        )
    possible = tuple(path for path in dict.fromkeys(others) if path != first)
    certain = (*_linked(first, site), *others_of_it)
    warnings = (_SPELLED,) if site.spells_addresses and not first.isascii() else ()
    return Addresses(with_prefix(certain, site), with_prefix(possible, site), warnings)


def _linked(path: str, site: Site) -> tuple[str, ...]:
    """Return the path of a post's file, and that by which links led there."""
    bare = path.removesuffix(".html")
    return (path, bare) if site.drops_suffix and bare != path else (path,)


_BASES = {
    **dict(zip(map(ord, "ØøĐđĦħŁłŦŧıſƒ"), "OoDdHhLlTtisf", strict=True)),
    ord("ß"): "s",
    ord("Æ"): "AE",
    ord("æ"): "ae",
    ord("Œ"): "OE",
    ord("œ"): "oe",
    **{ord("Ａ") + at: chr(ord("A") + at) for at in range(26)},
    **{ord("ａ") + at: chr(ord("a") + at) for at in range(26)},
    **{ord("Ⓐ") + at: chr(ord("A") + at) for at in range(26)},
    **{ord("ⓐ") + at: chr(ord("a") + at) for at in range(26)},
}
"""Letters that ``hexo-util`` writes with those of ASCII, and Unicode does not take apart."""


def slugize(text: str, *, is_lower: bool = False) -> str:
    """Return Hexo's own slug of a name (``hexo-util`` ``slugize``): case and quotes are kept."""
    if text.isalnum() and text.isascii():
        return text.lower() if is_lower else text
    decomposed = unicodedata.normalize("NFD", text.translate(_BASES))
    plain = unicodedata.normalize("NFC", re.sub("(?<=[A-Za-z])[\u0300-\u036f]+", "", decomposed))
    slug = _SPECIAL.sub("-", _CONTROL.sub("", plain)).strip("-")
    return slug.lower() if is_lower else slug


def slug_of(name: str, site: Site) -> str:
    """Return the slug of a section or a tag, in the case that the configuration asks for."""
    slug = _known_slug(name) if len(name) <= _SHORT else slugize(name)
    return {"lower": slug.lower(), "upper": slug.upper()}.get(site.slug_case, slug)


_known_slug = lru_cache(maxsize=2_000)(slugize)
"""The same sections and tags stand in post after post."""


def with_prefix(paths: tuple[str, ...], site: Site) -> tuple[str, ...]:
    """Return paths as the old host knew them, and as they are where the site stood in a folder of it."""
    whole = [site.prefix + path for path in paths] if site.prefix else []
    return tuple(dict.fromkeys((*whole, *paths)))


class _UnknownToken(KeyError):
    """A part of a permalink pattern that neither Hexo nor the post knows."""


def _filled(pattern: str, post: Dated, site: Site, wall: datetime) -> str:
    def value(found: re.Match[str]) -> str:
        known = _TOKENS.get(found[1])
        own = known(post, site, wall) if known else post.values.get(found[1].lower())
        own = site.permalink_defaults.get(found[1]) if own is None else own
        if not isinstance(own, str):
            raise _UnknownToken(found[0])
        return own

    return _rooted(_TOKEN.sub(value, pattern))


def _seconds(post: Dated) -> int:
    return int(post.moment.at.timestamp())


def _hash(post: Dated) -> str:
    written = f"{post.named.stem}{_seconds(post)}".encode()
    return hashlib.sha1(written, usedforsecurity=False).hexdigest()[:12]


def _category(post: Dated, site: Site) -> str:
    """Return the whole path of the post's last category, as its page has it."""
    if not post.categories:
        return site.default_category
    slugs = site.category_slugs or {}
    return "/".join(slug_of(slugs.get(name, name), site) for name in _ends(post.categories)[-1])


def _ends(categories: Sequence[Path]) -> list[Path]:
    """Return the categories above none of the others: Hexo knows one later than those above it."""
    return [
        path
        for path in categories
        if not any(path == other[: len(path)] for other in categories if other != path)
    ]


def _by_each_category(post: Dated, pattern: str) -> list[Dated]:
    """Return the post as it would be with each of its categories alone, where the address has one."""
    if ":category" not in pattern:
        return []
    return [replace(post, categories=(path,)) for path in _ends(post.categories)[:-1]]


_TOKENS: Mapping[str, Callable[[Dated, Site, datetime], str]] = {
    "year": lambda _, __, wall: f"{wall.year:04}",
    "month": lambda _, __, wall: f"{wall.month:02}",
    "day": lambda _, __, wall: f"{wall.day:02}",
    "i_month": lambda _, __, wall: str(wall.month),
    "i_day": lambda _, __, wall: str(wall.day),
    "hour": lambda _, __, wall: f"{wall.hour:02}",
    "minute": lambda _, __, wall: f"{wall.minute:02}",
    "second": lambda _, __, wall: f"{wall.second:02}",
    "timestamp": lambda post, _, __: str(_seconds(post)),
    "title": lambda post, _, __: post.named.stem,
    "name": lambda post, _, __: file_names.last_part(post.named.stem),
    "post_title": lambda post, _, __: slugize(post.title, is_lower=True),
    "category": lambda post, site, _: _category(post, site),
    "hash": lambda post, _, __: _hash(post),
}
"""What the parts of a pattern stand for."""


def _other_walls(post: Dated) -> list[datetime]:
    """Return the clock times that other build machines would have written."""
    at = post.moment.at.astimezone(UTC)
    if not post.moment.has_zone:
        return [at]
    return [at, at + _WESTMOST, at + _EASTMOST]


def aliases(post: Dated) -> tuple[str, ...]:
    """Return the further paths that a header names (``hexo-generator-alias``)."""
    found: list[str] = []
    for key in ("alias", "aliases", "redirect_from"):
        value = post.values.get(key)
        items = value if isinstance(value, list) else [value]
        found += [_rooted(item) for item in items if isinstance(item, str) and item.strip()]
    return tuple(found)


def _rooted(path: str) -> str:
    return "/" + path.strip().lstrip("/")
