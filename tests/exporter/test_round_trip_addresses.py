"""Where things are found, and when, is the same after the way out and back."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from articles import publishing
from articles.models import Address, Article, Category, Edition, OldList, Page, Stage
from tests import make
from tests.exporter.there_and_back import DATED, back, bring, build, out

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_root")]
FORMS = ["hexo", "jekyll", "hugo"]


def post(title: str, more: str = "") -> bytes:
    return DATED.format(title, more).encode()


def edited(headline: str) -> None:
    article = Article.objects.get(headline=headline)
    article.standfirst = "改过"
    article.save()
    publishing.publish(article, by=None)


def test_a_number_stays_with_the_post_that_has_it(tmp_path: Path) -> None:
    def made() -> None:
        bring(build(tmp_path / "old", {"z/a.md": post("先")}), "old")
        bring(build(tmp_path / "old", {"b/a.md": post("后")}), "old")

    assert back(tmp_path / "out", made) == []
    assert Edition.objects.get(article__headline="后").path == "/2022/03/04/a-2"


def test_a_post_whose_file_changed_says_when_it_was_updated(tmp_path: Path) -> None:
    def made() -> None:
        bring(build(tmp_path / "old", {"a.md": post("市场")}), "old")
        bring(build(tmp_path / "old", {"a.md": post("市场", "tags: [江]\n")}), "old")

    assert back(tmp_path / "out", made) == []
    assert Edition.objects.live(timezone.now()).get().updated_at is not None


def test_an_old_address_stays_with_whom_it_led_to_first(tmp_path: Path) -> None:
    def made() -> None:
        bring(build(tmp_path / "one", {"a.md": post("市场", "categories: 社会\n")}), "one")
        section, page = Category.objects.get(name="社会"), make.page("关于", slug="about")
        section.slug, page.slug = "society", "us"
        publishing.keep_all([section, page])
        claims = {
            "b.md": post("港口", "permalink: /社会/\nalias: /2022/03/04/a/\n"),
            "c.md": post("雾", "permalink: /about/\nalias: /fog/\n"),
        }
        bring(build(tmp_path / "a-site", claims), "a-site")
        edited("雾")

    assert back(tmp_path / "out", made) == [repr(post("雾", "permalink: /about/\nalias: /fog/\n"))]
    assert Address.objects.get(path="/社会").category == Category.objects.get(name="社会")
    assert Address.objects.get(path="/about").page == Page.objects.get()
    assert Edition.objects.get(article__headline="市场").path == "/2022/03/04/a"


@pytest.mark.parametrize("change", [edited, None], ids=["edited", "untouched"])
def test_a_sign_of_the_web_in_an_address_is_no_blank(change: object, tmp_path: Path) -> None:
    def made() -> None:
        bring(build(tmp_path / "old", {"a.md": post("市场", "alias: [/x%2520y/, /x z/]\n")}), "old")
        edited("市场") if change else None

    back(tmp_path / "out", made)
    article = Article.objects.get()
    found = {path for path in ("/x%20y", "/x y", "/x z") if article.addresses.filter(path=path)}
    assert found == {"/x%20y", "/x z"}


@pytest.mark.parametrize("form", FORMS)
def test_lists_of_the_old_site_lead_on_in_every_form(form: str, tmp_path: Path) -> None:
    def made() -> None:
        files = {"_config.yml": b"", "source/_posts/a.md": post("市场", "tags: [江]\n")}
        bring(build(tmp_path / "old", files), "old")

    found = back(tmp_path / "out", made, "--form", form)
    assert [said for said in found if not said.startswith("b'")] == []
    assert OldList.objects.get(shows="archive").path == "/archives"
    assert Address.objects.get(path="/tags/江").tag is not None


def test_a_withdrawn_story_that_waits_is_gone_until_then(tmp_path: Path) -> None:
    def made() -> None:
        article = make.live("市场", slug="market").article
        publishing.withdraw(article, by=None, reason="不实")
        publishing.schedule(article, by=None, at=timezone.now() + timedelta(days=1))

    assert back(tmp_path / "out", made) == []
    path = Edition.objects.latest("live_from").path
    assert Client().get(f"{path}/").status_code == 410
    assert Edition.objects.live(timezone.now() + timedelta(days=2)).get().path == path


def test_no_generator_shows_a_withdrawn_story_before_its_time(tmp_path: Path) -> None:
    article = make.live("市场", slug="market").article
    publishing.withdraw(article, by=None, reason="不实")
    publishing.schedule(article, by=None, at=timezone.now() + timedelta(days=1))
    out(tmp_path / "out")
    (written,) = (tmp_path / "out").rglob("*-market.html")
    assert "\npublished: false\n" in written.read_text()


def test_an_untouched_post_that_was_handed_in_again_is_still_in_review(tmp_path: Path) -> None:
    def made() -> None:
        bring(build(tmp_path / "old", {"a.md": post("市场")}), "old")
        publishing.submit(Article.objects.get(), by=None)

    back(tmp_path / "out", made)
    assert Article.objects.get().stage == Stage.IN_REVIEW


def test_sections_come_back_in_the_order_they_were_made(tmp_path: Path) -> None:
    def made() -> None:
        low, top = make.category("丙"), make.category("乙")
        make.category("甲")
        low.parent = top
        publishing.keep(low)

    assert back(tmp_path / "out", made) == []
    assert [row.name for row in Category.objects.order_by("pk")] == ["乙", "丙", "甲"]


def test_a_section_that_is_named_twice_is_named_twice(tmp_path: Path) -> None:
    def made() -> None:
        section = make.category("社会")
        make.live("市场", section=section, categories=(section,))

    assert back(tmp_path / "out", made) == []
    assert Article.objects.get().categories.count() == 1


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("lost", [{"headline": ""}, {"section": None}], ids=["headline", "section"])
@pytest.mark.parametrize("waits", [False, True], ids=["over", "over, and waiting"])
def test_a_withdrawn_story_that_lost_what_it_needs_comes_back(
    form: str, lost: dict[str, object], waits: bool, tmp_path: Path
) -> None:
    def made() -> None:
        article = make.live("市场", slug="market", section=make.category("社会")).article
        publishing.withdraw(article, by=None, reason="不实")
        if waits:
            article.standfirst = "明天"
            article.save()
            publishing.schedule(article, by=None, at=timezone.now() + timedelta(days=1))
        for name, value in lost.items():
            setattr(article, name, value)
        article.save()
        publishing.save_revision(article, by=None)

    assert back(tmp_path / "out", made, "--form", form) == []
    assert [getattr(Article.objects.get(), name) for name in lost] == [*lost.values()]


def test_a_draft_without_a_section_that_came_back_is_as_its_file_says(tmp_path: Path) -> None:
    assert back(tmp_path / "out", lambda: drafts("城市", "社会")) == []
    assert Article.objects.filter(section=None).count() == 2
    call_command("verify_import", "--source", "newsroom", verbosity=0)


def drafts(*further: str) -> None:
    for sections in ((), tuple(map(make.category, further))):
        draft = make.article("未定", categories=sections)
        draft.section = None
        draft.save()
        publishing.save_revision(draft, by=None)
