"""Looking less often for what refers to itself: thousands of posts make little of it, but much else.

The interpreter looks whenever some hundred objects were made, and now and then at all there are. That
took a quarter of a run over unchanged files.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

OBJECTS = 20_000
"""So many new ones are looked through at once: some megabytes."""
ROUNDS = 20


@contextmanager
def seldom_sought() -> Iterator[None]:
    """Look seldom, and never at what was there before, until the end of the block."""
    before = gc.get_threshold()
    seek_seldom()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*before)


def seek_seldom() -> None:
    """Look seldom, and never at what is there now, in a process that does nothing else."""
    gc.freeze()
    gc.set_threshold(OBJECTS, ROUNDS, ROUNDS)
