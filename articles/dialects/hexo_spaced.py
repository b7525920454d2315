"""Tags of Hexo's theme Stellar: arguments stand side by side, settings such as ``color:red`` among them."""

from __future__ import annotations

import re

from articles.dialects import hexo_houses
from articles.dialects import media_tags as media
from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments
from articles.markup.addresses import is_picture_file

_SETTING = re.compile(r"(?:autoplay|bg|color|desc|icon|ratio|size|type|width):.*")
_PATH = re.compile(r"/\S*|#\S+|mailto:\S+")
_SWITCHES = frozenset({"", "true", "false"})
_HOUSE = re.compile(r"(bilibili|youtube|netease):([\w-]{1,40})", re.ASCII)


def film(given: Arguments) -> str | None:
    """Take ``house:number``, or what all others take: a film or a sound to play."""
    house = next((found for word in given.words if (found := _HOUSE.fullmatch(word))), None)
    if house is None:
        return hexo_houses.film_in_html(given) or shown.film(given)
    if house[1] == "bilibili":
        return media.film_of_bilibili(house[2])
    if house[1] == "youtube":
        return shown.reference(f"https://www.youtube.com/watch?v={house[2]}")
    return media.song(house[2], house[1], "song")


def button(given: Arguments) -> str | None:
    """Take ``words address [settings]``, ``address words [settings]``, or what other themes take.

    Of words behind the address the first is shown: it stands in quotes where it holds blanks.
    """
    if found := shown.button(given):
        return found
    words = _words(given)
    at = next((place for place, word in enumerate(words) if _is_address(word)), None)
    if at is None or len(words) < len(("words", "address")):
        return None
    return shown.link(words[at], " ".join(words[:at]) or words[1])


def link(given: Arguments) -> str | None:
    """Take ``address [words] [desc:…] [settings]``, ``address [words] [picture|auto]``, or as others do."""
    if found := shown.button(given):
        return found
    address, *words = _words(given) or ("",)
    if not shown.is_web(address) and not (words and _is_address(address)):
        return None
    is_picture = words and (
        words[-1] == "auto" or (_is_address(words[-1]) and is_picture_file(words[-1]))
    )
    told = next((word[5:] for word in given.words if word.startswith("desc:")), "")
    below = shown.worded(told) if told not in _SWITCHES else ""
    shown_words = " ".join(words[:-1] if is_picture else words)
    return shown.link(address, shown_words) + (f" {below}" if below else "")


def _is_address(word: str) -> bool:
    return shown.is_web(word) or _PATH.fullmatch(word) is not None


def _words(given: Arguments) -> list[str]:
    return [word for word in given.words if not _SETTING.fullmatch(word)]
