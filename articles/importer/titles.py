"""Links to a post by its name that have no words of their own: they show the post's title, as Hexo does."""

from __future__ import annotations

import html as entities
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from unicodedata import normalize
from urllib.parse import unquote

from articles.dialects.names import FOLDER
from articles.importer.find import read
from articles.importer.incoming import Incoming, Refused
from articles.importer.normalise import normalise
from articles.markup import SafeHtml, clean

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from articles.importer.find import Found
    from articles.importer.incoming import Options
    from articles.importer.named import PostNames

_SIGN = f'"/{FOLDER}'
_LINK = re.compile(rf'(<a href="/{FOLDER}([^"#]*)(?:#[^"]*)?"[^>]*>)(.*?)(</a>)', re.DOTALL)
_NO_LETTERS = re.compile(r"\W+")


@dataclass(slots=True)
class Titles:
    """The titles of posts by their names, each file looked at once, when a text first links to it."""

    names: Mapping[Path, PostNames]
    options: Mapping[Path, Options]
    known: dict[tuple[Path, str], str] = field(default_factory=dict)

    def shown(self, body: SafeHtml, root: Path) -> SafeHtml:
        """Return the text with the title in each link whose words are the post's name."""
        if _SIGN not in body:
            return body
        titled = _LINK.sub(lambda link: self._titled(link, root), body)
        return clean(titled) if titled != body else body

    def _titled(self, link: re.Match[str], root: Path) -> str:
        name = _name(link)
        if not _is_without_words(link, name):
            return link[0]
        title = entities.escape(self._title(name, root), quote=False)
        return f"{link[1]}{title or link[3]}{link[4]}"

    def _title(self, name: str, root: Path) -> str:
        """Return the title of a post that readers see now; of any other one, nothing may be shown."""
        if (root, name) not in self.known:
            found = self.names[root].by_slug.get(name)
            post = self._read(found) if found else None
            is_out = post and post.published_at and post.published_at <= self.options[root].now
            self.known[root, name] = post.headline if post and is_out else ""
        return self.known[root, name]

    def _read(self, found: Found) -> Incoming | None:
        raw = read(found)
        if isinstance(raw, Refused):
            return None
        post = normalise(raw, found.path, self.options[found.root])
        return post if isinstance(post, Incoming) else None


def untitled(body: str) -> str:
    """Return the text with the post's name in each such link, whatever its words are."""
    if _SIGN not in body:
        return body
    return _LINK.sub(lambda link: f"{link[1]}{entities.escape(_name(link))}{link[4]}", body)


def _name(link: re.Match[str]) -> str:
    return normalize("NFC", unquote(entities.unescape(link[2])))


def _is_without_words(link: re.Match[str], name: str) -> bool:
    """Say whether the words are the name. Kept: of its signs, Markdown may have made curly ones."""
    return _letters(entities.unescape(link[3])) == _letters(name)


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text)
