"""The host that a file of a site names beside its configuration: GitHub's pages answer there, others too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FILE = "CNAME"
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,9}[a-z][a-z0-9-]{1,62}")
_MOST_BYTES = 300


def domain_in(*folders: Path) -> str:
    """Return the host that the file in one of these folders names, in lower case; "" where none does."""
    return next(filter(None, map(_named_in, folders)), "")


def _named_in(folder: Path) -> str:
    place = folder / FILE
    try:
        if not place.is_file() or place.stat().st_size > _MOST_BYTES:
            return ""
        words = place.read_text("utf-8-sig").lower().split()
    except (OSError, ValueError):
        return ""
    return next((word for word in words if _HOST.fullmatch(word)), "")
