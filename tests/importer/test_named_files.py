"""Files that the command line names: none that is no report is written over, and no pipe makes us wait."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest
from django.core.management import CommandError

from tests.importer.runs import command, post, write

pytestmark = pytest.mark.django_db


def posts(folder: Path) -> str:
    write(folder / "old", river=post())
    return str(folder / "old")


@pytest.mark.parametrize("name", ["old/river.md", "_config.yml", "link.json"])
def test_a_report_is_not_written_over_a_file_that_is_none(tmp_path: Path, name: str) -> None:
    old = posts(tmp_path)
    (tmp_path / "_config.yml").write_text("title: 江报\n")
    (tmp_path / "link.json").symlink_to("_config.yml")
    before = (tmp_path / name).read_text()
    with pytest.raises(CommandError, match="is no report") as refusal:
        command(old, "--report", str(tmp_path / name))
    assert refusal.value.returncode == 2
    assert name in str(refusal.value)
    assert (tmp_path / name).read_text() == before


def test_a_report_takes_the_place_of_an_earlier_or_an_empty_one(tmp_path: Path) -> None:
    old, report = posts(tmp_path), tmp_path / "look.json"
    report.touch()
    for outcome in ("created", "unchanged"):
        command(old, "--source", "old", "--report", str(report))
        assert [line["outcome"] for line in json.loads(report.read_text())["files"]] == [outcome]


def test_a_pipe_that_nobody_reads_does_not_make_us_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CommandError, match="nobody reads that pipe"):
        command(posts(tmp_path), "--report", str(tmp_path / "pipe"))
    with pytest.raises(CommandError, match="pipe cannot be read: It is not a regular file"):
        command(posts(tmp_path), "--authors", str(tmp_path / "pipe"))


def test_a_pipe_that_is_read_gets_the_whole_report(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_text()))
    number = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    reader.start()
    command(posts(tmp_path), "--report", str(tmp_path / "pipe"))
    os.close(number)
    reader.join(10)
    assert json.loads(read[0])["files"][0]["path"] == "river.md"
