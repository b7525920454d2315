"""The import, beside the least that any importer must do."""

from __future__ import annotations

import resource
import sqlite3
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import nh3
import yaml
from django.utils import timezone

from articles.dialects import DIALECTS
from articles.importer.find import start_of
from articles.importer.incoming import Options
from articles.importer.job import Job
from articles.importer.report import Totals
from articles.importer.run import bring_in
from benchmarks.figures import Figure, seconds


def measure(folder: Path, count: int) -> Iterator[Figure]:
    """Yield posts a second for a first run and for a second one, and the memory both took."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    floor = count / seconds(lambda: _least(folder, loader))
    first = seconds(lambda: _bring(folder, {"created": count}))
    yield Figure(f"import of {count:,} posts", "posts/s", count / first, floor)
    second = seconds(lambda: _bring(folder, {"unchanged": count}))
    reading = count / seconds(lambda: [path.read_bytes() for path in sorted(folder.iterdir())])
    yield Figure("the same again, unchanged", "posts/s", count / second, reading)
    yield Figure("most memory", "MB", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _bring(folder: Path, expected: dict[str, int]) -> None:
    options = Options(DIALECTS["hexo"], ZoneInfo("Asia/Shanghai"), timezone.now())
    lines = bring_in(Job("benchmark", (start_of(folder),), options), Totals())
    outcomes = Counter(line.outcome for line in lines)
    if outcomes != expected:
        raise SystemExit(f"Expected {expected}, but the import said {dict(outcomes)}.")


def _least(folder: Path, loader: type) -> None:
    """Read, parse the header, sanitise, and write one row each in one transaction."""
    database = sqlite3.connect(folder.parent / "floor.sqlite3")
    database.execute("CREATE TABLE posts (title, date, html)")
    with database:
        database.executemany(
            "INSERT INTO posts VALUES (?, ?, ?)", (_row(path, loader) for path in folder.iterdir())
        )
    database.close()


def _row(path: Path, loader: type) -> tuple[str, str, str]:
    _, header, body = path.read_text("utf-8").split("---\n", 2)
    values = yaml.load(header, Loader=loader)  # noqa: S506 -- one of the safe loaders
    return str(values["title"]), str(values["date"]), nh3.clean(body)
