"""Where Hugo showed pages: as a run of Hugo itself did with the same names and headers."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.dialects import DIALECTS, Site
from articles.dialects.hugo_addresses import urlized
from tests.importer.posts import read

URLIZED = {
    "江 - 边": "江-边",
    "a -- b": "a--b",
    "Dots... and -- dashes — em": "dots...-and--dashes-em",
    "a - & b": "a-b",
    " a  b ": "a-b",
    "a-": "a-",
    "C++ & D": "c++-d",
    "100% sure": "100-sure",
    "a%20b": "a%20b",
    "a²½": "a",
    "你好，世界（一）": "你好世界一",
    "@x #y ~z": "@x-#y-~z",
}


@pytest.mark.parametrize(("written", "expected"), URLIZED.items(), ids=URLIZED)
def test_a_name_becomes_a_part_of_an_address(written: str, expected: str) -> None:
    assert urlized(written) == expected


SITE = DIALECTS["hugo"].read_site(
    'baseURL = "https://old.example/sub/"\ndefaultContentLanguage = "en"\n[permalinks]\n'
    'posts = "/:year/:title/"\ndeep = "/:sections[1:]/:slug/"\ntutorials = "/:sections/:slug"\n'
    'cut = "/:sections[last]/:sections[0]/:slug"\n'
    "[languages.en]\nweight = 1\n[languages.ja]\nweight = 2\n"
)
SHOWN = {
    "a pattern takes a plus for a blank": (
        "posts/a.md", "title: Hello, World! It's C++ & C#", "/sub/2020/hello-world-its-c-c/",
    ),
    "an accent stays": ("posts/a.md", "title: Émigré - ñandú", "/sub/2020/émigré-ñandú/"),
    "only the folder at the top is a section": ("tutorials/a/b/c.md", "title: C", "/sub/tutorials/c/"),
    "no section is left": ("deep/a/c.md", "title: C", "/sub/c/"),
    "an address from the root has no language": (
        "news/a.ja.md", "title: T\nurl: /ja-url/", "/sub/ja-url/",
    ),
    "any other one has": ("news/a.ja.md", "title: T\nurl: ja-url/", "/sub/ja/ja-url/"),
}  # fmt: skip


@pytest.mark.parametrize(("path", "header", "first"), SHOWN.values(), ids=SHOWN)
def test_a_page_stood_there(path: str, header: str, first: str) -> None:
    assert _addresses(path, header, SITE)[0] == first


def test_folders_with_a_page_of_their_own_are_sections() -> None:
    site = replace(SITE, section_folders=frozenset({"tutorials/a", "cut/a/b"}))
    assert _addresses("tutorials/a/b/c.md", "title: C", site)[0] == "/sub/tutorials/a/c/"
    assert _addresses("cut/a/b/c.md", "title: C", site)[0] == "/sub/b/cut/c/"


def test_an_alias_from_the_root_stands_below_the_sites_folder() -> None:
    found = _addresses("news/f.md", "title: F\naliases: [/old/f/, older-f, ../up-f]", SITE)
    assert found == (
        "/sub/news/f/", "/news/f/", "/old/f/", "/sub/old/f/", "/sub/news/older-f", "/sub/up-f",
    )  # fmt: skip


def _addresses(path: str, header: str, site: Site) -> tuple[str, ...]:
    written = f"---\n{header}\ndate: 2020-03-04T05:06:07Z\n---\nText"
    return read(written, path, dialect=DIALECTS["hugo"], site=site).addresses
