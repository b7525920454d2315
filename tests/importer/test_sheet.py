"""A report that does not fit on its disk: it ends whole, is told of, and costs the run nothing."""

from __future__ import annotations

import errno
import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.importer.sheet import Sheet
from articles.importer.verify import verify
from articles.models import Article, ImportRun
from tests.importer.runs import bring, post, write

FULL = "/dev/full"


class Disk(io.BytesIO):
    """A file on a disk with room for so many bytes, which takes a few at a time."""

    def __init__(self, room: int, at_once: int = 7) -> None:
        super().__init__()
        self.room, self.at_once = room, at_once

    def write(self, data: bytes, /) -> int:  # type: ignore[override]  # bytes are all that is written
        some = bytes(data[: self.at_once])
        if self.tell() + len(some) > self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(some)


def test_a_disk_that_takes_a_part_at_a_time_gets_all() -> None:
    disk = Disk(100)
    sheet = Sheet(disk)
    sheet.write(b"[1", b", end of the piece]")
    sheet.write(b", 2", b"]")
    assert (disk.getvalue(), sheet.fault) == (b"[1, 2]", "")


@pytest.mark.parametrize("room", range(6, 30))
def test_a_full_disk_keeps_what_was_whole_before(room: int) -> None:
    disk = Disk(room)
    sheet = Sheet(disk)
    sheet.write(b"[1", b"]")
    for number in range(2, 10):
        sheet.write(b", %d" % number, b"]")
    kept = json.loads(disk.getvalue())
    assert kept == [*range(1, len(kept) + 1)]
    assert sheet.fault == ("No space left on device" if len(kept) < 9 else "")


def test_what_comes_after_a_fault_is_not_written_even_if_there_is_room_again() -> None:
    disk = Disk(4)
    sheet = Sheet(disk)
    sheet.write(b"a\n")
    sheet.write(b"too long\n")
    disk.room = 100
    sheet.write(b"b\n")
    assert disk.getvalue() == b"a\n"


def test_a_device_is_not_cut() -> None:
    with Path("/dev/null").open("wb", buffering=0) as stream:
        sheet = Sheet(stream)
        sheet.write(b"a", b"end")
        sheet.close()
    assert sheet.fault == ""


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["import_posts", "verify_import"])
def test_a_report_on_a_full_disk_is_one_sentence_and_the_run_is_whole(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "posts", a=post(), b=post(title="乙"))
    if name == "verify_import":
        bring(tmp_path / "posts")
    where = [str(tmp_path / "posts")] if name == "import_posts" else []
    with pytest.raises(SystemExit) as stop:
        call_command(name, *where, "--source", "old", "--report", FULL)
    told = capsys.readouterr()
    assert stop.value.code == 3
    assert told.err == (
        "--report: /dev/full could not be written to its end: No space left on device. "
        "The run itself went on without it.\n"
    )
    assert "2 created" in told.out or "2 same" in told.out
    assert Article.objects.count() == 2
    assert ImportRun.objects.get().finished_at
    assert {finding.verdict for finding in verify()} == {"same"}
