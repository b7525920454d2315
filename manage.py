#!/usr/bin/env python
"""Run one of the site's commands: `python manage.py help` lists them."""

import os
import sys


def main() -> None:
    """Hand the command line to Django, with this site's settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    try:
        from django.core.management import execute_from_command_line  # noqa: PLC0415 - see below
    except ImportError:  # Django is missing: say what to do, not where the import failed.
        sys.exit(
            "Django is not installed for this Python: run `make run`, or `pip install .` first."
        )
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
