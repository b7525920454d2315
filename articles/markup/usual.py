"""HTML as most sites write it, brought by patterns alone into the form in which it is kept.

Only what stands between elements, the ends of paragraphs and attributes that mean nothing here are
touched. If `simple.kept` then knows the whole, no parser has to read it. `tests/markup/test_usual.py`
holds both ways together.
"""

import re
from functools import lru_cache

from articles.markup import guard, policy, simple
from articles.markup.inline import PADDING
from articles.markup.names import names
from articles.markup.safe import SafeHtml
from articles.text.normal import markup_text

_BLANKS = " \t\n\r\f"
_WRAPPER = re.compile(rf"<div((?: [a-z-]+(?:=\"[^\"<>]*\")?)*)>[{_BLANKS}]*(.*)</div>", re.DOTALL)
_NAMES = "p|h[2-4]|[uo]l|li|figure|figcaption|img|em|strong|code|a"
"""Kept: not a quotation, which by its attributes may be a post of another site."""
_TAG = re.compile(rf"<({_NAMES})((?: +[a-z-]+(?:=\"[^\"<>]*\")?)+) ?/?>")
_ATTRIBUTE = re.compile(r"([a-z-]+)(?:=\"([^\"]*)\")?")
_STRESSED = re.compile(r"<(b|i)>([^<>]+)</\1>")
_STRESS = {"b": "strong", "i": "em"}
_PADDED = f"{PADDING}{_BLANKS}"
_BLOCK = "p|h[2-4]|[uo]l|blockquote|figure"
_BETWEEN = re.compile(rf"(</(?:{_BLOCK})>)(?!\n<)[{_BLANKS}]*(?=<(?:{_BLOCK})[ >])")
_EMPTY = rf"<p>(?:[{_PADDED}]|&nbsp;|<br ?/?>){{0,9}}</p>[{_BLANKS}]*"
_EMPTY_BETWEEN = re.compile(
    rf"(</(?:{_BLOCK})>)[{_BLANKS}]*(?:{_EMPTY}){{1,99}}(?=<(?:{_BLOCK})[ >])"
)
_MAYBE_EMPTY = ("<p></p>", "<p>&nbsp;", "<p><br")
_INSIDE = (
    ("<li>", re.compile(rf"(<[uo]l>|</li>)[{_BLANKS}]*(?=<li>)"), "\\1\n"),
    ("</li>", re.compile(rf"</li>[{_BLANKS}]*(?=</[uo]l>)"), "</li>\n"),
    ("<blockquote>", re.compile(rf"<blockquote>[{_BLANKS}]*(?=<p>)"), "<blockquote>\n"),
    ("</blockquote>", re.compile(rf"</p>[{_BLANKS}]*(?=</blockquote>)"), "</p>\n"),
    ("<figure>", re.compile(rf"(<figure>|<img [^<>]*>)[{_BLANKS}]+(?=<(?:img|/?fig))"), "\\1"),
    ("</figcaption>", re.compile(rf"</figcaption>[{_BLANKS}]+(?=</figure>)"), "</figcaption>"),
)
"""What is looked for, where this sign stands at all; blanks there mean nothing."""
_CAPTIONED = re.compile(r"<figure>(<img [^<>]*>)([^<>]+)</figure>")
_SILENT = names(
    "align alt border class decoding height id itemprop loading referrerpolicy rel role sizes srcset style"
    " target width"
)
"""Attributes that mean nothing on most elements. No id is kept to which no link leads."""
_LOUD_CLASS = "wp-caption"
"""It makes a box of any kind a figure."""
_NO_REFERENCE = re.compile(r"&(?=[a-zA-Z0-9_]+=)")
"""In an address it is the sign between two values, whatever name follows (HTML, named references)."""


def as_kept(html: str) -> str:
    """Return the HTML in the form in which `clean` keeps it, or as it is where that is not seen.

    Raises `guard.Refused` for more than any text holds.
    """
    text = markup_text(html).strip(_BLANKS)
    if not text.startswith("<"):
        return html
    wrapper = _WRAPPER.fullmatch(text)
    if wrapper and _LOUD_CLASS not in wrapper[1]:
        text = wrapper[2].rstrip(_BLANKS)
    text = _TAG.sub(_bare, text)
    if "<b>" in text or "<i>" in text:
        text = _STRESSED.sub(lambda it: f"<{_STRESS[it[1]]}>{it[2]}</{_STRESS[it[1]]}>", text)
    text = _without_padding(text)
    if any(sign in text for sign in _MAYBE_EMPTY):
        text = _EMPTY_BETWEEN.sub("\\1\n", text)
    text = _BETWEEN.sub("\\1\n", text)
    for sign, pattern, between in _INSIDE:
        if sign in text:
            text = pattern.sub(between, text)
    text = _CAPTIONED.sub(_captioned, text) if "<figure>" in text else text
    if not simple.kept(text):
        return html
    guard.check_length(text)
    return SafeHtml(text)


def _without_padding(text: str) -> str:
    """Return the text without blanks at the ends of paragraphs, where they mean nothing."""
    first, *parts = text.split("<p>")
    text = "<p>".join([first, *(part.lstrip(_PADDED) for part in parts)])
    *parts, last = text.split("</p>")
    return "</p>".join([*(part.rstrip(_PADDED) for part in parts), last])


def _captioned(figure: re.Match[str]) -> str:
    words = figure[2].strip(_PADDED)
    told = f"<figcaption>{words}</figcaption>" if words else ""
    return f"<figure>{figure[1]}{told}</figure>"


def _bare(tag: re.Match[str]) -> str:
    return _of_picture(tag[0]) if tag[1] == "img" else _without_attributes(tag[0])


@lru_cache(maxsize=1_000)
def _without_attributes(tag: str) -> str:
    """Return a start tag without attributes that mean nothing; as it is, if another has one."""
    name, _, rest = tag[1:-1].partition(" ")
    given = _read(rest)
    address = given.pop("href", "") if name == "a" else ""
    if not given.keys() <= _SILENT or policy.allowed_classes(name, given.get("class", "")):
        return tag
    return f'<a href="{_escaped(address)}">' if address else f"<{name}>"


def _of_picture(tag: str) -> str:
    """Return the one form of a picture on another site; others as they are."""
    given = _read(tag[len("<img ") : -1])
    address = given.pop("src", "")
    more = {name for name in given if not name.startswith("data-") or name in policy.LAZY_SOURCES}
    if not address.startswith(("https://", "http://")) or not more <= _SILENT:
        return tag
    alt = given.get("alt", "")
    return f'<img alt="{alt}" referrerpolicy="no-referrer" src="{_escaped(address)}">'


def _read(attributes: str) -> dict[str, str]:
    """Return the attributes; of two with one name, one that nothing knows."""
    found = _ATTRIBUTE.findall(attributes)
    given = dict(found)
    return given if len(given) == len(found) else {"twice": ""}


def _escaped(address: str) -> str:
    return _NO_REFERENCE.sub("&amp;", address) if "&" in address else address
