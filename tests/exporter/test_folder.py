"""Writing into a folder: only ours, only what changed, never outside."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from shutil import which
from subprocess import run

import pytest

from articles.exporter.folder import BEGUN, MANIFEST, Folder, FolderRefused, Unwritable, _beside
from articles.exporter.names import Names, safe


def written(root: Path, **files: bytes) -> Folder:
    folder = Folder(root)
    for name, data in files.items():
        folder.write(name.replace("__", "/"), data)
    folder.finish()
    return folder


def test_the_second_time_only_what_changed_is_written(tmp_path: Path) -> None:
    written(tmp_path, a=b"1", b__c=b"2")
    before = (tmp_path / "a").stat()
    folder = written(tmp_path, a=b"1", b__c=b"3")
    after = (tmp_path / "a").stat()
    assert (before.st_mtime_ns, before.st_ino) == (after.st_mtime_ns, after.st_ino)
    assert folder.counts == {"unchanged": 1, "written": 1}
    assert (tmp_path / "b" / "c").read_bytes() == b"3"


def test_what_is_gone_is_removed_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    written(tmp_path, a__b__c=b"1", d=b"2", e__f=b"3")
    (tmp_path / "e" / "mine").write_text("mine")
    assert written(tmp_path, d=b"2").counts == {"unchanged": 1, "removed": 2}
    assert not (tmp_path / "a").exists()
    assert (tmp_path / "e" / "mine").read_text() == "mine"


def test_a_file_that_somebody_changed_is_written_anew(tmp_path: Path) -> None:
    written(tmp_path, a=b"1")
    (tmp_path / "a").write_bytes(b"other")
    assert written(tmp_path, a=b"1").counts == {"written": 1}


def test_the_manifest_can_be_checked_by_other_tools(tmp_path: Path) -> None:
    written(tmp_path, a=b"1")
    line = f"{sha256(b'1').hexdigest()}  a"
    assert line in (tmp_path / MANIFEST).read_text().splitlines()


def test_a_run_that_broke_off_is_gone_on_with(tmp_path: Path) -> None:
    Folder(tmp_path).write("a", b"1")  # and never finished
    assert written(tmp_path, b=b"2").counts["written"] == 1


def test_what_a_killed_run_wrote_is_ours_and_goes_where_the_next_one_does_not_write_it(
    tmp_path: Path,
) -> None:
    Folder(tmp_path).write("public/secret", b"1")  # and was killed: nothing told the manifest
    half = _beside(tmp_path / "public" / "secret")
    half.write_bytes(b"a half")
    written(tmp_path, a=b"2")
    assert {place.name for place in tmp_path.rglob("*") if place.is_file()} == {"a", MANIFEST}


NAMES_WITH_BREAKS = ["a\nb", "a\u2028b", "a\x85b", "a\rb", "a\x0bb", "a\\b", "a\\nb", "a  b", " a"]


@pytest.mark.parametrize("name", NAMES_WITH_BREAKS, ids=repr)
def test_no_name_tears_the_manifest(name: str, tmp_path: Path) -> None:
    written(tmp_path, **{name: b"1"})
    assert written(tmp_path, **{name: b"1"}).counts == {"unchanged": 1}
    assert written(tmp_path).counts == {"removed": 1}


@pytest.mark.skipif(which("sha256sum") is None, reason="needs sha256sum")
def test_names_with_line_breaks_are_told_as_other_tools_do(tmp_path: Path) -> None:
    written(tmp_path, **{"a\nb": b"1", "a\\b": b"2"})
    found = run(["sha256sum", "--check", MANIFEST], cwd=tmp_path, capture_output=True, check=False)
    assert found.stdout.count(b": OK") == 2


def test_a_file_gives_way_to_a_folder_and_a_folder_to_a_file(tmp_path: Path) -> None:
    written(tmp_path, a=b"1", b__c__d=b"2")
    folder = written(tmp_path, a__x=b"1", b=b"2")
    assert folder.counts == {"written": 2, "removed": 2}
    assert (tmp_path / "a" / "x").read_bytes() == b"1"
    assert (tmp_path / "b").read_bytes() == b"2"


def test_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "new", is_dry_run=True)
    folder.write("a", b"1")
    folder.finish()
    assert folder.counts == {"written": 1}
    assert not (tmp_path / "new").exists()


def test_a_folder_with_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("mine")
    with pytest.raises(FolderRefused, match="not empty"):
        Folder(tmp_path)


def test_a_manifest_of_somebody_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("{}")
    with pytest.raises(FolderRefused, match="not one of ours"):
        Folder(tmp_path)


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FolderRefused, match="cannot be written"):
        Folder(tmp_path / "file")


def test_a_circle_of_links_is_refused(tmp_path: Path) -> None:
    (tmp_path / "circle").symlink_to("circle")
    with pytest.raises(FolderRefused, match="circle of links"):
        Folder(tmp_path / "circle")


BESIDE = _beside(Path("a")).name


@pytest.mark.parametrize("name", [BEGUN, BESIDE])
def test_a_link_in_the_place_of_a_file_of_our_own_is_not_written_through(
    tmp_path: Path, name: str
) -> None:
    mine, root = tmp_path / "mine", tmp_path / "out"
    mine.write_text("mine")
    Folder(root).finish()
    (root / name).symlink_to(mine)
    with suppress(Unwritable):
        folder = Folder(root)
        folder.write("a", b"1")
        folder.finish()
    assert mine.read_text() == "mine"


def test_a_pipe_in_the_place_of_what_was_begun_does_not_make_us_wait(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    os.mkfifo(tmp_path / BEGUN)
    with pytest.raises(Unwritable, match=BEGUN):
        folder.write("a", b"1")


def test_the_file_that_cannot_be_written_is_named_with_its_folders(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    (tmp_path / "posts").write_text("mine")
    with pytest.raises(Unwritable, match="posts/a"):
        folder.write("posts/a", b"1")


OUTSIDE = ["../a", "/a", "b/../../a", "", "a\0b", MANIFEST, BEGUN]


@pytest.mark.parametrize("path", OUTSIDE, ids=repr)
def test_nothing_is_written_outside(path: str, tmp_path: Path) -> None:
    folder = Folder(tmp_path / "root")
    with pytest.raises(Unwritable):
        folder.write(path, b"1")
    assert [place.name for place in tmp_path.iterdir()] == ["root"]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "root")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "root" / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Unwritable, match="by a link"):
        folder.write("link/a", b"1")
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    folder.write("a", b"1")
    with pytest.raises(Unwritable, match="b"):
        folder.write("a/b", b"1")
    assert not [place for place in tmp_path.iterdir() if place.name.startswith(".")]


NAMES = [
    ("江湾大桥", "江湾大桥"),
    ("Con", "con-1"),
    ("lpt1", "lpt1-1"),
    ("conference", "conference"),
    ("../../etc/passwd", "etc-passwd"),
    ("a/b\\c:d", "a-b-c-d"),
    ("...", ""),
    ("a. ", "a"),
    ("😀", ""),
]


@pytest.mark.parametrize(("name", "file"), NAMES)
def test_names_are_fit_for_every_file_system(name: str, file: str) -> None:
    assert safe(name) == file


def test_long_names_fit_in_bytes() -> None:
    assert len(safe("江" * 200).encode()) <= 150


def test_names_that_differ_by_case_alone_get_numbers() -> None:
    names = Names()
    assert names.free("p/", "a", 1, ".html") == "p/a.html"
    assert names.free("P/", "a", 2, ".html") == "P/a-2.html"
    assert names.free("p/", "😀", 3, ".html") == "p/3.html"
    assert not names.take("p/A.html")
