"""What Hexo's posts mean."""

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from articles.dialects import DIALECTS, UNKNOWN, BadDate, Dated, Named, Site, Unreadable, read_date
from articles.dialects.hexo_addresses import slugize

HEXO = DIALECTS["hexo"]
SHANGHAI = ZoneInfo("Asia/Shanghai")

CATEGORIES = [
    pytest.param({"categories": ["世界", "亚洲"]}, (("世界", "亚洲"),), id="a list is a path"),
    pytest.param({"categories": "世界"}, (("世界",),), id="a text is one"),
    pytest.param({"categories": "A/B"}, (("A/B",),), id="a slash parts nothing"),
    pytest.param(
        {"categories": [["A", "B"], ["C"], "E"]}, (("A", "B"), ("C",), ("E",)), id="lists in a list"
    ),
    pytest.param({"categories": [["A"], ["A"]]}, (("A",),), id="twice the same"),
    pytest.param({"categories": ["", None, "A"]}, (("A",),), id="empty ones are dropped"),
    pytest.param({"categories": None}, (), id="none"),
    pytest.param({}, (), id="nothing said"),
    pytest.param({"category": "A"}, (("A",),), id="the other key"),
    pytest.param({"category": "A", "categories": ["B"]}, (("B",),), id="both keys"),
    pytest.param({"category": "A", "categories": None}, (("A",),), id="the other key is empty"),
    pytest.param({"categories": {"a": "b"}}, (), id="a mapping is nothing"),
]


@pytest.mark.parametrize(("values", "paths"), CATEGORIES)
def test_categories(values: dict, paths: tuple) -> None:
    assert HEXO.categories(values) == paths


TAGS = [
    pytest.param({"tags": "a, b"}, ("a, b",), id="a text is one tag"),
    pytest.param({"tags": ["x", "2022", "x"]}, ("x", "2022"), id="each once"),
    pytest.param({"tag": ["y"]}, ("y",), id="the other key"),
    pytest.param({"tag": ["y"], "tags": None}, ("y",), id="the other key is empty"),
    pytest.param({"tags": [["x"], "y", ["a", "b"]]}, ("x", "y", "a,b"), id="lists in it"),
    pytest.param({}, (), id="nothing said"),
]


@pytest.mark.parametrize(("values", "tags"), TAGS)
def test_tags(values: dict, tags: tuple) -> None:
    assert HEXO.tags(values) == tags


NAMES = [
    pytest.param("_posts/春 天.md", "", Named("春 天", "春 天"), id="Chinese, with a blank"),
    pytest.param("_posts/a/b.md", "", Named("a/b", "b"), id="in a folder"),
    pytest.param("_drafts/b.md", "", Named("b", "b", is_draft=True), id="a draft"),
    pytest.param(
        "2012-09-12-how-to.md",
        "",
        Named("2012-09-12-how-to", "2012-09-12-how-to", "2012-09-12"),
        id="a date, default pattern",
    ),
    pytest.param(
        "2012-09-12-how-to.md",
        ":year-:month-:day-:title.md",
        Named("how-to", "how-to", "2012-09-12", is_dated=True),
        id="a date in the pattern",
    ),
    pytest.param(
        "how-to.md", ":year-:month-:day-:title.md", Named("how-to", "how-to"), id="pattern not met"
    ),
    pytest.param(
        "_posts/a/b & Élan.md",
        ":year-:month-:day-:title.md",
        Named("a-b-Elan", "b & Élan"),
        id="pattern not met, in a folder",
    ),
    pytest.param(
        "_posts/en/a/b.md", ":lang/:title.md", Named("a/b", "b"), id="a key in the pattern"
    ),
    pytest.param("_posts/b.md", ":lang/:title.md", Named("b", "b"), id="no key in the name"),
    pytest.param(
        "_posts/b.md", ":title/:title.md", Named("b", "b"), id="a word twice in the pattern"
    ),
    pytest.param(
        "_posts/a-b-c-d.md", ":a-:b-:c-:d.md", Named("a-b-c-d", "a-b-c-d"), id="many words"
    ),
    pytest.param("about/a.md", ":lang/:title.md", Named("about/a", "a"), id="a page"),
    pytest.param("a.b.md", "", Named("a.b", "a.b"), id="two points"),
    pytest.param("readme", "", Named("readme", "readme"), id="no extension"),
]


@pytest.mark.parametrize(("path", "pattern", "expected"), NAMES)
def test_file_names(path: str, pattern: str, expected: Named) -> None:
    assert HEXO.named(path, Site(file_name=pattern)) == expected


def _post(date: str, **values: str) -> Dated:
    named = Named("folder/春天", "春天")
    return Dated(
        named, values, read_date(date, SHANGHAI), SHANGHAI, "Spring: 春天", (("A", "B c"),)
    )


ADDRESSES = [
    pytest.param("2022-03-04 10:00", {}, "", ["/2022/03/04/folder/春天/"], id="the default"),
    pytest.param("2022-03-04 10:00", {"permalink": "x/y.html"}, "", ["/x/y.html"], id="its own"),
    pytest.param("2022-03-04 10:00", {}, ":name.html", ["/春天.html"], id="the name alone"),
    pytest.param(
        "2022-03-04 10:00", {}, ":category/:post_title/", ["/A/B-c/spring-春天/"], id="the category"
    ),
    pytest.param("2022-03-04 10:00", {}, "p/:timestamp", ["/p/1646359200"], id="seconds"),
    pytest.param("2022-03-04 10:00", {}, "p/:hash", ["/p/f85005bf9069"], id="hash"),
    pytest.param(
        "2022-03-04 10:00",
        {"abbrlink": "ab12"},
        "p/:abbrlink/",
        ["/p/ab12/"],
        id="a key of the post",
    ),
    pytest.param(
        "2022-03-04 10:00", {"alias": "old/a"}, ":name/", ["/春天/", "/old/a"], id="an alias"
    ),
    pytest.param("2022-03-04 10:00", {}, ":id/", [], id="a number that no file holds"),
]


@pytest.mark.parametrize(("date", "values", "pattern", "paths"), ADDRESSES)
def test_old_addresses(date: str, values: dict, pattern: str, paths: list[str]) -> None:
    found = HEXO.addresses(_post(date, **values), Site(permalink=pattern))
    assert list(found.certain) == paths
    assert bool(found.warnings) == (not paths)


CATEGORIES = [
    pytest.param([("A", "B")], "/A/B", set(), id="one"),
    pytest.param([("A", "B"), ("C",)], "/C", {"/A/B"}, id="two"),
    pytest.param([("A", "B"), ("A",)], "/A/B", set(), id="one and what is above it"),
    pytest.param([("A",), ("B",), ("C", "D")], "/C/D", {"/A", "/B"}, id="three"),
    pytest.param([], "/uncategorized", set(), id="none"),
]


@pytest.mark.parametrize(("categories", "certain", "possible"), CATEGORIES)
def test_of_several_categories_each_may_have_been_in_the_address(
    categories: list[tuple[str, ...]], certain: str, possible: set[str]
) -> None:
    dated = replace(_post("2022-03-04 10:00"), categories=tuple(categories))
    found = HEXO.addresses(dated, HEXO.read_site("permalink: :category"))
    assert found.certain == (certain,)
    assert set(found.possible) == possible


DAYS = [
    pytest.param("2022-03-04T02:29:29Z", "04", {"03"}, id="early in Greenwich"),
    pytest.param("2022-03-04T11:00:00Z", "04", {"03", "05"}, id="at noon"),
    pytest.param("2022-03-04T20:00:00Z", "05", {"04"}, id="late in Greenwich"),
    pytest.param("2022-03-04 03:00", "04", {"03"}, id="no zone of its own"),
    pytest.param("2022-03-04 10:00", "04", set(), id="no zone, at day"),
]


@pytest.mark.parametrize(("date", "certain", "possible"), DAYS)
def test_the_day_depends_on_the_machine_that_built_the_site(
    date: str, certain: str, possible: set[str]
) -> None:
    found = HEXO.addresses(_post(date), Site(permalink=":day"))
    assert found.certain == (f"/{certain}",)
    assert set(found.possible) == {f"/{day}" for day in possible}


SLUGS = [
    ("A/B", "A-B"),
    ("亚洲 News 网", "亚洲-News-网"),
    ("Élan", "Elan"),
    ("a_b.c", "a-b-c"),
    ("“引号”", "“引号”"),
    ("  x  ", "x"),
    ("が", "が"),
    ("ＡＩ 周报 ｖ２", "AI-周报-v２"),
    ("Łódź Straße Ⓐ", "Lodz-Strase-A"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "slug"), SLUGS)
def test_slugs_as_hexo_makes_them(name: str, slug: str) -> None:
    assert slugize(name) == slug


def test_the_configuration_of_a_site_is_read() -> None:
    site = HEXO.read_site(
        "timezone: Asia/Shanghai\npermalink: :title/\ncategory_map:\n  世界: world\n"
    )
    assert (site.timezone, site.permalink, site.category_slugs) == (
        "Asia/Shanghai",
        ":title/",
        {"世界": "world"},
    )
    with pytest.raises(Unreadable):
        HEXO.read_site("a: [")


def test_only_published_false_hides_a_post() -> None:
    assert HEXO.is_published({"draft": "true"})
    assert not HEXO.is_published({"published": "False"})


def test_a_name_may_hold_keys_of_the_post() -> None:
    site = Site(file_name=":category/:year/:lang-:title.md")
    assert HEXO.defaults("_posts/news/2022/en-a.md", site) == {"category": "news", "lang": "en"}
    assert HEXO.defaults("_posts/a.md", site) == HEXO.defaults("news/2022/en-a.md", site) == {}


@pytest.mark.parametrize(
    ("package", "path"),
    [
        ('{"hexo": {"version": "3.9.0"}, "dependencies": {"hexo": "^5.0.0"}}', "/2022/03/04/a/b/"),
        ('{"dependencies": {"hexo": "~4.2.1"}}', "/2022/03/04/a/b/"),
        ('{"hexo": {"version": "5.4.2"}}', "/a/b/"),
        ("", "/a/b/"),
    ],
)
def test_a_header_s_own_permalink_was_but_the_name_before_version_5(
    package: str, path: str
) -> None:
    site = HEXO.read_site("title: x", package=package)
    assert HEXO.addresses(_post("2022-03-04 10:00", permalink="/a/b/"), site).certain == (path,)


@pytest.mark.parametrize(
    ("text", "day"),
    [("06/07/2021 10:00", "2021-06-07"), ("6-7-2021", "2021-06-07"), ("21/08/2010", "2010-08-21")],
)
def test_of_a_day_whose_year_stands_last_the_first_number_is_the_month(text: str, day: str) -> None:
    moment = HEXO.read_date(text, ZoneInfo("Asia/Shanghai"), is_unquoted=True)
    assert moment.at.date().isoformat() == day
    with pytest.raises(BadDate):
        UNKNOWN.read_date("06/07/2021", ZoneInfo("Asia/Shanghai"), is_unquoted=True)


def test_parts_of_a_permalink_that_a_post_does_not_say_are_those_of_the_configuration() -> None:
    site = HEXO.read_site("permalink: :lang/:year_:urlName.html\npermalink_defaults: {lang: zh}")
    post = Dated(
        Named("a", "a"), {"urlname": "u"}, read_date("2022-02-03", SHANGHAI), SHANGHAI, "", ()
    )
    assert HEXO.addresses(post, site).certain == ("/zh/2022_u.html",)


def test_links_to_posts_may_have_had_no_suffix() -> None:
    site = HEXO.read_site("permalink: :title.html\npretty_urls: {trailing_html: false}")
    post = Dated(Named("a", "a"), {}, read_date("2022-02-03", SHANGHAI), SHANGHAI, "", ())
    assert HEXO.addresses(post, site).certain == ("/a.html", "/a")
    own = replace(post, values={"permalink": "b/c.html"})
    assert HEXO.addresses(own, site).certain == ("/b/c.html", "/b/c")
    assert HEXO.addresses(own, Site()).certain == ("/b/c.html",)


def test_an_address_that_a_plugin_spelled_is_told() -> None:
    site = HEXO.read_site("permalink_pinyin: {enable: true}\npermalink: ':name/'")
    assert "spelled" in HEXO.addresses(_post("2022-03-04"), site).warnings[0]
    named = replace(_post("2022-03-04"), named=replace(_post("2022-03-04").named, stem="spring"))
    assert not HEXO.addresses(named, site).warnings
