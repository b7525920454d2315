"""Folders and files of a whole site that are closed, circles, pipes, or lead elsewhere: posts come in."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from articles.importer.find import Found, find
from articles.importer.incoming import Refused
from articles.importer.job import Job
from articles.importer.others import LeftOut
from articles.importer.pictures import locate
from articles.importer.start import start_of
from tests.importer import sites
from tests.importer.closed import nobody
from tests.importer.posts import options

SITES = {
    "hexo": {"_config.yml": "title: 江湾\n", "source/_posts/a.md": sites.post("甲")},
    "jekyll": {"_config.yml": "title: 江湾\n", "_posts/2022-03-04-a.md": sites.post("甲")},
    "hugo": {"hugo.toml": "title = '江湾'\n", "content/posts/a.md": sites.post("甲")},
    "unknown": {"a.md": sites.post("甲")},
}
BESIDE = {
    "_data/authors.yml": "lin: {name: 林晓}\n",
    "CNAME": "old.example.net\n",
    "package.json": "{}\n",
}
PLACES = {
    "hexo": "source/_data source/_data/link.yml source/_data/authors.yml source/downloads package.json "
    "source/CNAME",
    "jekyll": "_includes _data _data/authors.yml CNAME _i18n",
    "hugo": "layouts layouts/shortcodes themes themes/river themes/river/layouts config config/_default "
    "config/production static data/authors.yml",
    "unknown": "public src .vuepress authors.yml package.json",
}


def _closed(place: Path) -> None:
    place.mkdir()
    place.chmod(0)


MADE: dict[str, Callable[[Path], object]] = {
    "a closed folder": _closed,
    "a circle": lambda place: place.symlink_to(place.name),
    "the whole disk": lambda place: place.symlink_to("/"),
    "a pipe": os.mkfifo,
    "a device": lambda place: place.symlink_to("/dev/zero"),
}


def _read(root: Path) -> list[Found | Refused | LeftOut]:
    job = Job("old", (start_of(root),), options(), is_auto=True)
    job.configurations()
    return list(find(job.starts, job.options_by_base()))


@pytest.fixture(autouse=True)
def _loaded(tmp_path: Path) -> None:
    """Load what reading a site loads: Python's own files may be closed to nobody too."""
    for generator, files in SITES.items():
        root = sites.build(tmp_path / f"loaded-{generator}", {**files, **BESIDE})
        assert _read(root)


@pytest.mark.parametrize("generator", SITES)
@pytest.mark.parametrize("make", MADE.values(), ids=MADE)
def test_whatever_stands_beside_the_posts_they_are_found(
    tmp_path: Path, generator: str, make: Callable[[Path], object]
) -> None:
    for number, name in enumerate(PLACES[generator].split()):
        root = sites.build(tmp_path / str(number), SITES[generator])
        place = root / name
        place.parent.mkdir(parents=True, exist_ok=True)
        make(place)
        try:
            with nobody(root):
                found = [item.path for item in _read(root) if isinstance(item, Found)]
        finally:
            if place.is_dir() and not place.is_symlink():
                place.chmod(0o700)
        assert [Path(path).name for path in found] == [Path(list(SITES[generator])[-1]).name], name


@pytest.mark.parametrize(("generator", "folder"), [("hexo", "source"), ("hugo", "content")])
def test_a_folder_of_texts_that_leads_elsewhere_is_told_and_not_looked_into(
    tmp_path: Path, generator: str, folder: str
) -> None:
    root = sites.build(tmp_path / "site", SITES[generator])
    shutil.move(root / folder, tmp_path / "elsewhere")
    (root / folder).symlink_to(tmp_path / "elsewhere")
    assert [str(item) for item in _read(root)] == ["It is a link to a place outside the folder."]


@pytest.mark.parametrize("generator", ["hexo", "hugo"])
def test_a_folder_of_texts_that_is_closed_is_told(tmp_path: Path, generator: str) -> None:
    root = sites.build(tmp_path / "site", SITES[generator])
    folder = root / Path(list(SITES[generator])[-1]).parts[0]
    folder.chmod(0)
    try:
        with nobody(root):
            found = [str(item) for item in _read(root)]
    finally:
        folder.chmod(0o700)
    assert found == ["The folder cannot be read: Permission denied."]


def test_posts_in_a_folder_that_is_a_link_are_told_of(tmp_path: Path) -> None:
    root = sites.build(tmp_path / "site", SITES["hexo"])
    sites.build(tmp_path / "elsewhere", {"b.md": sites.post("乙")})
    (root / "source/_drafts").symlink_to(tmp_path / "elsewhere")
    told = {item.path: getattr(item, "message", "") for item in _read(root)}
    assert told == {
        "_posts/a.md": "",
        "_drafts": "It is a link to a folder, which is not followed. "
        "Import what lies there by its own path.",
    }


def test_templates_of_a_theme_outside_of_the_site_are_not_read(tmp_path: Path) -> None:
    root = sites.build(tmp_path / "site", SITES["hugo"])
    sites.build(tmp_path / "elsewhere", {"river/layouts/shortcodes/a.html": "secret"})
    (root / "themes").symlink_to(tmp_path / "elsewhere")
    start = start_of(root)
    job = Job("old", (start,), options(), is_auto=True)
    assert job.options_by_base()[start.base].site.own_parts == {}


@pytest.mark.parametrize(
    "name", ["a" * 300 + "/b", "a/" * 3_000 + "b", "\ud800/b", "../" * 60 + "etc/pass*", "closed/b"]
)
def test_a_picture_in_a_bundle_that_has_no_place_is_not_found(tmp_path: Path, name: str) -> None:
    bundle = sites.build(tmp_path, {"posts/a/index.md": sites.post("甲")})
    closed = bundle / "posts/a/closed"
    closed.mkdir(mode=0)
    try:
        with nobody(bundle):
            found = Found(bundle / "posts/a/index.md", "posts/a/index.md", bundle)
            assert locate(found, name, None) is None
    finally:
        closed.chmod(0o700)
