"""Where a header ends and the text begins, as Hexo reads it and where we are kinder."""

import pytest

from articles.dialects import DIALECTS, Unreadable

READ = DIALECTS["hexo"].read

WITH_HEADER = [
    pytest.param("---\ntitle: 春\n---\n正文\n", {"title": "春"}, "正文\n", id="plain"),
    pytest.param("\n \n---\ntitle: 春\n---\n正文", {"title": "春"}, "正文", id="blank lines first"),
    pytest.param(
        "title: a\ndate: 2013/7/13\n---\nb",
        {"title": "a", "date": "2013/7/13"},
        "b",
        id="no opening line",
    ),
    pytest.param("-----\ntitle: a\n-----\nb", {"title": "a"}, "b", id="longer dashes"),
    pytest.param("---\ntitle: a\n----\nb", {"title": "a"}, "b", id="closing longer than opening"),
    pytest.param("--- \ntitle: a\n---\t\nb", {"title": "a"}, "b", id="blanks after the dashes"),
    pytest.param(
        "---\ntitle: a\n---\nb\n---\nc", {"title": "a"}, "b\n---\nc", id="a rule in the text"
    ),
    pytest.param("---\ntitle: a\n---", {"title": "a"}, "", id="no text at all"),
    pytest.param(
        ';;;\n"title": "a",\n"n": 1.10,\n"c": false\n;;;\nb',
        {"title": "a", "n": "1.10", "c": "false"},
        "b",
        id="JSON",
    ),
    pytest.param(
        '"title": "a",\n"tags": ["x", null]\n;;;\nb',
        {"title": "a", "tags": ["x", None]},
        "b",
        id="JSON without an opening line",
    ),
    pytest.param("---\ntags:\n\t- a\n\t- b\n---\nx", {"tags": ["a", "b"]}, "x", id="tabs"),
]
WITHOUT_HEADER = [
    pytest.param("一段文字\n\n---\n\n另一段", id="a rule across a Chinese text"),
    pytest.param("A heading\n---\ntext", id="a setext heading"),
    pytest.param("note: this\n---\ntext", id="a mapping without any known key"),
    pytest.param("title: [a\n---\ntext", id="a broken mapping"),
    pytest.param("---\n---\ntext", id="an empty header is two rules"),
    pytest.param("---\n\ntext without an end", id="a rule at the top"),
    pytest.param("+++\ntitle = 'a'\n+++\nb", id="TOML is not Hexo's"),
    pytest.param("", id="an empty file"),
]
REFUSED = [
    pytest.param("\n---\ntitle: a\ntags: [a\n---\nx", 5, None, "bracket", id="an open bracket"),
    pytest.param("---\na: 1\na: 2\n---\n", 3, 1, "second time", id="a key twice"),
    pytest.param("---\na: &x 1\nb: *y\n---\n", 3, 4, "above it", id="an alias of nothing"),
    pytest.param("---\na: !!python/name:os.system x\n---\n", 2, 4, "not read", id="a Python tag"),
    pytest.param("---\n- a\n- b\n---\n", 2, None, "key: value", id="a list"),
    pytest.param("---\njust text\n---\n", 2, None, "key: value", id="a text"),
    pytest.param("---\n? [a]\n: b\n---\n", 2, None, "must be a word", id="a list as key"),
    pytest.param("---\ntitle: a\n\nno end", 2, 1, "never closed", id="never closed"),
    pytest.param("---\ntitle: 'a\n---\n", None, None, "quotation mark", id="an open quote"),
    pytest.param(
        "---\ntitle: b\n--- c\n", 2, 1, "never closed", id="a closing line with more on it"
    ),
    pytest.param(';;;\n"title": "a"\n"b": 1\n;;;\n', 3, 1, "JSON", id="JSON without a comma"),
    pytest.param(';;;\n"a": 1,\n"a": 2\n;;;\n', 2, 1, "twice", id="JSON with a key twice"),
    pytest.param(f';;;\n"a": {"[" * 40}{"]" * 40}\n;;;\n', 2, 1, "too deep", id="deep JSON"),
    pytest.param(f';;;\n"a": {"[" * 20_000}\n;;;\n', 2, 1, "", id="very deep JSON"),
    pytest.param(f"---\na: {'x' * 70_000}\n---\n", 2, 1, "64 KB", id="a header of 70 KB"),
    pytest.param('---\na: "\\ud800"\n---\n', 2, 1, "half", id="half a character"),
    pytest.param(';;;\n"t": "a",\n"a": ["\\udC00"]\n;;;\n', 3, 1, "half", id="half of one in JSON"),
    pytest.param(';;;\n"a\\uD83D": 1\n;;;\n', 2, 1, "half", id="half of one in a key of JSON"),
]


@pytest.mark.parametrize(("text", "values", "body"), WITH_HEADER)
def test_header_and_text_are_parted(text: str, values: dict[str, object], body: str) -> None:
    header = READ(text)
    assert (header.values, header.body) == (values, body)


@pytest.mark.parametrize("text", WITHOUT_HEADER)
def test_what_is_no_header_stays_text(text: str) -> None:
    assert (READ(text).values, READ(text).body) == ({}, text)


@pytest.mark.parametrize(("text", "line", "column", "word"), REFUSED)
def test_a_broken_header_is_refused_with_its_place(
    text: str, line: int | None, column: int | None, word: str
) -> None:
    with pytest.raises(Unreadable) as refusal:
        READ(text)
    assert word in refusal.value.message
    assert line in {None, refusal.value.line}
    assert column in {None, refusal.value.column}


def test_what_was_amiss_is_said() -> None:
    assert READ("\n---\ntitle: a\n---\n").repairs == ("Blank lines stand before the header.",)
    assert "no opening line" in READ("title: a\n---\nb").repairs[0]
    assert "Tabs" in READ("---\na:\n\t- b\n---\n").repairs[0]
    assert READ("---\ntitle: a\n---\n").repairs == ()
