"""Measure everything in a scratch folder and print the table: ``python -m benchmarks [POSTS]``."""

from __future__ import annotations

import os
import secrets
import sys
import tempfile
from pathlib import Path

import django

POSTS = 1_000


def main() -> None:
    """Make posts, import them, ask for pages."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else POSTS
    with tempfile.TemporaryDirectory(prefix="newsroom-bench-") as name:
        scratch = Path(name)
        _set_up(scratch)
        _measure(scratch, count)


def _set_up(scratch: Path) -> None:
    """Point the site at the scratch folder, as a reader's site: without DEBUG and its costs."""
    os.environ["SECRET_KEY"] = secrets.token_urlsafe()
    os.environ.update(
        VAR_DIR=str(scratch), DATABASE_URL=f"sqlite:///{scratch / 'db.sqlite3'}", DEBUG="0",
        SITE_URL="http://testserver", ALLOWED_HOSTS="testserver",
        DJANGO_SETTINGS_MODULE="benchmarks.settings",
    )  # fmt: skip
    (scratch / "static").mkdir()
    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 -- Django had to be set up first

    call_command("migrate", verbosity=0)


def _measure(scratch: Path, count: int) -> None:
    from benchmarks import imports, pages, posts  # noqa: PLC0415 -- the same
    from benchmarks.figures import table  # noqa: PLC0415 -- the same

    posts.write(count, scratch / "posts")
    figures = [*imports.measure(scratch / "posts", count), *pages.measure()]
    print(table(figures))


if __name__ == "__main__":
    main()
