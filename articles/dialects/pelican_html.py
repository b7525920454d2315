"""Pelican's articles in HTML: the title and the ``meta`` elements of the head are the header."""

from __future__ import annotations

import html
import re

from articles.dialects.header import MAX_CHARACTERS, Header, Value

_WHOLE = re.compile(r"\s*(?:<!doctype\b[^<>]{0,300}>\s*)?<html\b", re.IGNORECASE)
_HEAD_END = re.compile(r"</head\s*>|<body\b", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^<>]{0,300}>([^<]{0,2000})</title", re.IGNORECASE)
_META = re.compile(
    r"<meta\b((?:\s{1,99}[\w:-]{1,60}\s{0,9}=\s{0,9}(?:\"[^\"]{0,5000}\"|'[^']{0,5000}'))+)"
)
_SAID = re.compile(r"([\w:-]{1,60})\s{0,9}=\s{0,9}(?:\"([^\"]{0,5000})\"|'([^']{0,5000})')")
_BODY = re.compile(r"<body\b[^<>]{0,1000}>", re.IGNORECASE)
_BODY_END = re.compile(r"</body\s*>", re.IGNORECASE)
_MEANT = {"keywords": "tags"}


def split(text: str) -> Header | None:
    """Return header and body of a whole document of HTML; None of any other text."""
    if not _WHOLE.match(text):
        return None
    end = _HEAD_END.search(text, 0, MAX_CHARACTERS)
    head = text[: end.start()] if end else ""
    title = _TITLE.search(head)
    found: dict[str, Value] = {"title": _plain(title[1])} if title else {}
    for meta in _META.finditer(head):
        said = {name.lower(): one or other for name, one, other in _SAID.findall(meta[1])}
        name = said.get("name", "").strip().lower()
        if name and (content := said.get("content") or said.get("contents")):
            found.setdefault(_MEANT.get(name, name), _plain(content))
    return Header(found, _body(text), unquoted=frozenset(found)) if found else None


def _body(text: str) -> str:
    opening = _BODY.search(text)
    start = opening.end() if opening else 0
    closing = _BODY_END.search(text, start)
    return text[start : closing.start() if closing else len(text)]


def _plain(text: str) -> str:
    return " ".join(html.unescape(text).split())
