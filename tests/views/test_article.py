"""The article page: everything is there, once, and nothing that could hurt."""

from __future__ import annotations

import gzip
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from django.contrib.staticfiles import finders

from articles.models import Edition
from tests import make

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db
FIRST = "施工最后一周"


def _page(client: Client, edition: Edition) -> str:
    return client.get(edition.get_absolute_url()).content.decode()


def _linked_data(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def _figure(number: int, caption: str = "") -> str:
    inside = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure class="news-image" data-image-id="{number}">{inside}</figure>'


def test_times_are_given_in_utc(client: Client) -> None:
    edition = make.live(at=datetime(2022, 2, 3, 2, 29, 29, tzinfo=UTC))

    assert '<time datetime="2022-02-03T02:29:29Z">2022年2月3日 10:29</time>' in _page(
        client, edition
    )


def test_midnight_is_told_as_the_day_alone(client: Client) -> None:
    edition = make.live(at=datetime(2022, 2, 2, 16, 0, tzinfo=UTC))

    assert '<time datetime="2022-02-02T16:00:00Z">2022年2月3日</time>' in _page(client, edition)
    assert "00:00</time>" not in client.get("/archive/").content.decode()


@pytest.mark.parametrize(
    ("language", "attributes"),
    [("fa", 'lang="fa" dir="rtl"'), ("ar-dz", 'lang="ar-dz" dir="rtl"'), ("ja", 'lang="ja"')],
)
def test_a_story_runs_as_its_language_is_written(
    client: Client, language: str, attributes: str
) -> None:
    page = _page(client, make.live(language=language))

    assert re.search(rf'<article class="article [\w-]*" {attributes}>', page)
    assert ('lang="zh-hans" dir="ltr"' in page) == ("rtl" in attributes)


def test_a_lead_picture_that_opens_the_text_is_shown_once_with_the_texts_caption(
    client: Client,
) -> None:
    image = make.image(caption="库里的说明")
    edition = make.live(lead_image=image, body=f"{_figure(image.pk, FIRST)}\n<p>正文。</p>")

    page = _page(client, edition)

    assert page.count('<figure class="lead-picture">') == 1
    assert page.count("<picture>") == 1
    assert FIRST in page
    assert "库里的说明" not in page


def test_a_remote_lead_picture_that_opens_the_text_is_shown_once(client: Client) -> None:
    remote = make.remote_image("https://pictures.example/a.jpg")
    body = (
        '<p><img alt="" referrerpolicy="no-referrer" src="https://pictures.example/a.jpg"></p>'
        "\n<p>正文。</p>"
    )
    page = _page(client, make.live(lead_image=remote, body=body))

    assert page.count("<img src=") == 1
    assert 'referrerpolicy="no-referrer"' in page


def test_the_leads_own_caption_wins(client: Client) -> None:
    image = make.image(caption="库里的说明", credit="陈岚")
    edition = make.live(lead_image=image, lead_caption="本文的说明", body="<p>正文。</p>")

    page = _page(client, edition)

    assert '<figcaption>本文的说明 <span class="credit">陈岚</span></figcaption>' in page


def test_a_picture_comes_in_fixed_widths_with_its_size_and_description(client: Client) -> None:
    image = make.image((1500, 1000), alt="雾中的吊臂")
    page = _page(client, make.live(body=f"<p>一。</p>\n{_figure(image.pk)}"))

    assert f'<source type="image/webp" srcset="/media/i/{image.token}/320.webp 320w, ' in page
    assert '<source type="image/jpeg"' in page
    assert re.search(
        r'<img src="[^"]+\.jpg" width="\d+" height="\d+" alt="雾中的吊臂" loading="lazy">', page
    )


@pytest.mark.parametrize(("how", "img", "policy"), [("show", 1, True), ("link", 0, False)])
def test_remote_pictures_are_shown_or_linked_as_the_newsroom_decides(
    client: Client, settings: Any, how: str, img: int, policy: bool
) -> None:
    settings.REMOTE_PICTURES = how
    edition = make.live(
        body='<p><img alt="远处" referrerpolicy="no-referrer" src="https://pictures.example/a.jpg"></p>'
    )

    answer = client.get(edition.get_absolute_url())

    assert answer.content.count(b"<img ") == img
    assert ("https:" in answer.headers["Content-Security-Policy"]) is policy
    assert b"https://pictures.example/a.jpg" in answer.content


def test_the_article_says_what_follows_it(client: Client) -> None:
    section = make.category("本地")
    older = make.live("更早的一篇", section=section, at=datetime(2026, 1, 1, tzinfo=UTC))
    make.live("同话题的一篇", tags=("乌克兰",))
    edition = make.live(
        section=section,
        tags=("乌克兰",),
        corrections=("原文误作二月。",),
        source_name="海州通讯社",
        source_url="https://agency.example/1",
    )
    newer = make.live("更晚的一篇", section=section)

    page = _page(client, edition)

    assert "原文误作二月。" in page
    assert 'href="https://agency.example/1"' in page
    assert "同话题：乌克兰" in page
    assert "同话题的一篇" in page
    assert f'href="{older.get_absolute_url()}" rel="prev"' in page
    assert f'href="{newer.get_absolute_url()}" rel="next"' in page


def test_machines_are_told_what_the_article_is(client: Client) -> None:
    agency = make.author("海州通讯社", kind="agency")
    edition = make.live("大桥通车", authors=(agency,), lead_image=make.image((1500, 1000)))

    told = _linked_data(_page(client, edition))

    assert told["@type"] == "NewsArticle"
    assert told["headline"] == "大桥通车"
    assert told["author"][0]["@type"] == "Organization"
    assert told["image"].startswith("https://news.example/media/i/")
    assert told["author"][0]["url"] == "https://news.example/author/海州通讯社/"


HOSTILE = "</script><script>alert(1)</script>\"><img src=x onerror=alert(1)>'{{7*7}}"


def test_short_texts_cannot_become_markup(client: Client) -> None:
    section = make.category(f"栏{HOSTILE}", slug="s", description=HOSTILE)
    image = make.image(alt=HOSTILE, caption=HOSTILE, credit=HOSTILE)
    edition = make.live(
        f"标{HOSTILE}", section=section, standfirst=HOSTILE, summary=HOSTILE, dateline=HOSTILE,
        authors=(make.author(f"人{HOSTILE}", slug="a", bio=HOSTILE),), tags=(f"签{HOSTILE}"[:90],),
        lead_image=image, lead_caption=HOSTILE, source_name=HOSTILE, corrections=(HOSTILE,),
        seo_title=HOSTILE, seo_description=HOSTILE,
    )  # fmt: skip
    make.site_texts(f"报{HOSTILE}", tagline=HOSTILE, footer=HOSTILE)
    tag = edition.labels["tags"][0]["path"]

    for path in (
        "/",
        "/s/",
        "/author/a/",
        f"{tag}/",
        edition.get_absolute_url(),
        "/search/?q=alert",
    ):
        answer = client.get(path)
        page = answer.content.decode()
        assert answer.status_code == 200, path
        assert "<img src=x" not in page
        assert "<script>" not in page
        assert "49" not in re.sub(r"\d{2,}", "", page)
        assert page.count("<h1") == 1
    assert _linked_data(_page(client, edition))["headline"].startswith("标</script>")


def test_the_page_weighs_little(client: Client) -> None:
    section = make.category("国际新闻", slug="world")
    for number in range(6):
        make.live(f"轮渡公司与工会重开谈判 {number}", section=section, tags=("江湾大桥", "轮渡"))
    body = "\n".join(["<p>" + "大桥清晨六时开放，两岸居民步行过江。" * 6 + "</p>"] * 25)
    edition = make.live(
        "江湾大桥今晨通车，三万人步行过江",
        section=section, tags=("江湾大桥", "轮渡"), body=body, lead_image=make.image((1500, 1000)),
        authors=(make.author("林晓", portrait=make.image()), make.author("海州通讯社", kind="agency")),
    )  # fmt: skip

    page = _page(client, edition)
    figure = re.search(r'<figure class="lead-picture">.*?</figure>', page)
    assert figure is not None
    sheets = set(re.findall(r'href="/static/(css/[a-z]+\.css)"', page))
    style = sum(len(gzip.compress(Path(finders.find(each)).read_bytes())) for each in sheets)
    weight = len(page.encode())

    assert weight - len(f"{edition.text_row.html}{figure[0]}".encode()) <= 5 * 1024
    assert weight + style <= 30 * 1024
    assert "<script src" not in page


@pytest.mark.parametrize("address", ["http://[agency.example/1", "https://[::1"])
def test_a_source_whose_address_no_browser_can_read_does_not_hide_the_story(
    client: Client, address: str
) -> None:
    edition = make.live("大桥通车", source_url=address)

    assert "大桥通车" in _page(client, edition)
