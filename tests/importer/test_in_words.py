"""What a browser draws comes along as a line of text."""

import pytest

from articles.importer.bodies import body_of
from articles.importer.in_words import drawn

FORMULAS = {
    "a line": ("<mi>N</mi><mo>=</mo><mn>24</mn>", "N = 24"),
    "a power": ("<msup><mi>a</mi><mrow><mo>(</mo><mo>-</mo><mn>1</mn><mo>)</mo></mrow></msup>", "a^( - 1)"),
    "an index": ("<msub><mi>x</mi><mrow><mi>i</mi><mo>+</mo><mn>1</mn></mrow></msub>", "x_(i + 1)"),
    "a sum": ("<munderover><mo>∑</mo><mn>1</mn><mi>n</mi></munderover><mi>k</mi>", "∑_1^nk"),
    "a fraction": ("<mfrac><mi>a</mi><mrow><mi>b</mi><mo>+</mo><mi>c</mi></mrow></mfrac>", "a/(b + c)"),
    "roots": ("<msqrt><mi>a</mi></msqrt><mroot><mi>b</mi><mn>3</mn></mroot>", "√a3√b"),
    "a matrix": (
        "<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr><mtr><mtd><mi>x</mi></mtd></mtr></mtable>",
        "[1, 0; x]",
    ),
    "its own TeX": (
        '<semantics><mi>a</mi><annotation encoding="application/x-tex">\\frac{a}{b}</annotation></semantics>',
        "$\\frac{a}{b}$",
    ),
    "signs of markup": ("<mi>a</mi><mo>&lt;</mo><mi>b_c*</mi>", "a < b_c*"),
    "other notes": ("<mi>a</mi><annotation encoding='x'>b</annotation>", "a"),
    "what is never closed": ("<mrow><mi>a<mo>=</mo>", "a = "),
    "an empty element": ("<mi>a</mi><mspace width='1em'/><mi>b</mi>", "ab"),
}  # fmt: skip


@pytest.mark.parametrize(("inside", "line"), FORMULAS.values(), ids=FORMULAS)
@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_a_formula_is_a_line_of_text(inside: str, line: str, suffix: str) -> None:
    body = body_of(f"<p>甲</p>\n\n<p>乙 <math>{inside}</math> 丙</p>\n", suffix, {})
    shown = line.replace("<", "&lt;").strip()
    assert f"<p>乙 {shown} 丙</p>" in body.html
    assert body.warnings == ("Formulas (MathML) became lines of text: 1.",)


def test_an_item_that_begins_with_a_formula_is_markdown() -> None:
    body = body_of("1. <math>\n<mi>a</mi>\n</math> of [甲](https://a.test/)\n", ".mdx", {})
    assert '<li>a of <a href="https://a.test/">甲</a></li>' in body.html


KATEX = (
    '<span class="katex"><span class="katex-mathml"><math><semantics><mi>a</mi><annotation encoding='
    '"application/x-tex">a^2</annotation></semantics></math></span><span class="katex-html" '
    'aria-hidden="true"><span class="base"><span class="mord">a</span>2</span></span></span>'
)


def test_a_formula_that_was_drawn_too_is_said_once() -> None:
    assert (
        body_of(f"<p>甲 {KATEX} 乙 {KATEX}。</p>", ".html", {}).html == "<p>甲 $a^2$ 乙 $a^2$。</p>"
    )


def test_many_that_are_never_closed_end() -> None:
    assert "<math>" in drawn("<math>" + '<span class="katex-html">' * 20_000)[0]


BARS = {
    "of all": ('<progress value="3" max="7"></progress>', "3/7"),
    "of one": ("<meter value=0.6>60 %</meter>", "0.6"),
    "without an end": ("<progress>wait</progress>", "wait"),
}


@pytest.mark.parametrize(("html", "text"), BARS.values(), ids=BARS)
def test_a_bar_is_its_numbers(html: str, text: str) -> None:
    assert drawn(f"<td>{html}</td>") == (f"<td>{text}</td>", 0)


@pytest.mark.parametrize(
    "text", ["`<math><mi>a</mi></math>`", "```\n<math>a</math>\n```", "<pre><math>a</math></pre>",
             "<math><mi>a", "</math><math>", "甲 <mathe> 乙"],
)  # fmt: skip
def test_code_and_what_is_no_element_stay(text: str) -> None:
    assert drawn(text) == (text, 0)
