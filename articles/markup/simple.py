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

_ALWAYS_ONE_BLANK = r"\t\r\f\xa0\u2028\u2029"
_NO_BLANKS = PADDING + "\n"


def _text(no: str = "\n") -> str:
    """Return the pattern of a text without markup and without signs that are never kept."""
    kept = f"[^<>&{_ALWAYS_ONE_BLANK}{no}]"
    return rf"{kept}*(?:&(?:amp|lt|gt);{kept}*)*"


def _words(text: str) -> str:
    """Return the pattern of a text that begins and ends with no blank."""
    return rf"(?![<{_NO_BLANKS}]){text}(?<![{_NO_BLANKS}])"


def _around(elements: str, text: str) -> str:
    """Return the pattern of a line that begins and ends with no blank, and whose elements stand apart."""
    return rf"(?!</|[{_NO_BLANKS}]){text}(?:(?:{elements})(?!<[^/]){text})*(?<![{_NO_BLANKS}])"


def _line(text: str) -> str:
    """Return the pattern of a line with links, code and what is stressed, and code and links in these."""
    code = rf"<code>{_words(text)}</code>"
    in_link = _around(f"{code}|{_stressed(_around(code, text))}", text)
    link = rf"<a href={_ADDRESS}>{in_link}</a>"
    coded_link = rf"<a href={_ADDRESS}>{_around(code, text)}</a>"
    return _around(f"{code}|{link}|{_stressed(_around(f'{code}|{coded_link}', text))}", text)


def _stressed(inside: str) -> str:
    return rf"<em>{inside}</em>|<strong>{inside}</strong>"


_KEPT_LINE = _line(_text())
_KEPT_HEADING = rf"<(?P<heading>h[2-4])>{_words(_text())}</(?P=heading)>"


def _list(number: int, more: str = "") -> str:
    """Return the pattern of a list of lines, each with what may follow in its item."""
    items = rf"(?:<li>{_KEPT_LINE}{more}</li>\n)+"
    return rf"<(?P<list{number}>[uo]l)>\n{items}</(?P=list{number})>"


_KEPT_LIST = _list(0, rf"(?:\n{_list(1)}\n)?")
KEPT_BLOCK = rf"<p>{_line(_text(no=''))}</p>|{_KEPT_HEADING}|{_KEPT_LIST}"
"""A block in the form in which `content` would write it, if it holds no two blanks in a row.

But for line ends in a paragraph, which are blanks too. Elements stand apart from each other in it, so that
none is merged with the next.
"""
GROUPS_OF_BLOCK = re.compile(KEPT_BLOCK).groups

_BLANK = "\\t\\n\\r\\x0b\\x0c\\x1c-\\x1f\\x85\\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_ALT_TEXT = rf'[^"<>&{_BLANK}]*'
_ALT = rf'"(?! ){_ALT_TEXT}(?:&(?:amp|lt|gt);{_ALT_TEXT})*(?<! )"'
_KEPT_PICTURE = rf'<img alt={_ALT} referrerpolicy="no-referrer" src={_ADDRESS}>'
_KEPT_BLOCKS = (
    rf"<p>{_KEPT_LINE}</p>|{_KEPT_HEADING}|{_KEPT_LIST}"
    rf"|<blockquote>\n(?:<p>{_KEPT_LINE}</p>\n)+</blockquote>"
    rf"|<p>{_KEPT_PICTURE}</p>"
    rf'|<figure(?:>{_KEPT_PICTURE}| class="(?:half )?news-image(?: wide)?"'
    rf' data-image-id="[1-9][0-9]{{0,17}}">)(?:<figcaption>{_KEPT_LINE}</figcaption>)?</figure>'
)
_KEPT_WHOLE = re.compile(rf"(?:(?:{_KEPT_BLOCKS})\n)+")
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
    is_kept = _are_few(text) and "  " not in text and _KEPT_WHOLE.fullmatch(text + "\n")
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
