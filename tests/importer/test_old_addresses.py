"""A crawl of small whole sites: every address the engine made answers 301 in one step to what is there.

The addresses are written by hand, from the engines' own rules.
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest
from django.test import Client

from articles.models import Address
from tests import make
from tests.importer import sites
from tests.importer.runs import bring, post, write

pytestmark = pytest.mark.django_db

HEXO = {
    "/2022/03/04/market/": "/2022/03/04/market/",
    "/2022/03/04/market/index.html": "/2022/03/04/market/",
    "/about/index.html": "/about/",
    "/who/": "/about/",
    "/guide/start.html": "/guide-start/",
    "/guide/start": "/guide-start/",
    "/old-market/": "/2022/03/04/market/",
    "/older/index.html": "/2022/03/04/market/",
    "/categories/社会/": "/社会/",
    "/categories/社会/page/2/": "/社会/",
    "/categories/社会/city/": "/社会/城市/",
    "/categories/社会/city/index.html": "/社会/城市/",
    "/tags/harbour/": "/tag/港口/",
    "/tags/harbour/page/3/": "/tag/港口/",
    "/tags/Elan-vital/": "/tag/élan-vital/",
    "/archives/": "/archive/",
    "/archives/page/2/": "/archive/",
    "/archives/2022/": "/2022/",
    "/archives/2022/03/": "/2022/03/",
    "/archives/2022/03/page/2/": "/2022/03/",
    "/archives/2021/12/": "/2021/12/",
    "/archives/2021/12/30/": "/2021/12/",
    "/archives/2021/11/30/": "/2021/",
    "/tags/": "/",
    "/page/2/": "/",
    "/page/12/index.html": "/",
    "/atom.xml": "/feed/atom/",
    "/rss2.xml": "/feed/rss/",
    "/news.xml": "/feed/rss/",
    "/?p=77": "/2021/12/31/later/",
}
HEXO_NOT_THERE = [
    "/2022/03/04/hidden/", "/2022/03/04/未完/", "/idea/", "/secret/", "/tags/秘密/", "/away/",
    "/nowhere/", "/raw/as-is.html", "/archives/2019/", "/archives/2022/13/", "/private/notes.html",
    "/categories/无/", "/categories/无/page/2/", "/?p=78",
]  # fmt: skip

JEKYLL = {
    "/blog/社会/城市/2022/03/04/market.html": "/2022/03/04/market/",
    "/blog/社会/2021/12/31/later.html": "/2021/12/31/later/",
    "/blog/world/2022/01/02/war.html": "/2022/01/02/war/",
    "/blog/about-us/": "/about/",
    "/about-us/": "/about/",
    "/blog/guides/deep/start.html": "/guides-deep-start/",
    "/blog/guides/deep/start": "/guides-deep-start/",
    "/from-defaults/": "/guides-deep-start/",
    "/blog/contact/": "/contact/",
    "/blog/contact/index.html": "/contact/",
    "/blog/old.html": "/about/",
    "/blog/food/soup/": "/recipes-soup/",
    "/blog/food/2022-02-02-fish/": "/2022/02/02/fish/",
    "/blog/topic/big-news/": "/tag/big-news/",
    "/blog/tags/big-news/": "/tag/big-news/",
    "/blog/topic/港口/": "/tag/港口/",
    "/blog/category/社会/": "/社会/",
    "/blog/categories/城市/": "/城市/",
    "/blog/authors/lin.html": "/author/lin/",
    "/blog/page2/": "/",
    "/page2/": "/",
    "/blog/": "/",
    "/feed.xml": "/feed/rss/",
    "/blog/feed.xml": "/feed/rss/",
}
JEKYLL_NOT_THERE = [
    "/blog/idea.html", "/blog/quiet/hush.html", "/blog/private/x.html", "/blog/README.html",
    "/blog/topic/nothing/", "/blog/2022/03/04/market.html",
]  # fmt: skip

HUGO = {
    "/news/market/": "/2022/03/04/market/",
    "/news/over/": "/2022/03/04/over/",
    "/news/江/": "/2022/01/05/江/",
    "/river/": "/2022/01/05/江/",
    "/docs/guide/": "/docs-guide/",
    "/news/": "/新闻/",
    "/news/page/2/": "/新闻/",
    "/news/index.xml": "/新闻/feed/rss/",
    "/tags/江湾/": "/tag/江湾/",
    "/tags/江湾/page/2/": "/tag/江湾/",
    "/tags/江湾/index.xml": "/tag/江湾/feed/rss/",
    "/series/河流-故事/": "/tag/河流-故事/",
    "/categories/往事/": "/往事/",
    "/authors/lin-xiao/": "/author/lin-xiao/",
    "/authors/lin-xiao/index.xml": "/author/lin-xiao/feed/rss/",
    "/tags/": "/",
    "/categories/": "/",
    "/page/2/": "/",
    "/index.xml": "/feed/rss/",
    "/old/": "/2022/03/04/market/",
}
HUGO_NOT_THERE = [
    "/news/hidden/",
    "/news/江/extra/",
    "/tags/nothing/",
    "/tags/nothing/index.xml",
]

SITES = [("Hexo", sites.HEXO, HEXO), ("Jekyll", sites.JEKYLL, JEKYLL), ("Hugo", sites.HUGO, HUGO)]
MISSING = [
    ("Hexo", sites.HEXO, HEXO_NOT_THERE),
    ("Jekyll", sites.JEKYLL, JEKYLL_NOT_THERE),
    ("Hugo", sites.HUGO, HUGO_NOT_THERE),
]
NAMES = ["Hexo", "Jekyll", "Hugo"]


def test_lists_that_were_files_lead_on_page_by_page(client: Client, tmp_path: Path) -> None:
    files = {
        "hugo.yaml": "uglyURLs: true\n",
        "content/news/a.md": "---\ntitle: 江\ndate: 2022-03-04\ntags: [水]\n---\n正文",
    }
    bring(sites.build(tmp_path, files), is_auto=True)
    expected = {
        "/tags/水.html": "/tag/水/",
        "/tags/水/page/2.html": "/tag/水/",
        "/tags.html": "/",
        "/page/2.html": "/",
        "/news/page/3.html": "/news/",
    }
    assert {path: _answer(client, path) for path in expected} == {
        path: (301, where) for path, where in expected.items()
    }


def _answer(client: Client, path: str) -> tuple[int, str]:
    """Return the code and the path of what an address answers at once; a feed's start is no redirect."""
    found = client.get(path)
    return found.status_code, unquote(urlsplit(found.headers.get("Location", "")).path)


@pytest.mark.parametrize(("name", "files", "expected"), SITES, ids=NAMES)
def test_every_address_of_the_old_site_leads_on_in_one_step(
    client: Client, tmp_path: Path, name: str, files: dict[str, str], expected: dict[str, str]
) -> None:
    bring(sites.build(tmp_path, files), is_auto=True)
    for old, new in expected.items():
        for path in dict.fromkeys((old, quote(old, safe="/?="))):
            code, where = _answer(client, path)
            assert (old, code, where or new) == (old, 200 if unquote(path) == new else 301, new)
        assert (old, client.get(new).status_code) == (old, 200)


@pytest.mark.parametrize(("name", "files", "paths"), MISSING, ids=NAMES)
def test_what_the_old_site_did_not_show_is_not_there(
    client: Client, tmp_path: Path, name: str, files: dict[str, str], paths: list[str]
) -> None:
    bring(sites.build(tmp_path, files), is_auto=True)
    assert {path: client.get(path).status_code for path in paths} == dict.fromkeys(paths, 404)


@pytest.mark.parametrize(("name", "files", "expected"), SITES, ids=NAMES)
def test_every_recorded_address_leads_to_a_page_that_is_there(
    client: Client, tmp_path: Path, name: str, files: dict[str, str], expected: dict[str, str]
) -> None:
    bring(sites.build(tmp_path, files), is_auto=True)
    paths = list(Address.objects.filter(is_legacy=True).values_list("path", flat=True))
    assert paths
    for path in paths:
        code, where = _answer(client, path)
        assert (path, code, client.get(where or path).status_code) in {
            (path, 301, 200),
            (path, 200, 200),
        }


@pytest.mark.parametrize("path", ["/page/2/", "/archives/", "/tags/x/", "/page2/"])
def test_a_site_without_an_import_knows_nothing_of_old_lists(client: Client, path: str) -> None:
    make.live()
    assert client.get(path).status_code == 404


def test_a_tag_or_author_that_only_drafts_name_is_not_led_to(
    client: Client, tmp_path: Path
) -> None:
    files = {
        "hugo.toml": "[taxonomies]\nauthor = 'authors'\n",
        "content/authors/lin/_index.md": sites.page("林晓"),
        "content/posts/a.md": sites.post("江", draft="true", authors="[lin]"),
    }
    bring(sites.build(tmp_path, files), is_auto=True)
    assert client.get("/authors/lin/").status_code == 404


def test_an_old_address_that_leads_elsewhere_is_told_and_is_none_of_the_posts(
    tmp_path: Path, client: Client
) -> None:
    write(
        tmp_path,
        a=post(alias="[/shared/, /own/a/]"),
        b=post(alias="[/shared/, /own/b/, /search/, /static/x, /2022/03/]"),
    )
    dry = bring(tmp_path, is_dry_run=True)
    first, second = bring(tmp_path)
    assert dry == [first, second]
    assert not any("The old address" in said for said in first.warnings)
    assert [said for said in second.warnings if "The old address" in said] == [
        "The old address '/shared/' leads to another article, which had it before.",
        *(
            f"The old address '{path}' is that of a page of this site: nothing leads on from there."
            for path in ("/search/", "/static/x", "/2022/03/")
        ),
    ]
    for line in (first, second):
        for path in line.old:
            answer = client.get(path)
            assert answer.status_code == 200 or answer.headers["Location"].endswith(line.address)


def test_a_page_is_told_of_its_old_addresses_that_lead_elsewhere(tmp_path: Path) -> None:
    pages = {"a.md": "/a/", "b.md": "[/a/, /b/]", "search/index.md": "/c/"}
    files = {"_config.yml": "theme: x\n", "source/_posts/p.md": post()}
    files |= {
        f"source/{name}": f"---\ntitle: {name}\nalias: {alias}\n---\n正文。\n"
        for name, alias in pages.items()
    }
    folder = sites.build(tmp_path, files)
    dry = bring(folder, is_auto=True, is_dry_run=True)
    lines = {line.path: line for line in bring(folder, is_auto=True)}
    again = bring(folder, is_auto=True, is_dry_run=True)
    assert {line.path: line.warnings for line in dry} == {
        path: line.warnings for path, line in lines.items()
    }
    assert {line.outcome for line in again} == {"unchanged"}
    assert lines["b.md"].old == ("/b.html", "/b/")
    assert [lines[name].warnings for name in pages] == [
        (),
        ("The old address '/a/' leads to something else, which had it before.",),
        (
            "The old address '/search/index.html' is that of a page of this site:"
            " nothing leads on from there.",
        ),
    ]


def test_a_later_file_is_told_that_its_address_is_taken(tmp_path: Path) -> None:
    write(tmp_path, a=post(alias="/shared/"))
    bring(tmp_path)
    write(tmp_path, b=post(alias="/shared/"), a=post("改过", alias="/shared/"))
    dry = bring(tmp_path, is_dry_run=True)
    lines = bring(tmp_path)
    assert dry == lines
    told = {line.path: [said for said in line.warnings if "/shared/" in said] for line in lines}
    assert not told["a.md"]
    assert told["b.md"]
