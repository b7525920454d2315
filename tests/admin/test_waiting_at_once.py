"""A conflict that several have in hand at once: whoever comes second is told so, and nothing breaks."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from articles import publishing
from articles.importer import store, waiting, waiting_pages
from articles.models import Address, Article, ImportRun, LegacyPost, Page, SettledFile, WaitingFile
from tests import make
from tests.admin.test_waiting import deleted, edited
from tests.importer import sites
from tests.importer.runs import bring, outcomes, post, write
from tests.publishing.test_concurrency import at_once

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.django_db(transaction=True)


def desk() -> Client:
    client = Client()
    client.force_login(make.user("Publisher"))
    client.cookies["django_language"] = "en"
    return client


def asked(decision: str) -> tuple[str, dict[str, str]]:
    """Return where a decision is sent, and what, as somebody has it on the screen."""
    row = WaitingFile.objects.get()
    room: Any = waiting if row.post.kind == LegacyPost.Kind.ARTICLE else waiting_pages
    seen = room.seen(row)
    given = {"version": seen.version, "sha256": seen.sha256, "decision": decision}
    return reverse("admin:articles_legacypost_conflict", args=[row.post_id]), given


def decide(decision: str) -> Callable[[], str]:
    client, (address, given) = desk(), asked(decision)

    def press() -> str:
        answer = client.post(address, given, follow=True)
        assert answer.status_code == 200
        return answer.content.decode()

    return press


@pytest.mark.parametrize("second", ["ours", "theirs"])
def test_who_comes_second_where_the_article_was_made_anew_is_told(
    tmp_path: Path, second: str
) -> None:
    deleted(tmp_path)
    first, late = decide("theirs"), decide(second)
    assert "The article was made anew from the file." in first()
    assert "This was decided already" in late()
    assert (Article.objects.count(), SettledFile.objects.count()) == (1, 1)
    assert outcomes(bring(tmp_path)) == {"market.md": "unchanged"}


def test_two_who_make_a_deleted_article_anew_at_once_make_one(tmp_path: Path) -> None:
    deleted(tmp_path)
    told = at_once(decide("theirs"), decide("theirs"))
    assert sum("was made anew" in str(said) for said in told) == 1
    assert Article.objects.count() == 1


def test_an_import_that_still_knows_the_article_as_deleted_goes_on(tmp_path: Path) -> None:
    deleted(tmp_path)
    known = LegacyPost.objects.get()
    decide("theirs")()
    waiting.put(ImportRun.objects.latest("pk"), known, LegacyPost.pack(b"x"), "0" * 64, {})
    assert WaitingFile.objects.get().post.article == Article.objects.get()


@pytest.mark.postgres
def test_an_import_and_a_decision_do_not_wait_for_each_other(tmp_path: Path) -> None:
    edited(tmp_path)
    row, decided, held = WaitingFile.objects.get(), decide("theirs"), Event()

    def imported() -> None:
        with transaction.atomic():
            assert store.is_edited(LegacyPost.objects.get())
            held.set()
            time.sleep(0.5)
            waiting.put(row.run, row.post, bytes(row.packed), "0" * 64, row.proposal)

    def pressed() -> str:
        held.wait(10)
        return decided()

    _, said = at_once(imported, pressed)
    assert "Look once more" in str(said)
    assert WaitingFile.objects.get().sha256 == "0" * 64


@pytest.mark.postgres
def test_an_article_that_is_deleted_at_that_moment_is_looked_at_once_more(tmp_path: Path) -> None:
    write(tmp_path, market=post(draft="true"))
    bring(tmp_path)
    article = Article.objects.get()
    article.headline = "我们的标题"
    article.save()
    publishing.save_revision(article, by=None)
    write(tmp_path, market=post(title="他们的标题", draft="true"))
    bring(tmp_path)
    decided, held = decide("theirs"), Event()

    def gone() -> None:
        with transaction.atomic():
            Address.objects.filter(article=article).delete()
            Article.objects.get().delete()
            held.set()
            time.sleep(0.5)

    def pressed() -> str:
        held.wait(10)
        return decided()

    _, said = at_once(gone, pressed)
    assert "Look once more" in str(said)
    assert WaitingFile.objects.exists()


KEPT = [
    pytest.param("ours", "Nothing came in. This state of the file is settled.", id="ours"),
    pytest.param("theirs", "The page was made anew from the file.", id="theirs"),
]


@pytest.mark.parametrize(("decision", "words"), KEPT)
def test_of_a_page_that_was_deleted_nothing_is_said_that_is_not_so(
    tmp_path: Path, decision: str, words: str
) -> None:
    file = {"_config.yml": "theme: x\n", "source/us/index.md": "---\ntitle: 我们\n---\n写河。\n"}
    bring(sites.build(tmp_path, file))
    page = Page.objects.get()
    page.addresses.all().delete()
    page.delete()
    bring(sites.build(tmp_path, file | {"source/us/index.md": "---\ntitle: 我们\n---\n写海。\n"}))
    assert words in decide(decision)()


def test_of_an_article_that_stays_deleted_nothing_is_said_that_is_not_so(tmp_path: Path) -> None:
    deleted(tmp_path)
    assert "Nothing came in. This state of the file is settled." in decide("ours")()


def test_no_number_is_too_large_to_be_asked_for() -> None:
    address = reverse("admin:articles_legacypost_conflict", args=[10**24])
    assert desk().get(address).status_code == 404
