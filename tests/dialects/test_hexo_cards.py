"""Cards, columns, buttons, headings and what scripts draw in posts of Hexo: their words and links stay."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, Site
from articles.importer.bodies import body_of

HEXO = DIALECTS["hexo"]
SHOWN = {
    "columns": (
        "{% row %}\n{% col sm-10 %}\n**甲**\n{% endcol %}\n{% col 2 %}\n- 乙\n{% endcol %}"
        "\n{% endrow %}",
        "<p><strong>甲</strong></p>\n<ul>\n<li>乙</li>\n</ul>",
    ),
    "a card": (
        '{% card 头 "title=江 边" subtitle=河 img=https://a.test/a.png imgalt=图 col=12 %}'
        "\n海\n{% endcard %}",
        '<p><strong>头</strong></p>\n<figure><img alt="图" src="https://a.test/a.png"></figure>\n'
        "<p><strong>江 边</strong></p>\n<p>河</p>\n<p>海</p>",
    ),
    "cards": (
        "{% carddeck %}\n{% card %}\n甲\n{% endcard %}\n{% endcarddeck %}", "<p>甲</p>"
    ),
    "large words": ("{% jumbotron %}\n甲 **乙**\n{% endjumbotron %}", "<p>甲 <strong>乙</strong></p>"),
    "a window that opens": (
        '{% modalbtn a "江 边" primary %}\n\n{% modal a size=lg %}\n甲\n{% endmodal %}',
        "<p>江 边</p>\n<p>甲</p>",
    ),
    "badges": ('{% badge primary 江 %} {% pill "河 边" %}', "<p>江 河 边</p>"),
    "a note with a size": (
        "{% alert warning 2x noicon %}\n江\n{% endalert %}", '<aside class="note">\n<p>江</p>\n</aside>'
    ),
    "a button by an address and words": (
        '{% btn https://a.test/ "江 边" primary lg %}', '<p><a href="https://a.test/">江 边</a></p>'
    ),
    "a button by names": (
        '{% button text="江 边" url="https://a.test/" icon="fa-x" %}',
        '<p><a href="https://a.test/">江 边</a></p>',
    ),
    "a button with a sign behind it": (
        "{% button 江 https://a.test/ fa-x %}", '<p><a href="https://a.test/">江</a></p>'
    ),
    "a button with its words inside": (
        "{% button info large https://a.test/ %}江 边{% endbutton %}",
        '<p><a href="https://a.test/">江 边</a></p>',
    ),
    "one that leads nowhere": ("{% btn info %}江{% endbtn %}", "<p>江</p>"),
    "a card of AnZhiYu": (
        "{% intCard https://a.test/ https://a.test/a.png 甲 乙 /b.png 丙 丁 %}",
        '<figure><a href="https://a.test/"><img alt="乙" src="https://a.test/a.png"></a>'
        '<figcaption>甲 乙</figcaption></figure>\n<p><a href="https://a.test/">丙</a> 丁</p>',
    ),
    "a card of a page elsewhere": (
        '{% externalLinkCard "江 边" https://a.test/ auto %}',
        '<p><a href="https://a.test/">江 边</a></p>',
    ),
    "a card of Volantis": ("{% Link 江边 /a/ icon:/b.png %}", '<p><a href="/a/">江边</a></p>'),
    "the other": (
        "{% xlink https://a.test/ 江 边 desc:河 icon:https://a.test/b.png %}",
        '<p><a href="https://a.test/">江 边</a> 河</p>',
    ),
    "a card of Reimu": (
        '{% link https://a.test/ "江 边" https://a.test/b.png %}',
        '<p><a href="https://a.test/">江 边</a></p>',
    ),
    "a page of the site": ("{% link /a/ 江 desc:true %}", '<p><a href="/a/">江</a></p>'),
    "a card of a post": (
        "{% postLinkCard 江边#a auto %}", '<p><a href="/_named/%E6%B1%9F%E8%BE%B9#a">江边</a></p>'
    ),
    "an address inside": (
        '{% taglink "江 边" %}\nhttps://a.test/\n{% endtaglink %}',
        '<p><a href="https://a.test/">江 边</a></p>',
    ),
    "a file to fetch": (
        "{% pandown baidu, https://a.test/s, 1234, 甲.zip %}",
        '<p><a href="https://a.test/s">甲.zip</a>（1234）</p>',
    ),
    "a heading": ("{% title h3, 江 边, cls %}", "<h3>江 边</h3>"),
    "words in a code to scan": ("{% qrcode 江边 alt:甲 %}", "<p>江边</p>"),
    "an address in it": (
        "{% qrcode https://a.test/ %}", '<p><a href="https://a.test/">https://a.test/</a></p>'
    ),
    "pictures in two sizes": (
        "{% galleryGroup %}\n{% galleryItem https://a.test/s.png https://a.test/b.png %}"
        "\n{% endgalleryGroup %}",
        '<figure><img alt="" src="https://a.test/s.png"></figure>',
    ),
    "a door to a gallery": (
        "{% gallery 江 边 /a/ https://a.test/a.png %}",
        '<figure><a href="/a/"><img alt="江" src="https://a.test/a.png"></a>'
        "<figcaption>江 边</figcaption></figure>",
    ),
    "a picture of Melody": (
        "{% gallery https://a.test/a.png 江 %}",
        '<figure><img alt="江" src="https://a.test/a.png"><figcaption>江</figcaption></figure>',
    ),
    "pictures for light and dark": (
        "{% imgs https://a.test/a.png https://a.test/b.png 100 江 %}",
        '<p><img alt="江" src="https://a.test/a.png"></p>',
    ),
    "a picture by names": (
        '{% image "url=https://a.test/a.png" "title=江 边" %}',
        '<figure><img alt="江 边" src="https://a.test/a.png"><figcaption>江 边</figcaption></figure>',
    ),
    "where a picture leads": (
        "{% image https://a.test/a.png 江 fancybox:https://b.test/ %}",
        '<figure><a href="https://b.test/"><img alt="江" src="https://a.test/a.png"></a>'
        "<figcaption>江</figcaption></figure>",
    ),
    "people": (
        '{% gallery %}\n[{"path": "https://a.test/a.png", "name": "林晓", "comment": "江"}]'
        "\n{% endgallery %}",
        '<figure><img alt="林晓" src="https://a.test/a.png"><figcaption>林晓 江</figcaption></figure>',
    ),
    "hidden words": ("江 {% spoiler style:blur 说 **明** %} 边", "<p>江 说 <strong>明</strong> 边</p>"),
    "a text that slides": (
        "{% sliding_spoiler 江 边 %}\n河\n{% endsliding_spoiler %}",
        "<p><strong>江 边</strong></p>\n<p>河</p>",
    ),
    "tabs that are tags": (
        '{% tabs %}\n{% tab "江 边" a %}\n河\n{% endtab %}\n{% endtabs %}',
        "<p><strong>江 边</strong></p>\n<p>河</p>",
    ),
    "a drawn sign": ("江 {% fa home fw %}边", "<p>江 边</p>"),
    "a tab by names": (
        '{% tabs %}\n<!-- tab title="江 边" icon="x" -->\n河\n<!-- endtab -->\n{% endtabs %}',
        "<p><strong>江 边</strong></p>\n<p>河</p>",
    ),
    "a fold by names": (
        '{% folding title="江 边" open=true %}\n河\n{% endfolding %}',
        "<p><strong>江 边</strong></p>\n<p>河</p>",
    ),
    "a fold that is open": (
        "{% details mode:open 江 边 %}\n河\n{% enddetails %}", "<p><strong>江 边</strong></p>\n<p>河</p>"
    ),
    "columns by names": ("{% grid cols=2 gap=16px %}\n江\n{% endgrid %}", "<p>江</p>"),
    "a note that folds away": (
        '{% note details "江 边" %}\n河\n{% endnote %}',
        '<aside class="note">\n<p><strong>江 边</strong></p>\n<p>河</p>\n</aside>',
    ),
    "a title that is Markdown": (
        "{% message color:warning 'icon:fas fa-x' 'title:*江* `a` **边**' %}\n河\n{% endmessage %}",
        '<aside class="note">\n<p><strong><em>江</em> <code>a</code> 边</strong></p>'
        "\n<p>河</p>\n</aside>",
    ),
    "a part of a menu": (
        "{% submenu 更多, fas fa-x %}{% menuitem 甲, /b/ %}{% endsubmenu %}",
        '<p><strong>更多</strong></p>\n<p><a href="/b/">甲</a></p>',
    ),
    "a menu and words beside it": (
        "{% menu 前::江::后 %}{% menuitem 甲, /b/ %}{% endmenu %}",
        '<p><strong>前 江 后</strong></p>\n<p><a href="/b/">甲</a></p>',
    ),
    "where a title leads": (
        "{% banner 江 边 link:/a/ %}\n{% endbanner %}", '<p><strong><a href="/a/">江 边</a></strong></p>'
    ),
    "a quotation that is set in": (
        "{% blockquote indent:true %}\n江\n{% endblockquote %}", "<blockquote>\n<p>江</p>\n</blockquote>"
    ),
    "progress with commas": ("{% progress 50, primary, **江** %}", "<p><strong>江</strong> 50%</p>"),
    "in a ring": ("{% progressCircle 50, red, 江 边 %}", "<p>江 边 50%</p>"),
    "words on a colour": ("{% pbg red, 江 %}", "<p>江</p>"),
    "a box that is ticked": ("{% checkbox 江 边, true, true %}", "<p>☑ 江 边</p>"),
    "a tree of words": ("{% mindmap 300 %}\n- 甲\n{% endmindmap %}", "<ul>\n<li>甲</li>\n</ul>"),
    "a tree that a script draws": (
        "{% markmap 300px %}\n# 甲\n- 乙\n{% endmarkmap %}",
        '<pre><code class="language-markdown"># 甲\n- 乙</code></pre>',
    ),
    "without its header": (
        "{% markmap %}\n---\nid: a\n---\n# 甲\n{% endmarkmap %}",
        '<pre><code class="language-markdown"># 甲</code></pre>',
    ),
    "a title between quotes": (
        '{% details "江 边" %}\n河\n{% enddetails %}', "<p><strong>江 边</strong></p>\n<p>河</p>"
    ),
    "words between quotes": ("{% u \"江 边\" %} {% kbd 'Ctrl' %}", "<p>江 边 <kbd>Ctrl</kbd></p>"),
    "the first line of a diagram": (
        "{% mermaid graph TD %}\nA-->B\n{% endmermaid %}",
        '<pre><code class="language-mermaid">graph TD\nA--&gt;B</code></pre>',
    ),
    "notes below settings": (
        '{% score %}\n{"a": 1}\n------\nX:1\n{% endscore %}',
        '<pre><code class="language-abc">X:1</code></pre>',
    ),
    "a chart": (
        "{% chart %}\ntype: 'bar'\n{% endchart %}",
        "<pre><code class=\"language-javascript\">type: 'bar'</code></pre>",
    ),
    "words that are typed": (
        "{% typeit h2 %}\nstrings: [\"江\", '边'],\nspeed: 5\n{% endtypeit %}", "<h2>江<br>边</h2>"
    ),
    "a demonstration": (
        "{% demo 江 %}\n<intro>\n  说 **明**\n</intro>\n<script>a()</script>\n{% enddemo %}",
        "<p><strong>江</strong></p>\n<p>说 <strong>明</strong></p>\n"
        '<pre><code class="language-javascript">a()</code></pre>',
    ),
    "what is to be seen of it": (
        "{% demo %}\n<style for-run>a</style>\n<style for-show>b</style>\n{% enddemo %}",
        '<pre><code class="language-css">b</code></pre>',
    ),
    "a terminal": (
        "{% gdemo_terminal 'cd a;ls' '250px' %}\nb\n{% endgdemo_terminal %}",
        '<pre><code class="language-bash">$ cd a\n$ ls\nb</code></pre>',
    ),
    "an editor": (
        "{% gdemo_editor '250px' %}\nlet a\n{% endgdemo_editor %}",
        '<pre><code class="language-javascript">let a</code></pre>',
    ),
    "links of Nexmoe": (
        '{% links %}\n[{"title": "江", "link": "https://a.test/", "img": "/a.png", "des": "边"}]'
        "\n{% endlinks %}",
        '<ul>\n<li><a href="https://a.test/">江</a> 边</li>\n</ul>',
    ),
    "links of Async": (
        "{% flink 6 %}\n- name: 江\n  url: https://a.test/\n  desc: 边\n{% endflink %}",
        '<ul>\n<li><a href="https://a.test/">江</a> 边</li>\n</ul>',
    ),
    "links with another sign": (
        "{% linkgrid /a.png ; # %}\n# 甲\n江 ; https://a.test/ ; 边\n{% endlinkgrid %}",
        '<ul>\n<li><a href="https://a.test/">江</a> 边</li>\n</ul>',
    ),
    "a change in a project": (
        "{% github lin a.b b82e65 %}",
        '<p><a href="https://github.com/lin/a.b/commit/b82e65">lin/a.b b82e65</a></p>',
    ),
    "a frame of Stellar": (
        "{% ablock 江 边 color:red child:tabs %}\n河\n{% endablock %}",
        '<aside class="note">\n<p><strong>江 边</strong></p>\n<p>河</p>\n</aside>',
    ),
    "a coloured quotation": (
        "{% colorquote info %}\n河\n{% endcolorquote %}", '<aside class="note">\n<p>河</p>\n</aside>'
    ),
    "a tag of Stellar": (
        "{% tag 江 边 https://a.test/ color:red %}", '<p><a href="https://a.test/">#江 边</a></p>'
    ),
    "a link to elsewhere": (
        "江{% elink 河 边 https://a.test/ %}海", '<p>江<a href="https://a.test/">河 边</a>海</p>'
    ),
    "a page in short": (
        "{% linkPreview https://a.test/ _blank nofollow %}",
        '<p><a href="https://a.test/">https://a.test/</a></p>',
    ),
    "a film by an address without a scheme": (
        "{% bilibili //player.bilibili.com/player.html?aid=1&bvid=BV1xx411c7mD&p=1 %}",
        '<p class="embed"><a href="https://www.bilibili.com/video/BV1xx411c7mD/">哔哩哔哩</a></p>',
    ),
    "what Solitude folds away": (
        "{% expand 江，边 ,bg,color %}\n河\n{% endexpand %}", "<p><strong>江，边</strong></p>\n<p>河</p>"
    ),
    "a page in short with words for it": (
        "{% link_preview https://a.test/ rel:noopener %}\n江\n{% endlink_preview %}",
        '<p><a href="https://a.test/">江</a></p>',
    ),
    "a page in short that says what failed": (
        "{% link_preview https://a.test/ %}\n*失敗*\n{% endlink_preview %}",
        '<p><a href="https://a.test/">https://a.test/</a></p>',
    ),
    "a page in short without an end": (
        "{% link_preview https://a.test/ %}\n\n{% blogCard https://b.test/ target:_self %}",
        '<p><a href="https://a.test/">https://a.test/</a></p>\n'
        '<p><a href="https://b.test/">https://b.test/</a></p>',
    ),
    "a card with tight commas": (
        "{% linkCard https://a.test/,江 边 %}", '<p><a href="https://a.test/">江 边</a></p>'
    ),
    "a card in quotes": (
        '{% linkCard "https://a.test/" "江 边" "河, 海" %}',
        '<p><a href="https://a.test/">江 边</a> 河, 海</p>',
    ),
    "a card with a picture": (
        "{% linkcard /a/, 江, 河, /b.png %}", '<p><a href="/a/">江</a> 河</p>'
    ),
    "a wide picture with tight commas": (
        "{% fullimage https://a.test/a.png,江,河 边%}",
        '<figure><img alt="江" src="https://a.test/a.png"><figcaption>河 边</figcaption></figure>',
    ),
    "a diagram with a colon": (
        "{% mermaid gitGraph: %}\ncommit\n{% endmermaid %}",
        '<pre><code class="language-mermaid">gitGraph:\ncommit</code></pre>',
    ),
    "a file of a project": (
        "{% github lin a src/b.py python %}",
        '<p><a href="https://github.com/lin/a/blob/HEAD/src/b.py">lin/a src/b.py</a></p>',
    ),
}  # fmt: skip
LEFT = [
    "{% title 江 %}",
    "{% pandown 江, 边, 河, 海 %}",
    "{% intCard a %}",
    "{% demo %}\n江\n{% enddemo %}",
    "{% typeit %}\n江\n{% endtypeit %}",
    "{% taglink 江 %}\n边 河\n{% endtaglink %}",
    "{% tabs %}\n江\n{% endtabs %}",
    "{% button 江 %}",
    "{% md 江 %}",
    "{% linkCard 江 %}",
]


@pytest.mark.parametrize(("written", "html"), SHOWN.values(), ids=SHOWN)
def test_its_words_links_and_pictures_are_shown(written: str, html: str) -> None:
    body = body_of(written, ".md", {}, HEXO.convert, HEXO.manner(Site()))
    assert body.html.replace(' referrerpolicy="no-referrer"', "") == html
    assert not body.tags_left


@pytest.mark.parametrize("written", LEFT)
def test_what_is_not_understood_stays_and_is_told(written: str) -> None:
    found = HEXO.convert(written)
    assert found.text == written
    assert found.left == (written.split()[1],)
