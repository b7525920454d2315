"""Standfirst, summary, source and the like, as a header says them. Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from articles.importer import places
from articles.markup import emoji
from articles.text import normal
from articles.text.summary import shorten

if TYPE_CHECKING:
    from articles.importer.incoming import Options
    from articles.importer.keys import Keys

MAX_SUMMARY = 400
_STRESSED = re.compile(r"(?<![A-Za-z0-9*])\*(?=[^\s*])([^*\n]{0,300}[^\s*])\*(?![A-Za-z0-9*])")
_BOLD = re.compile(r"(?<![A-Za-z0-9_*])(\*\*)(?=[^\s*])([^*]*[^\s*])\1(?!\*)")
_LINK = re.compile(r"\[([^\[\]]+)\]\((?:https?:/)?/[^\s()]*\)")


def texts(keys: Keys, excerpt: str, options: Options) -> dict[str, Any]:
    """Return standfirst, summary and source. One text of the header alone is the standfirst.

    An excerpt in the text is the summary where the header says none.
    """
    standfirst = _shown(keys.line("standfirst", "subtitle", "deck", "lede", "tagline"), options)
    abstract = () if _is_of_lock(keys) else ("abstract",)
    told = ("summary", "description", "custom_excerpt", "excerpt", *abstract)
    summary = _shown(keys.line(*told), options)
    source = places.source(keys, options.site)
    return {
        "standfirst": standfirst or summary,
        "summary": (summary if standfirst else "") or ("" if summary else _summary(excerpt)),
        "dateline": normal.cut(keys.line("dateline"), 100),
        "source_name": source.name,
        "source_url": source.url,
        "seo_title": normal.cut(keys.line("seo_title"), 200),
        "seo_description": normal.cut(keys.line("seo_description"), 400),
    }


def _is_of_lock(keys: Keys) -> bool:
    """Say whether ``abstract`` is the stand-in of ``hexo-blog-encrypt`` for a post that is open."""
    return "message" in keys.values and not keys.raw("password")


def _shown(text: str, options: Options) -> str:
    return drawn(_unmarked(text), options)


def drawn(text: str, options: Options) -> str:
    """Return a text of a header with signs for names of emoji, where the site drew them there."""
    is_on = options.site.draws_names and options.dialect.draws_headers
    return normal.line(emoji.drawn(text).text) if is_on and ":" in text else text


def _unmarked(text: str) -> str:
    """Return the text without the signs of Markdown's stressed words and links: themes render these."""
    if "*" not in text and "](" not in text:
        return text
    return _LINK.sub(r"\1", _STRESSED.sub(r"\1", _BOLD.sub(r"\2", text)))


def _summary(excerpt: str) -> str:
    return shorten(excerpt, MAX_SUMMARY) if excerpt else ""
