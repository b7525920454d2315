"""The addresses of this site that a page, a style sheet or a sitemap names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from urllib.parse import urldefrag, urljoin

from articles.text.web import parts_of

_ATTRIBUTE = re.compile(r'\s(?:href|src|action|poster)="([^"]*)"')
_SRCSET = re.compile(r'\ssrcset="([^"]*)"')
_IN_STYLE = re.compile(r"url\(\s*[\"']?([^\"')]+)[\"']?\s*\)|@import\s+[\"']([^\"']+)")
_PLACE = re.compile(r"<loc>([^<]*)</loc>")
_SEARCH_FORM = re.compile(r'<form class="search-form".*?</form>', re.DOTALL)


def of(text: str, kind: str, page: str, site: str) -> Iterator[str]:
    """Yield the paths, with their queries, that a file names on this site; ``page`` is its own path."""
    for written in dict.fromkeys(_written(text, kind)):
        from_top = written.startswith("/")
        if address := _address(site, "/" if from_top else page, written):
            yield address


@lru_cache(maxsize=10_000)
def _address(site: str, page: str, written: str) -> str:
    """Return where a link of a page leads on this site; "" elsewhere, and where no browser could read it."""
    try:
        joined = urldefrag(urljoin(site + page, unescape(written).strip())).url
    except ValueError:
        return ""
    parts = parts_of(joined)
    is_ours = f"{parts.scheme}://{parts.netloc}" == site
    return parts.path + (f"?{parts.query}" if parts.query else "") if is_ours else ""


def without_search(html: str, sentence: str) -> str:
    """Return a page with a sentence in place of each field for searching: nobody would answer it."""
    return _SEARCH_FORM.sub(lambda _: f"<p>{sentence}</p>", html)


def _written(text: str, kind: str) -> Iterator[str]:
    match kind:
        case "text/html":
            for found in _ATTRIBUTE.finditer(text):
                yield found[1]
            for found in _SRCSET.finditer(text):
                yield from (each.split()[0] for each in found[1].split(",") if each.split())
        case "text/css":
            for found in _IN_STYLE.finditer(text):
                yield found[1] or found[2]
        case "application/xml":
            for found in _PLACE.finditer(text):
                yield found[1]
