"""Shortcodes of WordPress: exports of its posts for other generators hold them as they were written."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from articles.dialects import captions
from articles.dialects import tag_html as shown
from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.dialects.template_tags import Arguments, Language

_LANGUAGES = (
    "actionscript3", "as3", "bash", "c", "clojure", "coldfusion", "cpp", "csharp", "css", "delphi", "diff",
    "erlang", "fsharp", "go", "groovy", "html", "java", "javascript", "js", "jscript", "matlab", "objc",
    "pascal", "perl", "php", "plain", "powershell", "py", "python", "r", "rails", "rb", "ruby", "scala",
    "shell", "sql", "text", "vb", "vbnet", "xhtml", "xml",
)  # fmt: skip
"""Names under which SyntaxHighlighter takes code."""
_OWN_NAMES = (
    "caption", "gallery", "wp_caption", "embed", "code", "sourcecode", "cc", "youtube", "vimeo", "audio",
    "video",
)  # fmt: skip
_NAMES = "|".join((*_OWN_NAMES, *_LANGUAGES))
_TAG = re.compile(
    rf"\\?\[(?P<name>{_NAMES})(?P<given>(?:[ =:][^\[\]\n]{{0,500}}?)?)\\?\](?![(:]|\[(?!!\[|/))"
)
"""Exports to Markdown set a stroke before each bracket. What a link names is none."""
_WEB = re.compile(r"https?://[^\s\"'<>]+")
_BREAK = re.compile(r"<br ?/?>\n?", re.IGNORECASE)
"""What WordPress wrote for the end of a line, in code too."""


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
    if found := captions.PICTURE.search(inside):
        words = _beside(found, inside) or shown.worded(given.get("caption"))
        below = f"<figcaption>{words}</figcaption>" if words else ""
        return f"\n\n<figure>{found[0]}{below}</figure>\n\n"
    if found := captions.MARKED.search(inside):
        words = _beside(found, inside) or given.get("caption")
        return shown.figure(found[2], alt=found[1], caption=words, to=found[3] or "")
    return None


def _beside(found: re.Match[str], inside: str) -> str:
    return (inside[: found.start()] + inside[found.end() :]).strip()


def _code(given: Arguments, inside: str) -> str:
    inside = _BREAK.sub("\n", inside) if "<br" in inside else inside
    language = given.get("lang") or given.get("language") or given.written.lstrip("=").strip()
    return shown.code(html.unescape(inside), language, given.margin)


def _code_in(language: str) -> Callable[[Arguments, str], str | None]:
    """Return what takes code that names its language by the tag: of lines, or it may be no code at all."""

    def taken(given: Arguments, inside: str) -> str | None:
        is_code = "\n" in inside.strip(" ") or "<br" in inside
        return (
            _code(Arguments((), {"lang": language}, "", given.margin), inside) if is_code else None
        )

    return taken


def _played(given: Arguments, _inside: str) -> str | None:
    return _addressed(given)


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
        "code": _code, "sourcecode": _code, "cc": _code, "audio": _played, "video": _played,
        **{name: _code_in(name) for name in _LANGUAGES},
    },
    code=frozenset({"code", "sourcecode", "cc", "embed", *_LANGUAGES}),
    before=captions.figures,
    signs=(
        *(f"[{name}" for name in _OWN_NAMES),
        *(f"[/{name}" for name in _LANGUAGES),
        *captions.SIGNS,
    ),
)  # fmt: skip
