"""What plugins of markdown-it read, where a site has them, and that nothing of it is read where not."""

import pytest

from articles.markup import Manner, clean, render

CASES = {
    "mark": ("甲==乙“丙”==丁 a == b ==c", "甲<mark>乙“丙”</mark>丁 a == b ==c"),
    "mark in a link": ("[==l==](/a)", '<a href="/a"><mark>l</mark></a>'),
    "bold in mark": ("==x **y**==", "<mark>x <strong>y</strong></mark>"),
    "mark, three signs": ("===x==", "=<mark>x</mark>"),
    "ins": ("a ++b++ c ++", "a b c ++"),
    "sub": (r"H~2~O ~~s~~ a~b c~ \~d~ ~e\~f~", "H<sub>2</sub>O <s>s</s> a~b c~ ~d~ <sub>e~f</sub>"),
    "sup": ("x^2^ 2^10 a^b c^", "x<sup>2</sup> 2^10 a^b c^"),
    "code stays": ("`==a== ~b~ {.c}`", "<code>==a== ~b~ {.c}</code>"),
    "attributes": ("**x**{.red} `c`{.k v=1} {n} {{ y }}", "<strong>x</strong> <code>c</code> {n} {{ y }}"),
    "attributes at the end": ("x {.a #b}", "x"),
    "attributes below": ("x\n{.a}", "x"),
}  # fmt: skip
NAMES = ("mark", "ins", "sub", "sup", "sizes", "attributes", "containers", "contents")
ALL = Manner(plugins=frozenset(NAMES))


@pytest.mark.parametrize(("written", "shown"), CASES.values(), ids=CASES.keys())
def test_a_plugin_reads_its_signs(written: str, shown: str) -> None:
    assert clean(render(written, ALL)) == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    "written", ["==a== ++b++", "~a~ ^b^", "a {.b}", "![a](b.png =1x2)", "::: foo"]
)
def test_without_the_plugin_the_text_stays(written: str) -> None:
    assert clean(render(written)) == f"<p>{written}</p>"


@pytest.mark.parametrize(
    ("written", "picture"),
    [
        ("![a](https://i.test/b.png =100x200)", ("a", "https://i.test/b.png")),
        ('![a](https://i.test/b.png "t" =x20)', ("a", "https://i.test/b.png")),
        ("![](<https://i.test/b.png> =50%x)", ("", "https://i.test/b.png")),
    ],
)
def test_a_picture_may_tell_its_size(written: str, picture: tuple[str, str]) -> None:
    alt, src = picture
    shown = f'<p><img alt="{alt}" referrerpolicy="no-referrer" src="{src}"></p>'
    assert clean(render(written, ALL)) == shown


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"甲 \(a_1 * b * c_2\) 乙 \[x &lt; *y*\]", r"甲 \(a_1 * b * c_2\) 乙 \[x &lt; *y*\]"),
        (r"甲 \(*乙* 丙", "甲 (<em>乙</em> 丙"),
        (r"\\(*甲*\\)", r"\(<em>甲</em>\)"),
        (r"`\(a\)`", r"<code>\(a\)</code>"),
        (r"\(" + "a" * 3000 + r"\)", "(" + "a" * 3000 + ")"),
    ],
)
def test_formulas_may_stand_between_signs_with_strokes(written: str, shown: str) -> None:
    assert clean(render(written, Manner(plugins=frozenset({"strokes"})))) == f"<p>{shown}</p>"


def test_what_is_no_size_stays() -> None:
    assert clean(render("![a](b.png =wide) ![a](javascript:b =1x2)", ALL)) == (
        "<p>![a](b.png =wide)</p>"
    )


def test_a_container_of_any_name_holds_a_text() -> None:
    written = "::: theorem 甲\n乙\n:::\n\n:::: a\n::: b {.x}\n丙\n:::\n::::"
    assert clean(render(written, ALL)) == "<p><strong>甲</strong></p>\n<p>乙</p>\n<p>丙</p>"


def test_a_container_may_have_its_name_in_braces() -> None:
    assert clean(render("::: {.a #b}\n甲\n:::", ALL)) == "<p>甲</p>"
    assert clean(render("::: bar bar-error\n甲\n:::", ALL)) == "<p>甲</p>"


def test_a_picture_shows_its_words_below_it_where_the_old_site_did() -> None:
    captions = Manner(plugins=frozenset({"captions"}))
    written = "![甲 & 乙](https://i.test/b.png)\n\n![](https://i.test/c.png)"
    picture = '<img alt="{}" referrerpolicy="no-referrer" src="https://i.test/{}.png">'
    assert clean(render(written, captions)) == (
        f"<figure>{picture.format('甲 &amp; 乙', 'b')}<figcaption>甲 &amp; 乙</figcaption></figure>\n"
        f"<p>{picture.format('', 'c')}</p>"
    )


def test_pandoc_shows_them_below_a_picture_that_stands_alone() -> None:
    figures = Manner(plugins=frozenset({"figures"}))
    picture = '<img alt="甲" referrerpolicy="no-referrer" src="https://i.test/b.png">'
    written = "![甲](https://i.test/b.png)\n\n乙 ![甲](https://i.test/b.png)"
    assert clean(render(written, figures)) == (
        f"<figure>{picture}<figcaption>甲</figcaption></figure>\n<p>乙 {picture}</p>"
    )


@pytest.mark.parametrize("sign", ["[toc]", "[[toc]]", "@[toc](目录)", "${toc}"])
def test_the_place_of_a_list_of_headings_is_empty(sign: str) -> None:
    assert clean(render(f"{sign}\n\n甲 {sign}", ALL)).startswith("<p>甲 ")


@pytest.mark.parametrize("sign", ["==", "++", "~", "^", "{.a ", "![a](b =", "==a", "~a", "{a="])
def test_many_signs_are_read_in_no_time(sign: str) -> None:
    assert render(sign * 20_000, ALL)
