"""Whether a body is HTML or Markdown, told from what it holds."""

import re
from typing import Literal

_PARAGRAPHS = "h[1-6]|p|li|td|th|dd|dt|figcaption|caption|pre|figure"
_CONTAINERS = (
    "address|article|aside|blockquote|center|details|div|dl|footer|header|hr|main|nav|ol|section"
    "|summary|table|tbody|tfoot|thead|tr|ul"
)
_BLOCK_TAG = re.compile(rf"<(/?)(?:({_PARAGRAPHS})|{_CONTAINERS})(?=[\s/>])[^<>]*+>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*+>|<!--.*?(?:-->|\Z)", re.DOTALL)
_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1|\Z)", re.MULTILINE | re.DOTALL)
_CODE_SPAN = re.compile(r"`[^`\n]*+`")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_SIGN = re.compile(
    r"^ {0,3}(?:#{1,6}\s|>\s?|[-*+]\s|\d{1,3}[.)]\s|!?\[[^\]\n]*\][(:\[]|\|.*\|\s*$)|\*\*|!?\]\(",
    re.MULTILINE,
)


def kind_of(body: str, *, suffix: str = "") -> Literal["html", "markdown"]:
    """Return what the body is written in; the file's suffix decides only when the body does not.

    HTML is where most text stands inside paragraphs, headings, items and cells. Markdown may hold
    some of these, and any number of inline tags.
    """
    text = _CODE_SPAN.sub("", _FENCED.sub("", body))
    inside, outside = _weighed(text)
    signs = len(_SIGN.findall(text))
    if inside or _BLOCK_TAG.search(text):
        return "html" if inside >= outside or not signs else "markdown"
    if len(_BREAK.findall(text)) > signs:
        return "html"
    return "html" if suffix.lower().lstrip(".") in ("htm", "html") and not signs else "markdown"


def _weighed(text: str) -> tuple[int, int]:
    """Return how much text stands inside paragraphs and the like, and how much outside."""
    inside, outside, position, is_inside = 0, 0, 0, False
    for tag in _BLOCK_TAG.finditer(text):
        size = _size(text[position : tag.start()])
        inside, outside = (inside + size, outside) if is_inside else (inside, outside + size)
        position, is_inside = tag.end(), bool(tag[2]) and not tag[1]
    return inside, outside + _size(text[position:])


def _size(text: str) -> int:
    return len("".join(_TAG.sub("", text).split()))
