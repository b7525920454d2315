"""What the gate makes of markup as old sites, other programs and people leave it."""

import pytest

from articles.markup import Refused, SafeHtml, clean

IMG = '<img alt="" referrerpolicy="no-referrer" src="https://i.test/a.jpg">'

PARAGRAPHS = {
    "bare text": ("一行字", "<p>一行字</p>"),
    "wrapping elements": ("<div><section><p>甲</p>乙</section></div>", "<p>甲</p>\n<p>乙</p>"),
    "unclosed": ("<p>one<p>two", "<p>one</p>\n<p>two</p>"),
    "indented": ("<div>\n\n      <p>甲</p>\n\n   </div>", "<p>甲</p>"),
    "empty": ("<p>&nbsp;</p><p><br></p><p>　</p><p>\u200b</p><p>甲</p>", "<p>甲</p>"),
    "two breaks": ("<p>甲<br><br>乙</p>", "<p>甲</p>\n<p>乙</p>"),
    "a break and an indent": ("　　甲<br>　　乙", "<p>甲</p>\n<p>乙</p>"),
    "one break": ("<p>甲 <br> 乙</p>", "<p>甲<br>乙</p>"),
    "breaks inside bold": (
        "<b>甲<br><br>乙</b>",
        "<p><strong>甲</strong></p>\n<p><strong>乙</strong></p>",
    ),
    "bold around paragraphs": (
        "<b><p>甲</p><p>乙</p></b>",
        "<p><strong>甲</strong></p>\n<p><strong>乙</strong></p>",
    ),
    "line ends between Chinese": ("<p>中文\n换行，\n又一行</p>", "<p>中文换行，又一行</p>"),
    "line ends between words": ("<p>one\n  two</p>", "<p>one two</p>"),
    "blanks around inline elements": ("<p>a <b> b </b> c</p>", "<p>a <strong>b </strong>c</p>"),
    "no-break blanks": ("<p>a&nbsp;b&#160;c</p>", "<p>a&nbsp;b&nbsp;c</p>"),
    "named characters": (
        "<p>&copy; &mdash; &lt;b&gt; &amp;amp;</p>",
        "<p>© — &lt;b&gt; &amp;amp;</p>",
    ),
    "decomposed characters": ("<p>cafe\u0301</p>", "<p>café</p>"),
    "a stroke that would eat a tag's end": ("<p>\u0338x</p>", "<p>\u0338x</p>"),
}

INLINE = {
    "other names": (
        "<b>a</b><i>b</i><strike>c</strike><tt>d</tt>",
        "<p><strong>a</strong><em>b</em><s>c</s><code>d</code></p>",
    ),
    "styling": ("<font color=red><span style='x'><u>甲</u></span></font>", "<p>甲</p>"),
    "the same twice": ("<b><strong>a</strong></b>", "<p><strong>a</strong></p>"),
    "side by side": ("<b>a</b><b>b</b>", "<p><strong>ab</strong></p>"),
    "empty ones": ("a<b></b><a href='https://e.test'></a>b", "<p>ab</p>"),
    "a language": ("<span lang=fr>mot</span>", '<p><span lang="fr">mot</span></p>'),
    "ruby": ("<ruby>漢<rt>hàn</rt></ruby>", "<p><ruby>漢<rt>hàn</rt></ruby></p>"),
    "a script": ("甲<script>alert(1)</script>乙<style>p{}</style>", "<p>甲乙</p>"),
    "a comment": ("甲<!-- x -->乙", "<p>甲乙</p>"),
    "a word of formulas in angle brackets": (
        "<p>vector<int> is</p><p>b</p>",
        "<p>vector is</p>\n<p>b</p>",
    ),
    "a word of drawings": (
        "<b>AsRef<Path> for Component</b>",
        "<p><strong>AsRef for Component</strong></p>",
    ),
    "such words with attributes": ("a<view title='a > b'>c</view><list/>d", "<p>acd</p>"),
    "such a word in a text for an image": (
        '<img src="https://i.test/a.jpg" alt="a <set> of">',
        '<p><img alt="a &lt;set&gt; of" referrerpolicy="no-referrer" src="https://i.test/a.jpg"></p>',
    ),
    "a drawing with words": (
        "甲<svg><g><text>x</text></g></svg>乙<math><mi>x</mi></math>",
        "<p>甲乙</p>",
    ),
}

LINKS = {
    "kept": (
        "<a href='https://e.test/?a=1&b=2' target=_blank title='t'>x</a>",
        '<p><a href="https://e.test/?a=1&amp;b=2" title="t">x</a></p>',
    ),
    "without scheme": ("<a href=//e.test/x>x</a>", '<p><a href="https://e.test/x">x</a></p>'),
    "in this site": ("<a href=/2020/x/>x</a>", '<p><a href="/2020/x/">x</a></p>'),
    "with blanks and quotes": (
        "<a href='https://e.test/a b\"c'>x</a>",
        '<p><a href="https://e.test/a%20b%22c">x</a></p>',
    ),
    "Chinese": (
        "<a href='https://e.test/中文'>x</a>",
        '<p><a href="https://e.test/中文">x</a></p>',
    ),
    "script": ("<a href='javascript:alert(1)'>文字</a>", "<p>文字</p>"),
    "script in disguise": ("<a href='java\u200bscript:alert(1)'>文字</a>", "<p>文字</p>"),
    "mail": ("<a href='mailto:a@e.test'>x</a>", '<p><a href="mailto:a@e.test">x</a></p>'),
    "to nowhere": ("<a href='#gone'>x</a> <a name=y>y</a>", "<p>x y</p>"),
    "inside": (
        "<a href='#甲'>x</a><h2 id=甲>y</h2>",
        '<p><a href="#note-甲">x</a></p>\n<h2 id="note-甲">y</h2>',
    ),
    "to an anchor of old": (
        "<a href='#x'>y</a><p>z</p><a name=x></a><h3>b</h3>",
        '<p><a href="#note-x">y</a></p>\n<p>z</p>\n<h3 id="note-x">b</h3>',
    ),
    "to an anchor in a heading": (
        "<a href='#x'>y</a><h3><a id=x></a>b</h3><p>z</p>",
        '<p><a href="#note-x">y</a></p>\n<h3 id="note-x">b</h3>\n<p>z</p>',
    ),
    "to an anchor in a paragraph of its own": (
        "<a href='#x'>y</a><p><a id=x></a></p><h3>b</h3>",
        '<p><a href="#note-x">y</a></p>\n<h3 id="note-x">b</h3>',
    ),
    "to a paragraph that holds nothing else": (
        "<a href='#x'>y</a><p id=x> </p><p>b</p>",
        '<p><a href="#note-x">y</a></p>\n<p id="note-x">b</p>',
    ),
    "to an anchor in a paragraph of a list": (
        "<a href='#x'>y</a><ul><li><p><a name=x></a> b</p><p>c</p></li></ul>",
        '<p><a href="#note-x">y</a></p>\n<ul>\n<li id="note-x">\n<p>b</p>\n<p>c</p>\n</li>\n</ul>',
    ),
    "to an element that keeps no name": (
        "<a href='#x'>y</a><div id=z><section id=x><div id=w><p>b</p></div></section></div>",
        '<p><a href="#note-x">y</a></p>\n<p id="note-x">b</p>',
    ),
    "to a picture": (
        "<a href='#x'>y</a><p>b</p><p><img id=x src='https://i.test/a.jpg'></p>",
        f'<p><a href="#note-x">y</a></p>\n<p>b</p>\n<p id="note-x">{IMG}</p>',
    ),
    "an id that nobody needs": ("<p id=location>x</p>", "<p>x</p>"),
}

BLOCKS = {
    "headings": ("<h1>a</h1><h2>b</h2><h5>c</h5>", "<h2>a</h2>\n<h2>b</h2>\n<h4>c</h4>"),
    "a picture in a heading": (f"<h2>甲{IMG}</h2>", f"<p>{IMG}</p>\n<h2>甲</h2>"),
    "lists in lists": (
        "<ul><li>a<ol start=3><li>b</ol></ul>",
        '<ul>\n<li>a\n<ol start="3">\n<li>b</li>\n</ol>\n</li>\n</ul>',
    ),
    "a list beside its item": (
        "<ul><li>a</li><ul><li>b</li></ul></ul>",
        "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>",
    ),
    "items of paragraphs": (
        "<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul>",
        "<ul>\n<li>a</li>\n<li>\n<p>b</p>\n<p>c</p>\n</li>\n</ul>",
    ),
    "quotations": (
        "<blockquote cite='https://e.test'>x</blockquote>",
        '<blockquote cite="https://e.test">\n<p>x</p>\n</blockquote>',
    ),
    "definitions": ("<dl><dt>词<dd>义</dl>", "<dl>\n<dt>词</dt>\n<dd>义</dd>\n</dl>"),
    "notes": (
        "<aside class='note x'>甲</aside><aside>乙</aside>",
        '<aside class="note">\n<p>甲</p>\n</aside>\n<p>乙</p>',
    ),
    "code": (
        "<pre class='brush: js'>\n  a &lt; b\n\n</pre>",
        '<pre><code class="language-js">  a &lt; b</code></pre>',
    ),
    "words marked in code": (
        "<pre><code>a <b>b</b> <span class=k>c</span> <a href='https://e.test/'>d</a></code></pre>",
        '<pre><code>a <strong>b</strong> c <a href="https://e.test/">d</a></code></pre>',
    ),
    "the same mark twice in code": (
        "<pre>x <b><strong>b\n</strong></b><i> </i></pre>",
        "<pre>x <strong>b\n</strong></pre>",
    ),
    "old breaks in code": ("<pre><code>a<br>  b</code></pre>", "<pre><code>a\n  b</code></pre>"),
    "tables": (
        "<table border=1><tr><th scope=col>a<td colspan=2 rowspan=1>&nbsp;</table>",
        '<table>\n<tbody>\n<tr>\n<th scope="col">a</th>\n<td colspan="2"></td>\n</tr>\n</tbody>\n</table>',
    ),
    "a table of one cell": ("<table><tr><td><p>甲</p><p>乙</p></table>", "<p>甲</p>\n<p>乙</p>"),
}

ALL = {
    f"{group}, {name}": row
    for group, table in {
        "paragraphs": PARAGRAPHS,
        "inline": INLINE,
        "links": LINKS,
        "blocks": BLOCKS,
    }.items()
    for name, row in table.items()
}


@pytest.mark.parametrize(("given", "kept"), ALL.values(), ids=ALL.keys())
def test_a_body_takes_its_one_form(given: str, kept: str) -> None:
    assert clean(given) == kept


@pytest.mark.parametrize("kept", [kept for _, kept in ALL.values()], ids=ALL.keys())
def test_a_body_in_its_one_form_stays_as_it_is(kept: str) -> None:
    assert clean(kept) == kept


def test_what_is_clean_already_is_not_read_again() -> None:
    safe = clean("<p>甲</p>")
    assert isinstance(safe, SafeHtml)
    assert clean(safe) is safe


def test_a_text_that_would_grow_beyond_the_limit_is_refused() -> None:
    with pytest.raises(Refused, match="longer than 2 MB"):
        clean("<" * 900_000)
