"""Filling an empty newsroom: pictures, sections, the import, then a day's work at the desk."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from articles.demonstration import desk, drawing, pictures, site
from articles.demonstration.posts_today import write_posts
from articles.dialects import DIALECTS
from articles.importer.incoming import Options
from articles.importer.job import Job
from articles.importer.people import read_people
from articles.importer.report import Totals
from articles.importer.run import bring_in
from articles.importer.start import start_of
from articles.models import ImportRun

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

SOURCE = "demonstration"


class NotLoaded(RuntimeError):
    """A post of ours did not come in: a fault in this package, said with the file's name."""


def is_loaded() -> bool:
    """Say whether the demonstration was loaded here before (1 query)."""
    return ImportRun.objects.filter(source=SOURCE).exclude(finished_at=None).exists()


def load(
    *,
    now: datetime | None = None,
    tell: Callable[[str], object] = print,
    draw: Callable[[str], bytes] = drawing.draw,
) -> bool:
    """Load the demonstration newsroom; False when that was done before, and nothing happens.

    Dates are moved so that the newest article is an hour old at ``now``. Rows are written in
    one transaction: after a failure nothing is there but some pictures, and the next call
    begins anew. ``draw`` gives the picture of a name.
    """
    if is_loaded():
        return False
    now = now or timezone.now()
    with TemporaryDirectory() as folder:
        tell("Drawing the pictures ...")
        pictures.take_in(Path(folder), draw)
        tell("Importing the articles ...")
        with transaction.atomic():
            site.make_sections()
            _import(Path(folder), now)
            site.make_pages_and_texts()
            desk.go_on(now)
    return True


def _import(folder: Path, now: datetime) -> None:
    """Bring the posts in as ``import_posts`` would."""
    write_posts(folder, now)
    totals = Totals()
    for line in bring_in(_job(folder, now), totals):
        if line.outcome != "created":
            raise NotLoaded(f"{line.path}: {line.outcome} {line.message}")


def _job(folder: Path, now: datetime) -> Job:
    people = read_people(site.text("authors.toml"), is_toml=True)
    return Job(
        source=SOURCE,
        starts=(start_of(folder),),
        options=Options(
            dialect=DIALECTS["hexo"],
            zone=ZoneInfo(settings.TIME_ZONE),
            now=now,
            people=people,
            language="zh-hans",
        ),
        portraits=folder / pictures.FOLDER,
    )
