"""Preparing posts in other processes, while the posts before them are being stored."""

from __future__ import annotations

from concurrent.futures import BrokenExecutor
from typing import TYPE_CHECKING

from articles.importer.collecting import seek_seldom
from articles.importer.groups import Group
from articles.importer.others import as_kept
from articles.importer.prepared import prepare
from articles.importer.travel import lighten
from articles.processes import Processes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path
    from types import TracebackType

    from articles.importer.incoming import Options
    from articles.importer.prepared import Came
    from articles.importer.reading import File

WORTH_IT = 100
"""So many posts are worth the start of processes."""
GROUP_SIZE = 10
"""So many posts travel together: one by one, the way costs as much as the work."""


class Ahead:
    """Prepares posts, each once asked for in order; those that were begun may be ready already.

    Few posts, a single processor, or processes that cannot start or die: all is done here.
    """

    def __init__(self, options: Mapping[Path, Options], *, to_store: bool = True) -> None:
        """Take the options of each place, by its base folder, and whether anything will be stored."""
        self.options = options
        self.to_store = to_store
        self.processes = Processes(_enter, options, to_store)
        self._begun = 0

    def __enter__(self) -> Ahead:
        """Begin with no process."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """End the processes (see there)."""
        self.processes.__exit__(kind, error, at)

    def begin(self, files: Iterable[File]) -> None:
        """Let other processes begin with these files, if that pays."""
        waiting = list(files)
        self._begun += len(waiting)
        if self._begun < WORTH_IT or self.processes.count < 1:
            return
        some = [waiting[at : at + GROUP_SIZE] for at in range(0, len(waiting), GROUP_SIZE)]
        posts = ([(each.raw, each.found.path, each.found.root) for each in few] for few in some)
        for few, coming in zip(some, self.processes.hand_out(_prepare, posts), strict=False):
            group = Group(coming)
            for place, file in enumerate(few):
                file.coming = group, place

    def result(self, file: File) -> Came:
        """Return the post, or why it cannot come in. What no other process has begun is done here."""
        coming, file.coming = file.coming, None
        try:
            post = coming[0].take(coming[1]) if coming else None
        except BrokenExecutor:
            self.processes.count, post = 0, None
        if post is None:
            options = self.options[file.found.root]
            post = prepare(file.raw, file.found.path, options, to_store=self.to_store)
        return as_kept(post, file.legacy.kind if file.legacy else "")


_options: dict[Path, Options] = {}
_to_store: list[bool] = []


def _enter(options: Mapping[Path, Options], to_store: bool) -> None:  # noqa: FBT001 -- travels in a tuple
    """Prepare a process."""
    _options.update(options)
    _to_store.append(to_store)
    seek_seldom()
    lighten()


def _prepare(posts: Sequence[tuple[bytes, str, Path]]) -> list[Came]:
    return [prepare(raw, path, _options[root], to_store=_to_store[-1]) for raw, path, root in posts]
