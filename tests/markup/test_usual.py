"""What patterns bring into the form in which it is kept, the parsers bring into the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.markup import as_kept, clean
from articles.text.normal import markup_text

UNSEEN = '<a href="#here"></a><i id="here"></i>'
"""It shows nothing, and no pattern knows it: so the parsers read what stands before it."""
WORDS = [
    "甲乙。",
    "one two",
    "&amp;",
    "&nbsp;",
    "\u3000\u3000",
    "\xa0",
    " ",
    "  ",
    "\n",
    "e\u0301",
    "<br>",
    "",
]
ATTRIBUTES = [
    ' class="text"', ' style="color: red"', " align=center", ' id="here"', ' lang="en"', ' title="t"',
    ' class="embed"', ' class="wp-caption"', ' class="twitter-tweet"', ' onclick="a()"', " hidden", "",
    ' class="a" class="b"', ' start="3"', ' data-src="/b.jpg"', ' data-size="3"', ' class="news-image"',
]  # fmt: skip
SOURCES = [
    "https://e.test/a.jpg", "https://e.test/a?b=1&c=2", "https://e.test/a?b=1&copy=2", "/a.jpg", "",
    "https://e.test/a?b=1&copy;", "javascript:a", "https://e.test/blank.gif", "a b", "http://e.test/&amp=1",
]  # fmt: skip
BLANKS = ["", "\n", " ", "\n\n", "\t\n  ", "\xa0"]
NEWS = (
    '<div>   \n<p>一段</p><p style="text-align: left">\u3000\u3000二段 <b>重</b></p>\n\n<p>&nbsp;</p>\n'
    '<figure id="attachment_1" style="width:770px" class="wp-caption aligncenter">\n'
    '<img loading="lazy" class="size-full" src="https://e.test/a.jpg?w=770&resize=770" alt referrerpolicy='
    '"no-referrer"> 图说 </figure><ul><li>甲</li><li>乙</li></ul><blockquote><p>语</p></blockquote>\n'
    '<p>见<a href="https://e.test/b?c=1&d=2" target="_blank" rel="noopener">此</a>。</p>  </div>\n'
)
KEPT = (
    "<p>一段</p>\n<p>二段 <strong>重</strong></p>\n"
    '<figure><img alt="" referrerpolicy="no-referrer" src="https://e.test/a.jpg?w=770&amp;resize=770">'
    "<figcaption>图说</figcaption></figure>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n"
    '<blockquote>\n<p>语</p>\n</blockquote>\n<p>见<a href="https://e.test/b?c=1&amp;d=2">此</a>。</p>'
)

USUAL = st.sampled_from(
    ["", "", "", ' class="text"', ' style="color: red"', " align=center", ' id="a" width="3"']
)
ODD = st.sampled_from(ATTRIBUTES)
attribute = st.integers(0, 15).flatmap(lambda chance: USUAL if chance else ODD)
blank = st.sampled_from([*BLANKS[:4], *BLANKS])
source = st.sampled_from([*SOURCES[:3] * 8, *SOURCES])
said = st.sampled_from(["甲乙。", "one two", "a &amp; b", "甲"])
words = st.integers(0, 9).flatmap(
    lambda chance: said if chance else st.lists(st.sampled_from(WORDS), max_size=3).map("".join)
)
stressed = st.builds(
    "{2}<{0}{1}>{2}</{0}>{2}".format, st.sampled_from(["b", "i", "em", "strong"]), attribute, words
)
link = st.builds('{2}<a href="{0}"{1}>{2}</a>{2}'.format, source, attribute, words)
broken = st.sampled_from(
    ["<b>a</i>", "<b>a</strong>", "<p></p>", "<b><i>a</i></b>", "</p>", "<i>a", "a</b>"]
)
line = st.integers(0, 15).flatmap(
    lambda chance: (
        st.one_of(words, words, stressed, link) if chance else st.tuples(words, broken).map("".join)
    )
)
indented = st.builds(
    "{0}{1}{2}".format, st.sampled_from(["", "", "\u3000\u3000", " ", "&nbsp;"]), line, blank
)
picture = st.builds('<img{1} src="{0}" alt="{2}"{3}>'.format, source, attribute, words, attribute)
paragraph = st.builds(
    "<{0}{1}>{2}</{0}>".format, st.sampled_from(["p", "p", "p", "h2"]), attribute, indented
)
block = st.one_of(
    paragraph,
    paragraph,
    st.builds("<p>{}</p>".format, picture),
    st.builds("<figure{0}>{3}{1}{3}{2}{3}</figure>".format, attribute, picture, words, blank),
    st.builds(
        "<figure{0}>{1}{3}<figcaption{0}>{2}</figcaption>{3}</figure>".format,
        attribute,
        picture,
        line,
        blank,
    ),
    st.builds(
        "<{0}>{3}<li{1}>{2}</li>{3}</{0}>".format,
        st.sampled_from(["ul", "ol"]),
        attribute,
        line,
        blank,
    ),
    st.builds("<blockquote>{2}{1}{2}</blockquote>".format, attribute, paragraph, blank),
    st.builds("<p{}>{}</p>{}<p>&nbsp;</p>".format, attribute, words, blank),
    st.sampled_from(["<p></p>", "<p><br /></p>", "<hr>", "<div>", "</div>", "<!-- a -->", "</p>"]),
)
some_html = st.builds(
    "{0}{1}{2}".format,
    st.sampled_from(["", "<div>", "<div>\n", '<div class="a">', '<div class="wp-caption">']),
    st.lists(st.builds("{}{}".format, block, blank), min_size=1, max_size=4).map("".join),
    st.sampled_from(["", "</div>", "\n</div>\n"]),
)  # fmt: skip


@given(some_html)
@settings(max_examples=2_000, deadline=None)
def test_what_patterns_make_of_html_the_parsers_make_of_it(html: str) -> None:
    known = as_kept(html)
    if known is not html:
        assert known == clean(f"{markup_text(html)}{UNSEEN}")


def test_news_needs_no_parser() -> None:
    assert as_kept(NEWS) == KEPT


@pytest.mark.parametrize(
    "html",
    [
        "<p>a<p></p>b</p>",
        "<p><b>a</strong> b</p>",
        '<blockquote class="twitter-tweet"><p>a</p></blockquote>',
        '<div class="wp-caption"><p>a</p></div>',
        '<p><img src="/a.jpg" alt="" title="a"></p>',
        '<p><img src="https://e.test/a.jpg" data-src="https://e.test/b.jpg" alt=""></p>',
        '<p onclick="a()">b</p>',
        '<p lang="en">a</p>',
        '<p class="embed"><a href="https://e.test/">a</a></p>',
        "<p>a  b</p>",
        "words alone",
    ],
)
def test_all_else_is_left_to_them(html: str) -> None:
    assert as_kept(html) is html
