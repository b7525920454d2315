"""Sitemaps name every live story once, under its own month."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from tests import make

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def _addresses(client: Client, path: str) -> list[str | None]:
    return [each.text for each in ElementTree.fromstring(client.get(path).content).iter(LOC)]


def test_the_index_leads_from_the_latest_month_to_the_first(client: Client) -> None:
    make.live("大桥合龙", at=datetime(2025, 11, 30, 12, tzinfo=UTC))
    make.live("大桥通车", at=datetime(2026, 1, 2, tzinfo=UTC))

    assert _addresses(client, "/sitemap.xml") == [
        "https://news.example/sitemaps/2026-01.xml",
        "https://news.example/sitemaps/2025-12.xml",
        "https://news.example/sitemaps/2025-11.xml",
        "https://news.example/sitemaps/sections.xml",
    ]


def test_a_story_stands_under_its_month_in_the_sites_zone(client: Client) -> None:
    make.live("跨年夜", slug="new-year", at=datetime(2025, 12, 31, 17, tzinfo=UTC))

    assert _addresses(client, "/sitemaps/2026-01.xml") == [
        "https://news.example/2026/01/01/new-year/"
    ]
    assert client.get("/sitemaps/2025-12.xml").status_code == 200


@pytest.mark.parametrize("month", ["0000-01", "0001-01", "9999-12", "2026-13", "٢٠٢٦-01"])
def test_a_month_that_no_calendar_has_is_not_there(client: Client, month: str) -> None:
    make.live()

    assert client.get(f"/sitemaps/{month}.xml").status_code == 404


def test_sections_and_public_pages_are_listed(client: Client) -> None:
    make.category("国际", slug="world")
    make.page("关于", slug="about")
    make.page("草稿页", slug="hidden", is_published=False)

    assert _addresses(client, "/sitemaps/sections.xml") == [
        "https://news.example/",
        "https://news.example/world/",
        "https://news.example/about/",
    ]


def test_news_of_two_days_says_what_news_search_asks_for(client: Client) -> None:
    make.site_texts("江湾日报")
    make.live("大桥 <通车>")
    make.live("旧闻", at=datetime(2025, 1, 1, tzinfo=UTC))

    page = client.get("/sitemaps/news.xml").content.decode()

    assert page.count("<url>") == 1
    assert "<news:language>zh-cn</news:language>" in page
    assert "<news:title>大桥 &lt;通车&gt;</news:title>" in page
