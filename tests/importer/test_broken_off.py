"""However an import ends, the next one finishes it, as if nothing had happened.

More kills than the few of every test run:
``KILLS=50 KILLED_POSTS=600 pytest -n 0 tests/importer/test_broken_off.py``.
"""

from __future__ import annotations

import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection

from articles.models import Article, search_index
from tests.importer.apart import Apart
from tests.importer.contents import contents, difference, finished_runs
from tests.importer.many import write_site

pytestmark = pytest.mark.django_db(transaction=True)

KILLS = int(os.environ.get("KILLS", "6"))
POSTS_OF_A_SITE = 120
POSTS = int(os.environ.get("KILLED_POSTS", str(POSTS_OF_A_SITE)))


def command(site: Path) -> tuple[str, ...]:
    """Return the import of the site."""
    return ("import_posts", str(site), "--source", "old", "--no-color", "-v", "0")


def empty() -> None:
    """Throw everything away."""
    search_index.clear()
    call_command("flush", interactive=False, verbosity=0)


def test_kills_at_any_instant_change_nothing(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", POSTS)
    by_chance, kills, rounds = random.Random(KILLS), 0, 0
    with Apart(tmp_path / "apart") as apart:
        began = time.monotonic()
        assert apart.run(*command(site)) == 1, apart.said  # one file is broken
        seconds = time.monotonic() - began
        undisturbed = contents()
        while kills < KILLS:
            empty()
            code = -9
            while code == -9 and kills < KILLS:
                code = apart.kill_after(by_chance.uniform(0, 0.8 * seconds), *command(site))
                kills += code == -9
            if code == -9:
                assert apart.run(*command(site)) == 1, apart.said
            assert difference(contents(), undisturbed) == {}
            rounds += 1
    assert finished_runs()


def said(apart: Apart, words: str) -> bool:
    """Say whether the command ended with a sentence and without a traceback."""
    return words in apart.said and "Traceback" not in apart.said


FULL = """
CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(*) FROM articles_article) > 60 THEN
        RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER no_room BEFORE INSERT ON articles_legacypost EXECUTE FUNCTION no_room();
"""
ROOM = "DROP TRIGGER no_room ON articles_legacypost; DROP FUNCTION no_room()"


def ask(sql: str) -> None:
    """Say something to the database."""
    with connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.fixture
def finished(tmp_path: Path) -> Iterator[tuple[Apart, Path]]:
    """Give a site and a way to import it; in the end an import must make what an undisturbed one made."""
    site = write_site(tmp_path / "site")
    with Apart(tmp_path / "apart") as apart:
        assert apart.run(*command(site)) == 1
        undisturbed = contents()
        empty()
        yield apart, site
        assert Article.objects.count() < POSTS_OF_A_SITE
        assert apart.run(*command(site)) == 1, apart.said
    assert difference(contents(), undisturbed) == {}


@pytest.mark.sqlite
def test_a_full_disk_is_said_and_the_next_run_goes_on(finished: tuple[Apart, Path]) -> None:
    apart, site = finished
    ask("VACUUM")  # else what was thrown away is room enough
    size = Path(str(connection.settings_dict["NAME"])).stat().st_size
    assert apart.run(*command(site), file_bytes=size + 100_000) == 3, apart.said
    assert said(apart, "The database cannot go on: "), apart.said
    assert "Mend it, then the same command goes on with the rest." in apart.said


@pytest.mark.postgres
def test_a_server_without_room_is_said_and_the_next_run_goes_on(
    finished: tuple[Apart, Path],
) -> None:
    apart, site = finished
    ask(FULL)
    assert apart.run(*command(site)) == 3, apart.said
    ask(ROOM)
    assert said(apart, "No space left on device"), apart.said


@pytest.mark.postgres
def test_a_lost_connection_is_said_and_the_next_run_goes_on(finished: tuple[Apart, Path]) -> None:
    apart, site = finished
    apart.start(*command(site))
    while not Article.objects.exists():
        time.sleep(0.01)
    ask(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    assert apart.wait() == 3, apart.said
    assert said(apart, "The database cannot go on: "), apart.said


def test_ctrl_c_ends_the_run_with_all_its_processes_however_often_it_comes(
    finished: tuple[Apart, Path],
) -> None:
    apart, site = finished
    importer = apart.start(*command(site))
    patience = threading.Timer(60, os.kill, (importer, signal.SIGKILL))
    patience.start()
    while not Article.objects.exists():
        time.sleep(0.01)
    told = (*_children(importer), importer)  # as a terminal does
    for _ in range(20):
        for number in told:
            with suppress(ProcessLookupError):  # it may end at the first one
                os.kill(number, signal.SIGINT)
        time.sleep(0.02)
    code = apart.wait()
    patience.cancel()
    assert code == 130, apart.said
    assert said(apart, "Stopped."), apart.said


def _children(number: int) -> list[int]:
    return list(map(int, Path(f"/proc/{number}/task/{number}/children").read_text().split()))


def test_pictures_that_cannot_be_written_are_said_and_come_with_the_next_run(
    finished: tuple[Apart, Path],
) -> None:
    apart, site = finished
    renditions = apart.folder / "media" / "i"
    renditions.rename(apart.folder / "away")
    renditions.write_text("where the pictures should go, there is a file")
    assert apart.run(*command(site)) == 3, apart.said
    renditions.unlink()
    assert said(apart, "Pictures cannot be written: Not a directory"), apart.said
