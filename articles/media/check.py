"""Deciding whether bytes are a picture we take, without decoding more than we must."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.media import sentences as say
from articles.media.credits import Credits, credits_of
from articles.media.gif import has_more_frames_than
from articles.media.opening import MAX_PIXELS, Unreadable, opened, size_upright

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MAX_BYTES = 25 * 1024 * 1024
# What the decoders need for a pixel differs: each limit keeps the whole way below 200 MiB or
# not far above it. Only a JPEG can be decoded at a reduced size.
MAX_PIXELS_AS = {"PNG": 24_000_000, "GIF": 24_000_000, "AVIF": 16_000_000, "WEBP": 12_000_000}
MAX_FRAMES = 1000
MAX_SIDE_PX = 16_383  # WebP can hold no more


@dataclass(frozen=True, slots=True)
class Examined:
    """What a sound picture is: ``width`` and ``height`` as seen, with its orientation applied."""

    format: str
    width: int
    height: int
    mode: str
    has_alpha: bool
    is_animated: bool
    credit: str = ""
    caption: str = ""


def examine(data: bytes) -> Examined:
    """Return what the picture is; ``Unreadable`` for anything we do not take.

    The format is told from the bytes, never from a name. Bombs are refused by their
    header; then the whole file is read, so that a truncated one is refused too.
    """
    _check_weight(data)
    with opened(data) as image:
        _check_size(image)
        is_animated = _check_frames(image, data)
        found = _describe(image, credits_of(image), is_animated=is_animated)
        _read_to_the_end(image)
    return found


def _check_weight(data: bytes) -> None:
    if not data:
        raise Unreadable(say.EMPTY)
    if len(data) > MAX_BYTES:
        raise Unreadable(say.TOO_HEAVY)


def _check_size(image: ImageFile) -> None:
    """Refuse by the header, before a pixel is decoded."""
    pixels = image.width * image.height
    if pixels > MAX_PIXELS:
        raise Unreadable(say.TOO_MANY_PIXELS)
    if max(image.size) > MAX_SIDE_PX:
        raise Unreadable(say.TOO_LONG)
    if pixels > MAX_PIXELS_AS.get(image.format or "", MAX_PIXELS):
        raise Unreadable(say.TOO_MANY_FOR_ITS_FORMAT)


def _check_frames(image: ImageFile, data: bytes) -> bool:
    """Refuse endless animations; say whether it moves at all."""
    if image.format == "GIF":
        if has_more_frames_than(MAX_FRAMES, data):
            raise Unreadable(say.TOO_MANY_FRAMES)
        return has_more_frames_than(1, data)
    if getattr(image, "n_frames", 1) > MAX_FRAMES:
        raise Unreadable(say.TOO_MANY_FRAMES)
    return getattr(image, "n_frames", 1) > 1


def _describe(image: ImageFile, found: Credits, *, is_animated: bool) -> Examined:
    width, height = size_upright(image)
    return Examined(
        format=image.format or "",
        width=width,
        height=height,
        mode=image.mode,
        has_alpha=image.has_transparency_data,
        is_animated=is_animated,
        credit=found.credit,
        caption=found.caption,
    )


def _read_to_the_end(image: ImageFile) -> None:
    """Decode once, as small as the format allows."""
    image.draft(None, (1, 1))
    image.load()
