"""Songs, films and recordings that tags of any generator play: they become a line with a link."""

from __future__ import annotations

import re

from articles.dialects import tag_html as shown
from articles.markup import providers

_NUMBER = re.compile(r"\w{1,40}", re.ASCII)
_PAGES = {
    ("netease", "song"): "https://music.163.com/song?id={}",
    ("netease", "playlist"): "https://music.163.com/playlist?id={}",
    ("netease", "album"): "https://music.163.com/album?id={}",
    ("netease", "artist"): "https://music.163.com/artist?id={}",
    ("tencent", "song"): "https://y.qq.com/n/ryqq/songDetail/{}",
    ("tencent", "playlist"): "https://y.qq.com/n/ryqq/playlist/{}",
    ("tencent", "album"): "https://y.qq.com/n/ryqq/albumDetail/{}",
    ("tencent", "artist"): "https://y.qq.com/n/ryqq/singer/{}",
}


def song(number: str, house: str, kind: str) -> str | None:
    """Return a line with a link to a song, a list or an album of a house of music, where it is known."""
    page = _PAGES.get((house, kind or "song"), "")
    is_one = page and _NUMBER.fullmatch(number)
    return shown.reference(page.format(number)) if is_one else None


def film_of_bilibili(number: str) -> str | None:
    """Return a line with a link to a film there, told by its number or its address."""
    address = f"https:{number}" if number.startswith("//") else number
    page = address if shown.is_web(address) else providers.film_of_bilibili(number)
    return shown.reference(page) if page else None


def recording(address: str, title: str, artist: str) -> str | None:
    """Return a line with a link to a recording, named by its title and its artist."""
    if not address or re.search(r"[\s<>{}\"']", address):
        return None
    words = " – ".join(part for part in (title, artist) if part)
    if shown.is_web(address) and not words:
        return shown.reference(address)
    is_path = "/" in address or "." in address
    return shown.file(address, words) if is_path else None
