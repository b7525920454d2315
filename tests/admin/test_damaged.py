"""Kept bytes that a broken disk spoilt: screens and exports say so, and go on with all the rest."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from articles.models import ImportRun, LegacyPost, ReportPart, WaitingFile
from tests import make
from tests.admin.test_waiting import edited
from tests.importer.runs import bring, post, write

pytestmark = pytest.mark.django_db
SPOILT = pytest.mark.parametrize("spoilt", [b"", b"spoilt", LegacyPost.pack(b"x" * 99)[:9]])


@pytest.fixture
def desk(client: Client) -> Client:
    client.force_login(make.user("Publisher"))
    client.cookies["django_language"] = "en"
    return client


@SPOILT
def test_the_page_of_a_damaged_file_says_so(desk: Client, tmp_path: Path, spoilt: bytes) -> None:
    write(tmp_path, river=post())
    bring(tmp_path)
    LegacyPost.objects.update(packed=spoilt)
    shown = desk.get(
        reverse("admin:articles_legacypost_change", args=[LegacyPost.objects.get().pk])
    )
    assert "What was kept of this file is damaged" in shown.content.decode()


@SPOILT
def test_a_conflict_over_a_damaged_file_can_still_be_decided(
    desk: Client, tmp_path: Path, spoilt: bytes
) -> None:
    edited(tmp_path)
    WaitingFile.objects.update(packed=spoilt)
    post_id = LegacyPost.objects.get().pk
    shown = desk.get(reverse("admin:articles_legacypost_conflict", args=[post_id]))
    assert "What was kept of this file is damaged" in shown.content.decode()


@SPOILT
def test_a_damaged_part_of_a_report_is_told_and_the_others_are_shown(
    desk: Client, spoilt: bytes
) -> None:
    run = ImportRun.objects.create(source="old")
    for number, name in enumerate(("river", "sea")):
        lines = [
            {"path": f"{name}-{count}.md", "outcome": "created", "kind": "article"}
            for count in range(3)
        ]
        ReportPart.of(run, number, lines).save()
    ReportPart.objects.filter(number=0).update(packed=spoilt)
    for asked in ({}, {"q": "sea"}):
        shown = desk.get(reverse("admin:articles_importrun_change", args=[run.pk]), asked)
        assert "This part of the report, with 3 files, is damaged." in shown.content.decode()
        assert "sea-2.md" in shown.content.decode()
    report = desk.get(reverse("admin:articles_importrun_download", args=[run.pk])).getvalue()
    assert b"sea-2.md" in report


@SPOILT
@pytest.mark.parametrize("form", ["", "hugo"])
def test_an_export_writes_the_article_of_a_damaged_file_and_all_others(
    tmp_path: Path, spoilt: bytes, form: str
) -> None:
    write(tmp_path / "old", river=post("写河。", mood="quiet"), sea=post("写海。"))
    bring(tmp_path / "old")
    LegacyPost.objects.filter(path_in_source="river.md").update(packed=spoilt)
    out = io.StringIO()
    with pytest.raises(SystemExit, match="1"):
        call_command(
            "export_posts", str(tmp_path / "out"), *(["--form", form] if form else []), stdout=out
        )
    assert "The kept file of river.md is damaged" in out.getvalue()
    texts = [file.read_text() for file in (tmp_path / "out").rglob("*.*") if file.suffix == ".md"]
    texts += [file.read_text() for file in (tmp_path / "out").rglob("*.html")]
    assert any("写河。" in text and "quiet" in text for text in texts)
    assert any("写海。" in text for text in texts)
