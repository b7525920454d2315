"""Running the importer in tests."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from django.core.management import call_command

from articles.importer.job import Job
from articles.importer.report import Line, Totals
from articles.importer.run import bring_in
from articles.importer.start import start_of
from tests.importer.posts import options, post


def write(folder: Path, **posts: str) -> None:
    """Write posts by name (without the suffix)."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in posts.items():
        (folder / f"{name}.md").write_text(text)


def bring(
    *places: Path, source: str = "old", totals: Totals | None = None, **fields: Any
) -> list[Line]:
    """Import and return the lines."""
    choices = {key: fields.pop(key) for key in list(fields) if key not in Job.__dataclass_fields__}
    job = Job(source, tuple(start_of(place) for place in places), options(**choices), **fields)
    return list(bring_in(job, totals or Totals()))


def outcomes(lines: list[Line]) -> dict[str, str]:
    """Return the outcome of each file."""
    return {line.path: line.outcome for line in lines}


def command(*arguments: str) -> tuple[int, str]:
    """Run the command; return its exit code and what it printed."""
    out = io.StringIO()
    try:
        call_command("import_posts", *arguments, stdout=out)
    except SystemExit as stop:
        return int(stop.code or 0), out.getvalue()
    return 0, out.getvalue()


__all__ = ["bring", "command", "outcomes", "post", "write"]
