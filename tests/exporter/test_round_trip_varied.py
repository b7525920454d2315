"""Newsrooms that nobody thought of go out and come back equal, in each form, also a second time.

Each in some of the forms, so that all have their turn; ``VARIED=0-200`` tries so many, each in all forms.
"""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from articles.models import LegacyPost
from tests.exporter import newsrooms
from tests.exporter.portrait import differences, portrait
from tests.exporter.there_and_back import out
from tests.exporter.varied import Desk

pytestmark = pytest.mark.django_db
FORMS = ["", "hexo", "jekyll", "hugo"]
AS_IT_CAME = "as-it-came"
FIRST, _, LAST = os.environ.get("VARIED", "").partition("-")
NUMBERS = {
    18: (["", "hexo"], ["jekyll"]),
    21: (["jekyll"], ["hugo"]),
    28: (["hugo"], ["", "hexo"]),
}
"""In which forms each goes out the first time, and the second."""
if LAST:
    NUMBERS = dict.fromkeys(range(int(FIRST), int(LAST) + 1), (FORMS, FORMS))


def exported(folder: Path, work: Callable[[], None], forms: list[str]) -> dict[str, Any]:
    """Let work be done and all go out, also as it came; return what the newsroom held. It is empty again."""

    def made() -> dict[str, Any]:
        work()
        for form in {"", *forms}:
            out(folder / (form or AS_IT_CAME), *(["--form", form] if form else []))
        return portrait()

    folder.mkdir()
    return newsrooms.emptied_after(made)


def take_back(folder: Path) -> None:
    said = io.StringIO()
    try:
        call_command("take_back", str(folder), stdout=said)
    except SystemExit:
        pytest.fail(said.getvalue())


def came_back(folder: Path) -> dict[str, Any]:
    """Return what a newsroom holds into which an export was taken back, and which agrees with its files."""
    take_back(folder)
    said = io.StringIO()
    for source in LegacyPost.objects.order_by().values_list("source", flat=True).distinct():
        try:
            call_command("verify_import", "--source", source, stdout=said)
        except SystemExit:
            pytest.fail(said.getvalue())
    return portrait()


def assert_equal(before: dict[str, Any], folder: Path, forms: list[str]) -> None:
    for form in forms:
        export = folder / (form or AS_IT_CAME)
        after = newsrooms.emptied_after(lambda export=export: came_back(export))
        assert differences(before, after) == [], export


@pytest.mark.parametrize("number", NUMBERS)
def test_any_newsroom_comes_back_equal(number: int, tmp_path: Path, media_root: Path) -> None:
    desk, first, second = Desk(number, tmp_path / "old"), tmp_path / "first", tmp_path / "second"

    def work_on() -> None:
        take_back(first / AS_IT_CAME)
        desk.go_on()

    once, again = NUMBERS[number]
    assert_equal(exported(first, desk.furnish, once), first, once)
    assert_equal(exported(second, work_on, again), second, again)
