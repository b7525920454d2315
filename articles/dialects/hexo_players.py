"""Players of music and films in Hexo's posts (aplayer, meting, dplayer): links to what they played."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import escape
from textwrap import dedent, indent

from articles.dialects import media_tags as media
from articles.dialects import tag_html as shown
from articles.dialects.header import Unreadable, Value, word
from articles.dialects.template_tags import Arguments, Paired, Single
from articles.dialects.yaml_text import read_yaml

_STAMP = re.compile(r"\[\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?\]|\[[a-z]{2,6}:[^\]\n]{0,200}\]")
_SET = re.compile(r"([A-Za-z]\w{0,40})[:=](.{1,2000})", re.DOTALL)
_ELEMENT = re.compile(r"<(?P<name>meting-js|div)\b(?P<given>[^<>]{1,600})>\s{0,20}</(?P=name)>")
_ATTRIBUTE = re.compile(r"(?<![\w-])(?:data-)?([a-z]+)\s?=\s?[\"']?([^\s\"'<>]{1,200})")
MOST_SONGS = 200


def _song(given: Arguments) -> str | None:
    """Take ``title author address [picture] [options]``, or the same by name as FlexBlock has it."""
    if given.named.keys() & {"url", "id", "auto"}:
        return _played("aplayer", given.named)
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


def _played(kind: str, told: Mapping[str, Value]) -> str | None:
    """Return a line with a link to what a player shows, by the names of its settings."""
    if kind == "bilibili":
        return media.film_of_bilibili(word(told, "bvid") or word(told, "aid"))
    if kind == "xigua":
        number = word(told, "xid")
        is_one = re.fullmatch(r"\w{1,40}", number, re.ASCII)
        return shown.reference(f"https://www.ixigua.com/{number}") if is_one else None
    number = word(told, "auto") or word(told, "id")
    if number and not word(told, "url"):
        return _page(number, word(told, "server"), word(told, "type"))
    address = word(told, "url") or word(told, "src")
    return media.recording(address, word(told, "name") or word(told, "title"), word(told, "artist"))


def _of_kind(given: Arguments) -> str | None:
    """Take ``kind setting:value setting=value …`` of hexo-tag-mmedia."""
    parts = [_SET.fullmatch(word) for word in given.words[1:]]
    told: dict[str, Value] = {part[1]: part[2] for part in parts if part}
    return _played(given.get("", 0), {**told, **given.named})


def _listed_of_kind(given: Arguments, inside: str) -> str | None:
    """Take the kind, and inside its settings as an object of JavaScript, which YAML can read for the most."""
    told = _read(inside)
    if not isinstance(told, dict):
        return None
    kind = given.get("", 0)
    audio, film = told.get("audio"), told.get("video")
    several = audio if isinstance(audio, list) else [audio or film or told]
    found = [_played(kind, one) for one in several[:MOST_SONGS] if isinstance(one, dict)]
    return "".join(filter(None, found)) or None


def _mixed_songs(_given: Arguments, inside: str) -> str | None:
    """Take a list in YAML or JSON of numbers at NetEase, or ``{name, artist, src}``, of hexo-tag-cplayer."""
    told = _read(inside)
    found = [
        _played("aplayer", one)
        if isinstance(one, dict)
        else media.song(str(one), "netease", "song")
        for one in (told if isinstance(told, list) else [])[:MOST_SONGS]
    ]
    return "".join(filter(None, found)) or None


def _read(inside: str) -> Value:
    try:
        return read_yaml("it:\n" + indent(dedent(inside), "  "))["it"]
    except Unreadable:
        return None


SINGLE: Mapping[str, Single] = {
    "aplayer": _song, "meting": _elsewhere, "dplayer": _film, "mmedia": _of_kind,
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {
    "aplayerlrc": _sung, "aplayerlist": _songs, "mmedias": _listed_of_kind, "cplayer": _mixed_songs,
    "krplayer": shown.unwrapped,
}  # fmt: skip
CODE = frozenset({"aplayerlrc", "aplayerlist", "mmedias", "cplayer"})
