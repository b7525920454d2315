"""Hugo's ``ref`` to a page by its name, where the site has no such page: the words stay, the link goes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from articles.dialects.hugo_refs import BY_NAME, names_of
from articles.importer.find import texts_of
from articles.importer.line import MOST_TOLD
from articles.importer.titles import Titles
from articles.markup import SafeHtml, clean

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from articles.importer.incoming import Options
    from articles.importer.named import PostNames
    from articles.importer.start import Start

_REFERENCE = re.compile(rf'<a href="({BY_NAME}[^"#]*/)(?:#[^"]*)?"[^>]*>(.*?)</a>', re.DOTALL)


@dataclass(slots=True)
class References:
    """The names of all pages of a run's sites, each site looked at once, when first asked for."""

    names: Mapping[Path, PostNames]
    options: Mapping[Path, Options]
    known: dict[Path, frozenset[str]] = field(default_factory=dict)
    titles: Titles = field(init=False)

    def __post_init__(self) -> None:
        """Know the titles of posts, too."""
        self.titles = Titles(self.names, self.options)

    def settled(self, body: SafeHtml, root: Path) -> tuple[SafeHtml, list[str]]:
        """Return the text with links to known pages alone, and what is to be told of the others.

        A link to a post by name shows the post's title where it has no words of its own.
        """
        body = self.titles.shown(body, root)
        if BY_NAME not in body:
            return body, []
        known = self._names(root)
        asked = dict.fromkeys(one[1] for one in _REFERENCE.finditer(body))
        led = {path: next((one for one in _means(path) if one in known), "") for path in asked}
        if all(path == there for path, there in led.items()):
            return body, []
        kept = _REFERENCE.sub(lambda one: _settled(one, led[one[1]]), body)
        missing = (path for path, there in led.items() if not there)
        names = (path.strip("/").rpartition("/")[2][:200] for path in missing)
        return clean(kept), [
            f"The page {name!r} it refers to is not there: its words are no link."
            for name in islice(names, MOST_TOLD)
        ]

    def _names(self, root: Path) -> frozenset[str]:
        if root not in self.known:
            self.known[root] = frozenset(_names(self.names[root].start, self.options[root]))
        return self.known[root]


def _means(path: str) -> tuple[str, str]:
    """Return the address that a reference has, and that of the name in any language."""
    return path, BY_NAME + path.strip("/").rpartition("/")[2] + "/"


def _settled(link: re.Match[str], there: str) -> str:
    return link[0].replace(link[1], there, 1) if there else link[2]


def without(body: str) -> str:
    """Return the text as if no reference by name led anywhere, as far as any is in it."""
    return clean(_REFERENCE.sub(r"\2", body)) if BY_NAME in body else body


def _names(start: Start, options: Options) -> set[str]:
    """Return the addresses to which references to a site's files by name are turned."""
    named = (options.dialect.named(text.path, options.site) for text in texts_of(start))
    return {address for one in named for address in names_of(one, options.site)}
