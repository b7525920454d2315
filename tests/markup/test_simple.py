"""What is taken for simple, the parsers take in the same way."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.markup import content, tree
from articles.markup.clean import _SANITISER, clean
from articles.markup.inline import one_blank
from articles.markup.simple import KEPT_BLOCK, is_simple, kept
from articles.text.normal import markup_text

NO_BLOCK_IS_KEPT = '<a href="#here"></a><i id="here"></i>'
"""What is not written, and may lead into any block: so all are read to the end."""
TEXTS = [
    *[
        "甲乙",
        "one two",
        " ",
        "  ",
        "\n",
        "　　",
        "\xa0",
        "&nbsp;",
        "&amp;",
        "&lt;b&gt;",
        "&quot;",
        "&copy",
        "é",
    ],
    *['"', "'", "<", ">", "&", "\u2028", "\t", "/", "=", "e\u0301", "\u0338", "\u200d"],
]
ADDRESSES = [
    *[
        "https://e.test/a?b=1&amp;c=2",
        "http://e.test",
        "/a/b",
        "//e.test/x",
        "/\\e.test",
        "javascript:alert(1)",
    ],
    *[
        "https://1.2.3.4/",
        "https://e.test:99999/",
        "https://xn--a/",
        "https://a..b/",
        "https://e.test/甲",
        "#x",
        "",
    ],
    *[
        "https://e.test/%zz",
        "HTTPS://E.TEST/",
        "https://e.test/a b",
        "https://256.0.0.1/",
        "https://-a.test/",
    ],
    *["https://e.test/?q='x'", "https://e.test/`{}", "https://e_e.test/", "/a&b", "/a&amp;copy;"],
]
OPEN = [
    "<p>",
    "<em>",
    "<strong>",
    "<code>",
    "<h2>",
    "<h1>",
    "<ul>",
    "<ol>",
    "<li>",
    "<blockquote>",
    "<div>",
]
OTHER = [
    *[
        "<br>",
        "<br />",
        "<hr>",
        "<hr />",
        '<p id="x">',
        '<p class="embed">',
        "<figure>",
        "</figure>",
        "<pre>",
    ],
    *[
        '<figure class="news-image" data-image-id="7">',
        "<figcaption>",
        "</figcaption>",
        "<table>",
        "<a>",
        "<p >",
    ],
    *[
        "<svg>",
        "<!-- -->",
        "<P>",
        "<p/>",
        "</br>",
        "<math>",
        "<select>",
        "<noscript>",
        '<a name="x">',
        "</a>",
    ],
]
NEWS = [
    '<p>一段</p>\n<h2>题</h2>\n<p>A <strong>word</strong> and <a href="https://example.org/a">more</a>.</p>\n',
    '<p><img src="https://example.org/a.jpg?a=1&amp;b=2" alt="图" /></p>',
    "<ul>\n<li>甲</li>\n</ul>\n<blockquote>\n<p>语</p>\n</blockquote>\n<hr />\n<p>一<br />\n二</p>",
    '<figure class="news-image wide" data-image-id="3"><figcaption>图说</figcaption></figure>',
]
SIGNS = [
    *"<>&\"'=/\\ \n\t;:#?%@.-_`{}[]\xa0\u2028\ufeff\u00ad\u0301\u212a。",
    "&#x3c;",
    "javascript:",
    "//",
    "xn--",
]
address = st.sampled_from(ADDRESSES)
word = st.sampled_from(TEXTS)
stressed = st.recursive(
    word,
    lambda inner: st.one_of(
        st.builds(
            "{1}<{0}>{2}{1}</{0}>".format, st.sampled_from(["em", "strong", "code"]), word, inner
        ),
        st.builds('{1}<a href="{0}">{2}</a>'.format, address, word, inner),
    ),
    max_leaves=4,
)
line = st.lists(
    word
    | stressed
    | st.sampled_from(OTHER)
    | st.builds('<a href="{}">{}</a>'.format, address, word)
    | st.builds('<img src="{}" alt="{}" />'.format, address, word)
    | st.builds('<img alt="{}" referrerpolicy="no-referrer" src="{}">'.format, word, address)
    | st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["em", "strong", "code", "b"]), word),
    max_size=4,
).map("".join)
plain_line = st.lists(st.sampled_from(TEXTS[:9]), min_size=1, max_size=3).map("".join)
items = st.builds("<li>{}</li>\n<li>{}</li>".format, line | plain_line, stressed)
lists = st.recursive(
    st.builds("<ul>\n{}\n</ul>".format, items),
    lambda inner: st.builds(
        "<{0}>\n<li>{1}\n{2}\n</li>\n{3}\n</{0}>".format,
        st.sampled_from(["ol", "ul"]), word | stressed, inner, items,
    ),
    max_leaves=3,
)  # fmt: skip
block = (
    lists
    | st.builds('<h2 id="x">{}</h2>\n'.format, plain_line)
    | st.builds(
        "<{0}>{1}</{0}>\n".format,
        st.sampled_from(["p", "p", "h2", "h1", "li", "div"]),
        line | plain_line,
    )
    | st.builds("<ul>\n<li>{}</li>\n</ul>".format, line)
    | st.builds("<blockquote>\n<p>{}</p>\n</blockquote>\n".format, line)
    | st.builds("<figure>{}</figure>".format, line)
    | st.sampled_from([*OPEN, *OTHER])
    | line
)
some_markup = st.lists(block, max_size=5).map("".join).map(markup_text)


@given(some_markup)
@settings(max_examples=1_000, deadline=None)
def test_the_sanitiser_gives_back_what_is_simple(html: str) -> None:
    if is_simple(html):
        assert _SANITISER.clean(html) == html.replace(" />", ">")


@given(
    st.one_of(
        st.builds(
            "<{0}>{1}</{0}>".format,
            st.sampled_from(["p", "h2", "h3"]),
            line | plain_line | stressed,
        ),
        lists,
    )
)
@settings(max_examples=1_000, deadline=None)
def test_a_block_in_its_final_form_would_be_written_so(html: str) -> None:
    if re.fullmatch(KEPT_BLOCK, html) and "  " not in html:
        root = tree._Reading().read(tree._TOKEN.findall(html))
        written = one_blank(html) if html.startswith("<p>") else html
        assert content.paragraphs(root.children, ()) == [written]


@given(some_markup)
@settings(max_examples=500, deadline=None)
def test_blocks_in_their_final_form_change_nothing_around_them(html: str) -> None:
    known = "<p>一段</p>"
    assert clean(f"{known}{html}{known}") == clean(f"{known}{html}{known}{NO_BLOCK_IS_KEPT}")


words = st.lists(st.sampled_from([*TEXTS, "<em>a</em>", '<a href="/b">c</a>']), max_size=3).map(
    "".join
)
picture = st.builds(
    '<p><img src="{}" alt="{}" /></p>'.format, st.sampled_from(ADDRESSES), st.sampled_from(TEXTS)
)
plain_block = (
    st.builds("<{0}>{1}</{0}>".format, st.sampled_from(["p", "p", "h2", "h5"]), words)
    | st.builds(
        "<{0}>\n<li>{1}</li>\n<li>{1}</li>\n</{0}>".format, st.sampled_from(["ul", "ol"]), words
    )
    | st.builds("<blockquote>\n<p>{}</p>\n</blockquote>".format, words)
    | picture
    | st.builds(
        '<figure><img alt="{}" referrerpolicy="no-referrer" src="{}">'
        "<figcaption>{}</figcaption></figure>".format,
        st.sampled_from(TEXTS),
        st.sampled_from(ADDRESSES),
        words,
    )
    | st.builds(
        '<figure class="{}" data-image-id="{}"><figcaption>{}</figcaption></figure>'.format,
        st.sampled_from(
            ["news-image", "half news-image", "news-image half", "news-image wide", "big"]
        ),
        st.sampled_from(["1", "12", "0", "01"]),
        words,
    )
)


@given(st.lists(plain_block, min_size=1, max_size=3).map("\n".join).map(markup_text))
@settings(max_examples=1_000, deadline=None)
def test_what_is_kept_as_it_is_would_be_written_so(html: str) -> None:
    if kept(html):
        assert kept(html) == clean(f"{html}\n{NO_BLOCK_IS_KEPT}")


@pytest.mark.parametrize(
    "html",
    [
        "<p>甲</p>\n",
        '<p>a <a href="https://e.test/x">b</a> <strong>c</strong></p>\n<h2>d</h2>\n',
        "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<blockquote>\n<p>c</p>\n</blockquote>\n",
        '<ol>\n<li>a <a href="/b"><code>c</code></a>\n<ul>\n<li><strong>d <a href="/e">f</a></strong></li>\n'
        "</ul>\n</li>\n</ol>\n",
        '<p><img src="https://e.test/a.jpg" alt="" /></p>\n',
    ],
)
def test_what_markdown_mostly_gives_is_kept_as_it_is(html: str) -> None:
    assert kept(html)


@pytest.mark.parametrize(
    "html",
    [
        "<p>a  b</p>",
        "<p> a</p>",
        "<p></p>",
        "<p>a</p><p>b</p>",
        "<h5>a</h5>",
        '<p id="a">b</p>',
        '<p><img src="/a.jpg" alt="a\u3000b" /></p>',
        '<p><img src="javascript:a" alt="" /></p>',
        "<ul>\n</ul>",
        "<ul>\n<li>a</li>\n</ol>",
        "<h2>a</h3>",
        "<p>a\nb</p>",
        "<p><em>a</em><em>b</em></p>",
        "<p><em></em>a</p>",
    ],
)
def test_nothing_else_is(html: str) -> None:
    assert kept(html) == ""


@pytest.mark.parametrize("html", NEWS)
def test_what_news_is_made_of_is_simple(html: str) -> None:
    assert is_simple(html)


@given(
    st.sampled_from(NEWS),
    st.lists(st.tuples(st.integers(0, 200), st.integers(0, 5), st.sampled_from([*SIGNS, *OTHER]))),
)
@settings(max_examples=1_000, deadline=None)
def test_what_was_changed_anywhere_is_simple_only_where_the_sanitiser_agrees(
    html: str, changes: list[tuple[int, int, str]]
) -> None:
    for place, cut, put in changes:
        html = markup_text(html[:place] + put + html[place + cut :])
    if is_simple(html):
        assert _SANITISER.clean(html) == html.replace(" />", ">")


@pytest.mark.parametrize(
    "html",
    [
        '<p>a<img src="/a</p><p>" onerror=alert(1) x="</p>',
        '<p>x<img src="/a" alt="b</p><p>c" onerror=alert(1) x="</p>',
        '<p>a<a href="/x">b</p>',
        "<p>甲</p>\n<p>乙",
    ],
    ids=["an open address", "open words", "an open link", "an open paragraph"],
)
def test_half_an_element_is_not_simple(html: str) -> None:
    assert not is_simple(html)


def test_no_attack_is_simple() -> None:
    vectors = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))
    texts = [text for text in _texts(vectors) if is_simple(text) and "<" in text]
    assert [text for text in texts if _SANITISER.clean(text) != text.replace(" />", ">")] == []


def _texts(found: object) -> list[str]:
    if isinstance(found, str):
        return [markup_text(found)]
    each = found.values() if isinstance(found, dict) else found if isinstance(found, list) else []
    return [text for inner in each for text in _texts(inner)]
