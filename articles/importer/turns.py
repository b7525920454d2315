"""Whose turn it is: few requests to one site at once, and none to a site that has fallen silent."""

from __future__ import annotations

from collections import Counter, OrderedDict, deque
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterable

AT_ONCE_PER_SITE = 2
MOST_SILENCES = 3
"""After so many silences running, nothing more is asked of a site in this run."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A picture to fetch: the number of its row, and its address."""

    image_id: int
    url: str

    @property
    def site(self) -> str:
        """Return scheme and host: what falls silent falls silent together."""
        try:
            parts = urlsplit(self.url)
        except ValueError:
            return ""
        return f"{parts.scheme}://{parts.netloc}".lower()


class Turns:
    """Pictures waiting for their turn, site after site."""

    def __init__(self, wanted: Iterable[Wanted]) -> None:
        """Take all there is to fetch."""
        self.waiting: OrderedDict[str, deque[Wanted]] = OrderedDict()
        for one in wanted:
            self.waiting.setdefault(one.site, deque()).append(one)
        self.asked: Counter[str] = Counter()
        self.silences: Counter[str] = Counter()

    def next(self) -> Wanted | None:
        """Return what may be asked for now; None when every site that has more is busy."""
        for site, queue in self.waiting.items():
            if self.asked[site] < AT_ONCE_PER_SITE:
                self.asked[site] += 1
                one = queue.popleft()
                self._to_the_end(site)
                return one
        return None

    def answered(self, one: Wanted, *, is_silence: bool) -> list[Wanted]:
        """Note how a request ended. Returns what will not be asked any more, when the site is given up."""
        self.asked[one.site] -= 1
        self.silences[one.site] = self.silences[one.site] + 1 if is_silence else 0
        if self.silences[one.site] < MOST_SILENCES:
            return []
        return list(self.waiting.pop(one.site, ()))

    def _to_the_end(self, site: str) -> None:
        queue = self.waiting.pop(site)
        if queue:
            self.waiting[site] = queue
