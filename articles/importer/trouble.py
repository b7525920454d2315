"""When the machine and not the post is at fault: a full disk, a database that is gone.

Then no further post could come in either. The run breaks off, and the next one goes on.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from django.db import Error, InterfaceError, OperationalError, ProgrammingError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SQLITE_BROKEN = frozenset({7, 8, 10, 11, 13, 14, 15, 23, 26})
"""Of https://www.sqlite.org/rescode.html: NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL,
AUTH and NOTADB."""
_SQLITE_BUSY = frozenset({5, 6})
_POSTGRES_BROKEN = frozenset({"08", "28", "53", "57", "58", "F0", "XX"})
"""Classes of https://www.postgresql.org/docs/current/errcodes-appendix.html: connection, access, no
room, taken down by somebody, the system's own errors, damaged data."""
_POSTGRES_BUSY = frozenset({"40", "55"})
_SQLITE_UNMADE = ("no such table", "no such column", "has no column named")
_POSTGRES_UNMADE = frozenset({"42P01", "42703"})
"""What a database says that is empty, or of an earlier version."""


class BrokenOff(Exception):
    """The run cannot go on. The message says why; what was told before is stored."""


@contextmanager
def broken_off() -> Iterator[None]:
    """Turn whatever the database could not do into one sentence."""
    try:
        yield
    except (OperationalError, InterfaceError) as error:
        raise _sentence(error) from error
    except ProgrammingError as error:
        if _is_unmade(error):
            raise _sentence(error) from error
        raise


def stop_if_broken(error: Error | ValueError, *, is_last_try: bool = False) -> None:
    """Raise ``BrokenOff`` unless the error is the post's own, or only that others were in the way.

    On the last try, that counts too.
    """
    if isinstance(error, Error) and (_is_broken(error) or (is_last_try and _is_busy(error))):
        raise _sentence(error) from error


def cannot_write(error: OSError) -> BrokenOff:
    """Return what stops a run whose pictures cannot be written."""
    place = f" ({error.filename})" if error.filename else ""
    return BrokenOff(f"Pictures cannot be written: {error.strerror or error}{place}.")


def _is_broken(error: Error) -> bool:
    code, state = _code(error)
    if code is not None:
        return code in _SQLITE_BROKEN
    if state is not None:
        return state[:2] in _POSTGRES_BROKEN
    return isinstance(error, (OperationalError, InterfaceError))


def _is_busy(error: Error) -> bool:
    code, state = _code(error)
    return code in _SQLITE_BUSY or (state or "")[:2] in _POSTGRES_BUSY


def _code(error: Error) -> tuple[int | None, str | None]:
    """Return SQLite's primary code, and PostgreSQL's state; a lost connection has neither."""
    code = getattr(error.__cause__, "sqlite_errorcode", None)
    return None if code is None else code & 0xFF, getattr(error.__cause__, "sqlstate", None)


def _sentence(error: Error) -> BrokenOff:
    """Return what the database said in its first line: the others are for its programmers."""
    said = next(iter(str(error).splitlines()), "") or type(error).__name__
    way = " Run `manage.py migrate` first." if _is_unmade(error) else ""
    return BrokenOff(f"The database cannot go on: {said.strip().rstrip('.')}.{way}")


def _is_unmade(error: Error) -> bool:
    """Say whether the database lacks what ``migrate`` makes."""
    _, state = _code(error)
    return state in _POSTGRES_UNMADE or any(sign in str(error) for sign in _SQLITE_UNMADE)
