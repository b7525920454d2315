"""Galleries of Hugo's themes that name the folder of their pictures, or a pattern, and no picture."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from articles.dialects import hugo_pictures
from articles.dialects import tag_html as shown
from articles.dialects.header import Value, word
from articles.dialects.hugo_facts import named_in
from articles.dialects.hugo_folders import below, bundle_keys, fitting, listed
from articles.dialects.site import Site
from articles.dialects.template_tags import Arguments, Language
from articles.markup.addresses import is_picture_file

NAMES = ("carousel", "foldergallery", "gallery", "image-gallery")
SIGNS = ("carousel", "gallery")
"""A text without any of these words asks for no folder."""
_ALBUMS = "media/albums"
"""The folder below that of assets in which Wowchemy kept its albums."""
_SMALL = re.compile(r"-thumb\.\w+$")
"""How easy-gallery named the small copies of pictures, which lead to the large ones."""
_BACKWARDS = frozenset({"desc", "reverse"})


def with_albums(language: Language, site: Site, values: Mapping[str, Value]) -> Language:
    """Return a language that knows galleries by folder too, as far as the site's files were listed."""
    album = partial(_album, site, values)

    def alone(given: Arguments) -> str | None:
        known = language.single.get("carousel") if given.get("images") else None
        return (known(given) if known else None) or album(given)

    def around(given: Arguments, inside: str) -> str | None:
        found = hugo_pictures.gallery(given, inside)
        return album(given) if found is None else found

    return replace(
        language,
        single={**language.single, **dict.fromkeys(NAMES, alone)},
        paired={**language.paired, "gallery": around},
    )


def _album(site: Site, values: Mapping[str, Value], given: Arguments) -> str | None:
    """Return the pictures of a folder, in the order of their names, with what the header says of them."""
    album = given.get("album")
    pictures = _of_page(site, values, given) or _of_site(site, given)
    if not pictures:
        return None
    captions = {
        word(one, "image"): word(one, "caption")
        for one in _entries(values.get("gallery_item"))
        if word(one, "album") == album
    }
    order = (given.get("sortOrder") or given.get("order")).lower()
    several = reversed(pictures) if order in _BACKWARDS else pictures
    return "".join(
        shown.figure(one, told=shown.captioned(captions.get(one.rpartition("/")[2], "")))
        for one in several
    )


def _of_page(site: Site, values: Mapping[str, Value], given: Arguments) -> list[str]:
    """Return the pictures of the page's own folder: by a pattern, or in a folder of it."""
    names = listed(site.own_parts, bundle_keys(named_in(values), site.language)) or []
    pattern = given.get("match") or given.get("images")
    folder = given.first("album", "dir", "src") or ("" if given.written else "gallery")
    if not pattern and folder and not folder.startswith("/"):
        pattern = f"{folder.strip('/')}/*"
    return _pictures(fitting(names, pattern)) if pattern else []


def _of_site(site: Site, given: Arguments) -> list[str]:
    """Return the pictures of a folder that the site served, or of an album among its assets."""
    if album := given.get("album"):
        found = below(site.own_parts, f"{_ALBUMS}/{album}", "assets", "static")
    else:
        named = given.first("dir", "src", "gallery_dir")
        found = below(site.own_parts, named, "static", "assets") if named else None
    if found is None:
        return []
    folder, names = found
    return _pictures(f"/{folder}/{name}" for name in names)


def _pictures(names: Iterable[str]) -> list[str]:
    return [name for name in names if is_picture_file(name) and not _SMALL.search(name)]


def _entries(value: Value) -> list[dict[str, Value]]:
    found = value if isinstance(value, list) else []
    return [one for one in found if isinstance(one, dict)]
