"""Readers' pages ask the database a few times, and no more for twenty stories than for one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from articles.models import Edition
from tests import make

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db

MOST = {
    "/": 5,
    "/local/": 5,
    "/tag/江湾/": 5,
    "/author/lin/": 5,
    "/{at:%Y}/": 5,
    "/{at:%Y/%m}/": 5,
    "/{at:%Y/%m/%d}/": 5,
    "/search/?q=通车": 5,
    "/search/?q=车&section=/local&since=week": 5,
    "/feed/rss/": 5,
    "/local/feed/atom/": 5,
    "/sitemap.xml": 5,
    "/sitemaps/{at:%Y-%m}.xml": 5,
    "/sitemaps/news.xml": 5,
    "{article}": 4,
}


@pytest.fixture
def stories() -> Any:
    """Return what makes one story with everything a page can show."""
    section = make.category("本地", slug="local")
    author = make.author("林晓", slug="lin", portrait=make.image())
    in_text = make.image()
    make.site_texts(logo=make.image())

    def one(number: int) -> Edition:
        return make.live(
            f"大桥通车 {number}",
            section=section,
            authors=(author,),
            tags=("江湾",),
            lead_image=make.image(),
            kind="opinion" if number % 5 == 0 else "news",
            is_pinned=number == 3,
            body=f'<p>通车。</p>\n<figure class="news-image" data-image-id="{in_text.pk}"></figure>',
        )

    return one


def _count(client: Client, path: str, edition: Edition) -> int:
    path = path.format(
        at=timezone.localtime(edition.published_at), article=edition.get_absolute_url()
    )
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(
        [
            each
            for each in asked
            if each["sql"].startswith(('SELECT "', "SELECT EXISTS", "SELECT (", "WITH"))
        ]
    )


@pytest.mark.parametrize("path", MOST)
def test_a_page_asks_as_often_for_twenty_stories_as_for_one(
    client: Client, stories: Any, path: str
) -> None:
    stories(0)
    edition = stories(1)
    client.get("/")
    few = _count(client, path, edition)
    for number in range(2, 24):
        stories(number)

    many = _count(client, path, edition)

    assert many == few
    assert many <= MOST[path]


def test_the_second_page_of_a_list_asks_no_more_than_the_first(
    client: Client, stories: Any
) -> None:
    for number in range(25):
        edition = stories(number)
    page = client.get("/local/").content.decode()
    older = page.split('href="?before=')[1].split('"')[0]

    assert _count(client, f"/local/?before={older}", edition) <= _count(client, "/local/", edition)


def test_no_list_counts_or_skips_rows(client: Client, stories: Any) -> None:
    for number in range(22):
        edition = stories(number)
    with CaptureQueriesContext(connection) as asked:
        for path in MOST:
            client.get(
                path.format(
                    at=timezone.localtime(edition.published_at), article=edition.get_absolute_url()
                )
            )

    said = " ".join(each["sql"].upper() for each in asked)
    assert "COUNT(" not in said
    assert "OFFSET" not in said
