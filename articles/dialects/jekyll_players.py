"""What other sites play or show, told by their name and a number: ``youtube``, ``bilibili``, ``gist``."""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.dialects import tag_html as shown
from articles.markup import providers

_PAGES: Mapping[str, str] = {
    "asciinema": "https://asciinema.org/a/{}",
    "codepen": "https://codepen.io/pen/{}",
    "gist": "https://gist.github.com/{}",
    "google-drive": "https://drive.google.com/file/d/{}/view",
    "googledrive": "https://drive.google.com/file/d/{}/view",
    "instagram": "https://www.instagram.com/p/{}/",
    "jsfiddle": "https://jsfiddle.net/{}/",
    "netease": "https://music.163.com/song?id={}",
    "slideshare": "https://www.slideshare.net/slideshow/embed_code/key/{}",
    "soundcloud": "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/{}",
    "speakerdeck": "https://speakerdeck.com/player/{}",
    "spotify": "https://open.spotify.com/track/{}",
    "ted": "https://www.ted.com/talks/{}",
    "tweet": "https://x.com/i/status/{}",
    "twitch": "https://www.twitch.tv/videos/{}",
    "twitter": "https://x.com/i/status/{}",
    "vimeo": "https://vimeo.com/{}",
    "youtube": "https://www.youtube.com/watch?v={}",
}
_KINDS = frozenset(
    {"audio", "bilibili", "dailymotion", "soundcloud", "spotify", "video", "vimeo", "youtube"}
)
_WHOLE_WORDS = frozenset({"gist", "ted"})
"""Names that begin other words, too."""
_SEVERAL = frozenset({"gist", "jsfiddle"})
"""Sites whose numbers may stand behind the name of their owner."""
_NUMBER = re.compile(r"([\w-]{3,100})(?:/preview)?(?:[?&][^\s<>\"'{}]{0,300})?", re.ASCII)
_OWNED = re.compile(r"(?:[\w-]{1,60}/)?[\w-]{3,100}", re.ASCII)
_OF_SPOTIFY = re.compile(
    r"(?:spotify[/:])?(album|artist|episode|playlist|show|track)[/:](\w{3,40})(?:\?.{0,100})?"
)
SIGNS = (
    "youtu", "vimeo.com/", "bilibili.com/", "spotify.com/", "soundcloud.com/", ".mp3)", ".mp4)", ".webm)",
)  # fmt: skip
"""A text without any of them shows no film as if it were a picture."""
_AS_PICTURE = re.compile(
    r"^(?P<margin>[ \t]{0,3})!\[(?P<words>[^\[\]\n\0]{0,300})\]\("
    r"(?P<address>(?:https?:)?//(?:(?:www\.|m\.)?(?:youtube\.com/(?:watch|embed)|youtu\.be/|vimeo\.com/\d|bilibili\.com/video/|soundcloud\.com/"
    r"|dailymotion\.com/video/)[^()\s\0]{1,500}|open\.spotify\.com/[^()\s\0]{1,500}"
    r"|[^()\s\0]{1,500}\.(?:mp[34]|webm|ogg)))\)(?:\{:[^{}\n]{0,300}\})?[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""A film or a sound in the form of a picture, as jekyll-spaceship shows it."""


def site_of(name: str) -> str:
    """Return the site that the name of a part or a tag tells, in small letters; "" where it tells none."""
    words = [name, *re.split(r"[-_.]", name)]
    known = (
        site
        for site in (*_PAGES, "bilibili")
        for word in words
        if (word == site if site in _WHOLE_WORDS else word.startswith(site))
    )
    return next(known, "")


def page(site: str, number: str) -> str:
    """Return the address of what a site knows by that number; "" for what looks like none of its own."""
    number = number.strip()
    if site == "spotify" and (found := _OF_SPOTIFY.fullmatch(number)):
        return f"https://open.spotify.com/{found[1]}/{found[2]}"
    if site in _SEVERAL:
        return _PAGES[site].format(number) if _OWNED.fullmatch(number) else ""
    if site == "bilibili":
        return providers.film_of_bilibili(number)
    told = _NUMBER.fullmatch(number)
    return _PAGES[site].format(told[1]) if site in _PAGES and told else ""


def pen(user: str, number: str) -> str:
    """Return the address of a piece of code that its owner shows at CodePen."""
    is_one = _OWNED.fullmatch(number) and re.fullmatch(r"[\w-]{1,60}", user, re.ASCII)
    return f"https://codepen.io/{user}/pen/{number}" if is_one else ""


def played(text: str) -> str:
    """Return the text with films and sounds that stand as pictures as links of their own."""
    return _AS_PICTURE.sub(_one_played, text) if any(sign in text for sign in SIGNS) else text


def _one_played(found: re.Match[str]) -> str:
    address, words = found["address"], found["words"].strip()
    address = f"https:{address}" if address.startswith("//") else address
    told = "" if words.lower() in _KINDS else words
    below = f"<p>{shown.worded(told)}</p>\n\n" if told else ""
    return found["margin"] + shown.reference(address) + below
