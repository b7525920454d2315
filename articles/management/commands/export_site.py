"""Write the whole public site as files that a web server serves alone."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import Any

from django.core.management import CommandError
from django.core.management.base import CommandParser
from django.utils import timezone

from articles.exporter.site.run import SiteExport, SiteRefused
from articles.importer.report import shown
from articles.management.codes import WRONG_CALL
from articles.management.exports import (
    INCOMPLETE,
    add_folder,
    broken_off,
    folder_of,
    totals_of,
)
from articles.management.output import SteadyCommand
from articles.management.progress import watched
from articles.models import Edition


class Command(SteadyCommand):
    """Exit code 0: all pages are there; 1: some are not; 2: the call was wrong; 3: the machine failed."""

    help = (
        "Writes every public page, picture and redirect as files that nginx serves alone. "
        "Running it again writes only what changed, and removes what is gone."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what can be said."""
        add_folder(parser)
        parser.add_argument(
            "--redirect-pages", action="store_true", help="a page that leads on at each old address"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Export, telling what failed; end with the totals."""
        folder = folder_of(options)
        export = SiteExport(folder, timezone.now(), with_redirect_pages=options["redirect_pages"])
        try:
            with broken_off():
                failed = self._run(export, verbosity=options["verbosity"])
        except SiteRefused as error:
            raise CommandError(str(error), returncode=WRONG_CALL) from None
        self.stdout.write(totals_of(folder))
        if failed:
            sys.exit(INCOMPLETE)

    def _run(self, export: SiteExport, *, verbosity: int) -> int:
        """Write all; return how many pages could not be made. The bar counts articles."""
        terminal = sys.stdout if self.stdout.isatty() and verbosity > 0 else None
        total = Edition.objects.live(export.now).count()
        failed = 0
        with (
            watched("Exporting", total, self.stdout.write, terminal=terminal) as watch,
            closing(export.lines()) as lines,
        ):
            for line in lines:
                if line.how == "failed":
                    failed += 1
                    watch.say(f"{shown(line.address)}: the site answers {line.status}.")
                elif verbosity > 1:
                    watch.say(f"{line.how:<9} {shown(line.address)}")
                if line.is_article:
                    watch.advance()
        return failed
