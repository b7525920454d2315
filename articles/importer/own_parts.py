"""The files that an old site has for its own tags: what posts include, data that they show, shortcodes."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from articles.dialects import Unreadable, hugo_asked, hugo_data
from articles.dialects.hugo_folders import FILES, TEXTS
from articles.importer.decoding import decode
from articles.importer.find import Found, read, texts_of
from articles.importer.hugo_config import root_of
from articles.importer.incoming import Refused
from articles.importer.there import names_in, real

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.importer.incoming import Options
    from articles.importer.start import Start

MOST_FILES = 300
MOST_FOLDERS = 3_000
MOST_NAMES = 1_000
MOST_BYTES = 16 * 1024
MOST_BYTES_OF_BOOKS = 256 * 1024
MOST_BYTES_OF_FILES = MOST_BYTES_OF_DATA = 128 * 1024
MOST_BYTES_OF_ALL = 400 * 1024
_SHORTCODES = ("layouts/shortcodes", "layouts/_shortcodes")
_PARTIALS = ("layouts/partials", "layouts/_partials")
_MOST_THEMES = 20
_MODULE = re.compile(r"^# ([\w.-]+(?:/[\w.-]+)*) ", re.MULTILINE)
_MOST_TURNS = 3
"""A file that was read may say the name of another one, but not endlessly."""
_DATA = re.compile(r"\.(?:ya?ml|json)$")
_BESIDE_POSTS = re.compile(r"^(?!\d{2,4}-\d{1,2}-\d{1,2}-).*\.(?:md|markdown|html|txt|svg)$")
_TEXT = re.compile(r"\.(?:md|markdown|html?|adoc|org|rst)$", re.IGNORECASE)
_BOOKS = re.compile(r"\.bib$")
_LINKS = re.compile(r"^(?:links?|friends?|sites?)\.(?:ya?ml|json)$")


def with_own_parts(start: Start, options: Options) -> Options:
    """Return the options with the templates that the site has for its own tags, as far as they are small.

    What lies outside of the site's folder, is no UTF-8 or cannot be read is passed over.
    """
    name = options.dialect.name
    if start.config is None or name not in _FOLDERS:
        return options
    known = _Known()
    root = root_of(start.config) if name == "hugo" else start.base
    for folder in _FOLDERS[name](root):
        for key, place in islice(_files(folder, root), MOST_FILES):
            known.take(key, place, folder.most_bytes)
    if name == "hugo":
        _with_what_they_ask_for(known, root)
        _with_files(known, start, options, root)
    return replace(options, site=replace(options.site, own_parts=known.texts))


@dataclass(slots=True)
class _Known:
    """The files that were read, by their keys, and how much more may be."""

    texts: dict[str, str] = field(default_factory=dict)
    room: int = field(default_factory=lambda: MOST_BYTES_OF_ALL)

    def take(self, key: str, place: Path, most_bytes: int = MOST_BYTES) -> None:
        """Read a file, unless another one has its key or there is no room for it."""
        text = _text(place, most_bytes) if key not in self.texts else None
        if text is None:
            return
        self.room -= len(text)
        if self.room >= 0 and len(self.texts) < MOST_FILES:
            self.texts[key] = text

    def take_names(self, key: str, place: Path) -> None:
        """List the files of a folder, unless there is no room for their names. Many posts may have one."""
        found = _names(place) if place.is_dir() else []
        self.room -= sum(map(len, found))
        if found and self.room >= 0 and len(self.texts) < MOST_FOLDERS:
            self.texts[key] = "\n".join(found)


def _with_what_they_ask_for(known: _Known, root: Path) -> None:
    """Add the partials, the data and the words that shortcodes of Hugo ask for by their names."""
    _with_partials(known, root)
    templates = [*known.texts.values()]
    wanted = frozenset(name for text in templates for name in hugo_data.data_in(text))
    for path, place in _below(root, "data") if wanted else ():
        if path.with_suffix("").parts[0] in wanted:
            known.take(hugo_data.DATA + path.as_posix(), place, MOST_BYTES_OF_DATA)
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


def _with_files(known: _Known, start: Start, options: Options, root: Path) -> None:
    """Add the files of the site that its texts show by shortcodes: only a run of those tells which."""
    names = hugo_asked.readers(known.texts)
    waiting = [
        (item.path, text) for item in texts_of(start) if names.search(text := _post(item, options))
    ]
    for _ in range(_MOST_TURNS if waiting else 0):
        many = len(known.texts)
        site = replace(options.site, own_parts=known.texts)
        wanted = (key for path, text in waiting for key in hugo_asked.asked_for(text, path, site))
        for key in dict.fromkeys(wanted):
            folder, mark = (root, FILES) if key.startswith(FILES) else (start.base, TEXTS)
            name = key.removeprefix(mark)
            place = real(folder / name)
            if place is None or place != folder.resolve() / name:
                continue
            if key.endswith("/"):
                known.take_names(key, place)
            else:
                known.take(key, place, MOST_BYTES_OF_FILES)
        if len(known.texts) == many:
            break


def _post(item: Found, options: Options) -> str:
    raw = read(item)
    if isinstance(raw, Refused) or b"{{" not in raw:
        return ""
    try:
        return decode(raw, encoding=options.encoding).text
    except Unreadable:
        return ""


def _below(root: Path, name: str) -> Iterator[tuple[Path, Path]]:
    """Yield the files of a kind of the site and of its themes, each with its path in that folder."""
    for folder in (root / name, *(one / name for one in _themes(root))):
        for path, place in islice(_files(_Folder(folder), root), MOST_FILES):
            if place.suffix in hugo_data.FORMS:
                yield Path(path), place


def _partials(root: Path, name: str) -> Iterator[Path]:
    for above in (root, *_themes(root)):
        for folder in _PARTIALS:
            place = above / folder / name
            found = real(place)
            if found == above.resolve() / folder / name and found.is_relative_to(root):
                yield place


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder of such files: their names are told with the prefix, and ``fits`` those that count."""

    path: Path
    prefix: str = ""
    fits: re.Pattern[str] = re.compile("")
    most_bytes: int = MOST_BYTES


def _of_jekyll(base: Path) -> Iterator[_Folder]:
    """Yield parts of pages, data, what lies beside posts and is none, and code: posts may show them."""
    yield _Folder(base / "_includes")
    yield _Folder(base / "_data", "_data/", _DATA)
    yield _Folder(base / "_posts", "_posts/", _BESIDE_POSTS)
    yield _Folder(base / "downloads" / "code", "_code/")
    for name in ("_bibliography", "assets/bibliography"):
        yield _Folder(base / name, "_bibliography/", _BOOKS, MOST_BYTES_OF_BOOKS)


def _of_hugo(root: Path) -> Iterator[_Folder]:
    """Yield the site's own folders, then those of its themes: the first template of a name counts."""
    for above in (root, *_themes(root)):
        yield from (_Folder(above / name) for name in _SHORTCODES)


def _themes(root: Path) -> list[Path]:
    """Return the folders of themes, those that lie there as modules last."""
    themes = root / "themes"
    named = [themes / name for name in names_in(themes, MOST_FILES)]
    modules = _MODULE.findall(_text(root / "_vendor" / "modules.txt", MOST_BYTES) or "")
    named += [root / "_vendor" / name for name in modules if ".." not in name]
    return named[:_MOST_THEMES]


def _of_hexo(base: Path) -> Iterator[_Folder]:
    """Yield the files of code that posts show, in ``code_dir`` as a new site has it, and lists of links."""
    yield _Folder(base / "downloads" / "code")
    yield _Folder(base / "_data", "_data/", _LINKS)


_FOLDERS = {"hexo": _of_hexo, "hugo": _of_hugo, "jekyll": _of_jekyll}


def _files(folder: _Folder, root: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of a folder that count, by name; none where it leads out of the root."""
    found = real(folder.path)
    if found is None or not found.is_relative_to(root):
        return
    for above, folders, names in os.walk(folder.path):
        folders.sort()
        below = Path(above).relative_to(folder.path)
        for name in filter(folder.fits.search, sorted(names)):
            yield folder.prefix + (below / name).as_posix(), Path(above, name)


def _names(folder: Path) -> list[str]:
    """Return the paths of the files in a folder and below it, but for texts and what is hidden."""
    found: list[str] = []
    for above, folders, names in islice(os.walk(folder), MOST_FILES):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = Path(above).relative_to(folder)
        found += [
            (below / name).as_posix()
            for name in names
            if name.isprintable() and not name.startswith(".") and not _TEXT.search(name)
        ]
        if len(found) > MOST_NAMES:
            break
    return sorted(found)[:MOST_NAMES]


def _text(place: Path, most_bytes: int) -> str | None:
    """Return what stands in a file, perhaps nothing; None where it cannot be read."""
    try:
        if place.is_symlink() or not place.is_file() or place.stat().st_size > most_bytes:
            return None
        return place.read_text("utf-8-sig")
    except (OSError, ValueError):
        return None
