"""Reports that an operator asked for: opened before anything is done, and told of where they broke off."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from django.core.management import CommandError

from articles.importer.report import shown
from articles.importer.sheet import Sheet
from articles.management.codes import BROKEN_OFF, WRONG_CALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.core.management import BaseCommand


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
        return Sheet(Path(name).open("wb", buffering=0))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        message = f"--report: {shown(name)} cannot be written: {reason}."
        raise CommandError(message, returncode=WRONG_CALL) from None
