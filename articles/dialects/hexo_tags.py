"""Hexo's tag plugins (``plugins/tag/index.js``, and those that left it in version 7)."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, partial
from textwrap import dedent

from articles.dialects import (
    hexo_fences,
    hexo_friends,
    hexo_html_fences,
    hexo_known,
    hexo_marked,
    hexo_marks,
    hexo_moments,
    hexo_older,
    hexo_own,
    hexo_players,
    hexo_spaced,
    hexo_themes,
)
from articles.dialects import tag_html as shown
from articles.dialects import template_tags as tags
from articles.dialects.dialect import Converted
from articles.dialects.header import Value
from articles.dialects.names import address_of
from articles.dialects.site import Site
from articles.dialects.template_tags import Arguments, Language
from articles.markup.addresses import is_picture_file
from articles.markup.emoji_names import SIGNS

TAG = re.compile(
    r"\{%-?\s{0,20}(?P<name>[A-Za-z_][\w-]*+)"
    r"(?P<given>(?:[^%\n{]|\n(?!\s*\n)|%(?!\})|\{(?!%)){0,4000}?)-?%\}"
)
_FILE = re.compile(r"[^\s]*[./][^\s]*")
_REPOSITORY = re.compile(r"[\w-]{1,40}(?:/[\w.-]{1,100})?", re.ASCII)
_SIZE = re.compile(r"\d+(?:px|%)?|(?:width|height|ratio|bg|download|padding|fancybox|thumb):\S+")
_OF_STELLAR = re.compile(r"\s(?:width|height|ratio|bg|download|padding|fancybox):\S")
"""Settings of the tag ``image`` in the theme Stellar, which shows its words below the picture."""
_LED = re.compile(r"\s(?:fancybox|download):((?:https?:/)?/\S+)")
"""Where a click on such a picture leads."""
_INDENT = re.compile(r"(?:^|\s)indent:\S*")
_LISTED_PATH = re.compile(r"/\S*[,，]")
_OPTION = re.compile(r"\w+:\S*")
_OPTION_OF_CODE = re.compile(r"lang:\w+|(?:from|to):\d{1,6}")
_VARIABLE = re.compile(r"\{\{-?\s*([\w.]+)\s*(?:(?:[|(\[]|&#124;)[^{}\n]{0,200})?\}\}")

_OF_FILES = re.compile(r"\{%-?\s{0,20}(?:include|" + "|".join(hexo_friends.TAGS) + ")")
_LITERAL = re.compile(r"\{\{-?[ \t]{0,9}(?:'([^'\n]{0,300})'|\"([^\"\n]{0,300})\")[ \t]{0,9}-?\}\}")
"""Words between quotes, which stand for themselves: so posts write signs of Nunjucks."""

_COMMENT = re.compile(r"\{#(?![\w-]{1,100}\})(?:[^#{]|#(?!\})|\{(?!#)){0,2000}#\}")
"""Words of Nunjucks for nobody; ``{#name}`` is the id of a heading."""


def ending(name: str) -> str:
    """Return the pattern of a closing tag."""
    return rf"\{{%-?[ \t]*end{re.escape(name)}[ \t]*-?%\}}"


def convert(
    text: str, site: Site | None = None, values: Mapping[str, Value] | None = None, /
) -> Converted:
    """Return the text with Hexo's own tags as HTML, with what its theme showed beside it."""
    text = _with_data(text, site, values) if site is not None and values else text
    if site is not None and site.older:
        text = hexo_older.as_today(text, site.older)
    if site is None or site.by_marked:
        text = hexo_marked.as_commonmark(text)
    settled = hexo_fences.settled(text)
    language = _with_marks(site.marks) if site is not None and site.marks else LANGUAGE
    language = hexo_own.with_own(language, text, site if site is not None else Site())
    if site is not None and site.own_parts and _OF_FILES.search(text):
        included = partial(code_of_file, files=site.own_parts)
        names = dict.fromkeys(("include_code", "include-code"), included)
        lists = hexo_friends.tags(site.own_parts)
        language = replace(language, single={**language.single, **names, **lists})
    return hexo_html_fences.taken_out(tags.convert(settled, language), settled)


def _with_data(text: str, site: Site, values: Mapping[str, Value]) -> str:
    """Return the text of a page below the links or the short notes that its theme showed there."""
    if site.friends and hexo_friends.shows_friends(values):
        return f"{site.friends}\n\n{text}"
    if site.moments and hexo_moments.shows_moments(values):
        return f"{text}\n\n{site.moments}"
    return text


@cache
def _with_marks(marks: frozenset[str]) -> Language:
    """Return the tags of a site whose Markdown knew these marks too."""

    def before(masked: str, own: set[str]) -> str:
        return hexo_marks.shown(masked, marks, own)

    return replace(LANGUAGE, before=before, signs=(*LANGUAGE.signs, *hexo_marks.SIGNS))


def named_variables(text: str, _own: set[str], left: set[str]) -> str:
    """Name the variables in the text: Hexo would put values in their place, here they stay."""
    if "{{" in text:
        left.update("{{ " + found[1] + " }}" for found in _VARIABLE.finditer(text))
    return text


def _outside(text: str, own: set[str], left: set[str]) -> str:
    """Convert what stands outside of code."""
    if "<meting-js" in text or "aplayer" in text:
        text = hexo_players.elements(text, own)
    if "{#" in text:
        text = _COMMENT.sub("", text)
    if "{{" not in text or not _LITERAL.search(text):
        return named_variables(text, own, left)
    own.add("{{ '' }}")
    named_variables(_LITERAL.sub("", text), own, left)
    return _LITERAL.sub(lambda found: html.escape(found[1] or found[2] or "", quote=False), text)


def _picture(given: Arguments) -> str | None:
    """Take ``[classes] file [width] [height] ["title" ["alt"]]``, or as themes write it."""
    are_files = map(_is_file, given.words)
    at = next((place for place, is_file in enumerate(are_files) if is_file), None)
    if figure := _named_figure(given):
        return figure
    if "::" in given.written or (at is not None and given.words[at].endswith(",")):
        return hexo_themes.picture(given)
    if at is None:
        return None
    rest = [word for word in given.words[at + 1 :] if not _SIZE.fullmatch(word)]
    led = _LED.search(given.written)
    if led or (rest and _OF_STELLAR.search(given.written)):
        words = " ".join(rest)
        return shown.figure(given.words[at], alt=words, caption=words, to=led[1] if led else "")
    if not any(sign in given.written for sign in "\"'"):
        rest = [" ".join(rest)]
    texts = " ".join(rest[:1]), " ".join(rest[1:2])
    parts = re.split(r"""["']\s+["']""", texts[0])
    alt = texts[1] or parts[-1]
    return shown.picture(given.words[at], alt=alt.strip("\"' "), title=parts[0].strip("\"' "))


def _named_figure(given: Arguments) -> str | None:
    """Take ``url=file [title=words]`` of FlexBlock, each in quotes or not."""
    told = dict(word.split("=", 1) for word in given.words if word.startswith(("url=", "title=")))
    src, words = (given.get(name) or told.get(name, "") for name in ("url", "title"))
    return shown.figure(src, alt=words, caption=words) if src else None


def _is_file(word: str) -> bool:
    """Say whether a word names a picture: one in quotes may hold blanks."""
    return bool(_FILE.fullmatch(word)) or is_picture_file(word)


def _link(given: Arguments) -> str | None:
    """Take ``text address [external]``, ``text::address``, ``text, address, icon``, or an address first."""
    at = next((place for place, word in enumerate(given.words) if shown.is_web(word)), None)
    is_path_before = any(_LISTED_PATH.fullmatch(word) for word in given.words[1:at])
    if "::" in given.written or not at or is_path_before:
        return hexo_spaced.link(given)
    return shown.link(given.words[at].rstrip(","), " ".join(given.words[:at]).rstrip(","))


def _file_link(given: Arguments) -> str | None:
    """Take ``file [text] [true|false]``."""
    return _linked(given.words[0], given.words[0], given) if given.words else None


def _post_link(given: Arguments) -> str | None:
    """Take ``name[#part] [text] [true|false]``: the name is a post's slug, or its title.

    Where there is no text Hexo shows the title, which no post knows of another: the importer puts it in.
    """
    if not given.words:
        return None
    name, sign, part = given.words[0].partition("#")
    return _linked(address_of(name) + sign + part, name, given) if name else None


def _post_card(given: Arguments) -> str | None:
    """Take ``name[#part] [picture] [true|false]``."""
    link = _post_link(replace(given, words=given.words[:1]))
    return f"\n\n<p>{link}</p>\n\n" if link else None


def _post_path(given: Arguments) -> str | None:
    return address_of(given.words[0]) if given.words else None


def _linked(address: str, name: str, given: Arguments) -> str:
    """Return a link. The last word says whether signs of HTML in its text are to be seen as such."""
    words = list(given.words[1:])
    is_html = words.pop() == "false" if words and words[-1] in {"true", "false"} else False
    text = " ".join(words)
    if is_html and text:
        return f'<a href="{html.escape(address)}">{text}</a>'
    return shown.link(address, text or name)


def _path(given: Arguments) -> str | None:
    return given.words[0] if given.words else None


def _led(given: Arguments) -> str | None:
    """Take ``text address [true|false]``, or an address alone."""
    is_link = len(given.words) > 1 and given.words[1] not in {"true", "false"}
    return shown.link(given.words[1], given.words[0]) if is_link else _path(given)


def _frame(given: Arguments) -> str | None:
    address = given.get("src", 0)
    if address.startswith("//"):
        address = f"https:{address}"
    if shown.is_web(address):
        return shown.reference(address)
    return shown.file(address) if address.startswith("/") and address.strip("/") else None


def _repository(given: Arguments) -> str | None:
    """Take ``owner[/repository][, settings]``: themes show its card from GitHub."""
    name = given.words[0].rstrip(",") if given.words else ""
    if not _REPOSITORY.fullmatch(name):
        return None
    return f"\n\n<p>{shown.link(f'https://github.com/{name}', name)}</p>\n\n"


def _quotation(given: Arguments, inside: str) -> str:
    """Take ``[author[, source]] [address] [title of the address]``."""
    at = next((place for place, word in enumerate(given.words) if shown.is_web(word)), None)
    if at is None:
        return shown.quote(inside, _INDENT.sub("", given.written))
    title = " ".join(given.words[at + 1 :])
    return shown.quote(inside, " ".join(given.words[:at]), shown.link(given.words[at], title))


def _code(given: Arguments, inside: str) -> str:
    """Take ``[title] [lang:name] [address] [words of the link] [other:options]``."""
    told = [word.strip() for word in given.words]
    names = [word.removeprefix("lang:") for word in told if word.startswith("lang:")]
    words = [word for word in told if not _OPTION.fullmatch(word) or shown.is_web(word)]
    words = [word for word in words if word != ">folded"]
    at = next((place for place, word in enumerate(words) if shown.is_web(word)), len(words))
    above = [html.escape(" ".join(words[:at]), quote=False)]
    above += [shown.link(words[at], " ".join(words[at + 1 :]))] if at < len(words) else []
    title = " ".join(part for part in above if part)
    block = shown.code(dedent(inside), names[0] if names else "", given.margin)
    return (f"\n\n{given.margin}<p>{title}</p>" if title else "") + block


def code_of_file(given: Arguments, files: Mapping[str, str]) -> str | None:
    """Take ``[title] [lang:name] [from:line] [to:line] file``, of the site's folder of code."""
    options = dict(word.split(":", 1) for word in given.words if _OPTION_OF_CODE.fullmatch(word))
    *title, file = [word for word in given.words if not _OPTION_OF_CODE.fullmatch(word)] or [""]
    if (text := files.get(file.lstrip("/"))) is None:
        return None
    first, last = int(options.get("from", 1)), int(options.get("to", len(text)))
    lines = text.split("\n")[max(first - 1, 0) : last]
    told = html.escape(" ".join(title) or file.rpartition("/")[2], quote=False)
    language = options.get("lang") or file.rpartition(".")[2]
    return f"\n\n{given.margin}<p>{told}</p>" + shown.code("\n".join(lines), language, given.margin)


def _as_it_is(_given: Arguments, inside: str) -> str:
    return inside


LANGUAGE = Language(
    tag=TAG,
    ending=ending,
    single={
        "asset_img": _picture, "asset_image": _picture, "img": _picture, "image": _picture,
        "Image": _picture, "inlineImg": _picture, "exturl": _link,
        "link": _link, "a": _link, "anchor": _link, "elink": _link, "asset_link": _file_link,
        "post_link": _post_link, "post_path": _post_path, "postLinkCard": _post_card,
        "asset_path": _path, "url_for": _led, "full_url_for": _led, "iframe": _frame,
        "vimeo": shown.embed("https://vimeo.com/{}"),
        "gist": shown.embed("https://gist.github.com/{}"),
        "jsfiddle": shown.embed("https://jsfiddle.net/{}/"), "ghcard": _repository,
        "github_emoji": lambda given: SIGNS.get(given.get("", 0)),
        **hexo_known.SINGLE,
    },
    paired={
        "blockquote": _quotation, "quote": _quotation, "centerquote": _quotation, "cq": _quotation,
        "pullquote": lambda _given, inside: shown.note(inside, kind="pull-quote"),
        "codeblock": _code, "code": _code, "raw": _as_it_is,
        **hexo_known.PAIRED,
    },
    code=frozenset({"codeblock", "code", "raw", *hexo_known.CODE}),
    outside=_outside,
    signs=("{", "<meting-js", "aplayer"),
    in_span=tags.unraw,
)  # fmt: skip
