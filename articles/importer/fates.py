"""What became of remote pictures, one by one and together."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

Outcome = Literal["fetched", "failed", "kept"]


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of one remote picture: its file is here, it could not be fetched, or it was not tried."""

    url: str
    outcome: Outcome
    reason: str = ""

    def to_json(self) -> dict[str, str]:
        """Return what is said, without what is empty."""
        said = {"url": self.url, "outcome": self.outcome, "reason": self.reason}
        return {key: value for key, value in said.items() if value}


@dataclass(slots=True)
class FateTotals:
    """Counts of one run, and of each reason why a picture stays a link."""

    counts: Counter[str] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    def add(self, fate: Fate) -> None:
        """Count one picture."""
        self.counts[fate.outcome] += 1
        if fate.reason:
            self.reasons[fate.reason] += 1
