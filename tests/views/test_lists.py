"""Lists, archive, search and pictures."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone

from articles import library
from articles.models import Cursor
from articles.views import lists
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from django.test import Client

pytestmark = pytest.mark.django_db


def test_older_stories_follow_page_by_page_each_once(client: Client) -> None:
    section = make.category("本地", slug="local")
    at = timezone.now() - timedelta(days=1)
    wanted = {make.live(section=section, at=at).get_absolute_url() for _ in range(45)}
    seen: list[str] = []
    path = "/local/"

    while path:
        page = client.get(path).content.decode()
        seen += re.findall(r'class="card-head"[^>]*><a href="([^"]+)"', page)
        found = re.search(r'href="(\?before=[^"]+)"', page)
        path = f"/local/{found[1]}" if found else ""

    assert len(seen) == 45
    assert set(seen) == wanted


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 5, 1, 8, 0, 0, 123456, tzinfo=UTC),
        datetime(1969, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
        datetime(1970, 1, 1, tzinfo=UTC),
    ],
    ids=str,
)
def test_a_place_in_a_list_survives_its_address(at: datetime) -> None:
    cursor = Cursor(at, 42)

    assert lists.read_cursor(lists.write_cursor(cursor)) == cursor


def test_the_archive_links_the_years_that_have_stories(client: Client) -> None:
    for year in (2012, 2019):
        make.live(at=datetime(year, 5, 6, tzinfo=UTC))
    html = client.get("/archive/").content.decode()
    years = set(re.findall(r'href="(/\d{4}/)"', html))
    assert years == {"/2012/", "/2019/"}
    assert all(client.get(path).status_code == 200 for path in years)


def test_the_archive_links_the_days_that_have_stories(client: Client) -> None:
    make.live("二月里的一篇", at=datetime(2026, 2, 3, 2, tzinfo=UTC))
    make.live("同一天的另一篇", at=datetime(2026, 2, 3, 3, tzinfo=UTC))

    month = client.get("/2026/02/").content.decode()
    year = client.get("/2026/").content.decode()

    assert re.findall(r'<td><a href="([^"]+)"', month) == ["/2026/02/03/"]
    assert '<a href="/2026/02/">' in year
    assert "2026年2月" in month
    assert client.get("/2026/02/03/").status_code == 200
    assert client.get("/2026/02/04/").status_code == 404
    assert client.get("/2025/").status_code == 404


@pytest.mark.parametrize(
    "path", ["/0000/", "/0001/", "/9999/", "/9999/12/", "/9999/12/31/", "/2026/02/30/", "/٢٠٢٦/"]
)
def test_a_time_that_no_calendar_has_is_not_there(client: Client, path: str) -> None:
    make.live()

    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "words", ["乌克兰", "北约", "普", "NATO", "nato", "ＮＡＴＯ", "乌克兰 北约"]
)
def test_search_finds_words_of_any_length_and_marks_them(client: Client, words: str) -> None:
    make.live("危机升级", body="<p>普京说，北约（NATO）在乌克兰边境的行动值得担忧。</p>")
    make.live("无关的一篇", body="<p>天气晴。</p>")

    page = client.get("/search/", {"q": words}).content.decode()

    assert "危机升级" in page
    assert "无关的一篇" not in page
    assert "<mark>" in page


@pytest.mark.parametrize("words", ["", "   ", "。", "%", '"', "(" * 300, "不存在的词"])
def test_a_search_for_nothing_helps_instead_of_failing(client: Client, words: str) -> None:
    make.live()

    assert client.get("/search/", {"q": words}).status_code == 200


def test_search_is_narrowed_by_links_with_counts(client: Client) -> None:
    local, world = make.category("本地", slug="local"), make.category("国际", slug="world")
    for _ in range(3):
        make.live("江上大桥", section=local)
    make.live("海上大桥", section=world)

    page = client.get("/search/", {"q": "大桥"}).content.decode()
    narrowed = client.get("/search/", {"q": "大桥", "section": "/world"}).content.decode()

    assert re.search(r'section=%2Flocal">本地</a> <span class="figures">3</span>', page)
    assert "海上大桥" in re.sub(r"</?mark>", "", narrowed)
    assert "江上大桥" not in re.sub(r"</?mark>", "", narrowed)


def test_a_rendition_is_sent_to_be_kept_for_ever(client: Client, media_root: Path) -> None:
    image = library.take_in(make.picture_bytes(), name="a.png", alt="桥").image

    for each in library.renditions(image):
        answer = client.get(each.url)
        assert answer.status_code == 200
        assert answer.headers["Content-Type"] in {"image/webp", "image/jpeg"}
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        answer.close()


@pytest.mark.parametrize(
    "path", ["/media/{original}", "/media/i/{token}/", "/media/i/{token}/640.png"]
)
def test_the_original_has_no_address(client: Client, media_root: Path, path: str) -> None:
    image = library.take_in(make.picture_bytes(), name="a.png", alt="桥").image

    answer = client.get(path.format(original=image.original, token=image.token))

    assert answer.status_code == 404


def test_the_site_says_it_is_well(client: Client) -> None:
    answer = client.get("/healthz")

    assert answer.content == b"ok\n"
    assert "no-store" in answer.headers["Cache-Control"]
