"""What posts of Jekyll cite from files of BibTeX (jekyll-scholar), and articles of Distill."""

from __future__ import annotations

import time

import pytest

from articles.dialects import DIALECTS, Site, bibtex

BOOKS = r"""---
---
@string{house = {江湾社}}
@comment{x, title={y}}
@book{lin, title={River: the {Book}}, author={Lin, Xiao Yu}, year=1920, publisher=house # {.}}
@article{three.1, title = "On {\"a} caf\'e", author={M{\"u}ller, J{\"o}rg and Nathan Rosen
  and 张三}, journal={J. of Rivers}, volume={47}, issue={10}, pages={777--780}, year={1935},
  month=may, doi={10.1/a}}
@misc{two, author={A and B}, title={Why?}, date={2001-02-03}, url={https://a.test/}}
@misc{open, title={x
@misc{last, title={L \& M}, author={{Zentrum}}, year={2002}}
"""
SITE = Site(
    own_parts={"_bibliography/papers.bib": BOOKS, "_bibliography/b.bib": "@a{k, title={T}}"},
    texts={"scholar.bibliography": "papers.bib"},
)
_LIN = "Lin, X. Y. (1920). <em>River: the Book</em>. 江湾社."
_THREE = (
    "Müller, J., Rosen, N., &amp; 张三 (1935). On ä café. <em>J. of Rivers</em>, <em>47</em>(10), 777–780."
    ' <a href="https://doi.org/10.1/a">https://doi.org/10.1/a</a>'
)
SHOWN = {
    "one author": ("江{% cite lin %}。", "江(Lin, 1920)。"),
    "three authors and two": (
        "{% cite three.1 two %}",
        "(Müller et\N{NO-BREAK SPACE}al., 1935; A &amp; B, 2001)",
    ),
    "a page": ("{% cite lin --locator 23 %}", "(Lin, 1920, 23)"),
    "the year alone": ("{% cite --suppress_author lin %}", "(1920)"),
    "another file": ("{% cite k --file b %}", "(T, n.d.)"),
    "a name that is a whole": ("{% cite last %}", "(Zentrum, 2002)"),
    "an entry in full": ("{% reference lin %}", _LIN),
    "a list of what is cited": (
        "{% cite three.1 %}\n\n{% bibliography --cited %}",
        '<a href="#three.1">(Müller et\N{NO-BREAK SPACE}al., 1935)</a>\n\n\n\n'
        f'<ol>\n<li><a id="three.1"></a>{_THREE}</li>\n'
        "</ol>\n\n",
    ),
    "a list in the order of the text": (
        "{% nocite two lin %}{% bibliography --cited_in_order %}",
        '\n\n<ol>\n<li><a id="two"></a>A, &amp; B (2001). <em>Why?</em>. '
        '<a href="https://a.test/">https://a.test/</a></li>\n'
        f'<li><a id="lin"></a>{_LIN}</li>\n</ol>\n\n',
    ),
    "elements of Distill": (
        '江<d-cite key="lin,gone"></d-cite>。<d-footnote>甲\n乙</d-footnote> <d-math>x^2</d-math>'
        '<d-code language="js">a &lt; b</d-code>',
        "江(Lin, 1920; gone)。 (甲 乙) $$x^2$$<code>a &lt; b</code>",
    ),
    "a block of code of Distill": (
        '<d-code block language="js">\n  a &lt; b\n</d-code>',
        '\n\n<pre><code class="language-js">  a &lt; b\n</code></pre>\n\n',
    ),
    "such elements in code": ("`<d-footnote>a</d-footnote>`", "`<d-footnote>a</d-footnote>`"),
}
LEFT = [
    "{% cite gone %}",
    "{% cite lin gone %}",
    "{% bibliography --query @*[year=2020] %}",
    "{% bibliography --file gone %}",
]


@pytest.mark.parametrize(("written", "shown"), SHOWN.values(), ids=SHOWN)
def test_what_is_cited_is_shown(written: str, shown: str) -> None:
    found = DIALECTS["jekyll"].convert(written, SITE, {})
    assert found.text == shown
    assert not found.left


@pytest.mark.parametrize("written", LEFT)
def test_what_no_file_tells_stays(written: str) -> None:
    found = DIALECTS["jekyll"].convert(written, SITE, {})
    assert found.text == written
    assert found.left


def test_a_whole_file_is_read_past_what_is_broken() -> None:
    assert list(bibtex.entries(BOOKS)) == ["lin", "three.1", "two", "open", "last"]


@pytest.mark.parametrize("piece", ["@a{b, c={", '@a{b, c="x', "@a{b, c={d},\n", "@string{"])
def test_twenty_thousand_broken_entries_do_no_harm(piece: str) -> None:
    began = time.monotonic()
    bibtex.entries(piece * 20_000)
    assert time.monotonic() - began < 5


@pytest.mark.parametrize(
    "piece", ["{% cite lin %} ", "<d-code>", "<d-footnote>a", '<d-cite key="', "{% bibliography "]
)
def test_ten_thousand_tags_do_no_harm(piece: str) -> None:
    began = time.monotonic()
    DIALECTS["jekyll"].convert(piece * 10_000, SITE, {})
    assert time.monotonic() - began < 10


def test_words_joined_of_words_stay_short() -> None:
    words = '@string{a="xxxxxxxxxx"}' + "@string{a = a # a # a # a}" * 13
    known = bibtex.entries(f"{words}@book{{k, title=a # a # a}}")
    assert len(known["k"]["title"]) <= bibtex.MOST_CHARACTERS


@pytest.mark.parametrize("tag", ["{% bibliography %}", "{% reference k1 %}", "{% cite k1 %}"])
def test_tags_that_show_a_whole_file_stay_once_that_is_too_much(tag: str) -> None:
    book = "@book{k1, title={" + "t" * 50_000 + "}}"
    site = Site(own_parts={"_bibliography/references.bib": book})
    found = DIALECTS["jekyll"].convert(f"{tag}\n" * 2_000, site, {})
    assert len(found.text) < 400_000
    assert tag in found.text
    assert found.left


def test_blanks_before_a_note_that_is_none_do_no_harm() -> None:
    began = time.monotonic()
    DIALECTS["jekyll"].convert("a" + " " * 200_000 + "<d-footnote", SITE, {})
    assert time.monotonic() - began < 5
