"""Counting the frames of a GIF without decoding one of them."""

from __future__ import annotations

HEADER_SIZE = 13
DESCRIPTOR_SIZE = 10
HAS_PALETTE = 0x80
IMAGE, EXTENSION = 0x2C, 0x21


def has_more_frames_than(limit: int, data: bytes) -> bool:
    """Say whether a GIF holds more than ``limit`` frames; reads no further than that.

    Pillow counts by walking the whole file, and ten thousand frames fit in a few
    kilobytes. Damage ends the count: decoding will complain about it.
    """
    try:
        return _count(data, up_to=limit + 1) > limit
    except IndexError:
        return False


def _count(data: bytes, *, up_to: int) -> int:
    at = HEADER_SIZE + _palette_size(data[10])
    frames = 0
    while frames < up_to and data[at] in (IMAGE, EXTENSION):
        if data[at] == IMAGE:
            frames += 1
            at += DESCRIPTOR_SIZE + _palette_size(data[at + DESCRIPTOR_SIZE - 1]) + 1
        else:
            at += 2
        at = _after_blocks(data, at)
    return frames


def _palette_size(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & HAS_PALETTE else 0


def _after_blocks(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    return at + 1
