"""Pelican: what its texts mean where its settings are known (``pelican/readers.py``, ``contents.py``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath

from articles.dialects import hexo_addresses, kramdown, pelican_links, unknown
from articles.dialects import template_tags as tags
from articles.dialects.containers import split_pelican
from articles.dialects.dialect import Addresses, Converted, Dated, Listing, Place
from articles.dialects.header import Value, word
from articles.dialects.hexo_addresses import with_prefix
from articles.dialects.name_patterns import keys_in
from articles.dialects.pelican_site import AUTHORS, read_settings, slug_of_title
from articles.dialects.site import Shows, Site
from articles.dialects.template_tags import Language
from articles.dialects.unknown import UNKNOWN
from articles.markup import Manner

_READ = frozenset({".md", ".markdown", ".mkd", ".mdown", ".html", ".htm"})
_PART = re.compile(r"\{(\w+)(?::([^{}]*))?\}")
_STAMP = re.compile(r"%(-?)([YmdHMSyjbBaA])")
_EXCERPT_END = re.compile(r"<!--\s*(?:more|truncate|PELICAN_END_SUMMARY)\s*-->", re.IGNORECASE)
_CODE = re.compile(
    r"(?:\A|(?<=\n\n))(?P<margin> {4}|\t):::(?P<language>[\w+#.-]{1,40})[ \t]*\n"
    r"(?P<code>(?:(?:(?P=margin)[^\n]*|[ \t]*)(?:\n|\Z))+)"
)


def place(path: str, site: Site) -> Place:
    """Return what a file is by its folder: a page, one of the posts, or nothing that Pelican read."""
    if PurePosixPath(path).suffix.lower() not in _READ:
        return Place("out", "Pelican read no such file: it went out as it was, if at all.")
    if any(_is_below(path, folder) for folder in site.page_folders):
        return Place("page")
    if site.main_sections and not any(_is_below(path, each) for each in site.main_sections):
        return Place("out", "The settings do not name its folder.")
    return Place("any")


def _is_below(path: str, folder: str) -> bool:
    return not folder or path == folder or path.startswith(f"{folder}/")


def defaults(path: str, site: Site) -> Mapping[str, Value]:
    """Return what the settings say of the file: of all, of its folder, and by its name and path."""
    found: dict[str, Value] = {}
    for each in site.defaults:
        if _is_below(path, each.path):
            found.update(each.values)
    file = PurePosixPath(path)
    subjects = {"name": file.stem, "path": path, "folder": file.parent.name, "slug": file.stem}
    told: dict[str, str] = {}
    for kind, pattern in site.told_by_path:
        for key, text in keys_in(subjects[kind], pattern).items():
            told.setdefault(AUTHORS.get(key, key), slug_of_title(text) if kind == "slug" else text)
    return {**found, **told}


def addresses(post: Dated, site: Site) -> Addresses:
    """Return where the settings put a post; that of its file is where links to files lead."""
    is_other = _language(post, site).lower() != (site.language or "en").lower()
    usual = "{" in site.permalink
    pattern = site.list_patterns.get("article_lang", "") if is_other and usual else site.permalink
    return _by_pattern(pattern, post, site) if usual else unknown.addresses(post, site)


def page_addresses(page: Dated, site: Site) -> Addresses:
    """Return where the settings put a page."""
    is_other = _language(page, site).lower() != (site.language or "en").lower()
    pattern = site.list_patterns.get("page_lang" if is_other else "page", "")
    return _by_pattern(pattern, page, site) if pattern else unknown.addresses(page, site)


def _by_pattern(pattern: str, post: Dated, site: Site) -> Addresses:
    own, file = word(post.values, "url").strip(), f"/{PurePosixPath(post.path).with_suffix('')}"
    path = own if own and ":" not in own else _filled(pattern, post, site)
    if path is None:
        aliases = with_prefix(hexo_addresses.aliases(post), site)
        doubt = (f"The pattern {pattern!r} needs what the post does not say: no old address.",)
        return Addresses(aliases, (file,), doubt, by_file=file, base=file)
    values = {**post.values, "permalink": path}
    found = hexo_addresses.addresses(replace(post, values=values), site)
    possible = () if file in found.certain else (file,)
    return replace(found, possible=possible, by_file=file, base=file)


def _filled(pattern: str, post: Dated, site: Site) -> str | None:
    """Return a pattern with the post's values in it; None where one of them is not there."""
    pieces: list[str] = []
    at = 0
    for found in _PART.finditer(pattern):
        value = _value(found[1], found[2] or "", post, site)
        if not value:
            return None
        pieces += (pattern[at : found.start()], value)
        at = found.end()
    path = "".join((*pieces, pattern[at:]))
    return None if "{" in path or ":" in path else path.removesuffix("index.html")


def _value(name: str, form: str, post: Dated, site: Site) -> str:
    """Return what a part of a pattern stands for; "" where nothing tells it."""
    is_lower = site.slug_case == "lower"
    if name == "date":
        return _stamped(post.moment.at, form)
    if name == "category":
        path = post.categories[0] if post.categories else (site.default_category,)
        return slug_of_title(path[-1], is_lower=is_lower)
    if name == "author":
        return slug_of_title(_author(post.values), is_lower=is_lower)
    own = word(post.values, name).strip()
    usual = {
        "slug": slug_of_title(post.title, is_lower=is_lower) if not own else "",
        "lang": site.language or "en",
        "path": post.path,
    }
    return own or usual.get(name, "")


def _stamped(wall: datetime, form: str) -> str:
    """Return the parts of a date that a pattern asks for; "" for what is not known here."""
    shown = _STAMP.sub(lambda code: _stamp(wall, code), form or "%Y-%m-%d %H:%M:%S")
    return "" if "%" in shown else shown


def _stamp(wall: datetime, code: re.Match[str]) -> str:
    found = wall.strftime(f"%{code[2]}")
    return found.lstrip("0") or "0" if code[1] else found


def _author(values: Mapping[str, Value]) -> str:
    found = values.get("author") or values.get("authors")
    first = found[0] if isinstance(found, list) and found else found
    return first if isinstance(first, str) else ""


def _language(post: Dated, site: Site) -> str:
    return word(post.values, "lang").strip() or site.language or "en"


def listings(post: Dated, site: Site) -> tuple[Listing, ...]:
    """Return the lists that a post stood in: of its category, its tags and its author."""
    named = [("category", path[-1]) for path in post.categories]
    named += [("tag", name) for name in post.tags]
    named += [("author", name) for name in [_author(post.values)] if name]
    return tuple(
        Listing(path, kind, (name,))  # type: ignore[arg-type]  # one of the three words above
        for kind, name in named
        if (whole := _list_path(kind, name, site))
        for path in with_prefix((whole,), site)
    )


def _list_path(kind: str, name: str, site: Site) -> str:
    """Return the path of a list; "" where its pattern asks for more than a slug."""
    slug = slug_of_title(name, is_lower=site.slug_case == "lower")
    path = site.list_patterns.get(kind, "").replace("{slug}", slug).replace("{name}", name)
    path = path.removesuffix("index.html").strip("/")
    return "" if "{" in path or not path or not slug else f"/{path}"


def lists(site: Site) -> tuple[tuple[str, Shows], ...]:
    """Return the lists of the whole site."""
    with_folder = ((site.prefix + path, shows) for path, shows in site.lists if site.prefix)
    return (*site.lists, *with_folder)


def convert(text: str, site: Site | None = None, *_: object) -> Converted:
    """Return the text with Pelican's links, and what Python-Markdown reads beyond Markdown."""
    known = site or Site()

    def links(written: str) -> Converted:
        return pelican_links.convert(written, lambda kind, name: _list_path(kind, name, known))

    if ":::" in text:
        text = _CODE.sub(_fenced, text)
    return unknown.in_turn(text, links, _attributes, unknown.convert)


def _fenced(found: re.Match[str]) -> str:
    """Return code whose first line names its language as a fence: its mark is longer than any in it."""
    margin = len(found["margin"])
    lines = [line[margin:] if line.strip() else "" for line in found["code"].split("\n")]
    code = "\n".join(lines).strip("\n")
    mark = "`" * max(len("```"), *(len(run) + 1 for run in re.findall(r"`+", code) or [""]))
    return f"{mark}{found['language']}\n{code}\n{mark}\n\n"


def _attributes(text: str) -> Converted:
    return tags.convert(text, _LANGUAGE)


def manner(site: Site) -> Manner:
    """Return how Python-Markdown reads: bare addresses are no links, quotes stay straight."""
    return Manner(is_typographic=bool(site.is_typographic), abbreviations=True)


def excerpt_end(_values: Mapping[str, Value], _site: Site) -> re.Pattern[str]:
    """Return what ends an excerpt, in the usual plugins."""
    return _EXCERPT_END


def _read_site(text: str, /, **_parts: str) -> Site:
    return read_settings(text)


_LANGUAGE = Language(
    tag=tags.NO_TAG,
    ending=str,
    single={},
    paired={},
    outside=lambda text, own, _left: kramdown.convert(text, own),
    signs=("{:", "markdown="),
)
PELICAN = replace(
    UNKNOWN,
    label="Pelican",
    read=split_pelican,
    read_site=_read_site,
    place=place,
    defaults=defaults,
    addresses=addresses,
    page_addresses=page_addresses,
    listings=listings,
    lists=lists,
    convert=convert,
    manner=manner,
    excerpt_end=excerpt_end,
)
