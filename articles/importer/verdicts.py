"""What checking an import finds of one file."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Verdict = Literal["same", "edited", "deleted", "derived otherwise", "not kept", "wrong"]
"""*derived otherwise*: this version of the code reads the bytes in another way than the one that
imported them, and nothing else differs. *not kept*: the import is older than the keeping of its options."""
VERDICTS: tuple[Verdict, ...] = (
    "same",
    "edited",
    "deleted",
    "derived otherwise",
    "not kept",
    "wrong",
)
MOST_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is not as it should be: where, which field, and both as short texts."""

    where: str
    field: str
    expected: str
    stored: str

    @classmethod
    def of(cls, where: str, field: str, expected: object, stored: object) -> Difference:
        """Return a difference; of long texts, what stands around the first letter that differs."""
        ours, theirs = str(expected), str(stored)
        start = _first_difference(ours, theirs)
        return cls(where, field, _around(ours, start), _around(theirs, start))

    def __str__(self) -> str:
        """Return it as a sentence."""
        return f"{self.where}, {self.field}: expected {self.expected!r}, stored {self.stored!r}"

    def as_read(self) -> str:
        """Return it as a sentence where nothing is wrong: the file is only read otherwise today."""
        return f"{self.field}: imported as {self.stored!r}, read today as {self.expected!r}"


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one file since it was imported. ``notes`` are no faults."""

    source: str
    path: str
    verdict: Verdict
    message: str = ""
    differences: tuple[Difference, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def said(self) -> list[str]:
        """Return the differences, a sentence each."""
        if self.verdict == "derived otherwise":
            return [difference.as_read() for difference in self.differences]
        return [str(difference) for difference in self.differences]

    def to_json(self) -> dict[str, Any]:
        """Return what is said, without what is empty."""
        return {key: value for key, value in asdict(self).items() if value}


@dataclass(slots=True)
class Verified:
    """How many files got each verdict, and which fields of how many are read otherwise today."""

    counts: Counter[str] = field(default_factory=Counter)
    read_otherwise: Counter[str] = field(default_factory=Counter)

    def add(self, finding: Finding) -> None:
        """Count one file."""
        self.counts[finding.verdict] += 1
        if finding.verdict == "derived otherwise":
            self.read_otherwise.update({one.field for one in finding.differences})


def _first_difference(one: str, other: str) -> int:
    for place, (here, there) in enumerate(zip(one, other, strict=False)):
        if here != there:
            return place
    return min(len(one), len(other))


def _around(text: str, place: int) -> str:
    if len(text) <= MOST_SHOWN:
        return text
    start = max(0, place - MOST_SHOWN // 4)
    before = "…" if start else ""
    after = "…" if start + MOST_SHOWN < len(text) else ""
    return f"{before}{text[start : start + MOST_SHOWN]}{after}"
