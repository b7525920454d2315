"""Films, songs, games and posts of other sites that tags of Hexo name by a number: links to them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

from articles.dialects import media_tags as media
from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single

_NUMBER = re.compile(r"[\w-]{1,60}", re.ASCII)
_DIGITS = re.compile(r"\d{1,15}", re.ASCII)
_PATH_OF_SOUNDCLOUD = re.compile(r"[\w-]{1,60}(?:/[\w-]{1,200}){0,3}", re.ASCII)
_POST_OF_INSTAGRAM = re.compile(
    r"(?:url:)?(https://www\.instagram\.com/p/[\w-]{1,40}/?)|(?:id:)?([\w-]{4,40})", re.ASCII
)
_OF_SPOTIFY = re.compile(r"spotify:([a-z]{1,20}):(\w{1,40})", re.ASCII)
_GAME = re.compile(r"(?:https://store\.steampowered\.com/app/)?(\d{1,12})(?:/\S*)?", re.ASCII)
_SOURCE = re.compile(r"(?<![\w-])src\s?=\s?[\"']?((?:https?:)?//[^\s\"'<>]{1,500})")
_YES = frozenset({"", "true"})
MOST_GAMES = 100

_FILMS = {
    "youtube": "https://www.youtube.com/watch?v={}",
    "niconico": "https://www.nicovideo.jp/watch/{}",
    "vimeo": "https://vimeo.com/{}",
    "tudou": "https://www.tudou.com/programs/view/{}/",
    "youku": "https://v.youku.com/v_show/id_{}.html",
    "tencent": "https://v.qq.com/x/page/{}.html",
    "ted": "https://www.ted.com/talks/{}",
}
_OF_BILIBILI = {
    "article": "https://www.bilibili.com/read/{}",
    "user": "https://space.bilibili.com/{}",
    "live": "https://live.bilibili.com/{}",
    "bangumi": "https://www.bilibili.com/bangumi/media/{}",
    "audio": "https://www.bilibili.com/audio/{}",
    "dynamic": "https://t.bilibili.com/{}",
    "album": "https://h.bilibili.com/{}",
}


def _of_bilibili(given: Arguments) -> str | None:
    """Take ``number [page] [options]``."""
    return media.film_of_bilibili(given.get("id", 0))


def _card_of_bilibili(given: Arguments) -> str | None:
    """Take ``number [kind] [options]``: a film where no kind is told."""
    number, kind = given.get("", 0), given.get("", 1)
    if kind in _OF_BILIBILI:
        is_one = _NUMBER.fullmatch(number)
        return shown.reference(_OF_BILIBILI[kind].format(number)) if is_one else None
    return media.film_of_bilibili(number)


def _of_youtube(given: Arguments) -> str | None:
    """Take ``number [video|playlist] [options]``."""
    number = given.get("id", 0)
    if given.get("", 1) == "playlist" and _NUMBER.fullmatch(number):
        return shown.reference(f"https://www.youtube.com/playlist?list={number}")
    return shown.embed(_FILMS["youtube"])(given)


def _of_x(given: Arguments) -> str | None:
    """Take ``number [who]``, or an address."""
    number, who = given.get("id", 0), given.get("", 1)
    is_told = re.fullmatch(r"\d{1,25}", number, re.ASCII)
    if is_told and re.fullmatch(r"\w{1,20}", who, re.ASCII):
        return shown.reference(f"https://x.com/{who}/status/{number}")
    return shown.embed("https://x.com/i/status/{}")(given)


def _owl(given: Arguments) -> str | None:
    """Take ``house number [options]``; a picture of the site is a house too."""
    house, number = given.get("", 0), given.get("", 1)
    if house == "local":
        return shown.figure("/" + number.lstrip("/")) if number else None
    if house == "bilibili":
        return media.film_of_bilibili(number)
    if not _NUMBER.fullmatch(number):
        return None
    if house == "giphy":
        return shown.figure(f"https://media.giphy.com/media/{number}/giphy.gif")
    number = number.removeprefix("id_") if house == "youku" else number
    return shown.reference(_FILMS[house].format(number)) if house in _FILMS else None


def _of_netease(given: Arguments) -> str | None:
    """Take ``[id=]number [isSingle=false]``: a song, else a list of them."""
    kind = "song" if given.get("isSingle") in _YES else "playlist"
    return media.song(given.get("id", 0), "netease", kind)


def _of_soundcloud(given: Arguments) -> str | None:
    """Take an address, a path there, or the number of a song, which only a player can open."""
    name = given.get("", 0)
    if shown.is_web(name):
        return shown.reference(name)
    if _DIGITS.fullmatch(name):
        song = quote(f"https://api.soundcloud.com/tracks/{name}", safe="")
        return shown.reference(f"https://w.soundcloud.com/player/?url={song}")
    is_path = _PATH_OF_SOUNDCLOUD.fullmatch(name)
    return shown.reference(f"https://soundcloud.com/{name}") if is_path else None


def _of_spotify(given: Arguments) -> str | None:
    """Take an address, or ``spotify:kind:number``."""
    name = given.get("", 0)
    if shown.is_web(name):
        return shown.reference(name)
    found = _OF_SPOTIFY.fullmatch(name)
    return shown.reference(f"https://open.spotify.com/{found[1]}/{found[2]}") if found else None


def _game(number: str) -> str:
    found = _GAME.fullmatch(number)
    page = f"https://store.steampowered.com/app/{found[1]}/" if found else ""
    return f"\n\n<p>{shown.link(page)}</p>\n\n" if page else ""


def _of_steam(given: Arguments) -> str | None:
    """Take ``number|address [words below it]``."""
    told = shown.worded(" ".join(given.words[1:]))
    game = _game(given.get("", 0))
    return game + (f"<p>{told}</p>\n\n" if told else "") if game else None


def _games(_given: Arguments, inside: str) -> str | None:
    """Take numbers, line by line."""
    games = [_game(line) for line in inside.split()[:MOST_GAMES]]
    return "".join(games) if games and all(games) else None


def _of_instagram(given: Arguments) -> str | None:
    """Take ``[url:]address`` or ``[id:]number``, and options."""
    found = next(filter(None, map(_POST_OF_INSTAGRAM.fullmatch, given.words)), None)
    if found is None:
        return None
    return shown.reference(found[1] or f"https://www.instagram.com/p/{found[2]}/")


def _stream(given: Arguments) -> str | None:
    """Take ``source=address [type=kind]``, each in quotes or not."""
    told = next((word[7:] for word in given.words if word.startswith("source=")), "")
    return media.recording(given.named.get("source", told), "", "")


def film_in_html(given: Arguments) -> str | None:
    """Take the element of a player as it stands elsewhere: a link to what it shows."""
    found = _SOURCE.search(given.written) if "<" in given.written else None
    if found is None:
        return None
    address = found[1]
    return shown.reference(f"https:{address}" if address.startswith("//") else address)


def _page(given: Arguments) -> str | None:
    address = given.get("", 0)
    return shown.reference(address) if shown.is_web(address) else None


SINGLE: Mapping[str, Single] = {
    "bilibili": _of_bilibili, "bvideo": _of_bilibili, "biliplayer": _of_bilibili,
    "bilicard": _of_bilibili, "bili": _of_bilibili, "bilibili_card": _card_of_bilibili,
    "youtube": _of_youtube, "twitter": _of_x, "owl": _owl, "cloudmusic": _of_netease,
    "soundcloud": _of_soundcloud, "spotify": _of_spotify, "steam": _of_steam, "steamgame": _of_steam,
    "instagram": _of_instagram, "videojs": _stream, "douban": _page, "pen": _page,
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {"steamgames": _games}
