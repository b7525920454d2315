"""Tags of Hexo that no file of a theme's explains: a site's own, where their arguments leave no doubt."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.dialects import hexo_emoji, hexo_shelf
from articles.dialects import tag_html as shown
from articles.dialects.site import Site
from articles.dialects.template_tags import Arguments, Language
from articles.markup import embeds
from articles.markup.addresses import is_picture_file

_NAME = re.compile(r"\{%-?\s{0,20}([A-Za-z_][\w-]*+)")
_OPTION = re.compile(r"[\w-]+[:=].*|true|false|\d+(?:px|%)?", re.DOTALL)
_MOST = 2


def with_own(language: Language, text: str, site: Site) -> Language:
    """Return the tags of a text with those that the site's configuration or their arguments explain."""
    if "{%" not in text:
        return language
    language = hexo_shelf.with_shelf(language, text, site.shelf)
    language = hexo_emoji.with_emoji(language, text, site.emoji)
    names = set(_NAME.findall(text)) - language.single.keys() - language.paired.keys()
    alone = {name for name in names if not name.startswith("end") and f"end{name}" not in names}
    if not alone:
        return language
    return replace(language, single={**dict.fromkeys(alone, _led), **language.single})


def _led(given: Arguments) -> str | None:
    """Take ``[words] address [words]``: a full address and at most one text, and nothing else."""
    address = next(filter(shown.is_web, given.words), "")
    words = [word for word in given.words if word != address]
    if not address or given.named or len(given.words) > _MOST or any(map(_OPTION.fullmatch, words)):
        return None
    told = words[0] if words else ""
    if is_picture_file(address):
        return shown.picture(address, alt=told)
    if not words and embeds.card(address):
        return shown.reference(address)
    return shown.link(address, told.strip("`"))
