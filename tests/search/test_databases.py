"""The same words find the same texts in whichever database keeps the terms."""

from __future__ import annotations

import random

import pytest
from django.db import connection

from articles.models import search_index
from articles.models.search_index import Entry

pytestmark = pytest.mark.django_db

TEXTS = [
    "中国国防部宣布，北约各国已增派士兵。",
    "国防部长说：防部署不同于部署。",
    "AI 技术与 5G 网络，C919 客机首飞",
    "技术，AI；１２３ 号楼 1e5 0x1F 3d2 919c v2 10m2 2e",
    "Élan vital: naïve café ﬁne COVID-19 O'Neill e-mail",
    "ｶﾀｶﾅ と ひらがな が 한국어 Ελλάδα Ёлка",
    "𠮷野家的牛丼 👩‍🚀 航天员",
    "水½杯，น้ำ ⑴ paral·lel Ŀ",
]
EXPECTED = {
    "国": {0, 1}, "国防": {0, 1}, "国防部": {0, 1}, "防部署": {1}, "部署不": {1}, "中国国防部宣布": {0},
    "AI技术": {2}, "技术AI": set(), "5G网络": {2}, "C919": {2}, "C919客": {2}, "没有": set(),
    "北约 士兵": {0}, "国防 AI": set(), "123": {3}, "1e5": {3}, "0x1F": {3}, "3d2": {3}, "919c": {3},
    "v2": {3}, "10m2": {3}, "2e": {3}, "elan": {4}, "NAIVE": {4}, "café": {4}, "covid-19": {4},
    "o'neill": {4}, "カタカナ": {5}, "ひらがな": {5}, "が": {5}, "한국": {5}, "ελλαδα": {5}, "елка": {5},
    "½": {7}, "½杯": {7}, "น้ำ": {7}, "⑴": {7}, "paral·lel": {7}, "𠮷": {6}, "𠮷野": {6}, "航天": {6},
}  # fmt: skip


def _found(words: str) -> set[int]:
    subquery = search_index.matching(words)
    with connection.cursor() as cursor:
        cursor.execute(subquery.sql, subquery.params)
        return {row[0] for row in cursor.fetchall()}


@pytest.mark.parametrize(("words", "expected"), EXPECTED.items(), ids=EXPECTED)
def test_a_word_is_found_exactly_where_it_stands(words: str, expected: set[int]) -> None:
    search_index.write(Entry(number, "", text) for number, text in enumerate(TEXTS))
    assert _found(words) == expected


def test_words_at_the_end_of_a_very_long_text_are_found() -> None:
    chance = random.Random(7)
    text = (
        "".join(chance.choices("天地玄黄宇宙洪荒日月盈昃辰宿列张", k=60_000))
        + "，最后的航天员说完了。"
    )
    search_index.write([Entry(1, "标题", text), Entry(2, "标题", "天地")])
    assert _found("航天员") == {1}
    assert _found("标题 航天员") == {1}
    assert _found(text[30_000:30_012]) == {1}


def test_a_text_is_taken_out_as_it_was_put_in() -> None:
    entries = [Entry(number, "标题", text) for number, text in enumerate(TEXTS)]
    search_index.write(entries)
    search_index.remove(entries[:1])
    assert _found("国防部") == {1}


FORMER = (
    "CREATE VIRTUAL TABLE articles_search"
    " USING fts5(terms, content='', tokenize='unicode61 remove_diacritics 0')"
)


@pytest.mark.sqlite
def test_a_table_of_the_former_form_finds_the_same_until_it_is_made_anew() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE articles_search")
        cursor.execute(FORMER)
        cursor.execute("INSERT INTO articles_search(rowid, terms) VALUES (9, 'ﬁ 1⁄2 cup')")
    search_index.write(Entry(number, "", text) for number, text in enumerate(TEXTS))
    assert {words: _found(words) - {9} for words in EXPECTED} == EXPECTED
    search_index.remove([Entry(9, "", "½ cup")])
    assert _found("cup") == set()
    search_index.clear()
    assert search_index.among(range(10)) == set()
    search_index.write([Entry(1, "", TEXTS[0])])
    assert _found("国防") == {1}


@pytest.mark.sqlite
def test_a_table_made_anew_is_set_as_the_migrations_set_it() -> None:
    def settings() -> set[tuple[str, int]]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT k, v FROM articles_search_config")
            return set(cursor.fetchall())

    migrated = settings()
    search_index.clear()
    assert {"automerge", "hashsize", "pgsz"} < {name for name, _ in migrated}
    assert settings() == migrated
