"""Pages, redirects, authors and texts of sections are checked like articles."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType

from articles import publishing
from articles.importer.verify import verify
from articles.models import Address, LegacyPost, Page
from tests import make
from tests.importer.runs import bring, outcomes, post

pytestmark = pytest.mark.django_db

CONFIG = "title: 江湾\npermalink: /:year/:title/\n"
PAGE = "---\ntitle: 关于我们\nlayout: page\n---\n我们在江湾办报。\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Import a Jekyll site with a page and a post."""
    (tmp_path / "_posts").mkdir()
    (tmp_path / "_config.yml").write_text(CONFIG)
    (tmp_path / "about.md").write_text(PAGE)
    (tmp_path / "_posts/2022-03-04-market.md").write_text(post())
    bring(tmp_path)
    assert set(LegacyPost.objects.values_list("kind", flat=True)) == {"article", "page"}
    return tmp_path


def verdicts() -> dict[str, str]:
    """Return what is found of each file."""
    return {finding.path: finding.verdict for finding in verify()}


@pytest.mark.usefixtures("site")
def test_a_page_is_as_its_file_says() -> None:
    assert verdicts() == {"about.md": "same", "_posts/2022-03-04-market.md": "same"}


@pytest.mark.usefixtures("site")
def test_who_edited_a_page_is_said() -> None:
    page = Page.objects.get()
    page.title = "编辑改过"
    publishing.keep(page)
    assert verdicts()["about.md"] == "edited"
    LogEntry.objects.create(
        user=make.user(name="陈岚"), content_type=ContentType.objects.get_for_model(Page),
        object_id=str(page.pk), action_flag=CHANGE,
    )  # fmt: skip
    (said,) = [finding.message for finding in verify() if finding.path == "about.md"]
    assert said.startswith("Edited since, last by 陈岚 on 20")


@pytest.mark.usefixtures("site")
def test_a_deleted_page_is_said() -> None:
    Address.objects.filter(page__isnull=False).delete()
    Page.objects.all().delete()
    assert verdicts()["about.md"] == "deleted"


@pytest.mark.usefixtures("site")
def test_an_old_address_of_a_page_that_leads_nowhere_is_wrong() -> None:
    rows = Address.objects.filter(page__isnull=False, is_legacy=True)
    gone = set(rows.values_list("path", flat=True))
    rows.delete()
    (found,) = [finding for finding in verify() if finding.path == "about.md"]
    assert gone
    assert found.verdict == "wrong"
    assert {item.field for item in found.differences} <= gone


def test_a_renamed_page_stays_the_page_it_is(site: Path) -> None:
    (site / "about.md").rename(site / "about-us.md")
    assert outcomes(bring(site)) == {
        "about-us.md": "renamed", "_posts/2022-03-04-market.md": "unchanged"
    }  # fmt: skip
    assert Page.objects.count() == 1
    assert set(verdicts().values()) == {"same"}
