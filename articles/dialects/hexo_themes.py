"""Tags of Hexo's themes (NexT, Butterfly, Fluid, Icarus, Volantis, Stellar) whose words tell the meaning."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import replace

from articles.dialects import hexo_boxes, hexo_spaced
from articles.dialects import tag_html as shown
from articles.dialects.hexo_settings import words_of
from articles.dialects.template_tags import Arguments, Paired, Single

_FILE = re.compile(r"[^\s]*[./][^\s]*")
_STYLED_NOTE = re.compile(r"[\w -]*(?:::|, )")
_COLOURS = "red|orange|yellow|green|cyan|blue|gr[ae]y|black"
_TIGHT_NOTE = re.compile(
    rf"(?:default|primary|success|info|warning|danger|error|quote|{_COLOURS}),\s*"
)
_STYLE = re.compile(rf"^(?:open|close|(?:open |close )?(?:{_COLOURS})(?: open| close)?),\s*")
_DRESS = re.compile(
    rf"(?:(?:{_COLOURS}|purple|pink|logo|code|small|large|huge|ultra|h[1-6]|left|center|right|bold|subtitle"
    r"|danger|warning|info|success)(?:\s+|(?=,)))+,"
)
"""Styles of Volantis with a tight comma behind them."""
_TAB = re.compile(r"<!-- ?(?:tab ([^\n>]{0,200}?)|endtab) ?-->")
_TITLED = "<p><strong>"
"""How a tab begins that is a tag of its own."""
_NODE = re.compile(r"<!-- ?(?:node|timeline) ([^\n>]{0,200}?) ?-->")
_COLOUR = re.compile(r",\s*(?:blue|pink|red|purple|orange|green)\s*$")
_NAMED_TITLE = re.compile(
    r"""["']title:([^"'\n]{1,200})["']|\btitle[:=]["']([^"'\n]{0,200})["']|\btitle[:=](\S{1,200})"""
)
_AUTHOR = re.compile(r"\s*\b(?:author|footer|date):(\S+)")
_TITLED_NOTES = ("noteL", "notel", "notelarge", "notel-large", "notes-large", "subwarning")
"""Of Redefine, which calls all of its notes ``callout`` today."""
_WIDTHS = re.compile(r"(?:^|\s+)(?:\w+[:=]\S*|\d+(?:px|rem|em|%)?)(?=\s|$)")


def picture(given: Arguments) -> str | None:
    """Take ``file::alt=…``, or the same with commas."""
    src, *rest = shown.parts(given.written) or [""]
    alt = next((part.removeprefix("alt=") for part in rest if part.startswith("alt=")), "")
    return shown.figure(src, alt=alt, caption=alt) if _FILE.fullmatch(src) else None


def _wide_picture(given: Arguments) -> str | None:
    """Take ``file[,[@]alt[,title]]``, with blanks or without; the title stood below the picture."""
    src, alt, title = (*(part.strip() for part in given.written.split(",")), "", "")[:3]
    words = alt.removeprefix("@")
    return shown.figure(src, alt=words, caption=title) if _FILE.fullmatch(src) else None


def _told_beside(given: Arguments) -> str | None:
    """Take ``words, what is told beside them[, colour]``."""
    words, _, rest = given.written.partition(",")
    beside = rest.partition(",")[0].strip("\"' ")
    if not words.strip() or not beside:
        return None
    return f"{shown.worded(words.strip())}（{shown.worded(beside)}）"


def _progress(given: Arguments) -> str | None:
    """Take ``percent colour words``, or the same with commas."""
    percent, words = given.get("", 0), " ".join(given.words[2:])
    if "," in percent:
        percent, _, words = (*(part.strip() for part in given.written.split(",", 2)), "", "")[:3]
    return f"\n\n<p>{shown.captioned(words)} {percent}%</p>\n\n" if percent.isdecimal() else None


def _site(given: Arguments) -> str | None:
    """Take ``name, url=…, screenshot=…[, avatar=…][, description=…]``."""
    name, *rest = shown.parts(given.written) or [""]
    told = dict(part.split("=", 1) for part in rest if "=" in part)
    link = shown.link(told["url"], name) if told.get("url") and name else ""
    words = shown.worded(told.get("description", ""))
    return f"\n\n<p>{link}{' ' if words else ''}{words}</p>\n\n" if link else None


def _picture_in_line(given: Arguments) -> str | None:
    """Take ``file[, height=…]``, and show it amid the text."""
    src = next(iter(shown.parts(given.written)), "")
    return shown.picture(src) if _FILE.fullmatch(src) else None


def _note(given: Arguments, inside: str) -> str | None:
    """Take ``[kind] [no-icon] [title]``; one that holds its text itself has no inside.

    A note of Async that folds away is of the kind ``details``.
    """
    if told := _TIGHT_NOTE.match(given.written):
        return shown.note(inside, given.written[told.end() :])
    if _STYLED_NOTE.match(given.written):
        return None
    if given.words[:1] == ("details",):
        given = replace(given, words=given.words[1:])
    return _NOTE(given, inside)


def _callout(given: Arguments, inside: str) -> str | None:
    """Take ``kind [icon]::title``, or what the others take."""
    _, sign, title = given.written.partition("::")
    return shown.note(inside, title) if sign else _NOTE(given, inside)


def _short_note(given: Arguments) -> str | None:
    """Take ``[kind]:: text``, ``[kind], text`` or words; a single word may be no more than a kind."""
    told = _TIGHT_NOTE.match(given.written) or _STYLED_NOTE.match(given.written)
    text = given.written[told.end() :] if told else _words(given) or ""
    is_kind = told is None and text.isascii() and len(text.split()) < len("ab")
    return None if is_kind else shown.note(text)


def _dressed(given: Arguments) -> str | None:
    """Take ``[style::]text`` or ``style, text``; the text alone counts. A known style needs no blank."""
    if "::" not in given.written and (style := _DRESS.match(given.written)):
        return given.written[style.end() :].strip() or None
    found = shown.parts(given.written)
    text = found[-1] if "::" in given.written else ", ".join(found[1:] or found)
    return text or None


def _words(given: Arguments) -> str | None:
    """Take nothing but text, and settings that are not kept."""
    return words_of(given.written) or None


def _element(name: str) -> Single:
    """Return a tag that is an element around its words."""

    def dressed(given: Arguments) -> str | None:
        text = _words(given)
        return f"<{name}>{html.escape(text, quote=False)}</{name}>" if text else None

    return dressed


def _quoted(given: Arguments) -> str | None:
    text = _words(given)
    return shown.quote(text) if text else None


def _label(given: Arguments) -> str | None:
    """Take ``kind @text``, or ``text kind``."""
    _, sign, text = given.written.partition("@")
    return text or None if sign else shown.worded(given.get("", 0)) or None


def _part_of_menu(given: Arguments, inside: str) -> str:
    """Take ``title[, drawn sign]``."""
    return shown.titled(inside, next(iter(shown.parts(given.written)), ""))


def _menu(given: Arguments, inside: str) -> str:
    """Take ``[words before it, ]title[, words behind it]``."""
    return shown.titled(inside, " ".join(shown.parts(given.written)))


def _entry(given: Arguments) -> str | None:
    """Take ``words, address[, picture]``: an entry of a menu or a table; ``hr`` parts two of them."""
    if given.written.strip() == "hr":
        return ""
    link = shown.button(given)
    return f"\n\n{link}\n\n" if link else None


def _tagged(given: Arguments) -> str | None:
    """Take ``words address [color:…]``."""
    text, _, address = words_of(given.written).rpartition(" ")
    return shown.link(address, f"#{text.strip()}") if text and "/" in address else None


def _tabs(given: Arguments, inside: str) -> str | None:
    """Take ``<!-- tab title -->`` … ``<!-- endtab -->`` or tags ``tab``, as often as there are tabs."""
    if not _TAB.search(inside):
        return shown.unwrapped(given, inside) if _TITLED in inside else None
    return _TAB.sub(lambda tab: shown.titled("", _tab_title(tab[1] or "")), inside)


def _tab_title(told: str) -> str:
    """Return a tab's title: ``title@icon``, or ``id:… title:"…" active``."""
    return _named_title(told) or ("" if told.startswith("id:") else told.partition("@")[0])


def _named_title(told: str) -> str:
    found = _NAMED_TITLE.search(told)
    return (found[1] or found[2] or found[3] or "") if found else ""


def _message(given: Arguments, inside: str) -> str:
    """Take ``color:… icon:… title:"…"``."""
    return shown.note(inside, _named_title(given.written))


def _grid(given: Arguments, inside: str) -> str:
    """Take a title, and how wide the columns are."""
    return shown.titled(inside, _WIDTHS.sub("", given.written).strip())


def _framed(given: Arguments, inside: str) -> str:
    """Take a title and settings."""
    return shown.note(inside, _words(given) or "")


def _poem(given: Arguments, inside: str) -> str:
    """Take ``title [author:…] [date:…] [footer:…]``."""
    below = " ".join(_AUTHOR.findall(given.written))
    return shown.quote(shown.titled(inside, _AUTHOR.sub("", given.written)), below)


def _named_poem(given: Arguments, inside: str) -> str:
    """Take ``title[,author]``."""
    title, _, author = given.written.partition(",")
    return shown.quote(shown.titled(inside, title), author.strip())


def _hidden_away(given: Arguments, inside: str) -> str:
    """Take ``title[,colour,colour]``."""
    return shown.titled(inside, words_of(given.written).partition(",")[0])


def _hidden_words(given: Arguments) -> str | None:
    """Take ``words[,title[,colour,colour]]``."""
    return words_of(given.written).partition(",")[0].strip() or None


def _fold(given: Arguments, inside: str) -> str:
    """Take ``kind @title``, or what the others take."""
    _, sign, title = given.written.partition("@")
    return shown.titled(inside, title) if sign else _folded(given, inside)


def _folded(given: Arguments, inside: str) -> str:
    """Take the title of what is folded away; before it may stand a style."""
    named = given.named.get("title", "")
    title = named or words_of(given.written.rpartition("::")[2])
    inside = _NODE.sub(lambda node: shown.titled("", words_of(node[1])), inside)
    return shown.titled(inside, _STYLE.sub("", _COLOUR.sub("", title), count=1).lstrip(",， "))


def _paper(given: Arguments) -> str | None:
    """Take ``address [height]``."""
    return shown.film(replace(given, written=given.get("", 0)))


_NOTE = shown.noted_by("title")

SINGLE: Mapping[str, Single] = {
    **hexo_boxes.SINGLE,
    "inlineimage": _picture_in_line, "inline_img": _picture_in_line, "hideInline": _hidden_words,
    "note": _short_note, "p": _dressed, "span": _dressed, "pbg": _dressed, "u": _words, "mark": _words,
    "psw": _words, "wavy": _words, "blur": _words, "emp": _element("em"), "del": _element("s"),
    "kbd": _element("kbd"), "sup": _element("sup"), "sub": _element("sub"), "quot": _quoted,
    "label": _label, "Note": _short_note,
    "cell": _entry, "menuitem": _entry, "hashtag": _tagged, "tag": _tagged,
    "fullimage": _wide_picture, "full-image": _wide_picture, "fi": _wide_picture,
    "bubble": _told_beside, "nota": _told_beside, "site": _site,
    "progress": _progress, "progressCircle": _progress,
    "video": hexo_spaced.film, "audio": hexo_spaced.film, "pdf": _paper,
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {
    "note": _note, "noteblock": _callout, "blocknote": _callout, "subnote": _NOTE, "callout": _callout,
    "notes": _NOTE, **dict.fromkeys((*_TITLED_NOTES, "admonition", "alert", "notice", "colorquote"), _NOTE),
    "folding": _folded, "fold": _fold, "details": _folded, "timenode": _folded, "timeline": _folded,
    "tabs": _tabs, "subtabs": _tabs, "subsubtabs": _tabs, "subTabs": _tabs, "subsubTabs": _tabs,
    "gp": shown.unwrapped, "grouppicture": shown.unwrapped,
    "btns": shown.unwrapped, "videos": shown.unwrapped, "center": shown.unwrapped,
    "sliding_spoiler": _folded, "tab": shown.titled_by(),
    "Folding": _folded, "Timeline": _folded, "Tabs": _tabs,
    "hideToggle": _hidden_away, "hideBlock": _hidden_away, "spoiler": _hidden_away,
    "expand": _hidden_away,
    "message": _message, "box": _framed, "ablock": _framed, "border": _framed, "poetry": _poem,
    "gi": shown.unwrapped, "swiper": shown.unwrapped, "grid": _grid,
    "wow": shown.unwrapped, "poem": _named_poem, "sitegroup": shown.unwrapped,
    "table": shown.unwrapped, "mindmap": shown.unwrapped, "menu": _menu, "submenu": _part_of_menu,
}  # fmt: skip
