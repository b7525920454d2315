"""What another program than the generator wrote into its posts: WordPress, Obsidian."""

from __future__ import annotations

import re

from articles.dialects import obsidian, wordpress
from articles.dialects.dialect import Converted

_CODE = re.compile(
    r"<(?P<name>pre|code)\b[^<>]*>(?:(?!</?(?P=name)\b).)*</(?P=name)\s*>",
    re.IGNORECASE | re.DOTALL,
)
_SIGN = re.compile("|".join(map(re.escape, (*wordpress.LANGUAGE.signs, *obsidian.LANGUAGE.signs))))


def convert(found: Converted) -> Converted:
    """Return the text with that as HTML too, but for what stands in elements of code."""
    if "[" not in found.text or not _SIGN.search(found.text):
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
