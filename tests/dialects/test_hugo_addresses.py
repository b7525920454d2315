"""Where Hugo showed pages: as a run of Hugo itself did with the same names and headers."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from articles.dialects import DIALECTS, Dated, Site
from articles.dialects.hugo_names import urlized
from articles.importer.asides import UNDATED
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


RULED = DIALECTS["hugo"].read_site(
    "defaultContentLanguage: en\nlanguages:\n  en: {}\n  ja: {permalinks: [{pattern: '/j/:slug/', "
    "target: {path: '/essays/**'}}]}\npermalinks:\n"
    "- {pattern: '/fr/x/:slug/', target: {path: '/news/**', sites: {matrix: {languages: [fr]}}}}\n"
    "- {pattern: '/staging/:slug/', target: {path: '/news/**', environment: staging}}\n"
    "- {pattern: '/first/:slug/', target: {path: '/news/**', kind: page}}\n"
    "- {pattern: '/second/:slug/', target: {path: '/news/**'}}\n"
    "- {pattern: '/both/:slug/', Target: {Path: '{/Letters,/Letters/**,/wire/*}'}}\n"
    "- {pattern: '/t/:slug/', target: {kind: term, path: '/tags/**'}}\n"
    "- {target: {kind: page}}\n"
    "- {pattern: '/rest/:slug/', target: {kind: '{page,home}'}}\n"
)
BY_RULE = {
    "the first rule that means it": ("news/a/b.md", "/first/t/"),
    "a list by the next one": ("news/sub/_index.md", "/second/t/"),
    "a pattern of paths that means the folder alone, or all below it": (
        "letters/_index.md",
        "/both/t/",
    ),
    "a name with a capital letter and a blank": ("Letters/One Day.md", "/both/t/"),
    "one folder deep": ("wire/a.md", "/both/t/"),
    "deeper than that": ("wire/a/b.md", "/rest/t/"),
    "a page at the top": ("a.md", "/rest/t/"),
    "a list that no rule means": ("wire/a/b/_index.md", "/wire/a/b/"),
    "a language with a list of its own": ("essays/a.ja.md", "/ja/j/t/"),
    "that language elsewhere": ("news/a.ja.md", "/ja/first/t/"),
}


@pytest.mark.parametrize(("path", "first"), BY_RULE.values(), ids=BY_RULE)
def test_patterns_may_stand_in_a_list_with_what_each_is_for(path: str, first: str) -> None:
    assert _addresses(path, "title: T", RULED)[0] == first


def test_a_list_of_patterns_may_be_for_terms_and_sections() -> None:
    written = "---\ntitle: T\ndate: 2021-01-01\ntags: [Old Town]\n---\nText"
    site = replace(RULED, section_titles={"letters": "All Letters"})
    found = read(written, "letters/b.md", dialect=DIALECTS["hugo"], site=site)
    assert {one.path for one in found.lists} >= {"/t/old-town/", "/both/all-letters/"}


PATTERNS = "permalinks: {posts: '/:year/:slug/', plain: '/x/:slug'}\n"
UGLY = PATTERNS + "uglyURLs: {posts: true, plain: false}\n"
AS_FILES = {
    "by a pattern": (UGLY, "posts/a.md", "", "/2020/t.html"),
    "a folder that is not named": (UGLY, "plain/a.md", "", "/x/t/"),
    "a page at the top": (UGLY, "posts.md", "", "/posts/"),
    "all of them, by a pattern": (PATTERNS + "uglyURLs: true", "plain/a.md", "", "/x/t.html"),
    "its own address": (UGLY, "posts/a.md", "url: /own/a/", "/own/a/"),
    "a slug": ("uglyURLs: {news: true}", "news/a.md", "slug: b", "/news/b.html"),
    "no accents": ("removePathAccents: true", "News/Ünï.md", "", "/news/uni/"),
    "no accents by a pattern": (
        "removePathAccents: true\npermalinks: {news: '/:title/'}", "news/a.md", "title: Élan ñu", "/elan-nu/",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("said", "path", "header", "first"), AS_FILES.values(), ids=AS_FILES)
def test_pages_may_have_been_files_and_names_without_accents(
    said: str, path: str, header: str, first: str
) -> None:
    header = header if "title" in header else f"title: T\n{header}".strip()
    assert _addresses(path, header, DIALECTS["hugo"].read_site(said))[0] == first


def test_aliases_of_pages_that_were_files_were_files_too() -> None:
    site = DIALECTS["hugo"].read_site("uglyURLs: {news: true}")
    found = _addresses("news/a.md", "title: T\naliases: [/old/a/, b, /c.html]", site)
    assert set(found) >= {"/old/a.html", "/news/b.html", "/c.html"}


def test_a_list_whose_page_was_a_file_is_known_by_its_folder_too() -> None:
    site = DIALECTS["hugo"].read_site("uglyURLs: true")
    written = "---\ntitle: T\ndate: 2021-01-01\ntags: [b]\n---\nText"
    found = read(written, "news/a.md", dialect=DIALECTS["hugo"], site=site)
    assert {one.path for one in found.lists} == {"/news.html", "/news/", "/tags/b.html", "/tags/b/"}
    assert _addresses("news/_index.md", "title: T", site)[:2] == ("/news.html", "/news/")
    assert "/news/a/" in found.possible_addresses  # where links to its file lead


def test_an_alias_stands_below_the_language_though_its_page_does_not() -> None:
    found = _addresses("news/a.ja.md", "title: T\nurl: /own/\naliases: [/old/]", SITE)
    assert "/sub/ja/old/" in found


@pytest.mark.parametrize(
    ("said", "path", "first"),
    [
        ("true", "news/a.md", "/zh-cn/news/a/"),
        ("true", "news/a.zh-cn.md", "/zh-cn/news/a/"),
        ("false", "news/a.zh-CN.md", "/news/a/"),
        ("false", "news/a.en.md", "/en/news/a/"),
    ],
)
def test_a_language_may_be_written_with_capital_letters(said: str, path: str, first: str) -> None:
    site = DIALECTS["hugo"].read_site(
        f"defaultContentLanguage: zh-CN\ndefaultContentLanguageInSubdir: {said}\n"
        "languages: {zh-CN: {}, en: {}}\n"
    )
    assert _addresses(path, "title: T", site)[0] == first
    assert ("/zh-cn", "home") in DIALECTS["hugo"].lists(site)


HOMES = {
    "a host for each": (
        "https://a.example/",
        "https://ar.example/",
        ("/news/f/", "/news/f/", "/x.html"),
    ),
    "a folder of one host": (
        "https://a.example/",
        "https://a.example/ar/",
        ("/news/f/", "/ar/news/f/", "/ar/x.html"),
    ),
    "below one folder": (
        "https://a.example/b/",
        "https://ar.example/b/",
        ("/b/news/f/", "/b/news/f/", "/b/x.html"),
    ),
}


@pytest.mark.parametrize(("main", "other", "paths"), HOMES.values(), ids=HOMES)
def test_languages_with_an_address_of_their_own_have_no_folder_beside_it(
    main: str, other: str, paths: tuple[str, str, str]
) -> None:
    site = DIALECTS["hugo"].read_site(
        "defaultContentLanguage: es\ndefaultContentLanguageInSubdir: true\n"
        f"languages: {{es: {{baseURL: '{main}'}}, ar: {{baseURL: '{other}'}}}}\n"
    )
    assert _addresses("news/f.md", "title: F", site)[0] == paths[0]
    found = _addresses("news/f.ar.md", "title: F\naliases: [/x.html]", site)
    assert (found[0], found[-1]) == paths[1:]
    assert site.owns("a.example")
    assert site.owns(other.split("/")[2])


def test_a_page_without_a_date_has_the_first_day_of_all() -> None:
    site = DIALECTS["hugo"].read_site(
        "timeZone: America/New_York\npermalinks: {docs: '/:year-:month-:day/:slug/'}"
    )
    named = DIALECTS["hugo"].named("docs/a.md", site)
    page = Dated(named, {}, UNDATED, ZoneInfo("America/New_York"), "T", ())
    found = DIALECTS["hugo"].addresses(page, site)
    assert found.certain == ("/1-01-01/t/",)
    assert "/1-01-02" not in "".join(found.possible)


def test_an_alias_from_the_root_stands_below_the_sites_folder() -> None:
    found = _addresses("news/f.md", "title: F\naliases: [/old/f/, older-f, ../up-f]", SITE)
    assert found == (
        "/sub/news/f/", "/news/f/", "/old/f/", "/sub/old/f/", "/sub/news/older-f", "/news/older-f",
        "/sub/up-f", "/up-f",
    )  # fmt: skip


def test_an_alias_beside_a_page_at_the_top_goes_no_higher_than_the_sites_folder() -> None:
    found = _addresses(
        "about.md", "title: A\naliases: [../up]", replace(SITE, section_permalinks={})
    )
    assert found == ("/sub/about/", "/about/", "/sub/up", "/up")


def test_a_page_may_have_stood_by_its_path_where_its_folder_has_a_pattern() -> None:
    site = DIALECTS["hugo"].read_site(
        "baseURL: https://a.example/sub/\npermalinks: {notes: '/:year/:slug/'}"
    )
    written = "---\ntitle: T\ndate: 2020-03-04\nslug: b\n---\nText"
    found = read(written, "Notes/in/a.md", dialect=DIALECTS["hugo"], site=site)
    assert found.addresses == ("/sub/2020/b/", "/2020/b/")
    assert {"/sub/notes/in/b/", "/notes/in/b/", "/notes/in/a/"} <= set(found.possible_addresses)


def test_the_root_is_a_home_where_all_languages_have_folders() -> None:
    hugo = DIALECTS["hugo"]
    site = hugo.read_site(
        "baseURL: https://a.example/sub/\ndefaultContentLanguage: en\n"
        "defaultContentLanguageInSubdir: true\nlanguages: {en: {}, ja: {}}\n"
    )
    assert {("/", "home"), ("/sub", "home"), ("/sub/ja", "home")} <= set(hugo.lists(site))


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
