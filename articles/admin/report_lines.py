"""Looking through the report of a run: only the parts that can hold what is asked are opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from articles.models import ReportPart
from articles.text.packing import Damaged
from articles.text.told import is_notable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from articles.models import ImportRun

Row = dict[str, Any]
PER_PAGE = 50
AT_ONCE = 5
"""So many parts, of a thousand lines each, are in memory at a time."""
MAX_WORDS = 200
DAMAGED = "This part of the report, with {0} files, is damaged. Restore the database."


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a report is asked for; "" and False ask for nothing special."""

    outcome: str = ""
    kind: str = ""
    only_notable: bool = False
    words: str = ""

    @classmethod
    def of(cls, given: Mapping[str, str]) -> Wanted:
        """Return what an address asks for."""
        return cls(
            given.get("outcome", ""),
            given.get("kind", ""),
            bool(given.get("notable")),
            given.get("q", "").strip()[:MAX_WORDS],
        )

    def among(self, tally: Mapping[str, int]) -> int:
        """Return how many lines of a part may match, the words aside."""
        return sum(count for key, count in tally.items() if self._fits(*key.rsplit("|", 2)))

    def matches(self, row: Row) -> bool:
        """Say whether a line is asked for."""
        return self._fits(row["outcome"], row["kind"], f"{is_notable(row):d}") and (
            self.words.casefold() in "\n".join(_texts(row)).casefold()
        )

    def _fits(self, outcome: str, kind: str, notable: str) -> bool:
        return (
            self.outcome in {"", outcome}
            and self.kind in {"", kind}
            and (notable == "1" or not self.only_notable)
        )


@dataclass(frozen=True, slots=True)
class Page:
    """Some lines, and whether there are others after them; ``total`` is None where counting would cost."""

    rows: list[Row]
    number: int
    has_next: bool
    total: int | None


def page_of(run: ImportRun, wanted: Wanted, number: int) -> Page:
    """Return one page, from 1 (2 queries; with words 1 more for each 5 parts that are looked through)."""
    tallies = list(run.parts.values_list("pk", "tally"))
    candidates = [(pk, count) for pk, tally in tallies if (count := wanted.among(tally))]
    skip = (number - 1) * PER_PAGE
    total = None if wanted.words else sum(count for _, count in candidates)
    while total is not None and candidates and skip >= candidates[0][1]:
        skip -= candidates.pop(0)[1]
    rows: list[Row] = []
    for row in _matching(wanted, [pk for pk, _ in candidates]):
        if skip:
            skip -= 1
        elif len(rows) == PER_PAGE:
            return Page(rows, number, has_next=True, total=total)
        else:
            rows.append(row)
    return Page(rows, number, has_next=False, total=total)


def every_line(run: ImportRun) -> Iterator[Row]:
    """Yield the whole report, a few parts in memory at a time."""
    numbers = list(run.parts.values_list("pk", flat=True))
    yield from _matching(Wanted(), numbers)


def _matching(wanted: Wanted, numbers: list[int]) -> Iterator[Row]:
    """Yield the lines asked for. Kept: few parts first, because a page is mostly found in one."""
    start, many = 0, 1
    while start < len(numbers):
        found = ReportPart.objects.in_bulk(numbers[start : start + many])
        for number in numbers[start : start + many]:
            yield from _of_part(found[number], wanted)
        start, many = start + many, AT_ONCE


def _of_part(part: ReportPart, wanted: Wanted) -> Iterator[Row]:
    """Yield the lines of a part that are asked for; one that says so in place of those that are damaged."""
    try:
        lines = part.holding(wanted.words)
    except Damaged:
        said = DAMAGED.format(sum(part.tally.values()))
        yield {"path": "", "outcome": "damaged", "kind": "article", "message": said}
    else:
        yield from (row for row in lines if wanted.matches(row))


def _texts(row: Row) -> Iterator[str]:
    """Yield what a line says, its path first."""
    for name, value in row.items():
        if isinstance(value, str) and name not in {"outcome", "kind", "standing"}:
            yield value
        elif isinstance(value, list):
            yield from value
