"""What went out comes back: an equal newsroom, in each of the forms."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command

from articles.models import Article
from tests.exporter import newsrooms
from tests.exporter.portrait import differences, portrait

pytestmark = pytest.mark.django_db
FORMS = ["", "hexo", "jekyll", "hugo"]


def out(folder: Path, *options: str) -> None:
    call_command("export_posts", str(folder), *options, verbosity=0)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form or "as it came")
def test_an_export_comes_back_as_an_equal_newsroom(
    form: str, tmp_path: Path, media_root: Path
) -> None:
    def made() -> dict:
        newsrooms.everything(tmp_path / "old")
        out(tmp_path / "out", *(["--form", form] if form else []))
        return portrait()

    before = newsrooms.emptied_after(made)
    assert not Article.objects.exists()
    call_command("take_back", str(tmp_path / "out"), verbosity=0)
    after = portrait()
    found = differences(before, after)
    assert not found, "\n".join(found[:40])
    call_command("take_back", str(tmp_path / "out"), verbosity=0)
    assert portrait() == after
