"""Posts and pages that link to each other go on doing so after an import, in whatever order they come."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from django.test import Client

from articles import publishing
from articles.importer import waiting
from articles.importer.verify import verify
from articles.models import Address, Article, Edition, ImportRun, Page, WaitingFile
from tests import make
from tests.importer import sites
from tests.importer.runs import bring, outcomes

pytestmark = pytest.mark.django_db

JEKYLL = {
    "_config.yml": "url: https://old.example\npermalink: pretty\n",
    "_posts/2022-03-04-a.md": sites.page(
        "甲", "[1](2022-03-05-边.md#x) [2](../../../../2022/03/05/边/) "
        "[3](https://old.example/2022/03/05/边/) [4](../about.md) [5](2022-01-01-gone.md)",
    ),
    "_posts/2022-03-05-边.md": sites.page("乙", "[1](2022-03-04-a.md) [2](../../04/a/)"),
    "about.md": sites.page("关于", "[1](_posts/2022-03-04-a.md) [2](../2022/03/04/a/)"),
}  # fmt: skip
LATER = "_posts/2022-03-05-边.md"
DAY = "2022-03-04 10:00"


def answers(client: Client, body: str) -> list[tuple[int, int]]:
    """Return for each link of a text what it answers, and what stands where it leads."""
    found = []
    for path in re.findall(r'href="([^"#]+)', body):
        first = client.get(path)
        last = client.get(first.headers["Location"]) if first.status_code == 301 else first
        found.append((first.status_code, last.status_code))
    return found


def body_of(headline: str) -> str:
    """Return the text that readers see."""
    return Edition.objects.get(headline=headline).text_row.html


def test_links_lead_on_by_file_and_by_address(client: Client, tmp_path: Path) -> None:
    root = sites.build(tmp_path, JEKYLL)
    bring(root, is_auto=True)
    assert answers(client, body_of("甲")) == [
        (301, 200),
        (200, 200),
        (200, 200),
        (301, 200),
        (404, 404),
    ]
    assert answers(client, body_of("乙")) == [(301, 200), (200, 200)]
    assert answers(client, Page.objects.get(title="关于").body) == [(301, 200), (200, 200)]
    assert {finding.verdict for finding in verify()} == {"same"}


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    root = sites.build(tmp_path, JEKYLL)
    said = "The file '_posts/2022-01-01-gone.md' it links to is not there."
    for is_dry_run in (True, False):
        lines = bring(root, is_auto=True, is_dry_run=is_dry_run)
        told = [(line.path, said) for line in lines if said in line.warnings]
        assert told == [("_posts/2022-03-04-a.md", said)]
        assert not [line for line in lines if LATER in " ".join(line.warnings)]


def test_a_second_run_changes_nothing(tmp_path: Path) -> None:
    root = sites.build(tmp_path, JEKYLL)
    bring(root, is_auto=True)
    before = list(Address.objects.order_by("pk").values_list())
    lines = bring(root, is_auto=True)
    assert set(outcomes(lines).values()) == {"unchanged"}
    assert list(Address.objects.order_by("pk").values_list()) == before


def test_a_file_that_comes_later_is_led_to_by_texts_that_came_before(
    client: Client, tmp_path: Path
) -> None:
    root = sites.build(tmp_path, {k: v for k, v in JEKYLL.items() if k != LATER})
    bring(root, is_auto=True)
    assert answers(client, body_of("甲"))[0] == (404, 404)
    bring(sites.build(tmp_path, {LATER: JEKYLL[LATER]}), is_auto=True)
    assert answers(client, body_of("甲"))[0] == (301, 200)


def test_a_run_after_one_that_broke_off_lets_links_lead_on(client: Client, tmp_path: Path) -> None:
    root = sites.build(tmp_path, JEKYLL)
    bring(root, is_auto=True)
    Address.objects.filter(path__endswith=".md").delete()
    ImportRun.objects.update(finished_at=None)
    bring(root, is_auto=True)
    assert answers(client, body_of("甲"))[0] == (301, 200)


def test_a_path_that_something_else_has_stays_its_own(tmp_path: Path) -> None:
    claim = {"about.md": sites.page("关于", redirect_from=f"/{LATER}")}
    bring(sites.build(tmp_path, {**JEKYLL, **claim}), is_auto=True)
    assert Address.objects.get(path=f"/{LATER}").page == Page.objects.get(title="关于")


HEXO = {
    "_config.yml": "new_post_name: :year-:month-:day-:title.md\n",
    "source/_posts/2022-03-04-a.md": sites.page(
        "甲",
        "{% post_link 边 %} {% post_link sub/c#x '丙 丙' %} [丁]({% post_path 丁的题 %}) "
        "{% post_link gone %}",
    ),
    "source/_posts/2022-03-05-边.md": sites.page("乙", "{% post_link a %}"),
    "source/_posts/sub/2022-03-06-c.md": sites.page("丙", "江"),
    "source/_posts/2022-03-07-d.md": sites.page("丁的题", "江"),
    "source/about/index.md": sites.page("关于", "{% post_link 丁的题 %}"),
}  # fmt: skip
NAMED = "source/_posts/2022-03-07-d.md"


def test_links_by_name_lead_to_the_post_of_that_slug_else_of_that_title(
    client: Client, tmp_path: Path
) -> None:
    lines = bring(sites.build(tmp_path, HEXO), is_auto=True)
    assert answers(client, body_of("甲")) == [(301, 200), (301, 200), (301, 200), (404, 404)]
    assert ">乙</a>" in body_of("甲")
    assert answers(client, body_of("乙")) == [(301, 200)]
    assert answers(client, Page.objects.get(title="关于").body) == [(301, 200)]
    assert client.get("/_named/a").headers["Location"].endswith("/2022/03/04/a/")
    assert {line.path: line.warnings[-1] for line in lines if "links to" in str(line.warnings)} == {
        "_posts/2022-03-04-a.md": "The post 'gone' it links to is not there."
    }
    assert {finding.verdict for finding in verify()} == {"same"}


def test_a_slug_is_the_title_in_the_sites_own_pattern_of_names(
    client: Client, tmp_path: Path
) -> None:
    named = {
        "_config.yml": "new_post_name: :year:month:day_:title.md\n",
        "source/_posts/20220304_a.md": sites.page("甲", "{% post_link 边 %}"),
        "source/_posts/20220305_边.md": sites.page("乙", "{% post_link a %}"),
    }
    lines = bring(sites.build(tmp_path, named), is_auto=True)
    assert answers(client, body_of("甲")) == answers(client, body_of("乙")) == [(301, 200)]
    assert ">乙</a>" in body_of("甲")
    assert "links to" not in str([line.warnings for line in lines])


def test_jekyll_leads_to_a_page_wherever_its_header_puts_it(client: Client, tmp_path: Path) -> None:
    site = {
        "_config.yml": "baseurl: /sub\ninclude: [_pages]\n",
        "_posts/2022-03-04-a.md": sites.page(
            "甲", "[1]({% link _pages/about.md %}#x) [2](/sub/faq.md) [3](/gone.md)"
        ),
        "_pages/about.md": sites.page("关于", "江", permalink="/who/"),
        "faq.md": sites.page("问", "江", permalink="/questions/"),
    }
    lines = bring(sites.build(tmp_path, site), is_auto=True)
    assert answers(client, body_of("甲")) == [(301, 200), (301, 200), (404, 404)]
    assert [line.warnings[-1] for line in lines if "links to" in str(line.warnings)] == [
        "The file 'gone.md' it links to is not there."
    ]


TITLED = {
    "_config.yml": "timezone: UTC\n",
    "source/_posts/a.md": sites.page(
        "甲",
        "{% post_link b--c %} {% post_link b--c#x %} {% post_link b--c 自己的话 %} {% post_link hidden %} "
        "{% post_link later %} {% post_link gone %}",
        date="2022-03-04",
    ),
    "source/_posts/b--c.md": sites.page('"A & B: <i>乙</i>"', "江", date="2022-03-05"),
    "source/_posts/hidden.md": sites.page("秘密", "江", published="false", date="2022-03-06"),
    "source/_posts/later.md": sites.page("明天", "江", date="2999-01-01"),
}  # fmt: skip


def test_a_link_by_name_without_words_shows_the_title_of_a_post_that_readers_see(
    tmp_path: Path,
) -> None:
    root = sites.build(tmp_path, TITLED)
    bring(root, is_auto=True)
    words = re.findall(r">([^<]+)</a>", body_of("甲"))
    title = "A &amp; B: 乙"
    assert words == [title, title, "自己的话", "hidden", "later", "gone"]
    assert "A & B: 乙 A & B: 乙 自己的话" in Edition.objects.get(headline="甲").text_row.text
    assert {finding.verdict for finding in verify()} == {"same"}
    assert set(outcomes(bring(root, is_auto=True)).values()) == {"unchanged"}


def test_a_title_is_put_into_a_text_when_that_is_read(client: Client, tmp_path: Path) -> None:
    later = "source/_posts/b--c.md"
    root = sites.build(tmp_path, {key: text for key, text in TITLED.items() if key != later})
    bring(root, is_auto=True)
    sites.build(root, {later: TITLED[later]})
    bring(root, is_auto=True)
    path = re.findall(r'href="([^"#]+)">b', body_of("甲"))[0]
    assert client.get(path).status_code == 301
    sites.build(root, {"source/_posts/a.md": TITLED["source/_posts/a.md"] + "\n"})
    bring(root, is_auto=True)
    latest = Edition.objects.filter(headline="甲").latest("live_from")
    assert ">A &amp; B: 乙</a>" in latest.text_row.html


def test_a_post_with_a_new_name_is_led_to_by_both(client: Client, tmp_path: Path) -> None:
    root = sites.build(tmp_path, TITLED)
    bring(root, is_auto=True)
    (root / "source/_posts/b--c.md").rename(root / "source/_posts/d.md")
    assert "renamed" in outcomes(bring(root, is_auto=True)).values()
    assert client.get("/_named/b--c").status_code == client.get("/_named/d").status_code == 301


def test_a_slug_is_looked_for_before_a_title(client: Client, tmp_path: Path) -> None:
    claim = {"source/_posts/2022-01-01-z.md": sites.page("边", "江")}
    bring(sites.build(tmp_path, {**HEXO, **claim}), is_auto=True)
    path = re.findall(r'href="([^"#]+)', body_of("甲"))[0]
    assert client.get(path).headers["Location"].endswith("/2022/03/05/%E8%BE%B9/")


def test_a_dry_run_tells_of_posts_that_are_not_there(tmp_path: Path) -> None:
    lines = bring(sites.build(tmp_path, HEXO), is_auto=True, is_dry_run=True)
    told = [line.path for line in lines if "post 'gone'" in str(line.warnings)]
    assert told == ["_posts/2022-03-04-a.md"]


def test_a_post_that_comes_later_is_led_to_by_its_name_and_its_title(
    client: Client, tmp_path: Path
) -> None:
    root = sites.build(tmp_path, {key: text for key, text in HEXO.items() if key != NAMED})
    bring(root, is_auto=True)
    assert answers(client, body_of("甲"))[2] == (404, 404)
    bring(sites.build(tmp_path, {NAMED: HEXO[NAMED]}), is_auto=True)
    assert answers(client, body_of("甲"))[2] == (301, 200)
    before = list(Address.objects.order_by("pk").values_list())
    assert set(outcomes(bring(root, is_auto=True)).values()) == {"unchanged"}
    assert list(Address.objects.order_by("pk").values_list()) == before


def test_a_title_is_looked_for_in_plain_files_alone(tmp_path: Path) -> None:
    root = sites.build(tmp_path, HEXO)
    (sites.deep(root / "source/_posts", 150) / "z.md").write_text("title: gone\n")
    (root / "source/_posts/gone.md").symlink_to("gone.md")
    (tmp_path / "outside.md").write_text("title: gone\n")
    os.mkfifo(root / "source/_posts/pipe.md")
    (root / "source/_posts/link.md").symlink_to(tmp_path / "outside.md")
    lines = bring(root, is_auto=True, is_dry_run=True)
    assert [line.path for line in lines if "post 'gone'" in str(line.warnings)] == [
        "_posts/2022-03-04-a.md"
    ]


BY_GENERATOR = {
    "hexo": ({"_config.yml": "url: https://old.example\n"}, "source/_posts/"),
    "hexo's page": ({"_config.yml": "url: https://old.example\n"}, "source/guide/"),
    "jekyll": ({"_config.yml": "url: https://old.example\npermalink: pretty\n"}, "_posts/"),
    "jekyll's page": ({"_config.yml": "permalink: pretty\n", "_posts/.keep": ""}, "guide/"),
    "hugo": ({"hugo.toml": 'baseURL = "https://old.example/"\n'}, "content/posts/"),
    "none": ({}, "posts/"),
}


@pytest.mark.parametrize(("config", "folder"), BY_GENERATOR.values(), ids=BY_GENERATOR)
@pytest.mark.parametrize("is_renamed", [False, True], ids=["new", "renamed"])
def test_a_link_to_a_file_leads_on_when_that_comes_by_a_later_run(
    client: Client, tmp_path: Path, config: dict[str, str], folder: str, *, is_renamed: bool
) -> None:
    body = "[1](2022-03-05-b.md)"
    a = {f"{folder}2022-03-04-a.md": sites.page("甲", body, date="2022-03-04")}
    b = sites.page("乙", date="2022-03-05")
    before = {f"{folder}2022-03-05-was.md": b} if is_renamed else {}
    root = sites.build(tmp_path, {**config, **a, **before})
    bring(root, is_auto=True)
    for name in before:
        (root / name).unlink()
    sites.build(root, {f"{folder}2022-03-05-b.md": b})
    lines = outcomes(bring(root, is_auto=True))
    assert ("renamed" if is_renamed else "created") in lines.values()
    stored = Edition.objects.filter(headline="甲").first()
    text = stored.text_row.html if stored else Page.objects.get(title="甲").body
    assert answers(client, text) in ([(301, 200)], [(200, 200)])


def test_a_text_that_an_editor_took_from_a_file_in_conflict_leads_to_the_files_it_names(
    client: Client, tmp_path: Path
) -> None:
    changed = {"_posts/2022-03-04-a.md": sites.page("甲", "[1](2022-03-05-边.md)")}
    plain = {"_posts/2022-03-04-a.md": sites.page("甲", "没有链接。"), "about.md": ""}
    bring(sites.build(tmp_path, {**JEKYLL, **plain}), is_auto=True)
    article = Article.objects.get(headline="甲")
    article.standfirst = "编辑加的。"
    article.save()
    publishing.save_revision(article, by=None)
    sites.build(tmp_path, changed)
    assert "conflict" in outcomes(bring(tmp_path, is_auto=True)).values()
    row = WaitingFile.objects.get()
    waiting.take_theirs(row, waiting.seen(row), by=make.user("Publisher"))
    text = Edition.objects.filter(headline="甲").latest("live_from").text_row.html
    assert answers(client, text) == [(301, 200)]


def test_a_text_that_an_editor_took_leads_on_as_an_import_would(
    client: Client, tmp_path: Path
) -> None:
    name = "_posts/2022-03-04-a.md"
    changed = {name: sites.page("甲", "改过。", tags="[新港]")}
    bring(sites.build(tmp_path, {**JEKYLL, name: sites.page("甲")}), is_auto=True)
    article = Article.objects.get(headline="甲")
    article.standfirst = "编辑加的。"
    article.save()
    publishing.save_revision(article, by=None)
    sites.build(tmp_path, changed)
    bring(tmp_path, is_auto=True)
    row = WaitingFile.objects.get()
    waiting.take_theirs(row, waiting.seen(row), by=make.user("Publisher"))
    assert client.get("/tags/新港/").status_code == 301
    assert [found.said for found in verify() if found.verdict == "wrong"] == []


@pytest.mark.parametrize("below", ["_content", "_content/blog"])
def test_a_folder_given_alone_has_its_name_in_addresses(
    client: Client, tmp_path: Path, below: str
) -> None:
    files = {
        "_content/blog/talk.md": sites.page("谈话", "[1](/blog/walk) [2](/blog/old)", date=DAY),
        "_content/blog/walk.md": sites.page("行走", "[1](/blog/talk)", date=DAY),
        "_content/blog/old.md": sites.page("旧", redirect="/blog/walk"),
    }
    bring(sites.build(tmp_path, files) / below, is_auto=True)
    talk = Edition.objects.get(headline="谈话").text_row.html
    assert answers(client, talk) == [(301, 200), (301, 200)]
