"""The article page, beside one row and a small template.

Measured through Django's handler in this process: what a server adds is the same for both.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.test import Client, override_settings

from articles.models import Edition
from benchmarks.figures import Figure, cpu_milliseconds

TIMES = 300
WARM_UP = 20


def measure() -> Iterator[Figure]:
    """Yield the processor's milliseconds for each kind of page."""
    editions = list(Edition.objects.order_by("pk")[:TIMES])
    with override_settings(ROOT_URLCONF="benchmarks.floor", MIDDLEWARE=[]):
        floor = _each([f"/{edition.pk}/" for edition in editions])
    ours = _each([edition.get_absolute_url() for edition in editions])
    yield Figure("an article page", "CPU ms a request", ours, floor)
    yield Figure("the search for 航天员", "CPU ms a request", _each(["/search/?q=航天员"] * 50))
    yield Figure("the front page", "CPU ms a request", _each(["/"] * 50))
    days = [f"/{edition.published_on:%Y/%m/%d}/" for edition in editions]
    yield Figure("a day of the archive", "CPU ms a request", _each(days))


def _each(paths: list[str]) -> float:
    client = Client()
    for path in paths[:WARM_UP]:
        response = client.get(path)
        if response.status_code != 200:
            raise SystemExit(f"{path} answered {response.status_code}.")
    waiting = iter(paths)
    return cpu_milliseconds(lambda: client.get(next(waiting)), len(paths))
