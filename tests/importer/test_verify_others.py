"""Pages, redirects, authors and texts of sections are checked like articles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.contenttypes.models import ContentType

from articles import publishing
from articles.importer.verdicts import Finding
from articles.importer.verify import verify
from articles.models import Address, Article, Author, Category, LegacyPost, Page
from tests import make
from tests.importer import sites
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


WHOLE = {
    "_config.yml": "title: 江湾\npermalink: /:year/:title/\ncollections: {authors: {output: true}}\n",
    "about.md": PAGE,
    "old.md": sites.page("旧", redirect_to="/about/"),
    "older.md": sites.page("更旧", redirect_to="/old/"),
    "_authors/lin.md": sites.page("林晓", "写河流。", github="linxiao"),
    "_posts/2022-03-04-market.md": sites.page("市场"),
}


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """Import a Jekyll site with a page, two redirects, an author and a post."""
    sites.build(tmp_path, WHOLE)
    bring(tmp_path, is_auto=True)
    assert set(verdicts().values()) == {"same"}
    return tmp_path


def found_of(path: str) -> Finding:
    """Return what is found of one file."""
    return next(finding for finding in verify() if finding.path == path)


@pytest.mark.usefixtures("whole")
def test_a_redirect_that_leads_elsewhere_than_its_file_says_is_wrong() -> None:
    market = Article.objects.get()
    Address.objects.filter(path="/old").update(page=None, article=market)
    found = found_of("old.md")
    page = Page.objects.get()
    assert found.verdict == "wrong"
    assert [str(one) for one in found.differences] == [
        f"address, /old: expected 'leads to the page {page.pk}', stored 'leads to the article {market.pk}'"
    ]


def test_a_redirect_whose_address_another_file_claims_is_no_fault(tmp_path: Path) -> None:
    claim = sites.page("市场", redirect_from="/old/")
    sites.build(tmp_path, {**WHOLE, "_posts/2022-03-04-market.md": claim})
    bring(tmp_path, is_auto=True)
    found = found_of("old.md")
    assert (found.verdict, found.differences) == ("same", ())
    assert "which has the better claim" in found.notes[0]


@pytest.mark.usefixtures("whole")
def test_a_page_that_moved_takes_its_redirects_along() -> None:
    page = Page.objects.get()
    page.slug = "who-we-are"
    publishing.keep(page)
    assert verdicts()["old.md"] == verdicts()["older.md"] == "same"


FILLED = [
    pytest.param({"bio": ""}, "bio", id="no text"),
    pytest.param({"links": []}, "links", id="no links"),
]


@pytest.mark.usefixtures("whole")
@pytest.mark.parametrize(("fields", "name"), FILLED)
def test_an_author_without_what_the_file_says_is_wrong(fields: dict[str, Any], name: str) -> None:
    Author.objects.update(**fields)
    found = found_of("_authors/lin.md")
    assert (found.verdict, [one.field for one in found.differences]) == ("wrong", [name])


@pytest.mark.usefixtures("whole")
def test_who_emptied_an_author_is_said() -> None:
    Author.objects.update(bio="")
    LogEntry.objects.create(
        user=make.user(name="陈岚"), content_type=ContentType.objects.get_for_model(Author),
        object_id=str(Author.objects.get().pk), action_flag=CHANGE,
    )  # fmt: skip
    found = found_of("_authors/lin.md")
    assert found.verdict == "edited"
    assert found.message.startswith("Edited since, last by 陈岚 on 20")


def test_what_stood_with_an_author_before_is_a_note(tmp_path: Path) -> None:
    make.author("林晓", bio="编辑写的。")
    bring(sites.build(tmp_path, WHOLE), is_auto=True)
    found = found_of("_authors/lin.md")
    assert found.verdict == "same"
    assert found.notes == (
        "The bio of the author is another one here: what stood there before, or editors wrote.",
    )


@pytest.mark.usefixtures("whole")
def test_a_renamed_author_is_known_and_a_deleted_one_is_said() -> None:
    author = Author.objects.get()
    author.name = "林 晓"
    publishing.keep(author)
    assert verdicts()["_authors/lin.md"] == "same"
    Address.objects.filter(author=author).delete()
    author.delete()
    assert verdicts()["_authors/lin.md"] == "deleted"


@pytest.mark.usefixtures("whole")
def test_an_authors_address_that_leads_to_another_author_is_wrong() -> None:
    rows = Address.objects.filter(author__name="林晓", is_legacy=True)
    assert rows.update(author=make.author("别人"))
    found = found_of("_authors/lin.md")
    assert (found.verdict, {one.where for one in found.differences}) == ("wrong", {"address"})


def test_the_text_of_a_section_that_is_not_there_is_wrong(tmp_path: Path) -> None:
    bring(sites.build(tmp_path, sites.HUGO), is_auto=True)
    assert found_of("news/_index.md").verdict == "same"
    Category.objects.filter(name="新闻").update(description="")
    found = found_of("news/_index.md")
    assert (found.verdict, found.differences[0].field) == ("wrong", "description")
