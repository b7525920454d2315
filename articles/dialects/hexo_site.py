"""Hexo's configuration (``hexo/dist/hexo/default_config.js``)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from typing import Any

from articles.dialects import (
    hexo_emoji,
    hexo_friends,
    hexo_marks,
    hexo_moments,
    hexo_older,
    hexo_pandoc,
    hexo_shelf,
    markdown_plugins,
)
from articles.dialects.header import Value, word
from articles.dialects.site import Shows, Site
from articles.dialects.yaml_text import read_yaml
from articles.text.web import parts_of

_FALSE = frozenset({"false", "no", "off", "0"})
_EMOJI_PLUGIN = re.compile(r"\"hexo-filter-(?:github-emojis|emoji)\"\s{0,9}:")
_VERSIONS = (
    re.compile(r"\"hexo\"\s{0,9}:\s{0,9}\{\s{0,99}\"version\"\s{0,9}:\s{0,9}\"(\d{1,3})\."),
    re.compile(r"\"hexo\"\s{0,9}:\s{0,9}\"[\^~>=v ]{0,4}(\d{1,3})\b"),
)
"""Hexo's own version as it wrote it itself, else as the site asked for it."""
_BEFORE_4 = re.compile(r"\"hexo-renderer-markdown-it\"\s{0,9}:\s{0,9}\"[\^~>=v ]{0,4}[0-3]\b")
"""Versions of the maker by markdown-it that broke no line and curled no quote unless they were told to."""
_LATER = 5
_CASES = {"1": "lower", "2": "upper"}
_PATTERNS = {"category_dir": "categories", "tag_dir": "tags", "archive_dir": "archives"}


def read_site(
    text: str, /, *, package: str = "", friends: str = "", moments: str = "", **parts: str
) -> Site:
    """Return what ``_config.yml`` says that matters to its files; ``Unreadable`` when broken.

    ``package`` is ``package.json``, which names the plugins; ``friends`` and ``moments`` are files of data
    that themes show; of the other ``parts`` a theme's own configuration is read.
    """
    values = read_yaml(text)
    languages = tuple(code for code in _texts(values.get("language")) if code != "default")
    return Site(
        timezone=word(values, "timezone"),
        file_name=word(values, "new_post_name"),
        default_category=word(values, "default_category") or "uncategorized",
        language=languages[0] if languages else "",
        languages=languages if len(languages) > 1 else (),
        **_addresses(values, package),
        **_reading(values, package),
        locked_tags=frozenset(_locked_tags(values.get("encrypt"))),
        friends=hexo_friends.listed(friends),
        moments=hexo_moments.listed(moments),
        emoji=hexo_emoji.emoji_of(values, *(parts.get(key, "") for key in hexo_emoji.PLACES)),
        shelf=hexo_shelf.shelf_of(values),
        skipped=tuple(_texts(values.get("skip_render"))),
        ignored=tuple(_ignored(values)),
        included=tuple(_texts(values.get("include"))),
        excluded=tuple(_texts(values.get("exclude"))),
        builds=frozenset({"drafts"} if word(values, "render_drafts") == "true" else ()),
    )


def _addresses(values: Mapping[str, Value], package: str) -> dict[str, Any]:
    """Return where the site showed its posts and lists, as fields of ``Site``."""
    web = parts_of(word(values, "url"))
    prefix = (word(values, "root").removeprefix(".") or web.path).strip("/")
    return {
        "host": (web.hostname or "").lower(),
        "prefix": f"/{prefix}" if prefix else "",
        "permalink": word(values, "permalink"),
        "names_by_permalink": _is_before_5(package),
        "permalink_defaults": _mapping(values.get("permalink_defaults")),
        "category_slugs": _mapping(values.get("category_map")) or None,
        "tag_slugs": _mapping(values.get("tag_map")),
        "slug_case": _CASES.get(word(values, "filename_case"), ""),
        "spells_addresses": _is_on(values.get("permalink_pinyin")),
        "asset_folders": word(values, "post_asset_folder").lower() == "true",
        "drops_suffix": _drops_suffix(values.get("pretty_urls")),
        "list_patterns": {key: _folder(values, key) for key in _PATTERNS},
        "lists": tuple(_lists(values)),
    }


def _reading(values: Mapping[str, Value], package: str) -> dict[str, Any]:
    """Return how the site read Markdown, as fields of ``Site``."""
    said, older = _Said(values, package), hexo_older.readings(package)
    plugins = markdown_plugins.plugins_of(values, package)
    by_marked = markdown_plugins.maker_of(package) in {"", markdown_plugins.MARKED}
    if said.flag("figcaption"):
        plugins |= {"captions"}
    if "html" in older:
        plugins |= {"html", "behind"}
    if markdown_plugins.is_by_markdown_it(package):
        plugins |= {"replacements"}
    ways: dict[str, bool | None] = {
        "breaks": said.flag("breaks"),
        "is_typographic": said.flag("smartypants", "typographer"),
        "links_addresses": said.flag("autolink", "linkify"),
    }
    if markdown_plugins.is_by_markdown_it(package) and _BEFORE_4.search(package):
        ways = {key: way or False for key, way in ways.items()}
    if markdown_plugins.is_by_markdown_it(package) and _is_bare(values.get("markdown")):
        ways.update(is_typographic=False, links_addresses=False)
    if markdown_plugins.is_by_pandoc(package):
        ways.update(hexo_pandoc.said(values, package))
    return {
        **ways,
        "plugins": plugins - {"emoji"} - hexo_marks.MARKS,
        "marks": plugins & hexo_marks.MARKS,
        "older": older - {"html"},
        "by_marked": by_marked,
        "roots_pictures": by_marked and _roots_pictures(values, said, older),
        "draws_names": "emoji" in plugins or _draws_names(values, package),
    }


def _roots_pictures(values: Mapping[str, Value], said: _Said, older: Set[str]) -> bool:
    """Say whether marked read ``../a/b.png`` from the root: it does from its second version on."""
    is_old = "underlines" in older
    return not (
        is_old or word(values, "relative_link") == "true" or said.flag("prependRoot") is False
    )


def _is_bare(markdown: Value) -> bool:
    """Say whether markdown-it read no more than CommonMark asks for, whatever else was said."""
    return isinstance(markdown, dict) and word(markdown, "preset") in {"commonmark", "zero"}


def _is_before_5(package: str) -> bool:
    """Say whether a ``package.json`` tells a version of Hexo before 5."""
    found = next((one for pattern in _VERSIONS if (one := pattern.search(package))), None)
    return found is not None and int(found[1]) < _LATER


def _drops_suffix(pretty: Value) -> bool:
    """Say whether links had no ``.html``."""
    return isinstance(pretty, dict) and word(pretty, "trailing_html").lower() in _FALSE


def _locked_tags(encrypt: Value) -> Iterator[str]:
    """Yield the tags that ``hexo-blog-encrypt`` has a password for."""
    listed = encrypt.get("tags") if isinstance(encrypt, dict) else None
    for item in listed if isinstance(listed, list) else ():
        if isinstance(item, dict) and (name := word(item, "name").strip()):
            yield name


def _ignored(values: Mapping[str, Value]) -> Iterator[str]:
    """Yield the patterns of what Hexo passes over, told from ``source`` however that folder is called."""
    folder = word(values, "source_dir").removeprefix("./").strip("/")
    for pattern in _texts(values.get("ignore")):
        is_below = folder and pattern.startswith(f"{folder}/")
        yield f"source/{pattern.removeprefix(folder).strip('/')}" if is_below else pattern


def _is_on(plugin: Value) -> bool:
    return isinstance(plugin, dict) and word(plugin, "enable").lower() == "true"


def _draws_names(values: Mapping[str, Value], package: str) -> bool:
    """Say whether a plugin for emoji is there and was not switched off."""
    for key, usual in (("githubEmojis", "true"), ("emoji", "")):
        said = values.get(key)
        if isinstance(said, dict) and (is_on := word(said, "enable").lower() or usual):
            return is_on not in _FALSE
    return _EMOJI_PLUGIN.search(package) is not None


def _lists(values: Mapping[str, Value]) -> list[tuple[str, Shows]]:
    """Return the lists that the plugins of Hexo's own starter make: index, archives, feeds."""
    index = values.get("index_generator")
    path = word(index, "path") if isinstance(index, dict) else ""
    feed = values.get("feed")
    feeds = _texts(feed.get("path")) if isinstance(feed, dict) else []
    found: list[tuple[str, Shows]] = [("/" + path.strip("/"), "home")]
    found.append(("/" + _folder(values, "archive_dir"), "archive"))
    found.append(("/" + (word(values, "pagination_dir").strip("/") or "page"), "paging"))
    found += [("/" + one.strip("/"), "feed") for one in feeds]
    tags = values.get("tag_generator")
    if isinstance(tags, dict) and word(tags, "enable_index_page") == "true":
        found.append(("/" + _folder(values, "tag_dir"), "home"))
    return found


def _folder(values: Mapping[str, Value], key: str) -> str:
    return word(values, key).strip("/") or _PATTERNS[key]


def _mapping(value: Value) -> dict[str, str]:
    found = value if isinstance(value, dict) else {}
    return {key: text for key, text in found.items() if isinstance(text, str)}


def _texts(value: Value) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item.strip() for item in items if isinstance(item, str) and item.strip()]


class _Said:
    """What the configuration of whichever maker of Markdown says."""

    def __init__(self, values: Mapping[str, Value], package: str) -> None:
        order: tuple[str, ...] = ("marked", *markdown_plugins.MARKDOWN_IT)
        if markdown_plugins.is_by_markdown_it(package):
            order = (*order[1:], order[0])
        elif markdown_plugins.is_by_kramed(package):
            order = ("kramed",)
        found = [values.get(name) for name in order]
        self._options = [
            part
            for one in found
            if isinstance(one, dict)
            for part in (one, one.get("render"))
            if isinstance(part, dict)
        ]

    def flag(self, *keys: str) -> bool | None:
        """Return what is said under the first of the keys that says anything; None for nothing."""
        for options in self._options:
            said = (options.get(key) for key in keys)
            word = next((str(one).lower() for one in said if one is not None), "")
            if word:
                return word not in _FALSE
        return None
