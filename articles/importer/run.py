"""The whole way of an old site: chunk by chunk, so that editors go on working."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from django.utils import timezone

from articles.importer.find import find
from articles.importer.work import Work
from articles.models import ImportRun

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.importer.job import Job
    from articles.importer.report import Line, Totals

CHUNK_SECONDS = 0.5
"""How long one transaction may last: on SQLite an editor who saves waits that long."""
FIRST_CHUNK = 50
LEAST_CHUNK, MOST_CHUNK = 10, 1_000


def bring_in(job: Job, totals: Totals) -> Iterator[Line]:
    """Import what the job names and yield what became of each file, as it becomes so.

    Raises ``JobRefused`` before anything is written. A dry run writes nothing at all.
    """
    options = job.options_by_base()
    run = None if job.is_dry_run else ImportRun.objects.create(source=job.source)
    work = Work(job, options, run, is_after_break=run is not None and _was_broken_off(run))
    size, files = FIRST_CHUNK, find(job.starts)
    while chunk := list(islice(files, size)):
        for line in work.lines(chunk):
            totals.add(line)
            yield line
        size = max(
            LEAST_CHUNK,
            min(MOST_CHUNK, 2 * size, int(size * CHUNK_SECONDS / max(work.seconds, 0.01))),
        )
    if run is not None:
        work.keep_possible_addresses()
        run.counts, run.report, run.finished_at = totals.to_json(), totals.kept, timezone.now()
        run.save(update_fields=["counts", "report", "finished_at"])


def _was_broken_off(run: ImportRun) -> bool:
    """Say whether the run before this one, of the same source, never came to its end."""
    before = ImportRun.objects.filter(source=run.source, pk__lt=run.pk).order_by("-pk").first()
    return before is not None and before.finished_at is None
