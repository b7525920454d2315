"""Shortcodes of Hugo's themes that play songs and films, or show papers and maps from elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.dialects import media_tags as media
from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments, Paired, Single

_NUMBER = re.compile(r"[\w=-]{1,40}", re.ASCII)
_DEGREES = re.compile(r"-?\d{1,3}(?:\.\d{1,20})?")
_PATH = re.compile(r"[^\s\"'<>{}:]{1,300}")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,200}")
_MOMENTS = re.compile(r"\[\d{1,3}:\d{1,2}(?:[.:]\d{1,3})?\]")
_KINDS = {"": "song", "0": "playlist", "1": "album", "2": "song"}
"""What NetEase's player is told to play, by the numbers of its own."""


def _music(given: Arguments) -> str | None:
    """Take a recording, or a song of a house of music; a number alone is one of NetEase, as Even has it."""
    address = given.get("url") or given.get("auto") or (given.get("", 0) if not given.named else "")
    if shown.is_web(address) or given.get("url"):
        return media.recording(address, given.get("name"), given.get("artist"))
    alone = given.get("id") if not given.get("server") else ""
    alone = alone or given.get("", 0)
    if alone.isdecimal():
        return media.song(alone, "netease", given.get("type") or "song")
    return media.song(given.get("id", 2), given.get("server", 0), given.get("type", 1))


def _of_netease(given: Arguments) -> str | None:
    """Take the number of a song, whether it plays at once, and what kind it is."""
    kind = _KINDS.get(given.get("type", 2), given.get("type"))
    return media.song(given.get("id", 0), "netease", kind)


def _recordings(given: Arguments) -> str | None:
    """Take one recording, or several in lists with commas."""
    address = given.get("url") or given.get("src")
    if address:
        return media.recording(
            address, given.get("name") or given.get("title"), given.get("artist")
        )
    addresses = [one.strip() for one in given.get("urls").split(",") if one.strip()]
    names, artists = given.get("names").split(","), given.get("artists").split(",")
    lines = [
        media.recording(one, _at(names, at), _at(artists, at)) for at, one in enumerate(addresses)
    ]
    return "".join(line for line in lines if line) if lines and all(lines) else None


def _at(names: list[str], place: int) -> str:
    return names[place].strip() if place < len(names) else ""


def _sound(given: Arguments) -> str | None:
    is_named = given.get("url") and (given.get("name") or given.get("artist"))
    return _recordings(given) if is_named else shown.film(given)


def _sung(given: Arguments, inside: str) -> str | None:
    """Return a recording and what is sung in it, which stands inside behind the moments."""
    line = _sound(given)
    words = [_MOMENTS.sub("", one).strip() for one in inside.split("\n")]
    told = "<br>".join(word for word in words if word)
    return line + (f"<p>{told}</p>\n\n" if told else "") if line is not None else None


def _bilibili(given: Arguments) -> str | None:
    """Take a film by its number under any of its names."""
    number = given.get("id", 0) or given.get("bvid") or given.get("aid") or given.get("av")
    return media.film_of_bilibili(number)


def _film_of(address: str) -> Single:
    """Return a tag that names a film by its number there; some end in signs of equality."""

    def reference(given: Arguments) -> str | None:
        number = given.get("id", 0)
        return shown.reference(address.format(number)) if _NUMBER.fullmatch(number) else None

    return reference


def _track(given: Arguments) -> str | None:
    """Take the number of a track, or its address."""
    track = given.get("track", 0) or given.get("id")
    if track.isdecimal():
        player = "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/"
        return shown.reference(f"{player}{track}")
    return shown.reference(track) if shown.is_web(track) else None


def _paper(given: Arguments) -> str | None:
    """Take the address of a paper, a table or a description of an interface that a script shows."""
    address = given.get("url") or given.get("src") or given.get("file", 0)
    if shown.is_web(address):
        return shown.reference(address)
    is_path = _PATH.fullmatch(address) and ("/" in address or "." in address)
    return shown.file(address) if is_path else None


def _spotify(given: Arguments) -> str | None:
    kind, number = given.get("type", 0), given.get("id", 1)
    is_known = kind in {"track", "album", "playlist", "episode", "show", "artist"}
    is_one = is_known and _NUMBER.fullmatch(number)
    return shown.reference(f"https://open.spotify.com/{kind}/{number}") if is_one else None


def _fiddle(given: Arguments) -> str | None:
    path = given.get("id", 0).strip("/")
    is_one = re.fullmatch(r"[\w-]{1,40}(?:/[\w-]{1,40}){0,2}", path, re.ASCII)
    return shown.reference(f"https://jsfiddle.net/{path}/") if is_one else None


def _pen(given: Arguments) -> str | None:
    """Take the number of a pen and whose it is; without that no address is known."""
    number = given.get("id") or given.get("hash") or given.get("slug")
    user = given.get("user") or given.get("username")
    is_one = _NUMBER.fullmatch(number) and _NUMBER.fullmatch(user)
    return shown.reference(f"https://codepen.io/{user}/pen/{number}") if is_one else None


def _map(given: Arguments) -> str | None:
    """Take the degrees east and north of a place, and how near it is seen."""
    east, north, near = given.get("lng", 0), given.get("lat", 1), given.get("zoom", 2) or "10"
    if not (_DEGREES.fullmatch(east) and _DEGREES.fullmatch(north) and _DEGREES.fullmatch(near)):
        return None
    place = f"mlat={north}&mlon={east}#map={near}/{north}/{east}"
    address = f"https://www.openstreetmap.org/?{place}"
    return f"\n\n<p>{shown.link(address, f'{north}, {east}')}</p>\n\n"


def _toot(given: Arguments) -> str | None:
    address = given.get("status", 0) or given.get("url")
    return shown.reference(address) if shown.is_web(address) else None


def _mail(given: Arguments) -> str | None:
    """Take an address for letters that was hidden from machines only, and words for it."""
    address = given.get("email") or given.get("address", 0)
    words = given.get("text") or given.get("display") or address
    return shown.link(f"mailto:{address}", words) if _MAIL.fullmatch(address) else None


def _post_of_x(given: Arguments) -> str | None:
    user, number = given.get("user"), given.get("id", 0)
    if not re.fullmatch(r"\d{1,30}", number):
        return None
    name = user if re.fullmatch(r"\w+", user) else "i"
    return shown.reference(f"https://x.com/{name}/status/{number}")


def _gist(given: Arguments) -> str | None:
    path = "/".join(given.words[:2])
    return shown.reference(f"https://gist.github.com/{path}") if path else None


SINGLE: Mapping[str, Single] = {
    **dict.fromkeys(("tweet", "twitter", "twitter_simple", "x", "x_simple"), _post_of_x), "gist": _gist,
    "music": _music, "meting": _music, "spotify": _spotify, "aplayer": _recordings, "audio": _sound,
    **dict.fromkeys(
        ("netease", "neteasemusic", "netease-music", "netease-cloud-music", "cloudmusic"), _of_netease
    ),
    "speakerdeck": shown.embed("https://speakerdeck.com/player/{}"),
    "bilibili": _bilibili, "youku": _film_of("https://v.youku.com/v_show/id_{}.html"),
    "douyin": _film_of("https://www.douyin.com/video/{}"),
    "tencentvideo": _film_of("https://v.qq.com/x/page/{}.html"),
    **dict.fromkeys(
        ("embed-pdf", "pdf", "ppt", "gdocs", "openapi", "swagger", "swaggerui", "redoc"), _paper
    ),
    **dict.fromkeys(("yt", "ytube"), _film_of("https://www.youtube.com/watch?v={}")),
    "youtubepl": _film_of("https://www.youtube.com/playlist?list={}"), "bili": _bilibili,
    "dailymotion": _film_of("https://www.dailymotion.com/video/{}"),
    "ted": _film_of("https://www.ted.com/talks/{}"), "twitch": _film_of("https://www.twitch.tv/videos/{}"),
    "codesandbox": _film_of("https://codesandbox.io/s/{}"), "soundcloud": _track,
    **dict.fromkeys(("html5video", "mp4", "vid"), shown.film),
    "jsfiddle": _fiddle, "codepen": _pen, "mapbox": _map, "mastodon": _toot,
    "email": _mail, "cloakemail": _mail,
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {"aplayer": shown.unwrapped, "audio": _sung}
