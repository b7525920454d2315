"""One measured figure beside its floor, and the table of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured: ours, and the floor, which nobody can go below on this machine today."""

    name: str
    unit: str
    ours: float
    floor: float | None = None

    @property
    def row(self) -> str:
        """Return the line of the table."""
        floor = "" if self.floor is None else f"{self.floor:12,.2f}"
        ratio = "" if not self.floor else f"{self.ours / self.floor:9.2f}"
        return f"{self.name:<46}{self.ours:12,.2f}{floor:>12}{ratio:>9}  {self.unit}"


def table(figures: Iterable[Figure]) -> str:
    """Return the figures as text."""
    head = f"{'':<46}{'ours':>12}{'floor':>12}{'ratio':>9}  unit"
    return "\n".join([head, *(figure.row for figure in figures)])


def seconds(work: Callable[[], object]) -> float:
    """Return how long the work took by the clock on the wall."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def cpu_milliseconds(work: Callable[[], object], times: int) -> float:
    """Return the processor's time for one of so many, user and system together, in milliseconds."""
    began = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - began) * 1_000 / times
