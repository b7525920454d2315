"""The report of a run, kept in the database as it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from articles.models import ReportPart

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articles.importer.job import Job
    from articles.importer.line import Line
    from articles.importer.report import Totals
    from articles.models import ImportRun


class Log:
    """Keeps what became of each file, chunk by chunk; a file without news is only counted.

    Without a run (a dry run) it only counts.
    """

    def __init__(self, run: ImportRun | None, job: Job, totals: Totals) -> None:
        """Take the run and the totals that go on with it."""
        self.run, self.totals, self.parts = run, totals, 0
        self.dialects = [said for _, said in job.dialects()]

    def keep(self, lines: Sequence[Line]) -> None:
        """Count the lines of a chunk and keep those that tell something (1 or 2 queries)."""
        for line in lines:
            self.totals.add(line)
        if self.run is None:
            return
        told = [line.to_json() for line in lines if line.outcome != "unchanged" or line.is_notable]
        if told:
            ReportPart.of(self.run, self.parts, told).save(force_insert=True)
            self.parts += 1
        self._note(self.run)

    def finish(self) -> None:
        """Say that the run came to its end (1 query)."""
        if self.run is not None:
            self.run.finished_at = timezone.now()
            self._note(self.run)

    def _note(self, run: ImportRun) -> None:
        run.told_at = timezone.now()
        run.counts = self.totals.to_json()
        run.summary = {"dialects": self.dialects, **self.totals.summary()}
        run.save(update_fields=["told_at", "counts", "summary", "finished_at"])
