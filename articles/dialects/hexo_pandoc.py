"""How Pandoc read the Markdown of a site of Hexo: what its configuration says of extensions."""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.dialects.header import Value

_LATER = re.compile(
    r"\"hexo-renderer-pandoc\"\s{0,9}:\s{0,9}\"[\^~>=v ]{0,4}(?:0\.(?:[5-9]|\d\d)|[1-9])"
)
_FORMAT = re.compile(r"(?:^|\s)(?:-f|-r|--from|--read)[ =]?\s{0,9}([\w+-]{1,1000})")
_EXTENSION = re.compile(r"([+-])(\w{1,60})", re.ASCII)
_PLAIN = ("gfm", "commonmark", "markdown_strict", "markdown_github", "markdown_mmd")
"""Formats in which quotes stay straight unless it is said otherwise."""


def said(values: Mapping[str, Value], package: str) -> dict[str, bool]:
    """Return whether line ends were breaks, quotes curly, and bare addresses links, as fields of ``Site``.

    Source: ``lib/parseArgs.js`` of the plugin, which asked for straight quotes before its version 0.5.
    """
    options = values.get("pandoc")
    found = options if isinstance(options, dict) else {}
    given = _FORMAT.search(" ".join(_texts(found.get("args"))))
    if given:
        read = given[1]
    elif found.get("args") or _LATER.search(package):
        read = "markdown"
    else:
        read = "markdown-smart" + "".join(_texts(found.get("extensions")))
    name, *_ = re.split(r"[+-]", read, maxsplit=1)
    is_on = {one: sign == "+" for sign, one in _EXTENSION.findall(read)}
    return {
        "breaks": is_on.get("hard_line_breaks", False),
        "is_typographic": is_on.get("smart", name not in _PLAIN),
        "links_addresses": is_on.get("autolink_bare_uris", name == "gfm"),
    }


def _texts(value: Value) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item for item in items if isinstance(item, str)]
