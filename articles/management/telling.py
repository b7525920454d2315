"""What an import prints: little for 10,000 files that came in well, all that needs a look."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from articles.importer.line import OUTCOMES
from articles.importer.report import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from django.core.management.color import Style

    from articles.importer.line import Line
    from articles.importer.report import Totals

USUAL = 1
"""The verbosity when nothing is said about it."""
TROUBLE = ("refused", "conflict")
ONE_BY_ONE = (*TROUBLE, "gone")
MOST_LINES = 100
"""So many files of one outcome are named; of the others only the number, the report has them all."""
MOST_ROWS = 10
ORDER = (*OUTCOMES, "repaired", "warned", "scheduled")
LISTS = {
    "refused": "Why files were refused",
    "left_out": "Why files were left out",
    "warnings": "To look at",
    "repairs": "Mended",
    "tags_left": "Template tags that stay in the text",
    "converted": "Template tags that became HTML",
    "unknown": "Keys that mean nothing here and are kept",
    "lost": "What the old site showed and ours does not",
}
LOST = {
    "refused": "files that are refused",
    "left out": "files that are left out",
    "conflict": "changed files that wait, because the article or page was edited here",
    "draft": "posts that are drafts here",
    "scheduled": "posts that readers see only when their date comes",
    "tags": "posts with template tags as text",
    "frames": "posts with frames that became links",
    "scripts": "posts with scripts that are left out",
    "elements": "posts with forms, drawings, formulas or styles that are left out",
    "pictures": "posts with pictures that are not found or cannot be used",
}


class Teller:
    """Prints the lines of one run by ``verbosity``: 0 totals, 1 what needs a look, 2 everything."""

    def __init__(self, say: Callable[[str], Any], style: Style, verbosity: int) -> None:
        """Begin with nothing told."""
        self.say, self.style, self.verbosity = say, style, verbosity
        self.told: Counter[str] = Counter()

    def tell(self, line: Line) -> None:
        """Print one file, if it is to be seen."""
        if self.verbosity <= USUAL and not self._is_worth_it(line):
            return
        style = self.style.ERROR if line.outcome in TROUBLE else self.style.SUCCESS
        message = f": {line.message}" if line.message else ""
        self.say(f"{style(f'{line.outcome:<9}')} {shown(line.path + message)}")
        for said in line.said:
            self.say(f"          {self.style.WARNING(shown(said))}")

    def _is_worth_it(self, line: Line) -> bool:
        """Say whether a file is named where not all are: trouble, up to a limit."""
        if self.verbosity < USUAL or line.outcome not in ONE_BY_ONE:
            return False
        self.told[line.outcome] += 1
        return self.told[line.outcome] <= MOST_LINES

    def tell_findings(self, totals: Totals) -> None:
        """Print what was found more than once or may need a hand, most frequent first."""
        if self.verbosity < USUAL:
            return
        for outcome, count in self.told.items():
            if count > MOST_LINES:
                self.say(
                    f"… and {count - MOST_LINES:,} more files: {outcome}. The report has them all."
                )
        found = totals.found.to_json()
        for name, title in LISTS.items():
            for row in _rows(title, found.get(name), LOST if name == "lost" else {}):
                self.say(row)
        sums = {
            "Pictures on other sites": found["pictures"],
            "Files found here of pictures at the old site's full address": found["at_home"],
            "Old addresses": found["old"],
        }
        said = [f"{name}: {number:,}." for name, number in sums.items() if number]
        if said:
            self.say(" ".join(said))

    def tell_totals(self, totals: Totals, before: str) -> None:
        """Print the totals, last by what the files become where that is more than one thing."""
        said = _counted(totals.counts)
        if len(totals.kinds) > 1:
            for kind, counts in sorted(totals.kinds.items()):
                self.say(f"  {kind:<9} {_counted(counts)}")
        self.say(f"{before}: {said or 'no posts were found'}.")
        if totals.counts["scheduled"]:
            message = "Posts dated in the future, which readers see only then: {}."
            self.say(self.style.WARNING(message.format(totals.counts["scheduled"])))


def _rows(title: str, found: Mapping[str, Any] | None, words: Mapping[str, str]) -> Iterator[str]:
    if not found:
        return
    yield f"{title}:"
    for row in found["rows"][:MOST_ROWS]:
        name = words.get(row["name"], row["name"])
        yield f"  {row['count']:>7,} × {shown(name)}  ({shown(row['example'])})"
    more = len(found["rows"][MOST_ROWS:]) + found["more"]
    if more:
        yield f"          … and {more:,} more"


def _counted(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{counts[name]} {name}" for name in ORDER if counts.get(name))
