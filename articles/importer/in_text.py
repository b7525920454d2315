"""Pictures whose bytes stand in a text itself, as addresses that begin with ``data:``. Pure."""

from __future__ import annotations

import base64
import binascii
import re
from hashlib import sha256

_SIGN = re.compile(
    r"\s{0,9}data:image/(?P<kind>png|jpe?g|gif|webp|avif|bmp|tiff)(?:;[\w-]{1,40}=[\w.-]{1,40}){0,4};base64,",
    re.IGNORECASE,
)
_FEWEST = 200
"""Fewer bytes are a single dot, or a blur, that stood there until a script showed something."""
_BLANKS = re.compile(r"\s|%0A|%0D", re.IGNORECASE)


def read(address: str) -> tuple[str, bytes] | None:
    """Return a name for the picture that an address itself holds, and its bytes; None where it holds none."""
    found = _SIGN.match(address)
    if found is None:
        return None
    written = _BLANKS.sub("", address[found.end() :]).replace("%2B", "+").replace("%2F", "/")
    try:
        data = base64.b64decode(written.replace("%3D", "=") + "==", validate=False)
    except (binascii.Error, ValueError):
        return None
    if len(data) < _FEWEST:
        return None
    ending = found["kind"].lower().replace("jpeg", "jpg")
    return f"{sha256(data).hexdigest()[:16]}.{ending}", data
