"""Small posts, what the real engines made of each, and where we mean to differ.

The answers in ``golden/`` were recorded from Hexo 8.1.2, Jekyll 4.3.1 and Hugo 0.111.3.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from zoneinfo import ZoneInfo

import pytest

from articles.dialects import DIALECTS, Site
from articles.dialects.hexo_addresses import slugize
from articles.importer.incoming import Incoming, Refused
from articles.importer.normalise import normalise
from tests.importer.posts import options

GOLDEN = Path(__file__).parent / "golden"
NO_SECTION = "no section"
DAY_OF_THE_RUN = "2026-11-22"
"""A date of that day: the engine fell back to the file's own time. Ours never does: a draft."""
UNDATED = "0001-01-01"
"""Hugo showed the page with the year one. Ours: a draft until somebody dates it."""


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (GOLDEN / name).read_text().splitlines()]


def _read(engine: str, file: Path, path: str, zone: str, site: Site) -> Incoming | Refused:
    chosen = options(
        dialect=DIALECTS[engine], zone=ZoneInfo(zone), site=site, fallback_section=NO_SECTION
    )
    return normalise(file.read_bytes(), path, chosen)


def _instant(found: Incoming) -> str | None:
    return (
        f"{found.published_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if found.published_at else None
    )


def _paths(found: Incoming) -> list[tuple[str, ...]]:
    return [path for path in found.categories if path != (NO_SECTION,)]


HEXO_OURS = {
    "h-empty.md": {"title": "h-empty"},  # without a title, the file's name; Hexo shows none
    "h-none.md": {"title": "h-none"},
    "h-toml.md": {"title": "h-toml"},
    "d-draftkey.md": {
        "date": None
    },  # `draft: true` is obeyed, and the report says that Hexo showed it
    "2012-09-12-how-to.md": {"date": "2012-09-11T16:00:00Z"},  # no date but that of its name
    "a-tstz.md": {"date": "2013-07-13T12:46:25Z"},  # a zone in the post always counts
}
HEXO_REFUSED = {"a-baddate.md": "is not a date"}  # Hexo takes the file's time in silence
HEXO_KEPT_TITLE = {"h-foursep.md"}


def _hexo() -> list[Any]:
    return [
        pytest.param(row, zone, id=f"{row['src']}, built in {zone}")
        for zone in ("Asia/Shanghai", "America/New_York")
        for row in _rows(f"hexo/answers_{zone.replace('/', '_')}.jsonl")
    ]


@pytest.mark.parametrize(("row", "zone"), _hexo())
def test_a_hexo_post_comes_out_as_hexo_made_it(row: dict[str, Any], zone: str) -> None:
    name = Path(row["src"]).name
    found = _read("hexo", GOLDEN / "hexo/posts" / row["src"], row["src"], zone, Site())
    if name in HEXO_REFUSED:
        assert isinstance(found, Refused)
        assert HEXO_REFUSED[name] in found.message
        return
    assert isinstance(found, Incoming), found
    is_dated = row["published"] and not row["date"].startswith(DAY_OF_THE_RUN)
    expected = {
        "title": row["title"],
        "date": row["date"].replace(".000Z", "Z") if is_dated else None,
    }
    if row["src"].startswith("_drafts") and not row["tags"]:
        expected["tags"] = list(found.tags)  # Hexo links no tags of drafts; ours keep them
    ours = HEXO_OURS.get(name, {})
    if name == "2012-09-12-how-to.md" and zone != "Asia/Shanghai":
        ours = {"date": "2012-09-12T04:00:00Z"}
    levels = {
        "/".join(slugize(part) for part in path[: depth + 1])
        for path in _paths(found)
        for depth in range(len(path))
    }
    assert {"title": found.headline, "date": _instant(found)} | (
        {"tags": list(found.tags)} if "tags" in expected else {}
    ) == expected | ours
    if row["published"]:
        assert levels == {said.split(" -> ")[0] for said in row["cats"]}
        assert sorted(found.tags) == sorted(row["tags"])
    if is_dated and "date" not in ours:
        assert f"/{row['path'].lstrip('/')}" == found.addresses[0]


def test_what_hexo_drops_in_silence_is_mended_or_refused_aloud() -> None:
    folder = GOLDEN / "hexo/dated_names/_posts"
    site = Site(file_name=":year-:month-:day-:title.md")
    found = {
        place.name: _read("hexo", place, f"_posts/{place.name}", "UTC", site)
        for place in sorted(folder.glob("*.md"))
    }
    told = {
        name: one.message if isinstance(one, Refused) else " ".join(one.repairs)
        for name, one in found.items()
    }
    assert "a value with a colon in it was put in quotes" in told["2012-09-14-colon.md"]
    assert "The key `title` stands here a second time" in told["2012-09-13-dup.md"]
    assert "A square bracket is not closed" in told["broken.md"]
    how_to = found["2012-09-12-how-to.md"]
    assert isinstance(how_to, Incoming)
    assert how_to.addresses == ("/2012/09/12/how-to/",)


JEKYLL_OURS = {
    "2013-07-13-c3.md": {"tags": ["x y", "2022"]},  # an empty tag is none
    "2013-07-13-c4.md": {"cats": ["A", "B", "C"], "url": "/a/b/c/2013/07/13/c4.html"},
    # lists in a list: Jekyll makes garbage of them
    "2013-07-13-c5.md": {"cats": ["A", "B"]},  # commas that Jekyll left at the ends of names
    "2013-07-13-drf.md": {"date": None, "url": None},  # `draft: true` is obeyed, and said
}
JEKYLL_REFUSED = {
    "2013-07-13-broken.md": "A square bracket"
}  # Jekyll shows it without title, dated now


def _jekyll() -> list[Any]:
    return [
        pytest.param(row, zone, id=f"{row['src']}, built in {zone}")
        for zone in ("UTC", "Asia/Shanghai")
        for row in _rows(f"jekyll/answers_{zone.replace('/', '_')}.jsonl")
    ]


@pytest.mark.parametrize(("row", "zone"), _jekyll())
def test_a_jekyll_post_comes_out_as_jekyll_made_it(row: dict[str, Any], zone: str) -> None:
    found = _read("jekyll", GOLDEN / "jekyll/site" / row["src"], row["src"], zone, Site())
    name = Path(row["src"]).name
    if name in JEKYLL_REFUSED:
        assert isinstance(found, Refused)
        assert JEKYLL_REFUSED[name] in found.message
        return
    assert isinstance(found, Incoming), found
    expected = {
        "title": row["title"],
        "date": row["date"],
        "cats": row["cats"],
        "tags": [str(tag) for tag in row["tags"]],
        "url": unquote(row["url"]),
    }
    assert {
        "title": found.headline,
        "date": _instant(found),
        "cats": [part for path in _paths(found) for part in path],
        "tags": list(found.tags),
        "url": found.addresses[0] if found.addresses else None,
    } == expected | JEKYLL_OURS.get(name, {})


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("_posts/nodate.md", "without a date in its file's name"),
        ("_posts/2013-07-13-unp.md", "published: false"),
        ("_posts/2099-07-13-fut.md", "SCHEDULED"),
        ("_drafts/dd.md", "among the drafts"),
    ],
)
def test_what_jekyll_does_not_show_no_reader_sees(path: str, reason: str) -> None:
    found = _read("jekyll", GOLDEN / "jekyll/site" / path, path, "UTC", Site())
    assert isinstance(found, Incoming)
    assert any(reason in said for said in found.warnings)
    assert found.published_at is None or found.published_at > datetime(2026, 11, 1, tzinfo=UTC)


HUGO_FILES = {"url": "url", "fnd": "2020-05-06-fnd", "CapTitle": "caps", "raw html": "rawhtml",
              "slashdate": "slash", "true": "y", "中文 标题": "中文"}  # fmt: skip
HUGO_OURS = {
    "2020-05-06-fnd": {"date": "2020-05-05T16:00:00Z"},  # no date but that of its name
    "rfc": {
        "date": "2022-02-03T02:29:29Z"
    },  # GMT is obeyed; Hugo 0.111 takes it for the site's zone
    "slash": {"date": "2013-07-13T12:46:25Z"},  # read, and said that Hugo could not
    "y": {"title": "y"},  # YAML 1.2: y is a text
}


def _hugo() -> list[Any]:
    return [pytest.param(row, id=row["title"]) for row in _rows("hugo/answers.jsonl")]


@pytest.mark.parametrize("row", _hugo())
def test_a_hugo_page_comes_out_as_hugo_made_it(row: dict[str, Any]) -> None:
    hugo = DIALECTS["hugo"]
    name = HUGO_FILES.get(row["title"], row["title"])
    site = hugo.read_site((GOLDEN / "hugo/config.toml").read_text())
    path = f"posts/{name}.md"
    found = _read("hugo", GOLDEN / "hugo/content" / path, path, site.timezone, site)
    assert isinstance(found, Incoming), found
    expected = {"title": row["title"], "date": _hugo_date(row["date"])}
    assert {"title": found.headline, "date": _instant(found)} == expected | HUGO_OURS.get(name, {})
    assert sorted(found.tags) == sorted(_terms(row["tags"]))
    if found.published_at:
        assert found.addresses[0] == unquote(row["url"])


def test_hugo_takes_only_plain_terms_and_parts_them_at_slashes() -> None:
    lists = _read("hugo", GOLDEN / "hugo/content/posts/listlist.md", "posts/a.md", "UTC", Site())
    slash = _read("hugo", GOLDEN / "hugo/content/posts/strtags.md", "posts/a.md", "UTC", Site())
    assert isinstance(lists, Incoming)
    assert isinstance(slash, Incoming)
    assert (lists.categories, slash.categories) == ((("C",),), (("A", "B"),))


ADDRESSES = [
    pytest.param("url", ("/a/b.html",), id="url"),
    pytest.param(
        "中文", ("/posts/中文-名/", "/old/中文.html", "/posts/rel"), id="slug and aliases"
    ),
    pytest.param("2020-05-06-fnd", ("/posts/2020-05-06-fnd/",), id="a date in the name"),
]


@pytest.mark.parametrize(("name", "addresses"), ADDRESSES)
def test_hugo_pages_stood_where_hugo_put_them(name: str, addresses: tuple[str, ...]) -> None:
    text = (GOLDEN / "hugo/content/posts" / f"{name}.md").read_text()
    dated = text.replace("---\n", "---\ndate: 2020-01-02\n", 1).encode()
    chosen = replace(options(dialect=DIALECTS["hugo"]), site=Site())
    found = normalise(dated, f"posts/{name}.md", chosen)
    assert isinstance(found, Incoming)
    assert found.addresses == addresses


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("draft", "`draft: true`: it comes in as a draft."),
        ("exp", "expired"),
        ("pubfalse", "published: false"),
        ("fut", "SCHEDULED"),
        ("futpub", "SCHEDULED"),
    ],
)
def test_what_hugo_does_not_build_no_reader_sees(name: str, reason: str) -> None:
    path = f"posts/{name}.md"
    found = _read("hugo", GOLDEN / "hugo/content" / path, path, "Asia/Shanghai", Site())
    assert isinstance(found, Incoming)
    assert any(reason in said for said in found.warnings)


def _hugo_date(said: str) -> str | None:
    if said.startswith(UNDATED):
        return None
    day, time, offset, *_ = said.split(" ")
    at = datetime.fromisoformat(f"{day}T{time}{offset[:3]}:{offset[3:]}")
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _terms(said: str) -> list[str]:
    known = {"[b A b]": ["b", "A b"], "[q]": ["q"]}
    return known.get(said, [said] if said else [])
