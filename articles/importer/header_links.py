"""What a header lists or tells, and a theme showed beside the text: links, an abstract. Pure."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from articles.dialects import tag_html
from articles.dialects.hexo_friends import listed_value

if TYPE_CHECKING:
    from articles.importer.keys import Keys

_SOUND = re.compile(
    r"(?:https?://|/)[^\s\"<>]{1,1000}\.(?:mp3|m4a|ogg|oga|opus|wav|aac)(?:\?[^\s\"<>]{0,500})?",
    re.IGNORECASE,
)


def abstract(keys: Keys) -> str:
    """Return the abstract of a paper as HTML to stand above its text, where a summary stands in lists."""
    said, told = keys.line("abstract"), keys.line("summary", "description", "excerpt")
    return f"<p>{tag_html.worded(said)}</p>" if said and told and said != told else ""


def sound(keys: Keys, names: Iterable[str], text: str) -> str:
    """Return a player of the sound that a header names, as layouts of podcasts show it above the text.

    One that the text shows itself is passed over.
    """
    for key in names:
        value = keys.values.get(key)
        for one in value.values() if isinstance(value, dict) else [value]:
            address = one.strip() if isinstance(one, str) else ""
            if _SOUND.fullmatch(address) and address not in text and f"page.{key}" not in text:
                keys.raw(key)
                return f'<p><audio controls src="{html.escape(address)}"></audio></p>'
    return ""


def below(keys: Keys, names: Mapping[str, str]) -> str:
    """Return the links of a header as HTML that stands below its text, and ask for their keys.

    ``names`` are the words for a lone address by its key; "" stands for a list of links.
    """
    return "\n".join(_shown(keys, names))


def _shown(keys: Keys, names: Mapping[str, str]) -> Iterator[str]:
    links = []
    for key, words in names.items():
        value = keys.values.get(key)
        if not words and isinstance(value, list) and (found := listed_value(value)):
            keys.raw(key)
            yield found
        elif words and isinstance(value, str) and value.strip():
            keys.raw(key)
            links.append(f"<li>{tag_html.link(value.strip(), words)}</li>")
    if links:
        yield f"<ul>{''.join(links)}</ul>"
