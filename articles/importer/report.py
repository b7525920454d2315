"""What became of each file, and the totals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from articles.importer.findings import Findings
from articles.importer.in_view import true_warnings
from articles.importer.incoming import Incoming, Refused
from articles.importer.line import OUTCOMES, Kind, Line, Outcome, Standing
from articles.text.told import is_notable


@dataclass(slots=True)
class Totals:
    """Counts of one run and what it found. Its size does not grow with the run.

    ``kinds`` counts files by what they become: ``kinds["page"]["created"]``.
    """

    counts: Counter[str] = field(default_factory=Counter)
    kinds: dict[str, Counter[str]] = field(default_factory=dict)
    found: Findings = field(default_factory=Findings)

    def add(self, line: Line) -> None:
        """Count one line."""
        self.counts[line.outcome] += 1
        self.counts["repaired"] += bool(line.repairs)
        self.counts["warned"] += is_notable(
            {"warnings": line.warnings, "tags_left": line.tags_left}
        )
        self.counts["scheduled"] += line.standing == "scheduled"
        self.kinds.setdefault(line.kind, Counter())[line.outcome] += 1
        if line.outcome != "unchanged" or line.is_notable:
            self.found.add(line)

    def to_json(self) -> dict[str, int]:
        """Return the counts that are not nought."""
        return {name: count for name, count in self.counts.items() if count}

    def summary(self) -> dict[str, Any]:
        """Return what is kept beside the counts: totals by kind, and what was found."""
        kinds = {kind: dict(counts) for kind, counts in self.kinds.items()}
        return {"kinds": kinds, "findings": self.found.to_json()}


def refusal(refused: Refused) -> Line:
    """Return the line of a file that cannot come in."""
    return Line(refused.path, "refused", str(refused))


def told(
    incoming: Incoming,
    outcome: Outcome,
    *,
    address: str = "",
    more: Iterable[str] = (),
    away: Iterable[str] = (),
) -> Line:
    """Return the line of a post that came in. ``away`` are pictures that are shown from the old site."""
    warnings = true_warnings((*incoming.warnings, *more))
    return Line(
        incoming.path,
        outcome,
        standing=_standing(incoming, warnings),
        address=address,
        repairs=incoming.repairs,
        warnings=warnings,
        unknown=incoming.unknown,
        converted=incoming.converted,
        tags_left=incoming.tags_left,
        pictures=tuple(dict.fromkeys((*incoming.remote_pictures, *away))),
        old=incoming.addresses,
    )


def _standing(incoming: Incoming, warnings: Sequence[str]) -> Standing:
    if incoming.published_at is None:
        return "draft"
    is_to_come = any(said.startswith("SCHEDULED") for said in warnings)
    return "scheduled" if is_to_come else ""


def shown(text: str) -> str:
    """Return text that may be printed: a file's name must not command the terminal."""
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)


__all__ = [
    "OUTCOMES",
    "Kind",
    "Line",
    "Outcome",
    "Standing",
    "Totals",
    "refusal",
    "shown",
    "told",
]
