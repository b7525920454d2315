"""Preparing posts in other processes, while the posts before them are being stored."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import resource_tracker
from pickle import PicklingError
from typing import TYPE_CHECKING

from articles.importer.collecting import seek_seldom
from articles.importer.groups import Group
from articles.importer.others import as_kept
from articles.importer.prepared import prepare
from articles.importer.travel import lighten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from articles.importer.incoming import Options
    from articles.importer.prepared import Came
    from articles.importer.reading import File

WORTH_IT = 100
"""So many posts are worth the start of processes."""
GROUP_SIZE = 10
"""So many posts travel together: one by one, the way costs as much as the work."""
MOST_PROCESSES = 4  # more would wait for the one that stores
CANNOT_START = (OSError, RuntimeError, AssertionError, AttributeError, TypeError, PicklingError)
"""No memory or no room for a process; one that died; inside a daemon; options that cannot travel."""


class Ahead:
    """Prepares posts, each once asked for in order; those that were begun may be ready already.

    Few posts, a single processor, or processes that cannot start or die: all is done here.
    """

    def __init__(self, options: Mapping[Path, Options], *, to_store: bool = True) -> None:
        """Take the options of each place, by its base folder, and whether anything will be stored."""
        self.options = options
        self.to_store = to_store
        processors = os.cpu_count() or 1
        # As many as processors: storing waits for the disk and for them more than it works.
        self.processes = min(MOST_PROCESSES, processors) if processors > 1 else 0
        self._begun = 0
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Ahead:
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

    def begin(self, files: Iterable[File]) -> None:
        """Let other processes begin with these files, if that pays."""
        waiting = list(files)
        self._begun += len(waiting)
        if self._begun < WORTH_IT or self.processes < 1:
            return
        try:
            with _interrupts_held_back():
                self._hand_out(waiting)
        except CANNOT_START:
            self.processes = 0

    def _hand_out(self, waiting: Sequence[File]) -> None:
        pool = self._started()
        for start in range(0, len(waiting), GROUP_SIZE):
            files = waiting[start : start + GROUP_SIZE]
            posts = [(file.raw, file.found.path, file.found.root) for file in files]
            group = Group(pool.submit(_prepare, posts))
            for place, file in enumerate(files):
                file.coming = group, place

    def result(self, file: File) -> Came:
        """Return the post, or why it cannot come in. What no other process has begun is done here."""
        coming, file.coming = file.coming, None
        try:
            post = coming[0].take(coming[1]) if coming else None
        except BrokenExecutor:
            self.processes, post = 0, None
        if post is None:
            options = self.options[file.found.root]
            post = prepare(file.raw, file.found.path, options, to_store=self.to_store)
        return as_kept(post, file.legacy.kind if file.legacy else "")

    def _started(self) -> ProcessPoolExecutor:
        # Kept: a fork would take the database's connection along, which SQLite does not survive.
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self.processes,
                mp_context=multiprocessing.get_context("spawn"),
                initializer=_enter,
                initargs=(self.options, self.to_store),
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


_options: dict[Path, Options] = {}
_to_store: list[bool] = []


def _enter(options: Mapping[Path, Options], to_store: bool) -> None:  # noqa: FBT001 -- travels in a tuple
    """Prepare a process: it leaves Ctrl-C to the importer, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _options.update(options)
    _to_store.append(to_store)
    seek_seldom()
    lighten()
    threading.Thread(target=_leave_with_importer, daemon=True).start()


def _leave_with_importer() -> None:
    importer = multiprocessing.parent_process()
    if importer is not None:
        importer.join()
        os._exit(1)


def _prepare(posts: Sequence[tuple[bytes, str, Path]]) -> list[Came]:
    return [prepare(raw, path, _options[root], to_store=_to_store[-1]) for raw, path, root in posts]
