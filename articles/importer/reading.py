"""A chunk of files, read and recognised."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from articles.importer.arrived import have_arrived
from articles.importer.find import Found, read
from articles.importer.incoming import Refused
from articles.importer.others import LeftOut
from articles.importer.report import Line, refusal
from articles.models import LegacyPost

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from articles.importer.groups import Group


@dataclass(slots=True)
class File:
    """One file that was read: its place in the chunk, and what it became in an earlier run.

    ``coming`` is the post, where another process has it in hand: the n-th of a group. ``was`` is the
    path under which an earlier run knew it, ``doubt`` what its bytes made us think of. ``is_completed``:
    pictures are there now that were not when it came in.
    """

    place: int
    found: Found
    raw: bytes
    sha256: str
    legacy: LegacyPost | None = None
    coming: tuple[Group, int] | None = None
    was: str = ""
    doubt: str = ""
    is_completed: bool = False

    @property
    def is_known(self) -> bool:
        """Say whether an earlier run saw the very same bytes, or an editor decided against them.

        It is not where pictures have come since.
        """
        legacy = self.legacy
        is_seen = legacy is not None and self.sha256 in (legacy.sha256, legacy.settled_sha256)
        return is_seen and not self.is_completed


@dataclass(slots=True)
class Chunk:
    """So many files: those that were read, and by place the lines of those that cannot be."""

    size: int
    files: list[File] = field(default_factory=list)
    lines: dict[int, Line] = field(default_factory=dict)


def read_all(
    source: str, found: Sequence[Found | Refused | LeftOut], extra: Path | None = None
) -> Chunk:
    """Return the files of a chunk, recognised (1 query). ``extra`` is one more place of pictures."""
    chunk = Chunk(len(found))
    for place, item in enumerate(found):
        if isinstance(item, LeftOut):
            chunk.lines[place] = Line(item.path, "left out", item.message)
            continue
        raw = read(item) if isinstance(item, Found) else item
        if isinstance(raw, Refused):
            chunk.lines[place] = refusal(raw)
        elif isinstance(item, Found):
            chunk.files.append(File(place, item, raw, sha256(raw).hexdigest()))
    recognise(source, chunk.files, extra)
    return chunk


def recognise(source: str, files: Sequence[File], extra: Path | None = None) -> None:
    """Find what was imported before, without the kept bytes (1 query)."""
    paths = [file.found.path for file in files]
    rows = (
        LegacyPost.objects.filter(source=source, path_in_source__in=paths)
        .select_related("article")
        .only(
            "path_in_source",
            "sha256",
            "settled_sha256",
            "version",
            "kind",
            "page",
            "stood",
            "pictures",
            "article__version",
        )
    )
    known = {row.path_in_source: row for row in rows}
    for file in files:
        file.legacy = row = known.get(file.found.path)
        if row is not None and row.sha256 == file.sha256:
            file.is_completed = have_arrived(row, file.found, extra)
