"""Patterns of Hugo's addresses: what their tokens stand for (``resources/page/permalinks.go``)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePosixPath

from articles.dialects.dialect import Dated
from articles.dialects.site import Site

_TOKEN = re.compile(r":(\w+)(\[[^\]]+\])?", re.ASCII)
NAMES = (
    "title", "slug", "slugorfilename", "slugorcontentbasename", "filename", "contentbasename",
)  # fmt: skip
"""Tokens that stand for a name of the page, which no address has as it is written."""
_SLICE = re.compile(r"\[(\d*)(:?)(\d*)\]|\[(last)\]")
_LAYOUT = re.compile("2006|January|Jan(?![a-z])|Monday|Mon(?![a-z])|002|0[1-6]|15|PM|pm|_?2|[1345]")
"""Parts of Go's way to write a date: each as it stands in one and the same moment."""
_SHOWN: Mapping[str, str] = {
    "2006": "%Y", "06": "%y", "January": "%B", "Jan": "%b", "01": "%m", "Monday": "%A", "Mon": "%a",
    "02": "%d", "002": "%j", "15": "%H", "03": "%I", "04": "%M", "05": "%S", "PM": "%p",
}  # fmt: skip


def filled(
    pattern: str, known: Mapping[str, str], folders: tuple[str, ...], wall: datetime | None
) -> tuple[str, str]:
    """Return a pattern with what its tokens stand for, and the first token that nobody knows, or "".

    Without a moment (``wall``) no token that shows one is known.
    """
    missing: list[str] = []

    def value(found: re.Match[str]) -> str:
        name = found[1]
        if name == "sections":
            return _cut(folders, found[2])
        text = known.get(name)
        text = by_layout(name, wall) if text is None and wall else text
        missing.extend([name] if text is None else [])
        return (text or "") + (found[2] or "")

    path = _TOKEN.sub(value, pattern)
    return path, next(iter(missing), "")


def by_layout(name: str, wall: datetime) -> str | None:
    """Return a moment by a token that shows how another moment is written, as ``:06`` or ``:Jan``."""
    shown, many = _LAYOUT.subn(lambda part: _part(part[0], wall), name)
    return shown if many else None


def _part(written: str, wall: datetime) -> str:
    """Return a part of a moment. One without a zero before it, or in small letters, is made of its like."""
    if written in _SHOWN:
        return wall.strftime(_SHOWN[written])
    if written == "pm":
        return wall.strftime("%p").lower()
    return wall.strftime(_SHOWN[f"0{written[-1]}"]).lstrip("0") or "0"


def is_list(post: Dated) -> bool:
    """Say whether it is the page of a list, which is a section itself."""
    return PurePosixPath(post.path).name.startswith("_index.")


def folders_of(post: Dated, site: Site) -> tuple[str, ...]:
    """Return the folders of the section that holds the page: the nearest with a list's page, else the top."""
    path = PurePosixPath(post.named.stem)
    if is_list(post):
        return path.parts
    folders = path.parent.parts
    depths = range(len(folders), 1, -1)
    depth = next((one for one in depths if "/".join(folders[:one]) in site.section_folders), 1)
    return folders[:depth]


def _cut(folders: tuple[str, ...], written: str | None) -> str:
    """Return some of the folders: all, one by its number, or a slice."""
    found = _SLICE.fullmatch(written or "[:]")
    if found is None:
        return "/".join(folders)
    if found[4] or not found[2]:
        at = len(folders) - 1 if found[4] else int(found[1] or 0)
        return folders[at] if 0 <= at < len(folders) else ""
    return "/".join(folders[int(found[1] or 0) : int(found[3]) if found[3] else None])


def tokens(post: Dated, wall: datetime, slug: str) -> dict[str, str]:
    """Return what the tokens stand for that have a name; ``slug`` is the page's own, or ""."""
    path = PurePosixPath(post.named.stem)
    folders = path.parts if is_list(post) else path.parent.parts
    name = PurePosixPath(post.named.stem).name
    return {
        "year": f"{wall:%Y}", "month": f"{wall:%m}", "day": f"{wall:%d}",
        "monthname": f"{wall:%B}", "weekdayname": f"{wall:%A}", "yearday": str(wall.timetuple().tm_yday),
        "weekday": str(wall.isoweekday() % 7), "section": folders[0] if folders else "",
        "sections": "/".join(folders), "title": post.title, "slug": slug or post.title,
        "slugorfilename": slug or name, "slugorcontentbasename": slug or name,
        "filename": name, "contentbasename": name,
    }  # fmt: skip
