"""Hugo's shortcodes: those it brings along."""

from __future__ import annotations

import re

from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.dialects.hugo_addresses import urlized
from articles.dialects.template_tags import Arguments, Language

TAG = re.compile(
    r"\{\{(?P<mark>[<%])(?!/\*)\s*(?P<name>/?\s*[A-Za-z_][\w/-]*)(?P<given>[^{}]{0,2000}?)/?\s*(?:>|%)\}\}"
)
_ESCAPED = re.compile(r"\{\{([<%])/\*(.*?)\*/([>%])\}\}", re.DOTALL)


def convert(text: str) -> Converted:
    """Return the text with Hugo's own shortcodes as HTML, and escaped ones as they were meant."""
    if "{{" not in text:
        return Converted(text)
    found = tags.convert(text, LANGUAGE)
    shown = _ESCAPED.sub(
        lambda one: tags.visible("{{" + one[1] + one[2] + one[3] + "}}"), found.text
    )
    return Converted(shown, found.converted, found.left)


def _ending(name: str) -> str:
    return rf"\{{\{{[<%]\s*/\s*{re.escape(name)}\s*[>%]\}}\}}"


def _figure(given: Arguments) -> str | None:
    src = given.get("src", 0)
    caption = given.get("caption") or given.get("title")
    credit = given.get("attr")
    below = " ".join(part for part in (caption, credit) if part)
    return tags.figure(src, alt=given.get("alt"), caption=below) if src else None


def _page(given: Arguments) -> str | None:
    """Return the address of a page by its path; a bare name cannot be found from here."""
    path, _, part = given.get("path", 0).partition("#")
    if "/" not in path.strip("/") and not path.startswith("/"):
        return None
    stem = re.sub(r"(?:/_?index)?\.(?:md|markdown|html)$", "", path.strip("/"))
    return urlized(f"/{stem}/") + (f"#{part}" if part else "")


def _post_of_x(given: Arguments) -> str | None:
    user, number = given.get("user"), given.get("id", 0)
    if not re.fullmatch(r"\d{1,30}", number):
        return None
    name = user if re.fullmatch(r"\w+", user) else "i"
    return tags.reference(f"https://x.com/{name}/status/{number}")


def _gist(given: Arguments) -> str | None:
    path = "/".join(given.words[:2])
    return tags.reference(f"https://gist.github.com/{path}") if path else None


def _code(given: Arguments, inside: str) -> str:
    return tags.code(inside, given.get("lang", 0))


def _details(given: Arguments, inside: str) -> str:
    summary = given.get("summary", 0)
    return f"\n\n**{summary}**\n\n{inside.strip()}\n\n" if summary else f"\n\n{inside.strip()}\n\n"


LANGUAGE = Language(
    tag=TAG,
    ending=_ending,
    single={
        "figure": _figure, "ref": _page, "relref": _page, "x": _post_of_x, "tweet": _post_of_x,
        "twitter": _post_of_x, "gist": _gist,
        "youtube": tags.embed("https://www.youtube.com/watch?v={}"),
        "vimeo": tags.embed("https://vimeo.com/{}"),
        "instagram": tags.embed("https://www.instagram.com/p/{}/"),
    },
    paired={"highlight": _code, "details": _details},
    code=frozenset({"highlight"}),
)  # fmt: skip
