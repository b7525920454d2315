"""Markdown as the generators read it, beyond what all of them do alike."""

import time
from dataclasses import replace
from typing import Literal

import pytest

from articles.markup import Manner, clean, render
from articles.markup.markdown import parsed

CURLY = Manner(is_typographic=True)
LINKED = Manner(links_addresses=True)
BROKEN = Manner(breaks=True)

HUGO = Manner(is_typographic=True, links_addresses=True, reader="goldmark")
JEKYLL = Manner(is_typographic=True, pipe_tables=True, reader="kramdown")

LINES = {
    "a line end that breaks": (BROKEN, "甲\n乙", "甲<br>乙"),
    "a line end that does not": (Manner(), "甲\n乙", "甲乙"),
    "underscores between Chinese signs": (
        Manner(),
        "甲，__乙__。丙（_丁_）甲_乙_丙",
        "甲，<strong>乙</strong>。丙（<em>丁</em>）甲_乙_丙",
    ),
    "quotes": (CURLY, "\"a\" and 'b', it's", "“a” and ‘b’, it’s"),
    "quotes behind a stroke": (CURLY, r"""l\'a \"b\" "c" \*d\*""", 'l\'a "b" “c” *d*'),
    "quotes around bold": (CURLY, '"**a**" x', "“<strong>a</strong>” x"),
    "quotes in Chinese": (CURLY, '他说"好"，又说"坏"', "他说“好”，又说“坏”"),
    "quotes behind a colon": (CURLY, '他说:"好",又说:"坏"', "他说:“好”,又说:“坏”"),
    "quotes in quotes": (CURLY, "\"'a' b\" '\"c\" d'", "“‘a’ b” ‘“c” d’"),
    "quotes in a template tag": (CURLY, '"a" {{&lt; b "--c" &gt;}}', '“a” {{&lt; b "--c" &gt;}}'),
    "dashes": (CURLY, "a--b---c...", "a–b—c…"),
    "quotes in code": (CURLY, '`"a--b"` "c"', '<code>"a--b"</code> “c”'),
    "quotes in an attribute": (CURLY, '<abbr title="x">y</abbr>', '<abbr title="x">y</abbr>'),
    "words in guillemets": (HUGO, "x <<wort>> <<b>c</b>", "x «wort» «b&gt;c"),
    "straight quotes": (Manner(), '"a" -- b', '"a" -- b'),
    "an address": (
        LINKED,
        "见https://a.test/x_y_z。",
        '见<a href="https://a.test/x_y_z">https://a.test/x_y_z</a>。',
    ),
    "an address and its signs": (
        Manner(is_typographic=True, links_addresses=True),
        "(https://a.test/b--c(d)), e",
        '(<a href="https://a.test/b--c(d)">https://a.test/b--c(d)</a>), e',
    ),
    "an address without scheme": (
        LINKED,
        "www.a.test",
        '<a href="http://www.a.test">www.a.test</a>',
    ),
    "an address without scheme in Hugo": (
        HUGO,
        "www.a.test",
        '<a href="https://www.a.test">www.a.test</a>',
    ),
    "an address of mail alone": (
        LINKED,
        "lin@a.test",
        '<a href="mailto:lin@a.test">lin@a.test</a>',
    ),
    "an address of mail": (
        LINKED,
        "写给lin@a.test.example。 a@b x@-.c @d www.a.test/@e",
        '写给<a href="mailto:lin@a.test.example">lin@a.test.example</a>。 a@b x@-.c @d'
        ' <a href="http://www.a.test/@e">www.a.test/@e</a>',
    ),
    "an address in bold": (
        LINKED,
        "**https://a.test** b",
        '<strong><a href="https://a.test">https://a.test</a></strong> b',
    ),
    "an address in a link": (
        LINKED,
        "[https://a.test](https://b.test)",
        '<a href="https://b.test">https://a.test</a>',
    ),
    "an address in HTML": (
        LINKED,
        '<a href="https://b.test">https://a.test</a>',
        '<a href="https://b.test">https://a.test</a>',
    ),
    "an address in code": (LINKED, "`https://a.test`", "<code>https://a.test</code>"),
    "a bare address that stays text": (Manner(), "https://a.test", "https://a.test"),
    "a formula in a line": (Manner(), "设 $x_{1}*y_2*z$ 为", "设 $x_{1}*y_2*z$ 为"),
    "strokes in one": (Manner(), "$\\{a\\}_1 \\\\ b < c$，", "$\\{a\\}_1 \\\\ b &lt; c$，"),
    "an entity in one": (Manner(), "$a_1 &lt; b$", "$a_1 &lt; b$"),
    "two prices in Chinese": (Manner(), "$5 *和* $10_a", "$5 <em>和</em> $10_a"),
    "a price and a star": (Manner(), "$5*a*$", "$5<em>a</em>$"),
    "variables": (Manner(), "$A_B 与 *x* $C_D", "$A_B 与 <em>x</em> $C_D"),
    "a link between two signs": (Manner(), "$a_1 [乙](/b/)$", '$a_1 <a href="/b/">乙</a>$'),
    "a sign behind a stroke": (Manner(), "\\$a *b*_c$", "$a <em>b</em>_c$"),
    "a formula": (Manner(), "设 $$a_1 * b_2 \\\\ c$$ 为", "设 $$a_1 * b_2 \\\\ c$$ 为"),
    "two prices": (Manner(), "$5 and $6 *x*", "$5 and $6 <em>x</em>"),
}


TITLED = Manner(titles_code=True)
FENCES = {
    "words": (TITLED, "js 江.js", "江.js"),
    "words, settings and a source": (
        TITLED,
        "js 一 & 二 mark:1,2 {3} https://a.test/x 源",
        '一 &amp; 二 <a href="https://a.test/x">源</a>',
    ),
    "settings alone": (TITLED, "js line_number:false {1,2}", ""),
    "a colon behind a word": (TITLED, "js 见: 江.js line: a:b", "见: 江.js line:"),
    "words that mean nothing": (Manner(), "js live", ""),
    "a title": (Manner(), 'js {1,2} title="江.js" showLineNumbers', "江.js"),
    "a title and a path in Hexo": (TITLED, "js 江 /a/b.js 边", '江 <a href="/a/b.js">边</a>'),
    "a title with a path in Hexo": (TITLED, "js 江 / 边", "江 / 边"),
    "tags in a title of Hexo": (TITLED, "js <sub>江</sub><y>", "<sub>江</sub>&lt;y&gt;"),
    "the number of the first line": (TITLED, "js =5 江 =+7", "江"),
    "a title in brackets": (Manner(), "js{1} [江.ts]", "江.ts"),
    "a title in Hexo": (TITLED, "js title='江 .js' live", "江 .js"),
}


@pytest.mark.parametrize(
    ("told", "language"),
    [
        ("{.python #name .numberLines}", "python"),
        ("{r, echo=FALSE}", "r"),
        ("{r}", "r"),
        ("{#name .c++}", "c++"),
        ("{linenos=true}", ""),
        ("{1,3-4}", ""),
    ],
)
def test_the_language_of_code_may_stand_in_braces(told: str, language: str) -> None:
    named = f' class="language-{language}"' if language else ""
    assert clean(render(f"```{told}\nx\n```")) == f"<pre><code{named}>x</code></pre>"


@pytest.mark.parametrize(("manner", "told", "title"), FENCES.values(), ids=FENCES.keys())
def test_the_title_of_code_stands_above_it(manner: Manner, told: str, title: str) -> None:
    block = '<pre><code class="language-js">x</code></pre>'
    above = f"<p>{title}</p>\n" if title else ""
    assert clean(render(f"```{told}\nx\n```", manner)) == above + block


@pytest.mark.parametrize(("manner", "written", "shown"), LINES.values(), ids=LINES.keys())
def test_a_line_is_read_in_the_manner_of_its_generator(
    manner: Manner, written: str, shown: str
) -> None:
    html = clean(render(written, manner))
    assert html == f"<p>{shown}</p>"
    assert clean(str(html)) == html


BLOCKS = {
    "tasks": ("- [x] 甲\n- [ ] 乙", "<ul>\n<li>☑ 甲</li>\n<li>☐ 乙</li>\n</ul>"),
    "no task": ("[x] 甲", "<p>[x] 甲</p>"),
    "a note": (
        ":::note\n\n**甲**\n\n- 乙\n\n:::\n\n丙",
        '<aside class="note">\n<p><strong>甲</strong></p>\n<ul>\n<li>乙</li>\n</ul>\n</aside>\n<p>丙</p>',
    ),
    "a note in a list": (
        "1. 甲\n\n   :::tip 乙\n   丙\n   :::\n\n2. 丁",
        '<ol>\n<li>甲\n<aside class="note">\n<p><strong>乙</strong></p>\n<p>丙</p>\n</aside>\n</li>\n'
        "<li>丁</li>\n</ol>",
    ),
    "a note deeper in a list": (
        "- 甲\n  - 乙\n\n    :::note\n\n    ```\n    :::tip\n    ```\n    :::\n- 丙",
        "<ul>\n<li>甲\n<ul>\n<li>乙\n"
        '<aside class="note">\n<pre><code>:::tip</code></pre>\n</aside>\n</li>\n</ul>\n</li>\n'
        "<li>丙</li>\n</ul>",
    ),
    "a note in code by indent": (
        "    :::note\n    甲\n    :::",
        "<pre><code>:::note\n甲\n:::</code></pre>",
    ),
    "a tab of VuePress": (
        "::: code-group-item 甲:active\n乙\n:::",
        "<p><strong>甲</strong></p>\n<p>乙</p>",
    ),
    "a note with a title": (
        "::: tip 小窍门\n甲\n:::",
        '<aside class="note">\n<p><strong>小窍门</strong></p>\n<p>甲</p>\n</aside>',
    ),
    "a warning": (
        ":::caution\n甲\n:::",
        '<aside class="note">\n<p><strong>Caution</strong></p>\n<p>甲</p>\n</aside>',
    ),
    "a note in code": ("```\n:::note\n:::\n```", "<pre><code>:::note\n:::</code></pre>"),
    "a folded part": (
        "::: details 小窍门\n\n*甲*\n\n:::\n\n乙",
        "<p><strong>小窍门</strong></p>\n<p><em>甲</em></p>\n<p>乙</p>",
    ),
    "tabs in containers": (
        ":::: center\n::: tabs#x\n\n@tab:active 甲\n\n一\n\n@tab 乙#id\n\n二\n:::\n::::\n丙",
        "<p><strong>甲</strong></p>\n<p>一</p>\n<p><strong>乙</strong></p>\n<p>二</p>\n<p>丙</p>",
    ),
    "a tab outside of containers": ("@tab 甲", "<p>@tab 甲</p>"),
    "a container that nobody knows": ("::: river\n\n甲", "<p>::: river</p>\n<p>甲</p>"),
    "a note by indent": (
        '!!! note "小窍门"\n    甲\n\n    - 乙\n\n        丙\n\n丁',
        '<aside class="note">\n<p><strong>小窍门</strong></p>\n<p>甲</p>\n'
        "<ul>\n<li>\n<p>乙</p>\n<p>丙</p>\n</li>\n</ul>\n</aside>\n<p>丁</p>",
    ),
    "one by indent in another": (
        "!!! warning\n    甲\n\n    ??? note\n        乙\n丙",
        '<aside class="note">\n<p><strong>Warning</strong></p>\n<p>甲</p>\n<aside class="note">\n<p>乙</p>\n'
        "</aside>\n</aside>\n<p>丙</p>",
    ),
    "signs of surprise": ("!!! wow\n甲", "<p>!!! wow 甲</p>"),
    "a note by indent as code": (
        "```\n!!! note\n    甲\n```",
        "<pre><code>!!! note\n    甲</code></pre>",
    ),
    "a callout with a title": (
        "> [!tip]- 小*窍门*\n> 甲",
        '<aside class="note">\n<p><strong>小<em>窍门</em></strong><br>甲</p>\n</aside>',
    ),
    "a callout of another kind": (
        "> [!example]\n> 甲",
        '<aside class="note">\n<p><strong>Example</strong><br>甲</p>\n</aside>',
    ),
    "no callout": ("> [!river] 甲", "<blockquote>\n<p>[!river] 甲</p>\n</blockquote>"),
    "a link that looks like an alert": (
        "> [!NOTE](/a)",
        '<blockquote>\n<p><a href="/a">!NOTE</a></p>\n</blockquote>',
    ),
    "an alert": ("> [!NOTE]\n> 甲", '<aside class="note">\n<p>甲</p>\n</aside>'),
    "an alert with a word": (
        "> [!WARNING]\n> 甲",
        '<aside class="note">\n<p><strong>Warning</strong><br>甲</p>\n</aside>',
    ),
    "a quotation that is none": (
        "> [!x] 甲",
        "<blockquote>\n<p>[!x] 甲</p>\n</blockquote>",
    ),
    "a formula on lines of its own": (
        "$$\na_1 \\\\\n\n- b_2\n$$",
        '<pre><code class="language-latex">a_1 \\\\\n\n- b_2</code></pre>',
    ),
    "a link to a heading": (
        "[去](#一-甲-b)\n\n## 一、甲 B！",
        '<p><a href="#note-一-甲-b">去</a></p>\n<h2 id="note-一-甲-b">一、甲 B！</h2>',
    ),
    "a link to the second of two": (
        "[去](#a-1)\n\n## A\n\n## A",
        '<p><a href="#note-a-1">去</a></p>\n<h2>A</h2>\n<h2 id="note-a-1">A</h2>',
    ),
    "a heading that names its id": (
        "[去](#x)\n\n## 甲 {#x}",
        '<p><a href="#note-x">去</a></p>\n<h2 id="note-x">甲</h2>',
    ),
    "a link to nothing": ("[去](#nowhere)\n\n## 甲", "<p>去</p>\n<h2>甲</h2>"),
}


@pytest.mark.parametrize(("written", "shown"), BLOCKS.values(), ids=BLOCKS.keys())
def test_a_block_is_read_as_generators_do(written: str, shown: str) -> None:
    html = clean(render(written))
    assert html == shown
    assert clean(str(html)) == html


SIGNS = {
    "words": (
        """"a" 'b' it's 'em 'tis "c." ('d') dogs' tail""",
        """“a” ‘b’ it’s ’em ’tis “c.” (’d’) dogs’ tail""",
        """“a” ‘b’ it’s ‘em ‘tis “c.” (‘d’) dogs’ tail""",
    ),
    "decades": ("the '80s, '86", "the ’80s, ‘86", "the ’80s, ‘86"),
    "behind a stroke": ('a/"b" \\"c\\"', 'a/“b” "c"', 'a/”b” "c"'),
    "behind digits": ("""6'2" tall""", """6'2" tall""", "6’2” tall"),
    "beside elements": (
        """"*a*" *"b"* "`c`" *d*'s""",
        "“<em>a</em>” <em>“b”</em> “<code>c</code>” <em>d</em>’s",
        "“<em>a</em>” <em>“b”</em> “<code>c</code>” <em>d</em>’s",
    ),
    "one in the other": (""""'a' b" c""", """“‘a’ b” c""", """“‘a’ b” c"""),
    "Chinese": ('他说"好"，又说"坏"。', '他说"好"，又说"坏"。', "他说“好”，又说“坏”。"),
    "behind Chinese signs": ('甲："好" "坏"', '甲：“好” “坏”', "甲：“好” “坏”"),
    "dashes and angles": ("a -- b---c... << d >>", "a – b—c… « d »", "a – b—c… «\xa0d\xa0»"),
    "a template tag": ('{{&lt; b "--c" &gt;}} "a"', '{{&lt; b "--c" &gt;}} “a”', '{{&lt; b "--c" &gt;}} “a”'),
}  # fmt: skip


@pytest.mark.parametrize(("written", "in_hugo", "in_jekyll"), SIGNS.values(), ids=SIGNS.keys())
def test_signs_are_those_that_the_parser_of_the_old_site_made(
    written: str, in_hugo: str, in_jekyll: str
) -> None:
    shown = [clean(render(written, manner)) for manner in (HUGO, JEKYLL)]
    assert shown == [f"<p>{in_hugo}</p>", f"<p>{in_jekyll.replace(chr(160), '&nbsp;')}</p>"]


TERMS = {
    "A *b*\nC\n: d\n\nE\nF\n\n: g": (
        "<dl>\n<dt>A <em>b</em></dt>\n<dt>C</dt>\n<dd>d</dd>\n<dt>E</dt>\n<dt>F</dt>\n<dd>g</dd>\n</dl>"
    ),
    "- A\n  B\n  : c\n- d": (
        "<ul>\n<li>\n<dl>\n<dt>A</dt>\n<dt>B</dt>\n<dd>c</dd>\n</dl>\n</li>\n<li>d</li>\n</ul>"
    ),
    "A\n: b\n: c\n\nD\n: e": (
        "<dl>\n<dt>A</dt>\n<dd>b</dd>\n<dd>c</dd>\n<dt>D</dt>\n<dd>e</dd>\n</dl>"
    ),
    "- A\n  B\n: c": "<ul>\n<li>A\nB\n: c</li>\n</ul>",
    "甲\n~ 乙 ~": "<p>甲\n~ 乙 ~</p>",
    "A\n- B\n: c": "<p>A</p>\n<ul>\n<li>B\n: c</li>\n</ul>",
    "A\nB": "<p>A\nB</p>",
    "A\nB\n\n:c": "<p>A\nB</p>\n<p>:c</p>",
}


@pytest.mark.parametrize("manner", [HUGO, JEKYLL], ids=["goldmark", "kramdown"])
@pytest.mark.parametrize(("written", "shown"), TERMS.items())
def test_several_lines_are_several_terms(manner: Manner, written: str, shown: str) -> None:
    assert render(written, manner).strip() == shown


@pytest.mark.parametrize("shape", ["2. a\n", "a\n- a\n> b\n", "1. a\n> b\n"])
@pytest.mark.parametrize("manner", [HUGO, JEKYLL])
def test_the_meaning_of_terms_is_not_looked_for_in_all_of_the_text(
    manner: Manner, shape: str
) -> None:
    started = time.process_time()
    render((shape * 40_000)[:80_000], manner)
    assert time.process_time() - started < 10


def test_goldmark_takes_no_meaning_behind_a_blank() -> None:
    assert "<dl>" not in render("A\n : b", HUGO)
    assert "<dl>" in render("A\n : b", JEKYLL)


def test_goldmark_links_no_address_of_one_machine() -> None:
    text = "甲 http://localhost:4000/a http://127.0.0.1/b 乙 http://a.example:80/c **http://localhost**"
    assert render(text, HUGO).count("<a ") == 1
    assert render(text, LINKED).count("<a ") == 4
    assert render("甲\n\n* " + text, HUGO).count("<a ") == 1


HEADINGS = {
    "a class": ("## 甲 {.wide}", "<h2>甲</h2>"),
    "an id among others": (
        '[去](#x)\n\n## 甲 ## {.wide #x data-y="1 2" z=3}',
        '<p><a href="#note-x">去</a></p>\n<h2 id="note-x">甲</h2>',
    ),
    "below a line": ("甲 {.wide}\n---", "<h2>甲</h2>"),
    "none": (
        "## 甲 {乙}\n\n## {.wide\n\n## a{.b}",
        "<h2>甲 {乙}</h2>\n<h2>{.wide</h2>\n<h2>a{.b}</h2>",
    ),
}


@pytest.mark.parametrize(("written", "shown"), HEADINGS.values(), ids=HEADINGS.keys())
def test_goldmark_takes_attributes_of_a_heading(written: str, shown: str) -> None:
    assert clean(render(written, HUGO)) == shown


def test_others_show_what_would_be_attributes() -> None:
    assert clean(render("## 甲 {.wide}")) == "<h2>甲 {.wide}</h2>"


HOSTILE = [
    '"',
    "'",
    "--",
    "$$",
    "$$\n",
    ":::note\n",
    "> [!NOTE]\n",
    "- [x] ",
    "https://a.b)",
    "## a {#",
    "## a {.b ",
]
HOSTILE += ["\\", "\\\\\n", "\"'", "<<", '{{ "', "[a]\n\n[a]: /b\n\n"]
HOSTILE += ["# [a](#a)\n", "www.", "www.a.b((((", '<a "', "((((https://a.b/("]


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("reader", ["", "goldmark", "kramdown"])
def test_a_sign_without_end_does_no_harm(
    piece: str, reader: Literal["", "goldmark", "kramdown"]
) -> None:
    every = Manner(breaks=True, is_typographic=True, links_addresses=True, reader=reader)
    assert render(piece * (100_000 // len(piece)), every)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("甲 --乙 丙", "甲 --乙 丙"),
        ("甲--乙，丙 -- 丁", "甲–乙，丙 – 丁"),
        ("甲--\n--乙", "甲–\n–乙"),
        ("甲---乙", "甲—乙"),
        ("甲----乙", "甲----乙"),
        ("甲..乙....丙", "甲…乙…丙"),
        ("Why?...", "Why?.."),
        ("(c) 甲 (TM) +-5", "© 甲 ™ ±5"),
        ("{{ a--b }} --c", "{{ a--b }} --c"),
        ("`--a` **甲**--b", "<code>--a</code> <strong>甲</strong>–b"),
    ],
)
def test_markdown_it_changes_signs_by_rules_of_its_own(written: str, shown: str) -> None:
    manner = Manner(is_typographic=True, plugins=frozenset({"replacements"}))
    assert render(written, manner) == parsed(written, manner) == f"<p>{shown}</p>\n"


TEX = {
    "a line doubled": (r"$$a \\\\ b$$", r"$$a \\ b$$", r"$$a \\\\ b$$"),
    "signs of Markdown": (r"甲 $a\_1 \* b$ 乙", "甲 $a_1 * b$ 乙", r"甲 $a\_1 \* b$ 乙"),
    "a brace and a space": (r"$$\\{ a\\, b \\}$$", r"$$\{ a\, b \}$$", r"$$\\{ a\\, b \\}$$"),
    "as TeX has it": (r"$$a \\ b \{ \alpha$$", r"$$a \\ b \{ \alpha$$", r"$$a \\ b \{ \alpha$$"),
    "no formula": (r"甲 \\\\ 乙", r"甲 \\ 乙", r"甲 \\ 乙"),
    "code": (r"`$a\_1$`", r"<code>$a\_1$</code>", r"<code>$a\_1$</code>"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "shown", "let_through"), TEX.values(), ids=TEX)
def test_goldmark_took_a_stroke_from_formulas_unless_it_let_them_through(
    written: str, shown: str, let_through: str
) -> None:
    goldmark = Manner(reader="goldmark")
    assert render(written, goldmark).strip() == f"<p>{shown}</p>"
    through = replace(goldmark, plugins=frozenset({"passthrough"}))
    assert render(written, through).strip() == f"<p>{let_through}</p>"


def test_goldmark_took_a_stroke_from_formulas_of_several_lines_and_none_from_code() -> None:
    found = render(
        "$$\na \\\\\\\\ b\n$$\n\n```latex\na \\\\\\\\ b\n```\n", Manner(reader="goldmark")
    )
    assert [part.split("</code>")[0] for part in found.split('latex">')[1:]] == [
        "a \\\\ b\n",
        "a \\\\\\\\ b\n",
    ]


AS_IT_IS = {
    "<code>a*b*c</code> *d*": "<code>a*b*c</code> <em>d</em>",
    "*<kbd>*</kbd>* <kbd>**x**</kbd>": "<em><kbd>*</kbd></em> <kbd>**x**</kbd>",
    '<code class="x">[a](/b) "q" -- &lt;i&gt;</code>': '<code>[a](/b) "q" -- &lt;i&gt;</code>',
    "<code><i>a</i> *b*</code>": "<code><em>a</em> *b*</code>",
}


@pytest.mark.parametrize(("written", "shown"), AS_IT_IS.items())
def test_kramdown_reads_no_signs_in_elements_of_code(written: str, shown: str) -> None:
    assert clean(render(written, JEKYLL)) == f"<p>{shown}</p>"
