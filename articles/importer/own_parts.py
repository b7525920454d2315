"""The templates of an old site's own tags: what posts include, and shortcodes of Hugo."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.importer.incoming import Options
    from articles.importer.start import Start

MOST_FILES = 300
MOST_BYTES = 16 * 1024
MOST_BYTES_OF_ALL = 400 * 1024
_SHORTCODES = ("layouts/shortcodes", "layouts/_shortcodes")
_MOST_THEMES = 20


def with_own_parts(start: Start, options: Options) -> Options:
    """Return the options with the templates that the site has for its own tags, as far as they are small.

    What lies outside of the site's folder, is no UTF-8 or cannot be read is passed over.
    """
    name = options.dialect.name
    if start.config is None or name not in _FOLDERS:
        return options
    found: dict[str, str] = {}
    room = MOST_BYTES_OF_ALL
    for folder in _FOLDERS[name](start.base):
        for place in islice(_files(folder), MOST_FILES):
            key = place.relative_to(folder).as_posix()
            text = _text(place) if key not in found else ""
            room -= len(text)
            if text and room >= 0 and len(found) < MOST_FILES:
                found[key] = text
    return replace(options, site=replace(options.site, own_parts=found))


def _of_jekyll(base: Path) -> Iterator[Path]:
    yield base / "_includes"


def _of_hugo(base: Path) -> Iterator[Path]:
    """Yield the site's own folders, then those of its themes: the first template of a name counts."""
    root = base.parent
    themes = root / "themes"
    places = sorted(themes.iterdir())[:_MOST_THEMES] if themes.is_dir() else []
    for above in (root, *places):
        yield from (above / name for name in _SHORTCODES)


def _of_hexo(base: Path) -> Iterator[Path]:
    """Yield the folder of what posts show of files of code: Hexo's ``code_dir`` as a new site has it."""
    yield base / "downloads" / "code"


_FOLDERS = {"hexo": _of_hexo, "hugo": _of_hugo, "jekyll": _of_jekyll}


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files below a folder, in the order of their names; none of a folder that is a link."""
    if folder.is_symlink():
        return
    for above, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(above, name) for name in sorted(names))


def _text(place: Path) -> str:
    try:
        if place.is_symlink() or not place.is_file() or place.stat().st_size > MOST_BYTES:
            return ""
        return place.read_text("utf-8-sig")
    except (OSError, ValueError):
        return ""
