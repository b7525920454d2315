"""Which reader of Markdown a site of Jekyll had, and what older ones read otherwise than kramdown today."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from articles.dialects.header import Value, word

_TIGHT = re.compile(
    r"^(#{1,6})(?=[^\s#])|<(pre|script|style|textarea)\b", re.IGNORECASE | re.MULTILINE
)
_ENDS = {
    name: re.compile(f"</{name}", re.IGNORECASE) for name in ("pre", "script", "style", "textarea")
}
_STRAIGHT = ("apos", "apos", "quot", "quot")
_BEFORE_GFM = frozenset({"maruku", "rdiscount", "redcarpet", "redcarpet2"})
_BY_CMARK = frozenset({"commonmark", "commonmarkghpages", "gfm"})


def reader(values: Mapping[str, Value]) -> dict[str, Any]:
    """Return the fields of ``Site`` that tell how Markdown was read, from a configuration.

    kramdown needs a blank behind the signs of a heading only since Jekyll 3, which no longer knew the
    key ``pygments``.
    """
    name = word(values, "markdown").lower()
    own = values.get("kramdown")
    kramdown = own if isinstance(own, dict) else {}
    if name in _BEFORE_GFM or name in _BY_CMARK:
        said = _words(values.get("commonmark" if name in _BY_CMARK else name.rstrip("2")))
        return {
            "breaks": bool(said & {"hard_wrap", "hardbreaks"}),
            "is_typographic": name == "maruku" or "smart" in said,
            "links_addresses": "autolink" in said,
            "tight_headings": name in _BEFORE_GFM and "space_after_headers" not in said,
        }
    wraps, input_form = word(kramdown, "hard_wrap"), word(kramdown, "input")
    is_old = "pygments" in values or word(values, "highlighter") == "pygments"
    return {
        "breaks": wraps.lower() == "true" if wraps else None,
        "keeps_quotes": _keeps_quotes(kramdown.get("smart_quotes")),
        "tight_headings": input_form.lower() != "gfm" if input_form else is_old,
        "reads_html": word(kramdown, "parse_block_html").lower() == "true",
    }


def _keeps_quotes(value: Value) -> bool:
    """Say whether the four quotes that kramdown shows are straight ones: ``[apos, apos, quot, quot]``."""
    listed = value if isinstance(value, list) else str(value or "").split(",")
    shown = [one.strip(" &;") for one in listed if isinstance(one, str)]
    return len(shown) == len(_STRAIGHT) and set(shown) <= set(_STRAIGHT)


def _words(value: Value) -> frozenset[str]:
    """Return the names of what was switched on: ``extensions: [smart]``, ``options: [SMART]``."""
    said = value if isinstance(value, dict) else {}
    lists = (said.get(key) for key in ("extensions", "options"))
    items = (item for one in lists for item in (one if isinstance(one, list) else [one]))
    return frozenset(item.lower() for item in items if isinstance(item, str))


def spaced_headings(text: str) -> str:
    """Return a text in which ``##Title##`` is a heading, outside of HTML that shows text as it is."""
    pieces: list[str] = []
    at, done = 0, 0
    unclosed: set[str] = set()
    while (found := _TIGHT.search(text, at)) is not None:
        at = found.end()
        if found[1]:
            end = text.find("\n", at)
            line = text[at : end if end >= 0 else len(text)].rstrip()
            title = line.rstrip("#").rstrip()
            pieces.append(f"{text[done:at]} {title}")
            at = done = at + len(line)
        elif (name := found[2].lower()) not in unclosed:
            closing = _ENDS[name].search(text, at)
            at = closing.start() if closing else at
            unclosed.update([] if closing else [name])
    return "".join((*pieces, text[done:]))
