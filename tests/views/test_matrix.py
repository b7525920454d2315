"""What is not live is nowhere: every standing on every public address."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from django.utils import timezone

from articles import publishing
from articles.models import Address, Edition
from tests import make

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.test import Client

pytestmark = pytest.mark.django_db
HEADLINE = "北港扩建方案"
TEXT = "白鹭洲湿地听证"
TAG = "白鹭洲"
AUTHOR = "梁知远"


def _fields() -> dict[str, Any]:
    return {
        "section": make.category("本地", slug="local"),
        "tags": (TAG,),
        "authors": (make.author(AUTHOR, slug="liang"),),
        "body": f"<p>{TEXT}</p>",
        "slug": "north-port",
        "is_pinned": True,
        "kind": "opinion",
        "lead_image": make.image(title="port"),
    }


def _draft() -> None:
    make.article(HEADLINE, **_fields())


def _scheduled() -> None:
    make.scheduled(HEADLINE, **_fields())


def _live() -> None:
    make.live(HEADLINE, **_fields())


def _expired() -> None:
    make.expired(HEADLINE, **_fields())


def _withdrawn() -> None:
    make.withdrawn(HEADLINE, **_fields())


STANDINGS: dict[str, tuple[Callable[[], None], int]] = {
    "draft": (_draft, 404),
    "scheduled": (_scheduled, 404),
    "live": (_live, 200),
    "expired": (_expired, 410),
    "withdrawn": (_withdrawn, 410),
}
LISTS = {
    "home": "/",
    "section": "/local/",
    "tag": f"/tag/{TAG}/",
    "author": "/author/liang/",
    "year": "/{at:%Y}/",
    "month": "/{at:%Y/%m}/",
    "day": "/{at:%Y/%m/%d}/",
    "search, headline": "/search/?q=扩建",
    "search, text": "/search/?q=湿地",
    "search, one character": "/search/?q=鹭",
    "rss": "/feed/rss/",
    "atom": "/feed/atom/",
    "section rss": "/local/feed/rss/",
    "section atom": "/local/feed/atom/",
    "sitemap of the month": "/sitemaps/{at:%Y-%m}.xml",
    "sitemap of news": "/sitemaps/news.xml",
    "sitemap index": "/sitemap.xml",
    "sitemap of sections": "/sitemaps/sections.xml",
    "another article": "{other}",
    "robots": "/robots.txt",
}
SIGNS = (HEADLINE, "north-port", TEXT)
SILENT = {"sitemap index", "sitemap of sections", "robots"}


@pytest.mark.parametrize("standing", STANDINGS)
@pytest.mark.parametrize("name", LISTS)
def test_only_what_is_live_stands_in_lists(client: Client, name: str, standing: str) -> None:
    make_it, status = STANDINGS[standing]
    make_it()
    other = make.live("另一篇", section=make.category("外埠", slug="away"), tags=(TAG,))
    away = timedelta(days=1) if standing == "scheduled" else timedelta(hours=-1)  # see ``make``
    at = timezone.localtime() + away

    answer = client.get(LISTS[name].format(at=at, other=other.get_absolute_url()))
    page = answer.content.decode()
    shown = any(sign in page or quote(sign) in page for sign in SIGNS)

    assert shown is (status == 200 and name not in SILENT)


@pytest.mark.parametrize("standing", STANDINGS)
def test_an_article_answers_by_its_standing(client: Client, standing: str) -> None:
    make_it, status = STANDINGS[standing]
    make_it()
    edition = Edition.objects.first()
    day = timezone.localtime() + timedelta(days=standing == "scheduled")
    path = edition.path if edition else f"/{day:%Y/%m/%d}/north-port"

    assert client.get(f"{path}/").status_code == status


@pytest.mark.parametrize("standing", ["draft", "scheduled"])
@pytest.mark.parametrize("path", ["/tag/白鹭洲/", "/author/liang/", "/2031/", "/old/1.html"])
def test_a_label_that_nothing_live_carries_is_not_there(
    client: Client, path: str, standing: str
) -> None:
    STANDINGS[standing][0]()

    assert client.get(path).status_code == 404


@pytest.mark.parametrize("standing", ["draft", "scheduled"])
def test_what_was_never_live_answers_byte_for_byte_like_nothing(
    client: Client, standing: str
) -> None:
    make.live()
    STANDINGS[standing][0]()
    day = timezone.localtime() + timedelta(days=standing == "scheduled")

    hidden = client.get(f"/{day:%Y/%m/%d}/north-port/")
    nothing = client.get(f"/{day:%Y/%m/%d}/nothing-of-this-name/")

    assert (hidden.status_code, hidden.content) == (404, nothing.content)
    assert dict(hidden.headers) == dict(nothing.headers)


def test_an_old_address_of_a_draft_is_not_there(client: Client) -> None:
    draft = make.article()
    Address.objects.create(path="/old/1.html", article=draft, is_legacy=True)

    assert client.get("/old/1.html").status_code == 404


def test_a_change_that_waits_is_not_shown(client: Client) -> None:
    edition = make.live("大桥今晨通车")
    article = edition.article
    article.headline = "大桥通车推迟"
    article.save()
    publishing.save_revision(article, by=None)
    publishing.schedule(article, by=None, at=timezone.now() + timedelta(hours=2))

    page = client.get(edition.get_absolute_url()).content.decode()

    assert "大桥今晨通车" in page
    assert "推迟" not in page


def test_a_change_that_waited_is_shown_when_its_time_has_come(
    client: Client, time_machine: Any
) -> None:
    edition = make.live("大桥今晨通车")
    article = edition.article
    article.headline = "大桥通车推迟"
    article.save()
    publishing.save_revision(article, by=None)
    publishing.schedule(article, by=None, at=timezone.now() + timedelta(hours=2))

    time_machine.move_to(timezone.now() + timedelta(hours=3))

    assert "大桥通车推迟" in client.get("/").content.decode()
    assert "大桥通车推迟" in client.get(edition.get_absolute_url()).content.decode()


def test_a_picture_that_no_edition_shows_has_no_guessable_address(client: Client) -> None:
    image = make.image()

    for guess in (str(image.pk), f"{image.pk:0>20}", image.title, image.original):
        assert client.get(f"/media/i/{guess}/640.webp").status_code == 404
        assert client.get(f"/media/{guess}").status_code == 404
