"""Fronts: what stands where, and nothing twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from articles.views import front
from tests import make

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db


def _headlines(client: Client, path: str) -> list[str]:
    page = client.get(path).content.decode()
    return re.findall(r'class="card-head"[^>]*><a href="([^"]+)"', page)


@pytest.mark.parametrize("count", [0, 1, 2, 5, 7, 12, 40])
def test_no_story_stands_twice_and_none_of_the_newest_is_lost(client: Client, count: int) -> None:
    sections = [make.category(f"栏目{n}", slug=f"s{n}") for n in range(3)]
    for number in range(count):
        make.live(
            f"第 {number} 篇",
            section=sections[number % 3],
            lead_image=make.image() if number % 2 else None,
            kind="opinion" if number % 7 == 3 else "news",
        )

    shown = _headlines(client, "/")

    assert len(shown) == len(set(shown))
    assert len(shown) >= min(count, 30)


def test_a_pinned_story_leads_however_old_it_is(client: Client) -> None:
    pinned = make.live("长期关注", is_pinned=True)
    for number in range(5):
        make.live(f"新闻 {number}", lead_image=make.image())

    assert _headlines(client, "/")[0] == pinned.get_absolute_url()


def test_opinion_stands_in_its_strip_with_the_writers_name(client: Client) -> None:
    make.live("新闻")
    make.live(
        "慢车道不是边角料",
        slug="slow",
        kind="opinion",
        authors=(make.author("罗衿", portrait=make.image()),),
    )

    page = client.get("/").content.decode()
    strip = page.split('id="opinion"')[1]

    assert "慢车道不是边角料" in strip
    assert '<p class="kicker">罗衿</p>' in strip
    assert page.count("慢车道不是边角料") == 1


def test_a_story_without_a_standfirst_is_told_by_its_first_sentences(client: Client) -> None:
    make.live("大桥合龙", standfirst="", body="<p>凌晨三点，最后一段钢梁落位。</p>")

    page = client.get("/").content.decode()

    assert '<p class="card-summary">凌晨三点，最后一段钢梁落位。</p>' in page


@pytest.mark.parametrize(("count", "blocks"), [(1, 0), (2, 2), (4, 4)])
def test_sections_have_blocks_that_fill_the_page_but_not_a_lone_one(
    client: Client, count: int, blocks: int
) -> None:
    sections = [make.category(f"栏目{n}", slug=f"s{n}") for n in range(count)]
    for number in range(12 * count):
        make.live(f"第 {number} 篇", section=sections[number % count])

    page = client.get("/").content.decode()

    assert page.count('<section class="block') == blocks
    assert (
        f'class="grid blocks of-{("none", "one", "two", "three", "four")[count]} ' in page
    ) == bool(blocks)
    assert len(_headlines(client, "/")) == min(12 * count, 8 + 4 * blocks + front.RIVER)


def test_a_block_names_its_section_once(client: Client) -> None:
    sections = [make.category(f"栏目{n}", slug=f"s{n}") for n in range(2)]
    for number in range(24):
        make.live(f"第 {number} 篇", section=sections[number % 2])

    block = (
        client.get("/").content.decode().split('<section class="block')[1].split("</section>")[0]
    )

    assert block.count("栏目") == 1


@pytest.mark.parametrize("count", [3, 12])
def test_a_section_does_not_name_itself_above_each_story(client: Client, count: int) -> None:
    section = make.category("财经", slug="money")
    below = make.category("产业", slug="industry", parent=section)
    for number in range(count):
        make.live(f"第 {number} 篇", section=below if number == 1 else section)

    page = client.get("/money/").content.decode()

    assert page.count('<p class="kicker">产业</p>') == 1
    assert page.count('class="kicker"') == 1


def test_an_empty_paper_says_so(client: Client) -> None:
    assert "这里还没有内容" in client.get("/").content.decode()


def test_sponsored_pieces_are_named_as_such(client: Client) -> None:
    make.live("一家公司的话", kind="sponsored")

    page = client.get("/").content.decode()

    assert 'class="card leading unpictured sponsored' in page
    assert "推广" in page


@pytest.mark.parametrize(("count", "leads"), [(3, False), (5, False), (6, True), (15, True)])
def test_a_section_has_a_front_once_it_has_stories_enough(count: int, leads: bool) -> None:
    section = make.category("本地", slug="local")
    editions = [make.live(section=section) for _ in range(count)]

    composed, rest = front.compose_section(editions)
    placed = [composed.lead, *composed.secondary, *composed.row, *rest]

    assert (composed.lead is not None) is leads
    assert {each.pk for each in placed if each} == {each.pk for each in editions}


def test_a_section_lists_what_stands_below_it_and_links_there(client: Client) -> None:
    top = make.category("新媒体", slug="new-media")
    below = make.category("半岛网", slug="aljazeera", parent=top)
    leaf = make.category("新闻", slug="news", parent=below)
    edition = make.live(section=leaf)

    for path in ("/new-media/", "/new-media/aljazeera/", "/new-media/aljazeera/news/"):
        assert _headlines(client, path) == [edition.get_absolute_url()]
    assert (
        '<a href="/new-media/aljazeera/">半岛网</a>' in client.get("/new-media/").content.decode()
    )
