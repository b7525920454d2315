"""Shortcodes of Hugo's themes that show cards, friends, entries, badges and buttons."""

from __future__ import annotations

from collections.abc import Mapping

from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single
from articles.markup.addresses import is_picture_file


def _address(given: Arguments) -> str:
    return given.first("link", "href", "url")


def _pictured(given: Arguments) -> str:
    """Return the picture of a card, if it has one; what it shows and where it leads, the title below says."""
    src = given.first("image", "img", "thumbnail")
    is_one = is_picture_file(src) and "{" not in src
    return shown.figure(src).rstrip("\n") if is_one else ""


def _line(address: str, title: str, below: str, tag: str = "") -> str:
    """Return a card's title, which may lead somewhere, and what it says below."""
    words = title or address
    above = shown.link(address, words) if address else f"<strong>{shown.worded(words)}</strong>"
    above += f" {shown.worded(tag)}" if tag else ""
    told = f"<br>{shown.captioned(below)}" if below else ""
    return f"\n\n<p>{above}{told}</p>\n\n"


def card(given: Arguments) -> str | None:
    """Take the link, the title, the picture and the line below of a card among several."""
    address, title = _address(given), given.first("title", "name")
    below = given.first("subtitle", "description", "desc", "summary")
    picture = _pictured(given)
    if not title or not (address or below or picture):
        return None
    return picture + _line(address, title, below, given.get("tag"))


def card_around(given: Arguments, inside: str) -> str:
    """Take the words above and below a card's text, its picture, and where it leads."""
    above = [given.get(name) for name in ("header", "title", "subtitle") if given.get(name)]
    below, address = given.get("footer"), _address(given)
    is_code = given.get("code") == "true"
    inside = shown.code(inside, given.get("lang"), given.margin) if is_code else inside
    body = shown.titled(inside, " · ".join(above).replace("**", ""))
    body += f"{below}\n\n" if below else ""
    body = _pictured(given) + body
    words = given.get("label") or given.get("url_text")
    return body + (f"<p>{shown.link(address, words)}</p>\n\n" if address else "")


def _friend(given: Arguments) -> str | None:
    """Take whose site it is, where it is and what it says of itself: by names, or in that order."""
    name, address = (
        given.get("name", 0) or given.get("title"),
        given.get("url", 1) or _address(given),
    )
    told = given.first("bio", "word", "description", "desc", "descr") or given.get("", 3)
    return _line(address, name, told) if name and shown.is_web(address) else None


def _showcase(given: Arguments) -> str | None:
    """Take title, words, picture and link: by names, or in that order."""
    if given.named:
        return card(given)
    named = dict(zip(("title", "summary", "image", "link"), given.words, strict=False))
    return card(Arguments((), named))


def _entry(given: Arguments) -> str | None:
    """Take the day, the title and the words of an entry in a line of time."""
    title, day = given.get("title"), given.get("date") or given.get("time")
    if not title or not day:
        return None
    above = shown.link(_address(given), title) if _address(given) else shown.worded(title)
    told = given.get("description") or given.get("content")
    below = f"<br>{shown.captioned(told)}" if told else ""
    return f"\n\n<p><strong>{shown.worded(day)} · {above}</strong>{below}</p>\n\n"


def _badge(given: Arguments) -> str | None:
    """Take the words of a badge, which may be two and lead somewhere."""
    alone = given.words[0] if len(given.words) == 1 and not given.named else ""
    two = " ".join(filter(None, (given.get("title"), given.get("value"))))
    words = alone or given.get("content") or given.get("text") or two
    address = _address(given)
    if not words:
        return None
    return shown.link(address, words) if address else shown.worded(words)


def _badge_around(given: Arguments, inside: str) -> str | None:
    """Take the words inside of a badge, and those that stand before them."""
    if not inside.strip():
        return _badge(given)
    before, address = given.get("title"), _address(given)
    words = f"{shown.worded(before)} {inside.strip()}" if before else inside.strip()
    is_line = "\n" not in words and "<a" not in words
    return f"{shown.opened_link(address)}{words}</a>" if address and is_line else words


def _button(given: Arguments) -> str | None:
    """Take an address and words for it: by names, or in that order."""
    address, words = _address(given), given.first("text", "label", "content", "title")
    if not given.named and len(given.words) > 1:
        address, words = given.words[:2]
        address = address if shown.is_web(address) or address.startswith("/") else ""
    return shown.link(address, words) if address and words else None


def _call(given: Arguments) -> str | None:
    """Take one or two links that ask readers to go on, as Wowchemy names them."""
    pairs = [(given.get(f"cta_{kind}link"), given.get(f"cta_{kind}text")) for kind in ("", "alt_")]
    links = [shown.link(address, words) for address, words in pairs if address and words]
    return f"\n\n<p>{' '.join(links)}</p>\n\n" if links else _button(given)


def _measure(given: Arguments) -> str | None:
    """Take what was measured and how far it is."""
    value = given.get("value")
    told = given.get("label") or (f"{value} %" if value else "")
    words = " · ".join(filter(None, (given.get("title"), told)))
    return f"\n\n<p>{shown.worded(words)}</p>\n\n" if words and told else None


def _number(given: Arguments, inside: str) -> str | None:
    told = " · ".join(filter(None, (given.get("value"), given.get("label"))))
    return shown.titled(inside, told) if told else None


def _number_alone(given: Arguments) -> str | None:
    return _number(given, "")


def _step(given: Arguments, inside: str) -> str:
    """Take the number and the title of one of several steps."""
    told = ". ".join(filter(None, (given.get("number"), given.get("title", 0))))
    return shown.titled(inside, shown.captioned(told))


def _said(given: Arguments, inside: str) -> str | None:
    """Return what somebody says in a talk, and when."""
    told = " · ".join(
        filter(None, (given.get("name"), given.get("timestamp") or given.get("time")))
    )
    return shown.titled(inside, told) if told else None


def _linked(given: Arguments, inside: str) -> str:
    """Return a line that may lead somewhere; what is no line stays as it is."""
    address, words = _address(given), inside.strip()
    is_line = "\n" not in words and "<a" not in words
    return f"{shown.opened_link(address)}{words}</a> " if address and is_line else f"{words} "


SINGLE: Mapping[str, Single] = {
    "friend": _friend, "showcase": _showcase, "timeline": _entry, "badge": _badge, "button": _button,
    **dict.fromkeys(("card", "link-card", "external", "hextra/feature-card"), card),
    **dict.fromkeys(("cta", "hextra/hero-button"), _call), "progress": _measure, "stat": _number_alone,
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {
    "card": card_around, "blocks/feature": card_around, "feature": card_around, "blocks/cover": card_around,
    "badge": _badge_around, "stat": _number, "step": _step, "chat": _said, "marquee-item": _linked,
    "hextra/hero-badge": _linked,
}  # fmt: skip
GENERAL = frozenset(
    {
        "chat",
        "cta",
        "external",
        "feature",
        "friend",
        "progress",
        "showcase",
        "stat",
        "step",
        "timeline",
    }
)
"""Names that tell less than a template of the site's own."""
