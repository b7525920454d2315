"""Tags that plugins of Jekyll bring."""

from __future__ import annotations

import time

import pytest

from articles.dialects import DIALECTS, Converted
from articles.importer.bodies import body_of

JEKYLL = DIALECTS["jekyll"]


def convert(written: str) -> Converted:
    """Return what a post of a site without parts of its own becomes."""
    return JEKYLL.convert(written, JEKYLL.read_site("title: x"), {})


def shown(written: str) -> str:
    """Return the HTML that a post becomes, a line behind the other."""
    return "".join(body_of(written, ".md", {}, convert).html.split("\n"))


def card(address: str, name: str) -> str:
    """Return the line that stands for what another site shows."""
    return f'<p class="embed"><a href="{address}">{name}</a></p>'


PICTURE = '<img alt="" referrerpolicy="no-referrer" src="https://a.test/a.png">'
NOTE = '<aside class="note">{}</aside>'
FILM = card("https://www.youtube.com/watch?v=abcdefghijk", "YouTube")
SOUND = card(
    "https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/148", "SoundCloud"
)
SHOWN = {
    # notes, folds and frames: their inside is Markdown
    "{% alert warning %}\n江 **边**\n{% endalert %}": NOTE.format("<p>江 <strong>边</strong></p>"),
    '{% note warning "江" %}\n边\n{% endnote %}': NOTE.format(
        "<p><strong>江</strong></p><p>边</p>"
    ),
    "{% tip %}边{% endtip %}": NOTE.format("<p>边</p>"),
    "{% aside 江 边 %}\n河\n{% endaside %}": NOTE.format("<p><strong>江 边</strong></p><p>河</p>"),
    '{% callout level="info" %}边{% endcallout %}': NOTE.format("<p>边</p>"),
    '{% collapse title="江" %}\n- 边\n{% endcollapse %}': (
        "<p><strong>江</strong></p><ul><li>边</li></ul>"
    ),
    "{% spoiler 江 %}\n边\n{% endspoiler %}": "<p><strong>江</strong></p><p>边</p>",
    "{% details %}\n{% summary %}江{% endsummary %}\n边\n{% enddetails %}": (
        "<p><strong>江</strong></p><p>边</p>"
    ),
    "{% center %}\n江\n{% endcenter %}": "<p>江</p>",
    "**江**\n\n<div>\n{% markdown %}\n*边*\n{% endmarkdown %}\n</div>": (
        "<p><strong>江</strong></p><p><em>边</em></p>"
    ),
    '{% tabs %}{% tab title="江" %}\n边\n{% endtab %}{% endtabs %}': (
        "<p><strong>江</strong></p><p>边</p>"
    ),
    "{% codetabs %}\n{% codetab Ruby %}\n```ruby\na\n```\n{% endcodetab %}\n{% endcodetabs %}": (
        '<p><strong>Ruby</strong></p><pre><code class="language-ruby">a</code></pre>'
    ),
    '{% quote author="林晓" %}\n江\n{% endquote %}': (
        "<blockquote><p>江</p><p>— 林晓</p></blockquote>"
    ),
    "江{% sidenote %}边{% endsidenote %}": "<p>江 (边)</p>",
    "江{% footnote 1 %}\n\n{% footnotes %}\n  {% fn 边 %}\n  {% fn 河 %}\n{% endfootnotes %}": (
        "<p>江[1]</p><ol><li>边</li><li>河</li></ol>"
    ),
    "数 {% m %} 2 \\times a_1 {% em %} 与 {% m %}b*c{% em %}": "<p>数 $$2 \\times a_1$$ 与 $$b*c$$</p>",
    "{% katexmm %}\n甲 $a_1$ 与 $b_2$\n{: .note }\n\n"
    "{% highlight py %}\na\n{% endhighlight %}\n{% endkatexmm %}": (
        '<aside class="note"><p>甲 $a_1$ 与 $b_2$</p></aside><pre><code class="language-py">a</code></pre>'
    ),
    '<a {% static_href %}href="/x/"{% endstatic_href %}>江</a>': '<p><a href="/x/">江</a></p>',
    # what a program draws, and other code
    "{% uml %}\nA -> B\n{% enduml %}": '<pre><code class="language-plantuml">A -&gt; B</code></pre>',
    '{% vegalite %}\n{"a": 1}\n{% endvegalite %}': (
        '<pre><code class="language-json">{"a": 1}</code></pre>'
    ),
    "{% latex density=72 %}\n$a$\n{% endlatex %}": (
        '<pre><code class="language-latex">$a$</code></pre>'
    ),
    "{% prism ruby %}\n**a**\n{% endprism %}": (
        '<pre><code class="language-ruby">**a**</code></pre>'
    ),
    # pictures
    "{% gallery 江 %}\nhttps://a.test/a.png:: 边\n河\n{% endgallery %}": (
        f"<figure>{PICTURE}<figcaption>边</figcaption></figure><p>河</p>"
    ),
    '{% responsive_image_block %}\n  path: https://a.test/a.png\n  caption: "江"\n'
    "{% endresponsive_image_block %}": f"<figure>{PICTURE}<figcaption>江</figcaption></figure>",
    '{% figure caption:"*江*" class:"a" %}\n![](https://a.test/a.png)\n{% endfigure %}': (
        f"<figure>{PICTURE}<figcaption><em>江</em></figcaption></figure>"
    ),
    '{% figure "江" %}\n边\n{% endfigure %}': "<p>边</p><p>江</p>",
    "{% figure https://a.test/a svg,png,pdf '江' %}": (
        f"<figure>{PICTURE}<figcaption>江</figcaption></figure>"
    ),
    '{% image https://a.test/a.png "江" %}': f"<figure>{PICTURE}<figcaption>江</figcaption></figure>",
    "![]({% asset https://a.test/a.png @path %})": f"<p>{PICTURE}</p>",
    "![]({% asset_path https://a.test/a.png %})": f"<p>{PICTURE}</p>",
    "{% avatar lin size=50 %}": (
        '<p><img alt="lin" referrerpolicy="no-referrer" src="https://github.com/lin.png"></p>'
    ),
    # films, songs and files
    "{% youtube id:abcdefghijk width:400 %}": FILM,
    '{% youtube "https://youtu.be/abcdefghijk" 560 315 %}': FILM,
    "{% tweet 123456 %}": card("https://x.com/i/status/123456", "X"),
    "{% bilibili BV1xx411c7mD %}": card("https://www.bilibili.com/video/BV1xx411c7mD/", "哔哩哔哩"),
    "{% soundcloud tracks 148 %}": SOUND,
    "{% soundcloud_sound 148 html5 ffffff %}": SOUND,
    "{% spotify spotify:album:abcdefghijk %}": card(
        "https://open.spotify.com/album/abcdefghijk", "Spotify"
    ),
    "{% codepen lin aBcD %}": card("https://codepen.io/lin/pen/aBcD", "CodePen"),
    "{% pdf /a.pdf %}": '<p><a href="/a.pdf">a.pdf</a></p>',
    "{% remote_include https://a.test/a.md %}": (
        '<p><a href="https://a.test/a.md">https://a.test/a.md</a></p>'
    ),
    '{% linkpreview "https://a.test/a" %}': '<p><a href="https://a.test/a">https://a.test/a</a></p>',
    "{% preview https://youtu.be/abcdefghijk %}": FILM,
    # films and sounds in the form of pictures
    "江\n\n![](//www.youtube.com/watch?v=abcdefghijk)": f"<p>江</p>{FILM}",
    "![边](https://youtu.be/abcdefghijk){: width='9'}\n\n江": f"{FILM}<p>边</p><p>江</p>",
    "![video](https://a.test/a.mp4)": card("https://a.test/a.mp4", "a.test"),
    "![](https://a.test/a.png)": f"<p>{PICTURE}</p>",
    # words
    "{% ruby 漢字|かんじ %}": "<p><ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby></p>",
    "{% kbd Ctrl %}": "<p><kbd>Ctrl</kbd></p>",
    "{% toc %}{% icon fa-star %}{% I18n_Headers %}江": "<p>江</p>",
}


@pytest.mark.parametrize(("written", "html"), SHOWN.items(), ids=SHOWN)
def test_a_tag_shows_what_it_holds(written: str, html: str) -> None:
    assert shown(written) == html
    assert convert(written).left == ()


LEFT = [
    "{% gist page.gist %}",
    "{% note %}江",
    "{% figure 江 %}",
    "{% footnote %}",
    "{% avatar 'a b' %}",
    "{% image page.shot %}",
    "{% flickr_photoset 72157624158475427 %}",
]


@pytest.mark.parametrize("written", LEFT)
def test_one_that_says_too_little_stays_to_be_seen(written: str) -> None:
    assert convert(written).left


NAMES = ("alert", "gallery", "figure", "details", "responsive_image_block", "vegalite", "footnotes")


@pytest.mark.parametrize("name", NAMES)
def test_twenty_thousand_open_tags_end(name: str) -> None:
    before = time.process_time()
    convert(f"{{% {name} a.png %}}" * 20_000)
    convert("![](//youtu.be/" * 20_000 + "![a](//" + "x" * 20_000)
    convert(f"{{% {name} %}}" + "path: a:: ![](" * 20_000 + f"{{% end{name} %}}")
    assert time.process_time() - before < 10  # seconds
