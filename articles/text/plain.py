"""HTML as plain text, for search, feeds, summaries and counting."""

import html as entities
import re

from articles.text import normal

# A tag ends before the next "<": so a broken tag costs no second look at what follows.
_TAG = re.compile(r"<(?:/?([a-zA-Z][a-zA-Z0-9]*+)|!)[^<>]*+>")
_HIDDEN = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(script|style|template|noscript|svg|math|textarea|title)\b[^<>]*+>.*?(?:</\1\s*+>|\Z)"
    r'|<a class="footnote-back"[^<>]*+>[^<>]*+</a>'
    r'|<sup class="footnote-ref"><a[^<>]*+>[^<>]*+</a></sup>',
    re.IGNORECASE | re.DOTALL,
)
_BLOCKS = (
    "address article aside blockquote body caption center details dd div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 head header hr html main nav ol p pre section summary"
    " table ul"
)
_PARTING = dict.fromkeys(_BLOCKS.split(), "\n\n") | {
    "br": "\n", "li": "\n", "tr": "\n", "td": " ", "th": " ",
}  # fmt: skip


def from_html(html: str) -> normal.Lines:
    """Return readable text: paragraphs parted by one empty line, items and rows by a line end.

    Takes any HTML, also broken. What a browser would not show as text is left out, and so are
    footnote marks. The result is text, not markup: escape it when it goes into a page.
    """
    visible = _HIDDEN.sub("", html) if "<" in html else html
    text = _TAG.sub(_parted, " ".join(visible.split()))
    return normal.lines(entities.unescape(text))


def _parted(tag: re.Match[str]) -> str:
    name = tag[1]
    return _PARTING.get(name.lower(), "") if name else ""
