"""The templates of an old site's own tags: what posts include, and shortcodes of Hugo."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from articles.dialects import hugo_data

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.importer.incoming import Options
    from articles.importer.start import Start

MOST_FILES = 300
MOST_BYTES = 16 * 1024
MOST_BYTES_OF_ALL = 400 * 1024
_SHORTCODES = ("layouts/shortcodes", "layouts/_shortcodes")
_PARTIALS = ("layouts/partials", "layouts/_partials")
_MOST_THEMES = 20


def with_own_parts(start: Start, options: Options) -> Options:
    """Return the options with the templates that the site has for its own tags, as far as they are small.

    What lies outside of the site's folder, is no UTF-8 or cannot be read is passed over.
    """
    name = options.dialect.name
    if start.config is None or name not in _FOLDERS:
        return options
    known = _Known()
    for folder in _FOLDERS[name](start.base):
        for place in islice(_files(folder), MOST_FILES):
            known.take(place.relative_to(folder).as_posix(), place)
    if name == "hugo" and known.texts:
        _with_what_they_ask_for(known, start.base.parent)
    return replace(options, site=replace(options.site, own_parts=known.texts))


@dataclass(slots=True)
class _Known:
    """The files that were read, by their keys, and how much more may be."""

    texts: dict[str, str] = field(default_factory=dict)
    room: int = field(default_factory=lambda: MOST_BYTES_OF_ALL)

    def take(self, key: str, place: Path) -> None:
        """Read a file, unless another one has its key or there is no room for it."""
        text = _text(place) if key not in self.texts else ""
        self.room -= len(text)
        if text and self.room >= 0 and len(self.texts) < MOST_FILES:
            self.texts[key] = text


def _with_what_they_ask_for(known: _Known, root: Path) -> None:
    """Add the partials, the data and the words that shortcodes of Hugo ask for by their names."""
    _with_partials(known, root)
    templates = [*known.texts.values()]
    wanted = frozenset(name for text in templates for name in hugo_data.data_in(text))
    for path, place in _below(root, "data") if wanted else ():
        if path.with_suffix("").parts[0] in wanted:
            known.take(hugo_data.DATA + path.as_posix(), place)
    if any(map(hugo_data.asks_for_words, templates)):
        for path, place in _below(root, "i18n"):
            known.take(hugo_data.WORDS + path.name.lower(), place)


def _with_partials(known: _Known, root: Path) -> None:
    waiting = [*known.texts.values()]
    named: set[str] = set()
    while waiting and len(named) < MOST_FILES:
        for name in hugo_data.partials_in(waiting.pop()):
            if name in named or ".." in name:
                continue
            named.add(name)
            key = hugo_data.PARTIALS + name
            for place in _partials(root, name):
                known.take(key, place)
            waiting += [known.texts[key]] if key in known.texts else []


def _below(root: Path, name: str) -> Iterator[tuple[Path, Path]]:
    """Yield the files of a kind of the site and of its themes, each with its path in that folder."""
    for folder in (root / name, *(one / name for one in _themes(root))):
        for place in islice(_files(folder), MOST_FILES):
            if place.suffix in hugo_data.FORMS:
                yield place.relative_to(folder), place


def _partials(root: Path, name: str) -> Iterator[Path]:
    for above in (root, *_themes(root)):
        for folder in _PARTIALS:
            place = above / folder / name
            if place.resolve() == above.resolve() / folder / name:
                yield place


def _of_jekyll(base: Path) -> Iterator[Path]:
    yield base / "_includes"


def _of_hugo(base: Path) -> Iterator[Path]:
    """Yield the site's own folders, then those of its themes: the first template of a name counts."""
    root = base.parent
    for above in (root, *_themes(root)):
        yield from (above / name for name in _SHORTCODES)


def _themes(root: Path) -> list[Path]:
    themes = root / "themes"
    return sorted(themes.iterdir())[:_MOST_THEMES] if themes.is_dir() else []


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
