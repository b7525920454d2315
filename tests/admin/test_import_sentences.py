"""The importer's sentences, told in the language of the desk."""

from __future__ import annotations

import pytest
from django.utils import translation

from articles.admin.import_sentences import SENTENCES, in_words
from articles.importer.findings import gist

TOLD = [
    ("It is empty.", "文件是空的。"),
    ("line 3, column 12: The header is never closed. Put a line `---` between it and the text.",
     "第 3 行第 12 列：文件头没有结束。请在它与正文之间加一行 `---`。"),
    ("Line 7: a value with a colon in it was put in quotes.", "第 7 行：值里有冒号，加了引号。"),
    ("line 2, column 1: `date`: '昨天' is not a date. Write it as 2022-02-03 10:29:00 +0800.",
     "第 2 行第 1 列：`date`：'昨天' 不是日期。请写成 2022-02-03 10:29:00 +0800。"),
    ("The picture '图/{a}.png' was not found.", "找不到图片 '图/{a}.png'。"),
    ("Scripts were left out: 3.", "略去脚本：3。"),
    ("Scripts were left out.", "略去脚本：…。"),
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
        assert in_words(sentence).replace(": ….", ".") == sentence


@pytest.mark.parametrize("form", SENTENCES)
def test_every_form_is_found_again_whole_and_as_it_is_counted(form: str) -> None:
    sentence = form.format("甲", "乙", "丙")
    with translation.override("zh-hans"):
        assert in_words(sentence) != sentence
        if " " in gist(sentence):
            assert in_words(gist(sentence)) != gist(sentence)
