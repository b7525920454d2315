"""What is written is read as the same: by our readers, by YAML 1.1 and by TOML."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.dialects import read_yaml
from articles.dialects.toml_text import read_toml
from articles.exporter.toml_writing import write_toml
from articles.exporter.yaml_writing import is_bare, write_yaml

HARD = [
    "yes", "No", "on", "~", "null", "", " ", "012", "0x1f", "1e3", "1:30", "1_000", "2022-01-01",
    ".inf", "=", "<<", "a: b", "a:", ":a", "- x", "-", "---", "...", "x\n---\ny", "? a", "#a",
    "a #b", "{}", "[a", "]", "*x", "&y", "!z", "%a", "@a", "`a", "|", "> a", "'", "\"", "\\",
    "\\ud83d", "a\tb", "\r\n", "\x00", "\x85", "\u2028", "﻿", "\u200b", "中文：好", "“引号”", "😀", "é",
    "e\u0301", "C++", "a,b", "1.", "+1", "y",
]  # fmt: skip
TEXTS = st.one_of(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(HARD))
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=15,
)
HEADERS = st.dictionaries(TEXTS, VALUES, max_size=5)


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
    assert is_bare(text) == (text == "é")


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
