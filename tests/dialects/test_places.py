"""What a file's place makes of it, and how lists are named in addresses."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from articles.dialects import DIALECTS, Dated, Moment, Named, Site
from articles.dialects.globs import lies_in, matches
from articles.dialects.hexo_addresses import slug_of
from articles.dialects.jekyll_places import slug_by_mode

PATTERNS = [
    ("docs/*.md", "docs/a.md", True),
    ("docs/*.md", "docs/deep/a.md", False),
    ("docs/**", "docs/deep/a.md", True),
    ("**/*.html", "a.html", True),
    ("**/*.html", "x/y/a.html", True),
    ("/posts/**/draft-*", "posts/2020/draft-a.md", True),
    ("{a,文}/?.md", "文/b.md", True),
    ("[ab].md", "c.md", False),
    ("[!ab].md", "c.md", True),
    ("[[a&&b]x.md", "[x.md", True),
    ("a.md", "xa.md", False),
    ("", "a.md", False),
    ("*" * 40, "a.md", True),
    ("*a" * 40, "a" * 200, True),
    ("a" * 301, "a" * 301, False),
    ("[", "[", True),
]


@pytest.mark.parametrize(("pattern", "path", "expected"), PATTERNS)
def test_a_pattern_means_the_paths_it_is_written_for(
    pattern: str, path: str, expected: bool
) -> None:
    assert matches(path, pattern) is expected


def test_a_pattern_of_a_folder_means_what_lies_in_it() -> None:
    assert lies_in("vendor/bundle/a/b.md", ["vendor/bundle"])
    assert not lies_in("vendors/a.md", ["vendor"])


@pytest.mark.parametrize(
    ("path", "pattern", "expected"),
    [
        ("a" * 250 + "b", "*a*a*a*a*a*b", True),
        ("a" * 250, "*a*a*a*a*a*b", False),
        ("a/" * 120 + "b", "**/a/**/a*/**/?", True),
        ("a/" * 120 + "b", "**/a/**/[!b]/**/c", False),
        ("a" * 40 + "b", "{a,aa}" * 40 + "b", True),
        ("a" * 80, "{a,aa}" * 40 + "b", False),
        ("a" * 80 + "/b", "*a*a*a*", False),
    ],
)  # fmt: skip
def test_a_pattern_with_many_ways_to_fit_takes_no_time(
    path: str, pattern: str, *, expected: bool
) -> None:
    started = time.process_time()
    assert matches(path, pattern) is expected
    assert time.process_time() - started < 1


HEXO = DIALECTS["hexo"].read_site(
    "skip_render: 'raw/**'\ninclude: ['_kept/*']\nexclude: [private/**]\nfilename_case: 1\n"
    "ignore: ['**/notes', '**/_posts/*.tmp.md']\n"
)
JEKYLL = DIALECTS["jekyll"].read_site(
    "collections_dir: all\ncollections: [quiet]\nexclude: [private]\ninclude: [_kept]\n"
)
SILENT = DIALECTS["hugo"].read_site(
    "disableLanguages: [zh]\nlanguages:\n  zh: {}\n  en: {disabled: true}\n"
)
HUGO = DIALECTS["hugo"].read_site("languages:\n  zh: {}\n  en: {}\n")
PLACES = [
    ("hexo", HEXO, "_posts/a.md", "post"),
    ("hexo", HEXO, "_posts/_aside/a.md", "out"),
    ("hexo", HEXO, "_drafts/a.md", "post"),
    ("hexo", HEXO, "关于/index.md", "page"),
    ("hexo", HEXO, "_data/a.md", "out"),
    ("hexo", HEXO, "_kept/a.md", "page"),
    ("hexo", HEXO, "raw/a/b.html", "out"),
    ("hexo", HEXO, "private/a.md", "out"),
    ("hexo", HEXO, "robots.txt", "out"),
    ("hexo", HEXO, "_posts/notes/a.md", "out"),
    ("hexo", HEXO, "_posts/a.tmp.md", "out"),
    ("hexo", HEXO, "_posts/notes.md", "post"),
    ("jekyll", JEKYLL, "all/_posts/2020-01-01-a.md", "post"),
    ("jekyll", JEKYLL, "世界/_posts/2020-01-01-a.md", "post"),
    ("jekyll", JEKYLL, "all/_quiet/a.md", "out"),
    ("jekyll", JEKYLL, "_kept/a.md", "page"),
    ("jekyll", JEKYLL, "_kept/deep/a.md", "page"),
    ("jekyll", JEKYLL, "_kept/robots.txt", "out"),
    ("jekyll", JEKYLL, "_includes/a.md", "out"),
    ("jekyll", JEKYLL, "docs/_layouts/a.html", "out"),
    ("jekyll", JEKYLL, "vendor/bundle/a/_posts.md", "out"),
    ("jekyll", JEKYLL, "private/a.md", "out"),
    ("jekyll", JEKYLL, "about.md", "page"),
    ("hugo", HUGO, "posts/a.md", "single"),
    ("hugo", HUGO, "posts/_index.en.md", "list"),
    ("hugo", HUGO, "en/authors/lin/_index.md", "author"),
    ("hugo", HUGO, "authors/_index.md", "list"),
    ("hugo", HUGO, "posts/#a.md", "out"),
    ("hugo", HUGO, "_archive/a.md", "single"),
    ("hugo", SILENT, "posts/a.zh.md", "out"),
    ("hugo", SILENT, "en/posts/a.md", "out"),
    ("hugo", SILENT, "posts/a.md", "single"),
]


@pytest.mark.parametrize(("name", "site", "path", "role"), PLACES)
def test_a_place_tells_what_a_file_is(name: str, site: Site, path: str, role: str) -> None:
    found = DIALECTS[name].place(path, site)
    assert (found.role, bool(found.reason)) == (role, role == "out")


MODES = [
    ("", "Big News! 港口_1", "big-news-港口-1"),
    ("default", "C++ & C#", "c-c"),
    ("pretty", "C++ & C#", "c++-&-c"),
    ("raw", "Big  News! 港口", "big-news!-港口"),
    ("ascii", "Élan 港口 x", "lan-x"),
    ("latin", "Élan vital", "elan-vital"),
    ("none", "Big News", "big news"),
]


@pytest.mark.parametrize(("mode", "name", "slug"), MODES)
def test_jekyll_writes_names_in_addresses_by_mode(mode: str, name: str, slug: str) -> None:
    assert slug_by_mode(name, mode) == slug


def test_hexo_writes_slugs_in_the_case_that_is_asked_for() -> None:
    assert [slug_of("Élan 港口", Site(slug_case=case)) for case in ("", "lower", "upper")] == [
        "Elan-港口",
        "elan-港口",
        "ELAN-港口",
    ]


def _dated(path: str, name: str, site: Site, **values: str) -> Dated:
    moment = Moment(datetime(2022, 3, 4, tzinfo=UTC), has_zone=True, has_time=True)
    dialect = DIALECTS[name]
    keys = {key: value for key, value in values.items() if value}
    return Dated(
        dialect.named(path, site),
        keys,
        moment,
        ZoneInfo("UTC"),
        values.get("title", ""),
        (),
        path=path,
    )


PAGES = [
    ("hexo", "", "关于/index.md", {}, "/关于/index.html"),
    ("hexo", "root: /blog/", "a.md", {}, "/blog/a.html"),
    ("hexo", "root: ./", "a.md", {}, "/a.html"),
    ("hexo", "", "a.md", {"permalink": "x/y"}, "/x/y.html"),
    ("hexo", "", "a.md", {"permalink": "x.y/z/"}, "/x.y/z/"),
    ("hexo", "", "a.md", {"permalink": "x/y.htm"}, "/x/y.htm"),
    ("jekyll", "", "a/b.md", {}, "/a/b.html"),
    ("jekyll", "permalink: pretty", "a/b.md", {}, "/a/b/"),
    ("jekyll", "permalink: pretty", "a/index.md", {}, "/a/"),
    ("jekyll", "permalink: /:title/", "b.md", {}, "/b/"),
    ("jekyll", "permalink: /:title", "b.md", {}, "/b"),
    ("jekyll", "collections: {d: {output: true}}", "_d/x/y.md", {}, "/d/x/y.html"),
    ("jekyll", "collections: {d: {output: true, permalink: '/:collection/:name/'}}", "_d/Yes No.md", {},
     "/d/yes-no/"),
    ("jekyll", "collections: {d: {output: true, permalink: '/f/:categories/:slug:output_ext'}}", "_d/y.md",
     {"categories": "Hot Wet", "category": "Big One"}, "/f/hot/wet/big one/y.html"),
    ("jekyll", "collections_dir: c\ncollections: {d: {output: true}}", "c/_d/y.md", {}, "/d/y.html"),
    ("jekyll", "collections: {d: {output: true, permalink: '/:title/'}}", "_d/2020-01-05-a.md", {}, "/a/"),
    ("jekyll", "collections: {d: {output: true, permalink: '/:name/'}}", "_d/2020-01-05-a.md", {},
     "/2020-01-05-a/"),
    ("jekyll", "permalink: pretty", "a..b.md", {}, "/a/b/"),
    ("hugo", "", "关于.md", {}, "/关于/"),
    ("hugo", "uglyURLs: true", "About Us.md", {}, "/about-us.html"),
    ("hugo", "permalinks: {docs: '/:section/:slug/'}", "docs/a.md", {"title": "Big Day"}, "/docs/big-day/"),
]  # fmt: skip


def test_what_may_have_been_an_address_is_known_without_the_sites_folder_too() -> None:
    jekyll = DIALECTS["jekyll"]
    site = jekyll.read_site("baseurl: /blog\npermalink: date\n")
    page = jekyll.page_addresses(_dated("a.md", "jekyll", site), site)
    post = jekyll.addresses(_dated("_posts/2020-01-01-a.md", "jekyll", site), site)
    assert set(page.possible) == {"/blog/a", "/a"}
    assert {path.replace("/blog/", "/") for path in post.possible} <= set(post.possible)


@pytest.mark.parametrize(("name", "config", "path", "values", "expected"), PAGES)
def test_a_page_stood_where_its_generator_put_it(
    name: str, config: str, path: str, values: dict[str, str], expected: str
) -> None:
    dialect = DIALECTS[name]
    site = dialect.read_site(config)
    find = dialect.page_addresses or dialect.addresses
    assert find(_dated(path, name, site, **values), site).certain[0] == expected


@pytest.mark.parametrize(
    ("configuration", "path", "address"),
    [
        ("collections: {docs: {permalink: '/:collection/:path/'}}", "_docs/a/b.md", "/docs/a/b/"),
        ("collections: {docs: {output: true}}", "_docs/b.md", "/docs/b.html"),
        ("collections: {docs: {permalink: '/:year/:name'}}", "_docs/b.md", "/_docs/b.md"),
        ("collections: {docs: {permalink: '/:categories/:name'}}", "_docs/b.md", "/_docs/b.md"),
        ("collections: {docs: {permalink: '/:path/'}}", "about.md", "/about.md"),
        ("baseurl: /x\ncollections: {d: {permalink: '/d/:name'}}", "_d/b.md", "/d/b"),
    ],
)
def test_jekyll_links_to_a_document_where_its_collection_shows_it(
    configuration: str, path: str, address: str
) -> None:
    jekyll = DIALECTS["jekyll"]
    text = f"[b]({{% link {path} %}}#c)"
    found = jekyll.convert(text, jekyll.read_site(configuration), {})
    assert found.text == f"[b]({address}#c)"


def test_hugo_lists_a_term_by_the_folder_and_pattern_of_its_taxonomy() -> None:
    hugo = DIALECTS["hugo"]
    site = hugo.read_site(
        "baseURL: https://old.example/blog/\ntaxonomies: {topic: topics, category: categories}\n"
        "permalinks: {topics: '/t/:slug/'}\n"
    )
    post = _dated("posts/a.md", "hugo", site, topics="Big News", categories="社会/城市")
    assert [(one.path, one.kind, one.name) for one in hugo.listings(post, site)][:3] == [
        ("/blog/t/big-news/", "tag", ("Big News",)),
        ("/blog/categories/社会/城市/", "category", ("社会", "城市")),
        ("/blog/posts/", "section", ("posts",)),
    ]


def test_a_pattern_of_hugos_names_a_term_by_its_title_and_a_language_may_have_its_own() -> None:
    hugo = DIALECTS["hugo"]
    site = hugo.read_site(
        "defaultContentLanguage: zh\npermalinks: {tags: '/t/:slug/', series: '/s/:filename/'}\n"
        "taxonomies: {tag: tags, series: series}\nlanguages:\n  zh: {weight: 1}\n"
        "  en: {permalinks: {tags: '/words/:slug/'}}\n"
    )
    site = replace(site, term_titles={"tags/go-lang": "Go语言", "series/go-lang": "Go语言"})
    header = {"tags": "Go lang", "series": "Go lang"}
    paths = [
        one.path
        for path in ("posts/a.md", "posts/a.en.md")
        for one in hugo.listings(_dated(path, "hugo", site, **header), site)
    ]
    assert paths == [
        "/t/go语言/", "/s/go-lang/", "/posts/", "/en/words/go语言/", "/en/s/go-lang/", "/en/posts/",
    ]  # fmt: skip
    sharp = hugo.listings(_dated("posts/a.md", "hugo", site, tags="C#"), site)
    assert sharp[0].path == "/t/c/"


def test_a_section_of_hugos_below_another_has_a_list_of_its_own() -> None:
    hugo = DIALECTS["hugo"]
    site = Site(section_folders=frozenset({"news/Old"}))
    found = hugo.listings(_dated("news/Old/deep/a.md", "hugo", site), site)
    assert [(one.path, one.name) for one in found] == [
        ("/news/", ("news",)),
        ("/news/old/", ("news",)),
    ]


def test_the_folder_of_hugos_first_language_led_home() -> None:
    hugo = DIALECTS["hugo"]
    site = hugo.read_site("defaultContentLanguage: zh-CN\nlanguages: {zh-CN: {}, en: {}}\n")
    assert ("/zh-cn", "home") in hugo.lists(site)


def test_octopress_lists_categories_and_tags_in_folders_of_its_own() -> None:
    jekyll = DIALECTS["jekyll"]
    site = jekyll.read_site("category_dir: blog/categories\ntag_dir: /blog/tags/\n")
    post = replace(
        _dated("_posts/2022-03-04-a.md", "jekyll", site),
        categories=(("iOS",), ("C++ 与_江",)),
        tags=("Big News",),
    )
    found = {(one.path, one.kind, one.name) for one in jekyll.listings(post, site)}
    assert found > {
        ("/blog/categories/ios/", "category", ("iOS",)),
        ("/blog/categories/c-与-江/", "category", ("C++ 与_江",)),
        ("/blog/tags/big-news/", "tag", ("Big News",)),
        ("/categories/ios/", "category", ("iOS",)),
    }


def test_octopress_has_pages_and_an_archive_below_a_folder_of_its_own() -> None:
    jekyll = DIALECTS["jekyll"]
    found = jekyll.lists(jekyll.read_site("pagination_dir: blog  # base\n"))
    assert {("/blog", "home"), ("/page", "paging"), ("/blog/archives", "archive")} < set(found)


PAGED = {
    "paginate_path: /page:num": {("/", "home"), ("/page", "paging")},
    "paginate_path: /page/:num/": {("/", "home"), ("/page", "paging")},
    "paginate_path: blog/page/:num": {("/", "home"), ("/blog", "home"), ("/page", "paging")},
    "paginate_path: /blog/seite-:num/": {("/", "home"), ("/blog", "home"), ("/seite-", "paging")},
    "pagination: {enabled: true, permalink: /seite/:num/}": {("/", "home"), ("/seite", "paging")},
}


@pytest.mark.parametrize(("configuration", "lists"), PAGED.items(), ids=PAGED)
def test_jekyll_says_how_pages_of_lists_are_numbered(
    configuration: str, lists: set[tuple[str, str]]
) -> None:
    jekyll = DIALECTS["jekyll"]
    assert set(jekyll.lists(jekyll.read_site(configuration))) == lists


def test_lists_of_paginate_v2_stand_where_the_configuration_says() -> None:
    jekyll = DIALECTS["jekyll"]
    site = jekyll.read_site(
        "autopages:\n  enabled: true\n  categories: {permalink: '/themen/:cat/'}\n"
        "  tags: {permalink: '/wort/:tag', slugify: {mode: pretty}}\n"
    )
    post = replace(
        _dated("_posts/2022-03-04-a.md", "jekyll", site),
        categories=(("Big River",),),
        tags=("C & D",),
    )
    found = {one.path for one in jekyll.listings(post, site)}
    assert found >= {"/themen/big river/", "/wort/c-&-d", "/tags/c-&-d/"}


def test_names_of_files_say_what_a_page_is_called() -> None:
    found = DIALECTS["hugo"].named("legal/_index.md", Site())
    assert found == Named("legal", "legal", is_bundle=True)


def test_a_path_of_categories_has_an_end() -> None:
    names = [f"c{number}" for number in range(3_000)]
    for found in (names, [names, ["other"]]):
        assert len(DIALECTS["hexo"].categories({"categories": found})[0]) == 50


@pytest.mark.parametrize(
    ("path", "is_out"),
    [
        ("en/docs/tools/a.md", True),
        ("en/docs/README-fr.md", True),
        ("en/docs/a.draft.md", True),
        ("en/docs/a.md", False),
        ("en/OWNERS.md", False),
    ],
)
def test_hugo_passes_over_what_its_configuration_names_by_patterns(path: str, is_out: bool) -> None:
    site = DIALECTS["hugo"].read_site(
        "ignoreFiles: ['(?:^|/)OWNERS$', 'README[-]+[a-z]*\\.md', '\\.draft\\.md$', content/en/docs/tools, "
        "'(a*)*en', '(']"
    )
    assert (DIALECTS["hugo"].place(path, site).role == "out") is is_out


def test_hexo_passes_over_files_by_the_name_of_its_own_folder() -> None:
    site = DIALECTS["hexo"].read_site(
        "source_dir: ./src\nignore: ['src/_posts/private', '**/notes']\n"
    )
    roles = {
        path: DIALECTS["hexo"].place(path, site).role
        for path in ("_posts/private/a.md", "_posts/b.md", "notes/c.md")
    }
    assert list(roles.values()) == ["out", "post", "out"]
