"""Markup so simple that it needs no parser to know how one reads it: most of what is ever published.

At each sign a pattern can go on in one way only, so that hostile text costs no more than other text.
What is not simple takes the long way. `tests/markup/test_simple.py` holds both ways together.
"""

import re
from functools import lru_cache

from articles.markup.inline import PADDING

_MOST_SIGNS = 10_000

_TEXT = r"[^<>&\r\xa0]*(?:&(?:amp|lt|gt|nbsp);[^<>&\r\xa0]*)*"
_HOST = r"https?://(?:[a-z0-9]+(?:-[a-z0-9]+)*\.){1,9}[a-z]{2,20}(?=[/?#\"])"
_PATH = r"[\w/.~:?#@!$()*+,;=%-]*(?:&amp;[\w/.~:?#@!$()*+,;=%-]*)*"
_ADDRESS = rf'"(?:{_HOST}|(?=/[\w?])){_PATH}"'
"""One that every parser of addresses takes as it is: no port, no number for a host, no punycode."""
_WORDS = r'"[^"<>&\r\xa0]*(?:&(?:amp|lt|gt);[^"<>&\r\xa0]*)*"'
_PICTURE = (
    rf'<img(?: src={_ADDRESS} alt={_WORDS}| alt={_WORDS}(?: referrerpolicy="no-referrer")?'
    rf" src={_ADDRESS})(?: /)?>"
)
_INLINE = (
    rf"<em>{_TEXT}</em>|<strong>{_TEXT}</strong>|<code>{_TEXT}</code>|<a href={_ADDRESS}>{_TEXT}</a>"
    rf"|<br(?: /)?>|{_PICTURE}"
)
_LINE = rf"{_TEXT}(?:(?:{_INLINE}){_TEXT})*"
_PARAGRAPH = rf"<p>{_LINE}</p>"
_FIGURE = (
    rf"<figure>{_PICTURE}(?:<figcaption>{_LINE}</figcaption>)?</figure>"
    r'|<figure class="news-image(?: half| wide)?" data-image-id="[0-9]+">'
    rf"(?:<figcaption>{_LINE}</figcaption>)?</figure>"
)
_ITEMS = rf"\n?(?:<li>{_LINE}</li>\n?)*"
_HEADINGS = "|".join(rf"<h{level}>{_LINE}</h{level}>" for level in range(1, 7))
_BLOCK = (
    rf"{_PARAGRAPH}|{_HEADINGS}|<hr(?: /)?>|{_FIGURE}|<ul>{_ITEMS}</ul>|<ol>{_ITEMS}</ol>"
    rf"|<blockquote>\n?(?:{_PARAGRAPH}\n*)*</blockquote>"
)
_SIMPLE = re.compile(rf"\n*(?:(?:{_BLOCK})\n*)*")

_KEPT = r"[^<>&\t\n\r\f\xa0\u2028\u2029]"
_KEPT_TEXT = rf"{_KEPT}*(?:&(?:amp|lt|gt);{_KEPT}*)*"
_KEPT_WORDS = rf"(?![<{PADDING}]){_KEPT_TEXT}(?<![{PADDING}])"
_KEPT_INLINE = (
    rf"(?:<em>{_KEPT_WORDS}</em>|<strong>{_KEPT_WORDS}</strong>"
    rf"|<a href={_ADDRESS}>{_KEPT_WORDS}</a>)"
)
_KEPT_LINE = (
    rf"(?!</|[{PADDING}]){_KEPT_TEXT}(?:{_KEPT_INLINE}(?!<[^/]){_KEPT_TEXT})*(?<![{PADDING}])"
)
KEPT_BLOCK = (
    rf"<p>{_KEPT_LINE}</p>"
    rf"|<h2>{_KEPT_WORDS}</h2>|<h3>{_KEPT_WORDS}</h3>|<h4>{_KEPT_WORDS}</h4>"
)
"""A paragraph or heading in the form in which `content` would write it, if it holds no two blanks in a row.

Elements stand apart from each other in it, so that none is merged with the next.
"""


_BLANK = "\\t\\n\\r\\x0b\\x0c\\x1c-\\x1f\\x85\\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_ALT_TEXT = rf'[^"<>&{_BLANK}]*'
_ALT = rf'"(?! ){_ALT_TEXT}(?:&(?:amp|lt|gt);{_ALT_TEXT})*(?<! )"'
_KEPT_ITEMS = rf"<li>{_KEPT_LINE}</li>(?:\n<li>{_KEPT_LINE}</li>)*"
_KEPT_PICTURE = rf'<img alt={_ALT} referrerpolicy="no-referrer" src={_ADDRESS}>'
_KEPT_CAPTION = rf"(?:<figcaption>{_KEPT_LINE}</figcaption>)?"
_KEPT_BLOCKS = (
    rf"{KEPT_BLOCK}|<ul>\n{_KEPT_ITEMS}\n</ul>|<ol>\n{_KEPT_ITEMS}\n</ol>"
    rf"|<blockquote>\n<p>{_KEPT_LINE}</p>(?:\n<p>{_KEPT_LINE}</p>)*\n</blockquote>"
    rf"|<p>{_KEPT_PICTURE}</p>|<figure>{_KEPT_PICTURE}{_KEPT_CAPTION}</figure>"
    r'|<figure class="(?:half )?news-image(?: wide)?" data-image-id="[1-9][0-9]{0,17}">'
    rf"{_KEPT_CAPTION}</figure>"
)
_KEPT_WHOLE = re.compile(rf"(?:{_KEPT_BLOCKS})(?:\n(?:{_KEPT_BLOCKS}))*")
_PICTURE_OF_MARKDOWN = re.compile(rf"<p><img src=({_ADDRESS}) alt=({_ALT}) /></p>")


@lru_cache(maxsize=2)
def kept(html: str) -> str:
    """Return the text, which has passed `markup_text`, as `clean` would write it: "" where that is not seen.

    Up to line ends around it and pictures that stand alone, it is written so already.
    """
    text = html.strip("\n")
    if "<img src=" in text:
        text = _PICTURE_OF_MARKDOWN.sub(
            r'<p><img alt=\2 referrerpolicy="no-referrer" src=\1></p>', text
        )
    is_kept = _are_few(text) and "  " not in text and _KEPT_WHOLE.fullmatch(text)
    return text if is_kept else ""


@lru_cache(maxsize=2)  # the same text is asked about on each step of its way
def is_simple(html: str) -> bool:
    """Say whether the sanitiser would return the text, which has passed `markup_text`, unchanged.

    Up to the slash that ends an empty element, as XHTML has it. False says nothing.
    """
    return bool(kept(html)) or (_are_few(html) and _SIMPLE.fullmatch(html) is not None)


def _are_few(html: str) -> bool:
    """Say whether so few signs stand in the text that no pattern is kept busy."""
    return html.count("<") <= _MOST_SIGNS and html.count("&") <= _MOST_SIGNS
