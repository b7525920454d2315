"""Links and pictures as Pelican writes them: ``{static}/a.png``, ``{filename}../b.md``, ``{tag}x``.

``pelican/contents.py``. What they lead to becomes a path that this site's importer leads on.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import quote, unquote

from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.dialects.template_tags import Language

Lists = Callable[[str, str], str]
"""Returns the path of a list, by what it lists and the name of that; "" where that is not known."""

_LINK = re.compile(
    r"(?P<before>(?P<angle>\](?:\(|:)[ \t]{0,9}<)"
    r"|(?P<quoted>(?:href|src|poster|cite)[ \t]{0,9}=[ \t]{0,9}[\"'])|\](?:\(|:)[ \t]{0,9})"
    r"[{|](?P<what>static|attach|filename|tag|category|author|index)[}|]"
    r"(?P<value>(?(angle)[^<>\n]{0,500}|(?(quoted)[^\"'<>\n]{0,500}|[^\s()<>\"']{0,500})))"
)
_FILE = re.compile(r"[{|](?:static|attach|filename)[}|]")
_TEXT = re.compile(
    r"(?P<stem>[^?#]*)\.(?:md|markdown|mkdn?|mdown|html?|rst)(?P<rest>(?:[?#].*)?)", re.IGNORECASE
)
_CONTENTS = re.compile(r"^\[TOC\][ \t]*$", re.MULTILINE)
_SIGNS = tuple(
    f"{opening}{what}{closing}"
    for opening, closing in ("{}", "||")
    for what in ("static", "attach", "filename", "tag", "category", "author", "index")
)


def convert(text: str, lists: Lists | None = None) -> Converted:
    """Return the text with such links, outside of code; those to lists by ``lists``. ``[TOC]`` goes."""
    if not any(sign in text for sign in _SIGNS) and "[TOC]" not in text:
        return Converted(text)

    def outside(masked: str, own: set[str], left: set[str]) -> str:
        masked, many = _CONTENTS.subn("", masked)
        own.update(["[TOC]"] if many else [])
        return _LINK.sub(lambda found: _led(found, lists, own, left), masked)

    return tags.convert(
        text,
        Language(tag=tags.NO_TAG, ending=str, single={}, paired={}, outside=outside, signs=("",)),
    )


def bare(address: str) -> str:
    """Return the address of a file without the word in braces before it."""
    found = _FILE.match(address)
    return address[found.end() :] if found else address


def _led(found: re.Match[str], lists: Lists | None, own: set[str], left: set[str]) -> str:
    what, value = found["what"], found["value"]
    named = "{" + what + "}"
    path = _path(what, value, lists)
    if path is None:
        left.add(named)
        return found[0]
    own.add(named)
    return found["before"] + path


def _path(what: str, value: str, lists: Lists | None) -> str | None:
    if what == "index":
        return "/" + value.lstrip("/")
    if what in {"tag", "category", "author"}:
        path = lists(what, unquote(value)) if lists else ""
        return quote(path) if path else None
    text = _TEXT.fullmatch(value) if what == "filename" else None
    if text is None:
        return value
    stem, is_from_root = text["stem"], value.startswith("/")
    return f"{'@/' if is_from_root else ''}{stem.lstrip('/')}.md{text['rest']}"
