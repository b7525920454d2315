"""Making renditions: upright, in a few widths, with the colours kept and nothing else."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image

from articles.media.colour import for_screens, resizable, without_alpha
from articles.media.opening import TURNED, opened, orientation_of, size_upright
from articles.media.sizes import FORMATS, Format, height_at, widths_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.ImageFile import ImageFile

REDUCING_GAP = 3.0
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


@dataclass(frozen=True, slots=True)
class Encoded:
    """One rendition's bytes."""

    width: int
    height: int
    format: Format
    data: bytes


def render(data: bytes, *, width: int, format: Format) -> bytes:  # noqa: A002 - Pillow's own word
    """Return one rendition, at most ``width`` wide, of bytes that were examined.

    Orientation is applied and an RGB colour profile kept. Everything else that the
    file carries (EXIF, GPS, comments, thumbnails, trailing bytes) is gone; of a moving
    picture the first frame stays.
    """
    with opened(data) as image:
        return _encoded(_upright(image, min(width, size_upright(image)[0])), format)


def render_all(data: bytes) -> Iterator[Encoded]:
    """Yield every rendition of a picture, widest first; it is decoded once."""
    with opened(data) as image:
        size = size_upright(image)
        widths = widths_for(size[0])
        widest = _upright(image, widths[-1])
    for width in reversed(widths):
        height = height_at(width, size)
        smaller = _resized(widest, (width, height))
        for kind in FORMATS:
            yield Encoded(width, height, kind, _encoded(smaller, kind))


def _upright(image: ImageFile, width: int) -> Image.Image:
    """Decode, shrink, then turn: turning the full size would hold it in memory twice."""
    size, orientation = size_upright(image), orientation_of(image)
    target = (width, height_at(width, size))
    if orientation in TURNED:
        target = target[::-1]
    image.draft(None, target)
    image.load()
    small = for_screens(_resized(resizable(image), target))
    return small.transpose(TURNS[orientation]) if orientation in TURNS else small


def _resized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    if image.size == size:
        return image
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=REDUCING_GAP)


def _encoded(image: Image.Image, kind: Format) -> bytes:
    """Save with the colour profile and nothing else that Pillow would carry over."""
    profile = image.info.get("icc_profile")
    bare = without_alpha(image) if kind == "JPEG" else image.copy()
    bare.info = {}
    written = io.BytesIO()
    if kind == "JPEG":
        bare.save(written, "JPEG", quality=80, optimize=True, progressive=True, icc_profile=profile)
    else:
        bare.save(written, "WEBP", quality=78, method=4, icc_profile=profile or "")
    return written.getvalue()
