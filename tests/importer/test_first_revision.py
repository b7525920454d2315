"""The first state of an imported article: its body stands in its edition, and nothing is lost by that."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from articles import publishing
from articles.admin.differences import changes
from articles.models import Article, EditionBody, Revision
from tests import make
from tests.importer.runs import bring, post, write

pytestmark = pytest.mark.django_db

TEXT = "清晨五点，**码头**上的灯还亮着。"
HTML = "<p>清晨五点，<strong>码头</strong>上的灯还亮着。</p>"


def imported(folder: Path, **header: str) -> Article:
    """Import one post; return its article."""
    write(folder / "site", a=post(TEXT, **header))
    assert [line.outcome for line in bring(folder / "site")] == ["created"]
    return Article.objects.get()


def test_the_body_is_kept_once_and_read_as_ever(tmp_path: Path) -> None:
    revision = imported(tmp_path).revisions.get()
    assert "body" not in revision.snapshot
    assert revision.content.body == HTML == EditionBody.objects.get().html


def test_a_draft_keeps_its_body_itself(tmp_path: Path) -> None:
    revision = imported(tmp_path, draft="true").revisions.get()
    assert revision.snapshot["body"] == HTML


def test_saving_without_a_change_makes_no_revision(tmp_path: Path) -> None:
    article = imported(tmp_path)
    publishing.save_revision(article, by=None)
    assert article.revisions.count() == 1


def test_the_first_text_can_be_compared_and_brought_back(tmp_path: Path) -> None:
    article = imported(tmp_path)
    article.body = "<p>全改了。</p>"
    article.save()
    second = publishing.save_revision(article, by=make.user())
    first = article.revisions.get(number=1)
    assert [change.field for change in changes(first.content, second.content)] == ["body"]
    publishing.publish(article, by=None)
    publishing.restore(first, by=None)
    assert Article.objects.get().body == HTML
    assert article.revisions.first().content.body == HTML


def test_what_waits_and_is_taken_back_leaves_its_body_to_the_revision(tmp_path: Path) -> None:
    later = timezone.now() + timedelta(days=3)
    article = imported(tmp_path, date=f"{later:%Y-%m-%d %H:%M}")
    assert "body" not in article.revisions.get().snapshot
    assert publishing.cancel_schedule(article, by=None).done
    assert not article.editions.exists()
    assert Revision.objects.get().snapshot["body"] == HTML
    assert Revision.objects.get().content.body == HTML


def test_what_waits_can_be_given_another_time(tmp_path: Path) -> None:
    later = timezone.now() + timedelta(days=3)
    article = imported(tmp_path, date=f"{later:%Y-%m-%d %H:%M}")
    assert publishing.schedule(article, by=None, at=later + timedelta(days=1)).done
    assert EditionBody.objects.get().html == HTML
    assert publishing.publish(article, by=None).done
    assert EditionBody.objects.get().html == HTML


def test_a_withdrawn_article_keeps_its_first_text(tmp_path: Path) -> None:
    article = imported(tmp_path)
    publishing.withdraw(article, by=None)
    assert article.revisions.get(number=1).content.body == HTML
