"""What became of each file of a run: many lines in one row, so that 100,000 files cost little."""

from __future__ import annotations

import json
import zlib
from collections import Counter
from typing import TYPE_CHECKING, Any

from django.db import models

from articles.models.fields import TextJSONField
from articles.models.legacy import ImportRun
from articles.text import packing
from articles.text.told import is_notable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class ReportPart(models.Model):
    """The lines of one chunk of files, packed; ``tally`` says what is in them without unpacking.

    A key of ``tally`` is ``outcome|kind|n``, where ``n`` is 1 for a line with more to tell.
    """

    run = models.ForeignKey(ImportRun, models.CASCADE, related_name="parts")
    number = models.PositiveIntegerField()
    tally = TextJSONField(default=dict)
    packed = models.BinaryField(editable=False)

    class Meta:
        """In the order of the run."""

        ordering = ("run", "number")
        constraints = (
            models.UniqueConstraint(fields=("run", "number"), name="report_part_has_its_place"),
        )

    def __str__(self) -> str:
        """Return the place in the run's report."""
        return f"{self.run_id}/{self.number}"

    @classmethod
    def of(cls, run: ImportRun, number: int, lines: Iterable[dict[str, Any]]) -> ReportPart:
        """Return a part with these lines, not yet stored."""
        rows = list(lines)
        return cls(run=run, number=number, tally=tally(rows), packed=pack(rows))

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Return the lines, each without what is empty."""
        return self.holding("")

    def holding(self, words: str) -> list[dict[str, Any]]:
        """Return the lines that may hold these words: only those are read, for a part has a thousand.

        Raises ``packing.Damaged``.
        """
        text = packing.unpack(bytes(self.packed)).decode()
        wanted = json.dumps(words, ensure_ascii=False)[1:-1].casefold()
        if wanted not in text.casefold():
            return []
        return [json.loads(row) for row in text.split("\n") if row and wanted in row.casefold()]


def tally(lines: Iterable[dict[str, Any]]) -> dict[str, int]:
    """Count lines by outcome, kind and whether there is more to tell."""
    return dict(Counter(f"{row['outcome']}|{row['kind']}|{is_notable(row):d}" for row in lines))


def pack(lines: Sequence[dict[str, Any]]) -> bytes:
    """Return JSON lines as the database keeps them."""
    text = "\n".join(json.dumps(row, ensure_ascii=False) for row in lines)
    return zlib.compress(text.encode("utf-8", "replace"), 3)
