"""One chunk of posts after the other: what is new, what changed, what is left alone."""

from __future__ import annotations

import time
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import TYPE_CHECKING, cast

from django.db import Error, transaction

from articles.dialects import DIALECTS
from articles.importer import led, store, waiting
from articles.importer.arrived import have_arrived
from articles.importer.in_view import of_renamed
from articles.importer.incoming import Refused
from articles.importer.intake import Ready, make_ready
from articles.importer.keeping import Keeping, turned
from articles.importer.linked import LinkedFiles
from articles.importer.named import PostNames
from articles.importer.others import AuthorFile, PageFile
from articles.importer.ours import as_told
from articles.importer.possible import Possible
from articles.importer.prepared import Derived, Prepared
from articles.importer.reading import Chunk, File, read_all, recognise
from articles.importer.references import References
from articles.importer.rehearsal import Rehearsal, doubts
from articles.importer.renames import Renames
from articles.importer.report import Line, refusal, told
from articles.importer.trouble import stop_if_broken
from articles.models import LegacyPost
from articles.publishing import addresses, old_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articles.importer.ahead import Ahead
    from articles.importer.find import Found
    from articles.importer.incoming import Incoming
    from articles.importer.job import Job
    from articles.importer.others import LeftOut, Other
    from articles.importer.report import Kind, Outcome, Standing
    from articles.models import ImportRun

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
    possible: Possible = field(default_factory=Possible)
    possible_last: Possible = field(default_factory=Possible)
    """Those of translations: two texts of one name stand for the one in the site's own language."""
    renames: Renames = field(init=False)
    rehearsal: Rehearsal = field(init=False)
    keeping: Keeping = field(init=False)
    references: References = field(init=False)

    def __post_init__(self) -> None:
        """Ask what earlier runs knew (1 query), and prepare for the files that are no articles."""
        self.renames = Renames(self.job, self.run)
        names = {
            start.base: PostNames(start, self.ahead.options[start.base].site.file_name)
            for start in self.job.starts
        }
        self.references = References(names, self.ahead.options)
        met = self.job.linked
        linked = LinkedFiles(
            self.job.source, names, set() if met is None else met, is_part=met is not None
        )
        self.rehearsal = Rehearsal(self.job.pictures, linked, self.references)
        self.keeping = Keeping(self.job, self.run, linked, self.references)

    def read(self, found: Sequence[Found | Refused | LeftOut]) -> Chunk:
        """Read a chunk and begin with what is new in it (1 query)."""
        chunk = read_all(self.job.source, found, self.job.pictures)
        self.renames.meet(
            (item.path for item in found),
            (item.path for item in found if isinstance(item, Refused)),
        )
        self.ahead.begin(file for file in chunk.files if not file.is_known)
        return chunk

    def lines(self, chunk: Chunk) -> list[Line]:
        """Bring one chunk in, recognised anew: that before it may have held a file. A line each, in order."""
        self.seconds = 0.0
        changed = [file for file in chunk.files if not file.is_known]
        recognise(self.job.source, changed, self.job.pictures)
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
            if not isinstance(found, Prepared):
                if (told_now := self._told(file, found)) is not None:
                    lines[file.place] = told_now
            elif file.legacy and file.legacy.kind != LegacyPost.Kind.ARTICLE:
                lines[file.place] = turned(file.found.path, file.legacy.kind, "article")
            elif self.run is None:
                rehearsed.append((file, found))
            else:
                ready.append((file, self._ready(file, found)))
        self._keep_renamed(lines.values())
        self.keeping.sections.update(*(found.incoming.categories for _, found in rehearsed))
        lines |= self._stored(ready) if self.run else self.rehearsal.lines(rehearsed)
        return [lines[place] for place in range(chunk.size) if place in lines]

    def _told(self, file: File, found: Refused | Other | LeftOut) -> Line | None:
        """Return the line of what is no article; None where that has to wait for the end."""
        if self.run is None and isinstance(found, PageFile | AuthorFile):
            self.rehearsal.give_away(found.addresses)
        return refusal(found) if isinstance(found, Refused) else self.keeping.line(file, found)

    def rest(self) -> list[Line]:
        """Bring in what had to wait for all the others, and return its lines."""
        return list(self.keeping.finish())

    def keep_possible_addresses(self) -> None:
        """Let the addresses that only may have been a post's lead there, where nothing else has them.

        So do the paths of files that texts link to.
        """
        for batch in chain(self.possible.batches(), self.possible_last.batches()):
            with transaction.atomic():
                addresses.record_legacy((), yielding=batch)
        self.keeping.linked.lead()

    def _settled(self, file: File) -> Line | None:
        """Return the line of a file that needs no work, if it is one."""
        legacy, path = file.legacy, file.found.path
        if legacy is None:
            return None
        if file.is_known:
            self._resume(file)
            return Line(path, "unchanged", kind=cast("Kind", legacy.kind))
        if legacy.kind != LegacyPost.Kind.ARTICLE:
            return None
        if legacy.article is None:
            return self._conflict(file, legacy, DELETED)
        is_edited = legacy.article.version != legacy.version
        return self._conflict(file, legacy, EDITED) if is_edited else None

    def _conflict(self, file: File, legacy: LegacyPost, message: str) -> Line:
        """Keep what the changed file would make until an editor decides; refuse one that cannot be read."""
        prepared = self.ahead.result(file)
        if isinstance(prepared, Refused):
            return refusal(prepared)
        if not isinstance(prepared, Prepared):
            found = self.keeping.line(file, prepared)
            return found or Line(file.found.path, "conflict", message)
        if self.run is not None:
            self._let_wait(self.run, legacy, self._ready(file, prepared))
        return Line(file.found.path, "conflict", message)

    def _let_wait(self, run: ImportRun, legacy: LegacyPost, post: Ready) -> None:
        """Keep a conflict. The files it links to are led to now: whoever takes its text reads no files."""
        waiting.keep(run, legacy, post)
        self.keeping.linked.add(post.incoming.path, post.incoming.linked_files)

    def _renamed(self, file: File) -> Line | None:
        """Return the line of a file that has a new name and nothing else; None where more follows from it."""
        found = self.ahead.result(file)
        if isinstance(found, Prepared) and self._is_more(file, found.incoming):
            return None
        self.renames.move(file)
        if not isinstance(found, Prepared):
            return self.keeping.renamed(file, found)
        if file.legacy and file.legacy.article_id:
            self._remember(found.incoming, file.legacy.article_id)
        was_at = file.legacy.published_at if file.legacy else None
        said = of_renamed(found.incoming.published_at, was_at)
        line = told(found.incoming, "renamed", more=filter(None, [said]))
        is_draft = line.standing == "draft"
        standing: Standing = ("" if is_draft else line.standing) if was_at else "draft"
        return replace(line, was=file.was, standing=standing)

    def _is_more(self, file: File, incoming: Incoming) -> bool:
        """Say whether a new name asks for an update: out of the drafts, or with pictures that are there now.

        Not where somebody was at the article here: what it says stays.
        """
        legacy = file.legacy
        if legacy is None or legacy.article is None or legacy.article.version != legacy.version:
            return False
        is_out_now = incoming.published_at is not None and legacy.published_at is None
        return is_out_now or have_arrived(legacy, file.found, self.job.pictures)

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
        legacy = file.legacy
        if not self.is_after_break or legacy is None or not (legacy.article_id or legacy.page_id):
            return
        found = self.ahead.result(file)
        if isinstance(found, Prepared) and legacy.article_id:
            self._remember(found.incoming, legacy.article_id)
        elif isinstance(found, PageFile) and legacy.page:
            self.keeping.remember(found, legacy.page)

    def _ready(self, file: File, prepared: Prepared) -> Ready:
        ready = make_ready(prepared, file.sha256, file.found, self.job.pictures)
        missing = self.keeping.linked.not_there(prepared.incoming.linked_files, file.found)
        body, told_of = self.references.settled(ready.body, file.found.root)
        return replace(
            ready,
            incoming=as_told(ready.incoming, self.job.windows),
            body=body,
            derived=ready.derived if body == ready.body else Derived.of(prepared.incoming, body),
            reading=list(self.ahead.options).index(file.found.root),
            warnings=(*doubts(file), *ready.warnings, *missing, *told_of),
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
        yielding = led.yielding([post.incoming for _, post in ready])
        new = [(file, post) for file, post in ready if file.legacy is None]
        made = store.create([post for _, post in new], run, portraits=self.job.portraits)
        numbers = {file.place: stored[0] for (file, _), stored in zip(new, made, strict=True)}
        for (file, post), stored in zip(new, made, strict=True):
            lines[file.place] = self._line(post, "created", stored)
        for file, post in ready:
            if file.legacy is not None:
                lines[file.place] = self._updated(run, post, file.legacy, file.was)
                numbers[file.place] = file.legacy.article_id or 0
        known = led.owners(path for line in lines.values() for path in line.old)
        given = ((place, numbers[place], line) for place, line in lines.items())
        return {at: led.leading(line, number, known, yielding) for at, number, line in given}

    def _updated(self, run: ImportRun, post: Ready, legacy: LegacyPost, was: str = "") -> Line:
        """Store a changed post, unless an editor was at its article since the chunk was recognised."""
        if store.is_edited(legacy):
            self._let_wait(run, legacy, post)
            return Line(post.incoming.path, "conflict", EDITED)
        article, edition, more = store.update(post, legacy, run, portraits=self.job.portraits)
        line = self._line(post, "updated", (article.pk, edition), more)
        return replace(line, was=was)

    def _line(
        self, post: Ready, outcome: Outcome, stored: store.Stored, more: Sequence[str] = ()
    ) -> Line:
        article, edition = stored
        self._remember(post.incoming, article)
        old_addresses.lead(post.picture_paths)
        address = edition.get_absolute_url() if edition else ""
        more = (*post.warnings, *more)
        return told(post.incoming, outcome, address=address, more=more, away=post.away)

    def _remember(self, incoming: Incoming, article_id: int) -> None:
        self.keeping.lists.add(incoming.lists)
        self.keeping.linked.add(incoming.path, incoming.linked_files)
        if DIALECTS[incoming.dialect].links_by_name:
            self.keeping.linked.add_names(incoming.path, incoming.headline)
        possible = self.possible_last if incoming.is_translation else self.possible
        possible.add(incoming.possible_addresses, article_id)
