"""Every file of an old site becomes something, or its line says why it does not."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from articles import publishing
from articles.importer.forms import SUFFIXES
from articles.importer.verify import verify
from articles.models import Article, Author, Category, LegacyPost, Page, Tag
from tests.importer import sites
from tests.importer.runs import bring, outcomes, post, write

pytestmark = pytest.mark.django_db

SITES = [
    pytest.param(sites.HEXO, sites.HEXO_BECOMES, "source", id="Hexo"),
    pytest.param(sites.JEKYLL, sites.JEKYLL_BECOMES, ".", id="Jekyll"),
    pytest.param(sites.HUGO, sites.HUGO_BECOMES, "content", id="Hugo"),
]


@pytest.mark.parametrize(("files", "becomes", "base"), SITES)
def test_each_file_of_a_site_becomes_what_its_generator_made_of_it(
    tmp_path: Path, files: dict[str, str], becomes: dict[str, tuple[str, str]], base: str
) -> None:
    lines = bring(sites.build(tmp_path, files), is_auto=True)
    assert {line.path: (line.kind, line.outcome) for line in lines} == becomes
    assert all(line.message for line in lines if line.outcome == "left out")


@pytest.mark.parametrize(("files", "becomes", "base"), SITES)
def test_as_many_lines_as_texts_lie_below_the_source(
    tmp_path: Path, files: dict[str, str], becomes: dict[str, tuple[str, str]], base: str
) -> None:
    site = sites.build(tmp_path, files)
    texts = [
        place
        for place in (site / base).rglob("*")
        if place.is_file() and place.name.rstrip("~").endswith(tuple(SUFFIXES))
    ]
    assert len(bring(site, is_auto=True)) == len(texts)


@pytest.mark.parametrize(("files", "becomes", "base"), SITES)
def test_a_second_run_of_a_whole_site_changes_nothing(
    tmp_path: Path, files: dict[str, str], becomes: dict[str, tuple[str, str]], base: str
) -> None:
    site = sites.build(tmp_path, files)
    first = bring(site, is_auto=True)
    counts = {model: model.objects.count() for model in (Article, Page, LegacyPost, Category)}
    again = bring(site, is_auto=True)
    assert {line.outcome for line in again} == {"unchanged", "left out"}
    assert len(again) == len(first)
    assert counts == {model: model.objects.count() for model in counts}


def _pages(tmp_path: Path, body: str = "我们写河流。") -> Path:
    return sites.build(
        tmp_path,
        {
            "_config.yml": "title: x",
            "source/_posts/a.md": sites.post("江"),
            "source/about/index.md": sites.page("关于", body),
        },
    )


def test_a_page_that_changed_there_alone_follows(tmp_path: Path) -> None:
    bring(_pages(tmp_path), is_auto=True)
    publishing.keep(Page.objects.get())  # an editor looked at it and changed nothing
    lines = bring(_pages(tmp_path, "我们也写山。"), is_auto=True)
    assert {line.kind: line.outcome for line in lines} == {
        "page": "updated",
        "article": "unchanged",
    }
    assert "山" in Page.objects.get().body


@pytest.mark.parametrize("field", ["title", "body", "is_published"])
def test_a_page_that_an_editor_changed_is_not_overwritten(tmp_path: Path, field: str) -> None:
    bring(_pages(tmp_path), is_auto=True)
    mine = Page.objects.get()
    setattr(mine, field, {"title": "我们", "body": "<p>改了</p>", "is_published": False}[field])
    publishing.keep(mine)
    lines = bring(_pages(tmp_path, "我们也写山。"), is_auto=True)
    assert [line.outcome for line in lines if line.kind == "page"] == ["conflict"]
    assert "山" not in Page.objects.get().body


def test_a_page_that_was_deleted_here_stays_so(tmp_path: Path) -> None:
    bring(_pages(tmp_path), is_auto=True)
    Page.objects.get().addresses.all().delete()
    Page.objects.get().delete()
    lines = bring(_pages(tmp_path, "我们也写山。"), is_auto=True)
    told = next(line.message for line in lines if line.kind == "page")
    assert told.startswith("The file changed")
    assert not Page.objects.exists()


def test_what_was_an_article_does_not_turn_into_a_page(tmp_path: Path) -> None:
    site = _pages(tmp_path)
    bring(site, is_auto=True)
    (site / "source/_posts/a.md").write_text(sites.page("江", redirect="/about/"))
    lines = bring(site, is_auto=True)
    assert [line.outcome for line in lines] == ["unchanged", "conflict"]
    assert Article.objects.count() == 1


def test_a_page_for_an_author_fills_what_is_empty_and_nothing_else(tmp_path: Path) -> None:
    publishing.keep(Author(name="林晓", bio="编辑写的。"))
    bring(sites.build(tmp_path, sites.HUGO), is_auto=True)
    author = Author.objects.get()
    assert (author.name, author.bio) == ("林晓", "编辑写的。")


def test_hugo_names_its_sections_by_their_pages_and_hands_values_down(tmp_path: Path) -> None:
    bring(sites.build(tmp_path, sites.HUGO), is_auto=True)
    section = Category.objects.get(name="新闻")
    assert section.description == "江湾的新闻。\n我们写河流与城市。"
    assert Category.objects.get(name="往事").description == "从前。\n我们写河流与城市。"
    assert {tag.name for tag in Tag.objects.all()} == {"江湾", "河流 故事"}
    assert set(Page.objects.values_list("language", flat=True)) == {"zh-hant"}


def test_hugo_showed_what_is_over_where_the_configuration_says_so(tmp_path: Path) -> None:
    lines = bring(sites.build(tmp_path, sites.HUGO), is_auto=True)
    standing = {line.path: line.standing for line in lines}
    assert (standing["news/over.md"], standing["news/hidden.md"]) == ("", "draft")


def test_a_folder_of_posts_comes_in_as_posts_alone(tmp_path: Path) -> None:
    site = sites.build(tmp_path, sites.HEXO)
    lines = bring(site / "source/_posts", is_auto=True)
    assert {line.path for line in lines} == {
        name for name in sites.HEXO_BECOMES if name[:6] == "_posts"
    }


@pytest.mark.parametrize("below", ["", "_content", "_content/blog"])
def test_without_a_configuration_a_redirect_finds_its_target_by_the_name_of_its_file(
    tmp_path: Path, below: str
) -> None:
    files = {
        "_content/blog/talk.md": sites.post("谈话"),
        "_content/blog/chat.md": sites.page("旧", redirect="/blog/talk"),
    }
    lines = bring(sites.build(tmp_path, files) / below, is_auto=True)
    assert {line.kind: line.outcome for line in lines} == {
        "article": "created",
        "redirect": "created",
    }


RELATIVE = {
    "oar.html": "桨",
    "./oar.html#x": "桨",
    "../boat.html": "大船",
    "boat.html": "大船",
    "x/": "",
}


@pytest.mark.parametrize(("target", "title"), RELATIVE.items())
@pytest.mark.parametrize("key", ["redirect_to", "destination"])
def test_a_redirect_may_be_told_from_its_own_address(
    client: Client, tmp_path: Path, target: str, title: str, key: str
) -> None:
    files = {
        "_config.yml": "title: x\n",
        "_posts/2022-01-02-a.md": sites.page("江"),
        "guide/oar.md": sites.page("桨"),
        "boat.md": sites.page("大船"),
        "guide/old.md": sites.page("旧", layout="redirect", **{key: f"'{target}'"}),
    }
    lines = {line.path: line for line in bring(sites.build(tmp_path, files), is_auto=True)}
    assert lines["guide/old.md"].outcome == ("created" if title else "left out")
    if title:
        assert f"<title>{title} " in client.get("/guide/old.html", follow=True).text
    assert {finding.verdict for finding in verify()} == {"same"}


@pytest.mark.parametrize("target", ["https://[you].example/x", "//[^1]", "http://[::1"])
def test_a_redirect_to_what_is_no_address_led_nowhere(tmp_path: Path, target: str) -> None:
    files = {"_config.yml": "title: x", "source/old.md": sites.page("旧", redirect=f"'{target}'")}
    (line,) = bring(sites.build(tmp_path, files), is_auto=True)
    assert line.outcome == "left out"
    assert "which is not of this site" in line.message


@pytest.mark.parametrize(
    ("layout", "text", "outcome"),
    [
        ("timeline", "## 2014\n\n- 建站\n", "created"),
        ("timeline", "{% timeline %}\n甲\n乙\n{% endtimeline %}\n", "created"),
        ("timeline", "往日。\n\n<!-- 乙 -->\n<div>\n</div>\n", "left out"),
        ("archives", "## 2014\n\n- 建站\n", "left out"),
    ],
)
def test_a_short_page_of_moments_that_somebody_wrote_comes_along(
    tmp_path: Path, layout: str, text: str, outcome: str
) -> None:
    page = f"---\ntitle: 足迹\nlayout: {layout}\n---\n{text}"
    lines = bring(
        sites.build(tmp_path, {"_config.yml": "title: 港\n", "source/way/index.md": page}),
        is_auto=True,
    )
    assert [line.outcome for line in lines] == [outcome]


def test_a_page_that_only_its_theme_filled_is_left_out(tmp_path: Path) -> None:
    site = sites.build(
        tmp_path,
        {
            "_config.yml": "title: x",
            "source/_posts/a.md": sites.post("江"),
            "source/essay/index.md": sites.page("说说", "<!-- 空 -->", type="essay"),
            "source/marks/index.md": sites.page("收藏", "", template="bookmarks"),
            "source/link/index.md": sites.page("友链", "", type="link"),
            "source/_data/link.yml": "- {name: 江, link: 'https://a.example'}",
        },
    )
    found = {line.path: line.outcome for line in bring(site, is_auto=True)}
    assert found == {
        "_posts/a.md": "created",
        "essay/index.md": "left out",
        "link/index.md": "created",
        "marks/index.md": "left out",
    }
    assert '<a href="https://a.example">江</a>' in Page.objects.get().body


def test_a_file_that_tells_of_a_folder_of_posts_is_no_post(tmp_path: Path) -> None:
    write(tmp_path, market=post(), README="How to write here.\n", readme_too="甲\n")
    (tmp_path / "CONTRIBUTING.md").write_text(post(title="A post of that name"))
    assert outcomes(bring(tmp_path)) == {
        "CONTRIBUTING.md": "created", "README.md": "left out", "market.md": "created",
        "readme_too.md": "created",
    }  # fmt: skip


OF_THE_FOLDER = [
    "README.md", "README.zh-CN.md", "LICENCE.md", "license.md", "COPYING.md", "CHANGELOG.md",
    "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "pull_request_template.md",
]  # fmt: skip


@pytest.mark.parametrize(
    ("folder", "config"),
    [("", ""), ("source", "_config.yml"), ("content", "hugo.toml")],
    ids=["unknown", "hexo", "hugo"],
)
def test_whatever_the_generator_such_a_file_is_left_out(
    tmp_path: Path, folder: str, config: str
) -> None:
    if config:
        (tmp_path / config).touch()
    (tmp_path / folder / "about").mkdir(parents=True)
    for name in OF_THE_FOLDER:
        (tmp_path / folder / "about" / name).write_text("江\n")
    found = {Path(line.path).name: line.outcome for line in bring(tmp_path, is_auto=True)}
    assert found == dict.fromkeys(OF_THE_FOLDER, "left out")


def test_a_page_of_hugo_without_a_text_is_left_out_where_its_theme_filled_it(
    tmp_path: Path,
) -> None:
    links = "[{title: 江, website: 'https://a.example'}]"
    files = {
        "content/about/index.md": sites.page("关于", "", layout="about"),
        "content/people.md": sites.page("我们", "<!-- 由主题填 -->", type="landing"),
        "content/page/links/index.md": sites.page("友链", "", layout="links", links=links),
        "content/contact.md": sites.page("联系", "", type="page"),
        "content/guide/a.md": sites.page("指南", layout="guide"),
        "content/posts/b.md": sites.post("乙", layout="photo"),
    }
    root = sites.build(tmp_path, {"hugo.toml": "baseURL = 'https://old.example/'", **files})
    lines = {line.path: line for line in bring(root, is_auto=True)}
    assert {path: (line.kind, line.outcome) for path, line in lines.items()} == {
        "about/index.md": ("article", "left out"),
        "people.md": ("article", "left out"),
        "page/links/index.md": ("page", "created"),
        "contact.md": ("page", "created"),
        "guide/a.md": ("page", "created"),
        "posts/b.md": ("article", "created"),
    }
    assert lines["people.md"].message.startswith("It holds no text: the theme filled it.")


TABS = {
    "_config.yml": "collections: {tabs: {output: true}}\n"
    "defaults: [{scope: {path: '', type: tabs}, values: {layout: page, permalink: '/:title/'}}]\n",
    "_posts/2022-03-04-a.md": "---\ntitle: 江\n---\n甲\n",
    "_tabs/about.md": "---\nicon: river\n---\n甲乙\n",
    "_tabs/archives.md": "---\nlayout: archives\n---\n",
    "years.md": "---\ntitle: 年\nlayout: posts\npermalink: /year-archive/\n---\n",
    "_tabs/people.md": "---\nlayout: people\n---\n\n",
    "_tabs/plain.md": "---\ntitle: 丙\n---\n",
    "assets/404.html": "---\nlayout: page\npermalink: /404.html\n---\n<p>丁</p>\n",
}


def test_documents_that_a_theme_filled_become_no_pages_without_text(
    tmp_path: Path, client: Client
) -> None:
    for name, text in TABS.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    told = {line.path: line.message for line in bring(tmp_path, is_auto=True)}
    assert told["_tabs/archives.md"].startswith("The theme filled it with a list")
    assert told["_tabs/people.md"].startswith("It holds no text")
    assert told["assets/404.html"].endswith("Both are made here.")
    assert sorted(Page.objects.values_list("path", flat=True)) == ["/tabs-about", "/tabs-plain"]
    for path in ("/archives/", "/year-archive/"):
        assert client.get(path).headers["Location"] == "https://news.example/"
