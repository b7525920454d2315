"""Packed bytes are ``zlib``'s, whoever packs them."""

import zlib

import pytest

from articles.text import packing


@pytest.mark.parametrize("maker", [packing.codec, zlib])
@pytest.mark.parametrize(
    "raw", [b"", b"\x00\xff", "晨报第一版。".encode() * 5_000, bytes(range(256)) * 400]
)
def test_any_zlib_unpacks_them(monkeypatch, maker, raw):
    monkeypatch.setattr(packing, "codec", maker)
    packed = packing.pack(raw)
    assert zlib.decompress(packed) == raw == packing.unpack(packed)
    assert len(packed) <= len(raw) + 20
