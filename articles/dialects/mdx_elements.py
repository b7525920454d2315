"""Elements of MDX whose name tells what they show: tabs, notes, links. Each tag becomes HTML by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from articles.dialects import tag_html as shown
from articles.dialects.margins import indented, list_margin
from articles.dialects.template_tags import Arguments, arguments
from articles.markup.addresses import is_picture_file

Opening = Callable[[Arguments], "str | None"]
"""Returns what stands in the place of an opening tag, None where this one is not understood."""

_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Z]\w*)(?P<given>(?:\s+[^<>{}]*?)?)\s*(?P<alone>/?)>")
_PICTURES = frozenset({"Image", "Img", "NextImage", "Picture", "StaticImage"})
_KINDS = frozenset({"note", "info"})


def convert(text: str, own: set[str]) -> str:
    """Return the text with the known elements as HTML; adds their names to ``own``."""
    return _TAG.sub(lambda tag: _one(tag, own), text)


def _one(tag: re.Match[str], own: set[str]) -> str:
    name = tag["name"]
    given = arguments(tag["given"])
    if name not in ELEMENTS:
        return _picture(name, given, own) or tag[0]
    opening, closing = ELEMENTS[name]
    made = closing if tag["end"] else opening(given)
    if made is None:
        return tag[0]
    own.add(name)
    made += closing if tag["alone"] else ""
    return indented(made, list_margin(tag.string, tag.start()))


def _picture(name: str, given: Arguments, own: set[str]) -> str:
    """Return the picture that an element of any name shows by its ``src``; "" for none."""
    address = given.get("src")
    if not address or (name not in _PICTURES and not is_picture_file(address)):
        return ""
    own.add(name)
    caption = given.get("caption") or given.get("title")
    alt = given.get("alt")
    if caption:
        return shown.figure(address, alt=alt, caption=caption)
    return shown.picture(address, alt=alt)


def _tab(given: Arguments) -> str:
    return shown.titled("", given.get("label") or given.get("title") or given.get("value"))


def _nothing(_given: Arguments) -> str:
    return "\n\n"


def _note(kind: str = "") -> Opening:
    def opened(given: Arguments) -> str:
        said = kind or given.get("type") or given.get("level") or given.get("kind")
        title = given.get("title") or ("" if said.lower() in _KINDS else said.capitalize())
        return f'\n\n<aside class="note">{shown.titled("", title).rstrip()}\n\n'

    return opened


def _link(given: Arguments) -> str:
    address, name = given.get("to") or given.get("href"), given.get("id")
    return shown.opened_link(address, name)


def _film(start: str) -> Opening:
    def opened(given: Arguments) -> str | None:
        number = given.get("id") or given.get("videoId") or given.get("youTubeId")
        return shown.embed(start)(Arguments((number,), {}))

    return opened


_TABS = (_nothing, "\n\n")
_NOTE_END = "\n\n</aside>\n\n"
ELEMENTS: Mapping[str, tuple[Opening, str]] = {
    "Tabs": _TABS, "CodeGroup": _TABS, "CodeTabs": _TABS, "TabItem": (_tab, "\n\n"), "Tab": (_tab, "\n\n"),
    "Admonition": (_note(), _NOTE_END), "AlertBox": (_note(), _NOTE_END), "Alert": (_note(), _NOTE_END),
    "Callout": (_note(), _NOTE_END), "Note": (_note("note"), _NOTE_END), "Info": (_note("info"), _NOTE_END),
    "Tip": (_note("tip"), _NOTE_END), "Warning": (_note("warning"), _NOTE_END),
    "Caution": (_note("caution"), _NOTE_END), "Danger": (_note("danger"), _NOTE_END),
    "CodeGroupItem": (_tab, "\n\n"), "Link": (_link, "</a>"), "RouterLink": (_link, "</a>"),
    "YouTube": (_film("https://www.youtube.com/watch?v={}"), ""),
    "Youtube": (_film("https://www.youtube.com/watch?v={}"), ""),
    "Vimeo": (_film("https://vimeo.com/{}"), ""),
}  # fmt: skip
"""What each opening tag becomes, and what its closing one."""
