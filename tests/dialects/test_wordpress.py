"""Shortcodes of WordPress in posts that were exported from it."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, UNKNOWN, wordpress
from articles.importer.bodies import body_of
from tests.importer.posts import post, read

PICTURE = '<img src="https://a.test/a.jpg" alt="江" width="9" />'
SHOWN = '<img alt="江" referrerpolicy="no-referrer" src="https://a.test/a.jpg">'
FIGURE = f"<figure>{SHOWN}<figcaption>清晨</figcaption></figure>"
CONVERTED = {
    "a caption beside the picture": (f'[caption id="a" width="9"]{PICTURE} 清晨[/caption]', FIGURE),
    "one that is an attribute": (f'[caption id="a" caption="清晨"]{PICTURE}[/caption]', FIGURE),
    "a picture that is a link": (
        f'[caption id="a"]<a href="/b/">{PICTURE}</a> 清晨[/caption]',
        f'<figure><a href="/b/">{SHOWN}</a><figcaption>清晨</figcaption></figure>',
    ),
    "Markdown, with strokes": (
        '\\[caption id="a"\\]![江](https://a.test/a.jpg "b") 清晨\\[/caption\\]',
        FIGURE,
    ),
    "a link in Markdown": (
        '[caption id="a"][![江](https://a.test/a.jpg)](/b/) 清晨[/caption]',
        f'<figure><a href="/b/">{SHOWN}</a><figcaption>清晨</figcaption></figure>',
    ),
    "code": (
        '[code lang="php"]\n<?php echo "*江*"; ?>\n[/code]',
        '<pre><code class="language-php">&lt;?php echo "*江*"; ?&gt;</code></pre>',
    ),
    "code with the line ends of WordPress": (
        '[code lang="php"]<br />\na<br />\n  b<br />\n[/code]',
        '<pre><code class="language-php">a\n  b</code></pre>',
    ),
    "code with its language alone": (
        "[sourcecode language=css]\na &gt; b\n[/sourcecode]",
        '<pre><code class="language-css">a &gt; b</code></pre>',
    ),
    "a film": (
        "[youtube=http://www.youtube.com/watch?v=abcdefg&w=640]",
        '<p class="embed"><a href="https://www.youtube.com/watch?v=abcdefg">YouTube</a></p>',
    ),
    "a film that is closed": (
        '[video width="9" mp4="https://a.test/a.mp4"][/video]',
        '<p class="embed"><a href="https://a.test/a.mp4">a.test</a></p>',
    ),
    "code that names its language by the tag": (
        "[cpp]\n#include <stdio.h>\nint *a, *b;\n[/cpp]",
        '<pre><code class="language-cpp">#include &lt;stdio.h&gt;\nint *a, *b;</code></pre>',
    ),
    "code of CodeColorer": (
        '[cc lang="php"]\n$a = "b";\n[/cc]',
        '<pre><code class="language-php">$a = "b";</code></pre>',
    ),
    "a block of a caption": (
        f'<div id="a" class="wp-caption alignleft">\n  {PICTURE}\n\n'
        '  <p class="wp-caption-text">\n    清晨\n  </p>\n</div>',
        FIGURE,
    ),
    "a block with Markdown in it": (
        '<div class="wp-caption" style="width: 9px">![江](https://a.test/a.jpg)清晨\n\n</div>',
        FIGURE,
    ),
    "a block of a picture in Markdown that leads on": (
        '<figure class="wp-block-image size-large">[![江](https://a.test/a.jpg)](/b/)'
        "<figcaption>清晨</figcaption></figure>",
        f'<figure><a href="/b/">{SHOWN}</a><figcaption>清晨</figcaption></figure>',
    ),
    "a list of a caption": (
        f'<dl class="wp-caption"><dt>{PICTURE}</dt><dd class="wp-caption-text">清晨</dd></dl>',
        FIGURE,
    ),
    "a table of Blogger": (
        f'<table class="tr-caption-container"><tbody><tr><td>{PICTURE}</td></tr>'
        '<tr><td class="tr-caption">清晨</td></tr></tbody></table>',
        FIGURE,
    ),
    "a block of another site": (
        '<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">\n'
        "https://vimeo.com/123\n</div><figcaption>清晨</figcaption></figure>",
        '<p class="embed"><a href="https://vimeo.com/123">Vimeo</a></p>\n<p>清晨</p>',
    ),
    "a block of a page": (
        '<figure class="wp-block-embed">\nhttps://a.test/b?c=1&amp;d\n</figure>',
        '<p><a href="https://a.test/b?c=1&amp;d">https://a.test/b?c=1&amp;d</a></p>',
    ),
    "what is shown from another site": (
        "[embed]https://vimeo.com/123[/embed]",
        '<p class="embed"><a href="https://vimeo.com/123">Vimeo</a></p>',
    ),
}


@pytest.mark.parametrize(("written", "html"), CONVERTED.values(), ids=CONVERTED)
def test_they_become_html(written: str, html: str) -> None:
    body = body_of(f"前\n\n{written}\n\n后", ".md", {}, wordpress.convert)
    assert body.html == f"<p>前</p>\n{html}\n<p>后</p>"
    assert body.tags_left == ()


LEFT = [
    "[code]: https://a.test/",
    "[code](https://a.test/)",
    "[code][a]",
    "`[code]a[/code]`",
    "[code]",
    "[caption]江[/caption]",
    "[embed]江[/embed]",
    "[video]",
    "[captions]",
    "[c]江[/c]",
    "[python][a]",
    "`<div class='wp-caption'>![江](a.jpg)江</div>`",
    "<div class='wp-caption'>![江](a.jpg) ![边](b.jpg)</div>",
    "<div class='wp-caption'>江</div>",
    "<div class='wp-caption'>![江](a.jpg)",
]


@pytest.mark.parametrize("written", LEFT)
def test_others_stay_as_they_are(written: str) -> None:
    found = wordpress.convert(f"前 {written} 后")
    assert (found.text, found.converted) == (f"前 {written} 后", ())


@pytest.mark.parametrize("written", ['[gallery ids="1,2"]', "\\[gallery\\]"])
def test_pictures_that_no_file_names_are_told(written: str) -> None:
    found = read(post(f"前\n\n{written}\n\n`[gallery]`"))
    assert found.tags_left == ("[gallery]",)
    assert "[gallery" in found.body


def test_thousands_of_open_blocks_do_no_harm() -> None:
    for piece in (
        "<div class='wp-caption'>",
        "<div wp-caption ",
        "<table tr-caption-container><p caption>",
    ):
        assert wordpress.convert(piece * 5_000).text


def test_the_address_that_ghost_writes_for_its_own_site_is_the_root() -> None:
    written = post("![江](__GHOST_URL__/a.jpg) [边](__GHOST_URL__/b/)", cover="__GHOST_URL__/c.jpg")
    found = read(written, "a.md", dialect=UNKNOWN)
    assert [one.address for one in (*found.pictures, found.lead) if one] == ["/a.jpg", "/c.jpg"]
    assert 'href="/b/"' in found.body


@pytest.mark.parametrize("name", ["hexo", "jekyll", "hugo", "unknown"])
def test_a_post_of_any_generator_may_hold_them(name: str) -> None:
    dialect = {**DIALECTS, "unknown": UNKNOWN}[name]
    written = post(f"<p>[caption id='a']{PICTURE} 清晨[/caption]</p>\n<p>江</p>")
    found = read(written, "_posts/2022-03-04-a.md", dialect=dialect)
    assert found.body == f"{FIGURE}\n<p>江</p>"
    assert found.converted == ("[caption]",)
