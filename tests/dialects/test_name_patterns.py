"""Patterns of a configuration read keys out of names, and can hold nothing up."""

from __future__ import annotations

import pytest

from articles.dialects.name_patterns import keys_in

READ = {
    "a date": ("2020-01-02 x", r"(?P<date>\d{4}-\d{2}-\d{2}).*", {"date": "2020-01-02"}),
    "a date and a slug": (
        "2020-01-02_a-b", r"(?P<date>\d{4}-\d{2}-\d{2})_(?P<slug>.*)", {"date": "2020-01-02", "slug": "a-b"}
    ),
    "folders": ("in/2020/a.md", r"(?P<category>[^/]+)/(?P<year>\d+)/.*", {"category": "in", "year": "2020"}),
    "what may lack": ("a", r"(?:(?P<day>\d{1,2})-)?(?P<Slug>[\w.-]+)", {"slug": "a"}),
    "one of two": ("b", r"(?P<lang>de|en)|(?P<slug>.)", {"slug": "b"}),
    "another name": ("x", r"(?P<date>\d{4}).*", {}),
}  # fmt: skip
LEFT = {
    "repeats in repeats": r"(?P<slug>(a+)+)$",
    "a repeated group": r"(?P<slug>(?:a|aa)*)$",
    "too many of any length": r".*.*.*.*(?P<slug>a)",
    "too many choices": r"a?a?a?a?a?.*.*.*(?P<slug>a)",
    "too many lengths": r"a{1,100}a{1,100}a{1,100}a{1,100}(?P<slug>a)",
    "a look ahead": r"(?=a)(?P<slug>a)",
    "a reference": r"(?P<b>a)(?P<slug>a)(?P=b)",
    "no pattern": r"(?P<slug>a",
    "twice the same name": r"(?P<slug>a)(?P<slug>a)",
    "too long": r"(?P<slug>a)" + "a" * 400,
}


@pytest.mark.parametrize(("name", "pattern", "keys"), READ.values(), ids=READ)
def test_named_parts_are_keys(name: str, pattern: str, keys: dict[str, str]) -> None:
    assert keys_in(name, pattern) == keys


@pytest.mark.parametrize("pattern", LEFT.values(), ids=LEFT)
def test_a_pattern_that_could_run_for_hours_says_nothing(pattern: str) -> None:
    assert keys_in("aaaa", pattern) == {}


def test_a_name_that_no_file_has_is_not_looked_at() -> None:
    assert keys_in("a" * 400, r"(?P<slug>.*)") == {}
