"""Feeds: well-formed whatever was written, in full, and with our own addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from tests import make

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
NAUGHTY = [
    "]]> 结束",
    "<b>&amp;</b>",
    "竖\x0b表\x00零",
    "孤\ud800立",
    "右\u202e到左",
    "长" * 300,
    "😀 👩‍🔬",
    "\ufeff首",
]


@pytest.mark.parametrize("kind", ["rss", "atom"])
def test_no_headline_breaks_a_feed(client: Client, kind: str) -> None:
    for headline in NAUGHTY:
        make.live(headline, body=f"<p>{headline}</p>", summary=headline)

    answer = client.get(f"/feed/{kind}/")
    entries = ElementTree.fromstring(answer.content).iter(
        "item" if kind == "rss" else f"{ATOM}entry"
    )

    assert len(list(entries)) == len(NAUGHTY)


def test_an_entry_holds_the_whole_text_with_full_addresses(client: Client) -> None:
    image = make.image((1500, 1000))
    make.live(
        lead_image=image,
        authors=(make.author("林晓"),),
        body='<p>见<a href="/about/">此处</a>。</p>\n<p>第二段。</p>',
    )

    item = ElementTree.fromstring(client.get("/feed/rss/").content).find("channel/item")
    assert item is not None
    text = item.findtext(CONTENT) or ""

    assert "第二段。" in text
    assert f"https://news.example/media/i/{image.token}/" in text
    assert 'href="https://news.example/about/"' in text
    assert item.findtext("{http://purl.org/dc/elements/1.1/}creator") == "林晓"


@pytest.mark.parametrize(
    "path", ["/feed/rss/", "/world/feed/atom/", "/sitemap.xml", "/robots.txt", "/"]
)
def test_addresses_never_come_from_the_host_header(client: Client, path: str) -> None:
    make.live(section=make.category("国际", slug="world"))

    answer = client.get(path, headers={"host": "localhost", "x-forwarded-host": "evil.example"})

    assert b"localhost" not in answer.content
    assert b"evil.example" not in answer.content
    assert b"https://news.example/" in answer.content


@pytest.mark.parametrize(
    "path", ["/feed", "/feed/", "/atom.xml", "/rss.xml", "/rss2.xml", "/feed.xml"]
)
def test_the_usual_feed_addresses_of_other_systems_lead_to_ours(client: Client, path: str) -> None:
    assert client.get(path).headers["Location"] in {"/feed/rss/", "/feed/atom/"}


def test_a_feed_that_did_not_change_is_not_sent_again(client: Client) -> None:
    make.live()
    etag = client.get("/feed/rss/").headers["ETag"]

    assert client.get("/feed/rss/", headers={"if-none-match": etag}).status_code == 304


def test_a_section_without_a_name_has_no_feed(client: Client) -> None:
    assert client.get("/nowhere/feed/rss/").status_code == 404
