"""How far a command has come: a bar where a person is watching, else a line every so often."""

from __future__ import annotations

import time
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING, Any, Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SECONDS = 10.0
"""The rate is that of so many seconds past: what flew by before says nothing of what is to come."""
FIRST_GUESS_SECONDS = 2.0
REDRAWN_SECONDS = 0.2
TOLD_SECONDS = 30.0
MINUTE, HOUR = 60, 3_600


@dataclass(slots=True)
class Pace:
    """How fast it went lately, and so how long the rest will take. Times are seconds of one clock.

    Kept: the first mark is that of the first thing done. The time before it is that of getting ready.
    """

    total: int
    marks: deque[tuple[float, int]] = field(default_factory=deque)

    def mark(self, done: int, at: float) -> None:
        """Note that so many were done at a moment."""
        self.marks.append((at, done))
        while self.marks[0][0] < at - SECONDS and self.marks[1] is not self.marks[-1]:
            self.marks.popleft()

    @property
    def seconds_left(self) -> float | None:
        """Return how long the rest takes at the pace of late; None while nothing can be said."""
        if not self.marks:
            return None
        (begun_at, before), (at, done) = self.marks[0], self.marks[-1]
        if at - begun_at < FIRST_GUESS_SECONDS or done == before:
            return None
        return (self.total - done) * (at - begun_at) / (done - before)


class Watch(Protocol):
    """What a command tells of its progress."""

    def say(self, text: str) -> None:
        """Print a line, above the bar where there is one."""

    def advance(self) -> None:
        """Count one more done."""


class Bar:
    """A bar on a terminal. Kept: redrawn a few times a second, not for every one of 100,000 files."""

    def __init__(
        self,
        progress: Progress,
        title: str,
        total: int,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin with nothing done."""
        self.clock = clock
        self.progress, self.pace, self.done = progress, Pace(total), 0
        self.task = progress.add_task(title, total=total, left="")
        self.drawn_at = float("-inf")

    def say(self, text: str) -> None:
        """Print a line above the bar."""
        self.progress.console.print(Text.from_ansi(text), soft_wrap=True)

    def advance(self) -> None:
        """Count one, and draw the bar if the last time is a while ago."""
        self.done += 1
        now = self.clock()
        if now - self.drawn_at >= REDRAWN_SECONDS or self.done == self.pace.total:
            self.drawn_at = now
            self.pace.mark(self.done, now)
            self.progress.update(
                self.task, completed=self.done, left=left_in_words(self.pace.seconds_left)
            )


class Lines:
    """A line every half minute, for logs."""

    def __init__(self, say: Callable[[str], Any], total: int, things: str = "files") -> None:
        """Begin with nothing done; ``things`` is what is counted."""
        self.print, self.pace, self.done, self.things = say, Pace(total), 0, things
        self.told_at = time.monotonic()

    def say(self, text: str) -> None:
        """Print a line."""
        self.print(text)

    def advance(self) -> None:
        """Count one, and tell how far it is if the last time is a while ago."""
        self.done += 1
        now = time.monotonic()
        if self.done == 1:
            self.pace.mark(self.done, now)
        if now - self.told_at >= TOLD_SECONDS:
            self.told_at = now
            self.pace.mark(self.done, now)
            left = left_in_words(self.pace.seconds_left)
            self.print(f"{self.done:,} of {self.pace.total:,} {self.things}{left and ', ' + left}.")


@contextmanager
def watched(
    title: str,
    total: int,
    say: Callable[[str], Any],
    *,
    terminal: IO[str] | None,
    things: str = "files",
) -> Iterator[Watch]:
    """Give what tells of the progress: a bar on ``terminal``, lines through ``say`` where there is none."""
    if terminal is None:
        yield Lines(say, total, things)
        return
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[left]}"),
    )
    with Progress(*columns, console=Console(file=terminal)) as progress:
        yield Bar(progress, title, total)


def left_in_words(seconds: float | None) -> str:
    """Return the time left as a person says it; nothing while it is not known."""
    if seconds is None:
        return ""
    if seconds < MINUTE:
        return f"about {max(5, round(seconds / 5) * 5)} s left"
    if seconds < 1.5 * HOUR:
        return f"about {round(seconds / MINUTE)} min left"
    return f"about {seconds / HOUR:.1f} h left"
