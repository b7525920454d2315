"""Parts of pages that Jekyll's themes bring (Minimal Mistakes, Chirpy, al-folio), and tags of its plugins."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import dropwhile

from articles.dialects import jekyll_tufte
from articles.dialects import media_tags as media
from articles.dialects import tag_html as shown
from articles.dialects.header import Value
from articles.dialects.liquid import HOLDING
from articles.dialects.template_tags import Arguments, Paired, Single
from articles.markup.addresses import is_picture_file

_NUMBER = re.compile(r"[\w-]{3,30}")
_ENDING = re.compile(r"\.(?:html|liquid|md)$")
_IN_QUOTES = re.compile(r"(?<![\w-])([\w-]+)\s{0,20}=\s{0,20}[\"']")
_OF_PICTURES = re.compile(r"image|img|figure|photo|picture")
_ALT = re.compile(r"--alt\s+(?:\"([^\"\n]{0,300})\"|'([^'\n]{0,300})'|((?:(?!--)[^\n]){0,300}))")
_NAMED = re.compile(
    r"\b(path|alt|caption|title):\s*(?:\"([^\"\n]{0,300})\"|'([^'\n]{0,300})'|([^\s\"']{1,300}))"
)
_NOTES = frozenset({"alert", "callout", "important", "note", "notice", "tip", "warning"})
_PICTURES = frozenset({"figure", "image", "img", "picture"})
_SIGNS = frozenset({"toc", "base_path", "setup", "mathjax", "katex", "disqus"})
"""Parts that only a theme fills, or that give names to what they find: ``JB/setup`` stands in each post."""
_FILMS = {
    "bilibili": "https://www.bilibili.com/video/{}",
    "spotify": "https://open.spotify.com/track/{}",
    "twitch": "https://www.twitch.tv/videos/{}",
    "vimeo": "https://vimeo.com/{}",
    "youtube": "https://www.youtube.com/watch?v={}",
}
_SOURCES = (
    "image_path", "imageurl", "image_url", "src", "url", "path", "img", "image", "file", "name", "link",
)  # fmt: skip
_CAPTIONS = ("caption", "description", "desc", "cap", "text")
_MOST_PICTURES = 200


def part(given: Arguments) -> str | None:
    """Take the parts of pages that themes bring: notes, pictures and films by what they are given.

    What stands without quotes is the name of something else: it says nothing itself.
    """
    given = replace(given, named=_quoted(given))
    name = _name(given)
    if name in _SIGNS:
        return ""
    if is_told(given):
        return shown.note(_words(given), given.get("title"))
    source = next((given.named[key] for key in _SOURCES if given.named.get(key)), "")
    is_picture = name in _PICTURES or (_OF_PICTURES.search(name) and is_picture_file(source))
    if is_picture and source and "{" not in source:
        return shown.figure(
            _from_root(given, source), alt=given.get("alt"), told=shown.captioned(_caption(given))
        )
    return _film(name, given, source)


def _from_root(given: Arguments, source: str) -> str:
    """Return where a picture lies: Minimal Mistakes and al-folio read its path from the site's root."""
    is_bare = not source.startswith(("/", ".")) and ":" not in source
    return (
        f"/{source}"
        if is_bare and source in {given.get("image_path"), given.get("path")}
        else source
    )


def is_told(given: Arguments) -> bool:
    """Say whether its name alone tells what a part of a page is: a note with words, or one without any."""
    name = _name(given)
    return name in _SIGNS or (name in _NOTES and bool(_words(given)))


def _words(given: Arguments) -> str:
    return given.get("content") or given.get("text")


def _name(given: Arguments) -> str:
    file = given.words[0].rpartition("/")[2] if given.words else ""
    return _ENDING.sub("", file).lower()


def _caption(given: Arguments) -> str:
    """Return the words below a picture; a title that is its alt once more is none."""
    caption = next((given.named[key] for key in _CAPTIONS if given.named.get(key)), "")
    title = given.get("title")
    return caption or (title if title != given.get("alt") else "")


def _quoted(given: Arguments) -> dict[str, str]:
    names = {one[1] for one in _IN_QUOTES.finditer(given.written)}
    return {name: text for name, text in given.named.items() if name in names}


def _holding(given: Arguments, inside: str) -> str:
    """Take a part of a page whose words were worked out: they are shown, whatever it is."""
    named = _quoted(given)
    return (
        shown.note(inside, named.get("title", ""))
        if _name(given) in _NOTES
        else (shown.titled(inside, named.get("title", "")))
    )


def _film(name: str, given: Arguments, source: str) -> str | None:
    if name in {"audio", "video"} and source:
        is_whole = source.startswith(("/", ".")) or shown.is_web(source)
        return media.recording(source if is_whole else f"/{source}", given.get("title"), "")
    numbers = (
        given.get(key) for key in ("id", "youtube_id", "video_id", "youtubeId", "video", "code")
    )
    number = next(filter(None, numbers), "")
    site = given.get("provider").lower() if name == "video" else name
    site = next((one for one in _FILMS if site.startswith(one)), "")
    address = _FILMS.get(site, "")
    is_number = _NUMBER.fullmatch(number) is not None
    return shown.reference(address.format(number)) if address and is_number else None


def with_galleries(values: Mapping[str, Value]) -> Single:
    """Return the tag that shows parts of pages; a gallery holds the pictures that the header lists."""

    def filled(given: Arguments) -> str | None:
        name = _ENDING.sub("", given.words[0]) if given.words else ""
        return _gallery(given, values) if name == "gallery" else part(given)

    return filled


def _gallery(given: Arguments, values: Mapping[str, Value]) -> str | None:
    """Take ``[id="key of the header"] [caption="…"]``."""
    listed = values.get(given.get("id") or "gallery")
    items = listed[:_MOST_PICTURES] if isinstance(listed, list) else []
    figures = [_listed(item) for item in items if isinstance(item, dict)]
    below = shown.captioned(given.get("caption"))
    told = f"<p>{below}</p>\n\n" if below else ""
    return "".join(figures) + told if any(figures) else None


def _listed(item: Mapping[str, Value]) -> str:
    texts = {key: value for key, value in item.items() if isinstance(value, str)}
    source = texts.get("image_path") or texts.get("url", "")
    alt, caption = texts.get("alt", ""), shown.captioned(texts.get("title", ""))
    return shown.figure(source, alt=alt, told=caption) if source else ""


def _picture(given: Arguments) -> str | None:
    """Take ``[preset] file [alt="…"|--alt words]``."""
    source = next((word for word in given.words if is_picture_file(word)), "")
    found = _ALT.search(given.written)
    alt = (found[1] or found[2] or found[3] or "").strip() if found else given.get("alt")
    return shown.picture(source, alt=alt) if source else None


def _captioned_picture(given: Arguments) -> str | None:
    """Take ``[classes] file [width [height]] [caption]``, as a plugin of Octopress does."""
    words = list(dropwhile(lambda word: not _is_file(word), given.words))
    below = dropwhile(str.isdigit, words[1:])
    return shown.figure(words[0], caption=" ".join(below)) if words else None


def _opened_picture(given: Arguments) -> str | None:
    """Take ``file [--title="…"] [--alt="…"]``: a plugin shows the picture alone after a click."""
    source = next((word for word in given.words if is_picture_file(word)), "")
    title, alt = (given.get(f"--{name}") for name in ("title", "alt"))
    caption = title if title != alt else ""
    return shown.figure(source, alt=alt, caption=caption) if source else None


def _is_file(word: str) -> bool:
    return shown.is_web(word) or word.startswith("/") or is_picture_file(word)


def _told(given: Arguments) -> dict[str, str]:
    """Return what is written as ``name: text``."""
    return {one[1]: one[2] or one[3] or one[4] or "" for one in _NAMED.finditer(given.written)}


def _sized_picture(given: Arguments) -> str | None:
    """Take ``path: file [alt: words] [caption: words]``."""
    told = _told(given)
    source = told.get("path", "")
    caption = told.get("caption", "")
    return shown.figure(source, alt=told.get("alt", ""), caption=caption) if source else None


def _elsewhere(given: Arguments) -> str | None:
    """Take the address of what another site shows."""
    address = next((word for word in given.words if shown.is_web(word)), "")
    return shown.reference(address) if address else None


def _folded(given: Arguments, inside: str) -> str:
    return shown.titled(inside, given.written)


def _tab(given: Arguments, inside: str) -> str:
    """Take ``group title``."""
    title = " ".join(given.words[1:] or given.words)
    return shown.titled(inside, title)


def _figure(given: Arguments, inside: str) -> str:
    """Take ``[caption:"…"] [class:"…"]``."""
    caption = _told(given).get("caption") or given.get("caption")
    return shown.unwrapped(given, inside) + (
        f"<p>{shown.captioned(caption)}</p>\n\n" if caption else ""
    )


def _quotation(_given: Arguments, inside: str) -> str:
    return shown.quote(inside)


SINGLE: Mapping[str, Single] = {
    "include": part, "include_cached": part, "picture": _picture, "cloudinary": _picture,
    "asset": _picture, "imgcap": _captioned_picture, "responsive_image": _sized_picture,
    "lightbox": _opened_picture, "octicon": shown.no_text, "seo": shown.no_text,
    "feed_meta": shown.no_text, "twitter": _elsewhere,
    "oembed": _elsewhere, "embed": _elsewhere, **jekyll_tufte.SINGLE,
}  # fmt: skip
PAIRED: Mapping[str, Paired] = {
    HOLDING: _holding, "details": _folded, "tabs": shown.unwrapped, "tab": _tab, "figure": _figure,
    "quote": _quotation, **jekyll_tufte.PAIRED,
}  # fmt: skip
