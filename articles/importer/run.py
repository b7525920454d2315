"""The whole way of an old site: chunk by chunk, so that editors go on working."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from django.db import connection

from articles.importer import at_home
from articles.importer.ahead import Ahead
from articles.importer.collecting import seldom_sought
from articles.importer.find import find
from articles.importer.kept_options import kept
from articles.importer.lists import general_lists
from articles.importer.log import Log
from articles.importer.trouble import broken_off
from articles.importer.turn import turn
from articles.importer.work import Work
from articles.models import ImportRun

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from articles.importer.find import Found
    from articles.importer.incoming import Options, Refused
    from articles.importer.job import Job
    from articles.importer.others import LeftOut
    from articles.importer.report import Line, Totals

CHUNK_SECONDS = 0.3
"""How long one transaction may last: on SQLite an editor who saves waits that long."""
FIRST_CHUNK = 50
LEAST_CHUNK, MOST_CHUNK = 10, 1_000
MOST_STORED = 200
"""So many posts with all that follows from them are in memory twice: being stored, and coming next."""

SET_UP = {
    "sqlite": "PRAGMA mmap_size=0",
    "postgresql": (
        "SELECT set_config(name, 'lz4', false) FROM pg_settings"
        " WHERE name = 'default_toast_compression' AND 'lz4' = ANY(enumvals)"
    ),
}


def bring_in(
    job: Job, totals: Totals, tell: Callable[[str], None] = lambda message: None
) -> Iterator[Line]:
    """Import what the job names and yield what became of each file, as it becomes so.

    Raises ``JobRefused`` before anything is written, and ``BrokenOff`` when the machine fails. A dry
    run writes nothing at all. ``tell`` is told while other imports have to be waited for.
    """
    options = job.options_by_base()
    with broken_off(), seldom_sought():
        if job.is_dry_run:
            yield from _bring_in(job, totals, options, None)
            return
        with turn(job.source, tell):
            _set_up_database()
            run = ImportRun.objects.create(
                source=job.source,
                readings=kept([*options.values()]),
                configurations=job.configurations(),
            )
            yield from _bring_in(job, totals, options, run)


def _set_up_database() -> None:
    """Let the database work as an import needs it (1 statement).

    SQLite copies what it reads: mapped, much of it would count as the import's memory. PostgreSQL packs
    long values by LZ4, where it was built with that: by its own way this is a seventh of all its work.
    """
    with connection.cursor() as cursor:
        cursor.execute(SET_UP[connection.vendor])


def _bring_in(
    job: Job, totals: Totals, options: Mapping[Path, Options], run: ImportRun | None
) -> Iterator[Line]:
    with Ahead(options, to_store=run is not None) as ahead:
        work = Work(job, ahead, run, is_after_break=run is not None and _was_broken_off(run))
        log = Log(run, job, totals)
        for lines in _chunks(work, find(job.starts, options)):
            log.keep(lines)
            yield from lines
        if not job.are_lists_told:
            work.keeping.lists.general = general_lists(options.values())
        lines = work.rest()
        log.keep(lines)
        yield from lines
        for lines in work.renames.gone():
            log.keep(lines)
            yield from lines
    if run is not None:
        work.keep_possible_addresses()
        totals.found.at_home = at_home.take_in(job, options)
        ImportRun.objects.filter(pk=run.pk, posts=None, waiting=None).update(readings="")
    log.finish()


def _chunks(work: Work, files: Iterator[Found | Refused | LeftOut]) -> Iterator[list[Line]]:
    """Bring chunk after chunk in, each as large as the one before says; the next one is read ahead."""
    size = FIRST_CHUNK
    chunk = work.read(list(islice(files, size)))
    while chunk.size:
        following = work.read(list(islice(files, size)))
        yield work.lines(chunk)
        size = _next_size(chunk.size, work.seconds)
        chunk = following


def _next_size(size: int, seconds: float) -> int:
    """Return how many posts fit into one transaction, when so many took so long; 0 where none was stored."""
    fitting = int(size * CHUNK_SECONDS / max(seconds, 0.01))
    most = MOST_STORED if seconds else MOST_CHUNK
    return max(LEAST_CHUNK, min(most, 2 * size, fitting))


def _was_broken_off(run: ImportRun) -> bool:
    """Say whether the run before this one, of the same source, never came to its end."""
    before = ImportRun.objects.filter(source=run.source, pk__lt=run.pk).order_by("-pk").first()
    return before is not None and before.finished_at is None
