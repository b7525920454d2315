"""How much memory this process and those it started hold together, looked at again and again."""

from __future__ import annotations

import os
import threading
from pathlib import Path
from types import TracebackType

EVERY_SECONDS = 0.5
PROCESSES = Path("/proc")


class Memory:
    """Watches while it is open; ``most_mb`` is the most there was, 0 where the system does not tell.

    Counted is what is resident. A page that several processes share counts once, a part for each of them.
    """

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self.most_mb = 0.0
        self._over = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Memory:
        """Begin to watch."""
        self._watcher.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Look no longer."""
        self._over.set()
        self._watcher.join()

    def _watch(self) -> None:
        while not self._over.wait(EVERY_SECONDS):
            self.most_mb = max(self.most_mb, _mb(os.getpid()))


def _mb(number: int) -> float:
    """Return the memory of a process and of all below it; 0 for one that is gone."""
    place = PROCESSES / str(number)
    try:
        lines = (place / "smaps_rollup").read_text().splitlines()
        below = [
            int(child)
            for task in (place / "task").iterdir()
            for child in (task / "children").read_text().split()
        ]
    except OSError:
        return 0.0
    own = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    return own + sum(map(_mb, below))
