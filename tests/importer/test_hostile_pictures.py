"""Picture files that are there to hurt: the post comes in without them, and the report says why."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.models import Article, Image
from tests import make
from tests.importer.runs import bring, post

pytestmark = pytest.mark.django_db
MISSING = "was not found."
UNUSABLE = "cannot be used:"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _bomb(side: int) -> bytes:
    """Return a picture of a few kilobytes that takes a gigabyte to open."""
    rows = zlib.compressobj(9)
    data = b"".join(rows.compress(b"\0" * (side // 8 + 1)) for _ in range(side)) + rows.flush()
    size = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", size) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")
    )


def _written(data: bytes) -> Callable[[Path], object]:
    return lambda place: place.write_bytes(data)


def _large(place: Path) -> None:
    with place.open("wb") as opened:
        opened.write(make.picture_bytes())
        opened.truncate(30 * 1024 * 1024)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>'
PICTURES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a pipe": (os.mkfifo, MISSING),
    "a folder": (Path.mkdir, MISSING),
    "a link out": (lambda place: place.symlink_to("/etc/passwd"), MISSING),
    "a circle": (lambda place: place.symlink_to(place.name), MISSING),
    "30 MB": (_large, MISSING),
    "nothing in it": (Path.touch, UNUSABLE),
    "a text": (_written(b"no picture at all"), UNUSABLE),
    "a drawing with a script": (_written(SVG), UNUSABLE),
    "half a picture": (_written(make.picture_bytes()[:200]), UNUSABLE),
    "a bomb": (_written(_bomb(30_000)), UNUSABLE),
}


@pytest.mark.parametrize(("put", "said"), PICTURES.values(), ids=PICTURES)
def test_a_picture_that_hurts_is_told_and_its_post_comes_in(
    tmp_path: Path, media_root: Path, put: Callable[[Path], object], said: str
) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    put(folder / "a.png")
    (folder / "post.md").write_text(post("甲\n\n![](a.png)\n\n乙\n", headimg="a.png"))

    (line,) = bring(folder)

    assert line.outcome == "created"
    assert [sentence for sentence in line.warnings if "'a.png'" in sentence and said in sentence]
    assert "data-image-id" not in Article.objects.get().body
    assert not Image.objects.exists()
