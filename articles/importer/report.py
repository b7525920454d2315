"""What became of each file, and the totals."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import IO, Any, Literal

from articles.importer.incoming import Incoming, Refused

Outcome = Literal["created", "updated", "unchanged", "conflict", "refused"]
KEPT_LINES = 2_000
"""How many lines the database keeps of one run; a report file has them all."""


@dataclass(frozen=True, slots=True)
class Line:
    """One file's outcome. ``repairs``, ``warnings`` and ``unknown`` are what an operator should look at."""

    path: str
    outcome: Outcome
    message: str = ""
    address: str = ""
    repairs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def is_notable(self) -> bool:
        """Say whether there is more to tell than that all went well."""
        return bool(self.message or self.repairs or self.warnings)

    def to_json(self) -> dict[str, Any]:
        """Return what is said, without what is empty."""
        return {key: value for key, value in asdict(self).items() if value}


@dataclass(slots=True)
class Totals:
    """Counts of one run, and the lines worth keeping. Its size does not grow with the run."""

    counts: Counter[str] = field(default_factory=Counter)
    kept: list[dict[str, Any]] = field(default_factory=list)

    def add(self, line: Line) -> None:
        """Count one line."""
        self.counts[line.outcome] += 1
        self.counts["repaired"] += bool(line.repairs)
        self.counts["warned"] += bool(line.warnings)
        self.counts["scheduled"] += any(said.startswith("SCHEDULED") for said in line.warnings)
        is_worth_it = line.outcome != "unchanged" or line.is_notable
        if is_worth_it and len(self.kept) < KEPT_LINES:
            self.kept.append(line.to_json())

    def to_json(self) -> dict[str, int]:
        """Return the counts that are not nought."""
        return {name: count for name, count in self.counts.items() if count}


def refusal(refused: Refused) -> Line:
    """Return the line of a file that cannot come in."""
    return Line(refused.path, "refused", str(refused))


def told(
    incoming: Incoming, outcome: Outcome, *, address: str = "", more: Iterable[str] = ()
) -> Line:
    """Return the line of a post that came in."""
    return Line(
        incoming.path,
        outcome,
        address=address,
        repairs=incoming.repairs,
        warnings=(*incoming.warnings, *more),
        unknown=incoming.unknown,
    )


def shown(text: str) -> str:
    """Return text that may be printed: a file's name must not command the terminal."""
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)


class ReportFile:
    """A report in JSON, written line by line: it costs no memory, whatever its length."""

    def __init__(self, stream: IO[str], source: str, dialects: Sequence[str] = ()) -> None:
        """Begin the report."""
        self.stream = stream
        head = json.dumps({"source": source, "dialects": list(dialects)}, ensure_ascii=False)
        self.stream.write(head.removesuffix("}") + ', "files": [')
        self.separator = "\n"

    def add(self, line: Line) -> None:
        """Write one file's outcome."""
        self.stream.write(self.separator + json.dumps(line.to_json(), ensure_ascii=False))
        self.separator = ",\n"

    def finish(self, totals: Totals) -> None:
        """Write the totals and end the report."""
        counts = json.dumps(totals.to_json(), ensure_ascii=False)
        self.stream.write(f'\n], "totals": {counts}}}\n')
