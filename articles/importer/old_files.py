"""Files of old sites, put back as the newsroom knew them that wrote an export, beside what they became.

A second import of such a site then does what it would have done there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any, cast

from django.db import transaction
from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone

from articles.importer.export_shape import AGAIN, MOST_BYTES, OldFile
from articles.importer.find import MAX_BYTES
from articles.importer.first_said import pictures_by_key, read_said, restore
from articles.importer.job import MOST_OF_SOURCE, JobRefused
from articles.importer.kept_options import NotKept, kept, read_told
from articles.importer.line import Kind, Line
from articles.importer.there import bytes_of, is_file, text_of
from articles.importer.value_kinds import misfit
from articles.models import ImportRun, LegacyPost

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from django.db.models import QuerySet

LISTS, BYTES = "old-files-*.jsonl", "originals"
BATCH = 500
KINDS = frozenset(LegacyPost.Kind.values)
_DIGEST = re.compile(r"[0-9a-f]{64}")
Place = tuple[str, str]
"""A source, and a path in it."""


@dataclass(slots=True)
class OldFiles:
    """The lists of an export in a folder. ``bases`` are its sites' folders of posts, by source."""

    folder: Path
    imports: Sequence[Mapping[str, Any]]
    bases: Mapping[str, Sequence[Path]]
    runs: dict[int, ImportRun] = field(default_factory=dict)
    held: dict[Place, int] = field(default_factory=dict)
    """By the place that a file of the export came in from, the row that it has now."""
    readings: list[str] = field(init=False)

    def __post_init__(self) -> None:
        """Read the ways in which files were read. Raises ``JobRefused``."""
        self.readings = [_way(said, number) for number, said in enumerate(self.imports)]

    def known(self) -> set[Place]:
        """Return the files of the export that are here already, as files of their old sites.

        Raises ``JobRefused`` for a list that cannot be read.
        """
        found: set[Place] = set()
        for batch in self._batches():
            known = self._there(batch)
            found |= {_came_from(one) for one in batch if "file" in one and _stands(one) in known}
        return found

    @transaction.atomic
    def put_back(self) -> list[Line]:
        """Put all back, or nothing; return what cannot be: files of which the export lost the bytes."""
        for batch in self._batches():
            self._take_away(batch)
        return [line for batch in self._batches() for line in self._put(batch)]

    def _batches(self) -> Iterator[list[OldFile]]:
        for file in sorted(self.folder.glob(LISTS)):
            told = _read(file)
            yield from (told[start : start + BATCH] for start in range(0, len(told), BATCH))

    def _there(self, batch: Sequence[OldFile]) -> set[Place]:
        """Return where rows stand for files of the old sites, and not only for those of the export."""
        rows = _rows({_stands(one) for one in batch})
        return {
            (source, path)
            for source, path, digest in rows.values_list("source", "path_in_source", "sha256")
            if digest not in self._written(source, path)
        }

    def _written(self, source: str, path: str) -> set[str]:
        """Return the sums of files that the export has at a place of a site."""
        places = [base / path for base in self.bases.get(source, ())]
        return {
            sha256(bytes_of(place, MAX_BYTES)).hexdigest() for place in places if is_file(place)
        }

    def _take_away(self, batch: Sequence[OldFile]) -> None:
        """Free the paths of what came in from the export: they may be those of other old files."""
        known = self._there(batch)
        wanted = {_came_from(one) for one in batch if "file" in one and _stands(one) not in known}
        rows = _rows(wanted).values_list("pk", "source", "path_in_source")
        found = {
            (source, path): number for number, source, path in rows if (source, path) in wanted
        }
        self.held |= found
        LegacyPost.objects.filter(pk__in=found.values()).update(
            path_in_source=Concat(Value("//"), Cast("pk", CharField()))
        )

    def _put(self, batch: Sequence[OldFile]) -> Iterator[Line]:
        known = self._there(batch)
        rows = LegacyPost.objects.in_bulk([self.held.get(_came_from(one), 0) for one in batch])
        for one in batch:
            row = rows.get(self.held.get(_came_from(one), 0)) if "file" in one else None
            if row is None and ("file" in one or _stands(one) in known):
                continue
            row = row or LegacyPost(source=one["source"])
            row.source, row.path_in_source, row.was = (*_stands(one), one.get("was", ""))
            row.settled_sha256 = row.settled_sha256 or one.get("settled", "")
            if lost := self._fill(row, one) if "sha256" in one else "":
                yield Line(one["path"], "refused", lost, kind=cast("Kind", row.kind))
            if row.pk or ("sha256" in one and not lost):
                row.save()

    def _fill(self, row: LegacyPost, told: OldFile) -> str:
        """Let a row tell of the old file; return why it cannot, if so.

        Nobody knows then whether that file changed since: it counts as one whose article was edited.
        """
        digest = told["sha256"]
        place = self.folder / BYTES / digest[:2] / digest
        raw = bytes_of(place, MAX_BYTES) if _DIGEST.fullmatch(digest) and is_file(place) else b""
        if sha256(raw).hexdigest() != digest:
            row.version = 0
            return f"{BYTES}/ lacks its bytes: the next import of the old site will ask about it."
        keys = [key for key in told.get("pictures", {}).values() if key]
        images = pictures_by_key(keys)
        row.kind = told["kind"] if told["kind"] in KINDS else LegacyPost.Kind.ARTICLE
        row.packed, row.sha256 = LegacyPost.pack(raw), digest
        row.header, row.repairs = told.get("header", {}), told.get("repairs", [])
        row.dialect, row.reading = told.get("dialect", "")[:20], 0
        row.published_at = datetime.fromisoformat(told["at"]) if told.get("at") else None
        row.pictures = {
            address: None if key is None else images.get(key, 0)
            for address, key in told.get("pictures", {}).items()
        }
        row.run = self._run(told)
        restore(row, told)
        return ""

    def _run(self, told: OldFile) -> ImportRun:
        """Return the import that stands for all that were read in the same way."""
        number = told.get("read", -1)
        said = self.imports[number] if number in range(len(self.imports)) else {}
        if number not in self.runs:
            self.runs[number] = ImportRun.objects.create(
                source=told["source"],
                finished_at=timezone.now(),
                readings=self.readings[number] if said else "",
                configurations=said.get("configurations", []),
            )
        return self.runs[number]


def _way(said: Mapping[str, Any], number: int) -> str:
    """Return the options with which files were read, as a run keeps them. Raises ``JobRefused``."""
    try:
        return kept(read_told(said["options"]).options) if "options" in said else ""
    except NotKept as error:
        raise JobRefused(f"newsroom.json, `imports[{number}]`: {error} {AGAIN}") from None


def _read(file: Path) -> list[OldFile]:
    """Return what a list tells. Raises ``JobRefused`` with the line that is wrong."""
    found: list[OldFile] = []
    try:
        lines = text_of(file, MOST_BYTES).split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise JobRefused(f"{file.name} cannot be read: {error}") from None
    for number, line in enumerate(lines, start=1):
        if not line:
            continue
        try:
            told = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise JobRefused(f"{file.name}, line {number} cannot be read: {error}") from None
        if wrong := misfit(told, OldFile, "") or _fault(told):
            raise JobRefused(f"{file.name}, line {number}: {wrong}. {AGAIN}")
        found.append(told)
    return found


def _fault(told: OldFile) -> str:
    """Return in words why a line cannot be used; "" where it can."""
    for key in ("source", "path", *(["kind", "dialect"] if "sha256" in told else [])):
        if key not in told:
            return f"`{key}` is missing"
    if len(told["source"]) > MOST_OF_SOURCE or "\0" in told["path"] + told.get("was", ""):
        return "no file has such a `source` or `path`"
    if told.get("settled") and not _DIGEST.fullmatch(told["settled"]):
        return "`settled` is no SHA-256"
    try:
        datetime.fromisoformat(told.get("at") or "2000-01-01")
        read_said(told)
    except (KeyError, TypeError, ValueError) as error:
        return f"what it says of the article cannot be read: {error}"
    return ""


def _rows(places: set[Place]) -> QuerySet[LegacyPost]:
    """Return the rows that may stand at these places: at each path, in any of the sources."""
    sources, paths = ({place[n] for place in places} for n in range(2))
    return LegacyPost.objects.filter(source__in=sources, path_in_source__in=paths)


def _came_from(one: OldFile) -> Place:
    return one.get("site", ""), one.get("file", "")


def _stands(one: OldFile) -> Place:
    return one["source"], one["path"]
