"""Files under a new name, and files that are gone.

A file is renamed when its path is new, its bytes are known, and the path they were known under is no
longer there. Where it left the drafts by that, it is an update (``Work``). Of the paths a run meets,
eight bytes each are remembered.
"""

from __future__ import annotations

import os
import unicodedata
from array import array
from bisect import bisect_left
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from articles.importer.line import Line
from articles.models import LegacyPost
from articles.publishing import addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from articles.importer.job import Job
    from articles.importer.reading import File
    from articles.importer.start import Start
    from articles.models import ImportRun

BATCH = 500
GONE = "It is no longer in the old site. What it became here stays as it is."
COPY = "It has the bytes of {}, which is there too: it came in as an article of its own."
UNSURE = "It has the bytes of {} and of others that are gone: it came in as an article of its own."


@dataclass(slots=True)
class Renames:
    """What one run knows of the files that earlier runs of its source saw."""

    job: Job
    run: ImportRun | None
    met: array[int] = field(default_factory=lambda: array("Q"))
    barred: array[int] = field(default_factory=lambda: array("Q"))
    claimed: dict[int, str] = field(default_factory=dict)
    moved: list[LegacyPost] = field(default_factory=list)
    has_met_known: bool = False
    is_first: bool = field(init=False)

    def __post_init__(self) -> None:
        """Ask whether there is anything to recognise (1 query)."""
        self.is_first = not LegacyPost.objects.filter(source=self.job.source).exists()

    def meet(self, paths: Iterable[str], refused: Iterable[str]) -> None:
        """Remember paths that are there. What is refused may be a folder: who knows what lies in it."""
        self.met.extend(map(_number, paths))
        self.barred.extend(map(_number, refused))

    def recognise(self, files: Sequence[File]) -> None:
        """Find the files of a chunk that are known under another path (1 query, if any is new)."""
        self.has_met_known |= any(file.legacy for file in files)
        new = [file for file in files if file.legacy is None]
        if self.is_first or not new:
            return
        known: dict[str, list[LegacyPost]] = {}
        for row in self._rows({file.sha256 for file in new}):
            known.setdefault(row.sha256, []).append(row)
        for file in new:
            if file.sha256 in known:
                self._choose(file, known[file.sha256])

    def _rows(self, sums: set[str]) -> Iterable[LegacyPost]:
        """Return the posts of these bytes that earlier runs brought."""
        return (
            LegacyPost.objects.filter(source=self.job.source, sha256__in=sums)
            .exclude(run=self.run)
            .select_related("article")
            .only(
                "path_in_source", "was", "sha256", "version", "kind", "page", "stood", "pictures",
                "published_at", "article__version",
            )
            .order_by("path_in_source")
        )  # fmt: skip

    def _choose(self, file: File, rows: list[LegacyPost]) -> None:
        gone = [row for row in rows if row.pk not in self.claimed and not self._is_there(row)]
        path = file.found.path
        row = _likeliest(gone, path)
        if row is not None:
            file.legacy, file.was = row, row.path_in_source
            self.claimed[row.pk] = path
            self.has_met_known = True
        elif gone:
            file.doubt = UNSURE.format(gone[0].path_in_source)
        else:
            file.doubt = COPY.format(self.claimed.get(rows[0].pk, rows[0].path_in_source))

    def _is_there(self, row: LegacyPost) -> bool:
        return any(_exists(start, row.path_in_source) for start in self.job.starts)

    def move(self, file: File) -> None:
        """Note that a file's row is to get its new path."""
        row, path = file.legacy, file.found.path
        if row is not None and self.run is not None:
            made_as = row.was or row.path_in_source
            row.was = "" if made_as == path else made_as
            row.path_in_source = path
            self.moved.append(row)

    def store(self, old: Iterable[tuple[str, int]]) -> None:
        """Write the new paths and what they add as old addresses. Call it in a transaction (3 queries)."""
        LegacyPost.objects.bulk_update(self.moved, ["path_in_source", "was"], batch_size=BATCH)
        addresses.record_legacy(old)

    def forget_moved(self) -> None:
        """Forget the moves of a chunk that is stored."""
        if self.run is not None:
            self.moved, self.claimed = [], {}

    def gone(self) -> Iterator[list[Line]]:
        """Yield the files that earlier runs saw in a place that this run walked, and this run did not.

        Nothing is said where not one known file was met: then it is another folder.
        """
        walked = [_walked(start) for start in self.job.starts]
        places = [place for some in walked for place in some]
        if self.is_first or not self.has_met_known or not places:
            return
        self.met, self.barred = array("Q", sorted(self.met)), array("Q", sorted(self.barred))
        for paths in self._known_paths():
            if lines := [Line(path, "gone", GONE) for path in paths if self._is_gone(path, places)]:
                yield lines

    def _known_paths(self) -> Iterator[list[str]]:
        """Yield the paths of the source a batch at a time; a dry run's own renames are not among them."""
        rows = LegacyPost.objects.filter(source=self.job.source).order_by("path_in_source")
        paths, last = rows.values_list("path_in_source", "pk"), ""
        while some := list(paths.filter(path_in_source__gt=last)[:BATCH]):
            yield [path for path, number in some if number not in self.claimed]
            last = some[-1][0]

    def _is_gone(self, path: str, places: list[str]) -> bool:
        above = [str(folder) for folder in PurePosixPath(path).parents]
        return (
            any(place in above for place in places)
            and not _holds(self.met, path)
            and not any(_holds(self.barred, folder) for folder in above)
        )


def _likeliest(rows: list[LegacyPost], path: str) -> LegacyPost | None:
    """Return the one whose file this must be: the only one, of its name, or in its folder."""
    if len(rows) == 1:
        return rows[0]
    here = PurePosixPath(path)
    for part in ("name", "parent"):
        alike = [
            row
            for row in rows
            if getattr(PurePosixPath(row.path_in_source), part) == getattr(here, part)
        ]
        if len(alike) == 1:
            return alike[0]
    return None


def _walked(start: Start) -> list[str]:
    """Return the folders that a run goes through whole, as they stand in paths."""
    return [place.relative_to(start.base).as_posix() for place in start.places if place.is_dir()]


def _exists(start: Start, path: str) -> bool:
    """Say whether there is a file of this path, however its accents are written; if in doubt, yes."""
    for form in ("NFC", "NFD"):
        try:
            os.lstat(start.base / unicodedata.normalize(form, path))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (OSError, ValueError):
            return True
        return True
    return False


def _number(path: str) -> int:
    """Return a number of 64 bits: among a million paths, two are alike once in 30 million runs."""
    return int.from_bytes(blake2b(path.encode(errors="replace"), digest_size=8).digest())


def _holds(numbers: array[int], path: str) -> bool:
    wanted = _number(path)
    place = bisect_left(numbers, wanted)
    return place < len(numbers) and numbers[place] == wanted
