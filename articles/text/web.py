"""Addresses of the web, taken apart."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

_NOTHING = SplitResult("", "", "", "", "")


def parts_of(address: str) -> SplitResult:
    """Return the parts of an address; one that no browser could read (``https://[name].test``) has none."""
    try:
        return urlsplit(address)
    except ValueError:
        return _NOTHING
