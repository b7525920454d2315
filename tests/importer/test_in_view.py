"""A changed file does not always change what readers see: the report says which."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone

from articles import publishing
from articles.importer.in_view import ALREADY_SEEN, NOT_SEEN, STILL_SEEN, STILL_TO_COME, hindrance
from articles.importer.report import Line, Totals
from articles.models import Article, Edition
from tests.importer.runs import bring, post, write

NOW = datetime(2026, 3, 4, 10, tzinfo=timezone.get_fixed_timezone(0))
BEFORE, LATER = NOW - timedelta(days=1), NOW + timedelta(days=1)
WINDOWS = {
    "never": [],
    "live": [(BEFORE, None)],
    "waits": [(LATER, None)],
    "changes": [(BEFORE, LATER), (LATER, None)],
    "over": [(BEFORE - timedelta(days=1), BEFORE)],
}
TOLD = [
    ("never", None, ""), ("never", BEFORE, ""), ("never", LATER, ""),
    ("live", None, STILL_SEEN), ("live", BEFORE, ""), ("live", LATER, ALREADY_SEEN),
    ("waits", None, STILL_TO_COME), ("waits", BEFORE, ""), ("waits", LATER, ""),
    ("changes", None, STILL_SEEN), ("changes", BEFORE, ""), ("changes", LATER, ""),
    ("over", None, ""), ("over", BEFORE, NOT_SEEN), ("over", LATER, NOT_SEEN),
]  # fmt: skip


@pytest.mark.parametrize(("windows", "at", "told"), TOLD)
def test_what_readers_see_of_a_changed_file(windows: str, at: datetime | None, told: str) -> None:
    rows = [Edition(live_from=start, live_until=end) for start, end in WINDOWS[windows]]
    assert hindrance(rows, at, NOW) == told


def _changed(folder: Path, **header: str) -> tuple[Line, Totals]:
    write(folder, a=post("改过的", **header))
    totals = Totals()
    (dry,) = bring(folder, is_dry_run=True)
    (line,) = bring(folder, totals=totals)
    assert dry == line
    return line, totals


@pytest.mark.django_db
def test_a_live_post_whose_date_moves_into_the_future_is_not_told_as_scheduled(
    tmp_path: Path, client: Client
) -> None:
    write(tmp_path, a=post())
    bring(tmp_path)
    line, totals = _changed(tmp_path, date="2090-01-01")
    assert (line.outcome, line.standing) == ("updated", "")
    assert ALREADY_SEEN in line.warnings
    assert not any(said.startswith("SCHEDULED") for said in line.warnings)
    assert totals.counts["scheduled"] == 0
    assert client.get(line.address).status_code == 200


@pytest.mark.django_db
def test_nobody_is_told_that_readers_see_a_withdrawn_post(tmp_path: Path) -> None:
    write(tmp_path, a=post())
    bring(tmp_path)
    publishing.withdraw(Article.objects.get(), by=None, reason="")
    line, _ = _changed(tmp_path, draft="true")
    assert STILL_SEEN not in line.warnings
    line, totals = _changed(tmp_path, date="2090-01-01")
    assert NOT_SEEN in line.warnings
    assert totals.counts["scheduled"] == 0


@pytest.mark.django_db
def test_of_a_scheduled_post_that_is_a_draft_now_the_old_text_is_told(tmp_path: Path) -> None:
    write(tmp_path, a=post(date="2090-01-01"))
    bring(tmp_path)
    line, _ = _changed(tmp_path, draft="true", date="2090-01-01")
    assert STILL_TO_COME in line.warnings
