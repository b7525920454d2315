"""Cards of Ghost's in posts that were exported from it: bookmarks of other pages, and files."""

from __future__ import annotations

import html
import re

from articles.dialects import tag_html as shown
from articles.dialects.dialect import Converted

SIGNS = ("kg-bookmark-card", "kg-file-card-container")
_BOOKMARK = re.compile(
    r"<figure\b[^<>]{0,300}\bkg-bookmark-card\b[^<>]{0,300}>"
    r"(?P<inside>(?:(?!</?figure\b).){0,5000}?)</figure>",
    re.IGNORECASE | re.DOTALL,
)
_FILE = re.compile(
    r"(?P<inside><a\b[^<>]{0,300}\bkg-file-card-container\b(?:(?!</?a\b).){0,5000}?)</a>",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(r"<a\b[^<>]{0,500}?\bhref=\"([^\"<>]{1,2000})\"", re.IGNORECASE)
_PART = re.compile(
    r"\bkg-(?:bookmark|file-card)-(title|description|caption|author|publisher|filename|filesize)\""
    r"[^<>]{0,300}>([^<>]{1,1000})<"
)
_BELOW = re.compile(
    r"<figcaption\b[^<>]{0,300}>((?:(?!</?figcaption\b).){1,1000}?)</figcaption>", re.DOTALL
)
_LINES = (("title",), ("description", "caption"), ("author", "publisher", "filename", "filesize"))


def convert(text: str) -> Converted:
    """Return the text with such cards as a line with a link, and below it what they say of that."""
    own: set[str] = set()
    for sign, card in zip(SIGNS, (_BOOKMARK, _FILE), strict=True):
        if sign in text:
            text, many = card.subn(_line, text)
            own.update([sign] if many else [])
    return Converted(text, tuple(sorted(own)))


def _line(card: re.Match[str]) -> str:
    inside = card["inside"]
    address = _ADDRESS.search(inside)
    if address is None:
        return card[0]
    told = {name: html.unescape(words).strip() for name, words in _PART.findall(inside)}
    lines = [" · ".join(told[name] for name in names if told.get(name)) for names in _LINES]
    link = shown.link(html.unescape(address[1]), lines[0])
    below = [shown.worded(line) for line in lines[1:] if line] + _BELOW.findall(inside)
    return f"\n\n<p>{'<br>'.join((link, *below))}</p>\n\n"
