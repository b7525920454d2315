"""Take every article out again, as files with front matter."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from django.core.management.base import CommandParser
from django.utils import timezone

from articles.exporter.forms import FORMS
from articles.exporter.run import Export, Line
from articles.importer.report import shown
from articles.management.exports import INCOMPLETE, add_folder, broken_off, folder_of, totals_of
from articles.management.output import SteadyCommand
from articles.management.progress import watched
from articles.models import Article


class Command(SteadyCommand):
    """Exit code 0: all is out; 1: something is missing; 2: the call was wrong; 3: the machine failed."""

    help = (
        "Writes every article with its pictures for Hexo, Jekyll or Hugo, and for `take_back`. "
        "Running it again writes only what changed."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what can be said."""
        add_folder(parser)
        parser.add_argument(
            "--form",
            choices=sorted(FORMS),
            default="",
            help="write everything in this form; default: imported posts as they came, the rest for Hexo",
        )
        parser.add_argument(
            "--source", default="", help="only the posts that came from this old site"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Export, telling what is missing; end with the totals."""
        folder = folder_of(options)
        export = Export(folder, timezone.now(), options["form"], options["source"].strip())
        with broken_off("; the same command goes on with the rest"):
            is_complete = self._run(export, verbosity=options["verbosity"])
        self.stdout.write(totals_of(folder))
        if not is_complete:
            sys.exit(INCOMPLETE)

    def _run(self, export: Export, *, verbosity: int) -> bool:
        """Write all, and say whether all of it is in the files."""
        terminal = sys.stdout if self.stdout.isatty() and verbosity > 0 else None
        is_complete = True
        total = Article.objects.count()
        with watched("Exporting", total, self.stdout.write, terminal=terminal) as watch:
            for line in export.lines():
                self._tell(line, verbosity, watch.say)
                is_complete &= not line.lost
                watch.advance()
        return is_complete

    def _tell(self, line: Line, verbosity: int, say: Callable[[str], object]) -> None:
        path = shown(line.path)
        if verbosity > 1:
            say(f"{line.how:<8} {path}")
        for said in line.lost:
            say(f"{path}: {self.style.WARNING(shown(said))}")
