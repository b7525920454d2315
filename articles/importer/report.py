"""What became of each file, and the totals."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import IO, Any, Literal

from articles.importer.incoming import Incoming, Refused

Outcome = Literal[
    "created", "updated", "unchanged", "renamed", "conflict", "refused", "left out", "gone"
]
Kind = Literal["article", "page", "redirect", "author"]
"""What a file becomes here."""
MOST_NAMES = 12
KEPT_LINES = 2_000
"""How many lines the database keeps of one run; a report file has them all."""


@dataclass(frozen=True, slots=True)
class Line:
    """One file's outcome, and what an operator should look at.

    ``address`` is the new one, ``old`` are those that lead to it, ``was`` is the path of a renamed file
    in the run before. ``unknown`` are keys of the header, ``converted`` and ``tags_left`` names of
    template tags, ``pictures`` addresses that stay on other sites.
    """

    path: str
    outcome: Outcome
    message: str = ""
    kind: Kind = "article"
    address: str = ""
    was: str = ""
    repairs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    converted: tuple[str, ...] = ()
    tags_left: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    old: tuple[str, ...] = ()

    @property
    def is_notable(self) -> bool:
        """Say whether there is more to tell than that all went well."""
        return bool(self.message or self.repairs or self.warnings or self.tags_left)

    @property
    def said(self) -> list[str]:
        """Return what an operator should look at, a sentence each."""
        left = f"Template tags stay as text: {_first(self.tags_left)}." if self.tags_left else ""
        return [*self.repairs, *self.warnings, *([left] if left else [])]

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
        self.counts["warned"] += bool(line.warnings or line.tags_left)
        self.counts["scheduled"] += any(said.startswith("SCHEDULED") for said in line.warnings)
        is_worth_it = line.outcome != "unchanged" or line.is_notable
        if is_worth_it and len(self.kept) < KEPT_LINES:
            self.kept.append(line.to_json())

    def to_json(self) -> dict[str, int]:
        """Return the counts that are not nought."""
        return {name: count for name, count in self.counts.items() if count}


def _first(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST_NAMES]) + (" …" if len(names) > MOST_NAMES else "")


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
        converted=incoming.converted,
        tags_left=incoming.tags_left,
        pictures=incoming.remote_pictures,
        old=incoming.addresses,
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
