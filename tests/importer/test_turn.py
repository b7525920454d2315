"""Two imports at once: one of them waits, or is refused."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from articles.importer.turn import turn
from articles.models import Article, Category, ImportRun
from tests.importer.apart import Apart
from tests.importer.runs import post, write

pytestmark = pytest.mark.django_db(transaction=True)


def until(apart: Apart, words: str) -> None:
    """Wait until a command has said this."""
    end = time.monotonic() + 30
    while words not in (apart.said if apart.output.exists() else ""):
        assert time.monotonic() < end, f"It never said {words!r}."
        time.sleep(0.02)


def command(folder: Path, source: str) -> tuple[str, ...]:
    """Return an import of a small site."""
    write(folder / source, **{f"{source}-{number}": post() for number in range(3)})
    return ("import_posts", str(folder / source), "--source", source, "--no-color")


def test_the_same_source_is_refused_while_it_is_being_imported(tmp_path: Path) -> None:
    with Apart(tmp_path / "one") as apart:
        with turn("river"):
            assert apart.run(*command(tmp_path, "river")) == 2
        assert "An import of 'river' is running already." in apart.said
        assert not ImportRun.objects.exists()
        assert apart.run(*command(tmp_path, "river")) == 0


def test_another_source_waits_and_says_so(tmp_path: Path) -> None:
    with Apart(tmp_path / "one") as apart:
        with turn("river"):
            apart.start(*command(tmp_path, "sea"))
            until(apart, "Another import is running.")
            assert not ImportRun.objects.exists()
        assert apart.wait() == 0
    assert Article.objects.count() == 3


def test_who_waits_can_be_stopped(tmp_path: Path) -> None:
    with Apart(tmp_path / "one") as apart, turn("river"):
        child = apart.start(*command(tmp_path, "sea"))
        until(apart, "Another import is running.")
        os.kill(child, signal.SIGINT)
        assert apart.wait() == 130
        assert not ImportRun.objects.exists()


def test_a_dry_run_waits_for_nobody(tmp_path: Path) -> None:
    with Apart(tmp_path / "one") as apart, turn("river"):
        assert apart.run(*command(tmp_path, "river"), "--dry-run") == 0


def test_a_killed_run_blocks_nobody(tmp_path: Path) -> None:
    with Apart(tmp_path / "one") as holder, Apart(tmp_path / "two") as apart:
        with turn("sea"):
            child = holder.start(*command(tmp_path, "river"))  # it holds its source and waits
            until(holder, "Another import is running.")
            assert apart.run(*command(tmp_path, "river")) == 2
            os.kill(child, signal.SIGKILL)
            assert holder.wait() == -9
        assert apart.run(*command(tmp_path, "river")) == 0
    assert Article.objects.count() == 3


def test_two_sources_that_begin_at_once_make_each_section_once(tmp_path: Path) -> None:
    with Apart(tmp_path / "one") as one, Apart(tmp_path / "two") as two:
        one.start(*command(tmp_path, "river"))
        two.start(*command(tmp_path, "sea"))
        assert (one.wait(), two.wait()) == (0, 0)
    assert Article.objects.count() == 6
    assert sorted(Category.objects.values_list("name", flat=True)) == ["城市", "社会"]
