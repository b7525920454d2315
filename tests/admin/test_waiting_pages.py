"""A file changed on the old site while its page was edited here: both are kept until somebody decides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from articles import publishing
from articles.importer import waiting_pages
from articles.importer.verify import verify
from articles.models import Address, ImportRun, LegacyPost, Page, SettledFile, WaitingFile
from tests import make
from tests.importer import sites
from tests.importer.runs import bring

pytestmark = pytest.mark.django_db

FILE = "source/about/index.md"


def site(folder: Path, body: str, **header: str) -> Path:
    return sites.build(
        folder, {"_config.yml": "title: x", FILE: sites.page("关于", body, **header)}
    )


def outcome(folder: Path, **options: Any) -> str:
    (line,) = bring(folder, is_auto=True, **options)
    return line.outcome


def edited(folder: Path, **header: str) -> Page:
    """Import a page, edit it, change its file, and import again."""
    bring(site(folder, "我们写江。"), is_auto=True)
    page = Page.objects.get()
    page.body = "<p>我们写河。</p>"
    publishing.keep(page)
    assert outcome(site(folder, "我们写海。", **header)) == "conflict"
    return page


def deleted(folder: Path) -> None:
    bring(site(folder, "我们写江。"), is_auto=True)
    Address.objects.filter(page__isnull=False).delete()
    Page.objects.get().delete()
    assert outcome(site(folder, "我们写海。")) == "conflict"


def address() -> str:
    return reverse("admin:articles_legacypost_conflict", args=[LegacyPost.objects.get().pk])


def decide(client: Client, decision: str, **changed: Any) -> Any:
    seen = waiting_pages.seen(WaitingFile.objects.get())
    given = {"version": seen.version, "sha256": seen.sha256, "decision": decision, **changed}
    return client.post(address(), given, follow=True)


@pytest.fixture
def publisher(client: Client) -> Client:
    client.force_login(make.user("Publisher"))
    client.cookies["django_language"] = "en"
    return client


def test_the_changed_file_is_kept_and_both_are_shown(publisher: Client, tmp_path: Path) -> None:
    edited(tmp_path)
    row = WaitingFile.objects.get()
    assert row.raw == (tmp_path / FILE).read_bytes()
    shown = publisher.get(address()).content.decode()
    assert "<del>河</del><ins>海</ins>" in shown
    assert "can be put back" in shown
    report = reverse("admin:articles_importrun_change", args=[row.run_id])
    assert address() in publisher.get(report).content.decode()


def test_a_later_change_of_the_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    edited(tmp_path)
    assert outcome(site(tmp_path, "我们写湖。")) == "conflict"
    assert "湖" in waiting_pages.theirs(WaitingFile.objects.get()).body


def test_a_dry_run_tells_of_the_conflict_and_keeps_nothing(tmp_path: Path) -> None:
    edited(tmp_path)
    WaitingFile.objects.all().delete()
    assert outcome(tmp_path, is_dry_run=True) == "conflict"
    assert not WaitingFile.objects.exists()


def test_ours_stays_and_the_same_bytes_are_no_conflict_any_more(
    publisher: Client, tmp_path: Path
) -> None:
    page = edited(tmp_path)
    decide(publisher, "ours")
    page.refresh_from_db()
    assert "河" in page.body
    assert not WaitingFile.objects.exists()
    assert outcome(tmp_path) == "unchanged"
    assert outcome(site(tmp_path, "我们写湖。")) == "conflict"


def test_theirs_comes_in_as_if_nobody_had_been_here(publisher: Client, tmp_path: Path) -> None:
    page = edited(tmp_path, permalink="/us/")
    answer = decide(publisher, "theirs")
    assert answer.redirect_chain[-1][0] == reverse("admin:articles_page_change", args=[page.pk])
    page.refresh_from_db()
    assert "海" in page.body
    assert Address.objects.get(path="/us").page == page
    legacy = LegacyPost.objects.get()
    assert legacy.raw == (tmp_path / FILE).read_bytes()
    assert outcome(tmp_path) == "unchanged"
    assert [finding.verdict for finding in verify("old")] == ["same"]
    assert outcome(site(tmp_path, "我们写湖。")) == "updated"


def test_a_deleted_page_is_made_anew(publisher: Client, tmp_path: Path) -> None:
    deleted(tmp_path)
    assert "海" in publisher.get(address()).content.decode()
    decide(publisher, "theirs")
    assert "海" in Page.objects.get().body
    assert LegacyPost.objects.get().page == Page.objects.get()
    assert outcome(tmp_path) == "unchanged"


def test_a_deleted_page_may_stay_deleted(publisher: Client, tmp_path: Path) -> None:
    deleted(tmp_path)
    decide(publisher, "ours")
    assert not Page.objects.exists()
    assert outcome(tmp_path) == "unchanged"


def test_who_decided_is_kept_and_shown(publisher: Client, tmp_path: Path) -> None:
    edited(tmp_path)
    decide(publisher, "ours")
    row = SettledFile.objects.get()
    assert (row.path, row.how, row.by is not None) == (
        LegacyPost.objects.get().path_in_source,
        "ours",
        True,
    )
    report = reverse("admin:articles_importrun_change", args=[ImportRun.objects.latest("pk").pk])
    assert "kept ours" in publisher.get(report).content.decode()


@pytest.mark.parametrize("changed", [{"version": "x"}, {"sha256": "x"}, {"version": ""}])
def test_who_saw_something_else_looks_again(
    publisher: Client, tmp_path: Path, changed: dict[str, str]
) -> None:
    page = edited(tmp_path)
    answer = decide(publisher, "theirs", **changed)
    assert "Look once more" in answer.content.decode()
    page.refresh_from_db()
    assert "河" in page.body


def test_an_edit_meanwhile_is_not_lost(publisher: Client, tmp_path: Path) -> None:
    page = edited(tmp_path)
    seen = waiting_pages.seen(WaitingFile.objects.get())
    page.refresh_from_db()
    page.body = "<p>我们写溪。</p>"
    publishing.keep(page)
    decide(publisher, "theirs", version=seen.version)
    page.refresh_from_db()
    assert "溪" in page.body


def test_who_may_not_change_pages_sees_both_and_decides_nothing(
    client: Client, tmp_path: Path
) -> None:
    edited(tmp_path)
    client.force_login(make.user("Writer"))
    assert 'name="decision"' not in client.get(address()).content.decode()
    assert decide(client, "theirs").status_code == 403
    assert WaitingFile.objects.exists()


def taken(client: Client, folder: Path) -> tuple[Page, str]:
    """Take the file's text over the page; return the page, and where what it said is shown."""
    page = edited(folder)
    decide(client, "theirs")
    (row,) = SettledFile.objects.all()
    return page, reverse("admin:articles_importrun_given_up", args=[row.pk])


def test_what_a_page_gave_up_is_kept_and_shown(publisher: Client, tmp_path: Path) -> None:
    _, given_up = taken(publisher, tmp_path)
    report = reverse("admin:articles_importrun_change", args=[ImportRun.objects.latest("pk").pk])
    assert given_up in publisher.get(report).content.decode()
    assert "<del>海</del><ins>河</ins>" in publisher.get(given_up).content.decode()


def test_what_a_page_gave_up_can_be_put_back_and_nothing_is_lost(
    publisher: Client, tmp_path: Path
) -> None:
    page, given_up = taken(publisher, tmp_path)
    page.refresh_from_db()
    path = page.path
    answer = publisher.post(given_up, follow=True)
    assert answer.redirect_chain[-1][0] == reverse("admin:articles_page_change", args=[page.pk])
    page.refresh_from_db()
    assert ("河" in page.body, page.path) == (True, path)
    latest = SettledFile.objects.first()
    assert latest is not None
    assert (latest.how, "海" in latest.replaced["body"]) == ("ours", True)
    assert "It says so today" in publisher.get(given_up).content.decode()
    assert outcome(tmp_path) == "unchanged"
    assert outcome(site(tmp_path, "我们写湖。")) == "conflict"


def test_what_a_page_that_is_gone_gave_up_is_shown_and_not_put_back(
    publisher: Client, tmp_path: Path
) -> None:
    _, given_up = taken(publisher, tmp_path)
    Address.objects.filter(page__isnull=False).delete()
    Page.objects.get().delete()
    shown = publisher.get(given_up).content.decode()
    assert "The page was deleted since" in shown
    assert "河" in shown
    assert publisher.post(given_up).status_code == 403


def test_a_decision_that_replaced_nothing_has_nothing_to_show(
    publisher: Client, tmp_path: Path
) -> None:
    edited(tmp_path)
    decide(publisher, "ours")
    nothing = reverse("admin:articles_importrun_given_up", args=[SettledFile.objects.get().pk])
    assert publisher.get(nothing).status_code == 404


def test_who_may_not_change_pages_puts_nothing_back(client: Client, tmp_path: Path) -> None:
    client.force_login(make.user("Publisher"))
    page, given_up = taken(client, tmp_path)
    client.force_login(make.user("Writer"))
    assert "<form class" not in client.get(given_up).content.decode()
    assert client.post(given_up).status_code == 403
    page.refresh_from_db()
    assert "海" in page.body
