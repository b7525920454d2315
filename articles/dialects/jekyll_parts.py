"""Parts of pages that Jekyll's themes bring, and that sites copy: told by their names and arguments.

Minimal Mistakes, So Simple, Chirpy, al-folio, TeXt, fastpages, the documentation theme and many a site's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from articles.dialects import jekyll_players as players
from articles.dialects import media_tags as media
from articles.dialects import tag_html as shown
from articles.dialects.template_tags import Arguments
from articles.markup.addresses import is_picture_file
from articles.markup.names import names

_ENDING = re.compile(r"\.(?:html|liquid|md|markdown)$")
_PARTING = re.compile(r"[-_.]")
_SAYING_ITSELF = re.compile(r"(?<![\w-])([\w-]+)\s{0,20}=\s{0,20}(?:[\"']|\d+(?![\w.-]))")
"""The name of an argument in quotes, or of a number; all others are names of something else."""
_OF_PICTURES = re.compile(
    r"image|img|figure|photo|picture|lightbox|fancybox|screenshot|thumbnail|lazyload"
)
_NOTES = names(
    "admonition alert attention callout caution danger error hint important info infobox note notice success"
    " tip warning"
)
_SIGNS = names("base_path disqus katex mathjax setup toc")
"""Parts that only a theme fills, or that give names to what they find: ``JB/setup`` stands in each post."""
_DONE_BY_SCRIPTS = re.compile(
    r"(?:math|mathjs|latex|mermaid|mathjax[-_]?\w{0,20}|katex[-_]\w{0,20}|ads?|(?:google[-_]?)?ad(?:sense|s)?\d{0,2}"
    r"|adsense[-_][\w-]{1,40}|in-?article|(?:google[-_])?analytics|utterances|giscus|gitalk|disqus[-_]comments"
    r"|comments?|(?:social[-_])?share|toc[-_]\w{1,20})"
)
"""Parts without a word of the text: formulas, drawings, advertisements, comments."""
_OF_TYPE_ON_STRAP = "aligner"
"""Its pictures lie in that theme's own folder."""
_FIGURES = frozenset({"figure", "image", "img", "picture"})
_SOURCES = (
    "image_path", "imageurl", "image_url", "src", "url", "path", "img", "image", "file", "name", "link",
    "filename", "img_path", "source", "photo", "href", "pdf",
)  # fmt: skip
_NUMBERS = (
    "id", "youtube_id", "video_id", "youtubeId", "video", "code", "vid", "bvid", "aid", "hash", "slug",
    "slug-hash", "slug_hash", "key", "tweet_id", "track", "content", "src", "url",
)  # fmt: skip
_CAPTIONS = ("caption", "description", "desc", "cap", "text")
_TEXTS = ("content", "text", "quote", "body", "message")
_TITLES = ("title", "summary", "header", "heading")
_BY = ("author", "by", "quote_by", "cite", "attribution")
_LABELS = ("text", "label", "title", "name", "button_name", "button_text", "content", "btn_label")
_TARGETS = ("link", "url", "href", "button_link", "button_url", "path", "file")
_LONG = 40
"""So many letters are no word for how something looks."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: its name without folders and ending, in small letters, and what it is given."""

    name: str
    given: Arguments

    def first(self, keys: Sequence[str]) -> str:
        """Return the first of these arguments that says something."""
        return self.given.first(*keys)

    def is_one_of(self, *words: str) -> bool:
        """Say whether one of the name's words begins as one of these."""
        return any(word.startswith(words) for word in _PARTING.split(self.name))


def part(given: Arguments) -> str | None:
    """Take the parts of pages that themes bring: notes, pictures and films by what they are given."""
    one = part_of(given)
    if one.name in _SIGNS or (not one.given.named and _DONE_BY_SCRIPTS.fullmatch(one.name)):
        return ""
    shapes = (_worded, _picture, _played, _linked, _pictures, _frame)
    return next((found for shape in shapes if (found := shape(one)) is not None), None)


def part_of(given: Arguments) -> Part:
    """Return a part with those of its arguments that say something themselves."""
    said = {found[1] for found in _SAYING_ITSELF.finditer(given.written)}
    named = {name: text for name, text in given.named.items() if name in said}
    file = given.words[0].rpartition("/")[2] if given.words else ""
    return Part(_ENDING.sub("", file).lower(), replace(given, named=named))


def is_note(one: Part) -> bool:
    """Say whether its name and its words tell that it is a note, whatever a template makes of them."""
    rest = [text for key, text in one.given.named.items() if key not in (*_TEXTS, *_TITLES)]
    return (
        one.name in _NOTES and bool(one.first(_TEXTS)) and all(len(text) < _LONG for text in rest)
    )


def is_sign(one: Part) -> bool:
    """Say whether it is one of those that mostly show nothing themselves."""
    return one.name in _SIGNS


def is_of_words(one: Part) -> bool:
    """Say whether it shows words alone: a site's own template then knows best which."""
    return _shape_of_words(one) is not None


def holding(given: Arguments, inside: str) -> str:
    """Take a part of a page whose words were worked out: they are shown, whatever it is."""
    one = part_of(given)
    lines = inside.split()
    if one.is_one_of("gallery", "album", "slideshow") and all(map(is_picture_file, lines)):
        return "".join(map(shown.figure, lines)) + _below(one)
    shape = _shape_of_words(one)
    return shape(one, inside) if shape else shown.titled(inside, one.first(_TITLES))


def _below(one: Part) -> str:
    caption = shown.captioned(one.given.get("caption"))
    return f"<p>{caption}</p>\n\n" if caption else ""


def _worded(one: Part) -> str | None:
    """Return a note, a quotation or a text that was folded away."""
    shape, words = _shape_of_words(one), one.first(_TEXTS)
    return shape(one, words) if shape and words else None


def _shape_of_words(one: Part) -> Callable[[Part, str], str] | None:
    if one.name in _NOTES or one.name in {"message", "aside"}:
        return _note
    if one.name in {"quote", "blockquote", "pullquote", "pull-quote", "epigraph"}:
        return _quotation
    folds = ("detail", "collaps", "accordion", "spoiler", "toggle", "expand", "fold", "dropdown")
    return _titled if one.is_one_of(*folds) else None


def _note(one: Part, words: str) -> str:
    return shown.note(words, one.first(_TITLES))


def _titled(one: Part, words: str) -> str:
    return shown.titled(words, one.first(_TITLES))


def _quotation(one: Part, words: str) -> str:
    address = one.first(("url", "link", "source_url"))
    source = one.first(("source", "title"))
    is_address = shown.is_web(address)
    told = shown.link(address, source) if is_address else shown.captioned(source)
    return shown.quote(words, one.first(_BY), told)


def _picture(one: Part) -> str | None:
    """Return a picture with its caption. Beside the picture's, an address is where a click on it leads."""
    texts = [text for key in _SOURCES if (text := one.given.named.get(key)) and "{" not in text]
    files = [text for text in texts if is_picture_file(text)]
    source = next(iter(files or texts), "")
    is_known = one.name in _FIGURES or (_OF_PICTURES.search(one.name) and files)
    if not is_known or not source:
        return None
    to = next((text for text in texts if shown.is_web(text) and text != source), "")
    told = shown.captioned(_caption(one.given))
    return shown.figure(_from_root(one.given, source), alt=one.given.get("alt"), told=told, to=to)


def _from_root(given: Arguments, source: str) -> str:
    """Return where a picture lies: Minimal Mistakes and al-folio read its path from the site's root."""
    is_path = source in {given.get("image_path"), given.get("path")}
    return shown.from_root(source) if is_path else source


def _caption(given: Arguments) -> str:
    """Return the words below a picture; a title that is its alt once more is none."""
    title = given.get("title")
    return given.first(*_CAPTIONS) or (title if title != given.get("alt") else "")


def _played(one: Part) -> str | None:
    """Return what a site shows that the part's name tells, or its ``provider``."""
    told = one.given.get("provider").lower() if one.name == "video" else one.name
    site, number = players.site_of(told), one.first(_NUMBERS)
    if not site or not number:
        return None
    user = one.first(("user", "username"))
    address = number if shown.is_web(number) else players.page(site, number)
    if site == "codepen" and user:
        address = players.pen(user, number)
    words = shown.captioned(one.first(("title", "caption")))
    below = f"<p>{words}</p>\n\n" if words else ""
    return shown.reference(address) + below if address else None


def _linked(one: Part) -> str | None:
    """Return a button as a link, or a card of a repository."""
    if one.is_one_of("repo") and (name := one.first(("repository", "username", "repo"))):
        is_one = re.fullmatch(r"[\w-]{1,40}(?:/[\w.-]{1,100})?", name, re.ASCII)
        address = f"https://github.com/{name}"
        return f"\n\n<p>{shown.link(address, name)}</p>\n\n" if is_one else None
    if not one.is_one_of("button", "btn", "download"):
        return None
    target = one.first(_TARGETS)
    words = one.first(_LABELS)
    if not target:
        return shown.worded(words) or None
    return shown.link(target, words) if not re.search(r"[\s<>{}\"']", target) else None


def _pictures(one: Part) -> str | None:
    """Return the pictures that a part of any name is given between commas."""
    listed = re.split(r"\s{0,9},\s{0,9}", one.given.get("images").strip())
    are_files = all(map(is_picture_file, listed))
    if one.name == _OF_TYPE_ON_STRAP:
        listed = [
            file if shown.from_root(file) == file else f"/assets/img/{file}" for file in listed
        ]
    return "".join(map(shown.figure, listed)) + _below(one) if are_files else None


def _frame(one: Part) -> str | None:
    """Return what was played or shown in a frame as a line with a link."""
    if not one.is_one_of(
        "audio", "video", "embed", "iframe", "pdf", "responsive", "player", "slides"
    ):
        return None
    source = one.first(_SOURCES)
    title, caption = one.given.get("title"), one.given.get("caption")
    is_web = shown.is_web(source)
    if is_web and not title and not caption:
        return shown.reference(source)
    is_whole = is_web or source.startswith(("/", "."))
    line = (
        media.recording(source if is_whole else f"/{source}", title or caption, "")
        if source
        else None
    )
    below = _below(one) if title else ""
    return line + below if line is not None else None
