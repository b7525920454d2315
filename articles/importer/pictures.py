"""Finding the picture files that posts name: beside the post, in its folder, below the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from articles.dialects import file_names
from articles.dialects.globs import matches
from articles.importer.find import Found
from articles.importer.there import is_folder, names_in
from articles.markup.addresses import is_picture_file

MAX_BYTES = 25 * 1024 * 1024
MAX_NAMES = 1_000
_ALIAS = re.compile(r"[@~]/|@(?=assets/)")
"""How programs of JavaScript name the folder of their sources."""
_UP = re.compile(r"^(?:\.{0,2}/)+")
"""The way from a page up to the root of its site, where browsers stop: how deep it lay, few files say."""
_SIGNS = frozenset("*?{[")
"""What a pattern holds, and no name."""


def locate(found: Found, address: str, extra: Path | None = None) -> Path | None:
    """Return the file a post means, or None. Nothing outside source and ``extra`` is ever looked at.

    In this order: beside the post, in the folder of its name (Hexo's post assets), below the
    source or the site's static files (as for ``/images/a.png``, and ``../../images/a.png`` from a
    page), below the folder the operator named, where the post's own name in a public path leads, and,
    of a mere name, in ``images`` beside the post (as ``wordpress-export-to-markdown`` names the
    lead picture).
    A bundle of Hugo's may name its pictures by a pattern, without their ending, or as at the root; and those
    of the same page in another language.
    """
    name = unquote(address.split("?", 1)[0].split("#", 1)[0]).replace("\\", "/")
    if not name or "\0" in name:
        return None
    below = _UP.sub("", _ALIAS.sub("", name))
    places = [(folder / below, folder) for folder in (found.root, *found.assets)]
    if not name.startswith("/"):
        beside = found.file.parent
        places = [
            (beside / name, found.root),
            (found.file.with_suffix("") / name, found.root),
            *places,
        ]
    if extra is not None:
        places.append((extra / below, extra.resolve()))
    places += ((place, found.root) for place in _by_own_name(found.file, name))
    if "/" not in name:
        places.append((found.file.parent / "images" / name, found.root))
    if name.startswith("/") and _is_bundle(found.file):
        places.append((found.file.parent / below, found.root))
    real = next((real for place, root in places if (real := _inside(place, root))), None)
    return real or _of_bundle(found, name) or _in_language(found, name)


def _in_language(found: Found, name: str) -> Path | None:
    """Return the picture of a bundle of Hugo's that names the text's language, or lies in another one."""
    if not _is_bundle(found.file):
        return None
    below = name.lstrip("/")
    named = PurePosixPath(below)
    code = found.file.name.split(".")[1:-1]
    own = [found.file.parent / named.with_name(f"{named.stem}.{one}{named.suffix}") for one in code]
    through = (one.relative_to(found.file.parent) for one in _by_own_name(found.file, name))
    tails = (Path(below), *through)
    places = (*own, *(twin / tail for tail in tails for twin in found.twins))
    return next((real for place in places if (real := _inside(place, found.root))), None)


def _by_own_name(file: Path, name: str) -> Iterator[Path]:
    """Yield where a picture lies of which a post writes the public path, which ends in the post's own name.

    /2024/05/spring/map.png of a post in spring.md or spring/index.md: the folders above are its address.
    """
    is_bundle = _is_bundle(file)
    own = file.parent.name if is_bundle else file.stem
    folder = file.parent if is_bundle else file.with_suffix("")
    parts = PurePosixPath(name).parts
    for at, part in enumerate(parts[:-1], 1):
        if part in (own, file_names.without_day(own)):
            yield folder.joinpath(*parts[at:])


def _of_bundle(found: Found, name: str) -> Path | None:
    """Return the picture in a bundle of Hugo's that a pattern, or a name without its ending, means.

    It may lie in that of the same page in another language.
    """
    if name.startswith("/") or not _is_bundle(found.file) or is_picture_file(name):
        return None
    wanted = PurePosixPath(name).name.lower()
    pattern = wanted if _SIGNS.intersection(wanted) else f"{wanted}.*"
    fitting = (
        folder / each
        for one in (found.file.parent, *found.twins)
        if is_folder(folder := one / PurePosixPath(name).parent)
        for each in names_in(folder, MAX_NAMES)
        if is_picture_file(each) and matches(each.lower(), pattern)
    )
    return next((real for place in fitting if (real := _inside(place, found.root))), None)


def _is_bundle(file: Path) -> bool:
    return file.name.split(".", 1)[0] == "index"


def _inside(place: Path, root: Path) -> Path | None:
    try:
        real = place.resolve(strict=True)
        is_picture = (
            real.is_relative_to(root) and real.is_file() and real.stat().st_size <= MAX_BYTES
        )
    except (OSError, RuntimeError, ValueError):
        return None
    return real if is_picture else None
