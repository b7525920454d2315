"""Shortcodes of Hugo's themes that quote somebody."""

from __future__ import annotations

from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments


def quotation(given: Arguments) -> str | None:
    """Return the text that an argument says, and whose it is."""
    words = given.get("text")
    by = given.get("cite") or given.get("author")
    return shown.quote(shown.worded(words), by) if words else None


def around(given: Arguments, inside: str) -> str:
    """Return what stands inside, whose it is and where it comes from: by names, or in that order."""
    words = given.words if not given.named else ()
    address = given.get("url") or given.get("link") or next(filter(shown.is_web, words), "")
    by, source = (*(word for word in words if word != address), "", "")[:2]
    by = given.get("author") or given.get("cite") or given.get("caption") or by
    source = given.get("source") or given.get("title") or source
    if not by and not address:
        return shown.quote(inside, source)
    return shown.quote(inside, by, shown.link(address, source) if address else shown.worded(source))
