"""What a whole run found, counted."""

from __future__ import annotations

from typing import Any

import pytest

from articles.importer.findings import COUNTED, KEPT, Tally, gist, lost
from articles.importer.line import Line
from articles.importer.report import Totals


def line(path: str = "a.md", outcome: Any = "created", **fields: Any) -> Line:
    return Line(path, outcome, **fields)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It is empty.", "It is empty."),
        ("line 3, column 12: It is empty.", "It is empty."),
        ("line 3: It is empty.", "It is empty."),
        ("Line 7: a colon was put in quotes.", "a colon was put in quotes."),
        ("The picture '图/a.png' was not found.", "The picture … was not found."),
        (
            "`date`: '昨天' is not a date. Write it as 2022-02-03.",
            "`date`: … is not a date. Write it as ….",
        ),
        ("Scripts were left out: 3.", "Scripts were left out."),
    ],
    ids=["as it is", "place", "line only", "a repair", "a name", "a date", "a number"],
)
def test_sentences_that_differ_only_in_one_files_own_are_one(sentence: str, expected: str) -> None:
    assert gist(sentence) == expected


LOST = [
    pytest.param(line(), [], id="all came along"),
    pytest.param(line(outcome="refused", message="It is empty."), ["refused"], id="refused"),
    pytest.param(line(outcome="left out"), ["left out"], id="left out"),
    pytest.param(line(outcome="conflict"), ["conflict"], id="a conflict"),
    pytest.param(line(standing="scheduled"), ["scheduled"], id="to come"),
    pytest.param(
        line(standing="draft", warnings=("`draft: true`: it comes in as a draft, though Hexo showed it.",)),
        ["draft"],
        id="a draft that was shown",
    ),
    pytest.param(
        line(standing="draft", warnings=("Search engines were kept off it: it comes in as a draft.",)),
        ["draft"],
        id="a draft that readers saw, and search engines did not",
    ),
    pytest.param(
        line(standing="draft", warnings=("`published: false`: it comes in as a draft.",)),
        [],
        id="a draft that nobody saw",
    ),
    pytest.param(
        line(tags_left=("quiz",), warnings=("Scripts were left out: 1.",)),
        ["tags", "scripts"],
        id="two things at once",
    ),
    pytest.param(
        line(warnings=("The picture 'a.png' was not found.",)), ["pictures"], id="a picture"
    ),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), LOST)
def test_what_the_old_site_showed_and_ours_does_not_is_said(
    told: Line, expected: list[str]
) -> None:
    assert lost(told) == expected


def test_the_most_frequent_names_come_first_with_the_file_that_had_them_first() -> None:
    tally = Tally()
    for path, names in {"a.md": ["心情"], "b.md": ["天气", "心情"]}.items():
        tally.add(names, path)
    assert tally.to_json() == {
        "rows": [
            {"name": "心情", "count": 2, "example": "a.md"},
            {"name": "天气", "count": 1, "example": "b.md"},
        ],
        "more": 0,
    }


def test_a_hundred_thousand_names_take_bounded_space_and_none_is_dropped_in_silence() -> None:
    tally = Tally()
    tally.add((f"key{number}" for number in range(100_000)), "a.md")
    kept = tally.to_json()
    assert len(tally.rows) == COUNTED
    assert len(kept["rows"]) == KEPT
    assert len(kept["rows"]) + kept["more"] == 100_000


def test_an_unchanged_file_without_news_is_only_counted() -> None:
    totals = Totals()
    totals.add(line(outcome="unchanged", unknown=("mood",)))
    assert totals.to_json() == {"unchanged": 1}
    assert totals.summary() == {
        "kinds": {"article": {"unchanged": 1}},
        "findings": {"pictures": 0, "at_home": 0, "old": 0},
    }


def test_totals_are_told_by_what_the_files_become() -> None:
    totals = Totals()
    for told in (line(), line(kind="page"), line(kind="page", outcome="refused")):
        totals.add(told)
    assert totals.summary()["kinds"] == {
        "article": {"created": 1},
        "page": {"created": 1, "refused": 1},
    }
