"""What stands at a place on the disk. One that may not be looked at, or cannot be named, is nothing."""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LOOK_AT = 64 * 1024
"""So much of a configuration tells whose it is."""


def is_folder(place: Path) -> bool:
    """Say whether a folder is there. Kept: ``Path.is_dir`` raises in a closed folder, or for a long name."""
    return os.path.isdir(place)  # noqa: PTH112 -- see above


def is_file(place: Path) -> bool:
    """Say whether a regular file is there: no pipe, no device. Kept: as with ``is_folder``."""
    return os.path.isfile(place)  # noqa: PTH113 -- see above


def real(place: Path) -> Path | None:
    """Return the place without links; None where nothing is, or a circle of links."""
    try:
        return place.resolve(strict=True)
    except (OSError, RuntimeError, ValueError):
        return None


def names_in(folder: Path, most: int) -> list[str]:
    """Return what lies in a folder, in the order of names; nothing where it cannot be listed.

    Of a folder with more than ``most`` in it, any so many.
    """
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in islice(entries, most))
    except (OSError, ValueError):
        return []


def beginning(place: Path) -> str:
    """Return how a text begins; "" where it cannot be read. What is no UTF-8 in it becomes U+FFFD."""
    try:
        with place.open(encoding="utf-8-sig", errors="replace") as opened:
            return opened.read(LOOK_AT)
    except OSError:
        return ""
