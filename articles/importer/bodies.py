"""A post's text: Markdown or HTML to clean HTML, its pictures set apart."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from articles import markup
from articles.dialects import CODE_COMMENT, Converted, Value
from articles.importer import (
    around_pictures,
    headings,
    in_text,
    in_words,
    losses,
    without_scripts,
)
from articles.importer.incoming import PICTURE_TEXTS, Picture
from articles.importer.keys import plain
from articles.markup import emoji
from articles.markup.addresses import source_among
from articles.markup.manner import PLAIN
from articles.text import plain as plain_text

_IMAGE = re.compile(r"<image(?=\s[^<>]{0,2000}\bsrc\b)", re.IGNORECASE)
"""Another name of a picture, that of all browsers' making."""
PICTURE_TAG = re.compile(r"<img\b(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE)
_FIGURE = re.compile(r"<figure\b[^>]*>((?:(?!</?figure\b).)*)</figure>", re.IGNORECASE | re.DOTALL)
_CAPTION = re.compile(r"<figcaption\b[^>]*>(.*?)</figcaption>", re.IGNORECASE | re.DOTALL)
ATTRIBUTE = re.compile(r"(?<![\w-])([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_HEADING = re.compile(r"<h([1-6])\b(?:(?!<h[1-6]\b).){0,2000}?</h\1>", re.DOTALL | re.IGNORECASE)
_OWN_NUMBER = re.compile(r"\bdata-image-id\b", re.IGNORECASE)
_SIZES = re.compile(r"(?<=[\"' ])(?:wide|half)(?=[\"' ])")
"""Classes of a figure that the policy knows."""
_REMOTE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_SOURCE = re.compile(r"(?<![\w-])src\s*=(\s*[\"']?(?:https?:)?//)?", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_TAG_THAT_STAYS = re.compile(r"\{[{%][^{}\n]*[}%]\}")
_SIGN = re.compile(r"&amp;(lt|gt|#124);")
_ON_A_DISK = re.compile(r"[a-z]:(?:[\\/]|%5c)", re.IGNORECASE)
_LOST = re.compile(r"file:[^,;]{1,400}", re.IGNORECASE)
"""A picture that only its writer's machine had."""
_HTML_FILES = frozenset({".html", ".htm"})


@dataclass(frozen=True, slots=True)
class Body:
    """The clean text, and its local pictures: number n of the text is the n-th of them.

    ``converted`` and ``tags_left`` are names of template tags. ``excerpt`` is the plain text before the
    sign that ends it, in one line; "" where there is no such sign.
    """

    html: markup.SafeHtml
    pictures: tuple[Picture, ...]
    warnings: tuple[str, ...] = ()
    converted: tuple[str, ...] = ()
    tags_left: tuple[str, ...] = ()
    excerpt: str = ""

    def below(self, headline: str) -> markup.SafeHtml:
        """Return the text without a first heading that only says the headline again."""
        first, _, rest = self.html.partition("\n")
        if not (first.startswith("<h2>") and rest):
            return self.html
        same = _letters(plain_text.from_html(first)) == _letters(headline)
        return markup.SafeHtml(rest) if same else self.html


def body_of(
    text: str,
    suffix: str,
    told: Mapping[str, Value],
    convert: Callable[[str], Converted] = Converted,
    manner: markup.Manner = PLAIN,
    excerpt_end: re.Pattern[str] | None = None,
    finished: Callable[[str], str] = str,
) -> Body:
    """Return the text as clean HTML. ``told`` is the header's ``pictures``: what it says of each.

    ``convert`` turns the generator's own tags into HTML. What it leaves stays to be seen. ``manner`` is
    how the generator reads Markdown. ``finished`` is what the site then made of the HTML.

    Raises ``markup.Refused`` for what even the sanitiser may not be given.
    """
    kind = markup.kind_of(text, suffix=suffix)
    found = convert(text)
    told_in_words, formulas = in_words.drawn(found.text)
    written = _rendered(told_in_words, kind, manner)
    if "&amp;" in written and found.text != text:
        written = _signs_of_tags(written, text)
    if found.code:
        written = _with_code(written, found.code, manner)
    drawn = emoji.drawn(written) if manner.draws_names else emoji.Drawn(written)
    written = headings.fitted(drawn.text)
    written = without_scripts.without_what_served_code(written)
    usual = markup.as_kept(written) if kind == "html" else written
    shown, gone = (usual, ()) if markup.is_simple(usual) else _referred(usual)
    if manner.hides_html and suffix not in _HTML_FILES:
        gone += losses.hidden(text)
    if formulas:
        gone += (f"{in_words.FORMULA_SENTENCE}: {formulas}.",)
    numbered = _Numbered(told)
    marked = numbered.mark(without_numbers(finished(shown)))
    return Body(
        markup.clean(marked), tuple(numbered.pictures), gone, (*found.converted, *drawn.told),
        (*found.left, *drawn.unknown), _excerpt(written, excerpt_end),
    )  # fmt: skip


def _rendered(text: str, kind: str, manner: markup.Manner) -> str:
    return text if kind == "html" else around_pictures.captioned(markup.render(text, manner))


def _signs_of_tags(written: str, text: str) -> str:
    """Return the HTML with tags that stay as they were written, in code of Markdown too.

    They stand in the converted text with entities, so that nothing takes them for elements or rows.
    Those that stand so in the text itself were written so.
    """

    def shown(found: re.Match[str]) -> str:
        is_own = html.unescape(found[0]) in text
        return found[0] if is_own else _SIGN.sub(r"&\1;", found[0])

    return _TAG_THAT_STAYS.sub(shown, written)


def _with_code(written: str, code: Mapping[str, str], manner: markup.Manner) -> str:
    """Return the HTML with blocks of code, read as all others are, in the place of their comments.

    Where Markdown took a comment for code, the block is a part of that as it was written.
    """

    def shown(found: re.Match[str]) -> str:
        block = code.get(html.unescape(found[0]))
        if block is None:
            return found[0]
        return markup.render(block, manner) if found[0].startswith("<") else html.escape(block)

    return CODE_COMMENT.sub(shown, written)


def _referred(written: str) -> tuple[str, tuple[str, ...]]:
    return losses.referred(without_scripts.shown(_IMAGE.sub("<img", written)))


def _letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _excerpt(written: str, end: re.Pattern[str] | None) -> str:
    """Return what stands above the divider as a line of text; a heading in it is no sentence."""
    found = end.search(written) if end is not None else None
    if found is None:
        return ""
    above = written[: found.start()]
    above = _HEADING.sub("\n", above) if "<h" in above else above
    return plain_text.from_html(above).replace("\n", " ").strip()


def without_numbers(written: str) -> str:
    """Return the markup without numbers of pictures: what stands there is not of this library."""
    if "data-image-id" not in (written if markup.is_simple(written) else written.lower()):
        return written
    return _OWN_NUMBER.sub("data-was-image-id", written)


def picture(address: str, texts: Mapping[str, str]) -> Picture | None:
    """Return the picture at an address as a header or a text writes it; None where there is none."""
    address = address.strip()
    if scheme := _REMOTE.match(address):
        written = scheme[0].lower() if len(scheme[0]) > len("//") else "https://"
        address = written + address[scheme.end() :]
        return Picture("remote", address, written=b"", **texts)
    if held := in_text.read(address):
        return Picture("local", held[0], written=held[1], **texts)
    if not address or (_SCHEME.match(address) and not _ON_A_DISK.match(address)):
        return None
    return Picture("local", address, written=b"", **texts)


def texts_of(value: Value) -> dict[str, str]:
    """Return what a mapping says about a picture, in plain text."""
    if not isinstance(value, dict):
        return {}
    told = {"alt": value.get("alt_text"), **value}
    found = {key: told.get(key) for key in PICTURE_TEXTS}
    return {key: plain(text) for key, text in found.items() if isinstance(text, str)}


def value_of(attribute: re.Match[str]) -> str:
    """Return the value of an attribute that ``ATTRIBUTE`` found."""
    return html.unescape(attribute[2] or attribute[3] or attribute[4] or "")


def _is_remote(tag: str) -> bool:
    """Say whether the picture of a tag certainly stands on another site."""
    found = _SOURCE.findall(tag)
    return len(found) == 1 and bool(found[0]) and "data-" not in tag.lower()


def _name(tag: str) -> str:
    """Return the id of a tag as an attribute: a link may lead there."""
    if "id" not in tag.lower():
        return ""
    found = (one for one in ATTRIBUTE.finditer(tag) if one[1].lower() == "id")
    name = next(map(value_of, found), "")
    return f' id="{html.escape(name)}"' if name else ""


class _Numbered:
    """Gives the local pictures of a text their numbers, in reading order."""

    def __init__(self, told: Mapping[str, Value]) -> None:
        self.told = told
        self.pictures: list[Picture] = []

    def mark(self, written: str) -> str:
        """Return the markup with each local picture as a numbered figure."""
        has_pictures = "<i" in written or "<I" in written
        if not has_pictures or all(map(_is_remote, PICTURE_TAG.findall(written))):
            return written
        written = around_pictures.handed_on(written)
        return PICTURE_TAG.sub(self._alone, _FIGURE.sub(self._figure, written))

    def _figure(self, found: re.Match[str]) -> str:
        tags = PICTURE_TAG.findall(found[1])
        if len(tags) != 1 or (one := self._local(tags[0])) is None:
            return found[0]
        caption = _CAPTION.search(found[1])
        loose = PICTURE_TAG.sub(" ", found[1]) if caption is None else caption[1]
        opening = found[0][: found[0].index(">")]
        sizes, name = _SIZES.findall(opening), _name(tags[0]) or _name(opening)
        told = loose.strip() or html.escape(one.caption)
        return self._numbered(one, around_pictures.led(told, tags[0], one.alt), name, *sizes[:1])

    def _alone(self, found: re.Match[str]) -> str:
        one = self._local(found[0])
        if one is None:
            return found[0]
        caption = around_pictures.led(html.escape(one.caption), found[0], one.alt)
        return self._numbered(one, caption, _name(found[0]))

    def _local(self, tag: str) -> Picture | None:
        given = {match[1].lower(): value_of(match) for match in ATTRIBUTE.finditer(tag)}
        address = given.get(source_among(given), "").strip()
        texts = {"alt": plain(given.get("alt", "")), "caption": plain(given.get("title", ""))}
        lost = _LOST.match(address)
        one = Picture("local", lost[0], written=b"", **texts) if lost else picture(address, texts)
        if one is None or one.where != "local":
            return None
        own = {"alt": one.alt, "caption": one.caption, **texts_of(self.told.get(one.address))}
        return Picture("local", one.address, written=one.written, **own)

    def _numbered(self, one: Picture, caption: str, name: str = "", size: str = "") -> str:
        self.pictures.append(one)
        below = f"<figcaption>{caption}</figcaption>" if caption else ""
        classes = f"news-image {size}".strip()
        return (
            f'<figure class="{classes}" data-image-id="{len(self.pictures)}"{name}>{below}</figure>'
        )
