"""Tags of Markdoc, ``{% callout title="A" %}…{% /callout %}`` and ``{% image src="a.png" /%}``."""

from __future__ import annotations

import re

from articles.dialects import hugo_tags
from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted

_TAG = re.compile(
    r"\{%[ \t]{0,9}(?P<name>[a-z][\w-]{0,60})(?P<given>(?:\s{1,9}[\w-]{1,60}=(?:\"[^\"\\\n]*+"
    r"(?:\\.[^\"\\\n]*+)*\"|[\w.-]{1,60})){1,20}|)\s{0,9}/?%\}"
)
_KNOWN = frozenset(
    {
        "admonition", "alert", "aside", "callout", "caution", "details", "figure", "hint", "image", "img",
        "important", "info", "note", "quote", "tab", "tabs", "tip", "vimeo", "warning", "youtube",
    }
)  # fmt: skip


def convert(text: str) -> Converted:
    """Return the text with such tags as HTML, where their names tell the meaning; others stay."""
    if "/%}" not in text and not re.search(r"\{%\s{0,9}/", text):
        return Converted(text)
    found = tags.convert(text, LANGUAGE)
    return Converted(found.text, found.converted)  # what stays, others may know, or tell


def _ending(name: str) -> str:
    return rf"\{{%\s{{0,9}}/\s{{0,9}}{re.escape(name)}\s{{0,9}}%\}}"


LANGUAGE = tags.Language(
    tag=_TAG,
    ending=_ending,
    single={name: one for name, one in hugo_tags.LANGUAGE.single.items() if name in _KNOWN},
    paired={name: one for name, one in hugo_tags.LANGUAGE.paired.items() if name in _KNOWN},
    other=hugo_tags.LANGUAGE.other,
    closed=("/%}",),
)
