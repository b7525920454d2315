"""Bring a checkout on one's own machine up to date: rows, accounts, articles, static files."""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import BaseCommand, call_command, get_commands
from django.db import connection
from django.db.migrations.executor import MigrationExecutor


class Command(BaseCommand):
    """Do what is still to do, and nothing twice."""

    help = "Migrates, makes accounts, loads the demonstration newsroom and collects static files."

    def handle(self, *args: Any, **options: Any) -> None:
        """Take the steps in order."""
        self._migrate()
        call_command("create_accounts", stdout=self.stdout)
        self._load_demonstration()
        self._collect_static()

    def _migrate(self) -> None:
        """Bring the tables up to date."""
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Making the tables ...")
            call_command("migrate", verbosity=0)

    def _load_demonstration(self) -> None:
        """Fill an empty newsroom."""
        if "load_demonstration" in get_commands() and _is_empty():
            self.stdout.write("Loading the demonstration newsroom, once ...")
            call_command("load_demonstration", stdout=self.stdout)

    def _collect_static(self) -> None:
        """Collect the static files, where one of them or a setting changed."""
        stamp = Path(f"{settings.STATIC_ROOT}.collected")
        fingerprint = _static_fingerprint()
        if stamp.is_file() and stamp.read_text() == fingerprint:
            return
        self.stdout.write("Collecting the static files ...")
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.write_text(fingerprint)


def _is_empty() -> bool:
    """Say whether no article was ever written here."""
    return not apps.get_model("articles", "Article").objects.exists()


def _static_fingerprint() -> str:
    """Return what changes when any static file does."""
    return sha256("\n".join(sorted(_static_files())).encode()).hexdigest()


def _static_files() -> Iterator[str]:
    """Yield a line for each file that would be collected: name, size, time."""
    left_out = getattr(apps.get_app_config("staticfiles"), "ignore_patterns", None)
    for finder in get_finders():
        for name, storage in finder.list(left_out):
            state = Path(storage.path(name)).stat()
            yield f"{name} {state.st_size} {state.st_mtime_ns}"
