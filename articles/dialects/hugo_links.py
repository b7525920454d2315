"""Shortcodes of Hugo's themes that show a link, or a word or two."""

from __future__ import annotations

from collections.abc import Mapping

from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Single


def _button(given: Arguments) -> str | None:
    address = given.get("href") or given.get("url") or given.get("link")
    words = given.get("text") or given.get("label") or given.get("title")
    return shown.link(address, words) if address and words else None


def button_around(given: Arguments, inside: str) -> str | None:
    """Return a link whose words stand inside."""
    address = given.get("href") or given.get("url") or given.get("relref")
    is_line = "\n" not in inside.strip() and "<" not in inside
    return shown.link(address, inside.strip()) if address and is_line and inside.strip() else None


def _link(given: Arguments) -> str | None:
    address = given.get("href", 0)
    words = given.get("content", 1)
    return shown.link(address, words) if address and not address.startswith("#") else None


def _card(given: Arguments) -> str | None:
    """Take the link, the title and the line below it of a card among several."""
    address, title = given.get("link") or given.get("href"), given.get("title")
    below = given.get("subtitle")
    told = f"<br>{shown.worded(below)}" if below else ""
    return f"\n\n<p>{shown.link(address, title)}{told}</p>\n\n" if address and title else None


def _word(given: Arguments) -> str | None:
    alone = given.words[0] if len(given.words) == 1 and not given.named else ""
    words = alone or given.get("content") or given.get("text")
    return shown.worded(words) if words else None


SINGLE: Mapping[str, Single] = {
    "link": _link, "card": _card, "link-card": _card, "badge": _word, "button": _button,
}  # fmt: skip
