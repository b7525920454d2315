"""Posts of which nothing tells the generator: read as Hexo's, in any container."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from articles.dialects import go_templates, hexo_addresses, mdx_tags
from articles.dialects.containers import split_any
from articles.dialects.dialect import Addresses, Converted, Dated, Site, plain_manner
from articles.dialects.header import Value
from articles.dialects.hexo import HEXO

_EXCERPT_END = re.compile(r"<!--\s*(?:more|truncate)\s*-->", re.IGNORECASE)
_OWN = ("permalink", "url", "path")
_ROOTS = frozenset({"content", "_content", "source", "src", "pages"})
"""Folders that hold a whole site: no address has them in it."""


def addresses(post: Dated, site: Site) -> Addresses:
    """Return where the post itself says it stood; without a word of it, what Hexo would do.

    It may as well have stood where its file lies below the site's folder.
    """
    told = (post.values.get(key) for key in _OWN)
    own = next((path for path in told if isinstance(path, str) and _is_path(path)), None)
    if own is None:
        found, by_file = hexo_addresses.addresses(post, site), _by_file(post)
        is_new = by_file not in (*found.certain, *found.possible)
        return replace(found, possible=(*found.possible, by_file)) if is_new else found
    return hexo_addresses.addresses(replace(post, values={**post.values, "permalink": own}), site)


def convert(text: str, _site: Site | None = None, /) -> Converted:
    """Return the text with the tags of Hexo, of Go's templates and of MDX as HTML."""
    first = go_templates.convert(text)
    found = mdx_tags.convert(first.text)
    return Converted(
        found.text, (*first.converted, *found.converted), tuple(dict.fromkeys((*first.left, *found.left)))
    )  # fmt: skip


def _by_file(post: Dated) -> str:
    folder, _, below = post.named.stem.partition("/")
    return f"/{below if below and folder in _ROOTS else post.named.stem}"


def _is_path(text: str) -> bool:
    """Say whether it is a path, and neither an address of the web nor a pattern."""
    return bool(text.strip("/ ")) and ":" not in text and not text.startswith("//")


def excerpt_end(_values: Mapping[str, Value], _site: Site) -> re.Pattern[str]:
    """Return what ends an excerpt: Hexo's sign, or that of Docusaurus."""
    return _EXCERPT_END


UNKNOWN = replace(
    HEXO,
    read=split_any,
    addresses=addresses,
    convert=convert,
    manner=plain_manner,
    excerpt_end=excerpt_end,
)
