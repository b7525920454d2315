"""Zola's shortcodes, ``{{ youtube(id="x") }}`` and ``{% quote(author="A") %}…{% end %}``, and its header."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from articles.dialects import hugo_tags
from articles.dialects import tag_html as shown
from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.dialects.header import Header, Value
from articles.dialects.template_tags import Arguments, Paired, Single

_TAG = re.compile(
    r"\{(?P<mark>[{%])-?[ \t]{0,9}(?P<name>[A-Za-z_]\w{0,60})\((?P<given>"
    r"(?:\"[^\"\\\n]*+(?:\\.[^\"\\\n]*+)*\"|'[^'\n]*+'|`[^`]*+`|[^\"'`(){}]){0,300})\)"
    r"[ \t]{0,9}-?(?:\}\}|%\})"
)
_COMMA = re.compile(r"(\"[^\"\\]*+(?:\\.[^\"\\]*+)*\"|'[^']*+'|`[^`]*+`)|,")
_END = r"\{%-?\s{0,9}end\s{0,9}-?%\}"
_BELOW = ("taxonomies", "extra")
"""Parts of a header that hold a post's lists of terms, and what its theme asks for."""
_AS_IN_HUGO = frozenset(
    {
        "admonition", "alert", "audio", "bilibili", "blockquote", "callout", "caution", "details",
        "figure", "gist", "hint", "image", "img", "important", "info", "mermaid", "note", "quote",
        "spoiler", "tip", "video", "vimeo", "warning", "youtube",
    }
)  # fmt: skip


def convert(text: str) -> Converted:
    """Return the text with such shortcodes as HTML, where their names tell the meaning; others stay."""
    has_any = "(" in text and (")}}" in text or ") }}" in text or _ends(text))
    if not has_any:
        return Converted(text)
    found = tags.convert(text, LANGUAGE)
    return Converted(found.text, found.converted)  # what stays, others may know, or tell


def _ends(text: str) -> bool:
    return "{%" in text and re.search(_END, text) is not None


def with_terms(found: Header) -> Header:
    """Return a header whose terms, and what a theme asks for, stand with the post's own keys."""
    parts = [part for key in _BELOW if isinstance(part := found.values.get(key), dict)]
    if not parts:
        return found
    values: dict[str, Value] = {}
    for part in (*reversed(parts), found.values):
        values.update(part)
    return replace(found, values=values)


def _as_words(given: Arguments) -> Arguments:
    """Return the arguments without the commas between them."""
    return tags.arguments(_COMMA.sub(lambda one: one[1] or " ", given.written))


def _single(known: Single) -> Single:
    return lambda given: known(_as_words(given))


def _paired(known: Paired) -> Paired:
    return lambda given, inside: known(replace(_as_words(given), margin=given.margin), inside)


def _picture(given: Arguments) -> str | None:
    """Take a picture under any of its usual names."""
    src = next((given.get(name) for name in ("src", "path", "url") if given.get(name)), "")
    caption = given.get("caption") or given.get("title")
    return shown.figure(src, alt=given.get("alt"), told=shown.captioned(caption)) if src else None


def _gist(given: Arguments) -> str | None:
    return shown.reference(given.get("url")) if shown.is_web(given.get("url")) else None


def _formula(given: Arguments, inside: str) -> str:
    is_block = given.get("block") == "true"
    return f"\n\n$$\n{inside.strip()}\n$$\n\n" if is_block else f"$${inside.strip()}$$"


_KNOWN: Mapping[str, Single] = {
    **{name: one for name, one in hugo_tags.LANGUAGE.single.items() if name in _AS_IN_HUGO},
    **dict.fromkeys(("figure", "image", "img", "resize_image"), _picture), "gist": _gist,
    "toc": shown.no_text,
}  # fmt: skip
_AROUND: Mapping[str, Paired] = {
    **{name: one for name, one in hugo_tags.LANGUAGE.paired.items() if name in _AS_IN_HUGO},
    **dict.fromkeys(("katex", "math"), _formula),
}
LANGUAGE = tags.Language(
    tag=_TAG,
    ending=lambda _name: _END,
    single={name: _single(known) for name, known in _KNOWN.items()},
    paired={name: _paired(known) for name, known in _AROUND.items()},
    code=frozenset({"katex", "math", "mermaid"}),
)
