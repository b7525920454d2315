"""Liquid and kramdown in Jekyll's posts: what can be known without building the site."""

from __future__ import annotations

import re

from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.dialects.hexo_tags import TAG, ending
from articles.dialects.jekyll_addresses import source_address
from articles.dialects.template_tags import Arguments, Language

_SITE = re.compile(r"\{\{-?\s*site\.(?:baseurl|url)\s*-?\}\}")
_FILTERED = re.compile(
    r"""\{\{-?\s*(?:"([^"\n]*)"|'([^'\n]*)')\s*\|\s*(?:relative_url|absolute_url|"""
    r"""prepend:\s*site\.(?:baseurl|url)(?:\s*\|\s*prepend:\s*site\.(?:baseurl|url))?)\s*-?\}\}"""
)
_OTHER = re.compile(r"\{\{-?\s*([\w.]+)[^{}\n]{0,500}\}\}")
_ATTRIBUTES = re.compile(r"\{:[^{}\n]{0,500}\}[ \t]*")
_CONTENTS = re.compile(r"^[*-] [^\n]*\n\{:\s*toc\s*\}[ \t]*$", re.IGNORECASE | re.MULTILINE)


def convert(text: str) -> Converted:
    """Return the text with the tags of Jekyll as HTML; ``include`` and the like stay to be seen."""
    return tags.convert(text, LANGUAGE)


def _outside(text: str, own: set[str], left: set[str]) -> str:
    """Convert what stands outside of code."""
    if "{:" in text:
        text, many = _ATTRIBUTES.subn("", _CONTENTS.sub("", text))
        own.update(["{: } of kramdown"] if many else [])
    if "{{" in text:
        text, one = _SITE.subn("", text)
        text, other = _FILTERED.subn(lambda found: found[1] or found[2] or "", text)
        own.update(["{{ site.baseurl }}"] if one or other else [])
        left.update("{{ " + found[1] + " }}" for found in _OTHER.finditer(text))
    return text


def _post(given: Arguments) -> str | None:
    return source_address(given.words[0].rsplit("/", 1)[-1]) if given.words else None


def _file(given: Arguments) -> str | None:
    """Return where a file of the site stands; a post is found by its name."""
    path = given.words[0] if given.words else ""
    post = re.fullmatch(r"/?(?:.*/)?_posts/(?:.*/)?([^/]+)\.\w+", path)
    if post:
        return source_address(post[1])
    return re.sub(r"(?:index)?\.(?:md|markdown)$", "/", "/" + path.lstrip("/")) if path else None


def _code(given: Arguments, inside: str) -> str:
    return tags.code(inside, given.get("", 0))


LANGUAGE = Language(
    tag=TAG,
    ending=ending,
    single={
        "post_url": _post,
        "link": _file,
        "gist": tags.embed("https://gist.github.com/{}"),
        "youtube": tags.embed("https://www.youtube.com/watch?v={}"),
    },
    paired={
        "highlight": _code,
        "raw": lambda _given, inside: inside,
        "comment": lambda _given, _inside: "",
    },
    code=frozenset({"highlight", "raw", "comment"}),
    outside=_outside,
)
