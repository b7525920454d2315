"""Each trap in ``traps/`` does what its table says, to the word."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings

from articles.models import ImportRun
from tests.importer import trapped

Outcomes = dict[str, dict[str, dict[str, Any]]]
CASES = [
    pytest.param(site, path, id=f"{site}: {path}")
    for site in trapped.SITES
    for path in trapped.table(site)
]


@pytest.fixture(scope="module")
def outcomes(
    django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory
) -> Outcomes:
    """Import each site once, keep what is to be compared, and leave the database as it was."""
    folder = tmp_path_factory.mktemp("pictures")
    with django_db_blocker.unblock(), _pictures_in(folder), transaction.atomic():
        found = {site: trapped.imported(site) for site in trapped.SITES}
        transaction.set_rollback(True)
    return found


def _pictures_in(folder: Path) -> override_settings:
    from django.conf import settings

    originals = {**settings.STORAGES["originals"], "OPTIONS": {"location": folder / "originals"}}
    return override_settings(
        MEDIA_ROOT=folder / "media", STORAGES={**settings.STORAGES, "originals": originals}
    )


@pytest.mark.parametrize(("site", "path"), CASES)
def test_a_trap_does_what_its_table_says(outcomes: Outcomes, site: str, path: str) -> None:
    expected = {**trapped.ALWAYS, **trapped.table(site)[path]}
    found = outcomes[site].get(path, {})
    lacks = [words for words in expected.pop("body_has", []) if words not in found["body"]]
    holds = [words for words in expected.pop("body_lacks", []) if words in found["body"]]
    assert ({name: found.get(name) for name in expected}, lacks, holds) == (expected, [], [])


@pytest.mark.parametrize("site", trapped.SITES)
def test_each_file_has_its_row_and_each_row_its_file(site: str) -> None:
    assert trapped.files(site) == set(trapped.table(site))


@pytest.mark.parametrize("site", trapped.SITES)
def test_the_report_has_one_line_for_each_file_and_no_other(outcomes: Outcomes, site: str) -> None:
    assert set(outcomes[site]) == trapped.files(site)


def test_there_are_enough_traps() -> None:
    assert sum(len(trapped.table(site)) for site in trapped.SITES) >= 100


@pytest.mark.parametrize("site", trapped.SITES)
def test_nothing_has_mended_the_bytes_of_the_traps(site: str) -> None:
    whole = hashlib.sha256()
    root = trapped.TRAPS / site
    for path in sorted(root.rglob("*")):
        if path.is_file():
            whole.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    assert whole.hexdigest() == trapped.run_of(site)["sha256"], "Were they saved by an editor?"


@pytest.mark.django_db
def test_the_traps_leave_the_database_as_it_was() -> None:
    assert not ImportRun.objects.exists()
