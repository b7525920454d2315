"""Tags that plugins of Jekyll bring: pictures, films, notes, folds and drawings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import dropwhile

from articles.dialects import jekyll_parts as parts
from articles.dialects import jekyll_players as players
from articles.dialects import jekyll_tufte
from articles.dialects import media_tags as media
from articles.dialects import tag_html as shown
from articles.dialects.liquid_parts import HOLDING
from articles.dialects.template_tags import Arguments, Paired, Single
from articles.markup.addresses import is_picture_file

_ALT = re.compile(r"--alt\s+(?:\"([^\"\n]{0,300})\"|'([^'\n]{0,300})'|((?:(?!--)[^\n]){0,300}))")
_NAMED = re.compile(
    r"\b(path|alt|caption|title):\s*(?:\"([^\"\n]{0,300})\"|'([^'\n]{0,300})'|([^\s\"']{1,300}))"
)
_ONE_PICTURE = re.compile(
    r"\s*!\[([^\[\]\n]{0,300})\]\(([^()\s]{1,500})\)(?:\{:[^{}\n]{0,300}\})?\s*"
)
_SIGN_OF_TEXT = re.compile(r"[\s<>\[\]()]")


def _picture(given: Arguments) -> str | None:
    """Take ``[preset] file [alt="…"|--alt words]``."""
    source = next((word for word in given.words if is_picture_file(word)), "")
    found = _ALT.search(given.written)
    alt = (found[1] or found[2] or found[3] or "").strip() if found else given.get("alt")
    return shown.picture(source, alt=alt) if source else None


def _picture_below_root(given: Arguments) -> str | None:
    """Take what ``_picture`` takes; the plugin jekyll_picture_tag reads the path from the site's root."""
    words = (shown.from_root(word) if is_picture_file(word) else word for word in given.words)
    return _picture(replace(given, words=tuple(words)))


def _captioned_picture(given: Arguments) -> str | None:
    """Take ``[classes] file [width [height]] [caption]``, as a plugin of Octopress does."""
    words = list(dropwhile(lambda word: not _is_file(word), given.words))
    below = dropwhile(str.isdigit, words[1:])
    return shown.figure(words[0], caption=" ".join(below)) if words else None


def _named_picture(given: Arguments) -> str | None:
    """Take ``file [caption]``, with ``alt="…"`` and ``caption="…"``."""
    source = given.get("src") or next((word for word in given.words if is_picture_file(word)), "")
    rest = [word for word in given.words if word != source]
    alt, below = given.get("alt"), given.get("caption") or given.get("title")
    caption = below or " ".join(rest)
    return shown.figure(source, alt=alt, caption=caption) if is_picture_file(source) else None


def _asset(given: Arguments) -> str | None:
    """Take ``file [@settings] [alt="…"]``; with ``@path``, and of no picture, it is the address alone."""
    file = given.words[0] if given.words else ""
    return file or None if "@path" in given.words or not is_picture_file(file) else _picture(given)


def _path(given: Arguments) -> str | None:
    return given.words[0] if given.words else None


def _opened_picture(given: Arguments) -> str | None:
    """Take ``file [--title="…"] [--alt="…"]``: a plugin shows the picture alone after a click."""
    source = next((word for word in given.words if is_picture_file(word)), "")
    title, alt = (given.get(f"--{name}") for name in ("title", "alt"))
    caption = title if title != alt else ""
    return shown.figure(source, alt=alt, caption=caption) if source else None


def _is_file(word: str) -> bool:
    return shown.is_web(word) or word.startswith("/") or is_picture_file(word)


def _told(given: Arguments) -> dict[str, str]:
    """Return what is written as ``name: text``."""
    return {one[1]: one[2] or one[3] or one[4] or "" for one in _NAMED.finditer(given.written)}


def _sized_picture(given: Arguments) -> str | None:
    """Take ``path: file [alt: words] [caption: words]``; the plugin reads the path from the site's root."""
    told = _told(given)
    source = shown.from_root(told.get("path", ""))
    caption = told.get("caption", "")
    return shown.figure(source, alt=told.get("alt", ""), caption=caption) if source else None


def _listed_picture(_given: Arguments, inside: str) -> str | None:
    """Take lines of ``path: file``, ``alt: words`` and ``caption: words``."""
    return _sized_picture(Arguments((), {}, " ".join(inside.split("\n"))))


_ELSEWHERE = (
    "blogcard", "embed", "link_card", "linkcard", "linkpreview", "oembed", "preview", "remote_include",
    "twitter", "video_embed",
)  # fmt: skip
"""Tags that show what stands at an address: of a page, mostly, its title and first words."""


def _elsewhere(given: Arguments) -> str | None:
    """Take the address of what another site shows."""
    address = next((word for word in given.words if shown.is_web(word)), "")
    return shown.reference(address) if address else None


def _by_number(site: str) -> Single:
    """Return a tag that takes an address, or a number that the site knows, among words for its look."""

    def told(given: Arguments) -> str | None:
        if found := _elsewhere(given):
            return found
        words = [given.get("id"), *given.words]
        words = [word.strip(",").removeprefix("id:") for word in words if "." not in word]
        likely = [word for word in words if any(map(str.isdigit, word))]
        pages = (players.page(site, word) for word in (*likely, *words))
        address = next(filter(None, pages), "")
        return shown.reference(address) if address else None

    return told


def _pen(given: Arguments) -> str | None:
    """Take ``user number``."""
    address = players.pen(given.get("user", 0), given.get("hash", 1))
    return shown.reference(address) if address else _elsewhere(given)


def _file(given: Arguments) -> str | None:
    """Take ``address [settings]`` of a paper or a sound."""
    address = given.get("src") or given.get("url") or given.get("", 0)
    return media.recording(address, given.get("title"), "")


def _portrait(given: Arguments) -> str | None:
    """Take ``user [size=…]`` of GitHub."""
    name = given.get("user", 0).lstrip("@")
    is_name = re.fullmatch(r"[\w-]{1,40}", name, re.ASCII)
    return shown.picture(f"https://github.com/{name}.png", alt=name) if is_name else None


def _told_elsewhere(given: Arguments) -> str | None:
    """Take the number of a note that stands below the text."""
    return f"[{given.written}]" if given.written else None


def _told_below(given: Arguments) -> str:
    return f"\n1. {given.written}\n"


def _beside(_given: Arguments, inside: str) -> str:
    """Return what stood in the margin, or below the text, in brackets; a longer one as a note."""
    words = inside.strip()
    return f" ({words})" if "\n" not in words else shown.note(words)


def _several_kinds(given: Arguments) -> str | None:
    """Take ``name kinds "caption"``: of a figure that lies there in several formats, the first one."""
    if len(given.words) <= 1:
        return None
    kinds = given.words[1].split(",")
    files = (f"{given.words[0]}.{kind}" for kind in kinds)
    source = next(filter(is_picture_file, files), "")
    told = shown.captioned(" ".join(given.words[2:]))
    return shown.figure(source, told=told) if source else None


def _one_figure(given: Arguments) -> str | None:
    return _named_picture(given) or _several_kinds(given)


def _folded(given: Arguments, inside: str) -> str:
    """Take a title; a line of its own in the text may hold it too."""
    return shown.titled(
        inside, given.get("title") or given.get("summary") or given.written.strip("\"'")
    )


def _summary(_given: Arguments, inside: str) -> str:
    return shown.titled("", inside)


def _tab(given: Arguments, inside: str) -> str:
    """Take ``group title``, or ``title="…"``."""
    title = given.get("title") or " ".join(given.words[1:] or given.words)
    return shown.titled(inside, title)


def _figure(given: Arguments, inside: str) -> str:
    """Take ``[caption:"…"] [class:"…"]``, or the caption alone: below a picture it is its own."""
    caption = _told(given).get("caption") or given.get("caption")
    is_quoted = given.written.startswith(("'", '"'))
    below = shown.captioned(caption or (given.words[0] if is_quoted and given.words else ""))
    if found := _ONE_PICTURE.fullmatch(inside):
        return shown.figure(found[2], alt=found[1], told=below)
    return shown.unwrapped(given, inside) + (f"<p>{below}</p>\n\n" if below else "")


def _quotation(given: Arguments, inside: str) -> str:
    return shown.quote(inside, given.get("author") or given.get("cite"))


def _gallery(given: Arguments, inside: str) -> str:
    """Take lines of ``file[:: caption]``; all others stay."""
    lines = (line.strip().partition("::") for line in inside.split("\n"))
    figures = [
        shown.figure(file, caption=caption.strip())
        if is_picture_file(file) and not _SIGN_OF_TEXT.search(file)
        else f"{file}{sign}{caption}\n"
        for file, sign, caption in lines
    ]
    return shown.unwrapped(given, "".join(figures))


def _code(given: Arguments, inside: str) -> str:
    return shown.code(inside, given.get("language", 0), given.margin)


def _as_it_is(_given: Arguments, inside: str) -> str:
    return inside


def _formula(given: Arguments, inside: str) -> str | None:
    """Return a formula in a line between the signs that kramdown has for it."""
    return f"$${inside.strip()}$$" if not given.written and inside.strip() else None


def _markdown(_given: Arguments, inside: str) -> str:
    """Return what is Markdown inside of HTML too, where kramdown would leave it alone."""
    return f'<div markdown="1">\n{inside.strip()}\n</div>'


_NOTE = shown.noted_by("title", "header", "heading")
_DRAWINGS = {
    "blockdiag": "blockdiag", "seqdiag": "seqdiag", "actdiag": "actdiag", "nwdiag": "nwdiag",
    "rackdiag": "rackdiag", "packetdiag": "packetdiag", "erd": "erd", "nomnoml": "nomnoml",
    "smcat": "smcat", "svgbob": "svgbob", "syntrax": "syntrax", "vega": "json", "vegalite": "json",
    "wavedrom": "json", "chart": "json", "echarts": "json", "uml": "plantuml", "ditaa": "ditaa",
    "digraph": "dot", "graph": "dot", "latex": "latex", "tikz": "latex", "tikzpicture": "latex",
    "flowchart": "flowchart", "sequence": "sequence",
}  # fmt: skip
"""The names of tags whose inside is drawn, and the languages that it is written in."""
_LISTINGS = ("code", "console", "example", "prism", "rouge", "terminal")
_NOTES = (
    "admonition", "alert", "aside", "attention", "callout", "caution", "danger", "error", "hint", "important",
    "info", "message", "note", "notice", "success", "tip", "warning",
)  # fmt: skip
_FOLDS = ("accordion", "collapse", "collapsible", "details", "expand", "fold", "spoiler", "toggle")
_BESIDE = ("footnote", "margin", "marginnote", "sidenote")
_FRAMES = ("center", "column", "columns", "footnotes", "row", "tabs")
_PLAYED = (
    "asciinema", "bilibili", "gist", "instagram", "slideshare", "soundcloud", "speakerdeck", "spotify", "ted",
    "tweet", "twitch", "vimeo", "youtube",
)  # fmt: skip
_NO_TEXT = (
    "ads", "css", "fa", "fa_svg", "fas", "feed_meta", "I18n_Headers", "icon", "javascript", "js", "octicon",
    "reverse_footnote", "seo", "stylesheet", "toc",
)  # fmt: skip
SINGLE: Mapping[str, Single] = {
    "include": parts.part, "include_cached": parts.part, "picture": _picture_below_root,
    "cloudinary": _picture, "asset": _asset, "asset_path": _path, "postfile": _path,
    "responsive_image": _sized_picture, "lightbox": _opened_picture, "imgcap": _captioned_picture,
    **dict.fromkeys(("asset_img", "fancybox", "image", "image_tag", "photo"), _named_picture),
    **dict.fromkeys(_NO_TEXT, shown.no_text), **{name: _by_number(name) for name in _PLAYED},
    "soundcloud_sound": _by_number("soundcloud"), "codepen": _pen, "figure": _one_figure,
    **dict.fromkeys(_ELSEWHERE, _elsewhere),
    **dict.fromkeys(("audio", "pdf"), _file), "avatar": _portrait,
    "button": shown.button, "footnote": _told_elsewhere, "fn": _told_below, **jekyll_tufte.SINGLE,
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {
    HOLDING: parts.holding, **dict.fromkeys(_FRAMES, shown.unwrapped), **dict.fromkeys(_NOTES, _NOTE),
    **dict.fromkeys(_FOLDS, _folded), **dict.fromkeys(("codetabs", "code_tabs"), shown.unwrapped),
    **dict.fromkeys(("tab", "codetab", "code_tab"), _tab), "summary": _summary,
    "markdown": _markdown, "figure": _figure,
    "quote": _quotation, **dict.fromkeys(("carousel", "gallery"), _gallery),
    "card": shown.titled_by("title", "header", place=None), "responsive_image_block": _listed_picture,
    "static_href": _as_it_is, "m": _formula, "katexmm": _as_it_is, **dict.fromkeys(_LISTINGS, _code),
    **{name: shown.code_in(language) for name, language in _DRAWINGS.items()}, **jekyll_tufte.PAIRED,
    **dict.fromkeys(_BESIDE, _beside),
}  # fmt: skip
CODE = frozenset({"m", *_LISTINGS, *_DRAWINGS})
"""Those of them whose inside is taken as it is."""
CLOSED_BY = {"m": "em"}
"""Those that are not closed by their name behind `end`: formulas in a line, of a plugin of Octopress."""
