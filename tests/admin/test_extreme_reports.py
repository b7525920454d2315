"""Reports of files that tell of thousands of things: the page stays one that a browser shows."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from articles.admin.import_report import MOST_ITEMS
from articles.models import ImportRun, ReportPart
from tests import make

pytestmark = pytest.mark.django_db


def test_of_thousands_of_unknown_keys_the_first_are_shown_and_the_others_counted(
    client: Client,
) -> None:
    client.force_login(make.user("Editor"))
    client.cookies["django_language"] = "en"
    run = ImportRun.objects.create(source="old")
    keys = [f"key-{number:04}-" for number in range(5_000)]
    line = {"path": "a.md", "outcome": "created", "kind": "article", "unknown": keys}
    ReportPart.of(run, 0, [line]).save()
    shown = client.get(reverse("admin:articles_importrun_change", args=[run.pk])).content.decode()
    assert shown.count("key-") == MOST_ITEMS
    assert "5,000" in shown
    assert "and 4800 more" in shown
    report = client.get(reverse("admin:articles_importrun_download", args=[run.pk])).getvalue()
    assert report.count(b"key-") == len(keys)
