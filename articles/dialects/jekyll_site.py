"""Jekyll's configuration (``jekyll/lib/jekyll/configuration.rb``, ``frontmatter_defaults.rb``)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from articles.dialects.globs import matches
from articles.dialects.header import Unreadable, Value, shown_texts, word
from articles.dialects.jekyll_markdown import reader
from articles.dialects.site import Collection, Default, Shows, Site
from articles.dialects.toml_text import read_toml
from articles.dialects.yaml_text import read_yaml
from articles.text.web import parts_of

_EXCLUDED = (
    ".jekyll-cache", ".sass-cache", "gemfiles", "node_modules", "vendor/bundle", "vendor/cache",
    "vendor/gems", "vendor/ruby",
)  # fmt: skip
TRANSLATIONS = "_i18n"
"""The folder in which the plugin jekyll-multiple-languages has a folder for each language."""
BARE_PAGES = "jekyll-optional-front-matter"
_PAGING = re.compile(r"(?:(?P<path>.*)/)?(?P<word>[^/:]+)/?:num/?")


def read_site(text: str, /, gems: str = "", **_parts: str) -> Site:
    """Return what ``_config.yml`` (or ``.toml``) says that matters to its files; ``gems`` is the Gemfile."""
    values = configuration(text)
    web = parts_of(word(values, "url"))
    base = word(values, "baseurl") or web.path
    collections = _collections(values.get("collections"))
    posts = collections.pop("posts", Collection())
    return Site(
        timezone=word(values, "timezone"),
        permalink=posts.permalink or word(values, "permalink"),
        prefix="/" + base.strip("/") if base.strip("/") else "",
        defaults=tuple(_defaults(values.get("defaults"))),
        language=word(values, "lang") or word(values, "locale") or word(values, "default_lang"),
        languages=_languages(values),
        excerpt_separator=word(values, "excerpt_separator"),
        draws_names="jemoji" in _plugins(values),
        takes_bare_pages=takes_bare_pages(values, gems),
        texts=shown_texts(values),
        host=(web.hostname or "").lower(),
        excluded=(*_EXCLUDED, *_texts(values.get("exclude"))),
        included=tuple(_texts(values.get("include"))),
        collections=collections,
        collections_folder=word(values, "collections_dir").strip("/"),
        list_patterns={
            **_archives(values.get("jekyll-archives")),
            **_autopages(values.get("autopages")),
            **_folders(values),
        },
        lists=tuple(_lists(values)),
        pictures_at=_pictures_at(values),
        titles_code=values.keys() >= {"code_dir", "category_dir"},
        **reader(values),
        builds=frozenset(
            name
            for name, key in (("future", "future"), ("drafts", "show_drafts"))
            if word(values, key) == "true"
        ),
    )


def defaults(path: str, site: Site) -> Mapping[str, Value]:
    """Return the values that the configuration gives this file, the nearest path winning.

    Of two that are as near, one that names a type does.
    """
    found: dict[str, Value] = {}
    kind = kind_of(path, site)
    for one in sorted(site.defaults, key=lambda default: (len(default.path), bool(default.kind))):
        if one.kind in {"", kind} and _is_below(path, one.path):
            found.update(one.values)
    return found


def kind_of(path: str, site: Site) -> str:
    """Return Jekyll's type of a file: posts, drafts, pages, or its collection's name."""
    parts = path.removeprefix(f"{site.collections_folder}/").split("/")[:-1]
    for name, kind in (("_posts", "posts"), ("_drafts", "drafts")):
        if name in parts:
            return kind
    first = parts[0].removeprefix("_") if parts and parts[0].startswith("_") else ""
    return first if first in site.collections else "pages"


def _is_below(path: str, scope: str) -> bool:
    if "*" in scope:
        return matches(path, scope) or matches(path, f"{scope}/**")
    return not scope or path == scope or path.startswith(scope + "/")


def configuration(text: str, **_parts: str) -> dict[str, Value]:
    """Return all that the configuration says, YAML or TOML. Raises ``Unreadable``."""
    try:
        return read_yaml(text)
    except Unreadable:
        if not re.search(r"^\s*\w+\s*=", text, re.MULTILINE):
            raise
        return read_toml(text)


def _defaults(value: Value) -> list[Default]:
    found = []
    for item in value if isinstance(value, list) else []:
        if not isinstance(item, dict) or not isinstance(own := item.get("values"), dict):
            continue
        scope = item.get("scope")
        said = scope if isinstance(scope, dict) else {}
        kind = str(said.get("type") or "")
        kind = {"post": "posts", "page": "pages", "draft": "drafts"}.get(kind, kind)
        found.append(Default(str(said.get("path") or "").strip("/"), own, kind=kind))
    return found


def _languages(values: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the languages that a plugin built the site in, the first of them at its root."""
    listed = values.get("languages")
    names = [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
    first = word(values, "default_lang")
    is_told = first or any("language" in name or "polyglot" in name for name in _plugins(values))
    return tuple(dict.fromkeys([first, *names] if first in names else names)) if is_told else ()


def takes_bare_pages(values: Mapping[str, Value], gems: str) -> bool:
    """Say whether Markdown without front matter became pages: by a plugin, which GitHub always has.

    A site that brings no Gemfile and one of GitHub's themes, or a theme by the name of its repository, was
    built there.
    """
    if BARE_PAGES in _plugins(values) or "github-pages" in gems:
        return True
    theme = word(values, "theme").startswith("jekyll-theme-")
    return not gems and (theme or bool(word(values, "remote_theme")))


def _plugins(values: Mapping[str, Value]) -> list[str]:
    return [*_texts(values.get("plugins")), *_texts(values.get("gems"))]


def _collections(value: Value) -> dict[str, Collection]:
    """Return the collections: a list of names, or a mapping that says more of each."""
    if isinstance(value, list):
        return {name: Collection() for name in value if isinstance(name, str)}
    found = {}
    for name, said in value.items() if isinstance(value, dict) else ():
        own = said if isinstance(said, dict) else {}
        found[name] = Collection(word(own, "output").lower() == "true", word(own, "permalink"))
    return found


def _archives(value: Value) -> dict[str, str]:
    """Return the patterns of ``jekyll-archives``, where the site used it."""
    said = value if isinstance(value, dict) else {}
    own = said.get("permalinks")
    patterns = {"tag": "/tag/:name/", "category": "/category/:name/"}
    if isinstance(own, dict):
        patterns |= {kind: text for kind, text in own.items() if isinstance(text, str)}
    return {**patterns, "mode": word(said, "slug_mode")}


def _autopages(value: Value) -> dict[str, str]:
    """Return the patterns of the lists that ``jekyll-paginate-v2`` makes, where the site lets it."""
    said = value if isinstance(value, dict) else {}
    found = {}
    for kind, key, token in (("category", "categories", ":cat"), ("tag", "tags", ":tag")):
        own = said.get(key)
        own = own if isinstance(own, dict) else {}
        if word(said, "enabled") == "true" and word(own, "enabled") != "false":
            slugs = own.get("slugify")
            found[kind] = (word(own, "permalink") or f"/{kind}/{token}").replace(token, ":name")
            found[f"{kind}_mode"] = word(slugs if isinstance(slugs, dict) else {}, "mode") or "none"
    return found


def _folders(values: Mapping[str, Value]) -> dict[str, str]:
    """Return the folders in which plugins of Octopress put the lists of categories and tags."""
    found = {key: word(values, key).strip("/") for key in ("category_dir", "tag_dir")}
    return {key: folder for key, folder in found.items() if folder}


def _lists(values: Mapping[str, Value]) -> list[tuple[str, Shows]]:
    """Return the lists that the usual plugins make: paginate, feed; and those of Octopress."""
    found: list[tuple[str, Shows]] = [("/", "home")]
    newer = values.get("pagination")
    path = word(values, "paginate_path") or word(
        newer if isinstance(newer, dict) else {}, "permalink"
    )
    paging = _PAGING.fullmatch(path or "/page:num")
    if paging:
        found += [
            ("/" + (paging["path"] or "").strip("/"), "home"),
            ("/" + paging["word"], "paging"),
        ]
    if folder := word(values, "pagination_dir").strip("/"):
        found += [
            (f"/{folder}", "home"),
            ("/page", "paging"),
            (f"/{folder}/archives", "archive"),
        ]
    feed = values.get("feed")
    if isinstance(feed, dict) and (path := word(feed, "path")):
        found.append(("/" + path.strip("/"), "feed"))
    return list(dict.fromkeys(found))


def _pictures_at(values: Mapping[str, Value]) -> str:
    """Return where the theme Chirpy takes all pictures from (``_includes/media-url.html``).

    Its key of today means other things to other themes.
    """
    theme = word(values, "theme") + word(values, "remote_theme")
    return word(values, "img_cdn") or (word(values, "cdn") if "chirpy" in theme.lower() else "")


def _texts(value: Value) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [item.strip().strip("/") for item in items if isinstance(item, str) and item.strip()]
