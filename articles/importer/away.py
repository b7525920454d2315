"""Where the old site showed a picture whose file may not lie in its folder: its address in the web. Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from articles.importer.leads import MAX_ADDRESS
from articles.importer.links import From, joined
from articles.markup import addresses

if TYPE_CHECKING:
    from articles.dialects import Site
    from articles.importer.incoming import Picture

_NO_PATH = re.compile(r"^[a-z][a-z0-9+.-]{0,20}:|[{}<>*\0]", re.IGNORECASE)
"""What begins no path of a site (``C:``, ``file:``), and what only a tag that stayed brings along."""


def told(pictures: tuple[Picture, ...], start: From) -> tuple[Picture, ...]:
    """Return pictures of a post with the address that each had on the old site, where that is known."""
    if not pictures or not start.site.answers_at:
        return pictures
    return tuple(of(one, start) for one in pictures)


def of(picture: Picture, start: From) -> Picture:
    """Return a picture with its address on the old site, if it is one of that and the address is known."""
    is_file = picture.where == "local" and not picture.written
    if not is_file or picture.is_optional or not start.site.answers_at:
        return picture
    return replace(picture, away=_address(picture.address, start))


def of_lead(lead: Picture, start: From) -> Picture:
    """Return a lead picture with its address on the old site.

    Not of one in a folder that no root is said of: each theme had a root of its own for it.
    """
    name = lead.address.strip().removeprefix("./")
    return lead if "/" in name and not name.startswith(("/", "../")) else of(lead, start)


def _address(written: str, start: From) -> str:
    """Return the address of a local picture in the web; "" where it cannot be told."""
    path = written.strip().replace("\\", "/")
    if not path or _NO_PATH.search(path) or not addresses.is_picture_file(path):
        return ""
    path = joined("/", path) if path.startswith("/") else _beside(path, start)
    if not start.site.is_part and not path.startswith(f"{start.site.prefix}/"):
        path = start.site.prefix + path if path else ""
    found = addresses.picture(f"https://{start.site.answers_at}{path}") if path else ""
    return found if len(found) <= MAX_ADDRESS else ""


def _is_rooted(first: str, site: Site) -> bool:
    """Say whether a path that begins so was read from the root: not where posts had folders of their own."""
    return site.roots_pictures and (first == ".." or not site.asset_folders)


def _beside(path: str, start: From) -> str:
    """Return where a relative path led: from the post's address, or in the folder of its own files.

    That of the post's name in which they lay was no part of their address.
    """
    old = start.old
    if old.files:
        first, _, rest = path.removeprefix("./").partition("/")
        is_own = rest and unquote(first) == PurePosixPath(start.path).stem
        if rest and not is_own and _is_rooted(first, start.site):
            return joined("/", path)
        return joined(old.files, rest if is_own else path)
    return joined(start.base, path) if start.base else ""
