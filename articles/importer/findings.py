"""What a whole run found: names and sentences counted, whatever its length, in bounded space."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.importer.line import Line

KEPT = 50
"""So many rows of each list are kept with the run; of the others only the number."""
COUNTED = 2_000
"""So many different names are counted; what comes new after them is only counted together."""
_PLACE = re.compile(r"^(?:line \d+(?:, column \d+)?: |Line \d+: )")
_OWN = re.compile(r"'[^']*'|\"[^\"]*\"|\d[\d,.:+-]*\d|\d")
LOST = (
    ("pictures", re.compile(r"The picture .* (?:was not found\.|cannot be (?:used|read))")),
    ("frames", re.compile(r"Films and posts of other sites became|Frames ")),
    ("scripts", re.compile(r"Scripts were left out")),
    (
        "elements",
        re.compile(r"(?:Style sheets|Drawings|Formulas|Elements that) .*were left|Forms lost"),
    ),
)
"""What the old site showed and ours does not, by the sentence that says so."""
SHOWN_THERE = (
    "showed it", "It has no date: it comes in as a draft", "password", "It was hidden",
    "Search engines were kept off it",
)  # fmt: skip
"""Words in the reason for a draft that say: readers of the old site could see it."""


LISTS = (
    "refused", "left_out", "warnings", "repairs", "tags_left", "converted", "unknown", "lost",
)  # fmt: skip


@dataclass(slots=True)
class Tally:
    """How often each of many names came up, and in which file first."""

    rows: dict[str, tuple[int, str]] = field(default_factory=dict)
    uncounted: int = 0

    def add(self, names: Iterable[str], example: str) -> None:
        """Count each name once."""
        for name in names:
            count, first = self.rows.get(name, (0, example))
            if count or len(self.rows) < COUNTED:
                self.rows[name] = (count + 1, first)
            else:
                self.uncounted += 1

    def to_json(self) -> dict[str, Any]:
        """Return the most frequent, and how many names are not among them."""
        ordered = sorted(self.rows.items(), key=lambda row: (-row[1][0], row[0]))
        kept = [
            {"name": name, "count": count, "example": example}
            for name, (count, example) in ordered[:KEPT]
        ]
        return {"rows": kept, "more": max(0, len(ordered) - KEPT) + self.uncounted}


@dataclass(slots=True)
class Findings:
    """All lists of one run. Its size does not grow with the run.

    ``lost`` counts files by what the old site showed of them and ours does not: ``refused``, ``left out``,
    ``conflict``, ``draft``, ``scheduled``, ``tags``, ``frames``, ``scripts``,
    ``elements``, ``pictures``.
    """

    refused: Tally = field(default_factory=Tally)
    left_out: Tally = field(default_factory=Tally)
    warnings: Tally = field(default_factory=Tally)
    repairs: Tally = field(default_factory=Tally)
    tags_left: Tally = field(default_factory=Tally)
    converted: Tally = field(default_factory=Tally)
    unknown: Tally = field(default_factory=Tally)
    lost: Tally = field(default_factory=Tally)
    pictures: int = 0
    at_home: int = 0
    """Pictures at the old site's own full address that got their files at the end (see ``at_home``)."""
    old: int = 0

    def add(self, line: Line) -> None:
        """Count what one line says."""
        path = line.path
        if line.outcome in ("refused", "left out"):
            why = self.refused if line.outcome == "refused" else self.left_out
            why.add([gist(line.message)], path)
        for name in ("warnings", "repairs"):
            said = dict.fromkeys(map(gist, getattr(line, name)))
            getattr(self, name).add(said, path)
        for name in ("tags_left", "converted", "unknown"):
            getattr(self, name).add(dict.fromkeys(getattr(line, name)), path)
        self.lost.add(lost(line), path)
        self.pictures += len(line.pictures)
        self.old += len(line.old)

    def to_json(self) -> dict[str, Any]:
        """Return the lists that are not empty, and the sums."""
        lists = {name: getattr(self, name).to_json() for name in LISTS if getattr(self, name).rows}
        sums = {"pictures": self.pictures, "at_home": self.at_home, "old": self.old}
        return {**lists, **sums}


@lru_cache(COUNTED)
def gist(sentence: str) -> str:
    """Return a sentence without its place in the file and without what is one file's own.

    >>> gist("line 3, column 1: The date 'noon' is no date.")
    'The date … is no date.'
    """
    return _OWN.sub("…", _PLACE.sub("", sentence)).replace(": ….", ".")


def lost(line: Line) -> list[str]:
    """Return what the old site showed of a file and ours does not, a word each."""
    found: list[str] = [line.outcome] if line.outcome in {"refused", "left out", "conflict"} else []
    if line.standing == "scheduled":
        found.append("scheduled")
    if line.standing == "draft" and _is_among(SHOWN_THERE, line.warnings):
        found.append("draft")
    found += ["tags"] if line.tags_left else []
    return found + [name for name, sentence in LOST if any(map(sentence.search, line.warnings))]


def _is_among(words: Iterable[str], sentences: Iterable[str]) -> bool:
    return any(word in sentence for word in words for sentence in sentences)
