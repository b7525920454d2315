"""What the two ways out have in common at the command line."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import CommandError
from django.core.management.base import CommandParser

from articles.exporter.folder import Folder, FolderRefused, Unwritable
from articles.importer import trouble
from articles.importer.report import shown
from articles.management.codes import BROKEN_OFF, STOPPED, WRONG_CALL
from articles.management.stopping import end_undisturbed

INCOMPLETE = 1


def add_folder(parser: CommandParser) -> None:
    """Ask where to write, and whether to write at all."""
    parser.add_argument(
        "folder", metavar="FOLDER", help="a new or empty folder, or that of an earlier export"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="write nothing, tell what would be written"
    )


def folder_of(options: dict[str, Any]) -> Folder:
    """Return the folder that was named. Raises ``CommandError``."""
    if _is_public(options["folder"]):
        message = (
            f"{shown(options['folder'])}: readers can see what lies there, and an export holds drafts. "
            "Name another folder."
        )
        raise CommandError(message, returncode=WRONG_CALL)
    try:
        return Folder(Path(options["folder"]), is_dry_run=options["dry_run"])
    except FolderRefused as error:
        message = f"{shown(options['folder'])}: {error}"
        raise CommandError(message, returncode=WRONG_CALL) from None


def _is_public(folder: str) -> bool:
    """Say whether a folder lies in one that the site serves. Kept: ``realpath`` bears a circle of links."""
    place = Path(os.path.realpath(folder))
    served = (settings.MEDIA_ROOT, settings.STATIC_ROOT)
    return any(place.is_relative_to(os.path.realpath(root)) for root in served if root)


@contextmanager
def broken_off(further: str = "") -> Iterator[None]:
    """Say in one sentence why an export ended early. ``further`` follows where nothing could be written."""
    try:
        with trouble.broken_off():
            yield
    except (Unwritable, trouble.BrokenOff) as error:
        message = f"{shown(str(error))} What is written stays{further}."
        raise CommandError(message, returncode=BROKEN_OFF) from None
    except KeyboardInterrupt:
        end_undisturbed()
        message = "Stopped. The same command goes on with the rest."
        raise CommandError(message, returncode=STOPPED) from None


def totals_of(folder: Folder) -> str:
    """Return what became of the files, in a sentence."""
    said = ", ".join(f"{count} {name}" for name, count in sorted(folder.counts.items()) if count)
    prefix = "Dry run, nothing was written: " if folder.is_dry_run else ""
    return f"{prefix}files: {said or 'none'}."
