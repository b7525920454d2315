"""Preview and history: a stored state shown, compared, gone back to."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone, translation

from articles.admin.differences import changes, pieces
from articles.models import Article, Edition
from articles.publishing import save_revision, snapshots
from tests import make

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(make.user("Editor"))
    client.cookies["django_language"] = "en"
    return client


def saved(article: Article, **fields: object) -> Article:
    for name, value in fields.items():
        setattr(article, name, value)
    article.save()
    save_revision(article, by=None)
    return article


def test_the_preview_shows_the_draft_as_readers_would_see_it_and_no_cache_keeps_it(
    editor: Client,
) -> None:
    article = make.article("江湾新桥", authors=(make.author("林晓"),))

    page = editor.get(reverse("admin:articles_article_preview_page", args=[article.pk]))

    assert "<h1" in page.content.decode()
    assert "江湾新桥" in page.content.decode()
    assert "林晓" in page.content.decode()
    assert {"private", "no-store"} <= set(page["Cache-Control"].split(", "))
    assert "noindex" in page["X-Robots-Tag"]
    assert "frame-ancestors 'self'" in page["Content-Security-Policy"]
    assert Edition.objects.count() == 0


@pytest.mark.parametrize(
    "fields",
    [{"section": None}, {"headline": ""}, {"body": ""}],
    ids=["no section", "no headline", "no text"],
)
def test_an_unfinished_draft_has_a_preview_too(editor: Client, fields: dict[str, object]) -> None:
    article = saved(make.article(), **fields)

    assert (
        editor.get(reverse("admin:articles_article_preview_page", args=[article.pk])).status_code
        == 200
    )


def test_an_older_revision_is_previewed_by_its_number(editor: Client) -> None:
    article = saved(make.article("旧题"), headline="新题")
    address = reverse("admin:articles_article_preview_page", args=[article.pk])

    assert "旧题" in editor.get(address, {"revision": 1}).content.decode()
    assert editor.get(address, {"revision": 99}).status_code == 404


def test_a_preview_of_somebody_elses_draft_is_for_a_writer_like_no_article_at_all(
    client: Client,
) -> None:
    article = make.article()
    client.force_login(make.user("Writer"))

    there = client.get(reverse("admin:articles_article_preview_page", args=[article.pk]))
    nowhere = client.get(reverse("admin:articles_article_preview_page", args=[99_999]))

    assert (there.status_code, nowhere.status_code) == (404, 404)


def test_a_preview_shows_a_live_story_with_its_own_date(editor: Client) -> None:
    edition = make.live(at=timezone.now() - timedelta(days=400))
    page = editor.get(reverse("admin:articles_article_preview_page", args=[edition.article_id]))

    assert f"{timezone.localtime(edition.published_at):%Y}" in page.content.decode()


def test_the_history_lists_saved_states_and_what_readers_saw(editor: Client) -> None:
    article = saved(make.live("通车").article, headline="通车了")

    page = editor.get(reverse("admin:articles_article_history", args=[article.pk])).content.decode()

    assert "went out" in page
    assert reverse("admin:articles_article_revision", args=[article.pk, 2]) in page


def test_a_revision_says_what_changed_and_hostile_text_stays_text(editor: Client) -> None:
    article = saved(
        make.article("军队向欧洲增派"), headline='军队向亚洲增派<img src=x onerror="alert(1)">'
    )

    page = editor.get(
        reverse("admin:articles_article_revision", args=[article.pk, 2])
    ).content.decode()

    assert "<del>欧</del><ins>亚</ins>" in page
    assert "<img src=x" not in page


def test_going_back_restores_the_text_and_tells_what_is_gone(editor: Client) -> None:
    author = make.author("林晓")
    article = make.article("旧题", authors=(author,))
    article.bylines.all().delete()
    saved(article, headline="新题")
    author.delete()

    answer = editor.post(
        reverse("admin:articles_article_restore", args=[article.pk, 1]), follow=True
    )

    article.refresh_from_db()
    assert article.headline == "旧题"
    assert "林晓" in "".join(str(message) for message in answer.context["messages"])
    assert article.revisions.count() == 3


def test_looking_at_a_restore_address_changes_nothing(editor: Client) -> None:
    article = saved(make.article("旧题"), headline="新题")

    assert (
        editor.get(reverse("admin:articles_article_restore", args=[article.pk, 1])).status_code
        == 405
    )
    assert Article.objects.get().headline == "新题"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "向欧洲增派",
            "向亚洲增派",
            [("same", "向"), ("gone", "欧"), ("new", "亚"), ("same", "洲增派")],
        ),
        (
            "two new ships",
            "three new ships",
            [("gone", "two"), ("new", "three"), ("same", " new ships")],
        ),
        ("", "新", [("new", "新")]),
        ("旧", "", [("gone", "旧")]),
        ("同", "同", [("same", "同")]),
        ("<b>", "<i>", [("same", "<"), ("gone", "b"), ("new", "i"), ("same", ">")]),
    ],
    ids=["a character", "a word", "all new", "all gone", "nothing", "markup is text"],
)
def test_a_difference_is_told_in_characters_and_words(
    before: str, after: str, expected: list[tuple[str, str]]
) -> None:
    assert pieces(before, after) == expected


def test_a_very_long_text_is_compared_by_its_lines() -> None:
    before = "\n".join(f"第{number}行" + "字" * 60 for number in range(400))

    found = pieces(before, before.replace("第7行", "第七行"))

    assert [kind for kind, _text in found] == ["same", "gone", "new", "same"]


def test_a_change_of_form_only_is_said() -> None:
    article = saved(make.article(body="<p>重点</p>"), body="<p><strong>重点</strong></p>")
    new, old = article.revisions.all()

    assert [change.field for change in changes(old.content, new.content)] == ["body"]


def test_names_of_the_house_are_told_in_the_language_of_the_desk() -> None:
    article = make.article(kind="opinion", authors=(make.author("林晓"),))

    with translation.override("zh-hans"):
        found = {change.field: change.after for change in changes(None, snapshots.take(article))}

    assert found["kind"] == "评论"
    assert found["language"] == "简体中文"
    assert found["bylines"] == "林晓 (文字)"
