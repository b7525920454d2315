"""What marked reads beyond CommonMark: Hexo's own maker of Markdown."""

import json
import time

import pytest

from articles.dialects import DIALECTS, Site
from articles.dialects.hexo_marked import as_commonmark
from articles.importer.bodies import body_of

HEXO = DIALECTS["hexo"]
ROWS = "<tbody>\n<tr>\n<td>端口</td>\n<td>八十</td>\n</tr>\n</tbody>\n</table>"
TABLE = f"<table>\n<thead>\n<tr>\n<th>名称</th>\n<th>说明</th>\n</tr>\n</thead>\n{ROWS}"


def shown(text: str, site: Site) -> str:
    found = body_of(text, ".md", {}, lambda one: HEXO.convert(one, site), HEXO.manner(site))
    return str(found.html)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("##\u3000正文\n\n文字", "<h2>正文</h2>\n<p>文字</p>"),
        ("###\u00a0正文 ###", "<h3>正文</h3>"),
        (">\u0020##\u3000正文", "<blockquote>\n<h2>正文</h2>\n</blockquote>"),
        ("```\n##\u3000注释\n```", "<pre><code>##\u3000注释</code></pre>"),
        ("文字#\u3000文字", "<p>文字#\u3000文字</p>"),
        ("名称 | 说明\n- | -\n端口 | 八十", TABLE),
        ("| 名称 | 说明 |\n- | :-: |\n端口 | 八十", TABLE),
        ("> 名称 | 说明\n> - | -\n> 端口 | 八十", f"<blockquote>\n{TABLE}\n</blockquote>"),
        ("名称\n- | 说明", "<p>名称</p>\n<ul>\n<li>| 说明</li>\n</ul>"),
        ("- 名称 | 说明\n- | -", "<ul>\n<li>名称 | 说明</li>\n<li>| -</li>\n</ul>"),
        (
            "1. 甲\n> 乙\n2. 丙",
            "<ol>\n<li>甲\n<blockquote>\n<p>乙</p>\n</blockquote>\n</li>\n<li>丙</li>\n</ol>",
        ),
        (
            "- 甲\n  - 乙\n > 丙\n> 丁",
            "<ul>\n<li>甲\n<ul>\n<li>乙\n<blockquote>\n<p>丙<br>丁</p>\n</blockquote>\n</li>\n</ul>\n"
            "</li>\n</ul>",
        ),
        ("甲\n2. 乙\n> 丙", "<p>甲<br>2. 乙</p>\n<blockquote>\n<p>丙</p>\n</blockquote>"),
        ("- 甲\n\n> 乙", "<ul>\n<li>甲</li>\n</ul>\n<blockquote>\n<p>乙</p>\n</blockquote>"),
        (
            "- 甲\n# 乙\n> 丙",
            "<ul>\n<li>甲</li>\n</ul>\n<h2>乙</h2>\n<blockquote>\n<p>丙</p>\n</blockquote>",
        ),
        ("```\n- 甲\n> 乙\n```", "<pre><code>- 甲\n&gt; 乙</code></pre>"),
        ("```\n名称 | 说明\n- | -\n```", "<pre><code>名称 | 说明\n- | -</code></pre>"),
    ],
)
def test_headings_and_tables_are_those_of_marked(text: str, expected: str) -> None:
    assert shown(text, Site()) == expected


@pytest.mark.parametrize(
    ("maker", "is_heading"),
    [("", True), ("hexo-renderer-marked", True), ("hexo-renderer-markdown-it", False)],
)
def test_another_maker_of_markdown_reads_them_its_own_way(maker: str, *, is_heading: bool) -> None:
    package = json.dumps({"dependencies": {maker: "^6.0.0"} if maker else {}})
    site = HEXO.read_site("title: x", package=package)
    assert ("<h2>" in shown("##\u3000正文", site)) is is_heading


def test_a_text_without_any_of_it_is_the_very_text() -> None:
    text = "# 正文\n\n| 甲 | 乙 |\n| --- | --- |\n\n- 丙\n"
    assert as_commonmark(text) is text


@pytest.mark.parametrize(
    "unit", ["- a\n> b\n", "- | ", "-|-\n", "- - ", "#\u3000", "> - a\n", "|\n- | "]
)
def test_no_text_takes_long(unit: str) -> None:
    started = time.perf_counter()
    as_commonmark("甲\n>" + unit * (100_000 // len(unit)))
    assert time.perf_counter() - started < 2
