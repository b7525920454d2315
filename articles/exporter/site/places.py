"""Where the answer to an address stands as a file."""

from __future__ import annotations

import re
from hashlib import sha256
from urllib.parse import parse_qs, unquote, urlsplit

PUBLIC, LONG = "public/", "_long/"
MAX_NAME_BYTES = 200
_CURSOR = re.compile(r"-?\d{1,11}\.\d{6}-\d{1,18}", re.ASCII)


def place_of(address: str, kind: str) -> str:
    """Return the file below the export for a path and its query.

    A path that ends in a slash is a folder with an ``index``; a further page of a list stands beside
    it, named by its ``before``. A name that no file system takes is replaced: see ``is_long``.
    """
    parts = urlsplit(address)
    path = unquote(parts.path)
    before = parse_qs(parts.query).get("before", [""])[0]
    suffix = "xml" if kind.endswith("xml") else "html"
    name = f"_before-{before}.html" if _CURSOR.fullmatch(before) else f"index.{suffix}"
    if is_long(path):
        return f"{PUBLIC}{LONG}{sha256(path.encode()).hexdigest()[:32]}/{name}"
    return f"{PUBLIC}{path.lstrip('/')}{name if path.endswith('/') else ''}"


def is_long(path: str) -> bool:
    """Say whether a part of a path is longer than a file's name may be."""
    return any(len(part.encode()) > MAX_NAME_BYTES for part in path.split("/"))


def is_wanted(address: str) -> bool:
    """Say whether an address belongs into the copy: no desk, no search, nothing with a made-up query."""
    parts = urlsplit(address)
    query = parse_qs(parts.query, keep_blank_values=True)
    is_list = set(query) <= {"before"} and all(map(_CURSOR.fullmatch, query.get("before", [])))
    is_public = not parts.path.startswith(("/admin/", "/healthz"))
    return is_public and is_list and not (parts.path == "/search/" and parts.query)
