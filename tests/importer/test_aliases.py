"""An alias leads to its post, unless another post stood there itself: in whatever order they come."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.test import Client

from articles.importer import run
from articles.models import Address
from tests import make
from tests.importer.runs import bring, post, write

pytestmark = pytest.mark.django_db

SITE = "https://news.example"
RIVER = "/2022/03/04/river/"
ALIAS = post(title="城市的桥", alias=f"[{RIVER}, /the-bridge/]")
STOOD_THERE = post(title="江边的市场")
GIVEN_UP = "The address '/2022/03/04/river' was another article's"
TAKEN = f"The old address '{RIVER}' leads to another article"


def led(client: Client, path: str) -> str:
    """Return the headline of the article that an address shows, at once or in one step."""
    answer = client.get(path)
    if answer.status_code == 301:
        answer = client.get(answer.headers["Location"].removeprefix(SITE))
    assert answer.status_code == 200
    return str(answer.context["edition"].headline)


def chunks_of(monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(run, "FIRST_CHUNK", size)


@pytest.mark.parametrize("size", [1, 50], ids=["one after the other", "at once"])
@pytest.mark.parametrize(("first", "second"), [("bridge", "river"), ("river", "tower")])
def test_a_post_that_stood_at_another_ones_alias_is_found_there(
    client: Client,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: int,
    first: str,
    second: str,
) -> None:
    texts = {"bridge": ALIAS, "tower": ALIAS, "river": STOOD_THERE}
    write(tmp_path, **{name: texts[name] for name in (first, second)})
    chunks_of(monkeypatch, size)
    lines = {line.path: line for line in bring(tmp_path)}
    assert lines["river.md"].address == RIVER
    assert led(client, RIVER) == "江边的市场"
    assert led(client, "/the-bridge/") == "城市的桥"
    said = [warning for line in lines.values() for warning in line.warnings]
    assert [one for one in said if GIVEN_UP in one or TAKEN in one], said


def test_a_post_that_comes_in_a_later_run_gets_the_place_where_it_stood(
    client: Client, tmp_path: Path
) -> None:
    write(tmp_path, bridge=ALIAS)
    bring(tmp_path)
    assert led(client, RIVER) == "城市的桥"
    write(tmp_path, river=STOOD_THERE)
    assert [GIVEN_UP in "".join(line.warnings) for line in bring(tmp_path)] == [False, True]
    assert led(client, RIVER) == "江边的市场"


@pytest.mark.parametrize("size", [1, 50])
def test_a_dry_run_foresees_who_gets_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    write(tmp_path, bridge=ALIAS, river=STOOD_THERE)
    chunks_of(monkeypatch, size)
    foreseen = [
        (line.address, line.old, line.warnings) for line in bring(tmp_path, is_dry_run=True)
    ]
    assert not Address.objects.exists()
    assert [(line.address, line.old, line.warnings) for line in bring(tmp_path)] == foreseen


def test_of_two_aliases_the_first_leads(client: Client, tmp_path: Path) -> None:
    write(tmp_path, bridge=ALIAS, tower=post(title="塔", alias="/the-bridge/"))
    lines = bring(tmp_path)
    assert led(client, "/the-bridge/") == "城市的桥"
    assert "'/the-bridge/' leads to another article" in "".join(lines[1].warnings)


def test_what_somebody_publishes_here_takes_no_alias_away(client: Client, tmp_path: Path) -> None:
    write(tmp_path, bridge=ALIAS)
    bring(tmp_path)
    other = make.live("另一篇", slug="river", at=datetime(2022, 3, 4, 10, tzinfo=UTC))
    assert other.get_absolute_url() == "/2022/03/04/river-2/"
    assert led(client, RIVER) == "城市的桥"
