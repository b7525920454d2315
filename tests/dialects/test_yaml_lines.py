"""What the lines of a header say by themselves, the parser reads in the same way."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.dialects import Unreadable, yaml_lines
from articles.dialects.yaml_text import LOADER, read_document

SIGNS = [
    *":#-?,[]{}&*!|>'\"%@`=~ \t\\\xa0\u2028",
    ": ",
    " #",
    "- ",
    "''",
    '""',
    ":\n",
    "...",
    "---",
    "<<",
    "😀",
]
VALUES = [
    "甲乙", "a b", "it's", "12", "1:30", "2022-02-30 10:00", "yes", "no", "null", "~", "~a", "", "1.10", "é",
    "https://e.test/a?b=c", "a - b", "a, b", "a:b", "a: b", "a:", "a #b", "a#b", "x [b]", "'q'", "'a: b'",
    '"q"',
    '"a # b"', "'a''b'", "''", '""', "[]", "[a]", "[a, 'b, c']", '[ a , "b" ]', "[a, ]", "[a, , b]", "[a: b]",
    "[1, yes, null]", "[[a]]", "[a b, 甲]", "{a: b}", "|", ">", "*a", "&a b", "!b c", "Null", "'a' b",
    "[a] b",
]  # fmt: skip
KEYS = [
    "title",
    "date",
    "a_b",
    "_a",
    "a-b",
    "n",
    "yes",
    "null",
    "标题",
    "a b",
    "'a'",
    "1",
    "<<",
    "x" * 70,
]

value = st.sampled_from(VALUES) | st.lists(st.sampled_from([*VALUES, *SIGNS]), max_size=3).map(
    "".join
)
key = st.sampled_from([*KEYS[:5] * 6, *KEYS])
blanks = st.sampled_from(["", "", "", " ", "  ", "\t"])
item = st.builds(
    "{0}-{1}{2}{3}\n".format, blanks, st.sampled_from([" ", " ", "  ", ""]), value, blanks
)
line = st.one_of(
    st.builds(
        "{0}:{1}{2}{3}\n".format, key, st.sampled_from([" ", " ", " ", "  ", ""]), value, blanks
    ),
    st.builds("{0}:{1}\n{2}".format, key, blanks, st.lists(item, max_size=3).map("".join)),
    st.sampled_from(["\n", "  \n", "# a\n", "  a: b\n", "---\n", "a\n", "-\n"]),
)
headers = st.lists(line, max_size=4).map("".join)


def exactly(value: Any) -> Any:
    """Return a value with the type of each part of it: a number without quotes is a type of its own."""
    if isinstance(value, dict):
        return [(exactly(key), exactly(item)) for key, item in value.items()]
    return [exactly(item) for item in value] if isinstance(value, list) else (type(value), value)


@given(headers)
@settings(max_examples=3_000, deadline=None)
def test_lines_mean_what_the_parser_says(text: str) -> None:
    found = yaml_lines.read(text)
    if found is not None:
        parsed = read_document(text, loader=LOADER)
        assert exactly(found.values) == exactly(parsed.values)
        assert found.unquoted == parsed.unquoted


@pytest.mark.parametrize(
    "text",
    [
        "title: 航天员 zephyr\ndate: 2018-01-01 10:00:00\ncomments: false\n",
        "title: '甲: 乙'\ncategories: [国际, AI]\ntags: []\nurl: https://e.test/a?b=c\n",
        'categories: \n - 新媒体\n - "Aljazeera"\ntags:\n- a\n- b\n\nauthor:\n',
    ],
)
def test_usual_headers_need_no_parser(text: str) -> None:
    assert yaml_lines.read(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "a: b: c",
        "a: b # c",
        "a: |\n b",
        "a: b\n c",
        "a: b\na: c",
        "a:\n  b: c",
        "a: *b",
        "n: a",
        "a:\tb",
        "a",
    ],
)
def test_all_else_is_left_to_it(text: str) -> None:
    assert yaml_lines.read(text) is None


def test_more_values_than_any_header_holds_are_refused_all_the_same() -> None:
    with pytest.raises(Unreadable):
        read_document(f"a: [{'b, ' * 20_000}c]")
