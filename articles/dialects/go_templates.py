"""Posts that are templates of Go: ``{{image "a.png" 640}}``, as engines written for one site read."""

from __future__ import annotations

import html
import re
from pathlib import PurePosixPath

from articles.dialects import tag_html as shown
from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.dialects.template_tags import Arguments, Language

TAG = re.compile(
    r"\{\{-?[ \t]*(?P<name>[a-z]\w*)[ \t]+(?P<given>(?=[\"`\0])"
    r"(?:\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*\"|`[^`]*+`|[^\"`{}\n]){1,200})-?\}\}"
)
_QUOTED = re.compile(r'"([^"\\\n]*+(?:\\.[^"\\\n]*+)*)"|`([^`]*+)`')
_LITERAL = re.compile(r'\{\{-?[ \t]*"([^"\\\n{}]*+(?:\\.[^"\\\n{}]*+)*)"[ \t]*-?\}\}')
"""A text in quotes alone: ``{{" < "}}``."""
_ESCAPED = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t"}
_WEB = re.compile(r"(?:https?:)?//\S+")


def convert(text: str) -> Converted:
    """Return the text with pictures, films and raw text of such templates; others stay and are told."""
    return tags.convert(text, LANGUAGE) if "{{" in text else Converted(text)


def _first(given: Arguments) -> str:
    """Return the first text of the arguments, as Go reads it between quotes or backquotes."""
    found = _QUOTED.match(given.written)
    if found is None:
        return ""
    return found[2] if found[1] is None else _unescaped(found[1])


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda sign: _ESCAPES.get(sign[1], sign[1]), text)


def _literals(text: str, converted: set[str]) -> str:
    """Return the text with what stands in it as a value of a template, between quotes and no more."""
    if '{{"' not in text and '{{ "' not in text:
        return text
    shown = _LITERAL.sub(lambda found: html.escape(_unescaped(found[1]), quote=False), text)
    if shown != text:
        converted.add('{{ "…" }}')
    return shown


def _raw(given: Arguments) -> str | None:
    found = _QUOTED.fullmatch(given.written)
    return _first(given) if found else None


def _picture(given: Arguments) -> str | None:
    address = _first(given)
    return shown.picture(address) if PurePosixPath(address).suffix else None


def _film(given: Arguments) -> str | None:
    address = _first(given)
    return shown.reference(address) if _WEB.fullmatch(address) else None


LANGUAGE = Language(
    tag=TAG,
    ending=lambda _name: r"(?!)",
    single={"raw": _raw, "image": _picture, "video": _film, "iframe": _film},
    paired={},
    before=_literals,
)
