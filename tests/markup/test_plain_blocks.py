"""Plain blocks are written as the parser of Markdown would write them, letter by letter."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.markup import Manner, markdown, plain_blocks
from articles.markup.plugins import SIGNS

MANNERS = [
    Manner(),
    Manner(breaks=True, is_typographic=True, links_addresses=True, titles_code=True),
    Manner(is_typographic=True, pipe_tables=True, abbreviations=True),
    Manner(is_typographic=True, pipe_tables=True, abbreviations=True, reader="kramdown"),
    Manner(is_typographic=True, links_addresses=True, reader="goldmark"),
    Manner(links_addresses=True),
    Manner(plugins=frozenset({*SIGNS, "attributes", "contents"})),
    Manner(is_typographic=True, keeps_quotes=True, reader="kramdown"),
]
WORDS = [
    *[
        "甲乙",
        "中文，",
        "“引”",
        "word",
        "don't",
        "==",
        "++",
        '"so"',
        "a--b",
        "...",
        "　　",
        " ",
        "  ",
        "é",
        "！",
        "?",
        "10",
    ],
    *[
        "**bold**",
        "**粗**",
        "**",
        "*",
        "_",
        "[words](https://e.test/a)",
        "[甲](/b/)",
        "[x](#y)",
        "[x](y z)",
    ],
    *[
        *["[x]", "[words][x]", "[x][]", "[a b]", "![x]", "[X]"],
        "![alt](https://i.test/a.jpg?w=1&h=2)",
        "![it's](/a.png)",
        "![](",
        "!",
        "[",
        "]",
        "(",
        ")",
        "[^1]",
    ],
    *[
        "https://e.test/x",
        "www.e.test",
        *["`code`", '`a "b" <c>`', "`` ` ``", "`", "` a `", "`a`", "`a|b`", "`it's`", "`a\\`"],
        *["[`code`](/a)", "[a `b`](/c)", "[`a]`](/b)", "**`a`**", "`x--y`"],
        *["*it*", "*中*", "_it_", "_中_", "*a", "b*", "a_", "_b", "*it's*", "_a b_", "*a*b*"],
        *["\\[", "\\]", "\\_", "\\*", "\\#", "a_b", "a_b_c", "中_文", "]", "R&D", "&x;", "&", "& "],
        *["[x](https://e.test/a#b)", "\\[[`c`](/d)]", "]:", "](", "a*b", "_a_b_", "*a*b"],
        *["**(x)**", "*(x)*", "_(x)_", "**a.**", "**a**: ", "*“a”*", "**a_b**", "_a_b_"],
        *["a > b", ">>", "->", "a < b", "\\<b>", "<5", "<https://e.test/a>", "<a@b.cn>"],
        *["(https://e.test/x)", "https://e.test/a-b_c.", "me@e.test", "@me", "mailto:a@b.cn"],
        *["甲www.e.test", "www.e.test/a?b=c&d=e", "**https://e.test/a**", "[a@b.cn](/x)"],
        "<b>",
        "&amp;",
        "&",
        "\\",
        "|",
        "~~no~~",
        "$",
        "{#id}",
        ":",
    ],
]
STARTS = [
    *[
        "",
        "",
        "",
        "",
        "# ",
        "## ",
        "#",
        "> ",
        ">",
        "- ",
        "- ",
        "* ",
        "+ ",
        "-",
        "1. ",
        "1) ",
        "2026",
        "    ",
    ],
    *[
        "\t",
        "= ",
        "===",
        "---",
        "***",
        "```",
        "```js",
        "```js t=1",
        "````",
        "```",
        "~~~",
        "<div>",
        *["<p>x</p>", "<figure><img src='a'></figure>", "  <p>x</p>", "</div>", "<p>x</p> $$"],
        *["<!-- more -->", "<!-- x -->", "<!-- x", "-->", "<!-- x --> y", "[`a_b`]: /y"],
        *["<!-- x\n\n[x]: /c\n\n-->", "<!--\n\n```\n-->", "```\n\n<!--\n```"],
        ": ",
        *["[x]: /y", "[words]: /z", '[a b]: https://e.test/q "t"', "  [x]: /other", "[x]:"],
        "[^1]: ",
        "| a |",
    ],
    *["　　", "$$", ":::note", ":::", "> [!NOTE]", "- [ ] "],
]
LINE_ENDS = ["\n", "\n", "\n\n", "\n\n\n", "\n \n", "  \n", "\\\n", " \\\n"]
line = st.builds(
    "{}{}".format,
    st.sampled_from(STARTS),
    st.lists(st.sampled_from(WORDS), max_size=6).map("".join),
)
items = st.tuples(
    st.sampled_from(["- ", "* "]),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map("".join),
    st.integers(0, 6),
).map(
    lambda found: "".join(
        [f"{found[0]}甲\n"] * found[2] + [found[0] + found[1]] + [f"\n{found[0]}乙"] * 5
    )
)
text = st.lists(
    st.tuples(line | items, st.sampled_from(LINE_ENDS)).map("".join),
    max_size=8,
).map("".join)


def by_the_parser(written: str, manner: Manner) -> str:
    return markdown.parsed(written, manner)


def left_to_the_parser(written: str, manner: Manner) -> list[str]:
    left: list[str] = []
    plain_blocks.render(written, manner, lambda part, _: left.append(part.strip("\n")) or "")
    return left


@given(text, st.sampled_from(MANNERS))
@settings(max_examples=600, deadline=None)
def test_a_text_reads_the_same_with_and_without_the_parser(written: str, manner: Manner) -> None:
    assert markdown.render(written, manner).strip("\n") == by_the_parser(written, manner).strip(
        "\n"
    )


@pytest.mark.parametrize(
    "written",
    [
        "一段中文，带有“引号”。\n第二行。",
        'It\'s a "plain" paragraph -- with signs...',
        "## 小标题",
        "读[这一篇](https://example.org/a?b=1&c=2)，再看**重点**。",
        "![it's a picture](https://example.org/a.jpg)",
        "> 引文第一行\n> 第二行",
        "Before\n\n- one\n- two\n\nAfter",
        "　　缩进的一段。",
        "下载：https://example.org/a_1.zip，或写信给 desk@example.org。",
        "第一行 \\\n第二行  \n**(甲)** 第三行 -> *“乙”*",
        "- **a_b**: one\n- [a](/b) > c",
        "一段\n```python\nif a < b & c:\n\n    print('\"')\n```\n又一段",
    ],
)
def test_what_news_is_made_of_needs_no_parser(written: str) -> None:
    manner = MANNERS[1]
    assert left_to_the_parser(written, manner) == []
    assert markdown.render(written, manner) == by_the_parser(written, manner)


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("一段\n\n1. 甲\n\n又一段", ["1. 甲"]),
        ("一段\n\n<div>\n\n代码\n\n</div>\n\n又一段", ["<div>\n\n代码\n\n</div>\n\n又一段"]),
        ("一段\n\n<p>甲<br></p>\n\n又一段", ["<p>甲<br></p>"]),
        ("一段\n\n<p>甲<b></p>\n\n又一段", ["<p>甲<b></p>\n\n又一段"]),
        ("一段\n\n<p>甲</p> $$\n\n又\n$$", ["<p>甲</p> $$\n\n又\n$$"]),
        ("- 甲\n\n- 乙\n\n一段", ["- 甲\n\n- 乙"]),
        ("- 甲\n\n    ```\n    代码\n    ```", ["- 甲\n\n    ```\n    代码\n    ```"]),
        ("一段\n\n[名]: https://example.org/", ["[名]: https://example.org/"]),
        ("一段\n\n[名]: <a b>", ["一段\n\n[名]: <a b>"]),
        ("一段\n\n<!-- 甲 -->\n\n又", []),
        ("一段\n\n<!-- 甲\n\n[名]: /a\n\n-->\n又", []),
        ("一段\n\n<!-- <b>\n\n-->\n\n又", ["<!-- <b>\n\n-->\n\n又"]),
        ("[名]: /a\n\n[名]: /b\n\n又", ["[名]: /a\n\n[名]: /b"]),
        ("Term\n\n: Meaning", ["Term\n\n: Meaning"]),
    ],
    ids=[
        "one block",
        "HTML to the end",
        "HTML in one block",
        "HTML that nothing closes",
        "HTML and a formula that goes on",
        "one loose list",
        "code in a list",
        "links by name",
        "links by names that the parser has to tell",
        "a comment",
        "a comment that goes on",
        "a comment with a tag",
        "a name twice",
        "terms",
    ],
)
def test_the_parser_gets_what_belongs_together(written: str, left: list[str]) -> None:
    assert left_to_the_parser(written, Manner()) == left


@pytest.mark.parametrize(
    "written", ["|\n```\n````\n", "```\na\n```\n| b | c |\n", "| a |\n\n```\nb\n```\n\n| c |\n"]
)
def test_a_line_with_pipes_beside_code_is_no_table(written: str) -> None:
    manner = Manner(pipe_tables=True)
    assert markdown.render(written, manner).strip("\n") == by_the_parser(written, manner).strip(
        "\n"
    )


@pytest.mark.parametrize("manner", [MANNERS[3], MANNERS[4]], ids=["kramdown", "goldmark"])
def test_a_quote_before_a_link_opens(manner: Manner) -> None:
    for read in (markdown.render, by_the_parser):
        assert read("'[d](/e)' a", manner) == '<p>‘<a href="/e">d</a>’ a</p>\n'
