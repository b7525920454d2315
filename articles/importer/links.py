"""Links from one post to another, as their files write them."""

from __future__ import annotations

import posixpath
import re

from articles.dialects import Addresses
from articles.markup import SafeHtml

_BESIDE = re.compile(r'(?<=\shref=")(?![/#?]|[a-zA-Z][\w+.-]*:)([^"?#&]+)')
_FILE = re.compile(r"(?:(?:^|(?<=/))_?index)?\.(?:md|markdown|mdx)$", re.IGNORECASE)


def from_root(body: SafeHtml, old: Addresses) -> SafeHtml:
    """Return the text with links to what stood beside the post as paths from the root of the old site.

    Here they would be read from the new address, and lead nowhere. ``old`` is where the post stood;
    nothing changes where that is not known.
    """
    if not old.certain or 'href="' not in body or not _BESIDE.search(body):
        return body
    return SafeHtml(_BESIDE.sub(lambda link: _path(link[1], old), body))


def _path(link: str, old: Addresses) -> str:
    """Return where a link leads. A file is looked for beside the post's file."""
    name = _FILE.sub("", link)
    if name == link:
        return _joined(old.base or old.certain[0], name)
    return _joined(old.by_file.rstrip("/"), name) if old.by_file else link


def _joined(base: str, name: str) -> str:
    path = posixpath.normpath(posixpath.join(posixpath.dirname(base) or "/", name))
    return path + "/" if name.endswith("/") and path != "/" else path
