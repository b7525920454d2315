"""What an address becomes in the copy: asked for here, or in other processes while we write files."""

from __future__ import annotations

from collections import deque
from concurrent.futures import BrokenExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import django
from django.apps import apps
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from articles.exporter.site import links
from articles.exporter.site.reader import Reader
from articles.processes import Processes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from concurrent.futures import Future

FOLLOWED = frozenset({"text/html", "text/css", "application/xml"})
WORTH_IT = 200
"""So many pages are worth the start of processes: each loads the whole site first."""
GROUP_SIZE = 10
"""So many addresses travel together."""
GROUPS_AHEAD = 4
"""So many groups each process has waiting: it never rests, and few pages are in memory."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What the site answers: ``data`` as it goes into the file, ``leads`` the addresses of ours in it."""

    status: int
    kind: str
    data: bytes
    location: str
    leads: tuple[str, ...] = ()


class Copying:
    """Asks for addresses, and gives what became of each in their order. Whoever asks ends its processes."""

    def __init__(self) -> None:
        """Begin with a reader here, and no process."""
        self.processes = Processes(_enter)
        self.reader = Reader()
        self._coming: deque[tuple[Sequence[str], Future[list[Copied]] | None]] = deque()
        self._asked = 0

    @property
    def has_room(self) -> bool:
        """Say whether more can be asked for before something is taken."""
        return len(self._coming) < max(GROUPS_AHEAD * self.processes.count, 1)

    def ask(self, addresses: Sequence[str]) -> None:
        """Let these be asked for, elsewhere if that pays."""
        self._asked += len(addresses)
        is_worth_it = self._asked > WORTH_IT and self.processes.count > 0
        futures = self.processes.hand_out(_copied, [addresses]) if is_worth_it else []
        self._coming.append((addresses, futures[0] if futures else None))

    def take(self) -> Iterator[tuple[str, Copied]]:
        """Yield the addresses that were asked for first, each with what it became; none if none wait."""
        if not self._coming:
            return
        addresses, future = self._coming.popleft()
        try:
            found = future.result() if future else None
        except BrokenExecutor:
            self.processes.count, found = 0, None
        for place, address in enumerate(addresses):
            yield address, found[place] if found else copied(address, self.reader)


def copied(address: str, reader: Reader) -> Copied:
    """Ask for an address as a reader does."""
    with translation.override(settings.LANGUAGE_CODE):
        answer = reader.get(address)
        if answer.kind not in FOLLOWED:
            return Copied(answer.status, answer.kind, answer.data, answer.location)
        text, site = answer.data.decode(), settings.SITE_URL.rstrip("/")
        leads = tuple(links.of(text, answer.kind, urlsplit(address).path, site))
        if answer.kind == "text/html":
            text = links.without_search(text, _("This copy of the site has no search."))
        return Copied(answer.status, answer.kind, text.encode(), answer.location, leads)


_readers: list[Reader] = []


def _enter() -> None:
    if not apps.ready:
        django.setup()
    _readers.append(Reader())


def _copied(addresses: Sequence[str]) -> list[Copied]:
    return [copied(address, _readers[-1]) for address in addresses]
