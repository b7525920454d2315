"""Bytes in small, as the database keeps what was brought along: in the format of ``zlib``."""

import zlib
from types import ModuleType

codec: ModuleType
try:
    from isal import isal_zlib as codec
except ImportError:  # it is not made for each machine
    codec = zlib

LEVEL = 2
"""Level 6 of ``zlib`` takes half as long again to save a fiftieth of a post."""
WINDOW, MEMORY = 14, 7
"""16 KB, as much as a post is long: ``zlib`` takes half as long as it packs to make room for more."""


def pack(raw: bytes) -> bytes:
    """Return the bytes packed."""
    packer = codec.compressobj(LEVEL, zlib.DEFLATED, WINDOW, MEMORY)
    packed: bytes = packer.compress(raw) + packer.flush()
    return packed


class Damaged(ValueError):
    """What was kept cannot be unpacked any more."""


def unpack(packed: bytes) -> bytes:
    """Return the bytes as they were. Raises ``Damaged``."""
    try:
        return zlib.decompress(packed)
    except zlib.error as error:
        raise Damaged(str(error)) from None
