"""What of a configuration its generator needs, so that its files become the same pages at the same addresses.

A few keys by name, and nothing else of it: a configuration may hold the keys of other houses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from articles.dialects.header import Value
from articles.dialects.hugo_site import configuration as hugo_configuration
from articles.dialects.jekyll_site import BARE_PAGES, takes_bare_pages
from articles.dialects.jekyll_site import configuration as jekyll_configuration
from articles.dialects.yaml_text import read_yaml

Said: TypeAlias = "str | bool | int | list[Said] | dict[str, Said] | None"
"""A value as a configuration has it: flags and small numbers are no texts there."""


def _of_hugo(text: str, /, *, friends: str = "", **parts: str) -> dict[str, Value]:
    """Return a configuration of Hugo's; ``friends`` is a file of data, and none."""
    return hugo_configuration(text, **parts)


_READ: Mapping[str, Callable[..., dict[str, Value]]] = {
    "hexo": lambda text, **_parts: read_yaml(text),
    "jekyll": jekyll_configuration,
    "hugo": _of_hugo,
}
_KEYS = {
    "hexo": (
        "title", "url", "root", "language", "timezone", "permalink", "permalink_defaults",
        "new_post_name", "default_category", "category_map", "tag_map", "filename_case", "category_dir",
        "tag_dir", "archive_dir", "post_asset_folder", "future", "skip_render", "include", "exclude",
        "ignore", "marked", "kramed", "pandoc", "markdown", "markdown_it_plus",
    ),
    "jekyll": (
        "title", "url", "baseurl", "lang", "locale", "timezone", "permalink", "defaults", "collections",
        "collections_dir", "future", "include", "exclude", "excerpt_separator", "kramdown",
    ),
    "hugo": (
        "title", "baseurl", "languagecode", "timezone", "permalinks", "defaultcontentlanguage",
        "defaultcontentlanguageinsubdir", "uglyurls", "disablepathtolower", "removepathaccents",
        "taxonomies", "frontmatter",
        "buildfuture", "buildexpired", "cascade", "languages", "disablelanguages", "ignorefiles", "markup",
    ),
}  # fmt: skip
_TEXTS = frozenset({"title"})
_OF_A_LANGUAGE = frozenset(
    {"contentdir", "disabled", "languagename", "permalinks", "timezone", "title", "weight"}
)
_NUMBER = re.compile(r"0|[1-9]\d{0,8}")


def needed(
    dialect: str,
    text: str,
    *,
    parts: Mapping[str, str] = {},
    timezone: str = "",
    permalink: str = "",
) -> dict[str, Said]:
    """Return the keys that matter, of one of the three generators; ``Unreadable`` where it is broken.

    ``parts`` are further files by the key they stand for; ``timezone`` and ``permalink`` are what an
    operator said in its place ("" for nothing).
    """
    values = _READ[dialect](text, **parts)
    if isinstance(values.get("languages"), Mapping):
        values["languages"] = _of_languages(values["languages"])
    found: dict[str, Said] = {
        key: str(values[key]) if key in _TEXTS else _said(values[key])
        for key in _KEYS[dialect]
        if values.get(key) is not None
    }
    if dialect == "jekyll" and takes_bare_pages(values, parts.get("gems", "")):
        found["plugins"] = [BARE_PAGES]
    own = {"timezone": timezone, "permalink": "" if dialect == "hugo" else permalink}
    return {**found, **{key: value for key, value in own.items() if value}}


def _of_languages(value: Value) -> Value:
    """Return where the texts of each language lie and stand, without what a theme shows of them."""
    languages = value if isinstance(value, dict) else {}
    return {
        name: {key: item for key, item in said.items() if key in _OF_A_LANGUAGE}
        for name, said in languages.items()
        if isinstance(said, dict)
    }


def _said(value: Value) -> Said:
    if isinstance(value, Mapping):
        return {key: _said(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_said(item) for item in value]
    if value is None or value.lower() not in {"true", "false"}:
        return int(value) if value and _NUMBER.fullmatch(value) else value
    return value.lower() == "true"
