"""What a post is called: its headline, and the last part of its new address. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.importer import places
from articles.text import normal, plain, slugs

if TYPE_CHECKING:
    from articles.dialects import Named
    from articles.importer.bodies import Body
    from articles.importer.incoming import Options
    from articles.importer.keys import Keys

MAX_HEADLINE = 300
_FIRST_HEADING = re.compile(
    r"^ {0,3}(?:(?P<title>#(?=[ \t])|[^\s#].*\n=+[ \t]*$|<h1\b)|##+[ \t]|<h2\b)", re.MULTILINE
)


def heading(text: str, body: Body, options: Options) -> str:
    """Return the title that opens the text, where such generators show it as the post's; else ""."""
    first, _, _ = body.html.partition("\n")
    if not options.dialect.is_titled_by_heading or not first.startswith("<h2"):
        return ""
    found = _FIRST_HEADING.search(text)
    return normal.line(plain.from_html(first)) if found and found["title"] else ""


def headline(keys: Keys, named: Named, heading: str) -> tuple[str, list[str]]:
    """Return what the header says, else the heading, else the file's name; and doubts about it."""
    written = keys.line("title")
    if not written and heading:
        return normal.cut(heading, MAX_HEADLINE), ["It has no title: its first heading serves."]
    if not written:
        title = normal.line(named.title or named.slug or named.stem)
        return normal.cut(title, MAX_HEADLINE), ["It has no title: the file's name serves."]
    if len(written) > MAX_HEADLINE:
        return f"{normal.cut(written, MAX_HEADLINE - 1)}…", [
            f"Its title of {len(written)} characters was cut."
        ]
    return written, []


def slug(keys: Keys, named: Named, headline: str, options: Options) -> str:
    """Return the last part of the new address: what the post says, else its name, else its headline."""
    own = places.decoded(keys.line("slug")).strip("/").removesuffix(".html")
    name = headline if options.slug_mode == "headline" else named.slug
    if named.apart and not own:
        name = f"{name}-{named.apart}"
    return slugs.slug_or(own or name, slugs.slug_or(name, headline))
