"""Whether a post is at fault, somebody else was in the way, or the machine has failed."""

from __future__ import annotations

import sqlite3

import pytest
from django.db import (
    DatabaseError,
    DataError,
    Error,
    IntegrityError,
    InterfaceError,
    OperationalError,
    ProgrammingError,
)

from articles.importer.trouble import BrokenOff, broken_off, cannot_write, stop_if_broken

POST, BUSY, BROKEN = "the post", "others", "the machine"


class Said(Exception):
    """An error of a server, with its state."""

    def __init__(self, state: str) -> None:
        self.sqlstate = state


def of_sqlite(kind: type[Error], code: int) -> Error:
    """Return an error as Django gives those of SQLite."""
    error, cause = kind("said"), sqlite3.OperationalError("said")
    cause.sqlite_errorcode = code
    error.__cause__ = cause
    return error


def of_server(kind: type[Error], state: str) -> Error:
    """Return an error as Django gives those of PostgreSQL."""
    error = kind("said")
    error.__cause__ = Said(state)
    return error


ERRORS = [
    pytest.param(ValueError("too long"), POST, id="a value"),
    pytest.param(of_sqlite(IntegrityError, 19), POST, id="a constraint"),
    pytest.param(of_sqlite(OperationalError, 1), POST, id="wrong SQL"),
    pytest.param(of_sqlite(DataError, 18), POST, id="too big"),
    pytest.param(of_sqlite(OperationalError, 5), BUSY, id="locked"),
    pytest.param(of_sqlite(OperationalError, 5 | 2 << 8), BUSY, id="locked, an extended code"),
    pytest.param(of_sqlite(OperationalError, 13), BROKEN, id="a full disk"),
    pytest.param(of_sqlite(OperationalError, 10 | 3 << 8), BROKEN, id="a disk that cannot write"),
    pytest.param(of_sqlite(OperationalError, 8), BROKEN, id="a database that may only be read"),
    pytest.param(of_sqlite(DatabaseError, 11), BROKEN, id="a damaged file"),
    pytest.param(of_server(IntegrityError, "23505"), POST, id="a constraint of the server"),
    pytest.param(of_server(OperationalError, "54000"), POST, id="too large for an index"),
    pytest.param(of_server(OperationalError, "40P01"), BUSY, id="a deadlock"),
    pytest.param(of_server(OperationalError, "55P03"), BUSY, id="a lock"),
    pytest.param(of_server(OperationalError, "53100"), BROKEN, id="a full disk of the server"),
    pytest.param(of_server(OperationalError, "57P01"), BROKEN, id="a server that is stopped"),
    pytest.param(OperationalError("closed unexpectedly"), BROKEN, id="a lost connection"),
    pytest.param(InterfaceError("the connection is closed"), BROKEN, id="a closed connection"),
]


@pytest.mark.parametrize(("error", "fault"), ERRORS)
def test_who_is_at_fault(error: Error | ValueError, fault: str) -> None:
    def stops(*, is_last_try: bool) -> bool:
        try:
            stop_if_broken(error, is_last_try=is_last_try)
        except BrokenOff:
            return True
        return False

    assert stops(is_last_try=False) == (fault == BROKEN)
    assert stops(is_last_try=True) == (fault in {BUSY, BROKEN})


def test_what_the_database_said_is_one_sentence() -> None:
    with pytest.raises(BrokenOff) as caught, broken_off():
        raise OperationalError("server closed the connection.\n\tThis probably means that …")
    assert str(caught.value) == "The database cannot go on: server closed the connection."


@pytest.mark.parametrize(
    "error",
    [
        OperationalError("no such table: articles_importrun"),
        OperationalError("no such column: articles_page.stood"),
        of_server(ProgrammingError, "42P01"),
    ],
)
def test_a_database_that_was_never_made_says_how_to_make_it(error: Error) -> None:
    with pytest.raises(BrokenOff, match=r"Run `manage\.py migrate` first\.$"), broken_off():
        raise error


def test_a_mistake_of_ours_is_no_trouble_of_the_database() -> None:
    with pytest.raises(ProgrammingError), broken_off():
        raise ProgrammingError("syntax error")


def test_where_pictures_cannot_be_written_is_said() -> None:
    told = cannot_write(OSError(28, "No space left on device", "/media/i/x.webp"))
    assert str(told) == "Pictures cannot be written: No space left on device (/media/i/x.webp)."
