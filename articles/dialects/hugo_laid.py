"""What a shortcode's own template wrote, laid into the text of a post so that it is read as it was shown."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Container, Iterator, Sequence

from articles.dialects import tag_html as shown
from articles.dialects.go_html import Piece
from articles.markup.names import names

_BLOCK = re.compile(
    r"</?(?:address|article|aside|audio|blockquote|body|center|dd|details|dialog|div|dl|dt|embed|fieldset"
    r"|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|object|ol|p|pre|script|section|summary"
    r"|table|tbody|td|tfoot|th|thead|tr|ul|video)\b",
    re.IGNORECASE,
)
_LINES = names(
    "a abbr b big button caption cite code del dfn dt em figcaption font h1 h2 h3 h4 h5 h6 i ins kbd label"
    " mark q s samp small span strong sub summary sup td th time u var"
)
"""Elements that hold words in a line."""
_UNSEEN = re.compile(r"<(style|script)\b(?:(?!gist\.github\.com/)[^<>])*></\1\s*>", re.IGNORECASE)
"""Style sheets and scripts, but those that show a gist."""
_TAG = re.compile(r"<[^<>]*>")
_PICTURE = re.compile(r"<img\b[^<>]*>", re.IGNORECASE)
_SEEN = re.compile(r"<(?:audio|embed|hr|iframe|img|input|object|script|svg|video)\b", re.IGNORECASE)
_DRAWN = re.compile(r"<(?:script|canvas|form)\b", re.IGNORECASE)
_SIGN = re.compile(r"<[^<>]*>|[\\`*\[\]~|]|(?<![^\W_])_|_(?![^\W_])")
_BLANKS = re.compile(r"[ \t\r\n]+")
_INDENT = re.compile(r"(?<=\n)[ \t]+")
_EMPTY_LINES = re.compile(r"\n[ \t]*(?=\n)")
_FORMULAS = ("$$", r"\(", r"\[")
_NO_LINE = ("\n\n", "<", "\0", "![", "{{")
"""What does not stand in a line of words alone."""


def laid(pieces: Sequence[Piece], captions: Container[str], *, is_markdown: bool) -> str | None:
    """Return what pieces of a template become in a post: words in a line, or blocks with empty lines around.

    What the template wrote is no Markdown unless the whole was written to be read as such. Words beside
    a lone picture that are one of ``captions`` are its own. None where a script draws all of it.
    """
    pieces = [_settled(piece, is_markdown=is_markdown) for piece in pieces]
    whole = _UNSEEN.sub("", "".join(piece.text for piece in pieces))
    if not whole.strip():
        return ""
    words = " ".join(html.unescape(_TAG.sub(" ", whole)).split())
    if not words and not _SEEN.search(whole) and any(map(_is_drawing, pieces)):
        return None
    found = _PICTURE.findall(whole)
    is_alone = len(found) == 1 and "<figure" not in whole and "<a " not in whole
    if is_alone and words in captions:
        is_read = any(piece.kind == "written" for piece in pieces)
        told = shown.captioned(words) if is_read else html.escape(words)
        return f"\n\n<figure>{found[0]}<figcaption>{told}</figcaption></figure>\n\n"
    if is_markdown and "<" not in whole:
        text = whole.strip()
        return f"\n\n{text}\n\n" if "\n" in text else text
    literal = str if is_markdown or any(sign in whole for sign in _FORMULAS) else _literal
    if _BLOCK.search(whole) or any(_is_long(piece) for piece in pieces):
        return _blocks(pieces, literal, is_markdown=is_markdown)
    return _line(pieces, literal)


def _settled(piece: Piece, *, is_markdown: bool) -> Piece:
    """Return an inside as what it is: Markdown, or HTML unless other tags made blocks of it."""
    if piece.kind != "inside":
        return piece
    is_read = is_markdown or "\0" in piece.text or "\n\n<" in piece.text
    return Piece(piece.text, "written" if is_read else "html", piece.holder)


def _is_drawing(piece: Piece) -> bool:
    return piece.kind == "html" and _DRAWN.search(piece.text) is not None


def _is_long(piece: Piece) -> bool:
    return piece.kind == "written" and "\n\n" in piece.text.strip()


def _runs(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces, those of HTML that stand side by side as one."""
    run: list[str] = []
    for piece in pieces:
        if piece.kind == "html":
            run.append(piece.text)
            continue
        yield Piece("".join(run))
        run = []
        yield piece
    yield Piece("".join(run))


def _line(pieces: Sequence[Piece], literal: Callable[[str], str]) -> str:
    parts = (
        piece.text if piece.kind == "written" else literal(_UNSEEN.sub("", piece.text))
        for piece in _runs(pieces)
    )
    return _BLANKS.sub(" ", "".join(parts)).strip()


def _blocks(pieces: Sequence[Piece], literal: Callable[[str], str], *, is_markdown: bool) -> str:
    parts = [""]
    for piece in _runs(pieces):
        if piece.kind == "html":
            parts[-1] += literal(piece.text)
        elif (words := _words(piece)) is not None:
            parts[-1] += words
        else:
            parts += [piece.text, ""]
    told = (
        part.strip() if at % 2 else _squeezed(part, keeps_lines=is_markdown)
        for at, part in enumerate(parts)
    )
    return "\n\n" + "\n\n".join(part for part in told if part) + "\n\n"


def _words(piece: Piece) -> str | None:
    """Return a line of Markdown as HTML where it stands in a line; None where it is a text of its own."""
    text = piece.text.strip()
    if not text or piece.holder not in _LINES or any(sign in text for sign in _NO_LINE):
        return None if text else ""
    return shown.captioned(_BLANKS.sub(" ", text))


def _literal(text: str) -> str:
    """Return HTML in whose words no sign has a meaning in Markdown."""
    return _SIGN.sub(
        lambda sign: sign[0] if sign[0].startswith("<") else f"&#{ord(sign[0])};", text
    )


def _squeezed(text: str, *, keeps_lines: bool) -> str:
    """Return HTML without empty lines and indents, which would end a block of it or make code of it."""
    parts: list[str] = []
    at = 0
    while at < len(text):
        start = text.find("<pre", at)
        end = text.find("</pre", start) if start >= 0 else -1
        stop = start if end >= 0 else len(text)
        parts.append(_flush(text[at:stop], keeps_lines=keeps_lines))
        if end >= 0:
            parts.append(_EMPTY_LINES.sub("&#10;", text[start:end]))
        at = end if end >= 0 else len(text)
    return "".join(parts).strip()


def _flush(text: str, *, keeps_lines: bool) -> str:
    text = _INDENT.sub("", text)
    return _EMPTY_LINES.sub("\n" if keeps_lines else "", text)
