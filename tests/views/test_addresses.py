"""One resolver for every form of a path: what is live, what moved, what is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

import pytest

from articles import publishing
from articles.models import Address, Edition
from tests import make

if TYPE_CHECKING:
    from django.test import Client

pytestmark = pytest.mark.django_db
SITE = "https://news.example"
E_ACUTE = "caf\u00e9"


@pytest.fixture
def bridge() -> Edition:
    edition = make.live("大桥通车", slug="大桥通车", section=make.category("本地", slug="local"))
    for path in ("/old/2021-1.html", "/?p=123", f"/{E_ACUTE}"):
        Address.objects.create(path=path, article=edition.article, is_legacy=True)
    return edition


FORMS = {
    "without the final slash": "{path}",
    "with index.html": "{path}/index.html",
    "percent-encoded twice": "{twice}/",
    "by its old file": "/old/2021-1.html",
    "by its old number": "/?p=123",
    "by its old address without an end": f"/{E_ACUTE}",
    "by its old file without an ending": "/old/2021-1",
    "by its old address with an ending": f"/{E_ACUTE}.html",
    "by its own address with an ending": "{path}.html",
    "by letters written apart": "/cafe\u0301/",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_every_form_leads_to_the_article_in_one_step(
    client: Client, bridge: Edition, form: str
) -> None:
    answer = client.get(form.format(path=bridge.path, twice=quote(quote(bridge.path))))

    assert answer.status_code == 301
    assert unquote(answer.headers["Location"]) == f"{SITE}{bridge.path}/"


@pytest.mark.parametrize("path", ["{path}/", "{quoted}/"], ids=["plain", "percent-encoded"])
def test_the_address_itself_answers_at_once(client: Client, bridge: Edition, path: str) -> None:
    assert client.get(path.format(path=bridge.path, quoted=quote(bridge.path))).status_code == 200


def test_a_renamed_section_leads_on_with_the_place_in_its_list(
    client: Client, bridge: Edition
) -> None:
    section = bridge.section
    section.slug = "city"
    publishing.keep(section)

    answer = client.get("/local/?before=1700000000.000000-5&utm_source=x")

    assert answer.status_code == 301
    assert answer.headers["Location"] == f"{SITE}/city/?before=1700000000.000000-5"


@pytest.mark.parametrize("make_it", [make.tag, make.author], ids=["tag", "author"])
def test_a_renamed_label_of_a_story_leads_on(client: Client, make_it: Any) -> None:
    thing = make_it("旧名")
    make.live(tags=("旧名",), authors=(thing,) if make_it is make.author else ())
    old = thing.path
    thing.slug = "新名"
    publishing.keep(thing)

    answer = client.get(f"{old}/")

    assert answer.status_code == 301
    assert unquote(answer.headers["Location"]) == f"{SITE}{thing.path}/"


def test_an_address_with_an_ending_of_its_own_is_not_the_one_without(client: Client) -> None:
    first, second = make.live("大桥"), make.live("小桥")
    for path, edition in (("/a", first), ("/a.html", second)):
        Address.objects.create(path=path, article=edition.article, is_legacy=True)

    found = [unquote(client.get(path).headers["Location"]) for path in ("/a", "/a.html")]

    assert found == [f"{SITE}{first.path}/", f"{SITE}{second.path}/"]


def test_a_page_and_a_section_answer_with_an_ending_too(client: Client) -> None:
    page, section = make.page("守则"), make.category("本地", slug="local")
    hidden = make.page("暗处")
    hidden.is_published = False
    publishing.keep(hidden)

    answers = [client.get(f"{thing.path}.html") for thing in (page, section, hidden)]

    assert [answer.status_code for answer in answers] == [301, 301, 404]
    found = [unquote(answer.headers["Location"]) for answer in answers[:2]]
    assert found == [f"{SITE}{page.path}/", f"{SITE}{section.path}/"]


BY_FILE = {
    "/index.html": "/",
    "/archive": "/archive/",
    "/archive/index.html": "/archive/",
    "/search": "/search/",
    "/2022/03": "/2022/03/",
    "/tag/旧名/index.html": "/tag/旧名/",
    "/author/旧名/index.html": "/author/旧名/",
}


@pytest.mark.parametrize(("path", "expected"), BY_FILE.items())
def test_a_page_of_ours_answers_without_a_stroke_and_by_the_name_of_its_file(
    client: Client, path: str, expected: str
) -> None:
    make.live(tags=("旧名",), authors=(make.author("旧名"),))

    answer = client.get(path)

    assert (answer.status_code, unquote(answer.headers["Location"])) == (301, SITE + expected)


@pytest.mark.parametrize("make_it", [make.tag, make.author], ids=["tag", "author"])
def test_a_renamed_label_of_no_story_is_no_page_at_either_address(
    client: Client, make_it: Any
) -> None:
    thing = make_it("旧名")
    old = thing.path
    thing.slug = "新名"
    publishing.keep(thing)

    assert [client.get(f"{path}/").status_code for path in (old, thing.path)] == [404, 404]


def test_a_page_that_is_not_public_is_not_there(client: Client) -> None:
    page = make.page("守则")
    assert client.get(page.get_absolute_url()).status_code == 200
    page.is_published = False
    publishing.keep(page)

    assert client.get(page.get_absolute_url()).status_code == 404


HOSTILE = [
    "/%00", "/a%00b/", "//evil.example/", "/%2f%2fevil.example", "/..%2f..%2fetc/passwd",
    "/\\evil.example", "/%0d%0aSet-Cookie:x=1", "/" + "a" * 3000, "/%ff%fe/", "/0000/", "/9999/12/",
    "/2026/13/", "/2026/02/30/", "/?p=%00", "/?p=1%27--", "/search/?q=%00", "/search/?q=%22%28%2A",
    "/search/?q=a&section=%00", "/tag/%00/", "/author/..%2f/", "/media/i/../../settings.py",
    "/?before=", "/feed/xml/", "/a/feed/rss/", "/sitemaps/2026-13.xml", "/sitemaps/0000-01.xml",
]  # fmt: skip


@pytest.mark.parametrize("path", HOSTILE)
def test_a_strange_address_is_answered_calmly(client: Client, bridge: Edition, path: str) -> None:
    answer = client.get(path)

    assert answer.status_code in {200, 301, 404}
    assert answer.headers.get("Location", SITE).startswith(f"{SITE}/"[:-1])
    assert "\n" not in answer.headers.get("Location", "")


@pytest.mark.parametrize("cursor", ["x", "1-1", "1.0-1", "1.000000-" + "9" * 30])
def test_a_made_up_place_in_a_list_is_not_there(
    client: Client, bridge: Edition, cursor: str
) -> None:
    assert client.get(f"/local/?before={cursor}").status_code == 404
