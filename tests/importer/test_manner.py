"""A post's text is read as its own generator would have read it."""

import pytest

from articles.dialects import DIALECTS, Site
from tests.importer.posts import post, read

TEXT = '甲 "a" -- b\n乙 https://a.test/x\n'
PLAIN_LINK = "https://a.test/x"
LINK = f'<a href="{PLAIN_LINK}">{PLAIN_LINK}</a>'
READ = {
    "Hexo": ("hexo", "", f"甲 “a” – b<br>乙 {LINK}"),
    "Hexo without breaks": ("hexo", "marked: {breaks: false}", f"甲 “a” – b 乙 {LINK}"),
    "Hexo with straight quotes": (
        "hexo",
        "marked: {smartypants: false}",
        f'甲 "a" -- b<br>乙 {LINK}',
    ),
    "Hexo with another renderer": (
        "hexo",
        "markdown: {render: {breaks: false, typographer: false}}",
        f'甲 "a" -- b 乙 {LINK}',
    ),
    "Jekyll": ("jekyll", "", f"甲 “a” – b 乙 {PLAIN_LINK}"),
    "Jekyll with breaks": (
        "jekyll",
        "kramdown: {hard_wrap: true}",
        f"甲 “a” – b<br>乙 {PLAIN_LINK}",
    ),
    "Jekyll with straight quotes": (
        "jekyll",
        'kramdown: {smart_quotes: ["apos", "apos", "quot", "quot"]}',
        f'甲 "a" – b 乙 {PLAIN_LINK}',
    ),
    "Jekyll with straight quotes in one text": (
        "jekyll",
        "kramdown: {smart_quotes: 'apos,apos,quot,quot'}",
        f'甲 "a" – b 乙 {PLAIN_LINK}',
    ),
    "Jekyll with quotes of its own": (
        "jekyll",
        "kramdown: {smart_quotes: [sbquo, lsquo, bdquo, ldquo]}",
        f"甲 “a” – b 乙 {PLAIN_LINK}",
    ),
    "Jekyll with Redcarpet": ("jekyll", "markdown: redcarpet", f'甲 "a" -- b 乙 {PLAIN_LINK}'),
    "Jekyll with Redcarpet and all of it": (
        "jekyll",
        "markdown: redcarpet\nredcarpet: {extensions: [smart, hard_wrap, autolink]}",
        f"甲 “a” – b<br>乙 {LINK}",
    ),
    "Jekyll with RDiscount": (
        "jekyll",
        "markdown: rdiscount\nrdiscount: {extensions: [autolink]}",
        f'甲 "a" -- b 乙 {LINK}',
    ),
    "Jekyll with Maruku": ("jekyll", "markdown: maruku", f"甲 “a” – b 乙 {PLAIN_LINK}"),
    "Jekyll with CommonMark": (
        "jekyll",
        "markdown: CommonMark\ncommonmark: {options: [SMART, HARDBREAKS], extensions: [autolink]}",
        f"甲 “a” – b<br>乙 {LINK}",
    ),
    "Hugo": ("hugo", "", f"甲 “a” – b 乙 {LINK}"),
    "Hugo with straight quotes": (
        "hugo",
        "markup: {goldmark: {extensions: {typographer: false}}}",
        f'甲 "a" -- b 乙 {LINK}',
    ),
    "Hugo, the newer way": (
        "hugo",
        "markup: {goldmark: {extensions: {typographer: {disable: true}}}}",
        f'甲 "a" -- b 乙 {LINK}',
    ),
}


@pytest.mark.parametrize(("engine", "configuration", "shown"), READ.values(), ids=READ.keys())
def test_line_ends_quotes_and_addresses_are_read_as_the_site_did(
    engine: str, configuration: str, shown: str
) -> None:
    dialect = DIALECTS[engine]
    site = dialect.read_site(configuration) if configuration else Site()
    found = read(post(TEXT), "_posts/2022-03-04-a.md", dialect=dialect, site=site)
    assert found.body == f"<p>{shown}</p>"


CODE = "``` ruby River.rb https://a.test/r the source\na\n```\n"
OCTOPRESS = "code_dir: downloads/code\ncategory_dir: blog/categories\n"


@pytest.mark.parametrize(("configuration", "is_titled"), [(OCTOPRESS, True), ("a: b", False)])
def test_octopress_shows_the_words_behind_a_language_above_the_code(
    configuration: str, *, is_titled: bool
) -> None:
    jekyll = DIALECTS["jekyll"]
    site = jekyll.read_site(configuration)
    body = read(post(CODE), "_posts/2022-03-04-a.md", dialect=jekyll, site=site).body
    title = '<p>River.rb <a href="https://a.test/r">the source</a></p>\n' if is_titled else ""
    assert body == f'{title}<pre><code class="language-ruby">a</code></pre>'


SUMMARIES = {
    "Hexo, with blanks": ("hexo", "甲**乙**\n\n<!-- more -->\n\n丙", {}, "甲乙"),
    "Hexo, without": ("hexo", "甲\n<!--More-->\n丙", {}, "甲"),
    "Hexo, two blanks": ("hexo", "甲\n\n<!--  more  -->\n\n丙", {}, ""),
    "Hexo, in code": ("hexo", "```\n甲\n<!-- more -->\n```", {}, ""),
    "Hexo, in HTML": ("hexo", "<p>甲</p><!-- more --><p>丙</p>", {}, "甲"),
    "the header says one": ("hexo", "甲\n\n<!-- more -->\n\n丙", {"excerpt": "说"}, ""),
    "Jekyll, no separator": ("jekyll", "甲\n\n<!-- more -->\n\n丙", {}, ""),
    "Jekyll, its separator": (
        "jekyll",
        "甲\n\n乙\n<!-- more -->\n丙",
        {"excerpt_separator": '"<!-- more -->"'},
        "甲 乙",
    ),
    "Hugo, without blanks": ("hugo", "甲\n\n<!--more-->\n\n丙", {}, "甲"),
    "a heading is no sentence": (
        "hugo",
        "## 起\n\n甲\n\n### 承 *转*\n\n乙\n\n<!--more-->\n\n丙",
        {},
        "甲 乙",
    ),
    "a heading alone": ("hexo", "## 起\n\n<!-- more -->\n\n丙", {}, ""),
    "Hugo, with blanks": ("hugo", "甲\n\n<!-- more -->\n\n丙", {}, ""),
}


@pytest.mark.parametrize(
    ("engine", "text", "header", "summary"), SUMMARIES.values(), ids=SUMMARIES.keys()
)
def test_an_excerpt_is_the_summary_where_the_header_says_none(
    engine: str, text: str, header: dict[str, str], summary: str
) -> None:
    found = read(post(text, **header), "_posts/2022-03-04-a.md", dialect=DIALECTS[engine])
    assert found.summary == summary
    assert "excerpt_separator" not in found.unknown


HIDDEN = {
    "Hugo's HTML": ("hugo", "<div>甲</div>", "", True),
    "Hugo's inline HTML": ("hugo", "甲 <b>乙</b>", "", True),
    "Hugo's shortcode": ("hugo", '甲 {{<note "乙">}}', "", False),
    "Hugo's code": ("hugo", "`<div>`\n\n```\n<div>\n```", "", False),
    "Hugo's comment": ("hugo", "甲\n\n<!--more-->\n\n乙", "", False),
    "Hugo's signs": ("hugo", "a < b > c <https://a.test>", "", False),
    "an unsafe site": (
        "hugo",
        "<b>甲</b>",
        "markup: {goldmark: {renderer: {unsafe: true}}}",
        False,
    ),
    "Hexo's": ("hexo", "<div>甲</div>", "", False),
}


@pytest.mark.parametrize(
    ("engine", "text", "configuration", "is_said"), HIDDEN.values(), ids=HIDDEN.keys()
)
def test_html_that_readers_may_never_have_seen_is_said(
    engine: str, text: str, configuration: str, is_said: bool
) -> None:
    dialect = DIALECTS[engine]
    site = dialect.read_site(configuration) if configuration else Site()
    found = read(post(text), "posts/a.md", dialect=dialect, site=site)
    assert any("never have seen" in said for said in found.warnings) is is_said


HEADINGS = {
    "the headline again": ("# “江边”的市场\n\n甲", "<p>甲</p>"),
    "another heading": ("# 江边\n\n甲", "<h2>江边</h2>\n<p>甲</p>"),
    "nothing but the headline": ("# 江边的市场", "<h2>江边的市场</h2>"),
    "a smaller heading": ("### 江边的市场\n\n甲", "<h3>江边的市场</h3>\n<p>甲</p>"),
}


@pytest.mark.parametrize(("text", "body"), HEADINGS.values(), ids=HEADINGS.keys())
def test_a_headline_is_not_said_twice(text: str, body: str) -> None:
    assert read(post(text, title="江边的市场")).body == body
