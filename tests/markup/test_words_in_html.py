"""Words inside of HTML, as makers of Markdown read them that are no CommonMark."""

import json
import time

import pytest

from articles.dialects import DIALECTS
from articles.importer.bodies import body_of
from articles.markup import Manner, clean, render

HEXO = DIALECTS["hexo"]
INSIDE = Manner(plugins=frozenset({"html"}), breaks=True)
LINK = '<a href="https://a.test/b">乙</a>'


def shown(written: str, maker: str, version: str) -> str:
    package = json.dumps({"dependencies": {f"hexo-renderer-{maker}": version}})
    site = HEXO.read_site("title: x", package=package)
    return str(
        body_of(written, ".md", {}, lambda text: HEXO.convert(text, site), HEXO.manner(site)).html
    )


@pytest.mark.parametrize(
    ("written", "found"),
    [
        (
            '<div align="center">\n**甲** [乙](https://a.test/b)\n丙\n</div>',
            f"<p><strong>甲</strong> {LINK}<br>丙</p>",
        ),
        ("<center>`a` *甲*</center>", "<p><code>a</code> <em>甲</em></p>"),
        ("<div><pre>**a**</pre></div>", "<pre>**a**</pre>"),
        ('<div title="a"class="b">**甲**</div>', "<p>**甲**</p>"),
        ("<div>**甲**[^1]</div>\n\n[^1]: 注", "<p>**甲**[^1]</p>"),
        ("<div>甲</div>", "<p>甲</p>"),
        (r"<div>**甲**&nbsp;&lt;乙\*</div>", "<p><strong>甲</strong>&nbsp;&lt;乙*</p>"),
    ],
)
def test_signs_count_inside_a_block_of_html(written: str, found: str) -> None:
    assert clean(render(written, INSIDE)) == found


def test_they_do_not_to_today_s_makers() -> None:
    assert shown("前\n\n<div>\n**甲**\n</div>\n**乙**", "marked", "^7.0.0") == (
        "<p>前</p>\n<p>**甲**</p>\n<p>**乙**</p>"
    )


@pytest.mark.parametrize(
    ("maker", "version", "inside"),
    [("marked", "^0.3.2", True), ("pandoc", "^0.3.0", True), ("kramed", "^0.1.4", False)],
)
def test_words_right_behind_a_block_are_markdown(maker: str, version: str, *, inside: bool) -> None:
    first = "<strong>甲</strong>" if inside else "**甲**"
    assert shown("前\n\n<center>**甲**</center>\n后 **乙**", maker, version) == (
        f"<p>前</p>\n<p>{first}</p>\n<p>后 <strong>乙</strong></p>"
    )


def test_pandoc_reads_lists_between_lines_that_are_tags() -> None:
    written = "前\n\n<div class='a'>\n- 甲\n- 乙\n</div>\n\n后"
    assert shown(written, "pandoc", "^0.3.0") == (
        "<p>前</p>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n<p>后</p>"
    )


@pytest.mark.parametrize(("maker", "version"), [("marked", "^0.3.2"), ("kramed", "^0.1.4")])
def test_a_name_in_the_line_above_a_heading_is_no_block(maker: str, version: str) -> None:
    written = '见 [甲](#a)\n\n<a name="a">\n# 甲\n\n<a id="b"></a>\n- 乙'
    assert shown(written, maker, version) == (
        '<p>见 <a href="#note-a">甲</a></p>\n<h2 id="note-a">甲</h2>\n<ul>\n<li>乙</li>\n</ul>'
    )
    assert "# 甲" in shown(written, "marked", "^7.0.0")


def test_kramed_makes_two_hyphens_a_long_dash() -> None:
    assert shown("甲--乙，**丙** ---丁 ----戊", "kramed", "^0.1.4") == (
        "<p>甲—乙，<strong>丙</strong> —丁 ——戊</p>"
    )


def test_pandoc_knows_notes_in_the_line() -> None:
    assert "注" in shown("甲^[注]乙", "pandoc", "^0.3.0").partition("乙")[2]


@pytest.mark.parametrize("unit", ["<div>**", "<b>*", "<a ", "**a** <b>", "`<div>", "]("])
def test_no_block_takes_long(unit: str) -> None:
    started = time.perf_counter()
    render("<div>" + unit * (20_000 // len(unit)), INSIDE)
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(("maker", "version"), [("marked", "^0.3.2"), ("kramed", "^0.1.4")])
def test_code_keeps_its_blanks_behind_an_empty_line(maker: str, version: str) -> None:
    assert shown("前\n\n<pre>a {\n\n    b\n}</pre><br>\n后", maker, version) == (
        "<p>前</p>\n<pre>a {\n\n    b\n}</pre>\n<p>后</p>"
    )
