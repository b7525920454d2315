"""A scratch site to measure on: as a reader's site, without DEBUG and its costs."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import django


def set_up(scratch: Path, url: str = "") -> None:
    """Point Django at a scratch folder and a database, SQLite in that folder unless ``url`` says another."""
    scratch.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe())
    os.environ.update(
        VAR_DIR=str(scratch), DATABASE_URL=url or f"sqlite:///{scratch / 'db.sqlite3'}", DEBUG="0",
        SITE_URL="http://testserver", ALLOWED_HOSTS="testserver",
        DJANGO_SETTINGS_MODULE="benchmarks.settings",
    )  # fmt: skip
    (scratch / "static").mkdir(exist_ok=True)
    django.setup()
    from django.core.management import call_command  # noqa: PLC0415 -- Django had to be set up first

    call_command("migrate", verbosity=0)
