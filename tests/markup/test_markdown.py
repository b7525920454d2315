"""Markdown in both scripts, as a reader sees it after cleaning."""

import pytest

from articles.markup import clean, render

EMPHASIS = {
    "quotes inside, Chinese around": ("这是**“重点”**内容", "这是<strong>“重点”</strong>内容"),
    "a full stop inside": ("和**测试。**后面", "和<strong>测试。</strong>后面"),
    "twice in a line": (
        "这**“甲”**和**“乙”**。",
        "这<strong>“甲”</strong>和<strong>“乙”</strong>。",
    ),
    "a colon inside": ("**重点：**说明", "<strong>重点：</strong>说明"),
    "a book title": ("他说**《书》**好看", "他说<strong>《书》</strong>好看"),
    "Japanese": ("これは**「強調」**です", "これは<strong>「強調」</strong>です"),
    "Korean": ("**(예)**입니다", "<strong>(예)</strong>입니다"),
    "slanted": ("这*“甲”*是", "这<em>“甲”</em>是"),
    "struck": ("这~~“甲”~~是", "这<s>“甲”</s>是"),
    "in brackets": ("(**中文**)", "(<strong>中文</strong>)"),
    "English": ("**foo**“bar”", "**foo**“bar”".replace("**foo**", "<strong>foo</strong>")),
    "English that is none": ('a**"foo"**b', 'a**"foo"**b'),
    "inside an English word": ("snake_case_x a*b*c", "snake_case_x a<em>b</em>c"),
    "underscores beside Chinese punctuation": ("_江_。（_边_）", "<em>江</em>。（<em>边</em>）"),
    "underscores in Chinese": ("文件_名_里", "文件_名_里"),
    "stars with blanks": ("2 * 3 * 4", "2 * 3 * 4"),
    "line ends": ("中文\n换行", "中文换行"),
    "line ends in English": ("one\ntwo", "one two"),
    "hard breaks": ("甲  \n乙", "甲<br>乙"),
    "an address": (
        "<https://e.test/?a=1&b=2>",
        '<a href="https://e.test/?a=1&amp;b=2">https://e.test/?a=1&amp;b=2</a>',
    ),
    "inline HTML": ("H<sub>2</sub>O <u>x</u>", "H<sub>2</sub>O x"),
    "code": ("`a < b`", "<code>a &lt; b</code>"),
}

BLOCKS = {
    "a table": (
        "| 甲 | b |\n|---|---|\n| 1 | **2** |",
        [
            "<table>",
            "<thead>",
            "<tr>",
            "<th>甲</th>",
            "<th>b</th>",
            "</tr>",
            "</thead>",
            "<tbody>",
            "<tr>",
            "<td>1</td>",
            "<td><strong>2</strong></td>",
            "</tr>",
            "</tbody>",
            "</table>",
        ],
    ),
    "definitions": ("词\n: 义", ["<dl>", "<dt>词</dt>", "<dd>义</dd>", "</dl>"]),
    "a tight list": ("- 甲\n- 乙", ["<ul>", "<li>甲</li>", "<li>乙</li>", "</ul>"]),
    "a loose list": ("- 甲\n\n- 乙", ["<ul>", "<li>甲</li>", "<li>乙</li>", "</ul>"]),
    "code": ("```js\n  a < b\n```", ['<pre><code class="language-js">  a &lt; b</code></pre>']),
    "indented code": ("    a\n      b", ["<pre><code>a", "  b</code></pre>"]),
    "a picture": (
        '![图 "甲"](https://i.test/a.jpg "t")',
        [
            '<p><img alt="图 &quot;甲&quot;" referrerpolicy="no-referrer" src="https://i.test/a.jpg"></p>'
        ],
    ),
    "a link to a script": (
        "见[此处](javascript:void\\(0\\))和[甲](file:///a.pdf)。",
        ["<p>见此处和甲。</p>"],
    ),
    "a button of a script": (
        '[![甲](https://i.test/a.gif)](javascript:go(1); "乙")',
        ['<p><img alt="甲" referrerpolicy="no-referrer" src="https://i.test/a.gif"></p>'],
    ),
    "HTML in a list": (
        "- 甲\n\n  <details>\n    <summary>乙</summary>\n\n  丙\n\n  </details>\n\n- 丁",
        ["<ul>", "<li>", "<p>甲</p>", "<p>乙</p>", "<p>丙</p>", "</li>", "<li>丁</li>", "</ul>"],
    ),
    "an indented list of terms in HTML": (
        "<dl>\n    <dt>甲</dt>\n\n    <dd>乙</dd>\n</dl>",
        ["<dl>", "<dt>甲</dt>", "<dd>乙</dd>", "</dl>"],
    ),
    "indented HTML": (
        "<div>\n\n    <p>甲</p>\n\n      <p>乙</p>\n\n</div>",
        ["<p>甲</p>", "<p>乙</p>"],
    ),
    "indented code in HTML": (
        "<div>\n<pre>if a:\n    <b>go</b>\n</pre>\n</div>\n\n*乙*",
        ["<pre>if a:", "    <strong>go</strong></pre>", "<p><em>乙</em></p>"],
    ),
    "empty lines in code in HTML": (
        '<div class="code"><pre>a\n\n    *b* &lt; c\n\n<i>d</i></pre></div>\n\n*乙*',
        ["<pre>a", "", "    *b* &lt; c", "", "<em>d</em></pre>", "<p><em>乙</em></p>"],
    ),
    "code right behind HTML": (
        "<p>甲</p>\n<pre>a {\n\n    b\n}</pre><br>\n\n*乙*",
        ["<p>甲</p>", "<pre>a {", "", "    b", "}</pre>", "<p><em>乙</em></p>"],
    ),
    "lines of blanks in code in HTML": (
        "<div><pre>a {\n    \n  b\n}</pre></div>",
        ["<pre>a {", "    ", "  b", "}</pre>"],
    ),
    "code in HTML in a list": (
        "- 甲\n\n  <div>\n  <pre>a\n\n      b</pre>\n  </div>\n\n- 乙",
        ["<ul>", "<li>甲", "<pre>a", "", "    b</pre>", "</li>", "<li>乙</li>", "</ul>"],
    ),
    "code in HTML that nothing ends": (
        "<div>\n<pre>a\n</div>\n\n*乙*\n\n<pre>b</pre>",
        ["<pre>a</pre>", "<p><em>乙</em></p>", "<pre>b</pre>"],
    ),
    "HTML in a fence": (
        "```\n<div>\n    <p>\n```",
        ["<pre><code>&lt;div&gt;", "    &lt;p&gt;</code></pre>"],
    ),
    "code after HTML": (
        "<div>\n甲\n</div>\n\n    <p>code</p>",
        ["<p>甲</p>", "<pre><code>&lt;p&gt;code&lt;/p&gt;</code></pre>"],
    ),
    "Windows line ends": ("甲\r\n\r\n乙\r\n", ["<p>甲</p>", "<p>乙</p>"]),
    "a heading": ("# 甲\n\n### 乙 ###", ["<h2>甲</h2>", "<h3>乙</h3>"]),
}


@pytest.mark.parametrize(("written", "shown"), EMPHASIS.values(), ids=EMPHASIS.keys())
def test_a_line_is_read_as_its_writer_meant_it(written: str, shown: str) -> None:
    assert clean(render(written)) == f"<p>{shown}</p>"


@pytest.mark.parametrize(("written", "lines"), BLOCKS.values(), ids=BLOCKS.keys())
def test_a_block_is_read_as_its_writer_meant_it(written: str, lines: list[str]) -> None:
    assert clean(render(written)).split("\n") == lines


def test_a_caret_before_a_link_is_a_caret() -> None:
    shown = clean(render("甲 ^[乙](https://a.test/) ^[丙]"))
    assert shown == '<p>甲 ^<a href="https://a.test/">乙</a> ^[丙]</p>'


def test_footnotes_lead_there_and_back() -> None:
    html = clean(render("甲[^a]和乙[^b]，再甲[^a]\n\n[^a]: 注**一**\n[^b]: two\n"))
    assert '<sup class="footnote-ref"><a href="#note-fn1" id="note-fnref1">[1]</a></sup>' in html
    assert '<ol class="footnotes">\n<li id="note-fn1">注<strong>一</strong> ' in html
    assert '<a class="footnote-back" href="#note-fnref1">↩</a>' in html
    assert clean(str(html)) == html


def test_a_text_of_brackets_stays_text() -> None:
    assert clean(render("[a](" * 20_000)) == "<p>" + "[a](" * 20_000 + "</p>"


UNCLOSED = {
    "a script": (
        "- 甲 <script setup> 乙\n- 丙",
        "<ul>\n<li>甲 &lt;script setup&gt; 乙</li>\n<li>丙</li>\n</ul>",
    ),
    "a template": ("甲<template>乙\n\n丙", "<p>甲&lt;template&gt;乙</p>\n<p>丙</p>"),
    "twice": ("甲 <Title> 乙 <title> 丙", "<p>甲 &lt;Title&gt; 乙 &lt;title&gt; 丙</p>"),
    "at the beginning of a line": (
        "<script> 甲 *乙*\n丙\n\n- 丁",
        "<p>&lt;script&gt; 甲 <em>乙</em> 丙</p>\n<ul>\n<li>丁</li>\n</ul>",
    ),
    "at the beginning of an item": (
        "- <title> 甲\n- <style> 乙\n\n丙",
        "<ul>\n<li>&lt;title&gt; 甲</li>\n<li>&lt;style&gt; 乙</li>\n</ul>\n<p>丙</p>",
    ),
    "in a block": ("<div>\n<select> 甲\n</div>\n\n乙", "<p>&lt;select&gt; 甲</p>\n<p>乙</p>"),
    "in a comment": ("<!-- <script> -->\n\n甲", "<p>甲</p>"),
    "closed far behind": ("<script>\nx\n\ny\n</script>\n\n甲", "<p>甲</p>"),
    "closed": ("甲 <script>x</script> 乙", "<p>甲 乙</p>"),
    "closed in another line": ("甲 <textarea>\nx\n</textarea> 乙", "<p>甲 乙</p>"),
    "closed by itself": ("甲 <svg/> 乙", "<p>甲 乙</p>"),
    "one that hides nothing": ("甲 <span>乙", "<p>甲 乙</p>"),
    "in code": ("甲 `<script>` 乙", "<p>甲 <code>&lt;script&gt;</code> 乙</p>"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "shown"), UNCLOSED.values(), ids=UNCLOSED.keys())
def test_a_tag_that_nothing_closes_hides_no_text(written: str, shown: str) -> None:
    assert clean(render(written)) == shown
