"""What the themes LoveIt, DoIt and FixIt of Hugo read beyond Markdown: drawn signs, ruby, fractions."""

from __future__ import annotations

import re
from collections.abc import Callable

_SIGN = r":\(fa(?:[bdlrs]|-[\w-]{1,40})? fa-[\w-]{1,40}(?: [\w-]{1,40}){0,8} ?\):"
_ICON = re.compile(rf"(?<!\S){_SIGN} ?|{_SIGN}")
"""The name of a drawn sign, with the blank behind it where another, or a line's start, stands before."""
_WORDS = r"(?<![\\!\]])\[(?!\^)(?P<words>[^\[\]\n]{1,200})\]"
_RUBY = re.compile(_WORDS + r"\^\((?P<other>[^()\n]{1,200})\)")
_FRACTION = re.compile(_WORDS + r"/\[(?!\^)(?P<other>[^\[\]\n]{1,200})\](?![\[(:])")
_DEFINED = re.compile(r"^ {0,3}\[([^\[\]\n]{1,200})\]:", re.MULTILINE)
"""What words in brackets are a link to: such words are no part of a ruby or of a fraction."""

SIGNS = (":(fa", "]^(", "]/[")
"""A text without any of them holds none of this."""
THEMES = frozenset({"doit", "fixit", "loveit"})
MARKS = ("ruby", "fraction")
"""What such a theme reads, by its key below ``params.page``. Drawn signs are known without a word of it."""


def without_signs(text: str, own: set[str]) -> str:
    """Return a text without its drawn signs: they are no part of it."""
    if ":(fa" not in text:
        return text
    text, many = _ICON.subn("", text)
    own.update([":( ): of LoveIt"] if many else [])
    return text


def shown(text: str, marks: frozenset[str], own: set[str]) -> str:
    """Return a text, without its code, as a site with these marks showed it."""
    if "ruby" in marks and "]^(" in text:
        text = _written(text, _RUBY, _as_ruby, "[ ]^( ) of LoveIt", own)
    if "fraction" in marks and "]/[" in text:
        text = _written(text, _FRACTION, _as_fraction, "[ ]/[ ] of LoveIt", own)
    return text


def _written(
    text: str, mark: re.Pattern[str], write: Callable[[str, str], str], name: str, own: set[str]
) -> str:
    defined = {found.lower() for found in _DEFINED.findall(text)}

    def one(found: re.Match[str]) -> str:
        if not defined.isdisjoint({found["words"].lower(), found["other"].lower()}):
            return found[0]
        own.add(name)
        return write(found["words"], found["other"])

    return mark.sub(one, text)


def _as_ruby(words: str, other: str) -> str:
    return f"<ruby>{words}<rp>（</rp><rt>{other}</rt><rp>）</rp></ruby>"


def _as_fraction(words: str, other: str) -> str:
    return f"{words}/{other}"
