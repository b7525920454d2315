"""What another program than the generator wrote into its posts: WordPress, Blogger, Ghost, Obsidian."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.dialects import captions, obsidian, wordpress
from articles.dialects.dialect import Converted

_CODE = re.compile(
    r"<(?P<name>pre|code)\b[^<>]*>(?:(?!</?(?P=name)\b).)*</(?P=name)\s*>",
    re.IGNORECASE | re.DOTALL,
)
GHOST = "__GHOST_URL__"
"""What Ghost's exports write for the address of their own site."""
_FIRST_SIGNS = ("[", *captions.SIGNS)
_SIGN = re.compile("|".join(map(re.escape, (*wordpress.LANGUAGE.signs, *obsidian.LANGUAGE.signs))))


def convert(found: Converted) -> Converted:
    """Return the text with that as HTML too, but for what stands in elements of code."""
    if GHOST in found.text:
        found = replace(found, text=found.text.replace(f"{GHOST}/", "/"))
    if not any(sign in found.text for sign in _FIRST_SIGNS) or not _SIGN.search(found.text):
        return found
    pieces, own, left, at = [], set[str](), set[str](), 0
    for code in _CODE.finditer(found.text):
        pieces += [_converted(found.text[at : code.start()], own, left), code[0]]
        at = code.end()
    pieces.append(_converted(found.text[at:], own, left))
    converted = (*found.converted, *sorted(own))
    return Converted("".join(pieces), converted, (*found.left, *sorted(left)), found.code)


def _converted(text: str, own: set[str], left: set[str]) -> str:
    for change in (wordpress.convert, obsidian.convert):
        found = change(text)
        own.update(found.converted)
        left.update(found.left)
        text = found.text
    return text
