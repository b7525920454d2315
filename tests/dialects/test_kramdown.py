"""What kramdown reads beyond Markdown comes out as its own runs showed it (kramdown 2.4, GFM)."""

from __future__ import annotations

import time

import pytest

from articles.dialects import DIALECTS, Site, kramdown_blocks
from articles.importer.bodies import body_of

JEKYLL = DIALECTS["jekyll"]


def shown(written: str, suffix: str = ".md") -> str:
    """Return the clean text of a post, a line of HTML behind the other."""
    body = body_of(written, suffix, {}, JEKYLL.convert, JEKYLL.manner(Site()))
    return "".join(body.html.split("\n"))


def table(*, head: str = "", body: str = "", foot: str = "") -> str:
    """Return a table of rows whose cells are parted by commas, and rows by blanks."""
    parts = (("thead", "th", head), ("tbody", "td", body), ("tfoot", "td", foot))
    made = (_part(name, cell, rows) for name, cell, rows in parts if rows)
    return f"<table>{''.join(made)}</table>"


def _part(name: str, cell: str, rows: str) -> str:
    lines = ("".join(f"<{cell}>{text}</{cell}>" for text in row.split(",")) for row in rows.split())
    return f"<{name}>{''.join(f'<tr>{line}</tr>' for line in lines)}</{name}>"


TABLES = {
    "no line of dashes": ("| 甲 | 乙 |\n| 丙 | 丁 |", table(body="甲,乙 丙,丁")),
    "no pipes at the ends": ("甲 | 乙", table(body="甲,乙")),
    "a line of dashes first": (
        "|---|---|\n| 甲 | 乙 |\n|---+---|\n| 丙 | 丁 |",
        table(head="甲,乙", body="丙,丁"),
    ),
    "a head": (
        "| 甲 | 乙 |\n|:-:|--:|\n| 丙 | 丁 |\n|--\n| 戊 | 己 |",
        table(head="甲,乙", body="丙,丁 戊,己"),
    ),
    "a foot": ("| 甲 | 乙 |\n|===\n| 丙 | 丁 |", table(body="甲,乙", foot="丙,丁")),
    "a short row": ("| 甲 | 乙 |\n| 丙 |", table(body="甲,乙 丙,")),
    "a pipe in code": (
        "| `甲|乙` | ``丙`|`` |",
        table(body="<code>甲|乙</code>,<code>丙`|</code>"),
    ),
    "a pipe behind a stroke": (
        "| 甲 \\| 乙 | 丙 |",
        "<table><tbody><tr><td>甲 | 乙</td><td>丙</td></tr></tbody></table>",
    ),
    "in a list": ("- 甲 | 乙\n- 丙", f"<ul><li>{table(body='甲,乙')}</li><li>丙</li></ul>"),
    "in a list, above another": (
        "* 甲 | 乙\n    * 丙\n    * 丁 | 戊",
        f"<ul><li>{table(body='甲,乙')}<ul><li>丙</li><li>{table(body='丁,戊')}</li></ul></li></ul>",
    ),
    "in a quotation": (
        "> | 甲 | 乙 |\n> | 丙 |",
        f"<blockquote>{table(body='甲,乙 丙,')}</blockquote>",
    ),
    "attributes behind it": ("|甲|乙|\n{: .wide}\n\n丙", f"{table(body='甲,乙')}<p>丙</p>"),
    "text above": ("甲\n乙 | 丙", "<p>甲乙 | 丙</p>"),
    "text below": ("| 甲 | 乙 |\n丙", "<p>| 甲 | 乙 | 丙</p>"),
    "a heading above": ("# 甲\n| 乙 | 丙 |", "<h2>甲</h2><p>| 乙 | 丙 |</p>"),
    "code alone": ("用 `甲|乙` 吧", "<p>用 <code>甲|乙</code> 吧</p>"),
    "no pipe but one behind a stroke": ("\\| 甲", "<p>| 甲</p>"),
    "one of GitHub's amid text": (
        "甲\n| 乙 | 丙 |\n|---|---|\n| 丁 | 戊 |",
        f"<p>甲</p>{table(head='乙,丙', body='丁,戊')}",
    ),
}


@pytest.mark.parametrize(("written", "html"), TABLES.values(), ids=TABLES.keys())
def test_lines_of_pipes_are_a_table(written: str, html: str) -> None:
    assert shown(written) == html


OTHERS = {
    "Markdown in an element": (
        '<div markdown="1">\n**甲**\n\n- 乙\n</div>\n丙',
        "<p><strong>甲</strong></p><ul><li>乙</li></ul><p>丙</p>",
    ),
    "one in another, with margins": (
        '<div markdown="1">\n  <div class="x" markdown="block">\n  *甲*\n  </div>\n  乙\n</div>',
        "<p><em>甲</em></p><p>乙</p>",
    ),
    "an element that never ends": ('<div markdown="1">\n\n*甲*', "<p><em>甲</em></p>"),
    "an abbreviation": (
        '*[HTML]: 超 <文> "本"\n\nHTML 与 HTMLs，`HTML`',
        '<p><abbr title="超 &lt;文&gt; &quot;本&quot;">HTML</abbr> 与 HTMLs，<code>HTML</code></p>',
    ),
    "an abbreviation in code": (
        "```\n*[A]: b\n```\n\nA",
        "<pre><code>*[A]: b</code></pre><p>A</p>",
    ),
    "strokes": (
        r"\@甲 \& \/ \% \* \< \~ \\@ `\@`",
        r"<p>\@甲 \&amp; \/ \% * &lt; ~ \@ <code>\@</code></p>",
    ),
    "strokes at the end of a line": ("甲\\\\\n乙\\\n丙", "<p>甲<br>乙<br>丙</p>"),
    "a name that is defined twice": (
        "[甲]\n\n[甲]: https://a.test/1\n[甲]: https://a.test/2",
        '<p><a href="https://a.test/2">甲</a></p>',
    ),
    "two lists": ("1. 甲\n^\n1. 乙", "<ol><li>甲</li></ol><ol><li>乙</li></ol>"),
    "a note by what stands above": (
        "{: .note }\n甲\n*乙*\n\n丙",
        '<aside class="note"><p>甲 <em>乙</em></p></aside><p>丙</p>',
    ),
    "a note of a quotation": (
        "> 甲\n> **乙**\n{: .prompt-tip }\n\n丙",
        '<aside class="note"><p>甲 <strong>乙</strong></p></aside><p>丙</p>',
    ),
    "captions in small words": (
        '甲\n![乙](https://a.test/a.png)\n<small class="img-hint">丙 [丁](/b)</small>\n\n'
        '<img class="shadow" src="https://a.test/a.png">\n<small class="img-hint">戊</small>\n\n'
        '己\n<small class="img-hint">庚</small>',
        '<p>甲</p><figure><img alt="乙" referrerpolicy="no-referrer" src="https://a.test/a.png">'
        '<figcaption>丙 <a href="/b">丁</a></figcaption></figure>'
        '<figure><img alt="" referrerpolicy="no-referrer" src="https://a.test/a.png">'
        "<figcaption>戊</figcaption></figure><p>己庚</p>",
    ),
    "a note with code": (
        "> 甲 `>乙`\n> ```sh\n> a > b\n>> c\n> ```\n> 丙\n{: .prompt-tip }",
        '<aside class="note"><p>甲 <code>&gt;乙</code></p>'
        '<pre><code class="language-sh">a &gt; b&gt; c</code></pre><p>丙</p></aside>',
    ),
    "a note of code in a quotation": (
        "> ```\n> a\n> ```\n{: .prompt-tip }\n\n```\n> b\n```\n{: .note }",
        '<aside class="note"><pre><code>a</code></pre></aside>'
        '<aside class="note"><pre><code>&gt; b</code></pre></aside>',
    ),
    "signs where Liquid is off": (
        "{% raw %}\n> 甲 {{ 乙 }}\n{: .prompt-tip }\n\n```\n{% if %}\n```\n{: .language-js }\n\n"
        '<div markdown="1">\n*丙* {% 丁 %}\n</div>\n{% endraw %}\n戊',
        '<aside class="note"><p>甲 {{ 乙 }}</p></aside><pre><code class="language-js">{% if %}</code></pre>'
        "<p><em>丙</em> {% 丁 %}</p><p>戊</p>",
    ),
    "an item where Liquid is off": (
        "1.  甲\n\n    {% raw %}\n    ```\n    {{ 乙 }}\n    ```\n    {% endraw %}\n2.  丙",
        "<ol><li>甲<pre><code>{{ 乙 }}</code></pre></li><li>丙</li></ol>",
    ),
    "a note that opens the text": (
        "\n> 甲\n{: .prompt-tip }\n\n丙",
        '<aside class="note"><p>甲</p></aside><p>丙</p>',
    ),
    "a value that stays, with a filter": (
        "甲 {{ page.date | date: '%Y' }} {{ a-b | escape }}",
        "<p>甲 {{ page.date | date: '%Y' }} {{ a-b | escape }}</p>",
    ),
    "a quotation with another class": ("> 甲\n{: .big }", "<blockquote><p>甲</p></blockquote>"),
    "a heading with the class of a note": (
        "## 甲\n{: .notice}\n乙\n\n{: .note }\n## 丙",
        "<h2>甲</h2><p>乙</p><h2>丙</h2>",
    ),
    "a list with the class of a note": ("- 甲\n{: .note }", "<ul><li>甲</li></ul>"),
    "definitions": ("甲\n: 乙\n: 丙", "<dl><dt>甲</dt><dd>乙</dd><dd>丙</dd></dl>"),
    "Markdown below a block of HTML": (
        "甲\n\n<div><div>乙</div></div>\n**丙**",
        "<p>甲</p><p>乙</p><p><strong>丙</strong></p>",
    ),
    "Markdown behind a block of HTML": (
        "甲\n\n<div>乙</div> **丙**\n\n<b>丁</b>\n",
        "<p>甲</p><p>乙</p><p><strong>丙</strong></p><p><strong>丁</strong></p>",
    ),
    "a heading below a rule of HTML": ("甲\n\n<hr/>\n## 乙", "<p>甲</p><hr><h2>乙</h2>"),
    "a block of HTML that never ends": (
        "甲\n\n<div>乙\n\n**丙**",
        "<p>甲</p><p>乙</p><p><strong>丙</strong></p>",
    ),
    "words below a tag alone in its line": (
        '甲\n\n<img src="https://a.test/x.png">\n*乙* 丙',
        '<p>甲</p><p><img alt="" referrerpolicy="no-referrer" src="https://a.test/x.png"> <em>乙</em> 丙</p>',
    ),
    "words in a tag below a tag alone in its line": (
        "<br>\n<b>乙</b> *丙*",
        "<p><strong>乙</strong> <em>丙</em></p>",
    ),
    "a list below a tag alone in its line": (
        "甲\n\n<span>乙</span>\n- 丙",
        "<p>甲</p><p>乙</p><ul><li>丙</li></ul>",
    ),
    "Markdown below an element inside one that is read": (
        '<details markdown="1">\n<summary>甲</summary>\n*乙*\n</details>',
        "<p>甲</p><p><em>乙</em></p>",
    ),
    "a list that stands not far enough in": (
        "1. 甲\n  - 乙\n  - 丙\n2. 丁",
        "<ol><li>甲<ul><li>乙</li><li>丙</li></ul></li><li>丁</li></ol>",
    ),
    "an address with blanks": (
        '[甲](/a b/c d.pdf) ![](<https://a.test/x y.png>) [乙](/a b "丙")',
        '<p><a href="/a%20b/c%20d.pdf">甲</a>'
        ' <img alt="" referrerpolicy="no-referrer" src="https://a.test/x%20y.png">'
        ' <a href="/a%20b" title="丙">乙</a></p>',
    ),
    "attributes amid a line": (
        '[a](https://a.test){:target="_blank"} *b*{: .x } c{:.y}\nd',
        '<p><a href="https://a.test">a</a> <em>b</em> c d</p>',
    ),
    "a table of contents": ("* toc\n{:toc}\n\n## 甲", "<h2>甲</h2>"),
    "a table of contents with classes": ("- 目录\n{: .a #b toc .c}\n\n## 甲", "<h2>甲</h2>"),
    "Markdown in all HTML from here on": (
        '{::options parse_block_html="true" /}\n丙\n\n<div>\n*甲*\n</div>\n<pre>\n*乙*\n</pre>',
        "<p>丙</p><p><em>甲</em></p><pre>*乙*</pre>",
    ),
    "words below a heading in an item": (
        "- #### 甲\n**乙**\n\t- 丙\n\n- #### 丁\n- 戊",
        "<ul><li><h4>甲</h4><p><strong>乙</strong></p><ul><li>丙</li></ul></li>"
        "<li><h4>丁</h4></li><li>戊</li></ul>",
    ),
    "a heading in an item alone": (
        "1. ## 甲\n\n乙",
        "<ol><li><h2>甲</h2></li></ol><p>乙</p>",
    ),
    "a row of dashes below one line": ("甲\n---\n乙", "<h2>甲</h2><p>乙</p>"),
    "a row of dashes below several lines": ("甲\n乙\n---\n丙", "<p>甲乙</p><hr><p>丙</p>"),
    "equals signs below several lines": ("甲\n乙\n===", "<p>甲乙 ===</p>"),
    "a row of dashes in a quotation": ("> 甲\n> ---", "<blockquote><h2>甲</h2></blockquote>"),
    "words right below a footnote": (
        "甲[^1]\n\n[^1]: 乙\n丙\n[^2]: 丁\n    戊\n\n己[^2]",
        '<p>甲<sup class="footnote-ref"><a href="#note-fn1" id="note-fnref1">[1]</a></sup></p><p>丙</p>'
        '<p>己<sup class="footnote-ref"><a href="#note-fn2" id="note-fnref2">[2]</a></sup></p>'
        '<ol class="footnotes">'
        '<li id="note-fn1">乙 <a class="footnote-back" href="#note-fnref1">↩</a></li>'
        '<li id="note-fn2">丁戊 <a class="footnote-back" href="#note-fnref2">↩</a></li></ol>',
    ),
    "a tag with a filter that stays": (
        "甲 {% assign x = site.posts | first %}{{ site.time | date: '%Y' }} 乙\n{{ \"now\" | date: '%Y' }}",
        "<p>甲 {% assign x = site.posts | first %}{{ site.time | date: '%Y' }} 乙"
        " {{ \"now\" | date: '%Y' }}</p>",
    ),
    "a text with a filter": ("甲 {{ 'ab' | upcase }}{{- \"c\" -}} 乙", "<p>甲 ABc 乙</p>"),
    "stress that begins and ends beside any sign": (
        "甲**.**乙 a=**b.**c",
        "<p>甲<strong>.</strong>乙 a=<strong>b.</strong>c</p>",
    ),
    "stress with lines in it": ("(a), _b1, ..., __cn._ d", "<p>(a), <em>b1, …, __cn.</em> d</p>"),
    "stress of two signs that one ends": ("**甲 *乙* _丙", "<p><em>*甲 *乙</em> _丙</p>"),
    "two signs that open one": ("**甲* 乙", "<p><em>*甲</em> 乙</p>"),
    "stress that does not end": ("**甲 _乙 丙", "<p>**甲 _乙 丙</p>"),
    "stress in stress": (
        "**甲 *乙* 丙** *丁 **戊** 己*",
        "<p><strong>甲 <em>乙</em> 丙</strong> <em>丁 <strong>戊</strong> 己</em></p>",
    ),
    "code beside code": (
        "`甲``乙``丙` ``丁 ` 戊``",
        "<p><code>甲</code><code>乙</code><code>丙</code> <code>丁 ` 戊</code></p>",
    ),
    "a number with a parenthesis": ("甲：\n1) 乙\n2) 丙", "<p>甲： 1) 乙 2) 丙</p>"),
    "a version that begins a line": ("甲\n1.3.1 乙", "<p>甲 1.3.1 乙</p>"),
    "a number alone in a line": ("甲\n2.", "<p>甲 2.</p>"),
    "any number below words": ("甲\n3. 乙", '<p>甲</p><ol start="3"><li>乙</li></ol>'),
    "a definition that is a remark": ("[//]: # # 甲\n[//]: # [乙] /\n\n丙", "<p>丙</p>"),
    "an address with blanks in a definition": (
        "[甲]\n\n[甲]: /a b/c",
        '<p><a href="/a%20b/c">甲</a></p>',
    ),
    "what is no definition amid words": ("甲\n[乙]: # 丙 丁", "<p>甲 [乙]: # 丙 丁</p>"),
    "a tag of a line above words": (
        "<em>\n甲 [乙](/c)\n</em>",
        '<p><em>甲 <a href="/c">乙</a></em></p>',
    ),
    "words far in inside of HTML": (
        "<div>\n  <p>\n\n    甲 <code>--a</code>\n\n  </p>\n</div>",
        "<p>甲 <code>--a</code></p>",
    ),
    "hyphens in code of HTML": ("甲 <code>--a</code> -- 乙", "<p>甲 <code>--a</code> – 乙</p>"),
    "code above a term": (
        "~~~\n甲\n~~~\n乙\n: 丙",
        "<pre><code>甲</code></pre><dl><dt>乙</dt><dd>丙</dd></dl>",
    ),
    "code of an item that stands further out": (
        "1. 甲\n   ```sh\na\n  b\n```\n2. 乙",
        '<ol><li>甲<pre><code class="language-sh">a  b</code></pre></li><li>乙</li></ol>',
    ),
    "code that stands further in": (
        "- 甲\n\n  ~~~\n    a\n   b\n  ~~~",
        "<ul><li>甲<pre><code>  a b</code></pre></li></ul>",
    ),
    "no table of contents": ("- 甲\n{: .no_toc}\n\n乙", "<ul><li>甲</li></ul><p>乙</p>"),
}


@pytest.mark.parametrize(("written", "html"), OTHERS.values(), ids=OTHERS.keys())
def test_signs_of_kramdown_do_what_they_say(written: str, html: str) -> None:
    assert shown(written) == html


def test_pipes_are_no_table_elsewhere() -> None:
    hexo = DIALECTS["hexo"]
    body = body_of("甲 | 乙\n\n*[A]: b", ".md", {}, hexo.convert, hexo.manner(Site()))
    assert body.html == "<p>甲 | 乙</p>\n<p>*[A]: b</p>"


NAMED = {
    "a closed heading": ("# 甲 # {#a}\n\n[乙](#a)", '<h2 id="note-a">甲</h2>'),
    "its id below": ("## 甲 ##\n{: #a}\n\n[乙](#a)", '<h2 id="note-a">甲</h2>'),
    "a sharp": ("# C# {#a}\n\n[乙](#a)", '<h2 id="note-a">C#</h2>'),
    "a picture": (
        "![甲](a.png){: #a .wide}\n\n[乙](#a)",
        '<figure class="news-image" data-image-id="1"></figure><p id="note-a"><a href="#note-a">乙</a></p>',
    ),
    "a picture elsewhere": (
        "![甲](https://a.test/a.png){: #a}\n\n[乙](#a)",
        '<p id="note-a"><img alt="甲" referrerpolicy="no-referrer" src="https://a.test/a.png"></p>',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("written", "html"), NAMED.values(), ids=NAMED)
def test_links_lead_to_the_ids_of_headings_and_pictures(written: str, html: str) -> None:
    found = shown(written)
    assert html in found
    assert '<a href="#note-a">乙</a>' in found


HEADINGS = {
    "markdown: redcarpet": True,
    "markdown: rdiscount": True,
    "markdown: maruku": True,
    "pygments: true": True,
    "highlighter: pygments\nmarkdown: kramdown": True,
    "kramdown: {input: markdown}": True,
    "": False,
    "markdown: kramdown": False,
    "markdown: GFM": False,
    "pygments: true\nkramdown: {input: GFM}": False,
    "markdown: redcarpet\nredcarpet: {extensions: [space_after_headers]}": False,
}


@pytest.mark.parametrize(("configuration", "are_headings"), HEADINGS.items())
def test_older_readers_need_no_blank_behind_the_signs_of_a_heading(
    configuration: str, *, are_headings: bool
) -> None:
    site = JEKYLL.read_site(configuration or "title: 江")
    found = JEKYLL.convert("##甲##\n乙", site, {})
    assert found.text == ("## 甲\n乙" if are_headings else "##甲##\n乙")


def test_in_code_and_raw_html_a_sign_is_no_heading() -> None:
    site = JEKYLL.read_site("markdown: redcarpet")
    written = "İİ\n\n```\n#甲\n```\n<pre>\n#乙\n</pre>\n\n    #丙\n<PRE>\n#丁"
    assert JEKYLL.convert(written, site, {}).text == written.replace("#丁", "# 丁")


def test_a_configuration_lets_markdown_be_read_in_all_html() -> None:
    site = JEKYLL.read_site("kramdown: {parse_block_html: true}")
    assert "\n\n*甲*\n\n" in JEKYLL.convert("<div>\n*甲*\n</div>", site, {}).text


BLOCKS = {
    "several terms of a definition": (
        "甲\n乙\n: 丙\n: 丁",
        "<dl><dt>甲</dt><dt>乙</dt><dd>丙</dd><dd>丁</dd></dl>",
    ),
    "no terms above a list": ("- 甲\n- 乙\n: 丙", "<ul><li>甲</li><li>乙 : 丙</li></ul>"),
    "the language of indented code": (
        "甲\n\n    a\n      b\n\n    c\n{: .language-js}\n\n乙",
        '<p>甲</p><pre><code class="language-js">a  bc</code></pre><p>乙</p>',
    ),
    "the language as an attribute": (
        '    a\n{:lang="ruby"}',
        '<pre><code class="language-ruby">a</code></pre>',
    ),
    "the language of code between fences": (
        "```\na\n```\n{: #x .language-js}\n\n- 甲\n\n  ~~~\n  b\n  ~~~\n  {: .language-sh}\n- 乙",
        '<pre><code class="language-js">a</code></pre>'
        '<ul><li>甲<pre><code class="language-sh">b</code></pre></li><li>乙</li></ul>',
    ),
    "the language that its fence names already": (
        "```ruby\na\n```\n{: .language-js}",
        '<pre><code class="language-ruby">a</code></pre>',
    ),
    "a paragraph of a list is no code": (
        "- 甲\n\n    乙\n{: .language-js}",
        "<ul><li><p>甲</p><p>乙</p></li></ul>",
    ),
    "the file that code is of": (
        "```sass\na\n```\n{: file='a/<b>.scss' }",
        '<p>a/&lt;b&gt;.scss</p><pre><code class="language-sass">a</code></pre>',
    ),
    "the file that code in a list is of": (
        '- 甲\n\n  ```\n  a\n  ```\n  {: .x file="b.yml" }\n- 乙',
        "<ul><li><p>甲</p><p>b.yml</p><pre><code>a</code></pre></li><li>乙</li></ul>",
    ),
    "a caption right below a picture": (
        '![甲](https://a.test/a.png){: width="9" .shadow }\n_乙 **丙**_\n\n丁',
        '<figure><img alt="甲" referrerpolicy="no-referrer" src="https://a.test/a.png">'
        "<figcaption>乙 <strong>丙</strong></figcaption></figure><p>丁</p>",
    ),
    "words below a picture are no caption": (
        "![甲](https://a.test/a.png)\n*乙* 丙",
        '<p><img alt="甲" referrerpolicy="no-referrer" src="https://a.test/a.png"> <em>乙</em> 丙</p>',
    ),
    "a quotation that is a note": (
        '> note "江"\n> 乙 **丙**\n>\n> - 丁\n\n戊',
        '<aside class="note"><p><strong>江</strong></p><p>乙 <strong>丙</strong></p>'
        "<ul><li>丁</li></ul></aside><p>戊</p>",
    ),
    "a note with a title": (
        "甲\n{:.note title=\"江\"}\n\n{: title='边' .note}\n乙",
        '<aside class="note"><p><strong>江</strong></p><p>甲</p></aside>'
        '<aside class="note"><p><strong>边</strong></p><p>乙</p></aside>',
    ),
    "a note whose heading is its title": (
        "> ##### 江\n>\n> 甲\n{: .block-tip }",
        '<aside class="note"><p><strong>江</strong></p><p>甲</p></aside>',
    ),
    "a note whose first line is its title": (
        "{: .note-title }\n> 江\n>\n> 甲",
        '<aside class="note"><p><strong>江</strong></p><p>甲</p></aside>',
    ),
    "a line below a picture that is its caption": (
        '![甲](https://a.test/a.png){:.lead width="9"}\n乙 **丙**\n{:.figcaption}\n\n丁',
        '<figure><img alt="甲" referrerpolicy="no-referrer" src="https://a.test/a.png">'
        "<figcaption>乙 <strong>丙</strong></figcaption></figure><p>丁</p>",
    ),
    "a note without a title": ('> warning ""\n> 乙', '<aside class="note"><p>乙</p></aside>'),
    "a quotation by someone": (
        '> citation "-- 林晓" [ cite = "a" ]\n> 乙',
        "<blockquote><p>乙</p><p>— 林晓</p></blockquote>",
    ),
    "a quotation that only begins so": (
        '> note "江" 边\n> 乙',
        "<blockquote><p>note “江” 边乙</p></blockquote>",
    ),
    "a picture for light screens and one for dark": (
        "![甲](https://a.test/a.png){: .light }\n![乙](https://a.test/b.png){: .dark }",
        '<p><img alt="甲" referrerpolicy="no-referrer" src="https://a.test/a.png"></p>',
    ),
}


@pytest.mark.parametrize(("written", "html"), BLOCKS.values(), ids=BLOCKS.keys())
def test_a_block_is_shown_as_kramdown_or_its_theme_showed_it(written: str, html: str) -> None:
    assert shown(written) == html


@pytest.mark.parametrize(
    "piece",
    ["a\n", "x\n{: .language-js}\n", "    x\n{: .language-js}\n", "![a](/a.png)\n_", "\n\n![a](b){: .light}",
     "```\na\n```\n{: file=\"", ": a\nb\n", '> note "a"\n', "> note \"\" [a",
     "\n\n![a](b)\na\n{:.fig", '> note ""\n> a\n'],
)  # fmt: skip
def test_a_hundred_thousand_pieces_of_such_blocks_do_no_harm(piece: str) -> None:
    began = time.monotonic()
    kramdown_blocks.convert(piece * (500_000 // len(piece)) + "\n: .dark file=lang ![")
    assert time.monotonic() - began < 5
