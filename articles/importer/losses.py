"""What of a text cannot come along as it is: counted, so that a report can say it."""

from __future__ import annotations

import re
from collections import Counter

from articles.markup import embeds
from articles.markup.tags import element_names

_MOST_NAMES = 5
_SHORTCODE = re.compile(r"\{\{[<%][^{}]*[>%]\}\}")
CODE = r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}(?P=fence)|\Z)|`[^`\n]*+`"
"""Markdown's code, between fences and in a line."""
_CODE = re.compile(CODE, re.M | re.S)
_ELEMENT = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]{0,20}(?:\s[^<>]*)?/?>")
_DROPPED = (
    ("script", re.compile(r"<script\b", re.IGNORECASE), "Scripts were left out"),
    ("style", re.compile(r"<style\b", re.IGNORECASE), "Style sheets were left out"),
    ("form", re.compile(r"<form\b", re.IGNORECASE), "Forms lost their fields"),
    ("svg", re.compile(r"<svg\b", re.IGNORECASE), "Drawings (svg) were left out"),
    (
        "img",
        re.compile(r"<img\b[^<>]{0,500}?\ssrc=[\"']?data:image/svg", re.IGNORECASE),
        "Drawings (svg) were left out",
    ),
    ("math", re.compile(r"<math\b", re.IGNORECASE), "Formulas (MathML) were left out"),
    (
        "",
        re.compile(r"<[a-z][^<>]*\son[a-z]{3,20}\s?=", re.IGNORECASE),
        "Elements lost their event handlers",
    ),
    (
        "",
        re.compile(r"<[A-Z][A-Za-z0-9]{0,40}[a-z](?:\s[^<>]{0,2000})?/>"),
        "Elements that only the site's own program knew were left out",
    ),
)
"""What goes: the element without which it need not be looked for ("" is any), its sign, and a sentence."""


def referred(html: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with what other sites showed in it as links, and sentences on what goes."""
    found = embeds.referred(html)
    said = []
    if found.cards:
        said.append(f"Films and posts of other sites became links: {_counted(found.cards)}.")
    if found.links:
        said.append(f"Frames of other sites became links: {_counted(found.links)}.")
    if found.lost:
        said.append(f"Frames without an address to lead to were left out: {found.lost}.")
    return found.html, (*said, *_dropped(found.html))


def hidden(text: str) -> tuple[str, ...]:
    """Say that Markdown holds HTML of which its generator showed nothing."""
    if "<" not in text or not _ELEMENT.search(_CODE.sub("", _SHORTCODE.sub("", text))):
        return ()
    return (
        "HTML stands in its Markdown: Hugo left that out unless `unsafe` was set, so that readers "
        "may never have seen it. Here it is shown.",
    )


def _dropped(html: str) -> list[str]:
    names = element_names(html)
    return [
        f"{sentence}: {many}."
        for name, pattern, sentence in _DROPPED
        if names
        and (not name or name in names)
        and (many := sum(1 for _ in pattern.finditer(html)))
    ]


def _counted(names: Counter[str]) -> str:
    told = [f"{name} {many}" for name, many in names.most_common(_MOST_NAMES)]
    return ", ".join(told) + (" …" if len(names) > _MOST_NAMES else "")
