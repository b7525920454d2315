"""A file changed on the old site while its article was edited here: both are kept until somebody decides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles import publishing
from articles.importer import waiting
from articles.models import (
    Article,
    Author,
    Category,
    ImportRun,
    LegacyPost,
    SettledFile,
    WaitingFile,
)
from tests import make
from tests.importer.runs import bring, outcomes, post, write

pytestmark = pytest.mark.django_db


def edited(folder: Path, headline: str = "我们的标题", **header: str) -> Article:
    """Import a post, edit its article, change the file, and import again."""
    write(folder, market=post())
    bring(folder)
    article = Article.objects.get()
    article.headline = headline
    article.save()
    publishing.save_revision(article, by=None)
    write(folder, market=post(**{"title": "他们的标题", **header}))
    assert outcomes(bring(folder)) == {"market.md": "conflict"}
    return article


def deleted(folder: Path) -> None:
    write(folder, market=post(draft="true"))
    bring(folder)
    Article.objects.get().delete()
    write(folder, market=post(title="他们的标题", draft="true"))
    assert outcomes(bring(folder)) == {"market.md": "conflict"}


def address(name: str = "conflict") -> str:
    return reverse(f"admin:articles_legacypost_{name}", args=[LegacyPost.objects.get().pk])


def decide(client: Client, decision: str, **changed: Any) -> Any:
    seen = waiting.seen(WaitingFile.objects.get())
    given = {"version": seen.version, "sha256": seen.sha256, "decision": decision, **changed}
    return client.post(address(), given, follow=True)


@pytest.fixture
def publisher(client: Client) -> Client:
    client.force_login(make.user("Publisher"))
    client.cookies["django_language"] = "en"
    return client


def test_the_changed_file_is_kept_and_nothing_of_it_is_made(tmp_path: Path) -> None:
    edited(tmp_path, categories="新栏目", author="新人")
    row = WaitingFile.objects.get()
    assert row.raw == (tmp_path / "market.md").read_bytes()
    assert not Category.objects.filter(name="新栏目").exists()
    assert not Author.objects.filter(name="新人").exists()
    content = waiting.theirs(row)
    assert (content.headline, content.section.name) == ("他们的标题", "新栏目")  # type: ignore[union-attr]
    assert [line.author.name for line in content.bylines] == ["新人"]


def test_a_later_change_of_the_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    edited(tmp_path)
    write(tmp_path, market=post(title="第三个标题"))
    bring(tmp_path)
    assert waiting.theirs(WaitingFile.objects.get()).headline == "第三个标题"


def test_a_dry_run_keeps_nothing(tmp_path: Path) -> None:
    edited(tmp_path)
    WaitingFile.objects.all().delete()
    assert outcomes(bring(tmp_path, is_dry_run=True)) == {"market.md": "conflict"}
    assert not WaitingFile.objects.exists()


def test_a_changed_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    edited(tmp_path)
    write(tmp_path, market='---\ntitle: "\\q"\n---\n')
    assert outcomes(bring(tmp_path)) == {"market.md": "refused"}


def test_the_page_shows_both_and_who_edited_here(publisher: Client, tmp_path: Path) -> None:
    article = edited(tmp_path)
    shown = publisher.get(address()).content.decode()
    assert "<del>我</del><ins>他</ins>" in shown
    assert reverse("admin:articles_article_revision", args=[article.pk, 2]) in shown
    assert "Keep ours" in shown
    assert "Take the file" in shown


def test_ours_stays_and_the_same_bytes_are_no_conflict_any_more(
    publisher: Client, tmp_path: Path
) -> None:
    article = edited(tmp_path)
    decide(publisher, "ours")
    article.refresh_from_db()
    assert article.headline == "我们的标题"
    assert outcomes(bring(tmp_path)) == {"market.md": "unchanged"}
    write(tmp_path, market=post(title="第三个标题"))
    assert outcomes(bring(tmp_path)) == {"market.md": "conflict"}


def test_theirs_is_taken_as_an_update_and_nothing_is_lost(
    publisher: Client, tmp_path: Path
) -> None:
    article = edited(tmp_path, categories="新栏目")
    decide(publisher, "theirs")
    article.refresh_from_db()
    assert (article.headline, str(article.section)) == ("他们的标题", "新栏目")
    assert [row.content.headline for row in article.revisions.order_by("number")] == [
        "江边的市场", "我们的标题", "他们的标题",
    ]  # fmt: skip
    assert article.revisions.latest("number").by is not None
    assert article.editions.order_by("-live_from").first().headline == "他们的标题"  # type: ignore[union-attr]
    assert LegacyPost.objects.get().raw == (tmp_path / "market.md").read_bytes()
    assert outcomes(bring(tmp_path)) == {"market.md": "unchanged"}
    assert not WaitingFile.objects.exists()


def test_an_editor_who_may_not_publish_changes_the_desk_copy_only(
    client: Client, tmp_path: Path
) -> None:
    article = edited(tmp_path)
    client.force_login(make.user("Editor"))
    decide(client, "theirs")
    article.refresh_from_db()
    assert article.headline == "他们的标题"
    assert article.editions.get().headline == "江边的市场"


def test_a_deleted_article_stays_deleted_or_is_made_anew(publisher: Client, tmp_path: Path) -> None:
    deleted(tmp_path)
    assert "was deleted here" in publisher.get(address()).content.decode()
    decide(publisher, "ours")
    assert outcomes(bring(tmp_path)) == {"market.md": "unchanged"}
    assert not Article.objects.exists()
    write(tmp_path, market=post(title="第三个标题", draft="true"))
    bring(tmp_path)
    decide(publisher, "theirs")
    assert Article.objects.get().headline == "第三个标题"
    assert outcomes(bring(tmp_path)) == {"market.md": "unchanged"}


@pytest.mark.parametrize("changed", [{"version": 1}, {"sha256": "0"}, {"version": "x"}])
def test_nothing_is_decided_on_what_nobody_saw(
    publisher: Client, tmp_path: Path, changed: dict[str, Any]
) -> None:
    article = edited(tmp_path)
    answer = decide(publisher, "theirs", **changed)
    assert "Look once more" in answer.content.decode()
    article.refresh_from_db()
    assert article.headline == "我们的标题"
    assert WaitingFile.objects.exists()


@pytest.mark.parametrize("second", ["ours", "theirs", "a look"])
def test_who_decides_second_is_told_who_was_first_and_changes_nothing(
    publisher: Client, tmp_path: Path, second: str
) -> None:
    edited(tmp_path)
    seen = waiting.seen(WaitingFile.objects.get())
    decide(publisher, "ours")
    before = Article.objects.values_list("headline", "version").get()

    given = {"version": seen.version, "sha256": seen.sha256, "decision": second}
    came = (
        publisher.get(address(), follow=True)
        if second == "a look"
        else publisher.post(address(), given, follow=True)
    )

    assert came.redirect_chain[-1][0] == address("change")
    who = SettledFile.objects.get().by
    assert f"This was decided already: {who} · kept ours · today" in came.content.decode()
    assert Article.objects.values_list("headline", "version").get() == before
    assert SettledFile.objects.count() == 1


def test_a_file_that_never_waited_has_nothing_to_decide(publisher: Client, tmp_path: Path) -> None:
    write(tmp_path, market=post())
    bring(tmp_path)
    came = publisher.get(address(), follow=True)
    assert "Nothing is to be decided of this file any more." in came.content.decode()


def test_a_press_that_names_no_choice_is_ours(publisher: Client, tmp_path: Path) -> None:
    article = edited(tmp_path)
    decide(publisher, "")
    article.refresh_from_db()
    assert article.headline == "我们的标题"


def test_writers_neither_see_nor_decide(client: Client, tmp_path: Path) -> None:
    edited(tmp_path)
    client.force_login(make.user("Writer"))
    assert client.get(address()).status_code == 403
    assert decide(client, "theirs").status_code == 403
    assert WaitingFile.objects.exists()


def test_the_page_takes_the_same_queries_however_long_the_article(
    publisher: Client, tmp_path: Path
) -> None:
    edited(tmp_path, tags="[" + ",".join(f"标签{number}" for number in range(20)) + "]")
    publisher.get(address())
    with CaptureQueriesContext(connection) as queries:
        publisher.get(address())
    assert len(queries) < 30


def test_the_way_leads_from_the_import_to_the_conflict(publisher: Client, tmp_path: Path) -> None:
    edited(tmp_path)
    run = ImportRun.objects.latest("pk")
    shown = publisher.get(reverse("admin:articles_importrun_change", args=[run.pk]))
    assert address() in shown.content.decode()
    assert address() in publisher.get(address("change")).content.decode()


HOW = [
    pytest.param("ours", "kept ours", 2, id="ours"),
    pytest.param("theirs", "took the file&#x27;s", 3, id="theirs"),
]


@pytest.mark.parametrize(("decision", "words", "version"), HOW)
def test_who_settled_it_and_how_stands_with_the_import_and_in_the_articles_history(
    publisher: Client, tmp_path: Path, decision: str, words: str, version: int
) -> None:
    article = edited(tmp_path)
    run = ImportRun.objects.latest("pk")
    decide(publisher, decision)
    row = SettledFile.objects.get()
    who = User.objects.get()
    assert (row.run, row.article, row.by, row.version) == (run, article, who, version)
    history = publisher.get(reverse("admin:articles_article_history", args=[article.pk]))
    report = publisher.get(reverse("admin:articles_importrun_change", args=[run.pk]))
    article.refresh_from_db()
    for shown in (history.content.decode(), report.content.decode()):
        assert words in shown
        assert who.username in shown
    assert "1 file was in conflict; none waits" in report.content.decode()
    assert str(article) in report.content.decode()


def test_a_decision_outlives_article_and_account(publisher: Client, tmp_path: Path) -> None:
    article = edited(tmp_path)
    decide(publisher, "ours")
    article.addresses.all().delete()
    article.editions.all().delete()
    Article.objects.all().delete()
    User.objects.all().delete()
    row = SettledFile.objects.get()
    assert (row.path, row.how, row.article, row.by) == ("market.md", "ours", None, None)


def test_a_deleted_article_made_anew_is_told_with_the_decision(
    publisher: Client, tmp_path: Path
) -> None:
    deleted(tmp_path)
    answer = decide(publisher, "theirs")
    assert "The article was made anew from the file." in answer.content.decode()
    row = SettledFile.objects.get()
    assert (row.how, row.article, row.version) == ("theirs", Article.objects.get(), 1)


def test_a_history_without_a_conflict_says_nothing_of_one(publisher: Client) -> None:
    shown = publisher.get(reverse("admin:articles_article_history", args=[make.article().pk]))
    assert "what was decided" not in shown.content.decode()
