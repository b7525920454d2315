"""The options of a run are kept, so that its posts can be derived again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from pathlib import Path
from types import MappingProxyType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.dialects import DIALECTS, UNKNOWN, Default, Dialect, Site
from articles.importer.derivation import derivation
from articles.importer.incoming import Options, Person
from articles.importer.kept_options import FORMAT, NotKept, _read, _told, kept, read_kept
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


OTHERS: dict[Any, Any] = {
    str: "别的",
    Dialect: DIALECTS["hugo"],
    datetime: datetime(2020, 2, 29, tzinfo=UTC),
    tzinfo: timezone(timedelta(hours=-3)),
    Site: Site(prefix="/blog"),
}


HOLDING: dict[Any, Any] = {
    Mapping: lambda made: {made[0]: made[1]},
    tuple: tuple,
    frozenset: frozenset,
}


def other(hint: Any, usual: Any = None) -> Any:
    """Return a value of this kind that is not the usual one; a new kind needs a line above, or here."""
    kind, inner = get_origin(hint) or hint, get_args(hint)
    if kind is Literal:
        return next(word for word in inner if word != usual)
    if kind is bool:
        return not usual
    if kind in (Union, UnionType):
        return other(inner[0])
    if kind in HOLDING:
        return HOLDING[kind]([other(one) for one in inner if one is not ...])
    return OTHERS[kind] if kind in OTHERS else filled(kind)


def filled(shape: Any) -> Any:
    """Return a dataclass with nothing said that need not be."""
    needed = [field for field in fields(shape) if field.default is field.default_factory is MISSING]
    hints = get_type_hints(shape)
    return shape(**{field.name: other(hints[field.name]) for field in needed})


@pytest.mark.parametrize("name", [field.name for field in fields(Options)])
def test_every_field_of_the_options_is_kept(name: str) -> None:
    usual = getattr(options(), name)
    chosen = replace(options(), **{name: other(get_type_hints(Options)[name], usual)})
    assert getattr(chosen, name) != usual
    assert getattr(read_kept(kept([chosen])).options[0], name) == getattr(chosen, name)


@pytest.mark.parametrize("name", [field.name for field in fields(Site)])
def test_every_field_of_a_site_is_kept(name: str) -> None:
    site = replace(Site(), **{name: other(get_type_hints(Site)[name], getattr(Site(), name))})
    assert site != Site()
    assert read_kept(kept([options(site=site)])).options[0].site == site


def _shapes(hint: Any) -> set[type]:
    """Return the dataclasses that a value of this type may hold, however deep."""
    inner = set().union(*(_shapes(item) for item in get_args(hint)), set())
    if not (isinstance(hint, type) and is_dataclass(hint)) or hint is Dialect:
        return inner
    return inner.union({hint}, *(_shapes(item) for item in get_type_hints(hint).values()))


def _usual(hint: Any) -> Any:
    return next((one for kind, one in OTHERS if (get_origin(hint) or hint) is kind), "别的")


def test_every_dataclass_in_the_options_is_kept() -> None:
    shapes = _shapes(Options)
    assert {Options, Site, Default, Person} <= shapes
    for shape in shapes:
        made = filled(shape)
        assert _read(_told(made), "") == made


def test_a_field_that_came_later_has_its_usual_value() -> None:
    told = json.loads(kept([options()]))
    del told["options"][0]["Options"]["encoding"]
    assert read_kept(json.dumps(told)).options == (options(),)


def changed(*way: str, value: Any) -> str:
    """Return kept options with another value at the end of a way of keys."""
    told = json.loads(kept([options()]))
    inner = told["options"][0]["Options"]
    for key in way[:-1]:
        inner = inner[key]
    inner[way[-1]] = value
    return json.dumps(told)


def in_site(value: Any, name: str) -> str:
    return changed("site", "Site", name, value=value)


DEEP: Any = json.loads("[" * 700 + "]" * 700)
PERSON = {"Person": {"name": "林", "kind": "nobody"}}
UNREADABLE = [
    pytest.param(changed("zone", value={"zone": "x" * 999}), "cannot be read", id="a zone that no disk has"),
    pytest.param(changed("zone", value={"zone": 1e300}), "cannot be read", id="a zone of too many hours"),
    pytest.param("", "cannot be read", id="nothing"),
    pytest.param("{", "cannot be read", id="no JSON"),
    pytest.param("[]", "cannot be read", id="another shape"),
    pytest.param('{"format": 1, "derivation": 5}', "`derivation` is a number", id="a derivation"),
    pytest.param('{"format": 1, "derivation": "", "options": {}}', "`options` is a mapping", id="options"),
    pytest.param('{"format": 1, "derivation": "x", "options": [{"gone": 1}]}', "gone", id="unknown"),
    pytest.param(f'{{"format": {FORMAT + 1}}}', "newer", id="of the future"),
    pytest.param(changed("zone", value="Asia/Shanghai"), "`zone` is a text, where a zone", id="a bare text"),
    pytest.param(changed("zone", value={"zone": "Asia/Nowhere"}), "`zone` holds", id="a zone of nobody"),
    pytest.param(changed("zone", value={"zone": "../a"}), "`zone` holds", id="a zone outside"),
    pytest.param(changed("zone", value={"zone": 1e308}), "`zone` holds", id="a zone too far"),
    pytest.param(changed("now", value={"datetime": "2020-01-01"}), "`now` holds", id="a day without zone"),
    pytest.param(changed("dialect", value={"dialect": []}), "`dialect` holds", id="no dialect"),
    pytest.param(changed("language", value={}), "`language` is", id="an empty kind"),
    pytest.param(changed("is_site", value=1), "`is_site` is a number, where true or false", id="a flag"),
    pytest.param(changed("slug_mode", value="no"), "`slug_mode` is 'no', where one of", id="a word"),
    pytest.param(changed("gone", value="x"), "`gone` is not known", id="an unknown field"),
    pytest.param(changed("people", value={"mapping": [["a", PERSON]]}), "people.a.kind", id="a person"),
    pytest.param(changed("people", value={"mapping": [[[], 1]]}), "`people` holds", id="a list as key"),
    pytest.param(changed("people", value={"mapping": {"a": 1}}), "`people` holds", id="a plain mapping"),
    pytest.param(changed("site", "Site", value=[]), "`site.Site` is a list", id="a site that is none"),
    pytest.param(in_site(5, "permalink"), "`site.permalink` is a number, where a text", id="a number"),
    pytest.param(in_site(["a"], "languages"), "`site.languages` is a list, where a tuple", id="a list"),
    pytest.param(in_site({"tuple": ["a", 5]}, "languages"), r"`site.languages\[1\]` is a number", id="deep"),
    pytest.param(in_site({"tuple": "ab"}, "languages"), "`site.languages` holds", id="a text for a list"),
    pytest.param(in_site({"tuple": [{"tuple": ["a"]}]}, "told_by_path"), "tuple of 2", id="a short pair"),
    pytest.param(in_site({"Default": {"path": ""}}, "defaults"), "defaults.values` is missing", id="missing"),
    pytest.param(in_site(DEEP, "languages"), "without end", id="without end"),
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
