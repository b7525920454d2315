"""Which bytes are a picture we take."""

import random
import struct
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image

from articles import media
from tests.media import zoo

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>'
)
HTML_IN_GIF = zoo.picture("GIF", mode="P")[:-1] + b"<script>alert(document.domain)</script>;"
JPEG = zoo.picture("JPEG", (200, 100))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_the_five_formats_are_told_by_their_bytes(kind):
    found = media.examine(zoo.picture(kind, (64, 48)))
    assert (found.format, found.width, found.height) == (kind, 64, 48)
    assert not found.is_animated


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(SVG, id="svg"),
        pytest.param(b'<?xml version="1.0"?>' + SVG, id="svg-with-xml-header"),
        pytest.param(zoo.picture("TIFF"), id="tiff"),
        pytest.param(zoo.picture("BMP"), id="bmp"),
        pytest.param(zoo.picture("ICO"), id="ico"),
        pytest.param(zoo.picture("EPS"), id="eps"),
        pytest.param(zoo.picture("JPEG2000"), id="jpeg-2000"),
        pytest.param(zoo.picture("PPM"), id="ppm"),
        pytest.param(zoo.picture("PDF"), id="pdf"),
        pytest.param(b"8BPS\x00\x01" + bytes(64), id="psd"),
        pytest.param(b"SIMPLE  =                    T" + bytes(64), id="fits"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), id="fpx"),
        pytest.param(b"<!doctype html><title>x</title>", id="html"),
        pytest.param("这不是图片".encode(), id="text"),
        pytest.param(b"GIF89a", id="six-bytes-of-gif"),
        pytest.param(b"\xff\xd8\xff", id="three-bytes-of-jpeg"),
        pytest.param(zoo.without_palette(), id="colours-without-a-palette"),
        pytest.param(b"", id="nothing"),
    ],
)
def test_anything_else_is_refused_with_a_sentence(data):
    with pytest.raises(media.Unreadable, match=r"^[A-Z].*\.$"):
        media.examine(data)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("kept", [0.3, 0.6, 0.9])
def test_a_truncated_picture_is_refused(kind, kept):
    noise = Image.effect_noise((120, 90), 60).convert("RGB")
    whole = zoo.encoded(noise, kind)
    with pytest.raises(media.Unreadable):
        media.examine(whole[: int(len(whole) * kept)])


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(zoo.bomb_png(13_000, 13_000), id="169-million-one-bit-pixels"),
        pytest.param(zoo.claiming(30_000, 30_000), id="900-million-claimed"),
        pytest.param(zoo.claiming(2**31 - 1, 2**31 - 1), id="largest-png-header"),
        pytest.param(zoo.claiming(5_000, 5_000), id="25-million-but-not-a-jpeg"),
        pytest.param(zoo.claiming(1, 20_000), id="a-line-20000-pixels-high"),
        pytest.param(zoo.claiming(0, 10), id="no-width"),
        pytest.param(zoo.moving_gif(10_000), id="ten-thousand-gif-frames"),
        pytest.param(zoo.moving("WEBP", 1_001), id="1001-webp-frames"),
        pytest.param(zoo.moving("PNG", 1_001), id="1001-png-frames"),
    ],
)
def test_a_bomb_is_refused_by_its_header(data):
    with pytest.raises(media.Unreadable):
        media.examine(data)


def test_a_webp_that_claims_a_huge_canvas_is_refused():
    body = zoo.picture("WEBP", lossless=True)
    canvas = struct.pack("<I", 0)[:4] + (16_382).to_bytes(3, "little") * 2
    inner = b"WEBP" + b"VP8X" + struct.pack("<I", 10) + canvas + body[12:]
    with pytest.raises(media.Unreadable):
        media.examine(b"RIFF" + struct.pack("<I", len(inner)) + inner)


def test_a_file_above_the_limit_is_refused_before_it_is_opened():
    with pytest.raises(media.Unreadable, match="25 MB"):
        media.examine(JPEG + bytes(media.MAX_BYTES))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(zoo.picture("PNG", mode="RGBA"), (True, False), id="rgba"),
        pytest.param(zoo.pale_palette(), (True, False), id="palette-with-alpha"),
        pytest.param(zoo.picture("PNG", mode="L"), (False, False), id="grey"),
        pytest.param(zoo.picture("JPEG", mode="CMYK"), (False, False), id="cmyk"),
        pytest.param(zoo.deep_grey(), (False, False), id="16-bit"),
        pytest.param(zoo.moving("GIF", 3), (False, True), id="moving-gif"),
        pytest.param(zoo.moving("WEBP", 3), (False, True), id="moving-webp"),
        pytest.param(zoo.moving("PNG", 3), (False, True), id="moving-png"),
        pytest.param(zoo.picture("PNG", (1, 1)), (False, False), id="one-pixel"),
        pytest.param(HTML_IN_GIF, (False, False), id="gif-with-a-script"),
    ],
)
def test_transparency_and_movement_are_noticed(data, expected):
    found = media.examine(data)
    assert (found.has_alpha, found.is_animated) == expected


@pytest.mark.parametrize(
    ("orientation", "size"), [(1, (64, 32)), (3, (64, 32)), (6, (32, 64)), (8, (32, 64))]
)
def test_the_size_is_the_size_people_see(orientation, size):
    found = media.examine(zoo.photograph(orientation=orientation))
    assert (found.width, found.height) == size


XMP_LIST = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator><rdf:Seq><rdf:li>何晓舟</rdf:li>'
    "<rdf:li>Ada Lund</rdf:li></rdf:Seq></dc:creator><dc:description><rdf:Alt>"
    '<rdf:li xml:lang="x-default">渡口 &amp; 灯塔</rdf:li></rdf:Alt></dc:description></x:xmpmeta>'
)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(
            zoo.photograph(Artist="Ada Lund", ImageDescription="A ferry"),
            ("Ada Lund", "A ferry"),
            id="exif",
        ),
        pytest.param(
            zoo.photograph(Copyright="Harbour Wire"), ("Harbour Wire", ""), id="copyright"
        ),
        pytest.param(
            zoo.photograph(Artist="何晓舟"),
            ("何晓舟", ""),
            id="chinese-in-exif",
        ),
        pytest.param(
            zoo.with_iptc(by_line="何晓舟".encode(), caption="老渡口".encode()),
            ("何晓舟", "老渡口"),
            id="iptc",
        ),
        pytest.param(zoo.with_iptc(by_line=b"Jos\xe9"), ("José", ""), id="old-iptc"),
        pytest.param(zoo.with_xmp(XMP_LIST), ("何晓舟、Ada Lund", "渡口 & 灯塔"), id="xmp"),
        pytest.param(
            zoo.with_xmp('<r photoshop:Credit="Reed &amp; Co"/>'),
            ("Reed & Co", ""),
            id="xmp-attribute",
        ),
        pytest.param(
            zoo.photograph(ImageDescription="OLYMPUS DIGITAL CAMERA"), ("", ""), id="camera-default"
        ),
        pytest.param(zoo.photograph(Artist="a\x07b\u200b"), ("ab", ""), id="control-characters"),
        pytest.param(zoo.picture(), ("", ""), id="nothing-written"),
    ],
)
def test_credit_and_caption_are_read_from_the_file(data, expected):
    found = media.examine(data)
    assert (found.credit, found.caption) == expected


@pytest.mark.parametrize(
    "data",
    [
        zoo.photograph("JPEG", orientation=6), zoo.photograph("PNG"), zoo.photograph("WEBP"),
        zoo.picture("PNG", mode="P"), zoo.picture("GIF", mode="P"), zoo.picture("AVIF"),
    ],
    ids=["jpeg", "png", "webp", "palette", "gif", "avif"],
)  # fmt: skip
def test_whatever_bytes_are_damaged_nothing_but_a_refusal_comes_of_it(data):
    chance = random.Random(len(data))
    for _ in range(1_500):
        damaged = bytearray(data)
        for at in chance.choices(range(8, len(data)), k=chance.choice((1, 2, 9))):
            damaged[at] = chance.choice((0, 1, 127, 255))
        with suppress(media.Unreadable):
            media.examine(zoo.summed(bytes(damaged)))


QUIET = """
import sys
from articles import media
media.examine(sys.stdin.buffer.read())
"""


def test_of_damaged_exif_nothing_is_printed():
    block = b"Exif\0\0MM\0*" + b"\xff" * 2_000
    data = JPEG[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + JPEG[2:]
    answer = subprocess.run(
        [sys.executable, "-c", QUIET], input=data, capture_output=True, check=True
    )
    assert (answer.stdout, answer.stderr) == (b"", b"")


MEASURE = """
import sys
from pathlib import Path
from articles import media
for data in sys.stdin.buffer.read().split(b"--next--"):
    try:
        media.examine(data)
    except media.Unreadable:
        pass
status = dict(line.split(":") for line in Path("/proc/self/status").read_text().splitlines())
print(status["VmHWM"].split()[0])
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_refusing_bombs_takes_less_than_200_mib():
    bombs = [zoo.bomb_png(13_000, 13_000), zoo.claiming(30_000, 30_000), zoo.moving_gif(10_000)]
    bombs += [zoo.picture("WEBP", (16_000, 6_000), method=0), zoo.bomb_png(4_800, 4_800)]
    asked = b"--next--".join(bombs)
    answer = subprocess.run(
        [sys.executable, "-c", MEASURE], input=asked, capture_output=True, check=True
    )
    assert int(answer.stdout) < 200 * 1024
