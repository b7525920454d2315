"""Commands in processes of their own, on the database of the test run."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).resolve().parents[2]


class Apart:
    """Starts commands one after the other in one process, and can kill each. Close it at the end."""

    def __init__(self, folder: Path, **environment: str) -> None:
        """Prepare in a folder of the test's own."""
        self.folder = folder
        self.output = folder / "output.txt"
        self.environment = environment
        folder.mkdir(exist_ok=True)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.importer.victim"], cwd=ROOT, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment_of(folder, environment),
        )  # fmt: skip

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process, once its last command has ended."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.stdout.read()
        self.process.stdout.close()
        self.process.wait(60)

    def start(self, *arguments: str, file_bytes: int | None = None) -> int:
        """Start a command; return the number of its process."""
        told = {"arguments": arguments, "output": str(self.output), "file_bytes": file_bytes}
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps(told) + "\n")
        self.process.stdin.flush()
        return self._number()

    def wait(self) -> int:
        """Return the exit code of the command that runs."""
        return self._number()

    def run(self, *arguments: str, **limits: Any) -> int:
        """Run a command to its end; return its exit code."""
        self.start(*arguments, **limits)
        return self.wait()

    def kill_after(self, seconds: float, *arguments: str) -> int:
        """Start a command and kill it after so long; return -9, or its exit code if it was quicker."""
        child = self.start(*arguments)
        time.sleep(seconds)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        return self.wait()

    @property
    def said(self) -> str:
        """Return what the last command printed."""
        return self.output.read_text()

    def _number(self) -> int:
        assert self.process.stdout is not None
        return int(self.process.stdout.readline())


def environment_of(folder: Path, more: dict[str, str]) -> dict[str, str]:
    """Return an environment of its own: the test run's database, and folders of this test."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "SECRET_KEY": "only-for-tests",
        "SITE_URL": "https://news.example",
        "VAR_DIR": str(folder),
        "TIME_ZONE": settings.TIME_ZONE,
        "DATABASE_URL": database_url(),
        **more,
    }


def database_url() -> str:
    """Return the address of the database that tests write to."""
    told = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{told['NAME']}"
    who = f"{told['USER']}:{told['PASSWORD']}".rstrip(":")
    return f"postgres://{who}@{told['HOST']}:{told['PORT'] or 5432}/{told['NAME']}"
