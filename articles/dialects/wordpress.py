"""Shortcodes of WordPress: exports of its posts for other generators hold them as they were written."""

from __future__ import annotations

import html
import re

from articles.dialects import tag_html as shown
from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.dialects.template_tags import Arguments, Language

_NAMES = "caption|gallery|wp_caption|embed|code|sourcecode|youtube|vimeo|audio|video"
_TAG = re.compile(
    rf"\\?\[(?P<name>{_NAMES})(?P<given>(?:[ =:][^\[\]\n]{{0,500}}?)?)\\?\](?![(:]|\[(?!!\[))"
)
"""Exports to Markdown set a stroke before each bracket. What a link names is none."""
_WEB = re.compile(r"https?://[^\s\"'<>]+")
_BREAK = re.compile(r"<br ?/?>\n?", re.IGNORECASE)
"""What WordPress wrote for the end of a line, in code too."""
_PICTURE = re.compile(r"(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?", re.IGNORECASE)
_MARKED = re.compile(
    r"(?:\[\s*)?!\[([^\]\n]{0,500})\]\((\S{1,1000}?)(?:\s+\"[^\"\n]{0,500}\")?\)"
    r"(?:\s*\]\((\S{1,1000}?)(?:\s[^()\n]{0,500})?\))?"
)


def convert(text: str) -> Converted:
    """Return the text with captions, code and what was shown from other sites as HTML.

    Of what is not understood only a gallery is named: other words in brackets may be no more than that.
    """
    found = tags.convert(text, LANGUAGE)
    left = ("[gallery]",) if "gallery" in found.left else ()
    return Converted(found.text, tuple(f"[{name}]" for name in found.converted), left)


def _ending(name: str) -> str:
    return rf"\\?\[/{name}\\?\]"


def _captioned(given: Arguments, inside: str) -> str | None:
    """Return a picture with the words that stand beside it, or under ``caption``."""
    if found := _PICTURE.search(inside):
        words = _beside(found, inside) or shown.worded(given.get("caption"))
        below = f"<figcaption>{words}</figcaption>" if words else ""
        return f"\n\n<figure>{found[0]}{below}</figure>\n\n"
    if found := _MARKED.search(inside):
        words = _beside(found, inside) or given.get("caption")
        return shown.figure(found[2], alt=found[1], caption=words, to=found[3] or "")
    return None


def _beside(found: re.Match[str], inside: str) -> str:
    return (inside[: found.start()] + inside[found.end() :]).strip()


def _code(given: Arguments, inside: str) -> str:
    inside = _BREAK.sub("\n", inside) if "<br" in inside else inside
    language = given.get("lang") or given.get("language") or given.written.lstrip("=").strip()
    return shown.code(html.unescape(inside), language, given.margin)


def _addressed(given: Arguments) -> str | None:
    """Take an address of the web, wherever it stands."""
    found = _WEB.search(html.unescape(given.written))
    return shown.reference(found[0]) if found else None


def _embedded(_given: Arguments, inside: str) -> str | None:
    address = html.unescape(inside.strip())
    return shown.reference(address) if _WEB.fullmatch(address) else None


LANGUAGE = Language(
    tag=_TAG,
    ending=_ending,
    single=dict.fromkeys(("youtube", "vimeo", "audio", "video"), _addressed),
    paired={
        "caption": _captioned, "wp_caption": _captioned, "embed": _embedded,
        "code": _code, "sourcecode": _code,
    },
    code=frozenset({"code", "sourcecode", "embed"}),
    signs=tuple(f"[{name}" for name in _NAMES.split("|")),
)  # fmt: skip
