"""Telling the generator of an old site by its configuration and folders."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from articles.dialects import hexo_friends, hexo_moments
from articles.dialects.jekyll_site import TRANSLATIONS
from articles.dialects.pelican_site import folder_of_texts
from articles.importer.domains import domain_in
from articles.importer.there import is_file, is_folder, names_in, real

POSTS = ("_posts", "_drafts")
HEXO_CONFIG = "_config.yml"
PACKAGE = "package.json"
PELICAN_SETTINGS = "pelicanconf.py"
_JEKYLL_CONFIGS = ("_config.yml", "_config.yaml", "_config.toml")
_FORMS = (".toml", ".yaml", ".yml", ".json")
_SEARCH_UP, _SEARCH_DOWN = 8, 4
_DATED = re.compile(r"\d{2,4}-\d{1,2}-\d{1,2}-.")
_ZOLA_KEYS = re.compile(r"^\s*[\"']?(?:base_url|compile_sass|build_search_index)\b", re.MULTILINE)
"""Keys of Zola, whose sites otherwise look like those of Hugo."""
_SOURCE = re.compile(
    r"^source[ \t]*[:=][ \t]*[\"']?(?:\./)?([\w-]{1,60})/?[\"']?[ \t]*(?:#.*)?$", re.MULTILINE
)
"""Jekyll's key for the folder of its texts; Octopress has them in ``source``, as Hexo does."""
_COLLECTIONS = re.compile(r"^collections(?:_dir)?[ \t]*:", re.MULTILINE)
"""Keys of Jekyll alone; a site may have its articles in collections, and no folder of posts."""
_LOOK_AT = 64 * 1024
"""So much of a configuration tells whose it is."""
_CONTENT = re.compile(
    r"\bcontentDir[\"']?[ \t]*[:=][ \t]*(?:[\"']([^\"'\n]{1,200})[\"']|([\w./-]{1,200}))",
    re.IGNORECASE,
)
"""Hugo's key for the folder of its texts, of all of them or of a language."""


def _mount(target: str) -> re.Pattern[str]:
    """Return what finds the folders that Hugo's configuration mounts at such a place."""
    return re.compile(
        r"\bsource[\"']?[ \t]*[:=][ \t]*[\"']?([\w./-]{1,200})[\"']?,?\s{1,40}"
        rf"[\"']?target[\"']?[ \t]*[:=][ \t]*[\"']?{target}[\"']?\s{{0,9}}(?:\n|$)"
    )


_MOUNT = _mount("content")
"""A folder that Hugo read as that of its texts."""
_MOUNTED = _mount(r"content(?:/[\w./-]{0,200})?")
"""A folder that it read as that, or as one below it."""
_HUGO_NAMES = ("hugo", "config")
_HUGO_PARTS = (
    "languages", "permalinks", "frontmatter", "markup", "params", "taxonomies", "pagination",
    "module",
)  # fmt: skip
"""Keys of Hugo's configuration that a file of their name may hold, of those that matter to posts."""
_PART_OF_LANGUAGES = re.compile(r"languages\..*\.(?:toml|yaml|yml|json)", re.DOTALL)
_MOST_PARTS = 1_000
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
    named = root / (folder_of_texts(_beginning(settings)) or "content")
    return named if is_folder(named) and not named.is_symlink() else root


def _hexo(root: Path) -> Site | None:
    config, base = root / HEXO_CONFIG, root / "source"
    if not is_file(config) or not is_folder(base) or _jekyll_base(config) == base:
        return None
    posts = tuple(base / name for name in POSTS if is_folder(base / name))
    return Site(
        root,
        base,
        "hexo",
        config,
        (*_package_in(root), *_data_in(base)),
        posts or (base,),
        domain=domain_in(root, base),
    )


def package_above(folder: Path) -> tuple[tuple[str, Path], ...]:
    """Return the nearest file that names packages of JavaScript, as a part of a configuration."""
    return next(filter(None, map(_package_in, upwards(folder))), ())


def _package_in(root: Path) -> tuple[tuple[str, Path], ...]:
    package = root / PACKAGE
    return (("package", package),) if _is_small_file(package) else ()


def _data_in(base: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of data from which a theme fills its pages of links and of short notes."""
    for key, names in (("friends", hexo_friends.FILES), ("moments", hexo_moments.FILES)):
        places = (base / "_data" / name for name in names)
        small = (place for place in places if _is_small_file(place) and not place.is_symlink())
        yield from ((key, place) for place in islice(small, 1))


def _is_small_file(place: Path) -> bool:
    """Say whether a file that a site need not have can be looked at whole, as text."""
    try:
        is_small = is_file(place) and place.stat().st_size <= _LOOK_AT
    except OSError:
        return False
    return is_small and "\ufffd" not in _beginning(place)


def _jekyll(root: Path) -> Site | None:
    config = next((root / name for name in _JEKYLL_CONFIGS if is_file(root / name)), None)
    if config is None:
        return None
    base = _jekyll_base(config)
    posts = tuple(sorted(_posts_below(base, _SEARCH_DOWN)))
    if not posts and not _COLLECTIONS.search(_beginning(config)):
        return None
    return Site(root, base, "jekyll", config, posts=posts, domain=domain_in(root, base))


def _jekyll_base(config: Path) -> Path:
    """Return the folder that Jekyll read its texts from: that of its configuration, or one in it."""
    found = _SOURCE.search(_beginning(config))
    named = config.parent / found[1] if found else config.parent
    return named if is_folder(named) and not named.is_symlink() else config.parent


def _hugo(root: Path) -> Site | None:
    folders = (root, root / "config" / "_default")
    places = (
        place / f"{name}{form}" for place in folders for name in _HUGO_NAMES for form in _FORMS
    )
    config = next((place for place in places if is_file(place)), None)
    if config is None or _is_zola(config):
        return None
    base = _hugo_base(root, config)
    if base is None:
        return None
    assets = tuple(root / name for name in ("static", "assets") if is_folder(root / name))
    domain, parts = domain_in(root, root / "static"), tuple(_parts(root))
    return Site(root, base, "hugo", config, parts, assets=assets, domain=domain)


def _hugo_base(root: Path, config: Path) -> Path | None:
    """Return the folder of Hugo's texts: the only one that the configuration names, else ``content``."""
    said = _about_texts(root, config)
    named = {(found[1] or found[2]).strip("./ ") for found in _CONTENT.finditer(said)}
    usual = root / "content"
    if not named and not is_folder(usual):
        named = {found[1].strip("./") for found in _MOUNT.finditer(said)}
    base = root / named.pop() if len(named) == 1 else usual
    is_inside = is_folder(base) and real(base) == root.resolve() / base.relative_to(root)
    return base if is_inside else usual if is_folder(usual) else None


def _about_texts(root: Path, config: Path) -> str:
    """Return the files of a configuration that may say where the texts lie."""
    names = names_in(config.parent, _MOST_PARTS) if config.parent != root else []
    beside = [config.parent / name for name in names if name.startswith("languages.")]
    modules = [config.parent / name for name in names if name.startswith("module.")]
    return "\n".join(map(_beginning, (config, *beside, *modules)))


def texts_apart(base: Path, config: Path) -> list[str]:
    """Return the folders from which Hugo read texts too, and that do not lie below its own."""
    root = config.parent.parent.parent if config.parent.name == "_default" else config.parent
    said = _about_texts(root, config)
    named = [found[1] or found[2] for found in _CONTENT.finditer(said)]
    named += [found[1] for found in _MOUNTED.finditer(said)]
    folders = dict.fromkeys(name.strip("./ ") for name in named)
    places = {name: root / name for name in folders if name}
    return [
        name
        for name, place in places.items()
        if is_folder(place) and not (place.is_relative_to(base) or base.is_relative_to(place))
    ]


def _parts(root: Path) -> Iterator[tuple[str, Path]]:
    for name in _HUGO_PARTS:
        for form in _FORMS:
            place = root / "config" / "_default" / f"{name}{form}"
            if is_file(place):
                yield name, place
    folder = root / "config" / "_default"
    for place in (folder / name for name in names_in(folder, _MOST_PARTS)):
        if _PART_OF_LANGUAGES.fullmatch(place.name) and is_file(place):
            yield place.stem, place
    places = (
        root / "config" / "production" / f"{name}{form}" for name in _HUGO_NAMES for form in _FORMS
    )
    if public := next((place for place in places if is_file(place)), None):
        yield "production", public


def _is_zola(config: Path) -> bool:
    return bool(_ZOLA_KEYS.search(_beginning(config)))


def _beginning(config: Path) -> str:
    try:
        with config.open(encoding="utf-8-sig", errors="replace") as opened:
            return opened.read(_LOOK_AT)
    except OSError:
        return ""


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
