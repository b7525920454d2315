"""Players of music and films in Hexo's posts (aplayer, meting, dplayer): links to what they played."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape

from articles.dialects import media_tags as media
from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single

_STAMP = re.compile(r"\[\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?\]|\[[a-z]{2,6}:[^\]\n]{0,200}\]")
_ELEMENT = re.compile(r"<(?P<name>meting-js|div)\b(?P<given>[^<>]{1,600})>\s{0,20}</(?P=name)>")
_ATTRIBUTE = re.compile(r"(?<![\w-])(?:data-)?([a-z]+)\s?=\s?[\"']?([^\s\"'<>]{1,200})")
MOST_SONGS = 200


def _song(given: Arguments) -> str | None:
    """Take ``title author address [picture] [options]``."""
    if len(given.words) < len(("title", "author", "address")):
        return None
    return f"\n\n<p>{_link(*given.words[:3])}</p>\n\n"


def _link(title: str, author: str, address: str) -> str:
    return shown.link(address, " – ".join(part for part in (title, author) if part))


def _sung(given: Arguments, inside: str) -> str | None:
    """Take what a song takes, and its text with the moments of its lines."""
    song = _song(given)
    lines = (_STAMP.sub("", line).strip() for line in inside.split("\n"))
    text = "<br>".join(escape(line, quote=False) for line in lines if line)
    quoted = f"<blockquote><p>{text}</p></blockquote>\n\n" if text else ""
    return f"{song}{quoted}" if song else None


def _songs(_given: Arguments, inside: str) -> str | None:
    """Take JSON with a list of songs under ``music``."""
    try:
        told = json.loads(inside)
    except (ValueError, RecursionError):
        return None
    music = told.get("music") if isinstance(told, dict) else None
    found = [music] if isinstance(music, dict) else music if isinstance(music, list) else []
    links = [link for song in found[:MOST_SONGS] if (link := _linked(song))]
    items = "".join(f"<li>{link}</li>" for link in links)
    return f"\n\n<ul>{items}</ul>\n\n" if items else None


def _linked(song: object) -> str:
    said = song if isinstance(song, dict) else {}
    title, author, address = (
        text if isinstance(text := said.get(key), str) else "" for key in ("title", "author", "url")
    )
    return _link(title, author, address) if address else ""


def _elsewhere(given: Arguments) -> str | None:
    """Take ``number server kind [options]``, or the address of a page there."""
    return _page(given.get("", 0).removeprefix("auto:"), given.get("", 1), given.get("", 2))


def _page(number: str, server: str, kind: str) -> str | None:
    if shown.is_web(number):
        return shown.reference(number)
    return media.song(number, server, kind) if kind else None


def elements(text: str, own: set[str]) -> str:
    """Return the text with players that stand there as elements of HTML as links."""

    def linked(found: re.Match[str]) -> str:
        said = dict(_ATTRIBUTE.findall(found["given"]))
        is_player = found["name"] != "div" or "aplayer" in found["given"]
        number = said.get("auto") or said.get("id", "")
        page = _page(number, said.get("server", ""), said.get("type", "")) if is_player else None
        own.update(["meting"] if page else [])
        return page or found[0]

    return _ELEMENT.sub(linked, text)


def _film(given: Arguments) -> str | None:
    """Take ``url=address [pic=picture] [options]``, each in quotes or not."""
    told = next((word[4:] for word in given.words if word.startswith("url=")), "")
    address = given.named.get("url", told)
    if shown.is_web(address):
        return shown.reference(address)
    return f"\n\n<p>{shown.link(address, address.rpartition('/')[2])}</p>\n\n" if address else None


SINGLE: Mapping[str, Single] = {"aplayer": _song, "meting": _elsewhere, "dplayer": _film}
PAIRED: Mapping[str, Paired] = {"aplayerlrc": _sung, "aplayerlist": _songs}
