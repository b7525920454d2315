"""Pelican's settings: a program, of which only plain assignments are read and nothing is run."""

from __future__ import annotations

import ast
import re
import unicodedata
import warnings
from urllib.parse import urlsplit

from articles.dialects.dialect import Default, Site
from articles.dialects.header import MAX_CHARACTERS, Unreadable, Value

_DATED = {
    "{date:%Y}": ":year", "{date:%m}": ":month", "{date:%d}": ":day", "{date:%H}": ":hour",
    "{date:%M}": ":minute", "{slug}": ":slug",
}  # fmt: skip
_PART = re.compile(r"\{[^{}]*\}")
_USUAL = "{slug}.html"
_LIST = re.compile(r"/*([^{}]+)/\{slug\}(?:/(?:index\.html)?)?")
_LISTS = {"category_dir": "CATEGORY_URL", "tag_dir": "TAG_URL"}
_NO_WORDS, _GAPS = re.compile(r"[^\w\s-]"), re.compile(r"[-\s]+")


def read_settings(text: str) -> Site:
    """Return what ``pelicanconf.py`` says by plain texts; ``Unreadable`` for what is no such program.

    What it works out, by a condition or from its surroundings, is not said. Addresses of which it
    says nothing are Pelican's usual ones.
    """
    said = _assigned(text)
    web = urlsplit(said.get("SITEURL", ""))
    address = said.get("ARTICLE_URL") or said.get("ARTICLE_SAVE_AS") or _USUAL
    lists = {key: _LIST.fullmatch(said.get(name, "")) for key, name in _LISTS.items()}
    usual = {"author": said.get("AUTHOR", ""), "lang": said.get("DEFAULT_LANG", "")}
    values: dict[str, Value] = {key: text.strip() for key, text in usual.items() if text.strip()}
    return Site(
        timezone=said.get("TIMEZONE", ""),
        permalink=_pattern(address),
        defaults=(Default("", values),) if values else (),
        host=(web.hostname or "").lower(),
        prefix=web.path.rstrip("/"),
        list_patterns={key: found[1] for key, found in lists.items() if found},
        slug_case="lower",
    )


def slug_of_title(title: str) -> str:
    """Return Pelican's slug of a title (``pelican.utils.slugify``). Limit: other scripts stay as they are."""
    plain = "".join(
        char for char in unicodedata.normalize("NFKD", title) if not unicodedata.combining(char)
    )
    return _GAPS.sub("-", _NO_WORDS.sub("", unicodedata.normalize("NFC", plain)).strip()).lower()


def _pattern(address: str) -> str:
    """Return the pattern in Hexo's way; "" where it needs what no post tells."""
    known = _PART.sub(lambda part: _DATED.get(part[0], part[0]), address)
    return "" if "{" in known else known.removesuffix("index.html")


def _assigned(text: str) -> dict[str, str]:
    """Return the names that plain texts are given to, for the whole file, the last one counting."""
    if len(text) > MAX_CHARACTERS:
        raise Unreadable("The settings are longer than 64 KB.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            program = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None) or 1
        raise Unreadable("This is not a program that Python can read.", line) from None
    return {
        target.id: each.value.value
        for each in program.body
        if isinstance(each, ast.Assign)
        and isinstance(each.value, ast.Constant)
        and isinstance(each.value.value, str)
        for target in each.targets
        if isinstance(target, ast.Name)
    }
