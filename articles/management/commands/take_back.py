"""Bring a whole export back into a newsroom."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.core.management.base import CommandParser

from articles.importer.job import JobRefused
from articles.importer.report import Line, Totals, shown
from articles.importer.taking_back import Export
from articles.importer.trouble import BrokenOff, broken_off
from articles.management.codes import BROKEN_OFF, STOPPED, WRONG_CALL
from articles.management.output import SteadyCommand
from articles.management.reading import usual_options
from articles.management.stopping import end_undisturbed

SOME_REFUSED = 1
AGAIN = "What came in stays; the same command goes on with the rest."
TROUBLE = ("refused", "conflict")


class Command(SteadyCommand):
    """Exit code 0: all came in; 1: some files did not; 2: the call was wrong; 3: the machine failed."""

    help = (
        "Brings what `export_posts` wrote back: articles, sections, authors, tags, pages, pictures."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what can be said."""
        parser.add_argument("folder", metavar="FOLDER", help="the folder of an export")

    def handle(self, *args: Any, **options: Any) -> None:
        """Bring it in, telling of what needs a look; end with the totals."""
        totals = Totals()
        try:
            with broken_off():
                for line in Export.at(Path(options["folder"]), usual_options()).lines(totals):
                    self._tell(line, options["verbosity"])
        except JobRefused as error:
            raise CommandError(shown(str(error)), returncode=WRONG_CALL) from None
        except KeyboardInterrupt:
            end_undisturbed()
            self._tell_totals(totals)
            raise CommandError(f"Stopped. {AGAIN}", returncode=STOPPED) from None
        except BrokenOff as error:
            self._tell_totals(totals)
            raise CommandError(f"{shown(str(error))} {AGAIN}", returncode=BROKEN_OFF) from None
        self._tell_totals(totals)
        if any(totals.counts[name] for name in TROUBLE):
            sys.exit(SOME_REFUSED)

    def _tell_totals(self, totals: Totals) -> None:
        said = ", ".join(f"{count} {name}" for name, count in totals.to_json().items())
        self.stdout.write(f"{said or 'no posts were found'}.")

    def _tell(self, line: Line, verbosity: int) -> None:
        if verbosity > 1 or line.outcome in TROUBLE or (verbosity and line.warnings):
            message = f": {line.message}" if line.message else ""
            self.stdout.write(f"{line.outcome:<9} {shown(line.path + message)}")
            for said in line.said:
                self.stdout.write(f"          {self.style.WARNING(shown(said))}")
