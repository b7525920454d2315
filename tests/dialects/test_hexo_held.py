"""Tags of Hexo's themes that hold several texts, and forms of others that only some themes know."""

from __future__ import annotations

import time

import pytest

from articles.dialects import DIALECTS

TALK = """{% chat device title:群 %}
lin:
  name: 林晓

<!-- chattip 清晨 -->
<!-- chatcell user:lin md:江边见 tag:1 -->
<!-- chatcell user:zhou quote:1 image:/a.png -->
<!-- chatcell user:zhou link:https://a.test/ from:x -->
{% endchat %}"""
SHOWN = {
    "goals of a team": (
        "{% okr o1 %}\n今年\n更多\n<!-- okr kr1 percent:100 -->\n一\n- 甲\n"
        "<!-- okr kr2 -->\n二\n{% endokr %}",
        "\n\n**今年** 50%\n\n更多\n\n**一** 100%\n\n- 甲\n\n**二** 0%\n\n",
    ),
    "a goal that says how far it is": (
        "{% okr o1 percent:80 %}\n今年\n<!-- okr kr1 percent:x -->\n一\n{% endokr %}",
        "**今年** 80%",
    ),
    "goals in parts of one": (
        "{% okr o1 %}\n今年\n<!-- okr a percent:1 -->\n一\n"
        "<!-- okr b percent:0.5 -->\n二\n{% endokr %}",
        "**今年** 75%\n\n**一** 100%\n\n**二** 50%",
    ),
    "who talks": (TALK, "<strong>群</strong></p>\n\n清晨\n\n**林晓**：江边见\n\n**zhou**："),
    "a picture in a talk": (TALK, '<figure><img src="/a.png" alt=""></figure>'),
    "a link in a talk": (TALK, '**zhou**：<a href="https://a.test/">https://a.test/</a>'),
    "a menu of links": (
        "{% dropdown align:left 江 边 %}\n- icon:x [甲](/a/)\n{% enddropdown %}",
        "<strong>江 边</strong></p>\n\n- [甲](/a/)",
    ),
    "a menu of Volantis": (
        "{% dropmenu 江 %}\n{% menuitem 甲, /a/ %}\n{% enddropmenu %}",
        '<strong>江</strong></p>\n\n<a href="/a/">甲</a>',
    ),
    "words beside a chart": (
        "{% chartjs %}\n<!-- chart -->\n{}\n<!-- endchart -->\n<!-- desc -->\n**江**\n<!-- enddesc -->\n"
        "{% endchartjs %}",
        "</code></pre>\n\n**江**",
    ),
    "two columns": ("{% split %}\n<!-- cell -->\n江\n{% endsplit %}", "\n\n<!-- cell -->\n江\n\n"),
    "a command to copy": ("{% copy prefix:$ width:max npm i a %}", "<code>npm i a</code>"),
    "a path to copy": ("{% copy git:ssh a/b %}", "<code>git&#64;github.com:a/b.git</code>"),
    "a fold with a named title": (
        "{% folding title:江 child:codeblock %}\n边\n{% endfolding %}",
        "<strong>江</strong></p>\n\n边",
    ),
    "a picture with its words": (
        "{% image /a.png 江边 的灯 width:400px %}",
        '<figure><img src="/a.png" alt="江边 的灯"><figcaption>江边 的灯</figcaption></figure>',
    ),
    "a line of time with settings": ("{% timeline api:x %}\n江\n{% endtimeline %}", "\n\n江\n\n"),
    "a film in a frame": ("{% frame a | video=/b.mp4 | part=top %}", '<a href="/b.mp4">b.mp4</a>'),
    "a title on paper": ("{% paper %}\n<!-- title 江 -->\n边\n{% endpaper %}", "<strong>江</strong>"),
    "a paper and its height": ("{% pdf /a/b.pdf 500px %}", '<a href="/a/b.pdf">b.pdf</a>'),
    "a poem and where it is from": (
        "{% poetry 江 author:陆游 footer:节选 %}\n边\n{% endpoetry %}",
        "<p>— 陆游 节选</p>",
    ),
    "a box without words": ("{% cb , true %} 江", "☑ 江"),
    "a button without words": ("{% btn #, 江 & 边,, 灯 %}", "江 &amp; 边"),
    "a language between quotes": (
        '{% codeblock "lang:js " %}\nb\n{% endcodeblock %}',
        '\n\n<pre><code class="language-js">b',
    ),
    "code that is folded": (
        '{% codeblock "江 1: a" lang:sh >folded %}\nb\n{% endcodeblock %}',
        '<p>江 1: a</p>\n\n<pre><code class="language-sh">b',
    ),
}  # fmt: skip
LEFT = [
    "{% gallery url,/a.json %}\n{% endgallery %}",
    "{% okr o1 %}\n江\n{% endokr %}",
    "{% chat a %}\n江\n{% endchat %}",
]


@pytest.mark.parametrize(("written", "shown"), SHOWN.values(), ids=SHOWN)
def test_what_such_a_tag_holds_is_shown(written: str, shown: str) -> None:
    found = DIALECTS["hexo"].convert(written)
    assert shown in found.text
    assert not found.left


@pytest.mark.parametrize("written", LEFT)
def test_one_that_says_nothing_itself_stays(written: str) -> None:
    found = DIALECTS["hexo"].convert(written)
    assert found.text == written
    assert found.left


@pytest.mark.parametrize(
    "inside", ["<!-- chatcell user:", "<!-- okr ", "icon:a ", "<!-- chart -->", "title:"]
)
def test_a_hundred_thousand_beginnings_do_no_harm(inside: str) -> None:
    began = time.monotonic()
    for name in ("chat", "okr", "dropdown", "chartjs"):
        DIALECTS["hexo"].convert(f"{{% {name} a %}}\n{inside * 20_000}\n{{% end{name} %}}")
    assert time.monotonic() - began < 10
