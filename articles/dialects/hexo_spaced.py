"""Tags of Hexo's theme Stellar: arguments stand side by side, settings such as ``color:red`` among them."""

from __future__ import annotations

import re

from articles.dialects import media_tags as media
from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments

_SETTING = re.compile(r"(?:autoplay|bg|color|desc|icon|ratio|size|type|width):\S*")
_PATH = re.compile(r"/\S*|#\S+|mailto:\S+")
_HOUSE = re.compile(r"(bilibili|youtube|netease):([\w-]{1,40})", re.ASCII)
_FILMS = {
    "bilibili": "https://www.bilibili.com/video/{}",
    "youtube": "https://www.youtube.com/watch?v={}",
}


def film(given: Arguments) -> str | None:
    """Take ``house:number``, or what all others take: a film or a sound to play."""
    house = next((found for word in given.words if (found := _HOUSE.fullmatch(word))), None)
    if house is None:
        return shown.film(given)
    if house[1] in _FILMS:
        return shown.reference(_FILMS[house[1]].format(house[2]))
    return media.song(house[2], house[1], "song")


def button(given: Arguments) -> str | None:
    """Take ``words address [settings]``, or what other themes take."""
    if found := shown.button(given):
        return found
    *words, address = _words(given) or ("",)
    is_address = shown.is_web(address) or bool(_PATH.fullmatch(address))
    return shown.link(address, " ".join(words)) if words and is_address else None


def link(given: Arguments) -> str | None:
    """Take ``address [words] [settings]``, or what other themes take."""
    if found := shown.button(given):
        return found
    address, *words = _words(given) or ("",)
    return shown.link(address, " ".join(words)) if shown.is_web(address) else None


def _words(given: Arguments) -> list[str]:
    return [word for word in given.words if not _SETTING.fullmatch(word)]
