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
_PRE_END = re.compile(r"</pre\s*>", re.IGNORECASE)
_PRE = re.compile(r"<pre\b[^<>]*+>.*?</pre\s*>", re.IGNORECASE | re.DOTALL)
"""Code in HTML: it may stand in either, however long it is."""
_CODE_SPAN = re.compile(r"`[^`\n]*+`")
_NO_LINE_START = "\0"
_FENCE = "\x01"
"""What stands for a block of code between fences: outside of HTML's blocks it is a sign of Markdown."""
_FEW = 2  # one sign alone may be a dash or a star in the text
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_LOOSE = re.compile(r"\n[ \t]*\n {0,3}[^\s<\0]")
_MARKED = re.compile(r"<[a-z][^<>]{0,300}?\smarkdown=[\"']?(?:1|block|span)\b", re.IGNORECASE)
_SIGN = re.compile(
    r"^ {0,3}(?:#{1,6}\s|>\s?|[-*+]\s|\d{1,3}[.)]\s|!?\[[^\]\n]*\][(:\[]|\|.*\|\s*$)|\*\*|!?\]\(",
    re.MULTILINE,
)


def kind_of(body: str, *, suffix: str = "") -> Literal["html", "markdown"]:
    """Return what the body is written in; the file's suffix decides only when the body does not.

    HTML is where the text stands inside paragraphs, headings, items and cells. Markdown may hold
    these too, and any number of inline tags, but shows its own signs outside of them, parts most
    of its text by empty lines alone, or says so by ``markdown="1"``.
    """
    has_code = "`" in body or "~~~" in body
    text = _CODE_SPAN.sub("", _FENCED.sub(_FENCE, body)) if has_code else body
    is_html_file = suffix.lower().lstrip(".") in ("htm", "html")
    if "<" not in text:
        is_marked = _FENCE in text or _SIGN.search(text)
        return "html" if is_html_file and not is_marked else "markdown"
    if "markdown=" in text and not is_html_file and _MARKED.search(text):
        return "markdown"
    text = _without_code(text)
    inside, outside = _parted(text)
    signs = len(_SIGN.findall(outside)) + outside.count(_FENCE)
    if _BLOCK_TAG.search(text):
        is_mostly_outside = _size(outside) > _size(inside)
        is_loose = is_mostly_outside and not is_html_file and _LOOSE.search(outside)
        return "markdown" if signs >= (1 if is_mostly_outside else _FEW) or is_loose else "html"
    if len(_BREAK.findall(text)) > signs and (is_html_file or not _LOOSE.search(text)):
        return "html"
    return "html" if is_html_file and not signs else "markdown"


def _without_code(text: str) -> str:
    """Return the text with HTML's blocks of code empty. Kept: no end is looked for behind the last one."""
    ends = [found.end() for found in _PRE_END.finditer(text)]
    return _PRE.sub("<pre></pre>", text[: ends[-1]]) + text[ends[-1] :] if ends else text


def _parted(text: str) -> tuple[str, str]:
    """Return what stands inside paragraphs and the like, and what stands outside."""
    parts: tuple[list[str], list[str]] = ([], [])
    position, is_outside = 0, True
    for tag in _BLOCK_TAG.finditer(text):
        parts[is_outside].append(text[position : tag.start()])
        position, is_outside = tag.end(), not tag[2] or bool(tag[1])
    parts[is_outside].append(text[position:])
    return _NO_LINE_START.join(parts[False]), _NO_LINE_START.join(parts[True])


def _size(text: str) -> int:
    return len("".join(_TAG.sub("", text).split()))
