"""Cards, headings and marks of Hexo's themes and plugins: a link with its words, a heading, a picture."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from articles.dialects import hexo_spaced
from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single
from articles.markup.addresses import is_picture_file

_HEADING = re.compile(r"\s*h([1-6])\s*[,，]\s*")
_SHOWN_FILE = re.compile(r"[^\s\"'<>{}]+\.(?:ipynb|md|markdown)", re.IGNORECASE)


def _introduced(given: Arguments) -> str | None:
    """Take ``address picture [words [title [sign [name [words below]]]]]`` of AnZhiYu."""
    address, src, words, title, _, name, below = (*given.words, *[""] * 7)[:7]
    if not (is_picture_file(src) or shown.is_web(src)):
        return None
    told = " ".join(part for part in (words, title) if part)
    card = shown.figure(src, alt=title, caption=told, to=address)
    link = " ".join(
        part for part in (shown.link(address, name) if name else "", shown.worded(below)) if part
    )
    return f"{card}<p>{link}</p>\n\n" if link else card


def _titled_link(given: Arguments) -> str | None:
    """Take ``title address [picture|auto]`` of Reimu, or ``title address [icon:file]`` of Volantis."""
    title, address = given.get("", 0), given.get("", 1)
    is_one = title and (shown.is_web(address) or address.startswith("/"))
    return f"\n\n<p>{shown.link(address, title)}</p>\n\n" if is_one else None


def _card_of_page(given: Arguments) -> str | None:
    """Take ``address words [words below it]``, each in quotes or not, or the same with commas."""
    told = given.words if given.written[:1] in "\"'" else given.written.split(",")
    told = told if len(told) > 1 else given.words
    address, words, below = (*(part.strip("\"' ") for part in told), "", "")[:3]
    if not (shown.is_web(address) or (address.startswith("/") and words)):
        return None
    told_below = f" {shown.worded(below)}" if below and not is_picture_file(below) else ""
    return f"\n\n<p>{shown.link(address, words)}{told_below}</p>\n\n"


def _previewed(given: Arguments, inside: str = "") -> str | None:
    """Take ``address [settings]``; what stands inside was shown only where that page told nothing of itself.

    In emphasis it says no more than that.
    """
    address, words = given.get("", 0), inside.strip()
    if not shown.is_web(address):
        return None
    if not words or words[0] in "*_":
        return shown.reference(address)
    return f"\n\n<p>{shown.link(address, words)}</p>\n\n"


def _linked(given: Arguments, inside: str) -> str | None:
    """Take words; the address stands inside."""
    address, words = inside.strip(), given.get("", 0)
    is_one = words and (shown.is_web(address) or (address.startswith("/") and " " not in address))
    return shown.link(address, words) if is_one else None


def _download(given: Arguments) -> str | None:
    """Take ``house, address, password, name`` of a file, or the same with ``::``."""
    parts = [part.strip() for part in re.split(r"::(?!/)|,", given.written)]
    if len(parts) < len(("house", "address", "password", "name")) or not shown.is_web(parts[1]):
        return None
    told = f"（{shown.worded(parts[2])}）" if parts[2] else ""
    return f"\n\n<p>{shown.link(parts[1], parts[3])}{told}</p>\n\n"


def _heading(given: Arguments) -> str | None:
    """Take ``h1 … h6, words[, class]`` of Bamboo, whose words may hold commas without a blank."""
    found = _HEADING.match(given.written)
    words = re.split(r"[,，]\s", given.written[found.end() :])[0].strip() if found else ""
    return f"\n\n<h{found[1]}>{shown.worded(words)}</h{found[1]}>\n\n" if found and words else None


def _code_to_scan(given: Arguments) -> str | None:
    """Take ``words [alt:…] [title:…] [classes]``: what a drawn code says."""
    words = given.get("", 0)
    return (shown.link(words) if shown.is_web(words) else shown.worded(words)) or None


def _other_file(given: Arguments) -> str | None:
    """Take ``[program] file [settings]``: a text or a notebook whose words only that file holds."""
    name = next((word for word in given.words if _SHOWN_FILE.fullmatch(word)), "")
    if shown.is_web(name):
        return shown.reference(name)
    return shown.file(name) if name else None


def _two_sizes(given: Arguments) -> str | None:
    """Take ``small file [large file]``: the small one is the way to the large one."""
    src, large = given.get("", 0), given.get("", 1)
    return shown.figure(src, to=large) if is_picture_file(src) else None


def _door(given: Arguments) -> str | None:
    """Take ``name words address picture`` of Async, or ``picture [words]`` of Melody."""
    first, *rest = given.words or ("",)
    if is_picture_file(first):
        words = " ".join(rest)
        return shown.figure(first, alt=words, caption=words)
    name, told, address, src = (*given.words, *[""] * 4)[:4]
    if not is_picture_file(src):
        return None
    words = " ".join(part for part in (name, told) if part)
    return shown.figure(src, alt=name, caption=words, to=address)


def _for_light(given: Arguments) -> str | None:
    """Take ``file [file for dark screens] [width] [words]``: the first is shown."""
    src, *rest = given.words or ("",)
    words = " ".join(word for word in rest if not (is_picture_file(word) or word.isdecimal()))
    return shown.picture(src, alt=words) if is_picture_file(src) else None


def _pressed(given: Arguments, inside: str) -> str:
    """Take ``[colour] [size] [address]`` of Keep: the words of a button stand inside."""
    address = next(
        (word for word in given.words if shown.is_web(word) or word.startswith(("/", "#"))), ""
    )
    words = inside.strip()
    return f"{shown.opened_link(address)}{words}</a>" if address else words


def _spoiler(given: Arguments) -> str | None:
    """Take ``[style:…] [color:…] [p:…] words``: words that a click uncovers."""
    words = re.sub(r"^(?:(?:style|color|p):\S*\s+){0,3}", "", given.written).strip()
    if words[:1] in "\"'" and words.count(words[:1]) > 1:
        words = " ".join(word for word in given.words if not word.startswith(("style:", "color:")))
    return words or None


def _named_button(given: Arguments) -> str | None:
    """Take ``text|label=words url|href=address …`` of Redefine, or what the others take."""
    words = given.named.get("text") or given.named.get("label") or ""
    address = given.named.get("url") or given.named.get("href") or ""
    if words and address:
        return shown.link(address, words)
    return hexo_spaced.button(given)


def _told_link(given: Arguments) -> str | None:
    return hexo_spaced.link(replace(given, named={}))


SINGLE: Mapping[str, Single] = {
    "intCard": _introduced, "externalLinkCard": _titled_link, "Link": _titled_link,
    "linkCard": _card_of_page, "linkcard": _card_of_page, "link_preview": _previewed, "blogCard": _previewed,
    "xlink": _told_link, "pandown": _download, "title": _heading, "titleB": _heading,
    "qrcode": _code_to_scan, "asset_ipynb": _other_file, "asset_jupyter": _other_file,
    "md": _other_file, "galleryItem": _two_sizes, "gallery": _door, "imgs": _for_light,
    "spoiler": _spoiler, "btn": _named_button, "button": _named_button,
    "fa": shown.no_text, "iconfont": shown.no_text,
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {
    "taglink": _linked, "btn": _pressed, "button": _pressed, "galleryGroup": shown.unwrapped,
    "prompt": shown.unwrapped, "link_preview": _previewed,
}  # fmt: skip
