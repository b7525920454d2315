"""Pictures with words below them, and frames of other sites, in the HTML of WordPress and Blogger."""

from __future__ import annotations

import html
import re

from articles.dialects import tag_html as shown

SIGNS = ("wp-block-embed", "wp-caption", "wp-block-image", "tr-caption-container")
_OPENING = re.compile(
    r"<(?P<name>div|figure|table|dl)\b[^<>]{0,500}?"
    r"\b(?:wp-caption|wp-block-image|tr-caption-container)(?![\w-]*text)[^<>]{0,500}>",
    re.IGNORECASE,
)
_EMBED = re.compile(
    r"<figure\b[^<>]{0,500}\bwp-block-embed\b[^<>]{0,500}>\s{0,9}(?:<div\b[^<>]{0,500}>)?"
    r"\s{0,9}(?P<address>https?://[^\s<>\"']{1,500})\s{0,9}(?:</div>)?\s{0,9}"
    r"(?:<figcaption\b[^<>]{0,500}>(?P<words>[^<>]{1,500})</figcaption>\s{0,9})?</figure>",
    re.IGNORECASE,
)
_LONGEST = 5_000
_WORDS = re.compile(
    r"<(?P<name>figcaption|p|td|dd)\b(?P<given>[^<>]{0,500})>(?P<words>.*?)</(?P=name)\s*>",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(
    r"</?(?:div|figure|table|tbody|tr|td|dl|dt|dd|p|center)\b[^<>]{0,500}>", re.IGNORECASE
)
PICTURE = re.compile(r"(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*</a>)?", re.IGNORECASE)
MARKED = re.compile(
    r"(?:\[\s*)?!\[([^\]\n]{0,500})\]\((\S{1,1000}?)(?:\s+\"[^\"\n]{0,500}\")?\)"
    r"(?:\s*\]\((\S{1,1000}?)(?:\s[^()\n]{0,500})?\))?"
)
"""A picture in Markdown, and where it leads."""


def figures(text: str, own: set[str]) -> str:
    """Return the text with such blocks as figures. One with several pictures, or none, stays as it is."""
    if not any(sign in text for sign in SIGNS):
        return text
    if "wp-block-embed" in text:
        text, many = _EMBED.subn(_embedded, text)
        own.update(["embed"] if many else [])
    parts, at = [], 0
    for opening in _OPENING.finditer(text):
        ending = f"</{opening['name']}"
        end = text.find(ending, opening.end(), opening.end() + _LONGEST)
        after = text.find(">", end) + 1 if end >= 0 else 0
        figure = _figure(text[opening.end() : end]) if after and opening.start() >= at else ""
        if figure:
            parts += [text[at : opening.start()], figure]
            at = after
            own.add("caption")
    return "".join((*parts, text[at:]))


def _embedded(found: re.Match[str]) -> str:
    """Return what stands behind an address, with the words below it."""
    words = found["words"]
    below = f"<p>{words.strip()}</p>\n\n" if words and words.strip() else ""
    return shown.reference(html.unescape(found["address"])) + below


def _figure(inside: str) -> str:
    """Return the one picture of a block with the words below it; "" where it is not so simple."""
    pictures = [*PICTURE.finditer(inside), *MARKED.finditer(inside)]
    if len(pictures) != 1:
        return ""
    found = pictures[0]
    words = _words(inside[: found.start()] + " " + inside[found.end() :])
    if found[0].startswith("<"):
        below = f"<figcaption>{words}</figcaption>" if words else ""
        return f"\n\n<figure>{' '.join(found[0].split())}{below}</figure>\n\n"
    return shown.figure(found[2], alt=found[1], told=words, to=found[3] or "")


def _words(around: str) -> str:
    told = next(
        (
            one["words"]
            for one in _WORDS.finditer(around)
            if one["name"].lower() == "figcaption" or "caption" in one["given"]
        ),
        around,
    )
    return " ".join(_TAG.sub(" ", told).split())
