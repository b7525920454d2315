"""Posts become articles that readers see, once and only once."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import signals
from django.utils import timezone

from articles import publishing
from articles.importer.incoming import Person
from articles.importer.report import Totals
from articles.models import (
    Address,
    Article,
    Author,
    Category,
    Edition,
    Image,
    ImportRun,
    LegacyPost,
    Revision,
    Stage,
    Tag,
)
from articles.publishing import snapshots
from tests import make
from tests.importer.runs import bring, outcomes, post, write

pytestmark = pytest.mark.django_db

REMOTE = "https://example.org/a.jpg?w=770&resize=770%2C513"
AGENCY_POST = f"""
---
title: '江边的市场：清晨五点'
categories:
 - 转载
 - River News 江报
headimg: '{REMOTE}'
author: River News 江报
comments: false
date: Fri, 04 Mar 2022 02:29:29 GMT
thumbnail: '{REMOTE}'
tags: [港口, ＮＡＴＯ]
mood: 012
---

<div>
<p>码头上的灯还亮着，记者看见渔民。</p>
<figure class="wp-caption" style="width:770px"><img src="{REMOTE}" alt data-x="1">清晨的码头（江报）</figure>
<h3>菜价</h3>
<p>第一批菜已经到了。</p>
</div>
"""


def _counts() -> dict[str, int]:
    return {
        model.__name__: model._default_manager.count()
        for model in apps.get_app_config("articles").get_models()
    }


def test_a_post_of_an_agency_is_read_with_all_it_says(tmp_path: Path) -> None:
    write(tmp_path, market=AGENCY_POST)
    bring(tmp_path)
    edition = Edition.objects.live(timezone.now()).get()
    assert edition.published_at == datetime(2022, 3, 4, 2, 29, 29, tzinfo=UTC)
    assert edition.get_absolute_url() == "/2022/03/04/market/"
    assert [label["name"] for label in edition.labels["sections"]] == ["转载", "River News 江报"]
    assert [(line["name"], line["kind"]) for line in edition.labels["bylines"]] == [
        ("River News 江报", "agency")
    ]
    assert (edition.lead_image.remote_url, edition.lead_caption) == (REMOTE, "清晨的码头（江报）")
    assert not edition.comments_allowed
    assert edition.text_row.html.count("<p>") == 2
    assert Image.objects.count() == 1
    assert {tag.name for tag in Tag.objects.all()} == {"港口", "ＮＡＴＯ"}


@pytest.mark.parametrize("words", ["渔民", "菜", "江边的市场", "码头 记者"])
def test_an_imported_article_is_found(tmp_path: Path, words: str) -> None:
    write(tmp_path, market=AGENCY_POST)
    bring(tmp_path)
    assert Edition.objects.live(timezone.now()).found(words).count() == 1


def test_the_article_stands_in_the_lists_of_all_its_sections(tmp_path: Path) -> None:
    write(tmp_path, market=AGENCY_POST)
    bring(tmp_path)
    for category in Category.objects.all():
        assert Edition.objects.live(timezone.now()).in_category(category).count() == 1


def test_both_possible_old_addresses_lead_to_it(tmp_path: Path) -> None:
    write(tmp_path, market_day=AGENCY_POST)
    bring(tmp_path)
    article = Article.objects.get()
    paths = set(Address.objects.filter(article=article).values_list("path", flat=True))
    assert paths == {"/2022/03/04/market-day", "/2022/03/04/market_day", "/2022/03/03/market_day"}


def test_of_two_posts_that_want_one_old_address_the_first_has_it(tmp_path: Path) -> None:
    write(tmp_path, a=post(alias="/once/"), b=post(alias="/once/"))
    bring(tmp_path)
    owner = Address.objects.get(path="/once").article
    assert owner is not None
    assert owner.legacy_post.path_in_source.startswith("a")


def test_the_raw_file_and_its_header_are_kept(tmp_path: Path) -> None:
    write(tmp_path, market=AGENCY_POST)
    bring(tmp_path)
    legacy = LegacyPost.objects.get()
    assert legacy.raw == AGENCY_POST.encode()
    assert legacy.header["mood"] == "012"
    assert legacy.repairs == ["Blank lines stand before the header."]
    assert legacy.article.stage == Stage.APPROVED


def test_the_first_revision_says_what_the_desk_copy_says(tmp_path: Path) -> None:
    write(
        tmp_path,
        market=AGENCY_POST,
        other=post(categories="[[a, b], [d], [c]]", standfirst="一 句"),
    )
    bring(tmp_path)
    for article in Article.objects.all():
        revision = article.revisions.get()
        assert (revision.kind, revision.number, article.version) == (Revision.Kind.IMPORT, 1, 1)
        assert snapshots.take(article) == revision.content
        assert publishing.save_revision(article, by=None) == revision


def test_a_second_run_adds_nothing_but_itself(tmp_path: Path) -> None:
    write(tmp_path, market=AGENCY_POST, other=post())
    bring(tmp_path)
    before = _counts()
    lines = bring(tmp_path)
    assert set(outcomes(lines).values()) == {"unchanged"}
    assert _counts() == {**before, "ImportRun": before["ImportRun"] + 1}


def test_a_moved_folder_doubles_nothing(tmp_path: Path) -> None:
    write(tmp_path / "here", market=post())
    bring(tmp_path / "here")
    (tmp_path / "here").rename(tmp_path / "there")
    assert outcomes(bring(tmp_path / "there")) == {"market.md": "unchanged"}
    assert str(tmp_path) not in str(list(LegacyPost.objects.values()))


def test_the_same_path_of_another_source_is_another_article(tmp_path: Path) -> None:
    write(tmp_path, market=post())
    bring(tmp_path, source="one")
    assert outcomes(bring(tmp_path, source="two")) == {"market.md": "created"}
    assert set(Edition.objects.values_list("path", flat=True)) == {
        "/2022/03/04/market",
        "/2022/03/04/market-2",
    }


def test_a_changed_file_changes_the_untouched_article_for_readers(tmp_path: Path) -> None:
    write(tmp_path, market=post())
    bring(tmp_path)
    write(tmp_path, market=post("新的正文。", title="新的标题"))
    line = bring(tmp_path)[0]
    edition = Edition.objects.live(timezone.now()).get()
    assert (line.outcome, edition.headline, edition.text_row.text) == (
        "updated",
        "新的标题",
        "新的正文。",
    )
    assert edition.published_at == datetime(2022, 3, 4, 2, tzinfo=UTC)
    assert edition.get_absolute_url() == "/2022/03/04/market/"
    assert Edition.objects.count() == 2
    assert outcomes(bring(tmp_path)) == {"market.md": "unchanged"}


def test_where_both_changed_nothing_is_overwritten(tmp_path: Path) -> None:
    write(tmp_path, market=post())
    bring(tmp_path)
    article = Article.objects.get()
    article.headline = "编辑改过的标题"
    article.save()
    publishing.save_revision(article, by=None)
    write(tmp_path, market=post(title="网站改过的标题"))
    assert outcomes(bring(tmp_path)) == {"market.md": "conflict"}
    assert Article.objects.get().headline == "编辑改过的标题"
    assert Edition.objects.count() == 1


def test_an_article_edited_while_the_files_are_read_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, market=post())
    bring(tmp_path)
    write(tmp_path, market=post(title="网站改过的标题"))
    editor = iter([Article.objects.get()])

    def an_editor_saves_first(execute: Any, sql: str, *given: Any) -> Any:
        for article in editor if sql.startswith("SAVEPOINT") else ():
            article.headline = "编辑改过的标题"
            article.save()
            publishing.save_revision(article, by=None)
        return execute(sql, *given)

    with connection.execute_wrapper(an_editor_saves_first):
        lines = bring(tmp_path)

    assert outcomes(lines) == {"market.md": "conflict"}
    assert Article.objects.get().headline == "编辑改过的标题"


def test_an_article_edited_here_and_not_there_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path, market=post())
    bring(tmp_path)
    article = Article.objects.get()
    article.headline = "编辑改过的标题"
    article.save()
    publishing.save_revision(article, by=None)
    assert outcomes(bring(tmp_path)) == {"market.md": "unchanged"}
    assert Article.objects.get().headline == "编辑改过的标题"


def test_an_article_deleted_here_does_not_come_back(tmp_path: Path) -> None:
    write(tmp_path, market=post(draft="true"))
    bring(tmp_path)
    Article.objects.all().delete()
    assert outcomes(bring(tmp_path)) == {"market.md": "unchanged"}
    write(tmp_path, market=post(title="新"))
    assert outcomes(bring(tmp_path)) == {"market.md": "conflict"}
    assert not Article.objects.exists()


def test_a_withdrawn_article_stays_withdrawn(tmp_path: Path) -> None:
    write(tmp_path, market=post())
    bring(tmp_path)
    publishing.withdraw(Article.objects.get(), by=make.user(is_superuser=True), reason="错误")
    write(tmp_path, market=post(title="新"))
    line = bring(tmp_path)[0]
    assert line.outcome == "updated"
    assert any("withdrawn" in said for said in line.warnings)
    assert not Edition.objects.live(timezone.now()).exists()


STANDINGS = [
    pytest.param({"draft": "true"}, 0, Stage.DRAFT, id="a draft"),
    pytest.param({"date": ""}, 0, Stage.DRAFT, id="no date"),
    pytest.param({"date": "2030-01-01"}, 1, Stage.APPROVED, id="a date to come"),
]


@pytest.mark.parametrize(("header", "editions", "stage"), STANDINGS)
def test_what_readers_may_not_see_they_do_not_see(
    tmp_path: Path, header: dict[str, str], editions: int, stage: str
) -> None:
    write(tmp_path, market=post(**header))
    bring(tmp_path)
    assert not Edition.objects.live(timezone.now()).exists()
    assert Edition.objects.count() == editions
    assert Article.objects.get().stage == stage


def test_a_draft_that_gets_its_date_is_published_as_of_that_date(tmp_path: Path) -> None:
    write(tmp_path, market=post(draft="true"))
    bring(tmp_path)
    write(tmp_path, market=post())
    bring(tmp_path)
    edition = Edition.objects.live(timezone.now()).get()
    assert edition.published_at == datetime(2022, 3, 4, 2, tzinfo=UTC)
    assert Article.objects.get().stage == Stage.APPROVED


def test_a_scheduled_post_that_changes_waits_on(tmp_path: Path) -> None:
    write(tmp_path, market=post(date="2030-01-01"))
    bring(tmp_path)
    write(tmp_path, market=post(date="2030-02-01", title="新"))
    bring(tmp_path)
    edition = Edition.objects.get()
    assert (edition.headline, edition.live_from.astimezone(UTC).month) == ("新", 1)


def test_one_bad_file_never_stops_the_others(tmp_path: Path) -> None:
    posts = {f"p{number}": post(title=f"第{number}篇") for number in range(8)}
    write(tmp_path, **posts, bad='---\ntitle: "\\q"\n---\n', worse="---\ntitle: [\n---\n")
    (tmp_path / "latin.md").write_bytes(b"---\ntitle: caf\xe9\n---\nx")
    totals = Totals()
    lines = {line.path: line for line in bring(tmp_path, totals=totals)}
    assert totals.to_json() == {"created": 8, "refused": 3}
    assert "line 2" in lines["bad.md"].message
    assert "0xe9" in lines["latin.md"].message


def test_a_post_that_the_database_refuses_is_told_alone(tmp_path: Path) -> None:
    robot = Person("机器人", "robot")  # type: ignore[arg-type]  # the database must say no
    write(tmp_path, a=post(), b=post(author="机器人"), c=post())
    lines = bring(tmp_path, people={"机器人": robot})
    assert outcomes(lines) == {"a.md": "created", "b.md": "refused", "c.md": "created"}
    assert "cannot be stored" in lines[1].message
    assert Article.objects.count() == 2


def test_a_dry_run_tells_the_same_and_writes_nothing(tmp_path: Path) -> None:
    write(
        tmp_path, market=AGENCY_POST, bad='---\ntitle: "\\q"\n---\n', gone=post("![x](nowhere.png)")
    )
    before = _counts()
    dry = bring(tmp_path, is_dry_run=True)
    assert _counts() == before
    wet = bring(tmp_path)
    assert [(line.path, line.outcome, line.warnings) for line in dry] == [
        (line.path, line.outcome, line.warnings) for line in wet
    ]


def test_categories_of_one_name_in_two_places_are_two(tmp_path: Path) -> None:
    write(
        tmp_path,
        a=post(categories="[世界, 新闻]"),
        b=post(categories="[城市, 新闻]"),
        c=post(categories="[世界, 新闻]"),
    )
    bring(tmp_path)
    assert set(Category.objects.values_list("path", flat=True)) == {
        "/世界",
        "/世界/新闻",
        "/城市",
        "/城市/新闻",
    }


def test_a_category_named_like_one_of_our_pages_gets_another_address(tmp_path: Path) -> None:
    write(tmp_path, a=post(categories="[admin]"), b=post(categories='["2022"]'))
    bring(tmp_path)
    assert set(Category.objects.values_list("path", flat=True)) == {"/admin-2", "/2022-2"}


def test_names_that_differ_in_case_and_width_are_one(tmp_path: Path) -> None:
    write(tmp_path, a=post(author="ＬＩＮ Xiao", categories="[World]", tags="[NATO]"))
    write(tmp_path, b=post(author="Lin Xiao", categories="[world]", tags="[ｎａｔｏ]"))
    bring(tmp_path)
    assert (Author.objects.count(), Category.objects.count(), Tag.objects.count()) == (1, 1, 1)


def test_of_many_authors_only_those_named_are_loaded(tmp_path: Path) -> None:
    for number in range(20):
        make.author(f"Author {number}")
    write(tmp_path, a=post(author="author 7"), b=post(author="Author 9"))
    loaded: set[str] = set()

    def note(instance: Author, **_: Any) -> None:
        loaded.add(instance.name)

    signals.post_init.connect(note, sender=Author)
    try:
        bring(tmp_path)
    finally:
        signals.post_init.disconnect(note, sender=Author)
    assert loaded == {"Author 7", "Author 9"}


def test_rows_that_editors_made_are_used(tmp_path: Path) -> None:
    author = make.author("林晓")
    section = make.category("城市", parent=make.category("社会"))
    write(tmp_path, a=post())
    bring(tmp_path)
    article = Article.objects.get()
    assert article.section == section
    assert article.bylines.get().author == author


def test_two_days_of_one_name_keep_their_own_addresses(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site / "source/_posts", **{"2022-03-03-news": post(date="2022-03-03T23:30:00Z")})
    write(site / "source/_posts", **{"2022-03-04-news": post(date="2022-03-04T23:30:00Z")})
    (site / "_config.yml").write_text("new_post_name: :year-:month-:day-:title.md\ntimezone: UTC\n")
    bring(site)
    owners = dict(
        Address.objects.filter(article__isnull=False).values_list("path", "article__editions__path")
    )
    assert owners["/2022/03/03/news"] == "/2022/03/04/news"  # the day here is Shanghai's
    assert owners["/2022/03/04/news"] == "/2022/03/04/news"
    assert owners["/2022/03/05/news"] == "/2022/03/05/news"


def test_a_run_that_broke_off_is_finished_by_the_next(tmp_path: Path) -> None:
    write(tmp_path, market_day=AGENCY_POST)
    bring(tmp_path)
    Address.objects.filter(path="/2022/03/03/market_day").delete()
    ImportRun.objects.update(finished_at=None)
    bring(tmp_path)
    assert Address.objects.filter(path="/2022/03/03/market_day").exists()


def test_a_run_is_told_in_the_database(tmp_path: Path) -> None:
    write(tmp_path, market=AGENCY_POST, bad='---\ntitle: "\\q"\n---\n')
    bring(tmp_path)
    run = ImportRun.objects.get()
    assert run.counts == {"created": 1, "refused": 1, "repaired": 1}
    told = [line for part in run.parts.all() for line in part.lines]
    assert [line["path"] for line in told] == ["bad.md", "market.md"]
    assert run.finished_at is not None


def test_posts_are_stored_in_the_same_number_of_queries_however_many(
    tmp_path: Path, django_assert_max_num_queries: object
) -> None:
    write(tmp_path / "few", **{f"a{number}": post() for number in range(2)})
    write(tmp_path / "many", **{f"b{number}": post() for number in range(40)})
    bring(tmp_path / "few")
    with django_assert_max_num_queries(45):  # type: ignore[operator]
        bring(tmp_path / "many", source="many")


@pytest.mark.postgres
def test_an_import_lets_the_server_pack_long_texts_the_quick_way(tmp_path: Path) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT enumvals FROM pg_settings WHERE name = 'default_toast_compression'")
        ways = cursor.fetchone()[0]
        cursor.execute("SET default_toast_compression TO pglz")
    write(tmp_path, fog=post("江上的雾。" * 2_000))
    bring(tmp_path)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_column_compression(html) FROM articles_editionbody")
        assert cursor.fetchall() == [("lz4" if "lz4" in ways else "pglz",)]
