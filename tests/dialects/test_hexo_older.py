"""Markdown of Hexo as the makers of it read it that sites had before 2020."""

import json
import time

import pytest

from articles.dialects import DIALECTS, Site
from articles.dialects.hexo_older import as_today, readings
from articles.importer.bodies import body_of

HEXO = DIALECTS["hexo"]
OLDEST = frozenset({"lists", "signs", "underlines", "closings"})
ALL = OLDEST | {"headings", "definitions", "last"}


def package(**versions: str) -> str:
    names = {f"hexo-renderer-{name}": version for name, version in versions.items()}
    return json.dumps({"dependencies": names})


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("", set()),
        (package(marked="^0.3.2"), OLDEST | {"html"}),
        (package(marked="0.2.11"), OLDEST | {"html"}),
        (package(marked="~1.0.0"), {"lists", "underlines"}),
        (package(marked="^2.0.0"), {"lists", "rules"}),
        (package(marked="^3"), {"rules"}),
        (package(marked="^4.1.0"), {"rules"}),
        (package(marked="^5.0.0"), set()),
        (package(marked="^7.0.1"), set()),
        (package(marked="latest"), set()),
        (package(kramed="^0.1.4"), ALL),
        (package(kramed="^0.1.4", marked="^6.0.0"), set()),
        (package(marked="^6.0.0", kramed="^0.1.4"), ALL),
        (package(marked="^0.3.2", pandoc="^0.3.0"), {"addresses", "last"}),
        (package(**{"markdown-it": "^7.0.0"}), set()),
    ],
)
def test_the_maker_of_markdown_tells_what_was_read_otherwise(told: str, found: set[str]) -> None:
    assert readings(told) == found
    assert HEXO.read_site("title: x", package=told).older == found - {"html"}


CODE = '<pre><code class="language-sh">'
INNER = "<ul>\n<li>乙</li>\n<li>丙</li>\n</ul>"
SHOWN = {
    "an item a little further in": (
        "1. 甲\n  - 乙\n  - 丙\n2. 丁",
        f"<ol>\n<li>甲\n{INNER}\n</li>\n<li>丁</li>\n</ol>",
    ),
    "by one blank": ("- 甲\n - 乙\n - 丙\n", f"<ul>\n<li>甲\n{INNER}\n</li>\n</ul>"),
    "by tabs": ("1. 甲\n\t- 乙\n\t- 丙", f"<ol>\n<li>甲\n{INNER}\n</li>\n</ol>"),
    "a paragraph of an item": (
        "1. 甲\n\n  乙\n\n2. 丙",
        "<ol>\n<li>\n<p>甲</p>\n<p>乙</p>\n</li>\n<li>丙</li>\n</ol>",
    ),
    "code in an item": (
        "1. 甲\n  ```sh\n  - a\n    - b\n  ```\n2. 乙",
        f"<ol>\n<li>甲\n{CODE}- a\n  - b</code></pre>\n</li>\n<li>乙</li>\n</ol>",
    ),
    "behind the list": (
        "1. 甲\n  - 乙\n\n丙\n\n    - 丁",
        "<ol>\n<li>甲\n<ul>\n<li>乙</li>\n</ul>\n</li>\n</ol>\n<p>丙</p>\n<pre><code>- 丁</code></pre>",
    ),
    "a rule": ("- 甲\n- - -\n - 乙", "<ul>\n<li>甲</li>\n</ul>\n<hr>\n<ul>\n<li>乙</li>\n</ul>"),
    "blanks inside of two stars": (
        "甲 ** 乙 ** 丙，**丁 **戊",
        "<p>甲 <strong>乙</strong> 丙，<strong>丁</strong>戊</p>",
    ),
    "three stars": ("*** 甲 ***", "<p><strong><em>甲</em></strong></p>"),
    "between words that are bold": ("**甲** 乙 **丙**", "<p><strong>甲</strong> 乙 <strong>丙</strong></p>"),
    "two stars in code": ("`a ** b` ` ** c`", "<p><code>a ** b</code> <code>** c</code></p>"),
    "indented code": (
        "甲\n\n    ** a ** [b](c d.e)",
        "<p>甲</p>\n<pre><code>** a ** [b](c d.e)</code></pre>",
    ),
    "letters beside underlines": (
        "甲__乙__丙，__丁__戊。己_庚辛_壬",
        "<p>甲<strong>乙</strong>丙，<strong>丁</strong>戊。己<em>庚辛</em>壬</p>",
    ),
    "underlines that are none of a text": (
        "`甲__乙__丙` a_bc_甲 [丁](戊_己庚_辛.html) $壬_癸子_丑$",
        "<p><code>甲__乙__丙</code> a_bc_甲 "
        '<a href="%E6%88%8A_%E5%B7%B1%E5%BA%9A_%E8%BE%9B.html">丁</a> $壬_癸子_丑$</p>',
    ),
    "a blank in an address": ("[甲](乙 丙.html)", '<p><a href="%E4%B9%99%20%E4%B8%99.html">甲</a></p>'),
    "a blank in an address with a title": (
        "[甲](乙 丙.html \"丁 戊\")和[己](庚 辛.html '壬')",
        '<p><a href="%E4%B9%99%20%E4%B8%99.html" title="丁 戊">甲</a>和'
        '<a href="%E5%BA%9A%20%E8%BE%9B.html" title="壬">己</a></p>',
    ),
    "no address": ("[甲](乙 丙)", "<p>[甲](乙 丙)</p>"),
    "headings": (
        "##甲\n###乙\n\n```sh\n#a\n```",
        f"<h2>甲</h2>\n<h3>乙</h3>\n{CODE}#a</code></pre>",
    ),
    "a sign for headings amid a line": ("用C#写，[#1]", "<p>用C#写，[#1]</p>"),
    "a name that begins with one": (
        "甲 [#1]\n\n[#1]: https://a.test/1",
        '<p>甲 <a href="https://a.test/1">#1</a></p>',
    ),
    "signs right behind a heading": ("##甲##\n\n## 乙 C#", "<h2>甲</h2>\n<h2>乙 C#</h2>"),
    "an address right below a text": (
        "甲 [乙][1]\n[1]: https://a.test/1\n[2]: https://a.test/2",
        '<p>甲 <a href="https://a.test/1">乙</a></p>',
    ),
    "two addresses of one name": (
        "[甲][a]\n\n[A]: https://a.test/1\n\n`[a]: x`\n\n[a]: https://a.test/2",
        '<p><a href="https://a.test/2">甲</a></p>\n<p><code>[a]: x</code></p>',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("written", "shown"), SHOWN.values(), ids=SHOWN.keys())
def test_a_text_is_read_as_its_maker_read_it(written: str, shown: str) -> None:
    site = Site(older=ALL)
    assert body_of(written, ".md", {}, lambda text: HEXO.convert(text, site)).html == shown


DASHES = {
    "below several lines": (
        "甲\n乙\n---\n丙\n丁\n---",
        "<p>甲</p>\n<h2>乙</h2>\n<p>丙</p>\n<h2>丁</h2>",
        "<p>甲<br>乙</p>\n<hr>\n<p>丙<br>丁</p>\n<hr>",
    ),
    "below a single line": ("甲\n\n乙\n---", "<p>甲</p>\n<h2>乙</h2>", "<p>甲</p>\n<h2>乙</h2>"),
    "below a heading and a line": ("# 甲\n乙\n---", "<h2>甲</h2>\n<h2>乙</h2>", "<h2>甲</h2>\n<h2>乙</h2>"),
    "below a list": (
        "- 甲\n乙\n---",
        "<ul>\n<li>甲<br>乙</li>\n</ul>\n<hr>",
        "<ul>\n<li>甲<br>乙</li>\n</ul>\n<hr>",
    ),
    "of a table": (
        "甲|乙\n---|---\n丙|丁",
        "<table>\n<thead>\n<tr>\n<th>甲</th>\n<th>乙</th>\n</tr>\n</thead>\n"
        "<tbody>\n<tr>\n<td>丙</td>\n<td>丁</td>\n</tr>\n</tbody>\n</table>",
        "<table>\n<thead>\n<tr>\n<th>甲</th>\n<th>乙</th>\n</tr>\n</thead>\n"
        "<tbody>\n<tr>\n<td>丙</td>\n<td>丁</td>\n</tr>\n</tbody>\n</table>",
    ),
    "in code": (
        "甲\n```\na\nb\n---\n```",
        "<p>甲</p>\n<pre><code>a\nb\n---</code></pre>",
        "<p>甲</p>\n<pre><code>a\nb\n---</code></pre>",
    ),
    "of two signs for a title": ("甲\n乙\n==", "<p>甲</p>\n<h2>乙</h2>", "<h2>甲<br>乙</h2>"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "oldest", "old"), DASHES.values(), ids=DASHES.keys())
def test_dashes_below_text_are_what_they_were(written: str, oldest: str, old: str) -> None:
    for reading, shown in (("underlines", oldest), ("rules", old)):
        site = Site(older=frozenset({reading}))
        body = body_of(
            written, ".md", {}, lambda text, site=site: HEXO.convert(text, site), HEXO.manner(site)
        )
        assert body.html == shown


def test_today_s_makers_are_left_alone() -> None:
    assert (
        HEXO.convert("1. 甲\n  - 乙\n##丙 ** 丁 **", Site()).text == "1. 甲\n  - 乙\n##丙 ** 丁 **"
    )


LONG = [
    "** a ",
    "**a",
    "```a\n",
    "~~~\n",
    "<pre\n",
    "$$ a\n",
    "{% raw %}\n",
    " - a\n\n",
    "#a\n",
    "](a b ",
    "甲__a ",
    "甲_a",
    "甲$_a",
    "[a]: b\n",
    "# a###",
]


@pytest.mark.parametrize("unit", LONG)
def test_no_text_takes_long(unit: str) -> None:
    started = time.perf_counter()
    as_today(unit * (100_000 // len(unit)), ALL)
    assert time.perf_counter() - started < 2


def test_a_list_without_an_end_takes_no_long_time() -> None:
    started = time.perf_counter()
    as_today("\n".join(" " * depth + "- a" for depth in range(440)), ALL)
    assert time.perf_counter() - started < 2
