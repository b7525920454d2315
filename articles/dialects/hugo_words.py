"""Shortcodes of Hugo's themes whose name alone says how their words are set, or where they lead."""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.dialects import hugo_notes, hugo_quotes
from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single

_FOLDED = shown.titled_by("title", "label", "prompt", "summary", "question", "q", "header", "name")
_PATH = re.compile(r"\.{0,2}/[^\s\"'<>{}]{0,300}")
_CARDS = (
    "blog-card", "blogcard", "card-link", "card_link", "link_card", "linkCard", "linkcard", "ogp", "ogp-card",
)  # fmt: skip
_FOLDS = (
    "collapsable", "collapsable-box", "collapsable-section", "expandable", "faq", "fold", "folding", "qa",
)  # fmt: skip
_LINKS = (
    "blank",
    "extlink",
    "external-link",
    "newtab",
    "newtabref",
    "outlink",
    "target-blank",
    "url",
)
_NOTES = ("aside", "message", "notification")
_ARRANGED = (
    "aligncenter", "block", "centre", "div", "html", "indent", "section", "tabgroup", "text-center",
    "unsafe",
)  # fmt: skip
_LINES = (
    "colored", "dropcap", "font", "highlight-text", "newthought", "smallcaps", "span", "textcolor", "u",
)  # fmt: skip
_NO_TEXT = (
    "ads", "adsense", "back-to-top", "clear", "clearfix", "column", "columns", "disqus", "endcolumns",
    "google-adsense", "pagebreak", "spacer", "whiteLine",
)  # fmt: skip
_BREAKS = {
    "br": "<br>",
    "line_break": "<br>",
    "hr": "\n\n<hr>\n\n",
    "line": "\n\n<hr>\n\n",
    "nbsp": "&nbsp;",
}


def _leads(address: str) -> bool:
    return shown.is_web(address) or _PATH.fullmatch(address) is not None


def _card(given: Arguments, inside: str = "") -> str | None:
    """Return a line with a link to a page, which the theme showed as a card with what that says of itself."""
    address = given.get("url", 0) or given.first("href", "link", "path", "src")
    if not _leads(address):
        return None
    words = shown.link(address, given.get("title") or given.get("text"))
    told = " ".join(inside.split()) or given.first("desc", "description", "summary")
    below = f"<br>{shown.captioned(told)}" if told else ""
    return f"\n\n<p>{words}{below}</p>\n\n"


def _link(given: Arguments) -> str | None:
    """Take an address and words for it: by names, or in either order."""
    address, words = (
        given.first("url", "href", "link"),
        given.first("title", "text", "name", "label"),
    )
    if not given.named:
        addresses = [word for word in given.words if _leads(word)]
        others = [word for word in given.words if not _leads(word)]
        address, words = "".join(addresses[:1]), " ".join(others)
    return shown.link(address, words) if _leads(address) else None


def _link_around(given: Arguments, inside: str) -> str | None:
    address, words = given.get("url", 0) or given.first("href", "link"), inside.strip()
    is_line = words and "\n" not in words and "<a" not in words
    return f"{shown.opened_link(address)}{words}</a>" if is_line and _leads(address) else None


def _in_line(given: Arguments, inside: str) -> str:
    return inside.strip() if "\n\n" not in inside.strip() else shown.unwrapped(given, inside)


def _last_word(given: Arguments) -> str | None:
    """Take the words behind a colour or a size."""
    is_told = len(given.words) == len(("red", "words")) and not given.named
    return shown.worded(given.words[-1]) if is_told else None


def _raised(name: str) -> Single:
    """Return a tag that sets its one word higher or lower."""
    return lambda given: (
        f"<{name}>{shown.worded(given.words[0])}</{name}>" if len(given.words) == 1 else None
    )


def _always(html: str) -> Single:
    return lambda given: None if given.written else html


def _epigraph(given: Arguments, inside: str) -> str:
    """Take whose words they are and where they stand, as the theme Tufte has it."""
    source = shown.worded(given.get("cite"))
    if given.get("link") and source:
        source = f"{shown.opened_link(given.get('link'))}{source}</a>"
    whose = f"{shown.worded(given.get('pre'))}{source}{shown.worded(given.get('post'))}"
    return shown.quote(f"{inside.strip()}\n\n— {whose}" if whose else inside)


SINGLE: Mapping[str, Single] = {
    **dict.fromkeys(_CARDS, _card), **dict.fromkeys(_LINKS, _link), **dict.fromkeys(_NO_TEXT, shown.no_text),
    **{name: _always(html) for name, html in _BREAKS.items()},
    **dict.fromkeys(("color", "textcolor"), _last_word), "sub": _raised("sub"), "sup": _raised("sup"),
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {
    **dict.fromkeys(_CARDS, _card), **dict.fromkeys((*_LINKS, "a"), _link_around),
    **dict.fromkeys(_FOLDS, _FOLDED), **dict.fromkeys(_NOTES, hugo_notes.around),
    "panel": hugo_notes.TITLED, "poetry": hugo_quotes.around, "epigraph": _epigraph,
    **dict.fromkeys(_ARRANGED, shown.unwrapped), **dict.fromkeys(_LINES, _in_line),
}  # fmt: skip
GENERAL = frozenset((*SINGLE, *PAIRED)) - {"columns"}
"""Names that tell less than a template of the site's own, where it has one."""
