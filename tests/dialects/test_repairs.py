"""Broken YAML: mended where it can mean one thing only, and always told."""

import pytest

from articles.dialects import DIALECTS, Unreadable

READ = DIALECTS["hexo"].read

MENDED = [
    pytest.param("summary: it's: a colon", {"summary": "it's: a colon"}, "colon", id="a colon"),
    pytest.param("title: 春天: 江边", {"title": "春天: 江边"}, "colon", id="a colon, Chinese"),
    pytest.param("a: 1\ntitle:春天", {"a": "1", "title": "春天"}, "blank", id="no blank"),
    pytest.param("title: “a: b”", {"title": "a: b"}, "curly", id="curly quotes"),
    pytest.param(
        "a: 1\ntitle： 江边", {"a": "1", "title": "江边"}, "full-width", id="one full-width"
    ),
    pytest.param("author: @lin", {"author": "@lin"}, "sign", id="an at sign"),
    pytest.param("title: `x` y", {"title": "`x` y"}, "sign", id="a backtick"),
    pytest.param("title: **江边** b", {"title": "**江边** b"}, "sign", id="bold"),
    pytest.param("title: %x", {"title": "%x"}, "sign", id="a percent sign"),
    pytest.param(
        "image: {{ site.baseurl }}/a.png",
        {"image": "{{ site.baseurl }}/a.png"},
        "template",
        id="Liquid",
    ),
    pytest.param("title: 'It's so'", {"title": "It's so"}, "quotation", id="an apostrophe"),
    pytest.param('title: "a "b" c"', {"title": 'a "b" c'}, "quotation", id="quotes in quotes"),
    pytest.param('title: "a" b', {"title": '"a" b'}, "one text", id="goes on behind the quotes"),
    pytest.param(
        "title: [转] 江边: 春", {"title": "[转] 江边: 春"}, "brackets", id="behind brackets"
    ),
    pytest.param(
        "a: 1\ntags:[x, y]", {"a": "1", "tags": ["x", "y"]}, "blank", id="no blank, a list"
    ),
    pytest.param("""title: \"\"\"'江边'\"\"\"""", {"title": "江边"}, "again", id="quoted again"),
    pytest.param("tags:\n  - @x\n  - y", {"tags": ["@x", "y"]}, "sign", id="in a list"),
    pytest.param("a: x\na: x", {"a": "x"}, "twice", id="twice the same"),
    pytest.param("a:\nb: 1\na: x", {"b": "1", "a": "x"}, "twice", id="twice, once empty"),
    pytest.param(
        "<<<<<<< HEAD\ntitle: 江\n=======\ntitle: 江\n>>>>>>> b\na: 1",
        {"title": "江", "a": "1"},
        "merge",
        id="merge marks around the same",
    ),
]


@pytest.mark.parametrize(("written", "values", "word"), MENDED)
def test_what_can_mean_one_thing_only_is_mended_and_told(
    written: str, values: dict[str, object], word: str
) -> None:
    found = READ(f"---\n{written}\n---\n正文")
    assert (found.values, found.body) == (values, "正文")
    assert len(found.repairs) == 1
    assert word in found.repairs[0]


def test_full_width_colons_part_keys_from_values_on_every_line() -> None:
    found = READ("---\ntitle：江边：一\ndate： 2022-03-04 10:00\ntags：[甲, 乙]\n---\n正文")
    assert found.values == {"title": "江边：一", "date": "2022-03-04 10:00", "tags": ["甲", "乙"]}
    assert ["full-width" in said for said in found.repairs] == [True] * 3


REFUSED = [
    pytest.param("title: [a", "bracket", id="an open bracket"),
    pytest.param("a: 1\na: 2", "second time", id="twice, not the same"),
    pytest.param("author: *lin", "above", id="an alias or a name"),
    pytest.param(
        "<<<<<<< HEAD\ntitle: a\n=======\ntitle: b\n>>>>>>> b", "", id="merge marks, two titles"
    ),
]


@pytest.mark.parametrize(("written", "word"), REFUSED)
def test_what_could_mean_two_things_stays_refused(written: str, word: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        READ(f"---\n{written}\n---\n")
    assert word in refusal.value.message
    assert refusal.value.line > 1


def test_two_broken_lines_are_two_repairs() -> None:
    found = READ("---\ntitle: a: b\nauthor: @x\n---\n")
    assert found.repairs == (
        "Line 2: a value with a colon in it was put in quotes.",
        "Line 3: a value that begins with a sign YAML keeps for itself was put in quotes.",
    )


def test_prose_above_a_rule_is_never_mended_into_a_header() -> None:
    text = "title: a: b\n---\ntext"
    assert (READ(text).values, READ(text).body) == ({}, text)


@pytest.mark.parametrize("dialect", ["jekyll", "hugo"])
def test_of_a_key_with_two_values_the_last_counts_where_the_generator_took_it(dialect: str) -> None:
    text = "---\ntitle: 春\ndate: 2022-01-01\ntitle: 夏\n---\n甲"
    header = DIALECTS[dialect].read(text)
    assert header.values["title"] == "夏"
    assert header.repairs == ("Line 4: the key `title` stood there twice: the last one counts.",)
    with pytest.raises(Unreadable, match="a second time"):
        READ(text)


@pytest.mark.parametrize("dialect", ["jekyll", "hugo"])
def test_of_a_key_with_two_mappings_or_lists_the_last_counts_too(dialect: str) -> None:
    text = "---\ntitle: 春\nmenu:\n  甲: 1\nmore:\n  rows: [1]\n  rows:\n    - 2\nmenu:\n  乙: 2\n---\n甲"
    header = DIALECTS[dialect].read(text)
    assert header.values["menu"] == {"乙": "2"}
    assert header.values["more"] == {"rows": ["2"]}
    assert header.repairs == (
        "Line 7: the key `rows` stood there twice: the last one counts.",
        "Line 9: the key `menu` stood there twice: the last one counts.",
    )
    with pytest.raises(Unreadable, match="a second time"):
        READ(text)
