"""HTML as plain text, for search, feeds, summaries and counting."""

import html as entities
import re

from articles.text import normal

_HIDDEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style|template|noscript|svg|math|textarea|title)\b[^<>]*+>.*?(?:</\1\s*+>|\Z)"
    r'|<a class="footnote-back"[^<>]*+>[^<>]*+</a>'
    r'|<sup class="footnote-ref"><a[^<>]*+>[^<>]*+</a></sup>',
    re.IGNORECASE | re.DOTALL,
)
_MAY_HIDE = re.compile(
    r"<!|<a class|<[sS](?![tT][rR])|<[tT](?![rRdDhHbB])|<[nNmM]"  # not <strong>, nor parts of a table
)
_BLOCKS = (
    "address|article|aside|blockquote|body|caption|center|details|dd|div|dl|dt|fieldset|figcaption"
    "|figure|footer|form|h[1-6]|head|header|hr|html|main|nav|ol|p|pre|section|summary|table|ul"
)
_PLACE = "\0"
"""What stands for a paragraph. No text keeps one of its own, nor the sign that stands for that meanwhile."""
_OTHER_SIGN = "\1"
_BLOCK_TAG = rf"</?(?:{_BLOCKS})(?![a-zA-Z0-9])[^<>{_PLACE}]*+>"
_PARTING = tuple(
    (re.compile(pattern, re.IGNORECASE), between)
    for pattern, between in (
        (rf"{_BLOCK_TAG}(?: ?{_BLOCK_TAG})* ?+", "\n\n"),
        (rf"</?(?:br|li|tr)(?![a-zA-Z0-9])[^<>\n{_PLACE}]*+> ?+", "\n"),
        (rf"<(?:/?(?!t[dh](?![a-zA-Z0-9]))[a-zA-Z]|!)[^<>\n{_PLACE}]*+>", ""),
        (rf"</?t[dh](?![a-zA-Z0-9])[^<>\n{_PLACE}]*+>", " "),
    )
)
"""What stands for a tag, or for tags of blocks in a row: each tag is of one kind only.

A tag ends before the next "<": so a broken tag costs no second look at what follows. Nor does it end
behind a line end, which can only stand for another tag.
"""


def from_html(html: str) -> normal.Lines:
    """Return readable text: paragraphs parted by one empty line, items and rows by a line end.

    Takes any HTML, also broken. What a browser would not show as text is left out, and so are
    footnote marks. The result is text, not markup: escape it when it goes into a page.
    """
    if _PLACE in html:
        html = html.replace(_PLACE, _OTHER_SIGN)
    visible = _HIDDEN.sub("", html) if _MAY_HIDE.search(html) else html
    others, paragraphs = _without_paragraphs(visible)
    pieces = _without_tags(others).split(_PLACE)
    texts = _readable(paragraphs, is_tidy=visible is html and isinstance(html, normal.Tidy))
    shown = []
    for piece, paragraph in zip(pieces, [*texts, ""], strict=True):
        if piece:
            shown.append(_shown(piece))
        shown.append(paragraph)
    return normal.Lines("\n\n".join(filter(None, shown)))


def _shown(part: str) -> str:
    return normal.lines(entities.unescape(part) if "&" in part else part)


def _readable(paragraphs: list[str], *, is_tidy: bool) -> list[str]:
    """Return paragraphs as they are read; in ``is_tidy`` ones only entities and odd signs are looked for."""
    return [
        part
        if is_tidy and "&" not in part and part.isprintable()
        else _shown(" ".join(part.split()))
        for part in paragraphs
    ]


def _without_paragraphs(html: str) -> tuple[str, list[str]]:
    """Return the markup with a sign for each paragraph of text alone, and these texts.

    Nearly all of an article are such, one a line, and nothing has to be looked for in them: whatever
    stands before or behind, no tag goes on across such a line.
    """
    others, paragraphs = [], []
    for line in html.split("\n"):
        if line.startswith("<p>") and line.find("<", 3) == len(line) - 4 and line.endswith("</p>"):
            others.append(_PLACE)
            paragraphs.append(line[3:-4])
        else:
            others.append(line)
    return "\n".join(others), paragraphs


def _without_tags(html: str) -> str:
    text = " ".join(html.split())
    for tags, between in _PARTING:
        if "<" not in text:
            break
        text = tags.sub(between, text)
    return text
