"""What Hugo makes of a file by its place, what it inherits, and which lists it stood in.

``hugofs/files/classifier.go``, ``hugolib/page__meta.go`` (cascade), ``hugolib/site_render.go``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Literal

from articles.dialects.dialect import Dated, Listing, Path, Place
from articles.dialects.globs import matches
from articles.dialects.go_patterns import MOST_STEPS, compiled
from articles.dialects.go_tokens import Unknown
from articles.dialects.header import Value
from articles.dialects.hugo_names import (
    as_list,
    ended,
    in_path,
    language_folder,
    urlized,
    without_signs,
)
from articles.dialects.hugo_patterns import filled
from articles.dialects.hugo_permalinks import pattern_of_list
from articles.dialects.hugo_terms import AUTHORS
from articles.dialects.site import Default, Shows, Site

SECTIONS = frozenset({"categories", "category"})
USUAL = {"tags": "tags", "categories": "categories"}
_TEXTS = frozenset({".txt", ".text", ".rmd", ".qmd", ".mdoc"})
_LIST = "_index"
_NAMES = (":slugorfilename", ":slugorcontentbasename", ":contentbasename", ":filename")
_TITLES = (":slug", ":title")
"""What stands for a term in the pattern of its list's address."""


def place(path: str, site: Site) -> Place:
    """Return what a file below ``content`` is: a single page, the page of a list or of an author."""
    parts = PurePosixPath(path).parts
    if any(part.startswith((".", "#")) or part.endswith("~") for part in parts):
        return Place("out", "Hugo passes names over that begin with `.` or `#`.")
    if PurePosixPath(path).suffix.lower() in _TEXTS:
        return Place("out", "Hugo made no page of it: it is a text beside the pages.")
    if any(map(_means(f"content/{path}"), site.passed_over)):
        return Place("out", "Hugo passed it over: `ignoreFiles` in the configuration names it.")
    if site.languages_off and _language(parts, site) & site.languages_off:
        return Place(
            "out", "Hugo showed no page in its language: the configuration switches it off."
        )
    folders = parts[1:-1] if site.language_at(parts[0]) else parts[:-1]
    is_list = parts[-1].split(".", 1)[0] == _LIST
    top = (taxonomy_of(folders[0], site) or folders[0].lower()) if folders else ""
    if top in AUTHORS and (len(folders) > 1 or not is_list):
        return Place("author")
    return Place("list" if is_list else "single")


def _means(path: str) -> Callable[[str], bool]:
    """Return what says whether a pattern of Go's means a path; one that is not read here means none."""

    def meant(pattern: str) -> bool:
        try:
            ready = compiled(pattern)
        except Unknown:
            return False
        return ready.steps(len(path)) <= MOST_STEPS and ready.pattern.search(path) is not None

    return meant


def _language(parts: tuple[str, ...], site: Site) -> set[str]:
    """Return what may be the language of a path: its first folder, and the name's last but one ending."""
    folder = site.language_at(parts[0]) or parts[0].lower() if parts[1:] else ""
    return {folder, *(part.lower() for part in parts[-1].rsplit(".", 2)[1:-1])}


def defaults(path: str, site: Site) -> Mapping[str, Value]:
    """Return what a page inherits by ``cascade``: the nearest folder wins, and what is said first there."""
    found: dict[str, Value] = {}
    if not site.defaults:
        return found
    kind = "section" if PurePosixPath(path).name.startswith(_LIST) else "page"
    for one in sorted(site.defaults, key=_depth, reverse=True):
        if (
            (not one.kind or matches(kind, one.kind))
            and _is_meant(path, one)
            and _speaks(path, one, site)
        ):
            for key, value in one.values.items():
                found.setdefault(key, value)
    return found


def _depth(one: Default) -> int:
    return one.path.count("/") + bool(one.path)


def _is_meant(path: str, one: Default) -> bool:
    if one.path and path != one.path and not path.startswith(one.path + "/"):
        return False
    path = path.lower()
    stem = str(PurePosixPath(path).with_suffix(""))
    bundle = stem.removesuffix("/index").removesuffix("/_index")
    return not one.glob or any(matches(each, one.glob) for each in (path, stem, bundle))


def _speaks(path: str, one: Default, site: Site) -> bool:
    """Say whether the page is in a language that a default is narrowed to, if it is."""
    if not one.languages:
        return True
    known = {code.lower() for code in site.languages}
    said = _language(PurePosixPath(path).parts, site) & known or {site.language.lower()}
    return any(matches(each, pattern.lower()) for each in said for pattern in one.languages)


def listings(post: Dated, site: Site) -> tuple[Listing, ...]:
    """Return the lists a page stood in: of its section, and of each term of each taxonomy."""
    start = site.prefix + language_folder(post.named.language, site)
    found = [*_terms(post, site, start)]
    for folder in _section_folders(post, site):
        path = section_path(folder, site, post.named.language)
        found.append(Listing(start + path, "section", (post.named.section,)))
    found += [replace(one, path=as_list(one.path)) for one in found if one.path.endswith(".html")]
    short = [replace(one, path=one.path.removeprefix(site.prefix)) for one in found if site.prefix]
    return (*found, *short)


def _section_folders(post: Dated, site: Site) -> Iterator[str]:
    """Yield the folder at the top, and those below it that have a page of a list of their own."""
    if post.named.section:
        yield post.named.section
    folders = PurePosixPath(post.named.stem).parent.parts
    for depth in range(2, len(folders) + 1):
        if (folder := "/".join(folders[:depth])) in site.section_folders:
            yield folder


def section_path(folder: str, site: Site, language: str = "") -> str:
    """Return the path of a section's list below the site's own folders, by its pattern if all is known."""
    top, has_more, _ = folder.partition("/")
    pattern = pattern_of_list(folder, "section", f"/{top.lower()}", site, language)
    known = {"section": top}
    if not has_more and top in site.section_titles:
        known |= dict.fromkeys(("title", "slug"), site.section_titles[top])
    path, missing = filled(pattern, known, tuple(folder.split("/")), None)
    if not pattern or missing:
        return ended(in_path(f"/{folder}", site), top, site)
    return ended(in_path("/" + path.strip("/"), site), top, site)


def _terms(post: Dated, site: Site, start: str) -> Iterator[Listing]:
    for key, folder in (site.taxonomies or USUAL).items():
        value = post.values.get(key)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str) and item.strip():
                name: Path = (titled(key, item.strip(), site),)
                if _kind(key) == "category":
                    parts = tuple(part for piece in item.split("/") if (part := piece.strip()))
                    name = titled_path(key, parts, site)
                path = term_path(key, folder, item, site, post.named.language)
                yield Listing(start + path, _kind(key), name)


def taxonomy_of(folder: str, site: Site) -> str:
    """Return the key of the taxonomy whose terms have their pages in a folder at the top; "" for none."""
    known = site.taxonomies or USUAL
    return next((key for key, path in known.items() if folder.lower() == path.lower()), "")


def titled(taxonomy: str, term: str, site: Site) -> str:
    """Return a term by the title of its own page; without one, as it is written."""
    return site.term_titles.get(urlized(f"{taxonomy}/{term}"), term) if site.term_titles else term


def titled_path(taxonomy: str, path: Path, site: Site) -> Path:
    """Return a term with those above it, each by the title of its own page."""
    if not site.term_titles:
        return path
    whole = ("/".join(path[: depth + 1]) for depth in range(len(path)))
    known = (site.term_titles.get(urlized(f"{taxonomy}/{term}")) for term in whole)
    return tuple(title or name for title, name in zip(known, path, strict=True))


def term_path(key: str, folder: str, term: str, site: Site, language: str = "") -> str:
    """Return the path of a term's list below the site's own folders, in the site's language or another.

    A pattern names a term by the title of its own page, or by the name of that.
    """
    slug = in_path(term, site).strip("/")
    title = in_path(titled(key, term, site), site).strip("/")
    pattern = pattern_of_list(f"{folder}/{term}", "term", folder.lower(), site, language)
    if pattern and not set(pattern.replace("/", ":").split(":")) & {"year", "month", "day"}:
        for token in _NAMES:
            pattern = pattern.replace(token, slug)
        for token in _TITLES:
            pattern = pattern.replace(token, title)
        return ended(without_signs("/" + pattern.strip("/")), folder, site)
    return ended(in_path(f"/{folder}/", site) + slug, folder, site)


def _kind(taxonomy: str) -> Literal["category", "tag", "author"]:
    if taxonomy in SECTIONS:
        return "category"
    return "author" if taxonomy in AUTHORS else "tag"


def lists(site: Site) -> tuple[tuple[str, Shows], ...]:
    """Return the lists that stand for no row here: the home of each language, those of all terms."""
    homes = dict.fromkeys(language_folder(code, site) for code in ("", *site.languages))
    if site.language.lower() in site.languages:
        homes[f"/{site.language.lower()}"] = None
    found: list[tuple[str, Shows]] = []
    for start in dict.fromkeys(("", site.prefix)):
        found.append((start or "/", "home"))
        for home in homes:
            found.append((start + home or "/", "home"))
            found += [
                (f"{start}{home}/{folder.lower()}", "home")
                for folder in (site.taxonomies or USUAL).values()
            ]
    return tuple(dict.fromkeys((*found, *site.lists)))
