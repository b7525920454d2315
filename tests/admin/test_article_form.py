"""Writing: what saving keeps, what the buttons do, what is said when something is missing."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from articles.models import Article, Edition, Tag
from articles.publishing import publish, save_revision, schedule
from tests import make
from tests.admin.forms import form_of, messages_of, post

pytestmark = pytest.mark.django_db


@pytest.fixture
def publisher(client: Client) -> Client:
    client.force_login(make.user("Publisher"))
    return client


@pytest.fixture(autouse=True)
def _english(client: Client) -> None:
    client.cookies["django_language"] = "en"


def test_saving_keeps_the_draft_and_a_revision_and_readers_see_nothing(publisher: Client) -> None:
    article = make.article()

    post(publisher, article, headline="江湾新桥", tags="大桥，交通、ＮＡＴＯ, nato")

    article.refresh_from_db()
    assert article.headline == "江湾新桥"
    assert [tag.name for tag in article.tags.all()] == ["大桥", "交通", "nato"]
    assert article.revisions.count() == 2
    assert Edition.objects.count() == 0


def test_saving_without_a_change_keeps_no_second_revision(publisher: Client) -> None:
    article = make.article(tags=("大桥",))

    post(publisher, article)

    assert article.revisions.count() == 1


def test_a_new_article_belongs_to_its_writer_and_gets_an_address(client: Client) -> None:
    writer = make.user("Writer")
    client.force_login(writer)
    data = {
        "headline": "渡口最后一班船", "kind": "news", "language": "zh-hans", "bylines-TOTAL_FORMS": 0,
        "bylines-INITIAL_FORMS": 0, "corrections-TOTAL_FORMS": 0, "corrections-INITIAL_FORMS": 0,
    }  # fmt: skip

    client.post(reverse("admin:articles_article_add"), data)

    article = Article.objects.get()
    assert article.owner == writer
    assert article.slug == "渡口最后一班船"
    assert article.version == 1


def test_bylines_are_written_with_the_article_and_stand_in_its_revision(publisher: Client) -> None:
    article, author = make.article(), make.author("林晓")
    line = {
        "bylines-TOTAL_FORMS": 1, "bylines-0-author": author.pk, "bylines-0-role": "photo",
        "bylines-0-lead_in": "摄影", "bylines-0-position": 0, "bylines-0-article": article.pk,
    }  # fmt: skip

    post(publisher, article, **line)

    credit = article.revisions.first().content.bylines[0]
    assert (credit.author.name, credit.role, credit.lead_in) == ("林晓", "photo", "摄影")


def test_publishing_lets_readers_see_it(publisher: Client) -> None:
    article = make.article()

    answer = post(publisher, article, headline="今晨通车", _verb="publish")

    assert Edition.objects.get().headline == "今晨通车"
    assert Edition.objects.get().get_absolute_url() in messages_of(answer)


@pytest.mark.parametrize(
    ("field", "value"),
    [("headline", ""), ("section", ""), ("body", "")],
    ids=["no headline", "no section", "no text"],
)
def test_a_refused_publish_says_what_is_missing_and_keeps_what_was_typed(
    publisher: Client, field: str, value: str
) -> None:
    article = make.article()

    answer = post(
        publisher, article, **{"standfirst": "刚刚写下的一句。", field: value}, _verb="publish"
    )

    assert f"#field-{field}" in messages_of(answer)
    assert "刚刚写下的一句。" in answer.content.decode()
    assert Edition.objects.count() == 0


def test_a_picture_without_alternative_text_keeps_an_article_from_readers(
    publisher: Client,
) -> None:
    image = make.image(alt="")
    article = make.article(lead_image=image)

    answer = post(publisher, article, lead_image=image.pk, _verb="publish")

    assert "#field-lead_image" in messages_of(answer)
    assert Edition.objects.count() == 0


def test_a_text_that_the_sanitiser_refuses_is_told_and_kept_in_the_form(publisher: Client) -> None:
    article = make.article()
    hostile = "<b>" * 300 + "深"

    answer = post(publisher, article, body=hostile)

    assert answer.status_code == 200
    assert "body" in answer.context["adminform"].form.errors
    assert "深" in answer.content.decode()


def test_dangerous_markup_never_reaches_the_page(publisher: Client) -> None:
    article = make.article()

    answer = post(publisher, article, body="<p onclick=alert(1)>字</p><script>alert(2)</script>")

    article.refresh_from_db()
    assert article.body == "<p>字</p>"
    assert "onclick=alert" not in answer.content.decode()


def test_publishing_while_a_change_waits_asks_what_becomes_of_it(publisher: Client) -> None:
    edition = make.live()
    schedule(edition.article, by=None, at=timezone.now() + timedelta(days=1))
    article = Article.objects.get()

    answer = post(publisher, article, headline="先行改动", _verb="publish")

    page = answer.content.decode()
    assert 'value="carry"' in page
    assert 'value="drop"' in page
    assert "先行改动" in page


@pytest.mark.parametrize(("verb", "waiting"), [("carry", "先行改动"), ("drop", None)])
def test_the_waiting_change_is_carried_or_dropped_as_asked(
    publisher: Client, verb: str, waiting: str | None
) -> None:
    edition = make.live()
    schedule(edition.article, by=None, at=timezone.now() + timedelta(days=1))

    post(publisher, Article.objects.get(), headline="先行改动", _verb=verb)

    later = Edition.objects.filter(live_from__gt=timezone.now()).first()
    assert (later.headline if later else None) == waiting
    assert Edition.objects.live(timezone.now()).get().headline == "先行改动"


def verbs_on(page: str) -> set[str]:
    words = (
        "submit",
        "approve",
        "publish",
        "ask_changes",
        "schedule",
        "cancel_schedule",
        "expire",
        "withdraw",
    )
    return {verb for verb in words if f'value="{verb}"' in page}


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("Writer", {"submit"}),
        ("Editor", {"submit", "approve"}),
        ("Publisher", {"submit", "approve", "publish", "schedule"}),
    ],
    ids=["writer", "editor", "publisher"],
)
def test_each_role_has_its_own_buttons_on_a_draft(
    client: Client, role: str, expected: set[str]
) -> None:
    user = make.user(role)
    client.force_login(user)
    article = make.article(owner=user)

    page = client.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode()

    assert verbs_on(page) == expected


def test_the_steps_of_review_follow_each_other(client: Client) -> None:
    writer, editor = make.user("Writer"), make.user("Editor")
    article = make.article(owner=writer)

    client.force_login(writer)
    post(client, article, _verb="submit")
    client.force_login(editor)
    article.refresh_from_db()
    post(client, article, _verb="ask_changes", _note="请核对第三段。")
    article.refresh_from_db()

    assert (article.stage, article.stage_note) == ("changes_asked", "请核对第三段。")


@pytest.mark.parametrize(
    ("verb", "extra", "words"),
    [
        ("ask_changes", {"_note": " "}, "Say what should change"),
        ("schedule", {"_at": ""}, "when readers may see it"),
        ("schedule", {"_at": "2001-01-01T08:00"}, "This time is over"),
        ("schedule", {"_at": "nonsense"}, "Give the day and the time"),
        ("withdraw", {}, "nothing to withdraw"),
        ("cancel_schedule", {}, "Nothing is scheduled"),
        ("expire", {"_end": "2099-01-01T08:00"}, "cannot expire"),
    ],
    ids=["no note", "no time", "past", "no date", "withdraw a draft", "nothing waits", "never out"],
)
def test_a_step_that_cannot_be_taken_says_why(
    publisher: Client, verb: str, extra: dict[str, str], words: str
) -> None:
    answer = post(publisher, make.article(), _verb=verb, **extra)

    assert words in messages_of(answer)


def test_withdrawing_takes_it_from_readers_and_is_said(publisher: Client) -> None:
    edition = make.live()

    answer = post(publisher, edition.article, _verb="withdraw", _reason="误发")

    assert "Readers no longer see it" in messages_of(answer)
    assert not Edition.objects.live(timezone.now()).exists()


def test_a_correction_stands_in_the_next_edition_and_remembers_its_writer(
    publisher: Client,
) -> None:
    article = make.live().article
    note = {
        "corrections-TOTAL_FORMS": 1, "corrections-0-kind": "correction",
        "corrections-0-text": "桥长为一千二百米。", "corrections-0-article": article.pk,
    }  # fmt: skip

    post(publisher, article, **note, _verb="publish")

    assert article.corrections.get().by is not None
    live = Edition.objects.live(timezone.now()).get()
    assert live.text_row.corrections[0]["text"] == "桥长为一千二百米。"


# --- Two people ---


def test_the_second_of_two_who_save_is_told_and_keeps_the_text(publisher: Client) -> None:
    article = make.article(body="<p>原文。</p>")
    seen = form_of(article)
    article.body = "<p>同事的版本。</p>"
    article.save()
    save_revision(article, by=make.user("Editor", name="同事"))

    answer: Any = publisher.post(
        reverse("admin:articles_article_change", args=[article.pk]),
        seen | {"body": "<p>我的版本。</p>"},
    )

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "同事" in page
    assert "我的版本。" in page
    assert Article.objects.get().body == "<p>同事的版本。</p>"
    assert 'name="_beside"' in page
    assert f'name="seen_version" value="{article.version}"' in page


def test_after_a_clash_both_states_stay_in_the_history(publisher: Client) -> None:
    article = make.article(body="<p>原文。</p>")
    article.body = "<p>同事的版本。</p>"
    article.save()
    save_revision(article, by=None)

    post(publisher, article, body="<p>我的版本。</p>", _beside="1")

    bodies = [row.content.body for row in article.revisions.all()]
    assert bodies == ["<p>我的版本。</p>", "<p>同事的版本。</p>", "<p>原文。</p>"]
    assert article.revisions.first().kind == "clash"


def test_a_form_that_does_not_say_what_it_saw_writes_over_nothing(publisher: Client) -> None:
    article = make.article(headline="原题")

    post(publisher, article, seen_version="", headline="改了")

    assert Article.objects.get().headline == "原题"


# --- The field of plain HTML ---


def test_a_newsroom_without_the_editor_writes_html(publisher: Client, settings: Any) -> None:
    settings.NEWSROOM_EDITOR = "plain"
    article = make.article()

    answer = publisher.get(reverse("admin:articles_article_change", args=[article.pk]))

    assert b"ckeditor" not in answer.content
    assert b"plain-body" in answer.content
    assert "unsafe-inline" not in answer["Content-Security-Policy"]


# --- What a page may load ---


def test_only_the_page_with_the_editor_relaxes_the_policy(publisher: Client) -> None:
    article = make.article()
    form = publisher.get(reverse("admin:articles_article_change", args=[article.pk]))
    listing = publisher.get(reverse("admin:articles_article_changelist"))

    assert "script-src-attr 'unsafe-inline'" in form["Content-Security-Policy"]
    assert "script-src 'self';" in form["Content-Security-Policy"]
    assert "https:" not in form["Content-Security-Policy"]
    assert "unsafe" not in listing["Content-Security-Policy"]


@pytest.mark.parametrize(
    "fields",
    [
        {
            "body": '<p><img alt="" referrerpolicy="no-referrer" src="https://pictures.example/a.jpg"></p>'
        },
        {"lead_image": "remote"},
    ],
    ids=["in the text", "as lead picture"],
)
def test_a_page_that_shows_a_remote_picture_may_load_it(
    publisher: Client, fields: dict[str, Any]
) -> None:
    given = {"lead_image": make.remote_image()} if "lead_image" in fields else fields
    article = make.article(**given)

    form = publisher.get(reverse("admin:articles_article_change", args=[article.pk]))

    assert "img-src 'self' data: https:" in form["Content-Security-Policy"]


def test_deleting_what_never_was_out_works_and_what_was_is_protected(publisher: Client) -> None:
    draft, out = make.article(), make.live().article
    for article in (draft, out):
        publisher.post(reverse("admin:articles_article_delete", args=[article.pk]), {"post": "yes"})

    assert list(Article.objects.all()) == [out]


def test_tags_that_were_typed_in_another_width_are_not_doubled(publisher: Client) -> None:
    article = make.article(tags=("NATO",))

    post(publisher, article, tags="ＮＡＴＯ")

    assert Tag.objects.count() == 1
    assert publish(article, by=None).done


def test_whoever_may_only_look_reads_words_and_no_markup(client: Client) -> None:
    writer = make.user("Writer")
    article = make.live(owner=writer, body="<p>大桥<strong>今晨</strong>开放。</p>").article
    client.force_login(writer)

    page = client.get(reverse("admin:articles_article_change", args=[article.pk])).content.decode()

    assert "大桥今晨开放。" in page
    assert "&lt;strong&gt;" not in page
    assert "ckeditor.js" not in page
