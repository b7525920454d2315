"""Shortcodes of Hugo's themes that show a link."""

from __future__ import annotations

from collections.abc import Mapping

from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Single


def button_around(given: Arguments, inside: str) -> str | None:
    """Return a link whose words stand inside."""
    address = given.get("href") or given.get("url") or given.get("relref")
    is_line = "\n" not in inside.strip() and "<" not in inside
    return shown.link(address, inside.strip()) if address and is_line and inside.strip() else None


def _link(given: Arguments) -> str | None:
    address = given.get("href", 0)
    words = given.get("content", 1)
    return shown.link(address, words) if address and not address.startswith("#") else None


SINGLE: Mapping[str, Single] = {"link": _link}
