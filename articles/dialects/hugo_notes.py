"""Shortcodes of Hugo's themes that show notes, in the text and beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments

NAMES = (
    "admonition", "alert", "attention", "callout", "caution", "danger", "error", "hint", "important",
    "info", "note", "notice", "simple-notice", "success", "tip", "warn", "warning",
)  # fmt: skip
BESIDE = ("footnote", "marginnote", "sidenote")
"""Notes that stand in the margin, or at the foot of the page."""
_KIND = re.compile(r"[!-~]{0,40}")
"""A word that says of what kind a note is, and not what it says."""
_SORT = re.compile(r"[a-z][a-z-]{0,39}")
_QUOTES = ('"', "'", "`")
TITLED = shown.noted_by("title", "heading")


def around(given: Arguments, inside: str) -> str | None:
    """Return a note. One that closes itself says its text in an argument.

    Of words in order, the first is its kind and the second its title; a sign's name may follow.
    """
    text = inside if inside.strip() else given.get("text") or given.get("content")
    words = given.words
    if len(words) > 1 and not given.named and _SORT.fullmatch(words[0]):
        is_quoted = any(quote in given.written for quote in _QUOTES)
        given = replace(given, words=("note", words[1]) if is_quoted else ("note", *words[1:]))
    return TITLED(given, text)


def alone(given: Arguments) -> str | None:
    """Take a note that closes nothing and says its text in an argument: its first, where that is no kind."""
    quoted = given.get("", 0) if given.written.startswith(_QUOTES) else ""
    quoted = "" if _KIND.fullmatch(quoted) else quoted
    text = given.get("text") or given.get("content") or quoted
    return TITLED(Arguments((), given.named), text) if text else None


def beside(given: Arguments, inside: str) -> str | None:
    """Return a note of the margin in brackets, behind the words that it belongs to, if the tag has them.

    These are its last argument, unless that is a single word, which may be a name.
    """
    text = " ".join(inside.split())
    if not text or "\0" in text or "\n\n" in inside.strip():
        return None
    words = given.words[-1] if given.words and not given.named else ""
    is_name = len(given.words) < len(("side", "name", "words")) and _KIND.fullmatch(words)
    return f"{'' if is_name else shown.worded(words)} ({text})"
