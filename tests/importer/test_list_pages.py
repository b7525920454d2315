"""Texts above Hugo's lists: what opens a section, what is a page, and what an import makes of them later."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from articles import publishing
from articles.importer.list_pages import APART, NO_TEXT
from articles.importer.verify import verify
from articles.models import Category, LegacyPost, Page
from tests.importer import sites
from tests.importer.runs import bring, outcomes

pytestmark = pytest.mark.django_db

LONG = "## 渡口\n\n" + "江水向东流。" * 30 + "\n\n* 一\n* 二\n"
SITE = {
    "hugo.toml": "baseURL = 'https://old.example/'\n",
    "content/_index.md": sites.page("首页", LONG),
    "content/plain/page.md": sites.page("页", hidden="true"),
    "content/guide/_index.md": sites.page("指南", LONG),
    "content/guide/boat/_index.md": sites.page("船", "一句。"),
    "content/guide/boat/oar.md": sites.page("桨"),
    "content/guide/empty/_index.md": sites.page("空", ""),
    "content/guide/listed/_index.md": sites.page("列", '{{% children depth="3" %}}'),
    "content/news/_index.md": sites.page("新闻", LONG),
    "content/news/deep/_index.md": sites.page("深", "两根。"),
    "content/news/deep/a.md": sites.post("丁"),
    "content/news/market.md": sites.post("江边的市场"),
    "content/blog/_index.md": sites.page("博客", "两[句](https://other.example/)。"),
    "content/blog/b.md": sites.post("乙"),
    "content/categories/town/_index.md": sites.page("城", "城的话。"),
    "content/categories/town/north/_index.md": sites.page("城北", "北的话。"),
    "content/news/north.md": sites.post("北", categories="[town/north]"),
}
BECOMES = {
    "_index.md": ("article", "left out"),
    "plain/page.md": ("page", "created"),
    "guide/_index.md": ("page", "created"),
    "guide/boat/_index.md": ("page", "created"),
    "guide/boat/oar.md": ("page", "created"),
    "guide/empty/_index.md": ("section", "left out"),
    "guide/listed/_index.md": ("section", "left out"),
    "news/_index.md": ("page", "created"),
    "news/deep/_index.md": ("page", "created"),
    "news/deep/a.md": ("article", "created"),
    "blog/_index.md": ("section", "updated"),
    "categories/town/_index.md": ("section", "updated"),
    "categories/town/north/_index.md": ("section", "updated"),
    **dict.fromkeys(("news/market.md", "news/north.md", "blog/b.md"), ("article", "created")),
}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Write the site and import it."""
    bring(sites.build(tmp_path, SITE), is_auto=True)
    return tmp_path


def test_a_text_above_a_list_is_a_page_where_no_section_can_show_it(tmp_path: Path) -> None:
    root = sites.build(tmp_path, SITE)
    rehearsed = bring(root, is_auto=True, is_dry_run=True)
    assert not Page.objects.exists()
    lines = bring(root, is_auto=True)
    for told in (rehearsed, lines):
        assert {line.path: (line.kind, line.outcome) for line in told} == BECOMES
    told = {line.path: line for line in lines}
    assert told["guide/empty/_index.md"].message == NO_TEXT
    assert APART in told["news/_index.md"].warnings
    assert not told["guide/_index.md"].warnings
    assert {finding.verdict for finding in verify()} == {"same"}
    assert set(outcomes(bring(root, is_auto=True)).values()) == {"unchanged", "left out"}


@pytest.mark.usefixtures("site")
def test_its_old_address_shows_the_text_or_the_section(client: Client) -> None:
    for path, words in {"/guide/": "<li>二</li>", "/guide/boat/": "一句。"}.items():
        assert words in client.get(path, follow=True).text
    found = client.get("/news/", follow=True).text
    assert "江边的市场" in found
    assert "<li>二</li>" not in found
    assert Category.objects.get(name="博客").description == "两句。"
    assert Category.objects.get(name="城北").description == "北的话。"
    assert not Category.objects.get(name="新闻").description
    for path in ("/guide/empty/", "/plain/"):
        assert client.get(path).headers["Location"].endswith(".example/")
    assert client.get("/plain/page/", follow=True).status_code == 200
    assert "两根" in client.get("/news/deep/", follow=True).text
    assert {page.in_footer for page in Page.objects.all()} == {False}


def test_a_page_stays_one_and_an_edited_one_is_not_overwritten(site: Path) -> None:
    sites.build(site, {"content/guide/boat/_index.md": sites.page("船", "另一句。")})
    (line,) = [
        one for one in bring(site, is_auto=True) if one.outcome != "unchanged" and one.address
    ]
    assert (line.path, line.kind, line.outcome) == ("guide/boat/_index.md", "page", "updated")
    page = Page.objects.get(title="船")
    assert "另一句。" in page.body
    page.title = "大船"
    publishing.keep(page)
    sites.build(site, {"content/guide/boat/_index.md": sites.page("船", "第三句。")})
    found = outcomes(bring(site, is_auto=True))
    assert found["guide/boat/_index.md"] == "conflict"


def test_a_page_stays_one_where_articles_come_to_its_section(site: Path) -> None:
    sites.build(
        site,
        {
            "content/guide/new.md": sites.post("新"),
            "content/guide/_index.md": sites.page("指南", f"{LONG}尾。"),
        },
    )
    found = outcomes(bring(site, is_auto=True))
    assert (found["guide/_index.md"], found["guide/new.md"]) == ("updated", "created")
    assert "尾。" in Page.objects.get(title="指南").body


def test_a_text_that_grew_too_long_for_its_section_becomes_a_page(site: Path) -> None:
    assert LegacyPost.objects.get(path_in_source="blog/_index.md").kind == "section"
    sites.build(site, {"content/blog/_index.md": sites.page("博客", LONG)})
    for is_dry_run in (True, False):
        lines = {line.path: line for line in bring(site, is_auto=True, is_dry_run=is_dry_run)}
        line = lines["blog/_index.md"]
        assert (line.kind, line.outcome, APART in line.warnings) == ("page", "created", True)
    row = LegacyPost.objects.get(path_in_source="blog/_index.md")
    assert row.page is not None
    assert Category.objects.get(name="博客").description == "两句。"
    assert {finding.verdict for finding in verify()} == {"same"}


def test_a_renamed_file_takes_its_page_along(site: Path) -> None:
    (site / "content/guide/boat").rename(site / "content/guide/ship")
    lines = {line.path: line for line in bring(site, is_auto=True)}
    line = lines["guide/ship/_index.md"]
    assert (line.outcome, line.kind, line.was) == ("renamed", "page", "guide/boat/_index.md")
    assert LegacyPost.objects.get(path_in_source="guide/ship/_index.md").page is not None
