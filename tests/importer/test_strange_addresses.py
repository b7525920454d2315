"""Old addresses in odd forms: each leads to its post in one step or is told of, and none costs a text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Address
from tests.importer import sites
from tests.importer.runs import bring, outcomes, post, write

SITE = "https://news.example"
WHERE_TO = 'FROM "articles_address" LEFT OUTER JOIN "articles_'
pytestmark = pytest.mark.django_db

LEADING = (
    "/a%20/", "/a/%20", "/a b/", "/a%20%20c/", "/湖　岸/", "/%E6%B9%96%E3%80%80%E5%B2%B8/2/",
    "/cafe\u0301/", "/CAFE%CC%81/", "/%zz/", "/%ff/", "/a;b/", "/a&b=<i>/", "javascript:alert(1)",
)  # fmt: skip
TOLD = (
    "/", "/index.html", "/%20/", "/\\evil.example", "/%2f%2fevil.example", "/%5cevil", "/../x", "/a/%2e%2e/b",
    "/%00", "/a%0d%0ab", "/\u202ex", "/x%E2%80%8By/", "/admin/", "/search/", "/sitemap.xml", "/robots.txt",
)  # fmt: skip


@pytest.mark.parametrize("alias", LEADING)
def test_an_odd_address_leads_to_its_post(client: Client, tmp_path: Path, alias: str) -> None:
    write(tmp_path, river=post(alias=json.dumps([alias])))
    [line] = bring(tmp_path)
    for path in (line.old[-1], f"/{alias.removeprefix('/')}"):
        answer = client.get(path)
        assert (answer.status_code, answer.headers["Location"]) == (301, f"{SITE}{line.address}")


@pytest.mark.parametrize("alias", TOLD)
def test_an_address_that_cannot_lead_is_told_of(tmp_path: Path, alias: str) -> None:
    write(tmp_path, river=post(alias=json.dumps([alias])))
    [line] = bring(tmp_path)
    assert len([said for said in line.warnings if "ddress" in said]) == 1


def test_addresses_that_differ_by_a_blank_alone_cost_no_text(tmp_path: Path) -> None:
    write(
        tmp_path,
        a=post(alias="/river/"),
        b=post(alias='["/river%20/", "/lake/"]'),
        c=post(alias='["/lake%20", "/lake%20/"]'),
    )
    lines = bring(tmp_path)
    assert set(outcomes(lines).values()) == {"created"}
    assert [
        [said for said in line.warnings if "leads to another article" in said] for line in lines
    ] == [
        [],
        ["The old address '/river%20/' leads to another article, which had it before."],
        [
            "The old address '/lake%20' leads to another article, which had it before.",
            "The old address '/lake%20/' leads to another article, which had it before.",
        ],
    ]
    assert Address.objects.filter(path__in=("/river", "/lake")).count() == 2
    assert set(outcomes(bring(tmp_path)).values()) == {"unchanged"}


def chain(folder: Path, length: int) -> Path:
    """Write a site whose redirects each lead to the next one, and the last one to a post."""
    files = {
        "_config.yml": "theme: minima\nplugins: [jekyll-redirect-from]\n",
        "_posts/2022-03-04-river.md": post(permalink="/river/"),
    }
    ways = [*(f"/way-{number:02}/" for number in range(length)), "/river/"]
    for number, way in enumerate(ways[1:]):
        files[f"way-{number:02}.md"] = f"---\nredirect_to: {way}\npermalink: {ways[number]}\n---\n"
    return sites.build(folder, files)


def test_each_of_a_chain_of_redirects_leads_to_its_end_in_one_step(
    client: Client, tmp_path: Path
) -> None:
    [line] = [
        line for line in bring(chain(tmp_path, 20), is_auto=True) if line.path.startswith("_posts")
    ]
    for number in range(20):
        assert client.get(f"/way-{number:02}/").headers["Location"] == f"{SITE}{line.address}"


def test_where_a_chain_of_redirects_leads_is_asked_once_however_long_it_is(tmp_path: Path) -> None:
    asked = []
    for length in (5, 25):
        with CaptureQueriesContext(connection) as queries:
            bring(chain(tmp_path / str(length), length), source=str(length), is_auto=True)
        asked.append(sum(WHERE_TO in query["sql"] for query in queries))
    assert asked == [1, 1]


def test_redirects_in_a_circle_lead_nowhere_and_are_told_of(client: Client, tmp_path: Path) -> None:
    write(tmp_path / "_posts", **{"2022-03-04-river": post()})
    (tmp_path / "_config.yml").write_text("theme: minima\n")
    for name, other in (("here", "there"), ("there", "here"), ("self", "self")):
        (tmp_path / f"{name}.md").write_text(
            f"---\nredirect_to: /{other}/\npermalink: /{name}/\n---\n"
        )
    told = outcomes(bring(tmp_path, is_auto=True))
    assert [told[f"{name}.md"] for name in ("here", "there", "self")] == ["left out"] * 3
    assert [client.get(f"/{name}/").status_code for name in ("here", "there", "self")] == [404] * 3
