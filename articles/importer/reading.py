"""A chunk of files, read and recognised."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from articles.importer.find import Found, read
from articles.importer.incoming import Refused
from articles.importer.report import Line, refusal
from articles.models import LegacyPost

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(slots=True)
class File:
    """One file that was read: its place in the chunk, and what it became in an earlier run."""

    place: int
    found: Found
    raw: bytes
    sha256: str
    legacy: LegacyPost | None = None


def read_all(source: str, chunk: Sequence[Found | Refused]) -> tuple[list[File], dict[int, Line]]:
    """Return the files of a chunk, and the lines of those that cannot be read (1 query)."""
    files: list[File] = []
    lines: dict[int, Line] = {}
    for place, item in enumerate(chunk):
        raw = read(item) if isinstance(item, Found) else item
        if isinstance(raw, Refused):
            lines[place] = refusal(raw)
        elif isinstance(item, Found):
            files.append(File(place, item, raw, sha256(raw).hexdigest()))
    _recognise(source, files)
    return files, lines


def _recognise(source: str, files: list[File]) -> None:
    """Find what was imported before, without the kept bytes."""
    paths = [file.found.path for file in files]
    rows = (
        LegacyPost.objects.filter(source=source, path_in_source__in=paths)
        .select_related("article")
        .only("path_in_source", "sha256", "version", "article__version")
    )
    known = {row.path_in_source: row for row in rows}
    for file in files:
        file.legacy = known.get(file.found.path)
