"""What readers type."""

import pytest

from articles import search
from articles.search import Clause

TABLE = [
    pytest.param("普", '"普"', "('普')", id="one character"),
    pytest.param("北约", '"北约"', "('北约')", id="two characters"),
    pytest.param("乌克兰", '"乌克 克兰"', "('乌克' <-> '克兰')", id="three characters"),
    pytest.param("NATO 北约", '"nato" AND "北约"', "('nato') & ('北约')", id="two words"),
    pytest.param("C919客", '"c919 客" *', "('c919' <-> '客':*)", id="a character after a word"),
    pytest.param(
        "技术AI", '"技术 术 ai"', "('技术' <-> '术' <-> 'ai')", id="a word after characters"
    ),
    pytest.param("COVID-19", '"covid 19"', "('covid' <-> '19')", id="a hyphen inside"),
    pytest.param("乔·拜登", '"乔" AND "拜登"', "('乔') & ('拜登')", id="a point between names"),
    pytest.param(
        '"NEAR( a* OR', '"near" AND "a" AND "or"', "('near') & ('a') & ('or')", id="operators"
    ),
    pytest.param("a' | !b:*", '"a" AND "b"', "('a') & ('b')", id="operators of the other database"),
]


@pytest.mark.parametrize(("words", "fts5", "tsquery"), TABLE)
def test_words_become_a_query_without_operators(words: str, fts5: str, tsquery: str) -> None:
    query = search.query(words)
    assert query is not None
    assert search.fts5(query) == fts5
    assert search.tsquery(query) == tsquery


@pytest.mark.parametrize("words", ["", "  ", "，。!?", "\x00\n", "_"])
def test_nothing_to_look_for_is_no_query(words: str) -> None:
    assert search.query(words) is None


def test_a_query_of_ten_thousand_characters_is_cut() -> None:
    query = search.query(" ".join(f"w{number}" for number in range(5_000)))
    assert query is not None
    assert len(query.clauses) == 16
    assert query.clauses[0] == Clause(("w0",))


def test_long_texts_are_indexed_in_rows_that_overlap() -> None:
    terms = search.terms("一二三四五六七八九" * 3_000)
    rows = list(search.parts(terms))
    assert max(len(row.split()) for row in rows) <= 4_000
    assert rows[0].split()[-200:] == rows[1].split()[:200]
    assert rows[-1].split()[-1] == terms.split()[-1]


def test_short_texts_are_one_row() -> None:
    assert list(search.parts("a b")) == ["a b"]
