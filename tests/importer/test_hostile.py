"""Files that are there to hurt: each is told of in the report, and the others come in."""

from __future__ import annotations

import os
import resource
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from articles.dialects import DIALECTS, Header
from articles.importer.find import Found, find, read
from articles.importer.incoming import Refused
from articles.importer.prepared import MISTAKE, prepare
from articles.importer.start import start_of
from articles.models import Article
from tests.importer.bombs import BOMBS
from tests.importer.closed import nobody
from tests.importer.posts import options
from tests.importer.runs import bring, command, outcomes, post, write

pytestmark = pytest.mark.django_db
MEMORY_BYTES = 1024**3
CPU_SECONDS = 120


def _sparse(size: int) -> Callable[[Path], None]:
    def make(place: Path) -> None:
        with place.open("wb") as opened:
            opened.write(post().encode())
            opened.truncate(size)

    return make


def _socket(place: Path) -> None:
    """Leave a socket. Its name may be 108 bytes long only, so it is made from beside it."""
    here = Path.cwd()
    os.chdir(place.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(place.name)
    finally:
        os.chdir(here)


def _folder(place: Path) -> None:
    place.mkdir()
    (place / "inside.md").write_text(post())


OUTSIDE = "It is a link to a place outside the folder."
HOSTILE: dict[str, tuple[Callable[[Path], object], str]] = {
    "a-body-of-300-mb.md": (_sparse(300_000_000), "It is larger than 4 MB."),
    "a-sparse-file-of-2-gb.md": (_sparse(2 * 1024**3), "It is larger than 4 MB."),
    "a-pipe.md": (os.mkfifo, "It is not a regular file."),
    "a-socket.md": (_socket, "It is not a regular file."),
    "a-device.md": (lambda place: place.symlink_to("/dev/zero"), OUTSIDE),
    "a-link-out.md": (lambda place: place.symlink_to("/etc/passwd"), OUTSIDE),
    "a-link-up.md": (lambda place: place.symlink_to("../../secret.md"), OUTSIDE),
    "a-circle.md": (
        lambda place: place.symlink_to(place.name),
        "It cannot be read: a circle of links.",
    ),
    "a-link-to-nothing.md": (
        lambda place: place.symlink_to("nothing.md"),
        "It cannot be read: No such file or directory.",
    ),
    "a-folder.md": (_folder, "It is a folder, though it is named like a post."),
    "empty.md": (Path.touch, "It is empty."),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder two levels below a secret, with one good post in it."""
    (tmp_path / "secret.md").write_text(post(title="秘密"))
    folder = tmp_path / "sites" / "old"
    write(folder, good=post())
    return folder


def test_what_is_no_post_is_told_and_the_good_one_comes_in(site: Path) -> None:
    for name, (make, _) in HOSTILE.items():
        make(site / name)
    (site / "loop").symlink_to(site, target_is_directory=True)
    (site / "an-empty-folder").mkdir()

    lines = {line.path: line for line in bring(site)}

    assert {path: lines[path].message for path in HOSTILE} == {
        path: sentence for path, (_, sentence) in HOSTILE.items()
    }
    good = {path: line.outcome for path, line in lines.items() if path not in HOSTILE}
    assert good == {"good.md": "created", "a-folder.md/inside.md": "created", "loop": "left out"}
    assert not Article.objects.filter(headline="秘密").exists()


NAMES = {
    "255 bytes": "江" * 84 + ".md",
    "a line end": "a\nb.md",
    "an escape": "\x1b[31mred\x1b[0m.md",
    "blanks": " a b .md",
    "quotes": "'\"`$(x).md",
    "dashes": "--source.md",
    "back-slashes": "a\\..\\b.md",
    "directions": "a\u202eb.md",
    "an emoji": "🐟.md",
    "percent signs": "%2e%2e%2f.md",
    "dots": "...md",
    "a number": "0.md",
    "two endings": "a.md.md",
    "capitals": "A.MD",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_any_name_comes_in_once_and_prints_safely(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(post())

    code, printed = command(str(tmp_path), "--source", "old")

    is_hidden = name.startswith(".")
    assert (code, Article.objects.count()) == (0, 0 if is_hidden else 1)
    assert "\x1b" not in printed
    assert "\u202e" not in printed
    if not is_hidden:
        assert [line.outcome for line in bring(tmp_path)] == ["unchanged"]


def test_a_name_that_is_not_utf_8_is_told_and_printed_safely(site: Path) -> None:
    (site / os.fsdecode(b"\xff\x1b[31m.md")).write_text(post())
    code, printed = command(str(site))
    assert (code, Article.objects.count()) == (1, 1)
    assert "Its name is not UTF-8. Rename it." in printed


def test_names_that_differ_by_case_alone_are_two_posts_with_two_addresses(site: Path) -> None:
    write(site, Twin=post(), twin=post())
    lines = [line for line in bring(site) if "win" in line.path]
    assert len({line.address for line in lines}) == 2


def test_what_may_not_be_read_is_told(site: Path) -> None:
    write(site / "closed", a=post())
    write(site, secret=post())
    (site / "secret.md").chmod(0)
    (site / "closed").chmod(0)
    with nobody(site):
        found = [read(item) if isinstance(item, Found) else item for item in find([start_of(site)])]
    (site / "closed").chmod(0o700)
    told = {item.path: item.message for item in found if isinstance(item, Refused)}
    assert told == {
        "closed": "The folder cannot be read: Permission denied.",
        "secret.md": "It cannot be read: Permission denied.",
    }


def test_a_file_that_grows_or_goes_after_the_walk_is_told(site: Path) -> None:
    write(site, goes=post(), grows=post(), turns=post())
    walked = {item.path: item for item in find([start_of(site)]) if isinstance(item, Found)}
    (site / "goes.md").unlink()
    _sparse(5 * 1024**2)(site / "grows.md")
    (site / "turns.md").unlink()
    (site / "turns.md").mkdir()
    told = {
        path: found for path, item in walked.items() if isinstance(found := read(item), Refused)
    }
    assert {path: found.message for path, found in told.items()} == {
        "goes.md": "It cannot be read: No such file or directory.",
        "grows.md": "It is larger than 4 MB.",
        "turns.md": "It is not a regular file.",
    }


def test_a_folder_that_goes_during_the_walk_is_told_and_the_rest_is_read(site: Path) -> None:
    write(site / "a", one=post())
    write(site / "b", two=post())
    walk = find([start_of(site)])
    first = next(walk)
    shutil.rmtree(site / "b")
    rest = {item.path: getattr(item, "message", "") for item in walk}
    assert first.path == "good.md"
    assert rest == {
        "a/one.md": "",
        "b": "The folder cannot be read: No such file or directory.",
    }


def test_a_folder_that_goes_before_the_walk_leaves_nothing_to_read(tmp_path: Path) -> None:
    start = start_of(tmp_path)
    tmp_path.rmdir()
    assert [str(item) for item in find([start])] == [
        "It cannot be read: No such file or directory."
    ]


def test_bombs_are_read_or_refused_in_bounded_time_and_memory(tmp_path: Path) -> None:
    """Each in all dialects, in a process of its own that has 1 GB and two minutes for all of them."""
    ran = subprocess.run(
        [sys.executable, "-m", "tests.importer.bombs"],
        capture_output=True, text=True, timeout=300, check=False, preexec_fn=_limited,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.splitlines() == [f"{name}: {said}" for name, (_, said) in BOMBS.items()]


def _limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


def test_a_mistake_of_ours_costs_one_file_and_not_the_run() -> None:
    def fail(text: str) -> Header:
        raise ZeroDivisionError("never\nthought of")

    broken = options(dialect=replace(DIALECTS["hexo"], read=fail))
    found = prepare(post().encode(), "a.md", broken)
    assert str(found) == f"{MISTAKE} (ZeroDivisionError never thought of)."


def test_a_second_run_over_hostile_files_says_the_same(site: Path) -> None:
    for name, (make, _) in HOSTILE.items():
        make(site / name)
    first, second = outcomes(bring(site)), outcomes(bring(site))
    assert second == {
        path: "unchanged" if said == "created" else said for path, said in first.items()
    }
