"""What is written is read as the same: by our readers, by YAML 1.1, by TOML, and by the generators' own."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

from articles.dialects import read_yaml
from articles.dialects.toml_text import read_toml
from articles.exporter.toml_writing import write_toml
from articles.exporter.yaml_writing import is_bare, write_yaml
from tests.exporter import other_readers
from tests.exporter.hostile import HARD, HEADERS


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HEADERS)
def test_yaml_says_the_same_to_our_readers_and_to_those_of_yaml_1_1(values: dict[str, Any]) -> None:
    written = write_yaml(values)
    assert read_yaml(written) == values
    assert read_yaml(written, loader=yaml.BaseLoader) == values
    assert (yaml.safe_load(written) or {}) == values
    assert not any(line.startswith(("---", "...", "+++")) for line in written.split("\n"))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HEADERS)
def test_toml_says_the_same(values: dict[str, Any]) -> None:
    assert read_toml(write_toml(values)) == values


@pytest.mark.parametrize("text", HARD, ids=repr)
def test_what_a_version_of_yaml_might_take_for_more_than_text_stands_in_quotes(text: str) -> None:
    assert is_bare(text) == (text in {"é", "u", "a.b", "nil", "constructor", "x²", "½", "\u0130s"})


@pytest.mark.parametrize("text", ["\\\u200b", "\\\x85u", "\\u200b", "\\\\u0041", "a\\"], ids=ascii)
def test_a_backslash_stays_one_whatever_stands_behind_it(text: str) -> None:
    assert read_yaml(write_yaml({"key": text})) == {"key": text}
    assert yaml.safe_load(write_yaml({"key": text})) == {"key": text}


def test_a_key_that_means_merging_to_ruby_says_its_kind() -> None:
    values = {"a": {"<<": {"b": "c"}}}
    assert write_yaml(values) == 'a:\n  !!str "<<":\n    b: c\n'
    assert read_yaml(write_yaml(values)) == values


WHEN = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
SCALARS = [
    pytest.param(WHEN, "2026-02-03 04:05:06 +00:00", "2026-02-03T04:05:06+00:00", id="a moment"),
    pytest.param(WHEN.replace(microsecond=7), "2026-02-03 04:05:06.000007 +00:00",
                 "2026-02-03T04:05:06.000007+00:00", id="to the microsecond"),
    pytest.param(False, "false", "false", id="a flag"),
    pytest.param(3, "3", "3", id="a number"),
    pytest.param(0.25, "0.25", "0.25", id="a share"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "in_yaml", "in_toml"), SCALARS)
def test_values_that_are_no_text_stand_without_quotes(
    value: Any, in_yaml: str, in_toml: str
) -> None:
    assert write_yaml({"key": value}) == f"key: {in_yaml}\n"
    assert write_toml({"key": value}) == f"key = {in_toml}\n"


def test_toml_leaves_out_what_is_nothing_and_writes_tables_last() -> None:
    assert write_toml({"params": {"a": None, "b": "c"}, "x": None, "y": "z"}) == (
        'y = "z"\n[params]\nb = "c"\n'
    )


RECORDED = json.loads(other_readers.RECORD.read_text())


def test_the_readers_of_all_generators_were_asked() -> None:
    assert [*RECORDED["read_by"]] == [reader.name for reader in other_readers.READERS]


@pytest.mark.parametrize("kind", sorted(other_readers.WRITERS))
def test_what_is_written_is_what_the_generators_own_readers_were_shown(kind: str) -> None:
    """After a change of what is written, ask them again: ``tests.exporter.other_readers``."""
    written = [other_readers.WRITERS[kind](header) for header in other_readers.certain()]
    assert written == [row[kind] for row in RECORDED["written"]]
