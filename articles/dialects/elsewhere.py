"""What another program than the generator wrote into its posts: WordPress, Blogger, Ghost, Obsidian."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.dialects import captions, ghost, obsidian, wordpress
from articles.dialects.dialect import Converted

_CODE = re.compile(
    r"<(?P<name>pre|code)\b[^<>]*>(?:(?!</?(?P=name)\b).)*</(?P=name)\s*>",
    re.IGNORECASE | re.DOTALL,
)
GHOST = "__GHOST_URL__"
"""What Ghost's exports write for the address of their own site."""
_TAG = re.compile(
    r"\[(?:"
    + "|".join(re.escape(sign[1:]) for sign in wordpress.LANGUAGE.signs if sign[0] == "[")
    + ")"
)
_MAYBE_CODE = re.compile(r"<[pPcC][rRoO]")


def convert(found: Converted) -> Converted:
    """Return the text with that as HTML too, but for what stands in elements of code."""
    text = found.text
    if GHOST in text:
        text = text.replace(f"{GHOST}/", "/")
    has_tags = "[" in text and (_TAG.search(text) is not None or "![[" in text)
    has_tags = has_tags or any(sign in text for sign in ghost.SIGNS)
    if not has_tags and not any(sign in text for sign in captions.SIGNS):
        return found if text is found.text else replace(found, text=text)
    own, left = set[str](), set[str]()
    if has_tags or "`" in text or "~~~" in text or _MAYBE_CODE.search(text):
        text = _outside_code(text, own, left)
    else:
        text = captions.figures(text, own)
        own = {f"[{name}]" for name in own}
    converted = (*found.converted, *sorted(own))
    return Converted(text, converted, (*found.left, *sorted(left)), found.code)


def _outside_code(text: str, own: set[str], left: set[str]) -> str:
    pieces, at = [], 0
    for code in _CODE.finditer(text):
        pieces += [_converted(text[at : code.start()], own, left), code[0]]
        at = code.end()
    return "".join([*pieces, _converted(text[at:], own, left)])


def _converted(text: str, own: set[str], left: set[str]) -> str:
    for change in (wordpress.convert, obsidian.convert, ghost.convert):
        found = change(text)
        own.update(found.converted)
        left.update(found.left)
        text = found.text
    return text
