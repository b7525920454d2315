"""Words that a generator put into HTML as they are, and that may so hold entities and simple tags."""

import html
import re

from articles.markup.names import names

_DRESS = names("big emp font small span")
"""Those that only dress a word."""
_TAG = re.compile(
    r"<(/?)(b|big|br|code|del|em|emp|font|i|kbd|mark|s|small|span|strong|sub|sup|u)"
    r"(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)


def worded(text: str) -> str:
    """Return such words as HTML: of its tags the simple ones count, all else is text."""
    if "<" not in text:
        return html.escape(html.unescape(text), quote=False)
    pieces = _TAG.split(text)
    words = [html.escape(html.unescape(piece), quote=False) for piece in pieces[::3]]
    tags = [
        "" if name.lower() in _DRESS else f"<{slash}{name.lower()}>"
        for slash, name in zip(pieces[1::3], pieces[2::3], strict=True)
    ]
    return "".join(word + tag for word, tag in zip(words, [*tags, ""], strict=True))
