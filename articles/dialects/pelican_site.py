"""Pelican's settings: a program, of which only plain values are read and nothing is run."""

from __future__ import annotations

import ast
import posixpath
import re
import unicodedata
import warnings
from collections.abc import Mapping
from typing import Any

from articles.dialects.header import MAX_CHARACTERS, Unreadable, Value
from articles.dialects.site import Default, Shows, Site
from articles.text.web import parts_of

_USUAL = {
    "category": "category/{slug}.html", "tag": "tag/{slug}.html", "author": "author/{slug}.html",
    "page": "pages/{slug}.html", "article_lang": "{slug}-{lang}.html",
    "page_lang": "pages/{slug}-{lang}.html",
}  # fmt: skip
_USUAL_NAME = r"(?P<date>\d{4}-\d{2}-\d{2}).*"
_PATH = re.compile(
    r"^PATH[ \t]*=[ \t]*[ru]?[\"']([^\"'\n]{1,200})[\"'][ \t]*(?:#.*)?$", re.MULTILINE
)
_NO_WORDS, _GAPS = re.compile(r"[^\w\s-]"), re.compile(r"[-\s]+")
_KEPT_DEFAULTS = 500
_LAST_YEAR = 9999
AUTHORS = {"author": "authors"}
"""Kept: a post that names several has no ``author``, and what all posts say must not stand before them."""


def read_settings(text: str) -> Site:
    """Return what ``pelicanconf.py`` says by plain values; ``Unreadable`` for what is no such program.

    What it works out, by a condition or from its surroundings, is not said. Addresses of which it
    says nothing are Pelican's usual ones.
    """
    said = _Said(_assigned(text))
    web = parts_of(said.text("SITEURL"))
    return Site(
        timezone=said.text("TIMEZONE"),
        permalink=said.text("ARTICLE_URL") or said.text("ARTICLE_SAVE_AS") or "{slug}.html",
        defaults=tuple(_defaults(said)),
        default_category=said.text("DEFAULT_CATEGORY") or "misc",
        language=said.text("DEFAULT_LANG"),
        is_typographic=said.values.get("TYPOGRIFY") is True,
        host=(web.hostname or "").lower(),
        prefix=web.path.rstrip("/"),
        list_patterns={
            kind: said.text(f"{kind.upper()}_URL") or said.text(f"{kind.upper()}_SAVE_AS") or usual
            for kind, usual in _USUAL.items()
        },
        lists=_lists(said),
        slug_case="" if said.values.get("SLUGIFY_PRESERVE_CASE") is True else "lower",
        main_sections=said.folders("ARTICLE_PATHS", ()),
        page_folders=said.folders("PAGE_PATHS", ("pages",)),
        told_by_path=_told_by_path(said),
    )


def folder_of_texts(settings: str) -> str:
    """Return the folder that the settings say the texts lie in; "" where they do not say it plainly."""
    found = _PATH.search(settings)
    folder = posixpath.normpath(found[1]) if found else ""
    return "" if folder.startswith(("/", "..")) or folder == "." else folder


def slug_of_title(title: str, *, is_lower: bool = True) -> str:
    """Return Pelican's slug of a title (``pelican.utils.slugify``). Limit: other scripts stay as they are."""
    plain = "".join(
        char for char in unicodedata.normalize("NFKD", title) if not unicodedata.combining(char)
    )
    slug = _GAPS.sub("-", _NO_WORDS.sub("", unicodedata.normalize("NFC", plain)).strip())
    return slug.lower() if is_lower else slug


class _Said:
    """The plain values of a program, by their names."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.values = values

    def text(self, name: str) -> str:
        """Return a text; "" where there is none."""
        found = self.values.get(name)
        return found.strip() if isinstance(found, str) else ""

    def folders(self, name: str, usual: tuple[str, ...]) -> tuple[str, ...]:
        """Return the folders of a list."""
        found = self.values.get(name)
        if not isinstance(found, list | tuple):
            return usual
        paths = (posixpath.normpath(item) for item in found if isinstance(item, str))
        return tuple("" if path == "." else path.strip("/") for path in paths)

    def table(self, name: str) -> dict[str, Any]:
        """Return a mapping by texts."""
        found = self.values.get(name)
        items = found.items() if isinstance(found, dict) else ()
        return {key: value for key, value in items if isinstance(key, str)}


def _defaults(said: _Said) -> list[Default]:
    """Return what the settings say of all texts, and of those at a path."""
    names = (("authors", "AUTHOR"), ("lang", "DEFAULT_LANG"), ("category", "DEFAULT_CATEGORY"))
    values: dict[str, Value] = {key: text for key, name in names if (text := said.text(name))}
    if day := _day(said.values.get("DEFAULT_DATE")):
        values["date"] = day
    values |= _values(said.table("DEFAULT_METADATA"))
    found = [Default("", values)] if values else []
    for path, own in sorted(said.table("EXTRA_PATH_METADATA").items())[:_KEPT_DEFAULTS]:
        if isinstance(own, dict) and (told := _values(own)):
            found.append(Default(path.strip("/"), told))
    return found


def _values(said: Mapping[Any, Any]) -> dict[str, Value]:
    texts = {
        key.lower(): value.strip()
        for key, value in said.items()
        if isinstance(key, str) and isinstance(value, str)
    }
    return {AUTHORS.get(key, key): value for key, value in texts.items()}


def _day(value: object) -> str:
    """Return a date as a text; the file's own time (``fs``) tells nothing."""
    if isinstance(value, tuple):
        parts = [part for part in value if isinstance(part, int) and 0 <= part <= _LAST_YEAR]
        if len(parts) != len(value) or len(parts) < len("ymd"):
            return ""
        return "{:04}-{:02}-{:02} {:02}:{:02}:{:02}".format(*(*parts, 0, 0, 0)[: len("ymdhms")])
    return value.strip() if isinstance(value, str) and value != "fs" else ""


def _told_by_path(said: _Said) -> tuple[tuple[str, str], ...]:
    """Return the patterns of keys in names, the first of which counts."""
    name = said.values.get("FILENAME_METADATA", _USUAL_NAME)
    found = [("name", name)] if isinstance(name, str) and name else []
    if path := said.text("PATH_METADATA"):
        found.append(("path", path))
    if said.values.get("USE_FOLDER_AS_CATEGORY") is not False:
        found.append(("folder", "(?P<category>.+)"))
    if said.text("SLUGIFY_SOURCE") == "basename":
        found.append(("slug", "(?P<slug>.+)"))
    return tuple(found)


def _lists(said: _Said) -> tuple[tuple[str, Shows], ...]:
    """Return the lists of the whole site, where its usual templates put them."""
    feed = said.text("FEED_ALL_ATOM") or "feeds/all.atom.xml"
    found: list[tuple[str, Shows]] = [
        ("/", "home"), ("/index.html", "home"), ("/tags.html", "home"), ("/categories.html", "home"),
        ("/authors.html", "home"), ("/archives.html", "archive"), ("/" + feed.lstrip("/"), "feed"),
    ]  # fmt: skip
    if rss := said.text("FEED_ALL_RSS"):
        found.append(("/" + rss.lstrip("/"), "feed"))
    return tuple(found)


def _assigned(text: str) -> dict[str, Any]:
    """Return the names that plain values are given to, for the whole file, the last one counting."""
    if len(text) > MAX_CHARACTERS:
        raise Unreadable("The settings are longer than 64 KB.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            program = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None) or 1
        raise Unreadable("This is not a program that Python can read.", line) from None
    found: dict[str, Any] = {}
    for each in program.body:
        if isinstance(each, ast.Assign):
            names = [target.id for target in each.targets if isinstance(target, ast.Name)]
            found |= dict.fromkeys(names, _plain(each.value)) if names else {}
    return found


def _plain(value: ast.expr) -> Any:
    """Return a value that is written out whole; None for one that is worked out."""
    try:
        return ast.literal_eval(value)
    except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
        return None
