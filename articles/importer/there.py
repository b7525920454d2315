"""What stands at a place on the disk. One that may not be looked at, or cannot be named, is nothing."""

from __future__ import annotations

import errno
import os
import stat
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1024 * 1024
LOOK_AT = 64 * 1024
"""So much of a configuration tells whose it is."""


class NoFile(OSError):
    """What stands there is a folder, a pipe or a device."""


def bytes_of(place: Path, most: int) -> bytes:
    """Return what stands in a file; where it is longer than ``most``, one byte more than that.

    The open file is looked at once more: a pipe put in its place must not make us wait. Raises ``OSError``.
    """
    number = os.open(place, os.O_RDONLY | os.O_NONBLOCK)
    try:
        found = os.fstat(number)
        if not stat.S_ISREG(found.st_mode):
            raise NoFile(errno.EINVAL, "It is not a regular file", str(place))
        raw = os.read(number, min(found.st_size, most) + 1)
        while len(raw) <= most and (more := os.read(number, most + 1 - len(raw))):
            raw += more
        return raw
    finally:
        os.close(number)


def text_of(place: Path, most: int) -> str:
    """Return a file's text, without a byte order mark. Raises ``OSError`` and ``UnicodeDecodeError``."""
    raw = bytes_of(place, most)
    if len(raw) > most:
        raise OSError(errno.EFBIG, f"It is larger than {most // MEGABYTE} MB", str(place))
    return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


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
