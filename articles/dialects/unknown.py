"""Posts of which nothing tells the generator: read as Hexo's, in any container."""

from __future__ import annotations

from dataclasses import replace

from articles.dialects import hexo_addresses
from articles.dialects.containers import split_any
from articles.dialects.dialect import Addresses, Dated, Site, plain_manner
from articles.dialects.hexo import HEXO

_OWN = ("permalink", "url", "path")


def addresses(post: Dated, site: Site) -> Addresses:
    """Return where the post itself says it stood; without a word of it, what Hexo would do."""
    told = (post.values.get(key) for key in _OWN)
    own = next((path for path in told if isinstance(path, str) and _is_path(path)), None)
    if own is None:
        return hexo_addresses.addresses(post, site)
    return hexo_addresses.addresses(replace(post, values={**post.values, "permalink": own}), site)


def _is_path(text: str) -> bool:
    """Say whether it is a path, and neither an address of the web nor a pattern."""
    return bool(text.strip("/ ")) and ":" not in text and not text.startswith("//")


UNKNOWN = replace(HEXO, read=split_any, addresses=addresses, manner=plain_manner)
