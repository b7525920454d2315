"""The options of a run are kept, so that its posts can be derived again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.dialects import DIALECTS, UNKNOWN, Default, Dialect, Site
from articles.importer.derivation import derivation
from articles.importer.incoming import Options, Person
from articles.importer.kept_options import FORMAT, NotKept, kept, read_kept
from articles.models import ImportRun, LegacyPost
from tests.importer.posts import options
from tests.importer.runs import bring, post, write

VALUES = st.recursive(
    st.none() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)  # fmt: skip
ZONES = st.sampled_from(
    [ZoneInfo("Asia/Shanghai"), ZoneInfo("UTC"), UTC, timezone(timedelta(hours=5, minutes=45))]
)
SITES = st.builds(
    Site,
    defaults=st.lists(
        st.builds(Default, path=st.text(), values=st.dictionaries(st.text(max_size=5), VALUES)),
        max_size=2,
    ).map(tuple),
)
PEOPLE = st.dictionaries(
    st.text(max_size=3), st.builds(Person, st.text(), st.just("agency")), max_size=2
)
CHOSEN = st.builds(
    options,
    dialect=st.sampled_from([*DIALECTS.values(), UNKNOWN]),
    zone=ZONES,
    now=st.datetimes(timezones=st.just(UTC)),
    site=SITES,
    people=PEOPLE,
)


@settings(max_examples=40, deadline=None)
@given(st.lists(CHOSEN, max_size=2))
def test_options_come_back_as_they_were(chosen: list[Options]) -> None:
    text = kept(chosen)
    found = read_kept(text)
    assert found.options == tuple(chosen)
    assert found.derivation == derivation()
    assert text.isascii()


OTHERS: tuple[tuple[type, Any], ...] = (
    (str, "别的"),
    (bool, True),
    (bool, False),
    (tuple, ("别的",)),
    (frozenset, frozenset({"别", "的"})),
    (Mapping, {"别": "的"}),
    (type(None), {"别": "的"}),
    (Dialect, DIALECTS["hugo"]),
    (datetime, datetime(2020, 2, 29, tzinfo=UTC)),
    (tzinfo, timezone(timedelta(hours=-3))),
    (Site, Site(prefix="/blog")),
)


def other(value: Any) -> Any:
    """Return a value of the same kind that is not the usual one; a new kind needs a line above."""
    return next(found for kind, found in OTHERS if isinstance(value, kind) and found != value)


@pytest.mark.parametrize("name", [field.name for field in fields(Options)])
def test_every_field_of_the_options_is_kept(name: str) -> None:
    chosen = replace(options(), **{name: other(getattr(options(), name))})
    assert getattr(read_kept(kept([chosen])).options[0], name) == getattr(chosen, name)


@pytest.mark.parametrize("name", [field.name for field in fields(Site)])
def test_every_field_of_a_site_is_kept(name: str) -> None:
    site = replace(Site(), **{name: other(getattr(Site(), name))})
    assert read_kept(kept([options(site=site)])).options[0].site == site


def _shapes(hint: Any) -> set[type]:
    """Return the dataclasses that a value of this type may hold, however deep."""
    inner = set().union(*(_shapes(item) for item in get_args(hint)), set())
    if not (isinstance(hint, type) and is_dataclass(hint)) or hint is Dialect:
        return inner
    return inner.union({hint}, *(_shapes(item) for item in get_type_hints(hint).values()))


def test_every_dataclass_in_the_options_is_kept() -> None:
    shapes = _shapes(Options)
    assert {Options, Site, Default, Person} <= shapes
    for shape in shapes:
        needed = [
            field for field in fields(shape) if field.default is field.default_factory is MISSING
        ]
        made = shape(**{field.name: "别的" for field in needed})
        chosen = options(people={"林晓": made})
        assert read_kept(kept([chosen])).options[0].people == {"林晓": made}


def test_a_field_that_came_later_has_its_usual_value() -> None:
    told = json.loads(kept([options()]))
    del told["options"][0]["Options"]["encoding"]
    assert read_kept(json.dumps(told)).options == (options(),)


UNREADABLE = [
    pytest.param("", "cannot be read", id="nothing"),
    pytest.param("[]", "cannot be read", id="another shape"),
    pytest.param('{"format": 1, "derivation": "x", "options": [{"gone": 1}]}', "gone", id="unknown"),
    pytest.param(f'{{"format": {FORMAT + 1}}}', "newer", id="of the future"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), UNREADABLE)
def test_what_cannot_be_read_is_said(text: str, said: str) -> None:
    with pytest.raises(NotKept, match=said):
        read_kept(text)


def test_options_that_cannot_be_kept_are_refused_by_name() -> None:
    with pytest.raises(NotKept, match="function"):
        kept([options(people={"x": test_what_cannot_be_read_is_said})])
    assert read_kept(kept([options(people=MappingProxyType({}))]))


@pytest.mark.django_db
def test_a_run_keeps_the_options_of_each_place_it_stored_posts_of(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name / "source/_posts", **{name: post()})
        (tmp_path / name / "_config.yml").write_text(f"permalink: /{name}/:title/\n")
    bring(tmp_path / "one", tmp_path / "two")
    chosen = read_kept(ImportRun.objects.get().readings).options
    told = {
        row.path_in_source: chosen[row.reading].site.permalink for row in LegacyPost.objects.all()
    }
    assert told == {"_posts/one.md": "/one/:title/", "_posts/two.md": "/two/:title/"}
    assert str(tmp_path) not in ImportRun.objects.get().readings


@pytest.mark.django_db
def test_a_run_that_stored_nothing_keeps_no_options(tmp_path: Path) -> None:
    write(tmp_path, market=post())
    bring(tmp_path)
    bring(tmp_path)
    assert [bool(run.readings) for run in ImportRun.objects.order_by("pk")] == [True, False]
