"""Make the search table anew."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction

from articles.publishing.editions import index_all


class Command(BaseCommand):
    """Empty the search table and fill it from the editions; readers search the old one meanwhile."""

    help = "Make the search table anew, after a change of how words are indexed."

    def handle(self, **options: Any) -> None:
        """Rebuild in one transaction and say how many editions can be found."""
        with transaction.atomic():
            count = index_all()
        self.stdout.write(f"{count} editions can be found.")
