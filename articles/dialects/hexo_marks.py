"""What makers of Hexo's Markdown read beyond its plugins' own signs: classes of words, veils, ruby, cards.

Those of the theme Shoka (``hexo-renderer-multi-markdown-it``) read all of it, a plugin of markdown-it one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from articles.dialects.kramdown import apart

SHOKA = frozenset({"spans", "veils", "furigana", "shoka"})
"""Words of ``Site.marks``: ``[words]{.red}``, ``!!words!!``, ``{漢字^かんじ}``, folds and cards."""
MARKS = SHOKA | {"behind", "within"}
"""Besides: words right behind a block of HTML, and between lines that are a tag each, are Markdown."""
SIGNS = ("{", "!!", "+++", ";;;", ":::", "<")
"""A text without any of them holds none of this."""

_ATTRIBUTES = r"\{[ \t]{0,9}[.#\w][^{}\n]{0,200}\}"
_SPAN = re.compile(rf"(?<![\\!\]])\[(?!\^)([^\[\]\n]{{1,300}})\]({_ATTRIBUTES})")
_KEY = re.compile(r"\.kbd(?![\w-])")
_VEIL = re.compile(rf"(?<!!)!!(?![\s!])([^!\n]{{1,300}})(?<!\s)!!(?!!)(?:{_ATTRIBUTES})?")
_FURIGANA = re.compile(
    r"\$\$[^$]{1,2000}\$\$|\$[^$\n]{1,500}\$|\{([^{}^$\n]{1,100})\^([^{}^$\n]{1,200})\}"
)
_PARTING = re.compile(r"[.．。・+＋|｜/／]")
"""Signs that tell which of the words above belongs to which character."""
_KINDS = "default|primary|success|info|warning|danger"
_FOLD = re.compile(
    rf"(?P<margin> {{0,20}})(?:\+{{3,}}(?:(?:{_KINDS})(?![\w-])|(?=[ \t]))(?:[ \t]+(?:{_KINDS})(?![\w-]))?"
    r"|;{3,}[ \t]{0,9}[A-Za-z0-9_]{1,60})(?P<title>.*)"
)
_FOLD_END = re.compile(r"(?P<margin> {0,20})(?:\+{3,}|;{3,})[ \t]*")
_NOTE = re.compile(rf"(?P<margin> {{0,20}}):{{3,}}[ \t]{{0,9}}(?P<kind>{_KINDS})(?![\w-])[ -~]*")
_TAG_ALONE = re.compile(
    r"^( {0,3}</?(?:article|aside|blockquote|center|details|div|section)\b[^<>\n]{0,500}>)"
    r"[ \t]*\n(?! {4}|\t)",
    re.IGNORECASE | re.MULTILINE,
)
_WORDS_TAG = re.compile(
    r"^( {0,3}<(a|b|big|em|font|i|img|small|span|strong|u)\b[^<>\n]{0,500}>(?:</\2>)?)[ \t]*\n"
    r"(?= {0,3}(?:#|>|[-*+][ \t]|\d{1,9}\.[ \t]))",
    re.IGNORECASE | re.MULTILINE,
)
"""A tag of words that has a line to itself above a heading, a list or a quotation: it begins no block."""
_QUIET = frozenset({"default", "primary"})


def shown(text: str, marks: Set[str], own: set[str]) -> str:
    """Return a text, without its code, as a site with these marks showed it."""
    if "spans" in marks and "]{" in text:
        text = _counted(_SPAN.subn(_span, text), "[ ]{ }", own)
    if "veils" in marks and "!!" in text:
        text = _counted(_VEIL.subn(r"\1", text), "!! !!", own)
    if "furigana" in marks and "^" in text and "{" in text:
        text = _FURIGANA.sub(lambda found: _ruby(found, own), text)
    if "shoka" in marks and any(sign in text for sign in ("+++", ";;;", ":::")):
        text = "\n".join(_contained(text.split("\n"), own))
    if "<" not in text:
        return text
    if "within" in marks:
        text = _TAG_ALONE.sub(r"\n\1\n\n", text)
    return apart(_WORDS_TAG.sub(r"\1\n\n", text)) if "behind" in marks else text


def _counted(changed: tuple[str, int], name: str, own: set[str]) -> str:
    text, many = changed
    own.update([name] if many else [])
    return text


def _span(found: re.Match[str]) -> str:
    return f"<kbd>{found[1]}</kbd>" if _KEY.search(found[2]) else found[1]


def _ruby(found: re.Match[str], own: set[str]) -> str:
    """Return characters with what is spoken above them; a formula, and signs of one, stay."""
    words, spoken = found[1], found[2]
    if words is None or (words + spoken).isascii():
        return found[0]
    own.add("{ ^ }")
    if spoken.startswith(("*", "＊")):
        return f"<em>{words}</em>"
    above = spoken[1:] if spoken.startswith(("=", "＝")) else _PARTING.sub("", spoken)
    return f"<ruby>{words}<rp>（</rp><rt>{above}</rt><rp>）</rp></ruby>"


def _contained(lines: Sequence[str], own: set[str]) -> Iterator[str]:
    """Yield the lines with folds and cards as the containers that all others have."""
    opened = 0
    for line in lines:
        if not line.lstrip(" ").startswith(("+++", ";;;", ":::")):
            yield line
        elif (end := _FOLD_END.fullmatch(line)) and opened:
            opened -= 1
            yield f"{end['margin']}:::"
        elif fold := _FOLD.fullmatch(line):
            opened += 1
            own.add(f"{line.lstrip(' ')[:3]} of Shoka")
            yield f"{fold['margin']}::: details {fold['title'].strip()}".rstrip()
        elif note := _NOTE.fullmatch(line):
            kind = "note" if note["kind"] in _QUIET else note["kind"]
            yield f"{note['margin']}::: {kind}"
        else:
            yield line
