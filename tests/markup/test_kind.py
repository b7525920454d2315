"""HTML and Markdown are told apart by what a body holds."""

from typing import Literal

import pytest

from articles.markup import kind_of
from tests.markup.markdown_shapes import MarkdownShapes
from tests.markup.shapes import Shapes

LONG = "<p>很长的一段，很长的一段，很长的一段，很长的一段</p>\n\n<p>又一段</p>\n"
HTML = {
    "paragraphs": "<p>甲</p>\n\n<p>乙</p>",
    "indented with empty lines": "<div>\n\n      <p>甲</p>\n\n      <p># 乙</p>\n\n</div>\n",
    "unclosed paragraphs": "第一<p>第二，更长的一段<p>第三，也更长的一段",
    "breaks only": "第一行<br>\n第二行<br>\n第三行",
    "stars beside breaks": "3 * 4 * 5<br>\n2*3*4<br>\n甲 ~ 乙",
    "a picture in a figure": '<figure><img src="a.jpg">说明</figure>',
    "signs inside code": "<p>甲</p><pre>\n# comment\n- x\n> y\n</pre><p>乙</p>",
    "fences inside code": "<p>甲</p>\n<pre>\n```\na\n```\n\n```\nb\n```\n</pre>\n<p>乙</p>",
    "stars in the text": "<p>**甲** and 2 * 3</p><p>[a] - b</p>",
    "an element that says that it is none": '<div markdown="0">\n*甲*\n</div>',
    "a link inside a paragraph": "<p>[甲](https://e.test/)</p>\n\n<p>乙</p>",
    "one sign within paragraphs": "<p>\n## 甲\n乙</p>\n<p>丙</p>",
    "one heading and loose text": "<h2>题</h2>正文在这里",
}
MARKDOWN = {
    "plain text": "甲\n\n乙",
    "headings": "# 甲\n\n正文",
    "inline tags": "正文 <u>甲</u> H<sub>2</sub>O <span style='x'>乙</span>\n\n第二段",
    "addresses": "见 <https://e.test/> 和 <a@e.test>",
    "a picture in HTML": "长长的一段。\n\n<figure><img src=a>图</figure>\n\n- 又一\n- 段\n",
    "a wrapped body": "<div>\n\n# 题\n\n正文 **甲**\n\n</div>",
    "HTML shown as code": "用 `<p>` 和\n\n```html\n<p>甲</p>\n<p>乙</p>\n```\n",
    "a break or two": "甲<br>\n- 乙\n- 丙\n",
    "paragraphs and a box": "第一段，没有记号。\n\n第二段。\n\n<div class=box><p>框</p></div>\n",
    "paragraphs and breaks": "第一段。\n\n<br>\n\n第二段。\n\n<br>\n",
    "text in an element that says so": '<div markdown="1">\n*甲*\n</div>',
    "long code in HTML": "甲 `乙`\n\n<pre><code>很长的一段代码\n又一行又一行</code></pre>\n\n丙\n\n丁",
    "fences beside blocks": "<p>一段</p>\n<p>两段</p>\n\n```\n甲\n```\n\n丙\n\n~~~\n乙\n~~~\n",
    "one link beside blocks": f"前言 [甲](https://e.test/)\n\n{LONG}",
    "one link of a tag": '前言 [甲]({{< ref "/a" >}})\n\n' + LONG,
    "headings and pictures within paragraphs": "<p>\n## 甲\n乙</p>\n<p>\n\n![丙](/a.png)\n\n丁</p>\n",
    "code within paragraphs": "<p>\n\n```\n甲\n```\n</p>\n<p>\n\n```\n乙\n```\n</p>\n",
    "a break beside italics": "第一行 *甲*，<br>\n第二行",
    "a break beside code": "第一行 `甲`<br>\n第二行",
    "a break beside a footnote": "第一行[^1]<br>\n第二行",
    "a break beside what is struck out": "第一行 ~~甲~~<br>\n第二行",
    "an underlined heading": "甲\n===\n\n    乙\n\n<table><tr><td>丙</td></tr></table>",
    "paragraphs of Chinese beside code": "甲\n\n\u3000\u3000乙在 `丙` 上\n\n<pre><code>\n丁\n</code></pre>\n",
    "plain ones beside a block": "\u3000\u3000甲乙丙丁\n戊\n\n\u3000\u3000己庚\n\n<hr>\n",
    "one heading beside a large table": "<table><tr><td>甲乙丙丁</td></tr></table>\n\n## 戊\n\n己\n",
    "fences that stand far in": "    ```html\n    <div>\n    </div>\n    ```\n",
    "nothing": "",
}


@pytest.mark.parametrize("body", HTML.values(), ids=HTML.keys())
def test_html_is_known(body: str) -> None:
    assert kind_of(body) == kind_of(body, suffix=".md") == "html"


@pytest.mark.parametrize("body", MARKDOWN.values(), ids=MARKDOWN.keys())
def test_markdown_is_known(body: str) -> None:
    assert kind_of(body) == kind_of(body, suffix=".md") == "markdown"


@pytest.mark.parametrize(
    ("suffix", "kind"), [(".html", "html"), (".md", "markdown"), ("", "markdown")]
)
def test_the_suffix_decides_where_the_body_does_not(
    suffix: str, kind: Literal["html", "markdown"]
) -> None:
    assert kind_of("一段文字，没有记号", suffix=suffix) == kind


def test_a_file_of_html_stays_html_where_empty_lines_alone_part_it() -> None:
    assert kind_of("第一段。\n\n第二段。\n\n<div>框</div>\n", suffix=".html") == "html"


@pytest.mark.parametrize("seed", range(50))
def test_made_bodies_are_known(seed: int) -> None:
    paragraph = "<p>" + "正文" * 40 + "</p>\n"
    assert kind_of(paragraph + Shapes(seed).html()) == "html"
    assert kind_of("正文" * 60 + "\n\n# 题\n\n" + MarkdownShapes(seed).markdown()) == "markdown"


@pytest.mark.parametrize(
    ("body", "suffix", "kind"),
    [
        ("甲\n乙<br>丙", ".md", "markdown"),
        ("甲\\\n乙<br>丙", ".markdown", "markdown"),
        ("甲\n乙<br>丙", ".txt", "html"),
        ("甲\n乙<br>丙", ".html", "html"),
        ("甲<br>\n乙<br />\n丙", ".md", "html"),
        ("甲<br>乙<br>丙\n", ".md", "html"),
    ],
)
def test_a_file_of_markdown_whose_lines_end_by_themselves_is_no_html_for_a_break_in_one(
    body: str, suffix: str, kind: str
) -> None:
    assert kind_of(body, suffix=suffix) == kind
