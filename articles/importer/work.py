"""One chunk of posts after the other: what is new, what changed, what is left alone."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from django.db import Error, transaction

from articles.importer import store, waiting
from articles.importer.incoming import Refused
from articles.importer.intake import Ready, make_ready
from articles.importer.prepared import Prepared
from articles.importer.reading import Chunk, File, read_all, recognise
from articles.importer.rehearsal import Rehearsal, doubts
from articles.importer.renames import Renames
from articles.importer.report import Line, refusal, told
from articles.importer.trouble import stop_if_broken
from articles.publishing import addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articles.importer.ahead import Ahead
    from articles.importer.find import Found
    from articles.importer.incoming import Incoming
    from articles.importer.job import Job
    from articles.importer.report import Outcome
    from articles.models import ImportRun, LegacyPost

BATCH = 500
EDITED = "The file changed, and so did the article here. Nothing was overwritten."
DELETED = "The file changed, but its article was deleted here. Nothing was imported."


@dataclass(slots=True)
class Work:
    """What one run remembers from chunk to chunk."""

    job: Job
    ahead: Ahead
    run: ImportRun | None
    is_after_break: bool
    seconds: float = 0.0
    possible: list[tuple[str, int]] = field(default_factory=list)
    renames: Renames = field(init=False)
    rehearsal: Rehearsal = field(init=False)

    def __post_init__(self) -> None:
        """Ask what earlier runs knew (1 query)."""
        self.renames = Renames(self.job, self.run)
        self.rehearsal = Rehearsal(self.job.pictures)

    def read(self, found: Sequence[Found | Refused]) -> Chunk:
        """Read a chunk and begin with what is new in it (1 query)."""
        chunk = read_all(self.job.source, found)
        self.renames.meet(
            (item.path for item in found),
            (item.path for item in found if isinstance(item, Refused)),
        )
        self.ahead.begin(file for file in chunk.files if not file.is_known)
        return chunk

    def lines(self, chunk: Chunk) -> list[Line]:
        """Bring one chunk in; one line a file, in the order of the chunk.

        It is recognised anew: the chunk before it may have held the same file.
        """
        self.seconds = 0.0
        recognise(self.job.source, chunk.files)
        self.renames.recognise(chunk.files)
        lines = dict(chunk.lines)
        ready: list[tuple[File, Ready]] = []
        rehearsed: list[tuple[File, Prepared]] = []
        for file in chunk.files:
            line = self._renamed(file) if file.was else self._settled(file)
            if line is not None:
                lines[file.place] = line
                continue
            found = self.ahead.result(file)
            if isinstance(found, Refused):
                lines[file.place] = refusal(found)
            elif self.run is None:
                rehearsed.append((file, found))
            else:
                ready.append((file, self._ready(file, found)))
        self._keep_renamed(lines.values())
        lines |= self._stored(ready) | self.rehearsal.lines(rehearsed)
        return [lines[place] for place in range(chunk.size)]

    def keep_possible_addresses(self) -> None:
        """Let the addresses that only may have been a post's lead there, where nothing else has them."""
        for start in range(0, len(self.possible), BATCH):
            addresses.record_legacy(self.possible[start : start + BATCH])

    def _settled(self, file: File) -> Line | None:
        """Return the line of a file that needs no work, if it is one."""
        legacy, path = file.legacy, file.found.path
        if legacy is None:
            return None
        if file.is_known:
            self._resume(file)
            return Line(path, "unchanged")
        if legacy.article is None:
            return self._conflict(file, legacy, DELETED)
        is_edited = legacy.article.version != legacy.version
        return self._conflict(file, legacy, EDITED) if is_edited else None

    def _conflict(self, file: File, legacy: LegacyPost, message: str) -> Line:
        """Keep what the changed file would make until an editor decides; refuse one that cannot be read."""
        prepared = self.ahead.result(file)
        if isinstance(prepared, Refused):
            return refusal(prepared)
        if self.run is not None:
            waiting.keep(self.run, legacy, self._ready(file, prepared))
        return Line(file.found.path, "conflict", message)

    def _renamed(self, file: File) -> Line:
        """Return the line of a file that has a new name and nothing else."""
        found = self.ahead.result(file)
        self.renames.move(file)
        if isinstance(found, Refused):
            return Line(file.found.path, "renamed", str(found), was=file.was)
        if file.legacy and file.legacy.article_id:
            self._remember(found.incoming, file.legacy.article_id)
        return replace(told(found.incoming, "renamed"), was=file.was)

    def _keep_renamed(self, lines: Iterable[Line]) -> None:
        """Store the new names of a chunk, and what they add as old addresses, in one transaction."""
        numbers = {row.path_in_source: row.article_id for row in self.renames.moved}
        if numbers:
            with transaction.atomic():
                self.renames.store(
                    (path, number)
                    for line in lines
                    for path in line.old
                    if line.outcome == "renamed" and (number := numbers.get(line.path))
                )
        self.renames.forget_moved()

    def _resume(self, file: File) -> None:
        """Do for an unchanged file what a run that broke off left to its end."""
        if self.is_after_break and file.legacy and file.legacy.article_id:
            found = self.ahead.result(file)
            if isinstance(found, Prepared):
                self._remember(found.incoming, file.legacy.article_id)

    def _ready(self, file: File, prepared: Prepared) -> Ready:
        ready = make_ready(prepared, file.sha256, file.found, self.job.pictures)
        return replace(
            ready,
            reading=list(self.ahead.options).index(file.found.root),
            warnings=(*doubts(file), *ready.warnings),
        )

    def _stored(self, ready: list[tuple[File, Ready]]) -> dict[int, Line]:
        """Store a chunk in one transaction; where that fails through a post, each by itself."""
        if self.run is None or not ready:
            return {}
        began = time.monotonic()
        try:
            with transaction.atomic():
                lines = self._store(self.run, ready)
        except (Error, ValueError) as error:
            stop_if_broken(error)
            lines = {file.place: self._alone(self.run, file, post) for file, post in ready}
        self.seconds = time.monotonic() - began
        return lines

    def _alone(self, run: ImportRun, file: File, post: Ready) -> Line:
        try:
            with transaction.atomic():
                return self._store(run, [(file, post)])[file.place]
        except (Error, ValueError) as error:
            stop_if_broken(error, is_last_try=True)
            return refusal(Refused(file.found.path, f"It cannot be stored: {error}"))

    def _store(self, run: ImportRun, ready: list[tuple[File, Ready]]) -> dict[int, Line]:
        lines: dict[int, Line] = {}
        new = [(file, post) for file, post in ready if file.legacy is None]
        made = store.create([post for _, post in new], run, portraits=self.job.portraits)
        for (file, post), stored in zip(new, made, strict=True):
            lines[file.place] = self._line(post, "created", stored)
        for file, post in ready:
            if file.legacy is not None:
                lines[file.place] = self._updated(run, post, file.legacy)
        return lines

    def _updated(self, run: ImportRun, post: Ready, legacy: LegacyPost) -> Line:
        """Store a changed post, unless an editor was at its article since the chunk was recognised."""
        if store.is_edited(legacy):
            waiting.keep(run, legacy, post)
            return Line(post.incoming.path, "conflict", EDITED)
        stored, more = store.update(post, legacy, run, portraits=self.job.portraits)
        return self._line(post, "updated", stored, more)

    def _line(
        self, post: Ready, outcome: Outcome, stored: store.Stored, more: Sequence[str] = ()
    ) -> Line:
        article, edition = stored
        self._remember(post.incoming, article.pk)
        address = edition.get_absolute_url() if edition else ""
        return told(post.incoming, outcome, address=address, more=(*post.warnings, *more))

    def _remember(self, incoming: Incoming, article_id: int) -> None:
        self.possible += [(path, article_id) for path in incoming.possible_addresses]
