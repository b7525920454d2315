"""The files of an old site, one after the other: only what a post can be, and never outside."""

from __future__ import annotations

import stat
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from articles.importer.folder_names import Names
from articles.importer.forms import FOREIGN, NO_PAGES_OF_HUGO, SUFFIXES, not_read, template
from articles.importer.incoming import Options, Refused
from articles.importer.kinds import place_of
from articles.importer.others import LeftOut
from articles.importer.sites import POSTS
from articles.importer.start import Start
from articles.importer.there import NoFile, bytes_of, is_file, is_folder

MAX_BYTES = 4 * 1024 * 1024
MAX_FOLDERS = 100
"""How deep folders may lie in each other: more are a mistake or a trap, never a site."""
_MACHINES = frozenset(
    {"node_modules", "bower_components", ".git", ".hg", ".svn", ".jekyll-cache", ".sass-cache"}
)
"""Folders that are not even looked into: what lies there came from a machine."""


@dataclass(frozen=True, slots=True)
class Found:
    """One file: where it lies, its path in the source, and the folders that pictures may come from."""

    file: Path
    path: str
    root: Path
    assets: tuple[Path, ...] = ()
    twins: tuple[Path, ...] = ()
    """Folders of the same page in other languages: Hugo shows what lies in one of them in all."""


_OUTSIDE = "It is a link to a place outside the folder."
_LINKED_FOLDER = (
    "It is a link to a folder, which is not followed. Import what lies there by its own path."
)
_ALL = "."
"""The path of the folder that all paths are told from."""

Item: TypeAlias = Found | Refused | LeftOut


def find(
    starts: Sequence[Start], options: Mapping[Path, Options] | None = None
) -> Iterator[Found | Refused | LeftOut]:
    """Yield every text of a site once: folder by folder, its files before the folders in it.

    In folders, only names with the suffix of a text; a file that is given itself may have any. What
    cannot be read is told as refused, and what its place makes nothing of, with the reason. Nothing
    is opened here. ``options``, by the base of a place, know the rules of its generator.
    """
    seen: set[str] = set()
    for start in starts:
        rules = (options or {}).get(start.base)
        for place in start.places:
            for item in (_ruled(each, rules) for each in _items(place, start)):
                if item.path in seen:
                    yield Refused(
                        item.path,
                        "Another file of this run has the same path. Import it with its own --source.",
                    )
                    continue
                if len(starts) > 1:
                    seen.add(item.path)
                yield item


def texts_of(start: Start, folder: str = "") -> Iterator[Found]:
    """Yield the texts that can be read in the site that a start is part of, or in one folder of it."""
    places = (start.base / folder,)
    return (item for item in find([replace(start, places=places)]) if isinstance(item, Found))


def _ruled(item: Item, rules: Options | None) -> Item:
    """Leave out what lies where the generator makes nothing of it."""
    if rules is None or isinstance(item, LeftOut) or item.path == _ALL:
        return item
    place = place_of(item.path, rules)
    if place.role == "out":
        return LeftOut(item.path, place.reason)
    folder, *rest = item.path.split("/")[:-1] or [""]
    site = rules.site
    if not isinstance(item, Found) or not rest or not site.language_at(folder):
        return item
    others = dict.fromkeys((*site.language_folders, *site.languages))
    twins = (item.root.joinpath(one, *rest) for one in others if one != folder.lower())
    return replace(item, twins=tuple(twins))


def _items(place: Path, start: Start) -> Iterator[Item]:
    if not is_folder(place):
        yield _file(place, start)
    elif _is_inside(place, start.base):
        yield from _walk(place, start)
    else:
        yield Refused(_path(place, start.base), _OUTSIDE)


def read(found: Found) -> bytes | Refused:
    """Return the file's bytes; a sentence for what is too large, empty or unreadable."""
    try:
        raw = bytes_of(found.file, MAX_BYTES)
    except NoFile:
        return Refused(found.path, "It is not a regular file.")
    except OSError as error:
        return Refused(found.path, f"It cannot be read: {error.strerror}.")
    if len(raw) > MAX_BYTES:
        return Refused(found.path, f"It is larger than {MAX_BYTES // 1024 // 1024} MB.")
    return raw if raw.strip() else Refused(found.path, "It is empty.")


def _walk(folder: Path, start: Start, *, is_resource: bool = False) -> Iterator[Item]:
    if len(folder.relative_to(start.base).parts) > MAX_FOLDERS:
        yield Refused(_path(folder, start.base), "It lies too deep in folders. Move it up.")
        return
    try:
        names = Names.of(folder)
    except OSError as error:
        yield Refused(_path(folder, start.base), f"The folder cannot be read: {error.strerror}.")
        return
    yield from _listed(folder, names, start, is_resource=is_resource)


def _listed(folder: Path, names: Names, start: Start, *, is_resource: bool) -> Iterator[Item]:
    """Yield the texts of one folder, then those of the folders in it, posts last: pages are few."""
    pages = _bundle(names.files) if start.dialect == "hugo" else None
    if pages is not None and _knows_no_bundles(start.base):
        pages = None
    is_inside = _is_inside(folder, start.base)
    for name in names.files:
        place = folder / name
        if name in names.twins:
            yield _twin(place, start)
        elif place.suffix.lower() in SUFFIXES or _is_remnant(place):
            is_part = is_resource or (pages is not None and name not in pages)
            is_certain = is_inside and name not in names.links
            yield _file_or_left_out(place, start, is_part=is_part, is_inside=is_certain)
        elif name in names.links and is_folder(place):
            yield LeftOut(_path(place, start.base), _LINKED_FOLDER)
        elif form := _form(place, start):
            said = not_read(form)
            yield LeftOut(_path(place, start.base), said)
    for name in names.folders:
        place = folder / name
        if name in names.twins:
            yield _twin(place, start)
        elif not _is_closed(place, start):
            yield from _folder(place, start, is_resource=is_resource or pages is not None)


def _form(place: Path, start: Start) -> str:
    """Return in which form that is not read here a text is written; "" for what is no text."""
    if form := FOREIGN.get(place.suffix.lower()):
        return form
    is_hidden = any(map(_is_hidden, _path(place, start.base).split("/")))
    may_be_page = start.config is None or start.dialect == "hexo"
    return template(place) if may_be_page and not is_hidden else ""


def _twin(place: Path, start: Start) -> Refused:
    said = "Another file here has the same name, its accents written otherwise. Rename one."
    return Refused(_path(place, start.base), said)


def _is_inside(folder: Path, base: Path) -> bool:
    """Say whether a folder really lies where its path says. What is no link in it does so too."""
    try:
        return folder.resolve(strict=True).is_relative_to(base)
    except (OSError, RuntimeError):
        return False


def _file_or_left_out(place: Path, start: Start, *, is_part: bool, is_inside: bool) -> Item:
    path = _path(place, start.base)
    if is_part:
        return LeftOut(path, "It belongs to the page beside it (a bundle of Hugo's).")
    if _is_remnant(place):
        return LeftOut(path, "An editor left it behind: an older state of the file beside it.")
    if start.dialect == "hugo" and place.suffix.lower() in NO_PAGES_OF_HUGO:
        return LeftOut(path, "Hugo made no page of it: it is a text beside the pages.")
    is_ruled = start.config is not None
    if not is_ruled and any(_is_hidden(part) for part in path.split("/")):
        return LeftOut(path, "Its name begins with `_` or `.`: generators pass it over.")
    return _file(place, start, is_inside=is_inside)


def _is_remnant(place: Path) -> bool:
    """Say whether it is what an editor leaves beside a text: `a.md~`, `a.md%`."""
    name = place.name
    return name.endswith(("~", "%")) and Path(name[:-1]).suffix.lower() in SUFFIXES


def _is_closed(place: Path, start: Start) -> bool:
    """Say whether a machine made the folder: nothing a person wrote lies in it."""
    return place.name in _MACHINES or (start.dialect == "jekyll" and place == start.base / "_site")


def _bundle(files: list[str]) -> frozenset[str] | None:
    """Return what Hugo makes pages of where an ``index.md`` stands: nothing else. None where none does."""
    own = {name for name in files if name.startswith("index.") and name.endswith((".md", ".html"))}
    return frozenset(own) if any(name.endswith(".md") for name in own) else None


def _knows_no_bundles(base: Path) -> bool:
    """Say whether a site is older than Hugo's bundles (0.32): they would make one page of all of it."""
    return is_file(base / "index.md")


def _folder(place: Path, start: Start, *, is_resource: bool) -> Iterator[Item]:
    if place.suffix.lower() in SUFFIXES:
        yield Refused(_path(place, start.base), "It is a folder, though it is named like a post.")
    yield from _walk(place, start, is_resource=is_resource)


def _file(place: Path, start: Start, *, is_inside: bool = False) -> Found | Refused:
    path, base = _path(place, start.base), start.base
    try:
        path.encode()
        real = place if is_inside else place.resolve(strict=True)
        found = real.stat(follow_symlinks=False)
    except UnicodeEncodeError:
        return Refused(path.encode(errors="replace").decode(), "Its name is not UTF-8. Rename it.")
    except (OSError, RuntimeError) as error:
        return Refused(
            path, f"It cannot be read: {getattr(error, 'strerror', None) or 'a circle of links'}."
        )
    if not is_inside and not real.is_relative_to(base):
        return Refused(path, _OUTSIDE)
    if not stat.S_ISREG(found.st_mode):
        return Refused(path, "It is not a regular file.")
    if found.st_size > MAX_BYTES:
        return Refused(path, f"It is larger than {MAX_BYTES // 1024 // 1024} MB.")
    return Found(place, path, base, start.assets)


def _path(place: Path, base: Path) -> str:
    """Return the path in the source: the same for a copy on a disk that stores names otherwise."""
    whole, above = str(place), f"{base}/"
    inside = whole[len(above) :] if whole.startswith(above) else place.relative_to(base).as_posix()
    return unicodedata.normalize("NFC", inside)


def _is_hidden(name: str) -> bool:
    """Say whether generators pass a name over, where no configuration says more."""
    return name.startswith((".", "_")) and name not in {*POSTS, "_content"}
