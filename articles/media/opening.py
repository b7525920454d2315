"""Opening a picture: five formats only, and never more pixels than we can hold."""

from __future__ import annotations

import io
import struct
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from articles.media import sentences as say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.ImageFile import ImageFile

ACCEPTED = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
MAX_PIXELS = 50_000_000

# Pillow's own guard, as a second wall behind the checks of this package.
Image.MAX_IMAGE_PIXELS = MAX_PIXELS

# Kept: what a library says of damaged EXIF would stand among what an import tells, with a path of its own.
warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.TiffImagePlugin")

ORIENTATION_TAG = 0x0112
ORIENTATIONS = range(1, 9)
TURNED = (5, 6, 7, 8)

# What Pillow's decoders raise for damaged or hostile bytes.
DECODER_ERRORS = (
    OSError, ValueError, SyntaxError, TypeError, LookupError, ArithmeticError, EOFError,
    AssertionError, AttributeError, struct.error, MemoryError, RuntimeError, UserWarning,
)  # fmt: skip


class Unreadable(ValueError):
    """A picture we do not take. The message says to a person why, and what to do."""


@contextmanager
def opened(data: bytes) -> Iterator[ImageFile]:
    """Open a picture whose header is sound; every failure inside becomes ``Unreadable``."""
    try:
        with Image.open(io.BytesIO(data), formats=ACCEPTED) as image:
            yield image
    except Unreadable:
        raise
    except UnidentifiedImageError as error:
        raise Unreadable(say.NOT_A_PICTURE) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Unreadable(say.TOO_MANY_PIXELS) from error
    except DECODER_ERRORS as error:
        raise Unreadable(say.DAMAGED) from error


def orientation_of(image: ImageFile) -> int:
    """Return the EXIF orientation, 1 (upright) to 8; damage means upright."""
    found = image.getexif().get(ORIENTATION_TAG)
    return found if isinstance(found, int) and found in ORIENTATIONS else 1


def size_upright(image: ImageFile) -> tuple[int, int]:
    """Return width and height as people see them, with the orientation applied."""
    return image.size[::-1] if orientation_of(image) in TURNED else image.size
