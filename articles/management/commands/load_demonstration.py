"""Load the demonstration newsroom into an empty one."""

from typing import Any

from django.core.management import BaseCommand

from articles.demonstration.load import load


class Command(BaseCommand):
    """Do it once: a second run changes nothing."""

    help = "Loads an invented paper to try things with: articles, pictures, sections, pages."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load, and say what there is to see."""
        if load(tell=self.stdout.write):
            self.stdout.write(self.style.SUCCESS("The demonstration newsroom is there."))
        else:
            self.stdout.write("The demonstration newsroom was loaded before; nothing to do.")
