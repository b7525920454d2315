"""Where to look in an old site: the places that are given, and the source that paths are told from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from articles.importer.sites import (
    POSTS,
    Site,
    package_above,
    served,
    settings_above,
    site_of,
    texts_of_pelican,
    upwards,
)
from articles.importer.there import is_folder


@dataclass(frozen=True, slots=True)
class Start:
    """A place to look in: paths are told from ``base``, and nothing outside it is read.

    ``dialect`` is the generator's name, "" where nothing tells it; ``parts`` are further files of
    the configuration, by the key each stands for; ``domain`` is the host that yet another one names.
    """

    places: tuple[Path, ...]
    base: Path
    config: Path | None
    dialect: str = ""
    parts: tuple[tuple[str, Path], ...] = ()
    assets: tuple[Path, ...] = ()
    settings: Path | None = None
    """Those of Pelican, where no configuration of another generator is."""
    domain: str = ""


def start_of(given: Path, dialect: str = "") -> Start:
    """Return where to look for posts: a file or folder of a site belongs to that site's source.

    So a post has the same path in its source whether the site, a folder of it or the file is given.
    """
    given = given.resolve()
    folder = given if is_folder(given) else given.parent
    site = site_of(folder, dialect)
    if site.config is None:
        return _start_without(given, folder, dialect or site.dialect)
    places = _places(given, site)
    return Start(
        places, site.base, site.config, site.dialect, site.parts, site.assets, domain=site.domain
    )


def _start_without(given: Path, folder: Path, dialect: str) -> Start:
    """Return where to look where no configuration is, or that of Pelican, which tells the folder of texts."""
    settings, base = settings_above(folder), _base(folder)
    texts = texts_of_pelican(settings) if settings and not dialect else base
    if settings and given == settings.parent:
        given = texts
    if given.is_relative_to(texts):
        base = texts
    places = _below(base) if given == base else (given,)
    parts = () if dialect or settings else package_above(folder)
    return Start(places, base, None, dialect, parts, tuple(served(base)), settings)


def _places(given: Path, site: Site) -> tuple[Path, ...]:
    return (site.base,) if given == site.root else (given,)


def _base(folder: Path) -> Path:
    """Return the folder that holds ``_posts``, where the place lies in one; else the place itself."""
    return next((above.parent for above in upwards(folder) if above.name in POSTS), folder)


def _below(base: Path) -> tuple[Path, ...]:
    return tuple(base / name for name in POSTS if is_folder(base / name)) or (base,)
