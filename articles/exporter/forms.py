"""The three forms a file can have: which key says what, where files stand, what the site's file says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from articles.dialects import DIALECTS
from articles.exporter import themes
from articles.exporter.toml_writing import write_toml
from articles.exporter.yaml_writing import Written, write_yaml

if TYPE_CHECKING:
    from datetime import datetime

Paths = Sequence[Sequence[str]]
Ways = Sequence[Sequence["str | Mapping[str, str]"]]
"""Of each section the steps from the top down: a name, with a ``slug`` where a namesake stands beside it."""


@dataclass(frozen=True, slots=True)
class About:
    """What a generator must know of the site: its name, address, language and zone."""

    name: str
    url: str
    language: str
    timezone: str


@dataclass(frozen=True, slots=True)
class Form:
    """A generator's way of keeping a post.

    ``base`` is where paths of posts are told from, ``static`` what is served as it is. ``renamed`` are
    its names of our keys; ``own`` the keys it knows itself, where others belong below ``params``.
    ``theme`` are the files without which it builds no page. ``hidden_pages`` is where pages stand that
    nobody may see, where it shows them in spite of their header. ``is_by_clock``: it takes a date for one
    on the clock of its ``timezone``, and shifts one that says its zone.
    """

    name: str
    base: str
    static: str
    posts: str
    drafts: str
    page_folder: str
    config: str
    renamed: Mapping[str, str]
    hidden: Mapping[str, Written]
    categories: Callable[[Paths], Written]
    configured: Callable[[About], Mapping[str, Written]]
    write: Callable[[Mapping[str, Written]], str] = write_yaml
    mark: str = "---"
    hidden_pages: str = ""
    is_by_clock: bool = False
    always: Mapping[str, Written] | None = None
    own: frozenset[str] | None = None
    theme: Mapping[str, str] = field(default_factory=dict)

    def file(self, values: Mapping[str, Written], body: str) -> str:
        """Return a whole file: header, and the text below it."""
        named = {self.renamed.get(key, key): value for key, value in values.items()}
        header = self.write(self._arranged({**(self.always or {}), **named}))
        return (
            f"{self.mark}\n{header}{self.mark}\n\n{body}\n"
            if body
            else f"{self.mark}\n{header}{self.mark}\n"
        )

    def sorted_into(self, ways: Ways) -> dict[str, Written]:
        """Return the sections under the generator's own key, and under ours where that says less."""
        told = self.categories([[_name(step) for step in way] for way in ways])
        read = DIALECTS[self.name].categories({"categories": told})  # type: ignore[dict-item]  # texts only
        exact = [tuple(way) for way in ways] == list(read)
        return (
            {"categories": told}
            if exact
            else {"categories": told, "sections": [list(way) for way in ways]}
        )

    def post_path(self, at: datetime | None) -> str:
        """Return the folder and the beginning of the name of a post of this day, or of a draft."""
        if at is None:
            return self.base + self.drafts
        return f"{self.base}{self.posts}{at.year:04}/{at:%m}/"

    def _arranged(self, values: Mapping[str, Written]) -> Mapping[str, Written]:
        if self.own is None:
            return values
        own = {key: value for key, value in values.items() if key in self.own}
        return {**own, "params": {k: v for k, v in values.items() if k not in self.own}}


def _name(step: str | Mapping[str, str]) -> str:
    return step if isinstance(step, str) else step["name"]


def _tree(paths: Paths) -> Written:
    return [list(path) for path in paths if path]


def _flat(paths: Paths) -> Written:
    return list(dict.fromkeys(name for path in paths for name in path))


def _slashed(paths: Paths) -> Written:
    return list(dict.fromkeys("/".join(path) for path in paths if path))


def _hexo_site(about: About) -> Mapping[str, Written]:
    return {
        "title": about.name,
        "url": about.url,
        "language": about.language,
        "timezone": about.timezone,
        "permalink": ":year/:month/:day/:title/",
        "future": False,
        "theme": themes.NAME,
    }


def _jekyll_site(about: About) -> Mapping[str, Written]:
    return {
        "title": about.name,
        "url": about.url,
        "lang": about.language,
        "timezone": about.timezone,
        "permalink": "pretty",
        "future": False,
    }


def _hugo_site(about: About) -> Mapping[str, Written]:
    return {
        "title": about.name,
        "baseURL": about.url,
        "languageCode": about.language,
        "timeZone": about.timezone,
        "disablePathToLower": True,
        "theme": themes.NAME,
        "markup": {"goldmark": {"renderer": {"unsafe": True}}},
        "security": {"allowContent": ["! ^text/org$"]},  # of itself, Hugo 0.168 takes no HTML
    }


FORMS: dict[str, Form] = {
    "hexo": Form(
        name="hexo", base="source/", static="source/", posts="_posts/", drafts="_drafts/",
        page_folder="source/", hidden_pages="source/_hidden/", config="_config.yml",
        renamed={"aliases": "alias"}, is_by_clock=True,
        hidden={"published": False}, categories=_tree, configured=_hexo_site,
        theme=themes.HEXO,
    ),
    "jekyll": Form(
        name="jekyll", base="", static="", posts="_posts/", drafts="_drafts/", page_folder="",
        config="_config.yml", renamed={"aliases": "redirect_from", "updated": "last_modified_at"},
        hidden={"published": False}, categories=_flat, configured=_jekyll_site,
        always={"layout": "post"},
    ),
    "hugo": Form(
        name="hugo", base="content/", static="static/", posts="posts/", drafts="drafts/",
        page_folder="content/", config="hugo.toml",
        renamed={"updated": "lastmod", "permalink": "url", "expires": "expiryDate"},
        hidden={"draft": True}, categories=_slashed, configured=_hugo_site, write=write_toml, mark="+++",
        theme=themes.HUGO,
        own=frozenset(
            {
                "title", "date", "lastmod", "expiryDate", "draft", "categories", "tags", "slug", "url",
                "aliases", "summary", "description", "layout", "type",
            }
        ),
    ),
}  # fmt: skip
