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
    'days = "/:year/:month/:day/:filename/"\n'
    'cut = "/:sections[last]/:sections[0]/:slug"\n'
    'layouts = "/:06/:1-:Jan/:02/:Monday/:002/:filename/"\n"/" = "/top/:slug/"\n'
    '[permalinks.section]\nessays = "/all/:slug/"\nletters = "/post/:section/:year/"\n'
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
    "a day in the zone that the date names": (
        "days/a.md", "title: T\ndate: 2022-03-04T23:30:00-08:00", "/sub/2022/03/04/a/",
    ),
    "a day in the site's zone": ("days/a.md", "title: T\ndate: 2022-03-04T23:30:00", "/sub/2022/03/04/a/"),
    "a slug with a stroke": ("news/a.md", "title: T\nslug: b/c", "/sub/news/b/c/"),
    "a day as Go writes one": (
        "layouts/a.md", "title: T\ndate: 2022-03-04T23:30:00", "/sub/22/3-mar/04/friday/063/a/",
    ),
    "a page at the top": ("a.md", "title: T\nslug: c", "/sub/top/c/"),
    "an address that names parts of the page": (
        "news/a.md", "title: T & U\nurl: /Own/:monthname/:slug/:sections/", "/sub/Own/March/t-u/news/",
    ),
    "an address with a sign that names nothing": (
        "news/a.md", "title: T\nurl: /own/:what/", "/sub/own/:what/",
    ),
    "an address with an hour in it": ("news/a.md", "title: T\nurl: /own/at_12-30/", "/sub/own/at_12-30/"),
    "a list by its own pattern": ("essays/_index.md", "title: All of them", "/sub/all/all-of-them/"),
    "a list by the name of its folder": ("days/_index.md", "title: All\nslug: other", "/sub/days/"),
    "any other one has": ("news/a.ja.md", "title: T\nurl: ja-url/", "/sub/ja/ja-url/"),
}  # fmt: skip


@pytest.mark.parametrize(("path", "header", "first"), SHOWN.values(), ids=SHOWN)
def test_a_page_stood_there(path: str, header: str, first: str) -> None:
    assert _addresses(path, header, SITE)[0] == first


def test_folders_with_a_page_of_their_own_are_sections() -> None:
    site = replace(SITE, section_folders=frozenset({"tutorials/a", "cut/a/b"}))
    assert _addresses("tutorials/a/b/c.md", "title: C", site)[0] == "/sub/tutorials/a/c/"
    assert _addresses("cut/a/b/c.md", "title: C", site)[0] == "/sub/b/cut/c/"


def test_a_language_may_have_patterns_of_its_own() -> None:
    site = DIALECTS["hugo"].read_site(
        "defaultContentLanguage: zh\npermalinks: {posts: '/:year/:slug/', news: '/n/:slug/'}\n"
        "languages:\n  zh: {}\n  EN: {permalinks: {posts: '/article/:slug/'}}\n"
    )
    assert _addresses("posts/a.md", "title: A", site)[0] == "/2020/a/"
    assert _addresses("posts/a.en.md", "title: A", site)[0] == "/en/article/a/"
    assert _addresses("news/a.en.md", "title: A", site)[0] == "/en/n/a/"


def test_an_alias_from_the_root_stands_below_the_sites_folder() -> None:
    found = _addresses("news/f.md", "title: F\naliases: [/old/f/, older-f, ../up-f]", SITE)
    assert found == (
        "/sub/news/f/", "/news/f/", "/old/f/", "/sub/old/f/", "/sub/news/older-f", "/sub/up-f",
    )  # fmt: skip


def test_an_alias_from_the_root_may_stand_below_the_folder_of_its_language() -> None:
    found = _addresses("news/f.ja.md", "title: F\naliases: [/old/f/]", SITE)
    assert found[2:] == ("/old/f/", "/sub/old/f/", "/sub/ja/old/f/")


@pytest.mark.parametrize(
    ("folder", "path"),
    [
        ("essays", "/sub/all/our-essays/"),  # its page tells the title
        ("letters", "/sub/letters/"),  # a list has no year
        ("news", "/sub/news/"),
    ],
)
def test_a_posts_section_had_a_list_of_its_own_pattern(folder: str, path: str) -> None:
    site = replace(SITE, section_titles={"essays": "Our Essays", "letters": "Letters"})
    written = "---\ntitle: T\ndate: 2021-01-01\n---\nText"
    found = read(written, f"{folder}/b.md", dialect=DIALECTS["hugo"], site=site)
    assert path in {one.path for one in found.lists}


BY_NAME = {
    "the name first": ('":filename", ":default"', "2020-03-04", "/posts/b/"),
    "the header first": ('":default", ":filename"', "2021-01-01", "/posts/2020-03-04-b/"),
    "the header alone": ('":default"', "2021-01-01", "/posts/2020-03-04-b/"),
}


@pytest.mark.parametrize(("sources", "day", "first"), BY_NAME.values(), ids=BY_NAME)
def test_a_name_gives_date_and_slug_where_the_configuration_says(
    sources: str, day: str, first: str
) -> None:
    site = DIALECTS["hugo"].read_site(f"[frontmatter]\ndate = [{sources}]\n")
    written = "---\ntitle: T\ndate: 2021-01-01\n---\nText"
    found = read(written, "posts/2020-03-04-b.md", dialect=DIALECTS["hugo"], site=site)
    assert found.published_at is not None
    assert (found.published_at.date().isoformat(), found.addresses[0]) == (day, first)


def test_a_day_in_the_sites_zone_is_a_possible_address() -> None:
    written = "---\ntitle: T\ndate: 2022-03-04T23:30:00-08:00\n---\nText"
    found = read(written, "days/a.md", dialect=DIALECTS["hugo"], site=SITE)
    assert found.possible_addresses[-1] == "/sub/2022/03/05/a/"


@pytest.mark.parametrize(
    "header", ["headless: true", "_build: {render: never}", "build:\n  render: link"]
)
def test_what_hugo_made_no_page_of_is_a_draft(header: str) -> None:
    found = read(f"---\ntitle: T\ndate: 2020-01-01\n{header}\n---\nText", dialect=DIALECTS["hugo"])
    assert found.published_at is None
    assert any("Hugo made no page of it" in each for each in found.warnings)


def _addresses(path: str, header: str, site: Site) -> tuple[str, ...]:
    date = "" if "date:" in header else "date: 2020-03-04T05:06:07Z\n"
    written = f"---\n{header}\n{date}---\nText"
    return read(written, path, dialect=DIALECTS["hugo"], site=site).addresses
