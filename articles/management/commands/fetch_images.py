"""Bring the pictures of imported articles that stand on other sites into our own library."""

from __future__ import annotations

from typing import Any

from django.core.management import CommandError
from django.core.management.base import CommandParser

from articles.importer.fetching import Fetching
from articles.management.codes import WRONG_CALL
from articles.management.output import SteadyCommand
from articles.management.pictures import fetch_and_tell
from articles.models import LegacyPost
from articles.outbound import DOOR, Door


class Command(SteadyCommand):
    """A picture that cannot be fetched stays the link it was; that is told, and is no error."""

    help = (
        "Fetches the pictures of other sites that imported articles show. "
        "Running it again tries only what failed."
    )
    door: Door = DOOR

    def add_arguments(self, parser: CommandParser) -> None:
        """Take which source, and whether to try again what was given up."""
        parser.add_argument("--source", default="", help="only of this old site; default: all")
        parser.add_argument(
            "--again", action="store_true", help="try also what was given up for good"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Fetch, telling of each failure; end with the totals."""
        source = options["source"].strip()
        if source and not LegacyPost.objects.filter(source=source).exists():
            message = f"--source: nothing was imported from {source!r}."
            raise CommandError(message, returncode=WRONG_CALL)
        fetching = Fetching(source, again=options["again"], door=self.door)
        fetch_and_tell(self, fetching, verbosity=options["verbosity"])
