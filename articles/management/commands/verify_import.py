"""Check that what was imported is what the kept files say."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from django.core.management import CommandError
from django.core.management.base import CommandParser
from django.db import InterfaceError, OperationalError

from articles.importer.report import shown
from articles.importer.verdicts import VERDICTS, Finding, Verified
from articles.importer.verify import to_verify, verify
from articles.management.codes import BROKEN_OFF, STOPPED, WRONG_CALL
from articles.management.output import SteadyCommand
from articles.management.progress import watched
from articles.management.reports import reported_to
from articles.management.stopping import end_undisturbed
from articles.models import ImportRun

if TYPE_CHECKING:
    from collections.abc import Callable

    from articles.importer.sheet import Sheet

SOME_WRONG = 1
MOST_LINES = 100
"""So many files of one verdict are named; the report has them all."""
MOST_DIFFERENCES = 10
READ_OTHERWISE = (
    "Read otherwise by this version of Newsroom than by the one that imported: {}. "
    "Nothing is wrong, and nothing need be done. To have an article as its file is read today, change "
    "the file (an empty line at its end will do) and import it again; one that was edited here then "
    "waits for a decision."
)


class Command(SteadyCommand):
    """Exit code 0: nothing is wrong; 1: something is; 2: the call was wrong; 3: the machine failed."""

    help = (
        "Derives every imported post again from its kept bytes and compares it with the database. "
        "Changes nothing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Say which import, and where the report goes."""
        parser.add_argument(
            "--source", default="", help="the old site's name; default: all that were imported"
        )
        parser.add_argument("--report", metavar="FILE", help="write what was found, as JSON lines")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, naming what is not the same; end with the totals."""
        source = options["source"]
        if source and not ImportRun.objects.filter(source=source).exists():
            known = sorted(set(ImportRun.objects.order_by().values_list("source", flat=True)))
            message = (
                f"Nothing was imported as {source!r}. Imported were: {', '.join(known) or 'none'}."
            )
            raise CommandError(shown(message), returncode=WRONG_CALL)
        found = Verified()
        try:
            with reported_to(self, options["report"]) as sheet:
                self._check(source, found, sheet, options["verbosity"])
                self._tell_totals(found)
        except KeyboardInterrupt:
            end_undisturbed()
            self._tell_totals(found)
            raise CommandError("Stopped.", returncode=STOPPED) from None
        except (OperationalError, InterfaceError) as error:
            message = f"The database cannot go on: {error}"
            raise CommandError(shown(message), returncode=BROKEN_OFF) from None
        if found.counts["wrong"]:
            sys.exit(SOME_WRONG)

    def _check(self, source: str, found: Verified, sheet: Sheet | None, verbosity: int) -> None:
        terminal = sys.stdout if self.stdout.isatty() and verbosity else None
        total = to_verify(source).count()
        quiet = self.stdout.write if verbosity else lambda text: None
        with watched("Verifying", total, quiet, terminal=terminal) as watch:
            for finding in verify(source):
                found.add(finding)
                self._tell(finding, found.counts[finding.verdict], watch.say, verbosity)
                if sheet:
                    told = json.dumps(finding.to_json(), ensure_ascii=False)
                    sheet.write(f"{told}\n".encode("utf-8", "replace"))
                watch.advance()

    def _tell(
        self, finding: Finding, count: int, say: Callable[[str], Any], verbosity: int
    ) -> None:
        is_news = finding.verdict != "same" or bool(finding.notes)
        if verbosity < 1 or (verbosity == 1 and (not is_news or count > MOST_LINES)):
            return
        if verbosity == 1 and finding.verdict == "same":
            return
        style = self.style.ERROR if finding.verdict == "wrong" else self.style.SUCCESS
        message = f": {finding.message}" if finding.message else ""
        say(f"{style(f'{finding.verdict:<9}')} {shown(finding.path + message)}")
        for said in finding.said[:MOST_DIFFERENCES]:
            say(f"          {shown(said)}")
        if verbosity > 1:
            for note in finding.notes:
                say(f"          {shown(note)}")

    def _tell_totals(self, found: Verified) -> None:
        counts = found.counts
        said = ", ".join(f"{counts[name]} {name}" for name in VERDICTS if counts[name])
        if found.read_otherwise:
            fields = ", ".join(
                f"{n} ({count:,})" for n, count in found.read_otherwise.most_common()
            )
            self.stdout.write(READ_OTHERWISE.format(shown(fields)))
        self.stdout.write(f"Verified: {said or 'nothing was imported'}.")
