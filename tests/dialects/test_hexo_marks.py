"""What the theme Shoka of Hexo and plugins of its Markdown read: classes, veils, ruby, folds and cards."""

import json
import time

import pytest

from articles.dialects import DIALECTS, Site
from articles.dialects.hexo_marks import MARKS, shown
from articles.importer.bodies import body_of

HEXO = DIALECTS["hexo"]
SHOKA = json.dumps({"dependencies": {"hexo-renderer-multi-markdown-it": "^0.1.5"}})


def read(written: str, site: Site) -> str:
    body = body_of(written, ".md", {}, lambda text: HEXO.convert(text, site), HEXO.manner(site))
    return body.html


CASES = {
    "a class": ("甲[乙]{.red}丙 [l](/a){.b}", '<p>甲乙丙 <a href="/a">l</a></p>'),
    "a key": ("[Ctrl]{.kbd .red} + `[C]{.kbd}`", "<p><kbd>Ctrl</kbd> + <code>[C]{.kbd}</code></p>"),
    "a veil": ("甲!!乙!!，!!丙!!{.blur} a != b!!", "<p>甲乙，丙 a != b!!</p>"),
    "ruby": (
        "{漢字^かん・じ} {人^=ひと}",
        "<p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>"
        " <ruby>人<rp>（</rp><rt>ひと</rt><rp>）</rp></ruby></p>",
    ),
    "a formula": ("$x_{甲^乙}$ {a^b}", "<p>$x_{甲^乙}$ {a^b}</p>"),
    "a fold": (
        "+++primary 甲\n乙\n\n丙\n+++\n丁",
        "<p><strong>甲</strong></p>\n<p>乙</p>\n<p>丙</p>\n<p>丁</p>",
    ),
    "cards": (
        ";;;a 甲\n```js\n;;;\n```\n;;;\n;;;a 乙\n丙\n;;;",
        '<p><strong>甲</strong></p>\n<pre><code class="language-js">;;;</code></pre>\n'
        "<p><strong>乙</strong></p>\n<p>丙</p>",
    ),
    "notes": (
        ":::primary\n甲\n:::\n\n:::info no-icon\n乙\n:::",
        '<aside class="note">\n<p>甲</p>\n</aside>\n<aside class="note">\n<p>乙</p>\n</aside>',
    ),
    "an end of nothing": ("甲\n\n+++\n\n乙", "<p>甲</p>\n<p>+++</p>\n<p>乙</p>"),
    "attributes of words and of their list": (
        "- 甲 {.quiz}\n  - 乙 {.correct}\n{.options}",
        "<ul>\n<li>甲\n<ul>\n<li>乙</li>\n</ul>\n</li>\n</ul>",
    ),
    "what is typed before code": (
        '```sh 甲 command:("[a@b] $":1-2)\nc\n```',
        '<p>甲</p>\n<pre><code class="language-sh">c</code></pre>',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("written", "html"), CASES.values(), ids=CASES.keys())
def test_a_text_is_read_as_shoka_showed_it(written: str, html: str) -> None:
    assert read(written, HEXO.read_site("title: x", package=SHOKA)) == html


@pytest.mark.parametrize("written", ["[a]{.red}", "!!a!!", "{漢^か}", "+++primary a", ";;;a b"])
def test_other_sites_keep_such_signs(written: str) -> None:
    assert read(written, HEXO.read_site("title: x")) == f"<p>{written}</p>"


def test_a_plugin_of_markdown_it_reads_its_own_signs_alone() -> None:
    site = HEXO.read_site("markdown: {plugins: [markdown-it-bracketed-spans, markdown-it-attrs]}")
    assert site.marks == {"spans"}
    assert read("[a]{.red} !!b!!", site) == "<p>a !!b!!</p>"


@pytest.mark.parametrize(
    "sign", ["[a]{.", "!!a", "{漢^", "+++primary a\n", ";;;a b\n", ":::info\n", "+++\n", "$", "$$a"]
)
def test_many_signs_are_read_in_no_time(sign: str) -> None:
    started = time.perf_counter()
    shown(sign * (100_000 // len(sign)), MARKS, set())
    assert time.perf_counter() - started < 2


LISTED = {
    "links of Shoka": (
        "{% links %}\n- site: 甲\n  url: https://a.example\n  desc: 乙\n- site: 丙\n{% endlinks %}",
        '<ul>\n<li><a href="https://a.example">甲</a> 乙</li>\n</ul>',
    ),
    "links of Butterfly": (
        "{% flink %}\n- class_name: 甲\n  link_list:\n    - name: 乙\n      link: https://b.example\n"
        "      descr: 丙\n{% endflink %}",
        '<p><strong>甲</strong></p>\n<ul>\n<li><a href="https://b.example">乙</a> 丙</li>\n</ul>',
    ),
    "songs": (
        "{% media audio %}\n- title: 甲\n  list:\n    - https://a.example/1\n- /b/2.mp3\n{% endmedia %}",
        '<p>甲</p>\n<p><a href="https://a.example/1">https://a.example/1</a></p>\n'
        '<p><a href="/b/2.mp3">2.mp3</a></p>',
    ),
    "what cannot be read": ("{% links %}\n- [\n{% endlinks %}", None),
    "none": ("{% links %}\n甲\n{% endlinks %}", None),
}  # fmt: skip


@pytest.mark.parametrize(("written", "html"), LISTED.values(), ids=LISTED.keys())
def test_a_list_in_a_tag_is_shown(written: str, html: str | None) -> None:
    found = HEXO.convert(written)
    assert bool(found.left) == (html is None)
    assert html is None or body_of(written, ".md", {}, HEXO.convert).html == html
