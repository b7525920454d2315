"""The importer's sentences, told in the language of the desk."""

from __future__ import annotations

import re

import pytest
from django.utils import translation

from articles.admin.import_forms import SENTENCES
from articles.admin.import_sentences import in_words
from articles.importer.findings import gist
from tests.admin.spoken import Spoken, spoken
from tests.importer import trapped

TOLD = [
    ("It is empty.", "文件是空的。"),
    ("line 3, column 12: The header is never closed. Put a line `---` between it and the text.",
     "第 3 行第 12 列：文件头没有结束。请在它与正文之间加一行 `---`。"),
    ("Line 7: a value with a colon in it was put in quotes.", "第 7 行：值里有冒号，加了引号。"),
    ("line 2, column 1: `date`: '昨天' is not a date. Write it as 2022-02-03 10:29:00 +0800.",
     "第 2 行第 1 列：`date`：'昨天' 不是日期。请写成 2022-02-03 10:29:00 +0800。"),
    ("The picture '图/{a}.png' was not found.", "找不到图片 '图/{a}.png'。"),
    ("The picture 'a.png' was not found: until it is fetched, it is shown from 'https://a.example/a.png'.",
     "找不到图片 'a.png'：取回之前，从 'https://a.example/a.png' 显示。"),
    ("Scripts were left out: 3.", "略去脚本：3。"),
    ("Scripts were left out.", "略去脚本。"),
    ("The picture … was not found.", "找不到图片 …。"),
    ("A sentence that nobody wrote down.", "A sentence that nobody wrote down."),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_sentences_are_told_in_chinese_and_others_stay(sentence: str, expected: str) -> None:
    with translation.override("zh-hans"):
        assert in_words(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), TOLD)
def test_in_english_a_sentence_is_itself(sentence: str, expected: str) -> None:
    with translation.override("en"):
        assert in_words(sentence) == sentence


@pytest.mark.parametrize("form", SENTENCES)
def test_every_form_is_found_again_whole_and_as_it_is_counted(form: str) -> None:
    sentence = form.format("甲", "乙", "丙")
    with translation.override("zh-hans"):
        assert in_words(sentence) != sentence
        if " " in gist(sentence):
            assert in_words(gist(sentence)) != gist(sentence)


ENGLISH = re.compile(r"(?:[A-Za-z']{2,}[ ,]+){2}[A-Za-z']{2,}")
OWN_WORDS = re.compile(r"`[^`]*`|'[^']*'|\"[^\"]*\"|[(（][^()（）]*[)）]")
"""What stands in quotes is the file's, what stands in brackets another program's."""


def english_in(sentence: str) -> str:
    """Return the first English words that are left of a sentence told in Chinese, "" for none."""
    with translation.override("zh-hans"):
        left = ENGLISH.search(OWN_WORDS.sub(" ", in_words(sentence)))
    return left[0] if left else ""


@pytest.mark.parametrize("one", spoken(), ids=lambda one: one.text[:60])
def test_whatever_the_importer_can_say_has_its_chinese(one: Spoken) -> None:
    with translation.override("zh-hans"):
        assert in_words(one.text) != one.text, f"{one.place}: no Chinese for {one.text!r}"
    assert not english_in(one.text), f"{one.place}: half in English: {one.text!r}"


def test_the_sentences_are_found_in_the_code() -> None:
    texts = {one.text for one in spoken()}
    assert {
        "It is empty.", "The picture 甲 was not found.", "The text is longer than 甲 MB.",
        "It holds data.", "This file is empty.", "It is dated 甲. Is that right?",
    } <= texts  # fmt: skip
    assert len(texts) > 150


SAID = sorted(
    {
        sentence
        for site in trapped.SITES
        for row in trapped.table(site).values()
        for sentence in (row.get("message", ""), *row.get("says", []))
        if sentence
    }
)


@pytest.mark.parametrize("sentence", SAID, ids=lambda text: text[:60])
def test_what_the_traps_make_the_importer_say_is_told_in_chinese(sentence: str) -> None:
    assert not english_in(sentence)
    if gist(sentence) != sentence and " " in gist(sentence):
        assert not english_in(gist(sentence))
