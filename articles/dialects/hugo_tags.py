"""Hugo's shortcodes: those it brings along."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from articles.dialects import (
    hugo_albums,
    hugo_facts,
    hugo_in_code,
    hugo_inline,
    hugo_links,
    hugo_marks,
    hugo_notes,
    hugo_own,
    hugo_panes,
    hugo_quotes,
    hugo_themes,
)
from articles.dialects import tag_html as shown
from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.dialects.go_run import Room
from articles.dialects.header import Value
from articles.dialects.hexo_friends import shows_friends
from articles.dialects.hugo_page import Post
from articles.dialects.hugo_refs import References
from articles.dialects.site import Site
from articles.dialects.template_tags import Arguments, Language
from articles.markup.addresses import is_picture_file

TAG = re.compile(
    r"\{\{(?P<mark>[<%])(?!/\*)\s*+(?P<name>(?:/\s*+)?[A-Za-z_][\w/.-]*+)"
    r"(?P<given>(?:[^\"`{}]|\"[^\"\\\n{]*+(?:(?:\\.|\{(?!\{[<%]))[^\"\\\n{]*+)*\""
    r"|`[^`{]*+(?:\{(?!\{[<%])[^`{]*+)*`|\{(?!\{)|\}(?!\})){0,2000}?)"
    r"(?:(?<=[\s\"'`])/)?\s{0,9}(?:>|%)\}\}"
)
"""Kept: no argument holds another shortcode, or a text full of openings would be gone through for each; and
no blank can be taken in two ways, or a text full of blanks would."""
_MARKDOWN_FILE = re.compile(r"\.(?:md|markdown)(?:#\S*)?$")
_PROGRAM = re.compile(r"\.(?:js|mjs|css)(?:[?#]|$)")
_ATTRIBUTES = re.compile(
    r"(?<=\S)\n {0,3}\{[ \t]*(?=[.#\w])"
    r"(?:[.#][\w:-]+|[\w-]+=(?:\"[^\"\n]*\"|[\w-]+)|[ \t]){1,40}\}[ \t]*(?=\n|$)"
)
_SIGNS = ("{{", *hugo_marks.SIGNS)
_FRIENDS = re.compile(r"\{\{<\s{0,9}friendsLink\s")
_UNREAD = re.compile(r"\{\{<(?!/\*)")
_ESCAPED = re.compile(r"\{\{([<%])/\*((?:(?!\{\{[<%]/\*).)*?)\*/([>%])\}\}", re.DOTALL)


def convert(
    text: str, site: Site | None = None, values: Mapping[str, Value] | None = None, /
) -> Converted:
    """Return the text with Hugo's own shortcodes as HTML, and escaped ones as they were meant.

    ``param`` becomes what the header says under that key, else the configuration's ``params``.
    """
    if site is not None and site.friends and values and shows_friends(values):
        text = text if _FRIENDS.search(text) else f"{site.friends}\n\n{text}"
    has_attributes = site is not None and site.takes_attributes and "\n{" in text
    if not has_attributes and not any(sign in text for sign in _SIGNS):
        return Converted(text)
    site, values = site or Site(), {} if values is None else values

    def inner(inside: str, room: Room) -> str:
        return _converted(inside, _Page(site, values, room)).text

    return _converted(text, _Page(site, values, Room(), inner))


@dataclass(frozen=True, slots=True)
class _Page:
    """What the shortcodes of a text may ask for; ``inner`` converts texts of other pages, in them none."""

    site: Site
    values: Mapping[str, Value]
    room: Room
    inner: Callable[[str, Room], str] | None = None


def _converted(text: str, page: _Page) -> Converted:
    site = page.site

    def outside(masked: str, own: set[str], left: set[str]) -> str:
        return _outside(hugo_marks.shown(masked, site.marks, own), own, left)

    before = _without_attributes if site.takes_attributes and "\n{" in text else _before
    language = replace(LANGUAGE, before=before, outside=outside, signs=("",))
    if "{{" in text:
        language = _filled(language, text, page)
    return tags.convert(text, language)


def _filled(language: Language, text: str, page: _Page) -> Language:
    """Return the language with what only this page and its site tell."""
    site, values = page.site, page.values
    references = References(site, hugo_facts.named_in(values))
    own: dict[str, hugo_own.Shortcode] = {}
    is_inline = hugo_inline.SIGN in text
    if site.own_parts or is_inline:
        post = Post(site, values, references.address, page.room, inner=page.inner)
        own = hugo_own.own_in(text, post)
        language = hugo_inline.with_inline(language, text, post) if is_inline else language
    refers, param = _refers(references), hugo_facts.param(values, site.texts)
    host = f"https://{site.host}" if site.hosts else ""
    told = {
        "param": hugo_in_code.simple(param), "relref": hugo_in_code.simple(refers),
        "ref": hugo_in_code.simple(refers, host),
        **{name: shortcode.in_code for name, shortcode in own.items()},
    }  # fmt: skip
    in_line, in_block = hugo_in_code.filled(TAG, told, "`"), hugo_in_code.filled(TAG, told)
    language = replace(
        language,
        single={
            **language.single,
            "ref": refers,
            "relref": refers,
            "param": param,
            "friendsLink": lambda _given: f"\n\n{site.friends}\n\n" if site.friends else None,
        },
        other=partial(_other, references),
        in_span=lambda code: _in_code(in_line(code)),
        in_fence=lambda code: _in_code(in_block(code)),
        in_pair=in_block,
    )
    if any(sign in text for sign in hugo_albums.SIGNS):
        language = hugo_albums.with_albums(language, site, values)
    return hugo_own.with_own(language, own) if own else language


def _before(text: str, own: set[str]) -> str:
    return hugo_marks.without_signs(hugo_panes.named_panes(text), own)


def _without_attributes(text: str, own: set[str]) -> str:
    """Return the text without the lines that give the block above them a class or an id."""
    return _ATTRIBUTES.sub("", _before(text, own))


def _ending(name: str) -> str:
    return rf"\{{\{{[<%]\s*/\s*{re.escape(name)}\s*[>%]\}}\}}"


def _outside(text: str, _own: set[str], left: set[str]) -> str:
    """Let no reader of HTML take for an element what is no shortcode that Hugo could read."""
    if _UNREAD.search(text):
        left.add("{{<")
        text = _UNREAD.sub("{{&lt;", text)
    return _ESCAPED.sub(lambda one: tags.visible(_meant(one)), text) if "/*" in text else text


def _meant(escaped: re.Match[str]) -> str:
    """Return a shortcode as it was to be read: ``{{</* x */>}}`` is ``{{< x >}}``."""
    return "{{" + escaped[1] + escaped[2] + escaped[3] + "}}"


def _in_code(code: str) -> str:
    """Return code with its escaped shortcodes as they were to be read: Hugo looks into code too."""
    return _ESCAPED.sub(_meant, code) if "/*" in code else code


def _figure(given: Arguments) -> str | None:
    """Take a picture, its title and caption, and whose it is; Hugo reads Markdown in the last two.

    Without a source, the picture is the one that the link leads to.
    """
    src, to = _of_library(given), given.get("link")
    if not src and is_picture_file(to):
        src, to = to, ""
    title, caption, credit = (given.get(name) for name in ("title", "caption", "attr"))
    credit = shown.captioned(credit)
    if given.get("attrlink") and credit:
        credit = f"{shown.opened_link(given.get('attrlink'))}{credit}</a>"
    above = (
        f"<strong>{shown.worded(title)}</strong>" if caption and title else shown.captioned(title)
    )
    below = " ".join(part for part in (above, shown.captioned(caption), credit) if part)
    return shown.figure(src, alt=given.get("alt"), told=below, to=to) if src else None


def _of_library(given: Arguments) -> str:
    """Return the address of a picture; Wowchemy and Academic had a folder for those that are of no post."""
    src, library = given.get("src", 0), given.get("library").lower()
    if library not in {"true", "1"} or src.startswith("/") or shown.is_web(src):
        return src
    return f"/{'img' if library == '1' else 'media'}/{src}"


def _refers(references: References) -> tags.Single:
    """Return the tag that becomes the address of another page."""
    return lambda given: references.address(given.get("path", 0), given.get("lang"))


def _other(
    references: References,
    given: Arguments,
    is_target: bool,  # noqa: FBT001 -- as `Language` asks
) -> str | None:
    """Return what a site's own shortcode must have shown, where its arguments leave no doubt.

    That is a link's target, a picture, or something from another site.
    """
    alone = _alone(given)
    if is_target and _MARKDOWN_FILE.search(alone):
        return references.address(alone)
    if is_target:
        return _target(alone)
    if is_picture_file(src := given.get("src")):
        return _figure(given) if "{" not in src else None
    return shown.reference(alone) if shown.is_web(alone) else hugo_themes.words_to(given)


def _alone(given: Arguments) -> str:
    """Return the one argument of a tag, if it is the only one and no name says that it is no address."""
    told = [*given.words, *given.named.values()]
    is_address = given.named.keys() <= {"url", "href", "link", "src"}
    is_program = told and _PROGRAM.search(told[0])
    return told[0] if len(told) == 1 and is_address and not is_program else ""


def _target(address: str) -> str | None:
    is_address = address.startswith("/") or shown.is_web(address)
    return address if is_address and not re.search(r"[\s()<>]", address) else None


def _code(given: Arguments, inside: str) -> str:
    """Return a block of code. Hugo's own tag has a language; without one it is the site's, for words."""
    if not given.written and "\n" not in inside.strip():
        return f"<mark>{inside.strip()}</mark>"
    return shown.code(_in_code(inside), given.get("lang", 0), given.margin)


def _formula(given: Arguments, inside: str) -> str:
    """Return TeX between the signs that keep it as it is written. A word says that it stands apart."""
    is_line = "\n" not in inside.strip() and not given.written
    if inside.lstrip().startswith(("$", "\\(", "\\[")):
        return inside
    return f"$${inside.strip()}$$" if is_line else f"\n\n$$\n{inside.strip()}\n$$\n\n"


def _box(_given: Arguments, inside: str) -> str:
    return f"\n\n☐ {inside.strip()}\n\n"


_FOLDED = shown.titled_by("title", "summary", "name", "header", "text", "label", "tabName")
LANGUAGE = Language(
    tag=TAG,
    ending=_ending,
    single={
        "figure": _figure,
        "youtube": shown.embed("https://www.youtube.com/watch?v={}"),
        "vimeo": shown.embed("https://vimeo.com/{}"),
        "vimeo_simple": shown.embed("https://vimeo.com/{}"),
        "instagram": shown.embed("https://www.instagram.com/p/{}/"),
        "tencent": shown.embed("https://v.qq.com/x/page/{}.html"),
        **hugo_links.SINGLE,
        "quote-block": hugo_quotes.quotation,
        "video": partial(shown.film, read=shown.captioned),
        **dict.fromkeys(hugo_notes.NAMES, hugo_notes.alone), **hugo_themes.SINGLE,
    },
    paired={
        "highlight": _code, "details": hugo_themes.details, "toggle": _FOLDED, "comment": shown.nothing,
        **dict.fromkeys((*hugo_notes.NAMES, "box", "ring"), hugo_notes.around),
        "accordion": _FOLDED, "expand": _FOLDED, "collapse": _FOLDED,
        "spoiler": hugo_themes.hidden, "tab": _FOLDED, "tabs": shown.unwrapped, "columns": shown.unwrapped,
        "center": shown.unwrapped, "rawhtml": shown.unwrapped, "raw-html": shown.unwrapped,
        "checkbox": _box, "button": hugo_links.button_around,
        "style": shown.unwrapped, "typeit": shown.unwrapped, "lead": shown.unwrapped,
        "steps": shown.unwrapped, "cards": shown.unwrapped, "timeline": shown.unwrapped,
        "katex": hugo_themes.drawn(_formula), "math": hugo_themes.drawn(_formula),
        "mathjax": hugo_themes.drawn(_formula),
        "echarts": lambda _given, inside: shown.code(inside, "json"),
        "chart": hugo_themes.drawn(lambda _given, inside: shown.code(inside, "js")),
        **dict.fromkeys(("quote", "blockquote"), hugo_quotes.around),
        "mermaid": hugo_themes.drawn(lambda _given, inside: shown.code(inside, "mermaid")),
        **hugo_themes.PAIRED,
    },
    code=frozenset({"highlight", "comment"}) | hugo_themes.CODE,
    before=_before,
    in_span=_in_code,
    in_fence=_in_code,
    other=partial(_other, References(Site())),
    closed=("/>}}", "/%}}"),
)  # fmt: skip
