"""What stands around a picture: links, which its caption takes over, and titles, which become one. Pure."""

from __future__ import annotations

import re
from html import escape, unescape
from pathlib import PurePosixPath
from urllib.parse import unquote

from articles.markup.addresses import is_picture_file
from articles.text.web import parts_of

_ATTRIBUTES = r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*"
_AROUND = re.compile(
    rf"<a\b(?P<link>{_ATTRIBUTES})>\s*(?P<picture><img\b{_ATTRIBUTES})>\s*</a>", re.IGNORECASE
)
_TO = re.compile(r"(?<![\w-])href\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_SRC = re.compile(r"(?<![\w-])src\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_REMOTE = re.compile(r"\s*(?:https?:)?//", re.IGNORECASE)
_TITLED = re.compile(
    r'<p><img src="((?:https?:)?//[^"<>]*)" alt="([^"<>]*)" title="([^"<>]+)"(?: /)?></p>',
    re.IGNORECASE,
)
"""A picture of another site alone in a paragraph, as Markdown's ``![alt](address "title")`` becomes it."""
_HINTED = re.compile(
    rf"(?P<picture><img\b{_ATTRIBUTES}>)\s{{0,9}}(?:<br(?: /)?>\s{{0,9}})?"
    r"<small class=\"img-hint\">(?P<told>(?:(?!</?(?:small|p|img)\b).){1,1000})</small>",
    re.IGNORECASE | re.DOTALL,
)
"""A picture, and small words below it, as Hux Blog and its many copies set a caption."""
_LEADS = re.compile(r'\bdata-leads-to="([^"]*)"')


def handed_on(written: str) -> str:
    """Return the markup with links around one local picture alone as a mark on the picture.

    A picture that only leads to itself leads nowhere.
    """
    return _AROUND.sub(_marked, written) if "<a" in written.lower() else written


def captioned(written: str) -> str:
    """Return what Markdown became with titles of pictures on other sites below them, as of local ones.

    A title that is the name of a file tells nothing. Small words that a theme sets below a picture are
    its caption.
    """
    if "img-hint" in written:
        written = _HINTED.sub(
            r"<figure>\g<picture><figcaption>\g<told></figcaption></figure>", written
        )
    return _TITLED.sub(_below, written) if ' title="' in written else written


def _below(found: re.Match[str]) -> str:
    if is_picture_file(unescape(found[3])):
        return found[0]
    picture = f'<img src="{found[1]}" alt="{found[2]}">'
    return f"<figure>{picture}<figcaption>{found[3]}</figcaption></figure>"


def led(caption: str, tag: str, alt: str) -> str:
    """Return a picture's caption (HTML) as the link that stood around it, if one did.

    Without a caption the link says what the picture shows, else where it leads; so it does behind
    a caption that has links of its own.
    """
    found = _LEADS.search(tag)
    if found is None:
        return caption
    words = escape(alt) or _name(unescape(found[1]))
    if "<a" in caption:
        return f'{caption} <a href="{found[1]}">{words}</a>'
    return f'<a href="{found[1]}">{caption or words}</a>'


def _marked(found: re.Match[str]) -> str:
    to, src = _value(_TO, found["link"]), _value(_SRC, found["picture"])
    if not to or not src or _REMOTE.match(src):
        return found[0]
    tag = found["picture"].rstrip(" /")
    return f"{tag}>" if to == src else f'{tag} data-leads-to="{escape(to)}">'


def _value(attribute: re.Pattern[str], text: str) -> str:
    found = attribute.search(text)
    return unescape(found[1] or found[2] or "").strip() if found else ""


def _name(address: str) -> str:
    parts = parts_of(address)
    return escape(PurePosixPath(unquote(parts.path)).name or parts.netloc or address)
