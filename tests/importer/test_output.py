"""What a command says may be cut short by a full disk or a closed pipe; what it does may not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.models import ImportRun, search_index
from tests.importer.apart import ROOT, environment_of
from tests.importer.contents import contents, difference
from tests.importer.many import write_site

pytestmark = pytest.mark.django_db(transaction=True)

POSTS = 30
NO_ROOM, NO_READER = "No space left on device", "Broken pipe"
FULL = Path("/dev/full")


def _run(folder: Path, stdout: int, *arguments: str) -> tuple[int, str]:
    """Run a command, and close what it wrote to; return its exit code, and what it said of errors."""
    call = [sys.executable, "manage.py", *arguments]
    try:
        ended = subprocess.run(
            call, cwd=ROOT, env=environment_of(folder, {}), stdout=stdout,
            stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    finally:
        os.close(stdout)
    return ended.returncode, ended.stderr


def full_disk() -> int:
    """Return what has no room."""
    return os.open(FULL, os.O_WRONLY)


def closed_pipe() -> int:
    """Return a pipe that nobody reads any more."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


WAYS = {"full disk": (full_disk, NO_ROOM), "closed pipe": (closed_pipe, NO_READER)}
ways = pytest.mark.parametrize(("stdout", "reason"), WAYS.values(), ids=WAYS)


def in_one_sentence(said: str, reason: str) -> bool:
    """Say whether standard error has the one line that tells of the output."""
    return said == (
        f"CommandError: Standard output took no more: {reason}. What else there was to say is "
        "lost; the work itself went on to its end.\n"
    )


@ways
def test_an_import_whose_output_is_cut_short_brings_all_in(
    tmp_path: Path, stdout: Callable[[], int], reason: str
) -> None:
    site = write_site(tmp_path / "site", POSTS)
    command = ("import_posts", str(site), "--source", "old", "-v", "2")
    assert _run(tmp_path, _nowhere(), *command) == (1, "")  # one file is broken
    undisturbed = contents()
    search_index.clear()
    call_command("flush", interactive=False, verbosity=0)
    code, said = _run(tmp_path, stdout(), *command)
    assert (code, in_one_sentence(said, reason)) == (3, True), said
    assert difference(contents(), undisturbed) == {}
    assert ImportRun.objects.get().finished_at


@ways
def test_what_is_cut_short_of_what_is_said_is_missing_in_no_file(
    tmp_path: Path, stdout: Callable[[], int], reason: str
) -> None:
    site = write_site(tmp_path / "site", POSTS)
    _run(tmp_path, _nowhere(), "import_posts", str(site), "--source", "old")
    _run(tmp_path, _nowhere(), "collectstatic", "--no-input")
    for command in ("verify_import", "export_posts", "export_site"):
        cut, whole = ([str(tmp_path / command / name)] for name in ("cut", "whole"))
        if command == "verify_import":
            cut, whole = [], []
        code, said = _run(tmp_path, stdout(), command, *cut, "-v", "2")
        assert (command, code, in_one_sentence(said, reason)) == (command, 3, True), said
        assert _run(tmp_path, _nowhere(), command, *whole) == (0, "")
        assert _names(tmp_path / command / "cut") == _names(tmp_path / command / "whole")


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "latin-1"])
def test_a_terminal_that_lacks_signs_is_told_their_numbers(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "江🐟.md").write_text("---\ntitle: [never closed\n---\nx\n")
    call = [sys.executable, "manage.py", "import_posts", str(tmp_path / "old"), "--source", "江🐟"]
    environment = environment_of(tmp_path, {"PYTHONIOENCODING": encoding})
    ended = subprocess.run(call, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert (ended.returncode, ended.stderr) == (1, b"")
    assert "refused   江🐟.md".encode(encoding, "backslashreplace") in ended.stdout


def test_a_refused_call_keeps_its_code_and_its_sentence(tmp_path: Path) -> None:
    code, said = _run(tmp_path, full_disk(), "import_posts", str(tmp_path / "nothing"))
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith("CommandError: There is no file or folder")


def test_where_nothing_at_all_can_be_said_the_exit_code_says_it(tmp_path: Path) -> None:
    site = write_site(tmp_path / "site", 3)
    call = [sys.executable, "manage.py", "import_posts", str(site), "--source", "old"]
    with FULL.open("w") as full:
        ended = subprocess.run(
            call, cwd=ROOT, env=environment_of(tmp_path, {}), stdout=full, stderr=full, check=False
        )
    assert ended.returncode == 3
    assert ImportRun.objects.get().finished_at


def test_output_that_nobody_wanted_is_no_fault(tmp_path: Path) -> None:
    closed = ["sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "manage.py", "verify_import"]
    ended = subprocess.run(
        closed, cwd=ROOT, env=environment_of(tmp_path, {}), stderr=subprocess.PIPE, text=True,
        check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, "")


def _nowhere() -> int:
    return os.open(os.devnull, os.O_WRONLY)


def _names(folder: Path) -> list[str]:
    return sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*"))
