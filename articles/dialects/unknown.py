"""Posts of which nothing tells the generator: read as Hexo's, in any container."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from articles.dialects import (
    go_templates,
    hexo_addresses,
    hexo_fences,
    markdoc_tags,
    mdx_tags,
    pelican_links,
    zola_tags,
)
from articles.dialects.containers import split_any
from articles.dialects.dialect import DATE_KEYS, Addresses, Converted, Dated, Named, usual_date
from articles.dialects.header import Header, Value
from articles.dialects.hexo import HEXO
from articles.dialects.markdown_plugins import plugins_in
from articles.dialects.pelican_site import slug_of_title
from articles.dialects.site import Site
from articles.markup.manner import Manner

_EXCERPT_END = re.compile(r"<!--\s*(?:more|truncate)\s*-->", re.IGNORECASE)
_MIDDLEMAN_END = re.compile(r"(?<=\n\n)READMORE[ \t]*(?=\n\n)")
"""What ends the excerpt in posts of Middleman, on a line of its own."""
_OWN = ("permalink", "url", "path")
_ROOTS = frozenset({"content", "_content", "source", "src", "pages"})
"""Folders that hold a whole site: no address has them in it."""
_PARTS_OF_SITES = frozenset({"articles", "blog", "journal", "news", "weblog"})
"""Folders whose name stands in the addresses of what lies in them."""
_DRAFTS = frozenset(
    {
        "_draft",
        "_drafts",
        "_private",
        "draft",
        "drafts",
        "private",
        "unpublished",
        "草稿",
        "草稿箱",
        "私密",
    }
)
"""Folders of what was not for readers, as exports of WordPress, Eleventy and Metalsmith name them."""
_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}[-_](?=.)")
_INDEX = frozenset({"index", "_index"})
_OF_FOLDERS = frozenset({"index", "_index", "readme"})
_PAGES = frozenset({".html", ".htm"})
_MORE_DATES = (
    "pubdatetime", "publishedat", "published_at", "datepublished", "createdat", "created_at",
    "publish_date", "date_published", "date_created", "datecreated", "createtime", "create_time", "posted",
)  # fmt: skip
"""Keys of a date in posts of Astro, Next.js, Nuxt and the like."""
_COMMAS = re.compile(r"\s*[,，、]\s*")


def named(path: str, site: Site) -> Named:
    """Return what its path says. A day before the name, or a second suffix, is no part of the name.

    ``index`` in a folder of its own, below that of the posts, has the folder's name. What lies in a folder
    of drafts, wherever that is, is one.
    """
    found = HEXO.named(path, site)
    above = PurePosixPath(path).parent
    slug = above.name if found.slug in _INDEX and above.name not in {*_ROOTS, ""} else found.slug
    own = PurePosixPath(_DAY.sub("", slug, count=1))
    is_draft = found.is_draft or not _DRAFTS.isdisjoint(map(str.lower, above.parts))
    slug = own.stem if own.suffix in _PAGES else str(own)
    return replace(found, slug=slug, is_draft=is_draft)


def tags(values: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the tags. Commas part them in a single text, as most generators read one."""
    found = HEXO.tags(values)
    if isinstance(values.get("tags") or values.get("tag"), list):
        return found
    return tuple(dict.fromkeys(part for tag in found for part in _COMMAS.split(tag) if part))


def addresses(post: Dated, site: Site) -> Addresses:
    """Return where the post itself says it stood; without a word of it, what Hexo would do.

    It may as well have stood where its file lies below the site's folder, or beside that under its slug
    or its day (Docusaurus, Astro).
    """
    if "{" in str(
        post.values.get("permalink")
    ):  # a template of Eleventy's: only that can fill it in
        post = replace(
            post, values={key: each for key, each in post.values.items() if key != "permalink"}
        )
    if ":slug" in site.permalink and not isinstance(post.values.get("slug"), str):
        post = replace(post, values={**post.values, "slug": slug_of_title(post.title)})
    told = (post.values.get(key) for key in _OWN)
    own = next((path for path in told if isinstance(path, str) and _is_path(path)), None)
    if own is None:
        found, by_file = hexo_addresses.addresses(post, site), _by_file(post)
        known = {*found.certain, *found.possible}
        guessed = (by_file, *_beside_file(post, by_file))
        more = (path for path in hexo_addresses.with_prefix(guessed, site) if path not in known)
        return replace(found, possible=(*found.possible, *more), by_file=by_file, base=by_file)
    return hexo_addresses.addresses(replace(post, values={**post.values, "permalink": own}), site)


def convert(text: str, *_: object) -> Converted:
    """Return the text with the tags of all whose posts may come here as HTML, and Pelican's links."""
    if "READMORE" in text:
        text = _MIDDLEMAN_END.sub("<!-- more -->", text)
    text = hexo_fences.settled(text, as_hexo=False)
    return in_turn(text, *_STEPS)


def read(text: str) -> Header:
    """Return header and body of any kind; of Zola's header, the terms stand with the other keys."""
    return zola_tags.with_terms(split_any(text))


def in_turn(text: str, *steps: Callable[[str], Converted]) -> Converted:
    """Return the text after several conversions, and the names that all of them tell."""
    converted: dict[str, None] = {}
    left: dict[str, None] = {}
    for step in steps:
        found = step(text)
        text = found.text
        converted |= dict.fromkeys(found.converted)
        left |= dict.fromkeys(found.left)
    return Converted(text, tuple(converted), tuple(left))


def read_site(_text: str = "", /, *, package: str = "", folder: str = "", **_parts: str) -> Site:
    """Return what a ``package.json`` says that names generators and plugins of Markdown.

    ``folder`` is the name of the one that holds the posts: alone, it may be a part of a larger site.
    """
    plugins = plugins_in(package)
    prefix = f"/{folder}" if folder in _PARTS_OF_SITES else ""
    return Site(
        plugins=plugins - {"emoji"},
        draws_names="emoji" in plugins,
        prefix=prefix,
        is_part=bool(prefix),
    )


def manner(site: Site) -> Manner:
    """Return how most generators read Markdown: as GitHub does, with bare addresses as links."""
    return Manner(
        links_addresses=True,
        abbreviations="abbreviations" in site.plugins,
        draws_names=site.draws_names,
        plugins=site.plugins | {"contents"},
    )


def _by_file(post: Dated) -> str:
    """Return the path of a file below the site's folder: of an index, that of its folder."""
    parts = PurePosixPath(post.named.stem).parts
    start = max((at + 1 for at, part in enumerate(parts[:-1]) if part in _ROOTS), default=0)
    *folders, name = parts[start:]
    if name.lower() not in _OF_FOLDERS:
        return "/" + "/".join((*folders, name))
    return "/" + "".join(f"{folder}/" for folder in folders)


def _beside_file(post: Dated, by_file: str) -> list[str]:
    """Return where a post stood that a slug, or the day before its name, takes from its file's place."""
    above, _, name = by_file.rstrip("/").rpartition("/")
    slug = post.values.get("slug")
    own = slug.strip("/ ") if isinstance(slug, str) else ""
    found = []
    if own and "://" not in own:
        found = [f"/{own}"] if str(slug).startswith("/") else []
        found.append(f"{above}/{own}")
    if day := _DAY.match(name):
        found.append(f"{above}/{day[0][:-1].replace('-', '/')}/{name[day.end() :]}")
    return found


def _is_path(text: str) -> bool:
    """Say whether it is a path, and neither an address of the web nor a pattern or a template."""
    is_written_out = ":" not in text and "{" not in text
    return bool(text.strip("/ ")) and is_written_out and not text.startswith("//")


def excerpt_end(_values: Mapping[str, Value], _site: Site) -> re.Pattern[str]:
    """Return what ends an excerpt: Hexo's sign, or that of Docusaurus."""
    return _EXCERPT_END


_STEPS = (
    zola_tags.convert,
    markdoc_tags.convert,
    pelican_links.convert,
    go_templates.convert,
    mdx_tags.convert,
)
"""What is read, one after the other; the last one tells what stays."""

UNKNOWN = replace(
    HEXO,
    read_date=usual_date,
    read=read,
    date_keys=(*DATE_KEYS, *_MORE_DATES),
    read_site=read_site,
    named=named,
    tags=tags,
    addresses=addresses,
    convert=convert,
    manner=manner,
    excerpt_end=excerpt_end,
    page_keys=("permalink", "render"),  # Eleventy, Zola
    is_titled_by_heading=True,  # Docusaurus, VuePress, MkDocs
)
