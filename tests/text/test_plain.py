"""HTML becomes text that a person can read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.markup import SafeHtml, clean
from articles.text import plain

TEXTS = {
    "paragraphs": ("<p>甲</p>\n<p>乙</p>", "甲\n\n乙"),
    "inline elements": ("<p>这是<strong>“重点”</strong>内容</p>", "这是“重点”内容"),
    "named characters": ("<p>a &amp; b &lt;c&gt;&nbsp;d &mdash;</p>", "a & b <c> d —"),
    "line ends in the source": ("<p>one\n   two</p>", "one two"),
    "breaks": ("<p>甲<br>乙<br/>丙</p>", "甲\n乙\n丙"),
    "lists": ("<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>", "甲\n\n乙"),
    "tables": ("<table><tr><th>甲</th><td>1</td></tr><tr><td>乙</td></tr></table>", "甲 1\n\n乙"),
    "figures": (
        "<figure><img alt='图' src=x><figcaption>说明</figcaption></figure><p>文</p>",
        "说明\n\n文",
    ),
    "scripts and styles": ("甲<script>alert('乙')</script><style>p{}</style>丙", "甲丙"),
    "an unclosed script": ("甲<script>alert(1)", "甲"),
    "comments": ("甲<!-- 乙 <b> -->丙", "甲丙"),
    "signs that are no tags": ("1 < 2 &lt;b&gt; 3 > 2", "1 < 2 <b> 3 > 2"),
    "footnote marks": (
        '<p>甲<sup class="footnote-ref"><a href="#note-1" id="note-r1">[1]</a></sup>。</p>'
        '<ol class="footnotes"><li>注 <a class="footnote-back" href="#note-r1">↩</a></li></ol>',
        "甲。\n\n注",
    ),
    "capital tags": ("<P>甲</P><DIV>乙</DIV>", "甲\n\n乙"),
    "no HTML": ("甲  乙", "甲 乙"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("html", "text"), TEXTS.values(), ids=TEXTS.keys())
def test_html_reads_as_text(html: str, text: str) -> None:
    assert plain.from_html(html) == text


piece = st.sampled_from(
    [
        *["甲乙", "one  two", " ", "\n", "\t", "\u3000", "\xa0", "&amp;", "&nbsp;", "&#13;"],
        *["<b>", "</b>", "<br>", "<li>", "<td>", "<a title='\n", "<p>", "</p>", "<!--", "-->"],
        *["e\u0301", "\u200d", "\u202e", "\x00", "\r"],
    ]
)
line = st.lists(piece, max_size=4).map("".join)
paragraph = st.builds("<p>{}</p>\n".format, line)


@given(st.lists(paragraph | line, max_size=5).map("".join))
@settings(max_examples=500, deadline=None)
def test_a_paragraph_on_a_line_of_its_own_reads_as_any_other(html: str) -> None:
    assert plain.from_html(html) == plain.from_html(html.replace("<p>", "<p >"))


note = '<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup>'


@given(st.lists(paragraph | line | st.just(f"<p>甲 {note}</p>"), max_size=5).map("".join))
@settings(max_examples=500, deadline=None)
def test_clean_html_reads_as_any_html(html: str) -> None:
    cleaned = clean(f'{html}<p id="fn1">a</p>')
    assert isinstance(cleaned, SafeHtml)
    assert plain.from_html(cleaned) == plain.from_html(str(cleaned))
