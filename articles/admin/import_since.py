"""What became of a run since it ended: conflicts that wait or were settled, pictures that came."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.importer.remote import Fetched, fetched_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articles.models import ImportRun, SettledFile

SHOWN = 20


@dataclass(frozen=True, slots=True)
class Since:
    """``waiting`` files are to be decided; ``settled`` are the latest decisions, ``more`` further ones."""

    waiting: int
    settled: list[SettledFile]
    more: int
    pictures: Fetched


def since(run: ImportRun) -> Since:
    """Return what became of a run since (4 queries at most)."""
    settled = run.settled.select_related("by", "article")
    latest, total = list(settled[: SHOWN + 1]), 0
    if len(latest) > SHOWN:
        total = settled.count()
    return Since(run.waiting.count(), latest[:SHOWN], max(0, total - SHOWN), fetched_of(run.source))


def settled_of(run: ImportRun, paths: Sequence[str]) -> dict[str, SettledFile]:
    """Return the latest decision on each of some files in conflict (1 query, none without files)."""
    rows = run.settled.filter(path__in=paths).select_related("by") if paths else []
    return {row.path: row for row in reversed(list(rows))}
