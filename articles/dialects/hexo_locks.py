"""Parts of a text of Hexo that readers saw by a password alone (the theme Yun)."""

from __future__ import annotations

import re

from articles.dialects.markdown_code import SPAN, fenced_parts

_LOCK = re.compile(r"\{%-?\s{0,9}prompt(?=\s|-?%)")
_AS_IT_IS = re.compile(r"\{%-?\s{0,9}(?P<end>end)?(?P<name>raw|codeblock|code)(?=\s|-?%)")
"""Tags of which the inside is shown and not read."""


def is_locked_in_part(text: str) -> bool:
    """Say whether such a part begins where a tag is read: in code it is only shown how to write one.

    Kept: what is never closed is no code. To take a text for open is worse than to take it for locked.
    """
    if not _LOCK.search(text):
        return False
    return _LOCK.search(_without_pairs(_without_code(text))) is not None


def _without_code(text: str) -> str:
    """Return a text without what Markdown shows as code, between fences and within a line."""
    parts = ((kind, part) for kind, part in fenced_parts(text) if kind != "closed")
    return "\n".join(SPAN.sub("", part) if kind == "line" else part for kind, part in parts)


def _without_pairs(text: str) -> str:
    """Return a text without the insides of tags that are taken as they are."""
    kept: list[str] = []
    at, opened = 0, None
    for tag in _AS_IT_IS.finditer(text):
        if opened is None:
            opened = None if tag["end"] else tag
        elif tag["end"] and tag["name"] == opened["name"]:
            kept.append(text[at : opened.start()])
            at, opened = tag.end(), None
    return "".join([*kept, text[at:]])
