"""One import after the other: two at once would make the same sections and authors twice.

A turn is held by the operating system (SQLite) or by the database server (PostgreSQL), never by
a row: it ends with the process that holds it, however that ends.
"""

from __future__ import annotations

import fcntl
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from django.db import Error, connection

from articles.importer.job import JobRefused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Take = Callable[[int], bool]
    """Takes the lock of a number for as long as the turn lasts; says whether nobody else has it."""

OURS = 0x4E57
"""The first half of our advisory locks on PostgreSQL: other programs may have some of their own."""
ANY_SOURCE = 0
PAUSE_SECONDS = 0.25
GRACE_SECONDS = 2.0
"""So long a server may need to see that the process that held a lock is gone."""


def _say_nothing(message: str) -> None:
    """Tell nobody."""


@contextmanager
def turn(source: str, tell: Callable[[str], None] = _say_nothing) -> Iterator[None]:
    """Hold the turn of one import, waiting until that of another source is over.

    Raises ``JobRefused`` where the same source is being imported: waiting would only do it twice.
    """
    with _locks() as take:
        if not _taken_in_time(take, _number(source)):
            raise JobRefused(
                f"An import of {source!r} is running already. Begin again when it is done."
            )
        if not take(ANY_SOURCE):
            tell("Another import is running. This one begins when that one is done.")
            while not take(ANY_SOURCE):
                time.sleep(PAUSE_SECONDS)
        yield


def _taken_in_time(take: Take, number: int) -> bool:
    until = time.monotonic() + GRACE_SECONDS
    while not take(number):
        if time.monotonic() > until:
            return False
        time.sleep(PAUSE_SECONDS)
    return True


def _number(source: str) -> int:
    """Return a number of 31 bits, never that of all sources."""
    return crc32(source.encode()) % (2**31 - 1) + 1


@contextmanager
def _locks() -> Iterator[Take]:
    if connection.vendor == "postgresql":
        with _server_locks() as take:
            yield take
    else:
        with _file_locks(Path(str(connection.settings_dict["NAME"]))) as take:
            yield take


@contextmanager
def _server_locks() -> Iterator[Take]:
    """Lock on a connection of its own, which does nothing else and so is never in a transaction.

    Kept: the server would give the locks up by itself, but only some time after the connection was closed.
    """
    own: Any = connection.copy()

    def take(number: int) -> bool:
        with own.cursor() as cursor:
            cursor.execute("SELECT pg_try_advisory_lock(%s, %s)", [OURS, number])
            return bool(cursor.fetchone()[0])

    try:
        yield take
    finally:
        with suppress(Error), own.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock_all()")
        own.close()


@contextmanager
def _file_locks(database: Path) -> Iterator[Take]:
    """Lock single bytes of an empty file beside the database. It stays; only its locks mean something.

    Limit: such locks part processes, not the threads of one.
    """
    place = database.with_name(f"{database.name}-import")
    try:
        file = place.open("ab")
    except OSError as error:
        raise JobRefused(f"{place} cannot be written: {error.strerror}.") from None
    with file:

        def take(number: int) -> bool:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, number)
            except (BlockingIOError, PermissionError):
                return False
            return True

        yield take
