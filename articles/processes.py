"""A few processes of our own that work ahead of the one that started them, and end with it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import resource_tracker
from pickle import PicklingError
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future
    from types import TracebackType

MOST = 4  # more would wait for the one that stores
CANNOT_START = (OSError, RuntimeError, AssertionError, AttributeError, TypeError, PicklingError)
"""No memory or no room for a process; one that died; inside a daemon; values that cannot travel."""
Piece = TypeVar("Piece")
Made = TypeVar("Made")


class Processes:
    """Does work in other processes. ``count`` says in how many; 0 where it has to be done here.

    They start with the first piece of work, and each calls ``enter`` with what was given for it.
    """

    def __init__(self, enter: Callable[..., None], *given: Any) -> None:
        """Take what each process begins with. As many as processors: who stores waits more than it works."""
        processors = os.cpu_count() or 1
        self.count = min(MOST, processors) if processors > 1 else 0
        self._begin = (enter, *given)
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Processes:
        """Begin with no process."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """End the processes; what nobody will ask for is dropped.

        A run that was stopped does not wait for what they have in hand. Kept: Ctrl-C once more waits until
        they have ended: else they are left with nobody to end them, and Python waits for them for ever.
        """
        if self._pool is None:
            return
        with _interrupts_held_back():
            if kind is not None:
                for child in multiprocessing.active_children():
                    child.terminate()
            self._pool.shutdown(cancel_futures=True)

    def hand_out(
        self, work: Callable[[Piece], Made], pieces: Iterable[Piece]
    ) -> list[Future[Made]]:
        """Let them begin with these pieces; return what comes of each, or nothing where none can start.

        Who asks for what comes meets ``BrokenExecutor`` where a process died.
        """
        try:
            with _interrupts_held_back():
                pool = self._started()
                return [pool.submit(work, piece) for piece in pieces]
        except CANNOT_START:
            self.count = 0
            return []

    def _started(self) -> ProcessPoolExecutor:
        # Kept: a fork would take the database's connection along, which SQLite does not survive.
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self.count,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_enter,
                initargs=self._begin,
            )
        return self._pool


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Let Ctrl-C wait a moment: a process is born with the signals held back that its parent holds back.

    So none that starts meanwhile fills the terminal with its fault. Kept: what keeps track of them starts
    first, because it lets Ctrl-C through again once it has started.
    """
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _enter(enter: Callable[..., None], *given: Any) -> None:
    """Prepare a process: it leaves Ctrl-C to the one that started it, and does not outlive that."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_starter, daemon=True).start()
    enter(*given)


def _leave_with_starter() -> None:
    starter = multiprocessing.parent_process()
    if starter is not None:
        starter.join()
        os._exit(1)
