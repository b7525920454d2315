"""A site's own shortcodes of Hugo, shown as its own templates show them, where these say enough."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from articles.dialects.go_expressions import Unclear
from articles.dialects.go_nodes import nodes
from articles.dialects.go_run import Run
from articles.dialects.go_values import (
    LINE_END,
    MAX_TEXT,
    PARTING,
    Found,
    Markup,
    Unknown,
    markdown,
)
from articles.dialects.header import Value
from articles.dialects.site import Site
from articles.dialects.template_tags import Arguments, Language, Paired, Single

_INSIDE = ".Inner"
_ENDING = ".html"
_CODE = ("<pre", "<code", "highlight", "Highlight")
_SIZES = frozenset({"Height", "Width"})
_CHANGES = frozenset({"Crop", "Fill", "Filter", "Fit", "Process", "Resize"})
_LINE_ENDS = re.compile(f"{LINE_END}+")
_BLOCK = re.compile(
    r"<(?:article|aside|blockquote|center|details|div|dl|figure|h[1-6]|hr|ol|p|pre|section|table|ul)\b",
    re.IGNORECASE,
)
_HIDDEN = re.compile(
    r"<(script|style|noscript)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL | re.IGNORECASE
)
_SEEN = re.compile(r"<(?:audio|embed|hr|iframe|img|input|object|svg|video)\b")
_DRAWN = re.compile(r"<(?:script|canvas|form|link)\b")
_SIGNS = re.compile(f"[{PARTING}{LINE_END}]")
_TAG = re.compile(r"<[^<>]*>")
_PICTURE = re.compile(r"<img\b[^<>]*>")


@dataclass(frozen=True, slots=True)
class _Page:
    """The page that a shortcode stands on, as far as its own header tells."""

    values: Mapping[str, Value]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Shortcode:
    """What a template asks first: the tag's arguments and what stands inside of it."""

    name: str
    given: Arguments
    inside: str
    page: _Page


@dataclass(slots=True)
class Templates:
    """The templates of a site, used for one text; ``left`` is how much they may still do and say."""

    by_name: Mapping[str, str]
    page: _Page
    left: int = 10 * MAX_TEXT

    def shown(self, name: str, given: Arguments, inside: str = "") -> str | None:
        """Return what the site showed for a tag; None where its template does not say it alone."""
        if self.left <= 0:
            return None
        outer = {"page": self.page, "site": _Site(self.page.texts), "resources": _File("")}
        tag = _Shortcode(name, given, inside, self.page)
        run = Run(tag, _field, outer, MAX_TEXT + 4 * len(inside))
        try:
            told = run.of(nodes(self.by_name[name]))
        except (Unclear, TypeError, ValueError, AttributeError):
            told = None
        self.left -= 10 * run.steps + len(told or "")
        return None if told is None else _fitted(told, given)

    def single(self, name: str, known: Single | None) -> Single:
        """Return a tag that stands alone."""

        def shown(given: Arguments) -> str | None:
            found = known(given) if known else None
            return self.shown(name, given) if found is None else found

        return shown

    def paired(self, name: str, known: Paired | None) -> Paired:
        """Return a tag around a text."""

        def shown(given: Arguments, inside: str) -> str | None:
            found = known(given, inside) if known else None
            return self.shown(name, given, inside) if found is None else found

        return shown


def with_own(language: Language, text: str, site: Site, values: Mapping[str, Value]) -> Language:
    """Return the tags with those that the site has templates of, as a page with this header has them.

    Kept: what is known of a tag of that name comes first; it tells a note from other text.
    """
    said = ((PurePosixPath(path), each) for path, each in site.own_parts.items())
    files = ((str(path.with_suffix("")), each) for path, each in said if path.suffix == _ENDING)
    named = {name: each for name, each in files if name in text}
    if not named:
        return language
    page = _Page({key.lower(): each for key, each in values.items()}, site.texts)
    own = Templates(named, page)
    around = [name for name, said in named.items() if _INSIDE in said]
    code = [name for name in around if any(sign in named[name] for sign in _CODE)]
    single = {name: own.single(name, language.single.get(name)) for name in named}
    paired = {name: own.paired(name, language.paired.get(name)) for name in around}
    return replace(
        language,
        single={**language.single, **single},
        paired={**language.paired, **paired},
        code=language.code | {name for name in code if name not in language.paired},
    )


def _fitted(told: str, given: Arguments) -> str | None:
    """Return HTML as it may stand in Markdown; None where a script would have drawn all of it."""
    seen = _HIDDEN.sub("", told)
    words = " ".join(html.unescape(_TAG.sub(" ", _SIGNS.sub(" ", seen))).split())
    if not words and not _SEEN.search(seen):
        return None if _DRAWN.search(told) or _DRAWN.search(seen) else ""
    pictures = _PICTURE.findall(seen)
    is_caption = any(words == " ".join(each.split()) for each in given.named.values())
    if len(pictures) == 1 and is_caption and "<figure" not in seen:
        return (
            f"\n\n<figure>{pictures[0]}<figcaption>{html.escape(words)}</figcaption></figure>\n\n"
        )
    is_block = PARTING in told or _BLOCK.search(told) is not None
    told = "\n\n".join(part.strip(f" \n{LINE_END}") for part in told.split(PARTING))
    told = _LINE_ENDS.sub("\n", told).strip()
    return f"\n\n{told}\n\n" if is_block else told


@dataclass(frozen=True, slots=True)
class _Site:
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the page's bundle, by its name or pattern; "" is all of them."""

    address: str


def _field(value: Found, name: str, given: tuple[Found, ...]) -> Found:
    match value:
        case _Shortcode():
            return _of_shortcode(value, name, given)
        case _Page():
            return _of_page(value, name, given)
        case _Site() if name == "Params":
            return value.texts
        case _Site() if name == "BaseURL":
            return "/"
        case _File():
            return _of_file(value, name, given)
    raise Unclear


def _of_shortcode(value: _Shortcode, name: str, given: tuple[Found, ...]) -> Found:
    if name == "Get" and given:
        return _argument(value.given, given[0])
    known: dict[str, Found] = {
        "Inner": Markup(value.inside),
        "InnerDeindent": Markup(value.inside),
        "Params": value.given.named or value.given.words,
        "IsNamedParams": bool(value.given.named),
        "Name": value.name,
        "Ordinal": Unknown(),
        "Page": value.page,
        "Site": _Site(value.page.texts),
    }
    return _known(known, name)


def _known(fields: Mapping[str, Found], name: str) -> Found:
    if name not in fields:
        raise Unclear
    return fields[name]


def _argument(given: Arguments, asked: Found) -> Found:
    """Return an argument; a word that says yes or no without quotes around it is a yes or no."""
    if isinstance(asked, int):
        return given.words[asked] if 0 <= asked < len(given.words) else None
    said = given.named.get(str(asked))
    if said in ("true", "false") and re.search(
        rf"\b{re.escape(str(asked))}\s*=\s*{said}", given.written
    ):
        return said == "true"
    return said


def _of_page(page: _Page, name: str, given: tuple[Found, ...]) -> Found:
    if name == "Param" and given:
        key = str(given[0]).lower()
        return page.values.get(key) or page.texts.get(key)
    if name == "RenderString" and given:
        return markdown(given[-1])
    known: dict[str, Found] = {
        "Params": page.values,
        "Title": page.values.get("title"),
        "Description": page.values.get("description"),
        "Site": _Site(page.texts),
        "Page": page,
        "Resources": _File(""),
        **dict.fromkeys(("RelPermalink", "Permalink", "TableOfContents"), Markup("")),
    }
    return _known(known, name)


def _of_file(value: _File, name: str, given: tuple[Found, ...]) -> Found:
    if not value.address:
        if name in ("Get", "GetMatch") and given:
            return _File(str(given[0]))
        raise Unclear
    if name in ("RelPermalink", "Permalink"):
        return value.address
    if name in _CHANGES:
        return value
    if name in _SIZES:
        return Unknown()
    raise Unclear
