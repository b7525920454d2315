#!/usr/bin/env python
"""Run one of the site's commands: `python manage.py help` lists them."""

import os
import sys


def main() -> None:
    """Hand the command line to Django, with this site's settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    try:
        from django.core.exceptions import ImproperlyConfigured  # noqa: PLC0415 - it may be missing
        from django.core.management import execute_from_command_line  # noqa: PLC0415 - the same
    except ImportError:
        sys.exit("Django is not installed for this Python: try `make run`, or `pip install .`.")
    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as error:
        sys.exit(str(error))  # One sentence; where it was raised would tell an operator nothing.


if __name__ == "__main__":
    main()
