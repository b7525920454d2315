"""Telling the generator of an old site by its configuration and folders."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from articles.dialects import hexo_emoji, hexo_friends, hexo_moments
from articles.dialects.jekyll_site import TRANSLATIONS
from articles.dialects.pelican_site import folder_of_texts
from articles.importer.domains import domain_in
from articles.importer.hugo_config import FORMS, NAMES, base_of, parts_of
from articles.importer.there import LOOK_AT, beginning, is_file, is_folder, real

POSTS = ("_posts", "_drafts")
HEXO_CONFIG = "_config.yml"
PACKAGE = "package.json"
PELICAN_SETTINGS = "pelicanconf.py"
_OF_JEKYLL = ("_posts", "_layouts", "_includes")
"""Folders beside the configuration that Jekyll alone has: its site may have another ``source`` in it."""
_OF_PAGES = re.compile(
    r"^(?:(?:remote_theme|plugins|gems|kramdown|baseurl|header_pages)[ \t]*:"
    r"|theme[ \t]*:[ \t]*[\"']?(?:jekyll-|minima\b|just-the-docs\b))",
    re.MULTILINE,
)
_OF_HEXO = re.compile(
    r"^(?:source_dir|public_dir|new_post_name|skip_render|tag_dir)[ \t]*:", re.MULTILINE
)
_JEKYLL_CONFIGS = ("_config.yml", "_config.yaml", "_config.toml")
_SEARCH_UP, _SEARCH_DOWN = 8, 4
_DATED = re.compile(r"\d{2,4}-\d{1,2}-\d{1,2}-.")
_ZOLA_KEYS = re.compile(r"^\s*[\"']?(?:base_url|compile_sass|build_search_index)\b", re.MULTILINE)
"""Keys of Zola, whose sites otherwise look like those of Hugo."""
_SOURCE = re.compile(
    r"^source[ \t]*[:=][ \t]*[\"']?(?:\./)?([\w-]{1,60})/?[\"']?[ \t]*(?:#.*)?$", re.MULTILINE
)
"""Jekyll's key for the folder of its texts; Octopress has them in ``source``, as Hexo does."""
_SOURCE_OF_HEXO = re.compile(
    r"^source_dir[ \t]*:[ \t]*[\"']?(?:\./)?((?!\.)[\w./-]{1,60})[\"']?[ \t]*(?:#.*)?$",
    re.MULTILINE,
)
_COLLECTIONS = re.compile(r"^collections(?:_dir)?[ \t]*:", re.MULTILINE)
"""Keys of Jekyll alone; a site may have its articles in collections, and no folder of posts."""
_SERVED = (
    "static",
    "public",
    ".vuepress/public",
    "docs/.vuepress/public",
    "src/.vuepress/public",
    "docs/public",
    "src",
    "source",
)
"""Of Docusaurus and Gatsby; Astro, Next.js and VitePress; VuePress; Eleventy and Bridgetown; Middleman."""
_DATA = {"friends": hexo_friends.FILES, "moments": hexo_moments.FILES}
_NO_SOURCES = frozenset({"node_modules", "vendor", "public", "_site"})


@dataclass(frozen=True, slots=True)
class Site:
    """A generator's site: ``base`` is the folder its paths are told from.

    Without a configuration only the dialect says something, and "" says that nothing is known.
    """

    root: Path
    base: Path
    dialect: str
    config: Path | None = None
    parts: tuple[tuple[str, Path], ...] = ()
    posts: tuple[Path, ...] = ()
    assets: tuple[Path, ...] = ()
    domain: str = ""
    """The host that a file of the site names, beside its configuration."""


def site_of(folder: Path, dialect: str = "") -> Site:
    """Return the site that a folder belongs to, of any generator or of the one that is named."""
    for above in upwards(folder):
        for name, look in _LOOKS.items():
            if dialect in {"", name} and (site := look(above)) is not None:
                return site
    if dialect in {"", "jekyll"} and (site := _jekyll_of_pages(folder)) is not None:
        return site
    return Site(folder, folder, dialect or ("jekyll" if _has_dated_posts(folder) else ""))


def served(folder: Path) -> Iterator[Path]:
    """Yield the folders inside of this one whose files generators serve as they are."""
    for name in _SERVED:
        place = folder / name
        if is_folder(place) and real(place) == folder.resolve() / name:
            yield place


def upwards(folder: Path) -> Iterator[Path]:
    """Yield a folder and those above it, not endlessly."""
    yield folder
    yield from list(folder.parents)[:_SEARCH_UP]


def settings_above(folder: Path) -> Path | None:
    """Return the settings of Pelican that a folder belongs to."""
    places = (above / PELICAN_SETTINGS for above in upwards(folder))
    return next((place for place in places if is_file(place)), None)


def texts_of_pelican(settings: Path) -> Path:
    """Return the folder that Pelican read its texts from: as its settings say, else ``content``."""
    root = settings.parent
    named = root / (folder_of_texts(beginning(settings)) or "content")
    return named if is_folder(named) and not named.is_symlink() else root


def _hexo(root: Path) -> Site | None:
    config = root / HEXO_CONFIG
    base = _hexo_base(config) if is_file(config) else None
    if base is None or _jekyll_base(config) == base:
        return None
    if not is_folder(base / POSTS[0]) and any(is_folder(root / name) for name in _OF_JEKYLL):
        return None
    posts = tuple(base / name for name in POSTS if is_folder(base / name))
    return Site(
        root,
        base,
        "hexo",
        config,
        (*_package_in(root), *_data_in(base / "_data", *_DATA), *_themes_in(root)),
        posts or (base,),
        domain=domain_in(root, base),
    )


def _hexo_base(config: Path) -> Path | None:
    """Return the folder that Hexo read its texts from: ``source``, or the one inside that is named."""
    found = _SOURCE_OF_HEXO.search(beginning(config))
    base = config.parent / (found[1].rstrip("/") if found else "source")
    is_outside = found is not None and real(base) != config.parent.resolve() / base.relative_to(
        config.parent
    )
    return base if is_folder(base) and not is_outside else None


def package_above(folder: Path) -> tuple[tuple[str, Path], ...]:
    """Return the nearest file that names packages of JavaScript, as a part of a configuration."""
    return next(filter(None, map(_package_in, upwards(folder))), ())


def _package_in(root: Path) -> tuple[tuple[str, Path], ...]:
    package = root / PACKAGE
    return (("package", package),) if _is_small_file(package) else ()


def _data_in(folder: Path, *keys: str) -> Iterator[tuple[str, Path]]:
    """Yield the files of data from which a theme fills its pages of links and of short notes."""
    for key in keys:
        places = (folder / name for name in _DATA[key])
        small = (place for place in places if _is_small_file(place) and not place.is_symlink())
        yield from ((key, place) for place in islice(small, 1))


def _themes_in(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield the configuration of a theme of which posts show what only that says, and the site's for it."""
    for key, names in hexo_emoji.PLACES.items():
        small = (name for name in names if _is_small_file(root / name))
        inside = (root / name for name in small if real(root / name) == root.resolve() / name)
        yield from ((key, place) for place in islice(inside, 1))


def _is_small_file(place: Path) -> bool:
    """Say whether a file that a site need not have can be looked at whole, as text."""
    try:
        is_small = is_file(place) and place.stat().st_size <= LOOK_AT
    except OSError:
        return False
    return is_small and "\ufffd" not in beginning(place)


def _jekyll(root: Path) -> Site | None:
    config = next((root / name for name in _JEKYLL_CONFIGS if is_file(root / name)), None)
    if config is None:
        return None
    base = _jekyll_base(config)
    posts = tuple(sorted(_posts_below(base, _SEARCH_DOWN)))
    if not posts and not _COLLECTIONS.search(beginning(config)):
        return None
    domain = domain_in(root, base)
    return Site(root, base, "jekyll", config, _gems_in(root), posts=posts, domain=domain)


def _jekyll_of_pages(root: Path) -> Site | None:
    """Return a site of Jekyll that has pages alone. Kept: only where it is given itself.

    Its configuration may stand at the top of a repository for other things than what lies below.
    """
    config = next((root / name for name in _JEKYLL_CONFIGS if is_file(root / name)), None)
    if config is None or _OF_HEXO.search(beginning(config)):
        return None
    has_parts = any(is_folder(root / name) for name in _OF_JEKYLL)
    if not has_parts and not _OF_PAGES.search(beginning(config)):
        return None
    base = _jekyll_base(config)
    return Site(root, base, "jekyll", config, _gems_in(root), domain=domain_in(root, base))


def _gems_in(root: Path) -> tuple[tuple[str, Path], ...]:
    """Return the file that names Jekyll's plugins, as a part of a configuration."""
    gems = root / "Gemfile"
    return (("gems", gems),) if _is_small_file(gems) and not gems.is_symlink() else ()


def _jekyll_base(config: Path) -> Path:
    """Return the folder that Jekyll read its texts from: that of its configuration, or one in it."""
    found = _SOURCE.search(beginning(config))
    named = config.parent / found[1] if found else config.parent
    return named if is_folder(named) and not named.is_symlink() else config.parent


def _hugo(root: Path) -> Site | None:
    folders = (root, root / "config" / "_default")
    places = (place / f"{name}{form}" for place in folders for name in NAMES for form in FORMS)
    config = next((place for place in places if is_file(place)), None)
    if config is None or _is_zola(config):
        return None
    base = base_of(root, config)
    if base is None:
        return None
    assets = tuple(root / name for name in ("static", "assets") if is_folder(root / name))
    domain = domain_in(root, root / "static")
    parts = (*parts_of(root), *_data_in(root / "data", "friends"))
    return Site(root, base, "hugo", config, parts, assets=assets, domain=domain)


def _is_zola(config: Path) -> bool:
    return bool(_ZOLA_KEYS.search(beginning(config)))


def _posts_below(folder: Path, depth: int) -> Iterator[Path]:
    """Yield the folders of posts: in Jekyll each category may have its own."""
    try:
        entries = [entry for entry in os.scandir(folder) if entry.is_dir(follow_symlinks=False)]
    except OSError:
        return
    for entry in entries:
        if entry.name in POSTS:
            yield folder / entry.name
        elif depth and _may_hold_posts(entry.name):
            yield from _posts_below(folder / entry.name, depth - 1)


def _may_hold_posts(folder: str) -> bool:
    is_hidden = folder.startswith((".", "_")) and folder != TRANSLATIONS
    return not is_hidden and folder not in _NO_SOURCES


def _has_dated_posts(folder: Path) -> bool:
    """Say whether this is a folder of Jekyll's posts: by its name, and most names begin with a date."""
    posts = next((above for above in upwards(folder) if above.name == POSTS[0]), folder / POSTS[0])
    if posts.parent.name == "source" or not is_folder(posts):
        return False
    try:
        names = [entry.name for entry in os.scandir(posts) if not entry.name.startswith(".")]
    except OSError:
        return False
    return bool(names) and 2 * sum(bool(_DATED.match(name)) for name in names) > len(names)


_LOOKS = {"hexo": _hexo, "jekyll": _jekyll, "hugo": _hugo}
