"""The files of Hugo's configuration, and the folders from which they say that it read texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from articles.dialects.header import Unreadable, word
from articles.dialects.hugo_site import configuration
from articles.importer.there import beginning, is_file, is_folder, names_in, real

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

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
NAMES = ("hugo", "config")
FORMS = (".toml", ".yaml", ".yml", ".json")
"""What a configuration of Hugo's is called, and the endings of its forms."""
_PARTS = (
    "languages", "permalinks", "frontmatter", "markup", "params", "taxonomies", "pagination",
    "module",
)  # fmt: skip
"""Keys of Hugo's configuration that a file of their name may hold, of those that matter to posts."""
_PART_OF_LANGUAGES = re.compile(r"languages\..*\.(?:toml|yaml|yml|json)", re.DOTALL)
_MOST_PARTS = 1_000


def root_of(config: Path) -> Path:
    """Return the folder of the site that a configuration belongs to."""
    return config.parent.parent.parent if config.parent.name == "_default" else config.parent


def base_of(root: Path, config: Path) -> Path | None:
    """Return the folder of Hugo's texts: the only one that the configuration names, else ``content``."""
    said = _about_texts(root, config)
    named = {(found[1] or found[2]).strip("./ ") for found in _CONTENT.finditer(said)}
    usual = root / "content"
    if len(named) == 1 and is_folder(usual) and _is_of_some_languages(root, config):
        return usual
    if not named and not is_folder(usual):
        named = {found[1].strip("./") for found in _MOUNT.finditer(said)}
    base = root / named.pop() if len(named) == 1 else usual
    is_inside = is_folder(base) and real(base) == root.resolve() / base.relative_to(root)
    return base if is_inside else usual if is_folder(usual) else None


def _is_of_some_languages(root: Path, config: Path) -> bool:
    """Say whether only languages name a folder, and not all: the texts of the others lie in the usual one."""
    parts = {key: beginning(place) for key, place in parts_of(root)}
    try:
        values = configuration(beginning(config), **parts)
    except Unreadable:
        return False
    languages = values.get("languages")
    said = languages.values() if isinstance(languages, dict) else ()
    is_named = [isinstance(one, dict) and bool(word(one, "contentdir")) for one in said]
    return any(is_named) and not all(is_named) and not word(values, "contentdir")


def _about_texts(root: Path, config: Path) -> str:
    """Return the files of a configuration that may say where the texts lie."""
    names = names_in(config.parent, _MOST_PARTS) if config.parent != root else []
    beside = [config.parent / name for name in names if name.startswith("languages.")]
    modules = [config.parent / name for name in names if name.startswith("module.")]
    return "\n".join(map(beginning, (config, *beside, *modules)))


def texts_apart(base: Path, config: Path) -> list[str]:
    """Return the folders from which Hugo read texts too, and that do not lie below its own."""
    root = root_of(config)
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


def parts_of(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of a configuration beside its first one, each with the key that it holds."""
    for name in _PARTS:
        for form in FORMS:
            place = root / "config" / "_default" / f"{name}{form}"
            if is_file(place):
                yield name, place
    folder = root / "config" / "_default"
    for place in (folder / name for name in names_in(folder, _MOST_PARTS)):
        if _PART_OF_LANGUAGES.fullmatch(place.name) and is_file(place):
            yield place.stem, place
    places = (root / "config" / "production" / f"{name}{form}" for name in NAMES for form in FORMS)
    if public := next((place for place in places if is_file(place)), None):
        yield "production", public
