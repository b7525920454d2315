"""The import, beside the least that any importer must do."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import nh3
import yaml

from benchmarks import posts
from benchmarks.databases import own_database
from benchmarks.figures import Figure, seconds
from benchmarks.rows import seconds_to_store

EDITED = 2_000
"""So many posts come in while somebody saves an article."""


def measure(scratch: Path, count: int) -> Iterator[Figure]:
    """Yield what a first and a second import of ``scratch/posts`` take, and how long editors wait."""
    folder = scratch / "posts"
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    floor = count / seconds(lambda: _least(folder, loader))
    yield from _figures("SQLite", _run(scratch, "", count), count, floor, _reading(folder))
    alone = seconds_to_store(scratch / "db.sqlite3", scratch / "rows.sqlite3")
    yield Figure("  its rows and terms, written by nothing else", "posts/s", count / alone)
    posts.write(EDITED, scratch / "more", first=count)
    waits = _run(scratch, "", EDITED, "edited")
    yield Figure("an editor's save meanwhile, median", "s", waits["median"])
    yield Figure("an editor's save meanwhile, worst", "s", waits["worst"])
    if os.environ.get("TEST_POSTGRES_URL"):
        yield from _on_postgres(scratch, max(count // 5, 1))


def _on_postgres(scratch: Path, count: int) -> Iterator[Figure]:
    other = scratch / "postgres"
    posts.write(count, other / "posts")
    with own_database(os.environ["TEST_POSTGRES_URL"]) as url:
        yield from _figures("PostgreSQL", _run(other, url, count), count, None, None)


def _figures(
    where: str, took: dict[str, float], count: int, floor: float | None, reading: float | None
) -> Iterator[Figure]:
    yield Figure(f"import of {count:,} posts, {where}", "posts/s", count / took["first"], floor)
    yield Figure("  processor time, all processes", "CPU ms a post", took["cpu"] * 1_000 / count)
    yield Figure("  most memory, all processes", "MB", took["most_mb"])
    yield Figure("  the same again, unchanged", "posts/s", count / took["again"], reading)
    yield Figure("  the same again, unchanged", "s", took["again"])


def _run(scratch: Path, url: str, count: int, *more: str) -> dict[str, float]:
    command = [sys.executable, "-m", "benchmarks.importing", str(scratch), url, str(count), *more]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return dict(json.loads(said))


def _reading(folder: Path) -> float:
    """Return how many files a second can be read at all."""
    paths = sorted(folder.iterdir())
    return len(paths) / seconds(lambda: [path.read_bytes() for path in paths])


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
