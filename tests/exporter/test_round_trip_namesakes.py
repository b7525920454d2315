"""Authors of one name, and sections of one name in one place, stay two on the way out and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command

from articles import publishing
from articles.models import Article, Byline, Category
from tests import make
from tests.exporter import newsrooms
from tests.exporter.there_and_back import DATED, back, bring, build, out

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_root")]
FORMS = ["hexo", "jekyll", "hugo"]


def own_section(headline: str) -> str:
    section = Article.objects.get(headline=headline).section
    return section.path if section else ""


@pytest.mark.parametrize("form", FORMS)
def test_two_authors_of_one_name_stay_two(form: str, tmp_path: Path) -> None:
    def made() -> None:
        first = make.author("王伟")
        second = make.author("王伟", slug="wang-wei-2", bio="摄影")
        make.live("一", authors=(first,))
        make.live("二", authors=(second,))
        make.live("合", authors=(second, first))

    assert back(tmp_path / "out", made, "--form", form) == []
    slugs = Article.objects.filter(headline="二").values_list("bylines__author__slug", flat=True)
    assert list(slugs) == ["wang-wei-2"]
    call_command("verify_import", "--source", "newsroom", verbosity=0)


def test_a_post_of_one_whose_name_means_another_now_still_credits_the_same(tmp_path: Path) -> None:
    header = DATED.format("旧", "author: 王伟\n").encode()

    def made() -> None:
        older = make.author("王炜", slug="older")
        bring(build(tmp_path / "old", {"a.md": header}), "old")
        older.name = "王伟"
        publishing.keep(older)

    differs = back(tmp_path / "out", made)
    assert (differs, Byline.objects.get().author.slug == "older") == ([repr(header)], False)


SECOND = {"same": "城市 A", "case": "城市 a", "width": "城市 Ａ"}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", SECOND.values(), ids=SECOND)
@pytest.mark.parametrize("is_below", [False, True], ids=["at the top", "below one"])
def test_two_sections_of_one_name_stay_two(
    form: str, name: str, is_below: bool, tmp_path: Path
) -> None:
    def made() -> None:
        above = make.category("社会") if is_below else None
        first = make.category("城市 A", parent=above, slug="city")
        second = make.category(name, parent=above, slug="city-2", description="另一个")
        make.live("一", section=first)
        make.live("二", section=second, categories=(first, second))
        make.live("下", section=make.category("街", parent=second, slug="street"))

    assert back(tmp_path / "out", made, "--form", form) == []
    call_command("verify_import", "--source", "newsroom", verbosity=0)


def test_what_the_desk_says_otherwise_names_the_other_section(tmp_path: Path) -> None:
    def made() -> None:
        first, second = make.category("城市", slug="city"), make.category("城市", slug="city-2")
        article = make.live("一", section=first).article
        article.section = second
        article.save()
        publishing.save_revision(article, by=None)

    assert back(tmp_path / "out", made) == []
    assert own_section("一") == "/city-2"


def test_untouched_posts_stay_with_the_section_that_they_meant(tmp_path: Path) -> None:
    post = DATED.format("旧", "categories: 城市\n").encode()

    def made() -> None:
        bring(build(tmp_path / "old", {"a.md": post}), "old")
        make.live("新", section=make.category("城市", slug="city-2", position=0))

    assert back(tmp_path / "out", made) == []
    assert (own_section("旧"), own_section("新")) == ("/城市", "/city-2")


def test_a_post_whose_section_is_not_the_first_of_its_name_any_more_is_written_anew(
    tmp_path: Path,
) -> None:
    post = DATED.format("旧", "categories: 城市\n").encode()

    def made() -> None:
        older = make.category("城郊", slug="older")
        bring(build(tmp_path / "old", {"a.md": post}), "old")
        older.name = "城市"
        publishing.keep(older)

    assert back(tmp_path / "out", made) == [repr(post)]
    assert own_section("旧") == "/城市"


def test_the_order_in_which_sections_are_made_again_tells_whom_a_name_means(tmp_path: Path) -> None:
    post = DATED.format("旧", "categories: 城市\n").encode()

    def made() -> None:
        low = make.category("街", slug="street")
        bring(build(tmp_path / "old", {"a.md": post}), "old")
        low.parent = make.category("城市", slug="city-2")
        publishing.keep(low)

    assert back(tmp_path / "out", made) == [repr(post)]
    assert own_section("旧") == "/城市"


@pytest.mark.parametrize("taken", [(), ("city-2",)], ids=["free", "another's"])
def test_a_site_by_itself_brings_both_sections_along_where_their_addresses_are_free(
    taken: tuple[str, ...], tmp_path: Path
) -> None:
    def made() -> None:
        for number in (1, 2):
            make.live(f"第{number}篇", section=make.category("城市", slug=f"city-{number}"))
        out(tmp_path / "out")

    newsrooms.emptied_after(made)
    for slug in taken:
        make.category("别的", slug=slug)
    for _ in range(2):
        bring(tmp_path / "out" / "newsroom", "newsroom")
    assert own_section("第1篇") == "/city-1"
    assert own_section("第2篇") == ("/city-1" if taken else "/city-2")
    assert Category.objects.count() == 2
