"""Hexo's tag plugins (``plugins/tag/index.js``, and those that left it in version 7)."""

from __future__ import annotations

import re

from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.dialects.template_tags import Arguments, Language

TAG = re.compile(r"\{%-?[ \t]*(?P<name>[A-Za-z_][\w-]*)(?P<given>(?:[^%\n]|%(?!\})){0,400}?)-?%\}")
_FILE = re.compile(r"[^\s]*[./][^\s]*")
_WEB = re.compile(r"https?://\S+")


def ending(name: str) -> str:
    """Return the pattern of a closing tag."""
    return rf"\{{%-?[ \t]*end{re.escape(name)}[ \t]*-?%\}}"


def convert(text: str) -> Converted:
    """Return the text with Hexo's own tags as HTML."""
    return tags.convert(text, LANGUAGE)


def _picture(given: Arguments) -> str | None:
    """Take ``[classes] file [width] [height] ["title" ["alt"]]``."""
    at = next((place for place, word in enumerate(given.words) if _FILE.fullmatch(word)), None)
    if at is None or given.words[at].endswith(","):
        return None
    rest = [word for word in given.words[at + 1 :] if not re.fullmatch(r"\d+(?:px|%)?", word)]
    texts = " ".join(rest[:1]), " ".join(rest[1:2])
    parts = re.split(r"""["']\s+["']""", texts[0])
    alt = texts[1] or parts[-1]
    return tags.picture(given.words[at], alt=alt.strip("\"' "), title=parts[0].strip("\"' "))


def _link(given: Arguments) -> str | None:
    """Take ``text address [external] [title]``."""
    at = next((place for place, word in enumerate(given.words) if _WEB.fullmatch(word)), None)
    if at is None or at == 0:
        return None
    return tags.link(given.words[at].rstrip(","), " ".join(given.words[:at]))


def _file_link(given: Arguments) -> str | None:
    return tags.link(given.words[0], " ".join(given.words[1:])) if given.words else None


def _path(given: Arguments) -> str | None:
    return given.words[0] if len(given.words) == 1 else None


def _frame(given: Arguments) -> str | None:
    address = given.get("src", 0)
    return tags.reference(address) if _WEB.fullmatch(address) else None


def _quotation(given: Arguments, inside: str) -> str:
    return tags.quote(inside, given.written)


def _code(given: Arguments, inside: str) -> str:
    names = [word.removeprefix("lang:") for word in given.words if word.startswith("lang:")]
    return tags.code(inside, names[0] if names else "")


def _as_it_is(_given: Arguments, inside: str) -> str:
    return inside


LANGUAGE = Language(
    tag=TAG,
    ending=ending,
    single={
        "asset_img": _picture, "asset_image": _picture, "img": _picture, "image": _picture,
        "link": _link, "a": _link, "anchor": _link, "asset_link": _file_link,
        "asset_path": _path, "url_for": _path, "full_url_for": _path, "iframe": _frame,
        "youtube": tags.embed("https://www.youtube.com/watch?v={}"),
        "vimeo": tags.embed("https://vimeo.com/{}"),
        "bilibili": tags.embed("https://www.bilibili.com/video/{}"),
        "gist": tags.embed("https://gist.github.com/{}"),
        "jsfiddle": tags.embed("https://jsfiddle.net/{}/"),
    },
    paired={
        "blockquote": _quotation, "quote": _quotation, "pullquote": lambda _given, inside: tags.quote(inside),
        "codeblock": _code, "code": _code, "raw": _as_it_is,
    },
    code=frozenset({"codeblock", "code", "raw"}),
)  # fmt: skip
