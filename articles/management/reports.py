"""Reports that an operator asked for: opened before anything is done, and told of where they broke off."""

from __future__ import annotations

import errno
import os
import stat
import sys
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.management import CommandError

from articles.importer.report import shown
from articles.importer.sheet import Sheet
from articles.importer.there import bytes_of, is_file
from articles.management.codes import BROKEN_OFF, WRONG_CALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.core.management import BaseCommand

BEGINNING = b'{"source": '
"""How every report begins."""


@contextmanager
def reported_to(command: BaseCommand, name: str | None) -> Iterator[Sheet | None]:
    """Give the sheet of a report, None where none is wanted. Raises ``CommandError`` where it has no place.

    A sheet that could not be written to its end is told of when all else is done; the exit code is
    then that of a machine that failed, unless the run itself ended early.
    """
    if not name:
        yield None
        return
    sheet = _opened(name)
    try:
        yield sheet
    finally:
        sheet.close()
        if sheet.fault:
            command.stderr.write(
                f"--report: {shown(name)} could not be written to its end: {sheet.fault}. "
                "The run itself went on without it."
            )
    if sheet.fault:
        sys.exit(BROKEN_OFF)


def _opened(name: str) -> Sheet:
    try:
        _refuse_what_is_no_report(Path(name))
        return Sheet(_stream(name))
    except (OSError, ValueError) as error:
        is_unread = isinstance(error, OSError) and error.errno == errno.ENXIO
        reason = (
            "nobody reads that pipe" if is_unread else getattr(error, "strerror", None) or error
        )
        message = f"--report: {shown(name)} cannot be written: {reason}."
        raise CommandError(message, returncode=WRONG_CALL) from None


def _refuse_what_is_no_report(place: Path) -> None:
    """Raise ``ValueError`` where a file stands that no earlier run wrote: a post of the old site, for one."""
    begins = bytes_of(place, len(BEGINNING))[: len(BEGINNING)] if is_file(place) else b""
    if begins not in (b"", BEGINNING):
        raise ValueError("the file there is no report. Name another one")


def _stream(name: str) -> FileIO:
    """Open a file as an empty one, or a pipe; one that nobody reads must not make us wait."""
    number = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_NONBLOCK, 0o666)
    os.set_blocking(number, True)
    stream = FileIO(number, "w")
    if stat.S_ISREG(os.fstat(number).st_mode):
        stream.truncate()
    return stream
