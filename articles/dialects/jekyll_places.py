"""What Jekyll makes of a file by its place, and where it showed pages, documents and lists.

``entry_filter.rb``, ``page.rb``, ``collection.rb``, ``utils.rb``; the plugins jekyll-archives,
jekyll-paginate and jekyll-feed, and those of Octopress.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Literal

from articles.dialects import file_names
from articles.dialects.dialect import Addresses, Dated, Listing, Path, Place
from articles.dialects.globs import lies_in
from articles.dialects.header import Value
from articles.dialects.jekyll_addresses import (
    date_tokens,
    filled,
    joined,
    redirected,
    slugify,
    with_and_without,
)
from articles.dialects.site import Shows, Site

_POSTS = frozenset({"_posts", "_drafts"})
_OWN = {
    "_layouts": "It is a layout of the theme.",
    "_includes": "It is a part of the theme's layouts.",
    "_data": "It holds data.",
    "_sass": "It is a part of the theme.",
    "_plugins": "It is a part of a plugin.",
    "_site": "It is a page that Jekyll made.",
}
_TEXTS = frozenset({".txt", ".text"})


def place(path: str, site: Site) -> Place:
    """Return what a file of the site is: a post, a document of a collection, a page, or nothing."""
    inner = path.removeprefix(f"{site.collections_folder}/") if site.collections_folder else path
    folders = inner.split("/")[:-1]
    if _POSTS & set(folders) and not any(folder in _OWN for folder in folders):
        return Place("post")
    if lies_in(path, site.excluded) and not lies_in(path, site.included):
        return Place("out", "The configuration excludes it.")
    if folders and folders[0].startswith("_") and not _is_included(folders[0], site):
        return _underscored(folders, site)
    hidden = next((part for part in path.split("/") if _is_hidden(part)), "")
    if hidden and not lies_in(path, site.included):
        return Place(
            "out", _OWN.get(hidden, "Jekyll passes names over that begin with `_` or `.`.")
        )
    if PurePosixPath(path).suffix.lower() in _TEXTS:
        return Place("out", "Jekyll made no page of it: it is a text for machines.")
    return Place("page")


def _underscored(folders: list[str], site: Site) -> Place:
    """Return what a file below a folder such as ``_docs`` is."""
    name = folders[0].removeprefix("_")
    if name in {"authors", "author", "people"}:
        return Place("author")
    if name not in site.collections:
        reason = f"`{folders[0]}` is no collection of the configuration: Jekyll showed none of it."
        return Place("out", _OWN.get(folders[0], reason))
    if not site.collections[name].is_shown:
        return Place("out", f"The documents of {name!r} had no pages of their own.")
    return Place("document")


def _is_included(folder: str, site: Site) -> bool:
    """Say whether a folder such as ``_pages`` holds pages, because the configuration says so."""
    return lies_in(folder, site.included) and folder.removeprefix("_") not in site.collections


def _is_hidden(name: str) -> bool:
    return name.startswith(("_", ".", "#")) or name.endswith("~")


def page_addresses(page: Dated, site: Site) -> Addresses:
    """Return the old paths of a page or document: its ``permalink``, else the site's style.

    With and without ``.html`` a path is a possible one: hosts answer to both.
    """
    first_part = page.path.removeprefix(f"{site.collections_folder}/").split("/")[0]
    is_out = not (_is_shown(first_part, site) or _is_included(first_part, site))
    if first_part.startswith("_") and is_out:
        return Addresses()
    own = page.values.get("permalink")
    pattern = own if isinstance(own, str) and own.strip() else _pattern(page.path, site)
    wall = page.moment.at.astimezone(page.zone)
    first = filled(pattern, {**date_tokens(wall), **_tokens(page.path, page.values, site)}, site)
    certain = [*with_and_without(first, site)]
    certain += redirected(page.values, site)
    is_bare = first.endswith(".html")
    other = first.removesuffix(".html") if is_bare else first.rstrip("/") + ".html"
    return Addresses(
        tuple(dict.fromkeys(certain)), () if other == ".html" else with_and_without(other, site)
    )


def _is_shown(folder: str, site: Site) -> bool:
    collection = site.collections.get(folder.removeprefix("_"))
    return collection is not None and collection.is_shown


def document_address(path: str, site: Site) -> str:
    """Return the path of a document below the site's, as its file alone tells it; "" of what is none."""
    if not _collection(path, site):
        return ""
    pattern = _pattern(path, site)
    found = filled(pattern, _tokens(path, {}, site), site)
    return "" if ":" in found or ":categories" in pattern else found.removeprefix(site.prefix)


def _pattern(path: str, site: Site) -> str:
    """Return the pattern of its path: the collection's, else the site's style with the file's place."""
    collection = site.collections.get(_collection(path, site))
    if collection and collection.permalink:
        return collection.permalink
    if collection is None and PurePosixPath(path).stem == "index":
        return "/:path/"
    below = "/:collection/:path" if collection else "/:path/:basename"
    style = site.permalink
    if style in {"", "date", "ordinal", "none", "weekdate"} or style.endswith(":output_ext"):
        return below + ":output_ext"
    return below + ("/" if style == "pretty" or style.endswith("/") else "")


def _tokens(path: str, values: Mapping[str, Value], site: Site) -> dict[str, str]:
    file = PurePosixPath(path.removeprefix(f"{site.collections_folder}/"))
    name = _collection(path, site)
    below = file.relative_to(f"_{name}") if name else file
    slug = values.get("slug")
    undated = file_names.without_day(file.stem) if name else file.stem
    own = slug if isinstance(slug, str) and slug else undated
    return {
        "collection": name,
        "path": str(below.with_suffix("")) if name else str(file.parent).removeprefix("."),
        "basename": file.stem,
        "name": slugify(file.stem),
        "title": slugify(own, is_pretty=True, keeps_case=True),
        "slug": slugify(own),
        "output_ext": ".html",
        "categories": joined(values) if name else "",
    }


def _collection(path: str, site: Site) -> str:
    first = path.removeprefix(f"{site.collections_folder}/").split("/")[0]
    name = first.removeprefix("_")
    return name if first.startswith("_") and name in site.collections else ""


def listings(post: Dated, site: Site) -> tuple[Listing, ...]:
    """Return the lists a post stood in: those of ``jekyll-archives`` and of Octopress, and the usual ones."""
    categories = [*((name,) for name in post.named.folders), *post.categories]
    tags = [(name,) for name in post.tags]
    return (
        *_listed("category", categories, "/categories/:name/", site),
        *_listed("tag", tags, "/tags/:name/", site),
    )


def _listed(
    kind: Literal["category", "tag"], names: Sequence[Path], usual: str, site: Site
) -> Iterator[Listing]:
    for pattern in (site.list_patterns.get(kind, f"/{kind}/:name/"), usual):
        for name in names:
            for path in _both(pattern.replace(":name", _slug(name[-1], kind, site)), site):
                yield Listing(path, kind, name)
    if folder := site.list_patterns.get(f"{kind}_dir"):
        for name in names:
            for path in _both(f"/{folder}/{_dashed(name[-1])}/", site):
                yield Listing(path, kind, name)


def _dashed(name: str) -> str:
    """Return a name as Octopress writes it in addresses; a dash may stand at either end."""
    return re.sub(r"[\W_]+", "-", name).lower()


def _both(path: str, site: Site) -> tuple[str, ...]:
    return tuple(dict.fromkeys((site.prefix + path, path)))


def _slug(name: str, kind: str, site: Site) -> str:
    mode = site.list_patterns.get(f"{kind}_mode")
    return slug_by_mode(name, site.list_patterns.get("mode", "") if mode is None else mode)


def slug_by_mode(name: str, mode: str) -> str:
    """Return Jekyll's slug of a name in one of its modes (``Utils.slugify``); "" is the default one."""
    match mode:
        case "raw":
            return re.sub(r"\s+", "-", name).removeprefix("-").removesuffix("-").lower()
        case "ascii":
            slug = re.sub(r"[^A-Za-z0-9]+", "-", name)
            return slug.removeprefix("-").removesuffix("-").lower()
        case "latin":
            return slugify(_without_accents(name))
        case "" | "default" | "pretty":
            return slugify(name, is_pretty=mode == "pretty")
    return name.lower()


def _without_accents(name: str) -> str:
    """Return Latin letters without their accents; what is not Latin becomes a question mark."""
    plain = "".join(
        char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char)
    )
    return "".join(char if char.isascii() else "?" for char in plain)


def lists(site: Site) -> tuple[tuple[str, Shows], ...]:
    """Return the lists of the whole site, and the word before the number of a page."""
    usual: tuple[tuple[str, Shows], ...] = (("/", "home"), ("/page", "paging"))
    found = site.lists or usual
    return (
        *found,
        *(
            (site.prefix + path, shows)
            for path, shows in found
            if site.prefix and shows != "paging"
        ),
    )
