"""Pelican's posts mean what its own runs showed (Pelican 4.12, Python-Markdown with its usual extensions)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from articles.dialects import PELICAN, UNKNOWN, Site
from articles.importer.bodies import body_of
from articles.importer.incoming import Incoming
from tests.importer.posts import read

SETTINGS = """
AUTHOR = 'Lin Xiao'
DEFAULT_LANG = 'en'
DEFAULT_CATEGORY = 'Notes'
ARTICLE_URL = '{category}/{date:%Y}/{date:%m}/{slug}/'
ARTICLE_LANG_URL = '{category}/{date:%Y}/{slug}-{lang}/'
PAGE_URL = '{slug}/'
FILENAME_METADATA = r'(?P<date>\\d{4}-\\d{2}-\\d{2})_(?P<slug>.*)'
"""


def post(
    path: str = "a.md", settings: str = SETTINGS, text: str = "Text\n", **header: str
) -> Incoming:
    """Return a post of a site with these settings."""
    lines = "".join(f"{key}: {value}\n" for key, value in header.items())
    site = PELICAN.read_site(settings)
    return read(f"{lines}\n{text}", path, dialect=PELICAN, site=site, is_site=True)


def shown(text: str, settings: str = "") -> str:
    """Return a text as the site showed it."""
    site = PELICAN.read_site(settings)
    return body_of(
        text, ".md", {}, lambda one: PELICAN.convert(one, site), PELICAN.manner(site)
    ).html


ADDRESSES = {
    "by folder and name": (
        SETTINGS, "news/2020-03-04_first-post.md", {"Title": "The First: A Post"}, "/news/2020/03/first-post/"
    ),
    "as it says": (
        SETTINGS, "blog/2020/second.md",
        {"Title": "Second", "Date": "2020-01-02 23:30", "Category": "Deep Things", "Slug": "second-one"},
        "/deep-things/2020/01/second-one/",
    ),
    "in another language": (
        SETTINGS, "third-fr.md",
        {"Title": "Troisième", "Date": "2021-01-02", "Slug": "third-thing", "Lang": "fr"},
        "/notes/2021/third-thing-fr/",
    ),
    "an address of its own": (
        SETTINGS, "live.md",
        {"Title": "Live", "Date": "2021-02-02", "Url": "odd/place.html", "Save_as": "odd/place.html"},
        "/odd/place.html",
    ),
    "nothing said": ("", "blog/a.md", {"Title": "Third Thing!", "Date": "2021-01-02"}, "/third-thing.html"),
    "by the author": (
        "AUTHOR = 'Lin Xiao'\nARTICLE_URL = '{author}/{slug}'", "a.md",
        {"Title": "A", "Date": "2021-01-02", "Authors": "Doe, Jane; Roe, Bob"}, "/doe-jane/a",
    ),
    "by a name alone": (
        "SLUGIFY_SOURCE = 'basename'", "A b.md", {"Title": "C", "Date": "2021-01-02"}, "/a-b.html"
    ),
    "months without noughts": (
        "ARTICLE_URL = '{date:%y/%-m/%-d/%j}/{slug}'", "a.md", {"Title": "C", "Date": "2021-03-04"},
        "/21/3/4/063/c",
    ),
    "a zone of its own": (
        "ARTICLE_URL = '{date:%Y/%m/%d}/{slug}'", "a.md",
        {"Title": "C", "Date": "2020-01-02T23:30:00-05:00"}, "/2020/01/02/c",
    ),
    "no category": (
        "ARTICLE_URL = '{category}/{slug}'", "a.md", {"Title": "C", "Date": "2021-03-04"}, "/misc/c"
    ),
    "a path": (
        "PATH_METADATA = r'(?P<path_no_ext>.*)\\..*'\nARTICLE_URL = '{path_no_ext}.html'", "x/y.md",
        {"Title": "C", "Date": "2021-03-04"}, "/x/y.html",
    ),
}  # fmt: skip


@pytest.mark.parametrize(
    ("settings", "path", "header", "address"), ADDRESSES.values(), ids=ADDRESSES
)
def test_old_addresses_are_those_of_the_settings(
    settings: str, path: str, header: dict[str, str], address: str
) -> None:
    assert post(path, settings, **header).addresses == (address,)


def test_a_pattern_that_no_post_fills_is_told() -> None:
    found = post(settings="ARTICLE_URL = '{mood}/{slug}'", Title="C", Date="2021-03-04")
    assert found.addresses == ()
    assert (
        "The pattern '{mood}/{slug}' needs what the post does not say: no old address."
        in found.warnings
    )


def test_a_pattern_of_the_operator_counts_more() -> None:
    site = replace(PELICAN.read_site(SETTINGS), permalink="old/:slug/")
    text = "Title: A b\nDate: 2021-03-04\n\nText\n"
    assert read(text, "a.md", dialect=PELICAN, site=site).addresses == ("/old/a-b/",)


def test_what_settings_folder_and_name_tell_yields_to_the_header() -> None:
    first = post("news/2020-03-04_first-post.md", Title="甲")
    path, day, by, slug = _said(first)
    assert (path, str(day)[:10], by, slug) == (("news",), "2020-03-04", ["Lin Xiao"], "first-post")
    other = post(
        "news/2020-03-04_first-post.md", Title="甲", Category="Deep", Date="2021-01-02", Slug="x",
        Authors="Doe, Jane; Roe, Bob",
    )  # fmt: skip
    path, day, by, slug = _said(other)
    assert (path, str(day)[:10], by, slug) == (
        ("Deep",),
        "2021-01-02",
        ["Doe, Jane", "Roe, Bob"],
        "x",
    )
    assert _said(post("a.md", Title="甲", Date="2021-01-02"))[0] == ("Notes",)


def _said(found: Incoming) -> tuple[tuple[str, ...], datetime | None, list[str], str]:
    people = [line.person.name for line in found.bylines]
    return found.categories[0], found.published_at, people, found.slug


@pytest.mark.parametrize(
    ("status", "is_public"),
    [("published", True), ("draft", False), ("hidden", False), ("Draft", False), ("skip", False)],
)
def test_a_status_keeps_a_post_back(status: str, is_public: bool) -> None:
    found = post(Title="甲", Date="2021-01-02", Status=status)
    assert (found.published_at is not None) == is_public


def test_a_title_alone_is_a_header_where_the_site_is_known() -> None:
    found = post("2021-01-02_a.md", Title="甲", Summary="一\n    二", text="文\n")
    assert (found.headline, found.standfirst, found.body) == ("甲", "一 二", "<p>文</p>")
    at_once = read("Title: 甲\nText: 乙\n文", "2021-01-02-a.md", dialect=PELICAN)
    assert (at_once.headline, at_once.body) == ("甲", "<p>文</p>")
    assert UNKNOWN.read("Title: 甲\n\n文").values == {}


def test_a_line_of_blanks_ends_a_header() -> None:
    assert UNKNOWN.read("Title: 甲\nDate: 2021-01-02\n  \n文").body == "文"


PLACES = {
    "a.md": "any", "blog/a.html": "any", "pages/a.md": "page", "pagesx/a.md": "any",
    "extra/robots.txt": "out", "a.mdx": "out",
}  # fmt: skip


@pytest.mark.parametrize(("path", "role"), PLACES.items(), ids=PLACES)
def test_folders_tell_pages_and_suffixes_what_it_read(path: str, role: str) -> None:
    assert PELICAN.place(path, PELICAN.read_site("")).role == role


def test_only_the_folders_of_the_settings_are_read() -> None:
    site = PELICAN.read_site("ARTICLE_PATHS = ['blog']\nPAGE_PATHS = ['info']")
    roles = [PELICAN.place(path, site).role for path in ("blog/a.md", "info/a.md", "pages/a.md")]
    assert roles == ["any", "page", "out"]


LINKS = {
    "a picture": ("![甲]({static}/images/a.png)", "![甲](/images/a.png)"),
    "beside": ("![甲]({attach}a.png \"乙\") ![]({static}../b.png)", "![甲](a.png \"乙\") ![](../b.png)"),
    "the older way": ("[甲](|filename|/images/a.png)", "[甲](/images/a.png)"),
    "a post": ("[甲]({filename}../b/c.md#d)", "[甲](../b/c.md#d)"),
    "a post from the root": ("[甲]({filename}/b/c.rst)", "[甲](@/b/c.md)"),
    "below": ("[甲][1]\n\n[1]: {filename}/c.md", "[甲][1]\n\n[1]: @/c.md"),
    "in HTML": ("<a href=\"{filename}/c.html?x\"><img src='{static}/a b.png'></a>",
                "<a href=\"@/c.md?x\"><img src='/a b.png'></a>"),
    "the front page": ("[甲]({index})", "[甲](/)"),
    "lists": ("[甲]({tag}New%20York) [乙](<{author}Lin Xiao>) [丙]({category}News)",
              "[甲](/tag/new-york.html) [乙](</author/lin-xiao.html>) [丙](/category/news.html)"),
    "in code": ("`[甲]({static}/a.png)`", "`[甲]({static}/a.png)`"),
    "in words": ("{static}/a.png", "{static}/a.png"),
    "another word": ("[甲]({other}/a.png)", "[甲]({other}/a.png)"),
    "contents": ("甲\n\n[TOC]\n\n乙 [TOC]", "甲\n\n\n\n乙 [TOC]"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "text"), LINKS.values(), ids=LINKS)
def test_its_links_become_links_that_lead_on(written: str, text: str) -> None:
    assert PELICAN.convert(written, PELICAN.read_site("")).text == text


def test_without_settings_lists_stay_and_are_told() -> None:
    found = UNKNOWN.convert("[甲]({tag}x) [乙]({static}/a.png)", Site())
    assert found.text == "[甲]({tag}x) [乙](/a.png)"
    assert (found.converted, found.left) == (("{static}",), ("{tag}",))


def test_a_header_names_a_picture_in_the_same_way() -> None:
    found = post(Title="甲", Date="2021-01-02", Image="{static}/images/a.png")
    assert found.lead is not None
    assert found.lead.address == "/images/a.png"


TEXTS = {
    "the language of code": (
        "甲\n\n    :::python\n    x = 1\n\n    y = \"```\"\n\n乙",
        '<p>甲</p>\n<pre><code class="language-python">x = 1\n\ny = "```"</code></pre>\n<p>乙</p>',
    ),
    "attributes": ("甲\n{: .wide }\n\n乙", "<p>甲</p>\n<p>乙</p>"),
    "addresses and quotes": ('https://a.test "甲"', '<p>https://a.test "甲"</p>'),
}  # fmt: skip


@pytest.mark.parametrize(("written", "html"), TEXTS.values(), ids=TEXTS)
def test_markdown_is_read_as_python_markdown_does(written: str, html: str) -> None:
    assert shown(written) == html


def test_quotes_are_curled_where_the_settings_say_so() -> None:
    assert shown('"甲"', "TYPOGRIFY = True") == "<p>“甲”</p>"


def test_a_post_stood_in_its_lists() -> None:
    found = post(Title="甲", Date="2021-01-02", Tags="New York, b", Category="News")
    assert {one.path: one.kind for one in found.lists} == {
        "/category/news.html": "category", "/tag/new-york.html": "tag", "/tag/b.html": "tag",
        "/author/lin-xiao.html": "author",
    }  # fmt: skip
