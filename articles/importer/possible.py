"""Old addresses that yield to any other claim: kept until all others are known."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from articles.text import packing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

BATCH = 500


@dataclass(slots=True)
class Possible:
    """The addresses that one run met, with the numbers of their articles.

    Packed by the hundred: those of 100,000 posts take some megabytes, as the rest of a run takes no more
    for a larger site.
    """

    open: list[tuple[str, int]] = field(default_factory=list)
    packed: list[bytes] = field(default_factory=list)

    def add(self, paths: Iterable[str], article: int) -> None:
        """Remember addresses that only may have been an article's."""
        self.open += [(path, article) for path in paths]
        if len(self.open) >= BATCH:
            self.packed.append(packing.pack(json.dumps(self.open).encode()))
            self.open.clear()

    def batches(self) -> Iterator[list[tuple[str, int]]]:
        """Yield all of them in their order, some 500 at a time."""
        for packed in self.packed:
            yield [(path, article) for path, article in json.loads(packing.unpack(packed))]
        if self.open:
            yield self.open
