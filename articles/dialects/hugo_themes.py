"""Shortcodes of Hugo's themes (Docsy, LoveIt, Wowchemy, Blowfish) whose arguments tell the meaning."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from articles.dialects import (
    hugo_cards,
    hugo_files,
    hugo_notes,
    hugo_pictures,
    hugo_players,
    hugo_programs,
    hugo_quotes,
    hugo_words,
)
from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single

_PATH = re.compile(r"[\w./%-]+")
_REPOSITORY = re.compile(r"[\w-]{1,40}/[\w.-]{1,100}", re.ASCII)
_MARKDOWN = re.compile(r"([\\`*_\[\]#|~$])")
_WALL = re.compile(r"\n\s{0,20}<--->\s{0,20}\n")
_RULE = re.compile(r"\n[ \t]{0,20}---[ \t]{0,20}\n")


def loading(given: Arguments) -> str | None:
    """Return nothing for a tag that stands for the script alone that draws what the text holds."""
    return None if given.written else ""


def drawn(draw: Paired) -> Paired:
    """Return a tag whose inside a script draws; with none, it only loads that script."""
    return lambda given, inside: draw(given, inside) if inside.strip() else loading(given)


def _person(given: Arguments) -> str | None:
    address, name = given.get("url", 0), given.get("name", 1)
    return shown.link(address, name) if shown.is_web(address) and name else None


def _term(given: Arguments) -> str | None:
    """Take the words of a term that a glossary explains."""
    words = given.get("text", 0) or given.get("term_id")
    return shown.worded(words) if words else None


def _repository(given: Arguments) -> str | None:
    name = given.get("repo") or given.get("link").removeprefix("https://github.com/")
    told = given.get("description")
    below = f"<br>{shown.worded(told)}" if told else ""
    is_one = _REPOSITORY.fullmatch(name)
    link = shown.link(f"https://github.com/{name}", name)
    return f"\n\n<p>{link}{below}</p>\n\n" if is_one else None


def _key(given: Arguments) -> str | None:
    return f"<kbd>{shown.worded(' '.join(given.words))}</kbd>" if given.words else None


def _frame(given: Arguments) -> str | None:
    address = given.get("src", 0)
    return shown.reference(address) if shown.is_web(address) else None


def _marked(_given: Arguments, inside: str) -> str | None:
    return f"<mark>{inside.strip()}</mark>" if "\n\n" not in inside.strip() else None


def _static(given: Arguments, inside: str) -> str | None:
    """Take the path of a file that the site serves as it is, and words around it."""
    path = given.get("", 0)
    return shown.link("/" + path.lstrip("/"), inside.strip()) if _PATH.fullmatch(path) else None


def _as_it_is(_given: Arguments, inside: str) -> str:
    """Return what Markdown was not to read: HTML, or else words that are to look as they are written."""
    if "<" in inside or "\n\n" in inside.strip():
        return inside
    return _MARKDOWN.sub(r"\\\1", inside)


def _program(_given: Arguments, inside: str) -> str:
    """Return a program as an element that is counted, and goes."""
    return f"<script>{html.escape(inside, quote=False)}</script>"


def _entry(given: Arguments, inside: str) -> str:
    """Take the words above an entry of a line of time."""
    told = (given.get(name) for name in ("header", "badge", "subheader"))
    return shown.titled(inside, " · ".join(filter(None, told)))


def _columns(_given: Arguments, inside: str) -> str:
    """Take ``<--->`` between columns."""
    return shown.unwrapped(_given, _WALL.sub("\n\n", inside))


def _snippet(given: Arguments) -> str | None:
    number = given.get("id", 0)
    return (
        shown.reference(f"https://gitlab.com/-/snippets/{number}") if number.isdecimal() else None
    )


def _to_page(given: Arguments) -> str | None:
    """Return a line with a link to a page, of which the theme showed a card or a citation."""
    address = given.get("link") or given.get("page")
    is_path = _PATH.fullmatch(address) or shown.is_web(address)
    path = address if shown.is_web(address) else f"/{address.strip('/')}/"
    return f"\n\n<p>{shown.link(path)}</p>\n\n" if is_path else None


def _project(given: Arguments) -> str | None:
    """Take a project of another forge than GitHub, or of a model's or a data set's home."""
    name = given.get("repo") or given.get("model") or given.get("dataset")
    home = given.get("server") or (
        "https://huggingface.co" if not given.get("repo") else "https://codeberg.org"
    )
    if not _REPOSITORY.fullmatch(name) or not shown.is_web(home):
        return None
    room = "datasets/" if given.get("dataset") else ""
    address = f"{home.rstrip('/')}/{room}{name}"
    return f"\n\n<p>{shown.link(address, name)}</p>\n\n"


def words_to(given: Arguments) -> str | None:
    """Return words that lead to an address of the web, where a tag names both and nothing else."""
    told = {name: text for name, text in given.named.items() if text}
    if given.words or len(told) != len(("address", "words")):
        return None
    address = next((told.pop(name) for name in ("url", "href", "link") if name in told), "")
    words = next((told[name] for name in ("text", "title", "label", "name") if name in told), "")
    return shown.link(address, words) if shown.is_web(address) and words else None


def _ruby(given: Arguments) -> str | None:
    words, other = given.get("", 0), given.get("", 1)
    told = f"<rp>（</rp><rt>{shown.worded(other)}</rt><rp>）</rp>"
    return f"<ruby>{shown.worded(words)}{told}</ruby>" if words and other else None


def _aligned(given: Arguments) -> str | None:
    is_one = given.get("", 0) in ("left", "center", "right") and given.get("", 1)
    return f"\n\n{given.get('', 1)}\n\n" if is_one else None


def _halves(_given: Arguments, inside: str) -> str:
    """Take ``---`` between columns."""
    return shown.unwrapped(_given, _RULE.sub("\n\n", inside))


def _short(given: Arguments) -> str | None:
    """Take a short form and what it stands for."""
    words, told = given.get("", 0), given.get("", 1)
    return _abbreviated(words, told) if words and not given.named else None


def _short_around(given: Arguments, inside: str) -> str:
    return _abbreviated(inside.strip(), given.get("title", 0))


def _abbreviated(words: str, told: str) -> str:
    named = f' title="{html.escape(told)}"' if told else ""
    return f"<abbr{named}>{shown.worded(words)}</abbr>"


def _element(name: str) -> Paired:
    return lambda _given, inside: f"<{name}>{inside.strip()}</{name}>"


def hidden(given: Arguments, inside: str) -> str | None:
    """Return a text that is folded away below its title, or without one words that stand in a line."""
    is_line = not given.written and "\n" not in inside
    return inside.strip() if is_line else _HIDDEN(given, inside)


def _in_line(_given: Arguments, inside: str) -> str:
    return inside.strip() if "\n\n" not in inside.strip() else f"\n\n{inside.strip()}\n\n"


_NOTE = hugo_notes.TITLED
_FOLDED = shown.titled_by("title", "header", "summary", "name")
_HIDDEN = shown.titled_by("title", "text", "summary", "name", "label")


def _taken_from(given: Arguments) -> str | None:
    """Take the address of a text on another site that the theme put here as it was that day."""
    address = given.get("url", 0)
    return shown.reference(address) if shown.is_web(address) else None


def details(given: Arguments, inside: str) -> str:
    """Take a text that is folded away; Hugo reads Markdown in its title."""
    return shown.titled(inside, given.get("summary", 0) or given.get("title"))


_LINES = (
    "blur", "color", "heimu", "hl-text", "keyword", "mask", "small", "sociallink", "underline",
)  # fmt: skip
_LOCK = re.compile(r"\{\{[<%]\s{0,9}(?:encrypt|fixit-encryptor|hugo-encrypt(?:or)?)\s")
_NO_TEXT = (
    "icon", "fa", "fa-icon", "fab", "fas", "feather-icon", "fontawesome", "toc", "TOC", "load-photoswipe",
    "swatches", "vs", "mdi-icon", "reward", "blogdown/postref",
    "blocks/link-down",
)  # fmt: skip
_ELEMENTS = ("ins", "sub", "sup")
_ITEMS = (
    "nav-item", "accordion-item", "accordionItem", "collapsible", "tab-item", "tab-panel",
    "toggle-item",
)  # fmt: skip
_ARRANGED = (
    "align", "align-center", "align-left", "align-right", "auto-dark", "button-group", "buttons",
    "card-grid",
    "card-group", "cardpane", "codes", "codetabs", "col", "column", "encrypt", "feature-grid",
    "fixit-encryptor", "float", "gh-repo-card-container", "hugo-encrypt", "hugo-encryptor",
    "float-left", "float-right", "grid", "hextra/feature-grid", "hextra/hero-container",
    "hextra/hero-headline", "hextra/hero-section", "hextra/hero-subtitle", "keywordList", "keywordlist",
    "left", "ltr", "marquee", "masonry", "right", "row", "rtl", "stats", "swiper", "swiperItem",
    "tab-view", "tabpane", "text/align-center", "text/align-end", "text/align-start",
)  # fmt: skip
"""Pairs that only arrange what stands inside of them."""


def is_locked_in_part(text: str) -> bool:
    """Say whether a part of a text was only shown by a password.

    Kept: in code too, where Hugo reads a shortcode as anywhere else. One that is to be seen has its marks.
    """
    return _LOCK.search(text) is not None


SINGLE: Mapping[str, Single] = {
    **hugo_words.SINGLE,
    "codeimporter": _taken_from, "mdimporter": _taken_from,
    "person": _person, "glossary_tooltip": _term,
    "gitlab": _snippet, "gh-repo-card": _repository,
    **dict.fromkeys(_NO_TEXT, shown.no_text),
    "github": _repository, "kbd": _key,
    "iframe": _frame, "mention": _term, "hidden-text": _term, "abbr": _short,
    "article": _to_page, "cite": _to_page, "ruby": _ruby,
    **dict.fromkeys(("codeberg", "forgejo", "gitea", "huggingface"), _project), "align": _aligned,
    **dict.fromkeys(("katex", "math", "mermaid", "chart"), loading),
    "youtubeLite": shown.embed("https://www.youtube.com/watch?v={}"),
    **hugo_files.SINGLE, **hugo_pictures.SINGLE,
    **hugo_players.SINGLE, **hugo_cards.SINGLE, **hugo_programs.SINGLE,
    "instagram_simple": shown.embed("https://www.instagram.com/p/{}/"),
    "youtube-lite": shown.embed("https://www.youtube.com/watch?v={}"),
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {
    **hugo_words.PAIRED,
    **hugo_files.PAIRED, **hugo_pictures.PAIRED,
    **hugo_players.PAIRED, **hugo_cards.PAIRED, **hugo_programs.PAIRED,
    "split": _halves,
    **dict.fromkeys(_LINES, _in_line), **dict.fromkeys(_ITEMS, _FOLDED),
    **dict.fromkeys(hugo_notes.BESIDE, hugo_notes.beside),
    **{name: _element(name) for name in _ELEMENTS}, "abbr": _short_around, "tooltip": _short_around,
    "kbd": lambda _given, inside: f"<kbd>{inside.strip()}</kbd>",
    "pullquote": lambda _given, inside: shown.quote(inside),
    "hl": _marked, "mark": _marked, "pageinfo": _NOTE,
    "staticref": _static, "raw": _as_it_is,
    "script": _program, "gloss": lambda _given, inside: inside.strip(),
    "blocks/lead": shown.unwrapped, "blocks/section": shown.unwrapped,
    "table": shown.titled_by("caption", place=None), "timelineItem": _entry, "columns": _columns,
    "boxmd": _NOTE, "poem": hugo_quotes.around, "center-quote": lambda _given, inside: shown.quote(inside),
    **dict.fromkeys(_ARRANGED, shown.unwrapped),
}  # fmt: skip
CODE = (
    hugo_files.CODE
    | hugo_programs.CODE
    | frozenset({"chart", "echarts", "katex", "math", "mathjax", "mermaid", "raw", "script"})
)
GENERAL = (
    frozenset({"code", "codes", "output", "shell", "small", "terminal", "underline"})
    | hugo_cards.GENERAL
    | hugo_words.GENERAL
    | frozenset((*_ARRANGED, *hugo_notes.BESIDE))
)
"""Names that tell less than a template of the site's own, where it has one."""
