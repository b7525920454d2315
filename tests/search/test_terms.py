"""What stands in the index."""

import re
import sqlite3

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from articles import search
from articles.search.folding import WORD, fold
from articles.search.terms import BREAK, pairs

TABLE = [
    pytest.param("乌克兰", "乌 克 兰 | 乌克 克兰 兰", id="a run of characters"),
    pytest.param("北约，普京", "京 北 普 约 | 北约 约 普 普京 京", id="punctuation parts runs"),
    pytest.param("AI技术", "技 术 | ai 技术 术", id="two scripts side by side"),
    pytest.param("AI 技术", "技 术 | ai 技术 术", id="a blank between scripts is typography"),
    pytest.param("技术，AI", "技 术 | 技术 术 | ai", id="a comma between scripts is not"),
    pytest.param("ＮＡＴＯ Élan", "nato elan", id="width, case and accents"),
    pytest.param("ｶﾞｽ", "ガ ス | ガス ス", id="half-width kana"),
    pytest.param("𠮷野家", "家 野 𠮷 | 𠮷野 野家 家", id="beyond the basic plane"),
    pytest.param("", "", id="nothing"),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_the_terms_of_a_text(text: str, expected: str) -> None:
    found = search.terms(text).removeprefix(BREAK).replace(BREAK, "|")
    assert found.split() == expected.split()


def test_long_blocks_are_paired_like_short_ones() -> None:
    block = "美国国防部\n宣布 𠮷野家\n" * 20
    one_by_one = [first + second for first, second in zip(block, block[1:] + " ", strict=True)]
    assert pairs(block).split() == " ".join(one_by_one).split()
    plain = block.replace("𠮷", "吉")
    assert pairs(plain).split() == pairs(block).replace("𠮷", "吉").split()


def by_plain_loop(text: str) -> list[str]:
    """Return the terms as one would write them down: piece by piece, pair by pair."""
    found: list[str] = []
    pieces = WORD.split(fold(text))
    for place, piece in enumerate(pieces):
        if place % 2:
            found.append(piece)
        elif piece.strip():
            block = piece.strip(" ")
            found += [BREAK] if block.startswith("\n") and place else []
            for first, second in zip(block, block[1:] + " ", strict=True):
                found += (first + second).split()
            found += [BREAK] if block.endswith("\n") and place < len(pieces) - 1 else []
    return found


@settings(max_examples=300, deadline=None)
@given(st.text("中国美𠮷野𝒜家AIé19、，。 \n\x00\u3000Ａ技術・", max_size=90))
def test_all_blocks_at_once_give_the_terms_of_the_plain_loop(text: str) -> None:
    whole = "江" + text
    found = search.terms(whole).split()
    assert found[found.index(BREAK, 1) + 1 :] == by_plain_loop(whole)


ALPHABET = "中国美防部新闻AIaiÉn19、，。 \nＡ技術"
DOCUMENTS = st.lists(st.text(ALPHABET, max_size=60), min_size=1, max_size=12)
WORDS = st.text("中国美防部新闻技術", min_size=1, max_size=5)


def _database(texts: list[str]) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE t USING fts5(b, content='', tokenize='ascii')")
    rows = [(number, search.terms(text)) for number, text in enumerate(texts)]
    database.executemany("INSERT INTO t(rowid, b) VALUES (?, ?)", rows)
    return database


def _found(database: sqlite3.Connection, words: str) -> set[int]:
    query = search.query(words)
    assert query is not None
    return {
        row[0]
        for row in database.execute("SELECT rowid FROM t WHERE t MATCH ?", [search.fts5(query)])
    }


@settings(max_examples=150, deadline=None)
@given(DOCUMENTS, WORDS)
def test_a_chinese_word_of_any_length_is_found_exactly_where_it_stands(
    texts: list[str], word: str
) -> None:
    expected = {number for number, text in enumerate(texts) if word in text}
    assert _found(_database(texts), word) == expected


@settings(max_examples=150, deadline=None)
@example(["AI、技"], "AI技")
@given(DOCUMENTS, st.sampled_from(["AI技", "技術AI", "中19", "19中国", "ai", "nA中n"]))
def test_words_of_two_scripts_are_found_exactly_where_they_stand(
    texts: list[str], word: str
) -> None:
    database = _database(texts)
    plain = [_plain(text) for text in texts]
    before, after = (r"(?<![a-z0-9])", r"(?![a-z0-9])")
    pattern = re.compile(
        (before if word[0].isascii() else "") + _plain(word) + (after if word[-1].isascii() else "")
    )
    assert _found(database, word) == {n for n, text in enumerate(plain) if pattern.search(text)}


def _plain(text: str) -> str:
    """Return the text folded by hand, and without blanks between the scripts."""
    folded = text.lower().replace("é", "e").replace("ａ", "a")
    cjk, latin = "[中国美防部新闻技術]", "[a-z0-9]"
    joined = re.sub(f"(?<={cjk}) +(?={latin})", "", folded)
    return re.sub(f"(?<={latin}) +(?={cjk})", "", joined)


@given(st.text("aZ9_ .,'’-!\n—“”…·\xa0\u200d™\u3000，・", max_size=40))
@settings(max_examples=500, deadline=None)
def test_text_with_no_letters_but_those_of_ascii_is_folded_like_any_other(text: str) -> None:
    *alone, last = f"{fold(text)}\n|".split()
    *beside, accented, same = f"{fold(f'{text} é')}\n|".split()
    assert (alone, last) == (beside, same)
    assert accented == "e"
