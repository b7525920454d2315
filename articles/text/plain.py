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
_MAY_HIDE = re.compile(r"<[!sStTnNmM]|<a class")
_BLOCKS = (
    "address|article|aside|blockquote|body|caption|center|details|dd|div|dl|dt|fieldset|figcaption"
    "|figure|footer|form|h[1-6]|head|header|hr|html|main|nav|ol|p|pre|section|summary|table|ul"
)
_BLOCK_TAG = rf"</?(?:{_BLOCKS})(?![a-zA-Z0-9])[^<>]*+>"
_PARTING = tuple(
    (re.compile(pattern, re.IGNORECASE), between)
    for pattern, between in (
        (rf"{_BLOCK_TAG}(?: ?{_BLOCK_TAG})* ?+", "\n\n"),
        (r"</?(?:br|li|tr)(?![a-zA-Z0-9])[^<>\n]*+> ?+", "\n"),
        (r"<(?:/?(?!t[dh](?![a-zA-Z0-9]))[a-zA-Z]|!)[^<>\n]*+>", ""),
        (r"</?t[dh](?![a-zA-Z0-9])[^<>\n]*+>", " "),
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
    visible = _HIDDEN.sub("", html) if _MAY_HIDE.search(html) else html
    text = " ".join(visible.split())
    for tags, between in _PARTING:
        if "<" not in text:
            break
        text = tags.sub(between, text)
    return normal.lines(entities.unescape(text))
