"""What the engines themselves make of an export: found by building one with each of them."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from articles import publishing
from articles.dialects import DIALECTS
from articles.models import Article, Edition
from tests import make
from tests.exporter.there_and_back import DATED, back, bring, build, out

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_root")]
FORMS = ["hexo", "jekyll", "hugo"]
NEW_YORK = "timezone: America/New_York\n"
AT = datetime(2024, 3, 4, 16, 30, 5, 120000, tzinfo=UTC)


def line_of(folder: Path, key: str) -> str:
    """Return the one line that says this in the one post of an export."""
    (written,) = (one for one in folder.rglob("*.html") if "posts" in str(one))
    found = re.search(rf"^{key}(?:: | = )(.*)$", written.read_text(), re.MULTILINE)
    assert found is not None
    return found[1]


WRITTEN = {
    "hexo": "2024-03-05 00:30:05.120000",  # it shifts a date that says its zone, on every machine
    "jekyll": "2024-03-05 00:30:05.120000 +08:00",
    "hugo": "2024-03-05T00:30:05.120000+08:00",
}


@pytest.mark.parametrize("form", FORMS)
def test_each_engine_shows_the_moment_of_publication(form: str, tmp_path: Path) -> None:
    def made() -> None:
        make.live("市场", at=AT)

    assert back(tmp_path / "out", made, "--form", form) == []
    assert line_of(tmp_path / "out", "date") == WRITTEN[form]
    assert Edition.objects.get().published_at == AT


def edited() -> Article:
    article = Article.objects.get()
    article.standfirst = "改过"
    article.save()
    publishing.publish(article, by=None)
    return article


def test_hexo_is_told_the_clock_of_the_old_site(tmp_path: Path) -> None:
    def made() -> None:
        post = DATED.format("市场", "").encode()
        files = {"_config.yml": NEW_YORK.encode(), "source/_posts/a.md": post}
        bring(build(tmp_path / "old", files), "old")
        edited()

    found = back(tmp_path / "out", made)
    assert [said for said in found if not said.startswith("b'")] == []
    written = (tmp_path / "out/old/source/_posts/a.md").read_text()
    assert "\ndate: 2022-03-04 23:30:00\n" in written
    assert Edition.objects.earliest("live_from").published_at == datetime(
        2022, 3, 4, 23, 30, tzinfo=ZoneInfo("America/New_York")
    )


@pytest.mark.parametrize("fold", [0, 1], ids=["first", "second"])
def test_an_hour_that_was_there_twice_says_its_zone(
    fold: int, tmp_path: Path, settings: Any
) -> None:
    settings.TIME_ZONE = "America/New_York"
    at = datetime(2023, 11, 5, 1, 30, tzinfo=ZoneInfo("America/New_York"), fold=fold)

    def made() -> None:
        make.live("市场", at=at.astimezone(UTC))

    assert back(tmp_path / "out", made) == []
    assert Edition.objects.get().published_at == at.astimezone(UTC)


ALIASES = {
    "/2024/03/04/older": "/2024/03/04/older/",
    "/old/1.html": "/old/1.html",
    "/a.b/c": "/a.b/c/",
    "/?p=123": "/?p=123",
}


@pytest.mark.parametrize("path", ALIASES)
def test_old_addresses_are_told_as_they_are_asked_for(path: str, tmp_path: Path) -> None:
    article = make.live("市场", at=AT).article
    article.addresses.create(path=path, is_legacy=True)
    out(tmp_path / "out")
    (written,) = (tmp_path / "out").rglob("2024-*.html")
    assert DIALECTS["hexo"].read(written.read_text()).values["alias"] == [ALIASES[path]]


@pytest.mark.parametrize("form", FORMS)
def test_no_engine_finds_a_page_that_nobody_may_see(form: str, tmp_path: Path) -> None:
    def made() -> None:
        make.page("藏着", slug="hidden", is_published=False)

    assert [
        said for said in back(tmp_path / "out", made, "--form", form) if "texts" not in said
    ] == []
    (written,) = (tmp_path / "out").rglob("hidden/index.html")
    place = written.relative_to(tmp_path / "out/newsroom").parts
    # Hexo builds every page that no folder with a stroke at its beginning hides.
    assert place[1].startswith("_") if form == "hexo" else "draft" in written.read_text()


def test_hugo_is_told_to_take_html(tmp_path: Path) -> None:
    make.live("市场")
    out(tmp_path / "out", "--form", "hugo")
    told = tomllib.loads((tmp_path / "out/newsroom/hugo.toml").read_text())
    assert told["security"] == {"allowContent": ["! ^text/org$"]}
