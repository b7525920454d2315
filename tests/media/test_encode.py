"""What readers get of a picture."""

import pytest

from articles import media
from tests.media import zoo

LEAKS = (
    b"SECRET-SERIAL",
    b"GPS",
    b"<script>",
    b"Exif",
    b"photoshop",
    b"http://ns.adobe.com",
    b"rdf:li",
)
PHONE = zoo.photograph(orientation=6, gps=True, Artist="Ada Lund")
XMP = zoo.with_xmp("<rdf:li>photoshop</rdf:li>")
COMMENT = zoo.picture(comment=b"<script>alert(1)</script>")
TAIL = zoo.picture("PNG") + b"<?php system($_GET[0]); ?><script>alert(1)</script>"


@pytest.mark.parametrize("kind", media.FORMATS)
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(PHONE, id="phone"),
        pytest.param(XMP, id="xmp"),
        pytest.param(COMMENT, id="comment"),
        pytest.param(TAIL, id="tail"),
    ],
)
def test_a_rendition_tells_nothing_but_the_picture(data, kind):
    rendered = media.render(data, width=320, format=kind)
    assert not [leak for leak in LEAKS if leak in rendered]
    assert not zoo.shown(rendered).getexif()


# Where the bright patch of the upper left corner must be seen, as (left, top).
CORNERS = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}


@pytest.mark.parametrize(("orientation", "corner"), CORNERS.items())
def test_the_orientation_is_applied(orientation, corner):
    image = zoo.shown(
        media.render(zoo.photograph(orientation=orientation), width=64, format="WEBP")
    )
    at = (corner[0] * (image.width - 4) + 1, corner[1] * (image.height - 4) + 1)
    assert image.size == ((64, 32) if orientation < 5 else (32, 64))
    assert min(image.convert("RGB").getpixel(at)) > 200


@pytest.mark.parametrize("kind", media.FORMATS)
def test_a_colour_profile_is_kept(kind):
    data = zoo.picture(icc_profile=zoo.srgb_profile())
    assert (
        zoo.shown(media.render(data, width=32, format=kind)).info["icc_profile"]
        == zoo.srgb_profile()
    )


@pytest.mark.parametrize(
    "profile", [b"junk", bytes(16) + b"RGB " + bytes(70_000), bytes(16) + b"CMYK" + bytes(99)]
)
@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L"])
def test_a_broken_or_heavy_profile_does_no_harm(profile, mode):
    rendered = media.render(zoo.picture(mode=mode, icc_profile=profile), width=32, format="JPEG")
    assert len(rendered) < 5_000


@pytest.mark.parametrize("kind", media.FORMATS)
@pytest.mark.parametrize(
    "data",
    [
        pytest.param(zoo.picture("JPEG", mode="CMYK"), id="cmyk"),
        pytest.param(zoo.picture("PNG", mode="1"), id="one-bit"),
        pytest.param(zoo.picture("PNG", mode="LA"), id="grey-with-alpha"),
        pytest.param(zoo.picture("PNG", (1, 1)), id="one-pixel"),
        pytest.param(zoo.picture("PNG", (1, 900)), id="a-hair"),
        pytest.param(zoo.picture("PNG", (900, 1)), id="a-line"),
        pytest.param(zoo.moving("GIF", 3), id="moving-gif"),
        pytest.param(zoo.moving("WEBP", 3), id="moving-webp"),
        pytest.param(zoo.picture("AVIF"), id="avif"),
        pytest.param(zoo.picture("PNG", transparency=(0, 0, 0)), id="colour-key"),
    ],
)
def test_every_way_of_storing_colour_comes_out_for_screens(data, kind):
    image = zoo.shown(media.render(data, width=320, format=kind))
    assert image.format == kind
    assert image.mode in ("RGB", "L", "RGBA")
    assert not getattr(image, "is_animated", False)


def test_sixteen_bits_are_not_clipped():
    image = zoo.shown(media.render(zoo.deep_grey(), width=256, format="JPEG")).convert("L")
    assert [image.getpixel((x, 2)) // 16 for x in (8, 72, 136, 200)] == [0, 4, 8, 12]


def test_transparency_stays_in_webp_and_becomes_white_in_jpeg():
    webp = zoo.shown(media.render(zoo.pale_palette(), width=40, format="WEBP"))
    jpeg = zoo.shown(media.render(zoo.pale_palette(), width=40, format="JPEG"))
    assert (webp.getpixel((4, 10))[3], webp.getpixel((36, 10))[3]) == (0, 255)
    assert min(jpeg.getpixel((4, 10))) > 240


def test_a_picture_is_never_made_larger():
    assert zoo.shown(media.render(zoo.picture(size=(50, 30)), width=1920, format="WEBP")).size == (
        50,
        30,
    )


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1, (1,)),
        (319, (319,)),
        (320, (320,)),
        (340, (340,)),
        (360, (320, 360)),
        (1000, (320, 640, 1000)),
        (1600, (320, 640, 960, 1280, 1600)),
        (1920, (320, 640, 960, 1280, 1920)),
        (8000, (320, 640, 960, 1280, 1920)),
    ],
)
def test_the_widths_are_few_and_never_above_the_picture(width, expected):
    assert media.widths_for(width) == expected


@pytest.mark.parametrize("orientation", [1, 6])
def test_all_renditions_have_the_sizes_that_were_promised(orientation):
    exif = zoo.Image.Exif()
    exif[zoo.Base.Orientation] = orientation
    data = zoo.picture(size=(1503, 1001), exif=exif)
    size = (1503, 1001) if orientation == 1 else (1001, 1503)
    made = list(media.render_all(data))
    assert {(one.width, one.format) for one in made} == {
        (width, kind) for width in media.widths_for(size[0]) for kind in media.FORMATS
    }
    assert all(zoo.shown(one.data).size == (one.width, one.height) for one in made)
    assert all(one.height == media.height_at(one.width, size) for one in made)
