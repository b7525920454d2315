"""The generators' own tags: known ones become HTML, the others stay to be seen."""

import re

import pytest

from articles.dialects import DIALECTS, UNKNOWN, Dialect, Site, Value
from articles.importer.bodies import body_of

ENGINES = {**DIALECTS, "unknown": UNKNOWN}

CONVERTED = [
    ("hexo", '{% asset_img a.png "江边" %}', '<img src="a.png" alt="江边" title="江边">'),
    ("hexo", '{% asset_img "a b.png" "江 边" %}', '<img src="a b.png" alt="江 边" title="江 边">'),
    ("hexo", "{% link 江边 https://example.org/ %}", '<a href="https://example.org/">江边</a>'),
    ("hexo", "{% youtube abc-1 %}", "https://www.youtube.com/watch?v=abc-1"),
    ("hexo", "{% blockquote 林晓 %}\n**江**\n{% endblockquote %}", "— 林晓"),
    (
        "hexo",
        "{% codeblock lang:py %}\na < b\n{% endcodeblock %}",
        '<code class="language-py">a &lt; b',
    ),
    ("hexo", "{% raw %}{{ x }}{% endraw %}", "{{ x }}"),
    (
        "jekyll",
        "{% highlight ruby %}\nputs 1\n{% endhighlight %}",
        '<code class="language-ruby">puts 1',
    ),
    ("jekyll", "[a]({% post_url 2020-01-02-江边 %})", "[a](/_posts/2020-01-02-江边)"),
    ("jekyll", "{% link _posts/2020-01-02-a.md %}", "/_posts/2020-01-02-a"),
    ("hugo", '{{< blogcard url="https://a.test/x" >}}', '<a href="https://a.test/x">'),
    ("hugo", '[江]({{< link "/dap/" >}} "注") 边', '[江](/dap/ "注") 边'),
    ("hugo", '[江]({{< link "search.md" >}})', "[江](/_ref/search/)"),
    ("jekyll", "[a]({%link zh/news/_posts/2020-01-02-a.md %})", "(/zh/news/_posts/2020-01-02-a)"),
    ("jekyll", "![]({{ site.baseurl }}/a.png){: .right}", "![](/a.png)"),
    ("hugo", r'{{< note title="\"江\" 边" >}}甲{{< /note >}}', '<strong>"江" 边</strong>'),
    ("jekyll", "{{ '/a.png' | relative_url }}", "/a.png"),
    ("hugo", '{{< figure src="/a.png" alt="江" caption="边" >}}', "<figcaption>边</figcaption>"),
    ("hugo", '[a]({{< ref "/posts/江 边.md" >}})', "[a](/posts/江-边/)"),
    ("hugo", "{{< youtube abc >}}", "watch?v=abc"),
    ("hugo", '[江]({{< ref "江边.md" >}} "边")', '[江](/_ref/江边/ "边")'),
    ("hugo", '[江]({{< to "/a/b/" >}})', "[江](/a/b/)"),
    ("hugo", '[江]({{< to"news/a.md" >}})', "[江](/news/a/)"),
    ("hugo", '{{< shot src="2014/a.png" alt="江" caption="边" >}}', "<figcaption>边</figcaption>"),
    ("hugo", '{{< clip "https://a.test/x" >}}', '<a href="https://a.test/x">'),
    ("unknown", '江 {{image "a/b.png" 640}}', '江 <img src="a/b.png" alt="">'),
    ("unknown", '{{video "https://youtu.be/abcdefg" 500}}', "watch?v=abcdefg"),
    ("unknown", "{{raw `\n\tif a < b {\n\t\tf(`}}", "\n\tif a < b {\n\t\tf("),
    ("unknown", r'{{raw "\"<\""}}-', '"<"-'),
    ("unknown", '甲 {{" < "}} 乙, {{ "\\"&\\"" }}', '甲  &lt;  乙, "&amp;"'),
    ("unknown", '{{ "a" | upper }}', '{{ "a" | upper }}'),
    (
        "hugo",
        '{{< highlight go "linenos=table" >}}\nx\n{{< /highlight >}}',
        'class="language-go">x',
    ),
    ("hexo", "{% pullquote %}\n江\n{% endpullquote %}", '<aside class="pull-quote">\n\n江'),
    (
        "hexo",
        "{% blockquote 林晓, 江 https://a.test/x 一篇 %}\n甲\n{% endblockquote %}",
        '— 林晓, 江 <a href="https://a.test/x">一篇</a>',
    ),
    (
        "hexo",
        "{% codeblock 排序 lang:js mark:1,2 https://a.test/x 源 %}\n1\n{% endcodeblock %}",
        '<p>排序 <a href="https://a.test/x">源</a></p>\n\n<pre><code class="language-js">1',
    ),
    ("hexo", "{% gist 0a1b %}", '<a href="https://gist.github.com/0a1b">GitHub Gist</a>'),
    ("hexo", "{% vimeo 12 %}", '<p class="embed"><a href="https://vimeo.com/12">Vimeo</a></p>'),
    ("hexo", "{% jsfiddle ab12 js %}", "https://jsfiddle.net/ab12/"),
    (
        "hexo",
        "{% ghcard a-b/c.d, theme=x %}",
        '<p><a href="https://github.com/a-b/c.d">a-b/c.d</a></p>',
    ),
    (
        "hexo",
        "{% notel blue fa-bell 江 边 %}\n河\n{% endnotel %}",
        '<aside class="note">\n\n<p><strong>江 边</strong></p>\n\n河',
    ),
    ("hexo", "{% notes cyan %}\n河\n{% endnotes %}", '<aside class="note">\n\n河'),
    ("hexo", "{% callout red fa-bell::江 %}\n河\n{% endcallout %}", "<strong>江</strong>"),
    ("hexo", '{% callout type="red" title="江" %}\n河\n{% endcallout %}', "<strong>江</strong>"),
    ("hexo", "{% github a/b %}", '<a href="https://github.com/a/b">a/b</a>'),
    ("hexo", "{{ '{{ a }}' }} 与 {{ \"{{\" }}", "{{ a }} 与 {{"),
    ("hexo", "{{ '<b>' }}江{{ '' }}", "&lt;b&gt;江"),
    ("hexo", '{% alertbox primary "江 边" %}', '<aside class="note">\n\n江 边'),
    (
        "hexo",
        "{% colorpanel info 江 边 %}\n河\n{% endcolorpanel %}",
        "<strong>江 边</strong></p>\n\n河",
    ),
    ("hexo", "{% collapse 江 open %}\n河\n{% endcollapse %}", "<strong>江</strong></p>\n\n河"),
    ("hexo", "{% fancybox /a.png /b.png 江 边 %}", '<figure><img src="/a.png" alt="江 边">'),
    ("hexo", "{% zoom /a.png 江 边 %}", '<figure><img src="/a.png" alt="江 边">'),
    ("hexo", "{% zoom a.svg %}", '<figure><img src="a.svg" alt=""></figure>'),
    ("hexo", "{% fb_img a.png 江 %}", '<figure><img src="a.png" alt="江">'),
    (
        "hexo",
        "{% contentblock 江 边 type:info %}\n河\n{% endcontentblock %}",
        "<strong>江 边</strong>",
    ),
    ("hexo", "{% contentbox info open 江 %}\n河\n{% endcontentbox %}", "<strong>江</strong>"),
    (
        "hexo",
        "{% contentcards 甲 乙 type:tip %}\n江\n<!--card-break-->\n河\n{% endcontentcards %}",
        "<p><strong>乙</strong></p>\n\n河",
    ),
    ("hexo", "{% fancybox %}\n![江](/a.png)\n{% endfancybox %}", "\n\n![江](/a.png)\n\n"),
    ("hexo", "{% oembed https://a.test/ %}", '<a href="https://a.test/">'),
    ("hexo", "{% video bilibili:BV1a %}", "https://www.bilibili.com/video/BV1a"),
    ("hexo", "{% video youtube:a-b width:50% %}", "https://www.youtube.com/watch?v=a-b"),
    ("hexo", "{% audio type:2 netease:12 %}", "https://music.163.com/song?id=12"),
    (
        "hexo",
        "{% button color:red 江 边 https://a.test/ size:xs %}",
        '<a href="https://a.test/">江 边</a>',
    ),
    ("hexo", "{% button 江 /a/ %}", '<a href="/a/">江</a>'),
    ("hexo", "{% link https://a.test/ 江 边 desc:true %}", '<a href="https://a.test/">江 边</a>'),
    ("hexo", "{% link https://a.test/ %}", '<a href="https://a.test/">https://a.test/</a>'),
    ("hexo", "{% twitter https://twitter.com/a/status/12 %}", '<p class="embed">'),
    ("hexo", "江{% referto [1],河 %}", "江<sup>[1]</sup>"),
    (
        "hexo",
        "{% referfrom [1],河,https://a.test/ %}",
        '<p>[1] <a href="https://a.test/">河</a></p>',
    ),
    ("hexo", "{% referfrom '[1]','河' %}", "<p>[1] 河</p>"),
    (
        "hexo",
        "{% bdage 江,河,hexo||abc,https://a.test/,话 %}",
        '<a href="https://a.test/">河: 江</a>',
    ),
    ("hexo", "{% bdage 江,河 %}", "河: 江"),
    ("hexo", "{% keyboard Ctrl %}", "<kbd>Ctrl</kbd>"),
    (
        "hexo",
        "{% linkgroup %}{% link 江, https://a.test/, /b.png %}{% endlinkgroup %}",
        '<a href="https://a.test/">江</a>',
    ),
    ("hexo", "{% iframe https://a.test/x 400 300 %}", '<p><a href="https://a.test/x">'),
    ("hexo", "{% asset_link a.pdf 文件 %}", '<a href="a.pdf">文件</a>'),
    ("hexo", '{% asset_link a.pdf "甲 <b>" true %}', '<a href="a.pdf">甲 &lt;b&gt;</a>'),
    ("hexo", "{% post_link 江边 %}", '<a href="/_named/%E6%B1%9F%E8%BE%B9">江边</a>'),
    ("hexo", "{% post_link a/b#c 江 边 %}", '<a href="/_named/a/b#c">江 边</a>'),
    ("hexo", '{% post_link "a b" "甲 <b>" %}', '<a href="/_named/a%20b">甲 &lt;b&gt;</a>'),
    ("hexo", '{% post_link a "<b>甲</b>" false %}', '<a href="/_named/a"><b>甲</b></a>'),
    ("hexo", "[江]({% post_path a %})", "[江](/_named/a)"),
    ("hexo", "{% url_for /a/ false %}", "/a/"),
    ("hexo", "{% url_for 江 /a/ true %}", '<a href="/a/">江</a>'),
    ("hexo", "{% img left /a.png 9 9 江 边 %}", '<img src="/a.png" alt="江 边" title="江 边">'),
    ("hexo", "{% iframe //www.youtube.com/embed/abcdefghijk %}", "https://www.youtube.com/"),
    (
        "hexo",
        "{% folding a<u>b</u><BR/> <font c='d'>&lt;i&gt;</font> x<y %}\n江\n{% endfolding %}",
        "a<u>b</u><br> &lt;i&gt; x&lt;y",
    ),
    ("hexo", "江{# 边\n边 #}水", "江水"),
    ("hexo", "# 江 {#a} {#b}", "# 江 {#a} {#b}"),
    (
        "hexo",
        "{% note warning 小心 %}\n**江**\n{% endnote %}",
        "<strong>小心</strong></p>\n\n**江**",
    ),
    ("hexo", "{% note info:: 一句 %}", '<aside class="note">\n\n一句\n\n</aside>'),
    (
        "hexo",
        "{% tabs a %}\n<!-- tab 甲@x -->\n1\n<!-- endtab -->\n{% endtabs %}",
        "<strong>甲</strong>",
    ),
    (
        "hexo",
        "{% folding cyan open::更多 %}\n江\n{% endfolding %}",
        "<strong>更多</strong></p>\n\n江",
    ),
    ("hexo", "{% folding blue open, 更多 %}\n江\n{% endfolding %}", "<strong>更多</strong>"),
    ("hexo", "{% folding green open,更多 %}\n江\n{% endfolding %}", "<p><strong>更多</strong></p>"),
    ("hexo", "{% folding, 更多 %}\n江\n{% endfolding %}", "<strong>更多</strong>"),
    ("hexo", "{% link 甲乙, /a/, https://a.test/x.svg %}", '<a href="/a/">甲乙</a>'),
    (
        "hexo",
        "{% link 甲, 乙, https://a.test/, https://a.test/x.svg %}",
        '<a href="https://a.test/">甲, 乙</a>',
    ),
    ("hexo", "{% btn solid::去::https://a.test/ %}", '<a href="https://a.test/">去</a>'),
    ("hexo", "{% btn https://a.test/, 去, home %}", '<a href="https://a.test/">去</a>'),
    ("hexo", "{% link 甲乙::/a/::https://a.test/x.png %}", '<a href="/a/">甲乙</a>'),
    ("hexo", "{% image https://a.test/x.png::alt=江 %}", "<figcaption>江</figcaption>"),
    ("hexo", "{% span red, 江 %}{% u 边 %}", "江边"),
    ("hexo", "{% span red,江 %}{% span small ,边 %}{% p center large,红,黑 %}", "江边红,黑"),
    ("hexo", "{% span 江,边 %}", "江,边"),
    ("hexo", "{% checkbox checked::江 %}", "☑ 江"),
    ("hexo", "{% checkbox green checked,江 %}", "☑ 江"),
    ("hexo", "{% note warning,江 边 %}", "\n江 边\n"),
    ("hexo", "{% note info, 类型 %}\n江\n{% endnote %}", "<strong>类型</strong>"),
    ("hexo", "{% checkbox red checked, 江, 边 %}", "☑ 江, 边"),
    ("hexo", "{% radio 江, checked %}", "☐ 江, checked"),
    ("hexo", "{% checkbox checked:true color:red 江 %}", "☑ 江"),
    ("hexo", "{% checkbox checked:false 江 %}", "☐ 江"),
    ("hexo", "{% image https://a.test/x.png, width=8px, alt=江 %}", "<figcaption>江</figcaption>"),
    (
        "hexo",
        "江{% inlineimage https://a.test/x.png, height=8px %}",
        '江<img src="https://a.test/x.png"',
    ),
    ("hexo", "{% emp 江 %}{% del 边 %}{% kbd <K> %}", "<em>江</em><s>边</s><kbd>&lt;K&gt;</kbd>"),
    ("hexo", "{% psw 江 %}{% wavy 边 color:red %}", "江边"),
    ("hexo", "{% quot 江边 icon:default %}", "<blockquote>\n\n江边"),
    ("hexo", "{% table %}\n|江|边|\n{% endtable %}", "\n\n|江|边|\n\n"),
    ("hexo", "{% cell 江, /a/, fas fa-x %}", '\n\n<a href="/a/">江</a>\n\n'),
    (
        "hexo",
        "{% menu 船::江 %}{% menuitem 边::/b/ %}{% menuitem hr %}{% endmenu %}",
        '<strong>船 江</strong></p>\n\n<a href="/b/">边</a>',
    ),
    (
        "hexo",
        "{% hashtag 江 边 https://a.test/ color:green %}",
        '<a href="https://a.test/">#江 边</a>',
    ),
    ("hexo", "{% note, 江 %}{% note::边 %}", '<aside class="note">\n\n江\n\n</aside>'),
    (
        "hexo",
        "{% note info no-icon Read this first %}\n江\n{% endnote %}",
        "<strong>Read this first<",
    ),
    (
        "hexo",
        "{% noteblock idea, 江 %}\n边\n{% endnoteblock %}",
        "<p><strong>江</strong></p>\n\n边",
    ),
    ("hexo", "{% note color:red 江 边 %}", '<aside class="note">\n\n江 边\n\n</aside>'),
    (
        "hexo",
        "{% timeline %}\n<!-- node 江 -->\n边\n{% endtimeline %}",
        "<strong>江</strong></p>\n\n\n\n\n边",
    ),
    ("hexo", "{% Image https://a.test/x.png width:9px 江 %}", 'alt="江"'),
    ("hexo", "{% Tabs %}\n<!-- tab 江 -->\n边\n{% endTabs %}", "<strong>江</strong>"),
    ("hexo", "{% note up %}\n江\n{% endnote %}", '<aside class="note">\n\n江'),
    (
        "hexo",
        "{% timenode 见 [江](/a/) %}\n边\n{% endtimenode %}",
        "<strong>见 [江](/a/)</strong>\n\n边",
    ),
    (
        "hexo",
        "{% mermaid %}\nA --> B{{ x }}\n{% endmermaid %}",
        '"language-mermaid">A --&gt; B{{ x }}',
    ),
    (
        "hexo",
        "{% btn 'https://a.test/',去看,far fa-x,block %}",
        '<a href="https://a.test/">去看</a>',
    ),
    ("hexo", "{% btn https://a.test/,去看,, %}", '<a href="https://a.test/">去看</a>'),
    ("hexo", "{% btn https://a.test/a,b, 去看 %}", '<a href="https://a.test/a,b">去看</a>'),
    (
        "hexo",
        "{% hideToggle 江,bg,color %}\n边\n{% endhideToggle %}",
        "<strong>江</strong></p>\n\n边",
    ),
    ("hexo", "{% hideBlock 江 %}\n边\n{% endhideBlock %}", "<strong>江</strong></p>\n\n边"),
    ("hexo", "{% hideInline 江边,查看,#fff %}河", "江边河"),
    ("hexo", "{% spoiler 江 %}\n边\n{% endspoiler %}", "<strong>江</strong></p>\n\n边"),
    ("hexo", "{% fold info @江 %}\n边\n{% endfold %}", "<strong>江</strong></p>\n\n边"),
    (
        "hexo",
        "{% timeline 江,blue %}\n<!-- timeline 春 -->\n边\n<!-- endtimeline -->\n{% endtimeline %}",
        "<strong>江</strong></p>\n\n<p><strong>春</strong></p>",
    ),
    (
        "hexo",
        "{% tabs fit %}\n<!-- tab id:a 'title:江 边' active -->\n河\n<!-- endtab -->\n{% endtabs %}",
        "<strong>江 边</strong>",
    ),
    (
        "hexo",
        '{% tabs fit %}\n<!-- tab id:a title:"江 边" active -->\n河\n<!-- endtab -->\n{% endtabs %}',
        "<strong>江 边</strong>",
    ),
    (
        "hexo",
        '{% message color:danger icon:x title:"江 边" size:small %}\n河\n{% endmessage %}',
        "<p><strong>江 边</strong></p>\n\n河\n\n</aside>",
    ),
    ("hexo", "{% message color:info %}\n河\n{% endmessage %}", '<aside class="note">\n\n河'),
    (
        "hexo",
        "{% inlineImg https://a.test/a.jpg 15px %}",
        '<img src="https://a.test/a.jpg" alt="">',
    ),
    ("hexo", "{% gi 2 1-1 %}\n![](/a.png)\n{% endgi %}", "\n\n![](/a.png)\n\n"),
    (
        "hexo",
        "{% box 江 color:red %}\n边\n{% endbox %}",
        "<strong>江</strong></p>\n\n边\n\n</aside>",
    ),
    ("hexo", "{% grid %}\n<!-- cell -->\n边\n{% endgrid %}", "边"),
    ("hexo", "{% grid 300 col:3 江 %}\n边\n{% endgrid %}", "<p><strong>江</strong></p>"),
    (
        "hexo",
        "{% carousel %}\n/a/1.jpg | 江\n/a/2.jpg\n{% endcarousel %}",
        '<figure><img src="/a/1.jpg" alt="江"><figcaption>江</figcaption></figure>',
    ),
    ("hexo", "{% carousel %}\n![江](a.jpg)\n{% endcarousel %}", "![江](a.jpg)"),
    ("hexo", "{% img a.webp thumb:b.webp 江 边 %}", '<img src="a.webp" alt="江 边" title="江 边">'),
    ("hexo", "{% poetry 江 author:林晓 %}\n边\n{% endpoetry %}", "<strong>江</strong></p>\n\n边"),
    ("hexo", "{% cb 江边, true %}", "☑ 江边"),
    ("hexo", "{% cb 江边 %}", "☐ 江边"),
    ("hexo", "{% cb false %} 江边", "☐ 江边"),
    ("hexo", "- {% cb true %} 江边", "- ☑ 江边"),
    ("hexo", "甲 {% cb 江边, true, true %} 乙", "甲 ☑ 江边 乙"),
    ("hexo", "甲 {% cb 江边, true, false %} 乙", "甲 \n\n☑ 江边\n\n 乙"),
    (
        "hugo",
        '{{< meting server="netease" type="song" id="52" >}}',
        "https://music.163.com/song?id=52",
    ),
    (
        "hugo",
        '{{< meting auto="https://music.163.com/song?id=52" >}}',
        "https://music.163.com/song?id=52",
    ),
    ("hexo", '{% exturl 江边 https://a.test/ "河" %}', '<a href="https://a.test/">江边</a>'),
    ("hexo", "{% pdf https://a.test/a.pdf %}", "https://a.test/a.pdf"),
    ("jekyll", "{% include note.html content='江' %}", '<aside class="note">\n\n江'),
    ("jekyll", '{% include figure image_path="/a.png" alt="江" caption="边" %}', "<figcaption>边"),
    (
        "jekyll",
        '{% include image.html url="/a.png" description="我的 *猫*" %}',
        "<figcaption>我的 <em>猫",
    ),
    (
        "jekyll",
        "{% include image-caption.html imageurl='/a.png' caption='江' title='边' %}",
        '<img src="/a.png" alt=""><figcaption>江</figcaption>',
    ),
    ("jekyll", '{% include img.html image_url="/a.png" alt="a" title="江" %}', "<figcaption>江"),
    ("jekyll", '{% include img.html src="/a.png" alt="江" title="江" %}', 'alt="江"></figure>'),
    ("jekyll", '{% include video id="abcdefg" provider="youtube" %}', "watch?v=abcdefg"),
    ("jekyll", "{% include toc.html %}江", "江"),
    ("jekyll", "{% include embed/video.html src='https://a.test/x.mp4' %}", "a.test/x.mp4"),
    ("jekyll", "{% img left /a.png 9 9 '江' '边' %}", '<img src="/a.png" alt="边" title="江">'),
    (
        "jekyll",
        "{% codeblock 江 lang:ruby %}\n{{ x }}\n{% endcodeblock %}",
        '"language-ruby">{{ x }}',
    ),
    ("jekyll", "{% blockquote 林晓 %}\n江\n{% endblockquote %}", "<p>— 林晓</p>"),
    ("jekyll", '{% pullquote %}\n江 {" 边 "} 河\n{% endpullquote %}', "江  边  河"),
    ("jekyll", "{% video https://a.test/x.mp4 640 320 /a.jpg %}", "https://a.test/x.mp4"),
    ("jekyll", "{% tweet https://twitter.com/a/status/12 %}", "https://x.com/a/status/12"),
    ("jekyll", "甲\n{: .notice--info}", '<aside class="note">\n\n甲\n\n</aside>'),
    ("jekyll", "甲\n{:.success}", '<aside class="note">\n\n甲\n\n</aside>'),
    ("jekyll", "甲\n{: .box-error}", '<aside class="note">\n\n甲\n\n</aside>'),
    ("jekyll", "## 江\n{: #x .y}", "## 江 {#x}"),
    ("jekyll", "1. 目录\n{:toc}\n\n江", "江"),
    ("jekyll", "{::nomarkdown}江{:/}", "江"),
    ("hugo", '{{< alert icon="x" text="小心 *江*" />}}', '<aside class="note">\n\n小心 *江*'),
    (
        "hugo",
        '{{< blockquote "林晓" "https://a.test/x" "江边" >}}江{{< /blockquote >}}',
        '— 林晓 <a href="https://a.test/x">江边</a>',
    ),
    (
        "hugo",
        '{{< imgproc sunset Fit "6x4" >}}\n*日* 落\n{{< /imgproc >}}',
        '<img src="*sunset*" alt=""><figcaption><em>日</em> 落</figcaption>',
    ),
    ("hugo", '{{< imgproc "a.jpg" Resize "6x" />}}', '<img src="a.jpg" alt="">'),
    ("hugo", '{{< carousel images="{a/1.jpg, a/2.jpg}" >}}', '<img src="a/2.jpg" alt="">'),
    ("hugo", '{{< cite page="/publication/江" view="4" >}}', '<a href="/publication/江/">'),
    (
        "hugo",
        '{{< forgejo server="https://a.test/" repo="a/b" >}}',
        '<a href="https://a.test/a/b">a/b</a>',
    ),
    ("hugo", '{{< huggingface dataset="a/b" >}}', "https://huggingface.co/datasets/a/b"),
    ("hugo", '{{< ruby "江" "jiāng" >}}', "<ruby>江<rp>（</rp><rt>jiāng</rt><rp>）</rp></ruby>"),
    ("hugo", "{{< split 6 6 >}}\n甲\n---\n乙\n{{< /split >}}", "\n\n甲\n\n乙\n\n"),
    (
        "hugo",
        '{{< codeblock "a.go" "go" >}}\na < *b*\n{{< /codeblock >}}',
        '<pre><code class="language-go">a &lt; *b*',
    ),
    ("hugo", "{{< kbd >}}Ctrl{{< /kbd >}} {{< kbd Ctrl >}}", "<kbd>Ctrl</kbd> <kbd>Ctrl</kbd>"),
    ("hugo", '{{< align center "江" >}}', "\n\n江\n\n"),
    ("hugo", '{{< badge content="新" type="info" >}}', "新"),
    ("hugo", '{{< note title="小心" >}}\n江\n{{< /note >}}', "<strong>小心</strong></p>\n\n江"),
    ("hugo", "{{% callout warning %}}江{{% /callout %}}", '<aside class="note">\n\n江'),
    ("hugo", '{{< details "更多" >}}江{{< /details >}}', "<strong>更多</strong></p>\n\n江"),
    (
        "hugo",
        '{{< details summary="*更* `a`" >}}江{{< /details >}}',
        "<strong><em>更</em> <code>a</code></strong>",
    ),
    ("hugo", '{{< toggle "更多" >}}江{{< /toggle >}}', "<strong>更多</strong></p>\n\n江"),
    (
        "hugo",
        '{{< codeimporter url="https://a.example/a.go" type="go" >}}',
        '<a href="https://a.example/a.go">',
    ),
    ("hugo", '{{< button href="/a/" text="去" >}}', '<a href="/a/">去</a>'),
    ("hugo", "{{< button href=/a/ >}}去{{< /button >}}", '<a href="/a/">去</a>'),
    ("hugo", '{{< quote-block text="江" cite="林晓" >}}', "<p>— 林晓</p>"),
    ("hugo", '{{< figure src=/a.png caption=`说 "{江}"` >}}', '<figcaption>说 "{江}"</figcaption>'),
    ("hugo", '{{< figure src="/a.png" link="/b/" />}}', '<a href="/b/"><img'),
    ("hugo", "{{< comment >}}江{{< /comment >}}边", "边"),
    (
        "hugo",
        "{{< note >}}一{{< note >}}二{{< /note >}}三{{< /note >}}四",
        "三\n\n</aside>\n\n四",
    ),
    (
        "hugo",
        '{{< link "https://a.test/" "江边" "河" true >}}',
        '<a href="https://a.test/">江边</a>',
    ),
    ("hugo", '{{< link href="/a/" content="江边" >}}', '<a href="/a/">江边</a>'),
    ("hugo", '{{< style "text-align:right" >}}\n江\n{{< /style >}}', "\n\n江\n\n"),
    ("hugo", "{{< lead >}}\n江\n{{< /lead >}}", "\n\n江\n\n"),
    ("hugo", "{{% steps %}}\n### 江\n{{% /steps %}}", "\n\n### 江\n\n"),
    (
        "hugo",
        '{{< cards >}}\n{{< card link="/a/" title="江边" >}}\n{{< /cards >}}',
        '<a href="/a/">江边</a>',
    ),
    (
        "hugo",
        '{{< timeline >}}\n{{< timelineItem icon="x" header="江" >}}\n河\n{{< /timelineItem >}}\n'
        "{{< /timeline >}}",
        "<strong>江</strong></p>\n\n河",
    ),
    ("hugo", '江{{< badge "边" >}}', "江边"),
    ("hugo", "江{{< badge >}}边{{< /badge >}}", "江边"),
    (
        "hugo",
        "{{< katex display >}}\na_{1} \\\\ b*\n{{< /katex >}}",
        "\n\n$$\na_{1} \\\\ b*\n$$\n\n",
    ),
    ("hugo", "江 {{< katex >}}a_1{{< /katex >}}", "江 $$a_1$$"),
    ("hugo", "江{{< katex >}}\n\n\\\\(a_1\\\\)", "江\n\n\\\\(a_1\\\\)"),
    ("hugo", "江{{< math />}}边", "江边"),
    ("hugo", "江{{< mermaid >}}\n\n边", "江\n\n边"),
    ("hugo", "江{{< mermaid >}}\n{{< /mermaid >}}边", "江边"),
    ("hugo", "江{{< chart >}}边", "江边"),
    (
        "hugo",
        "{{< chart >}}\ntype: '*a*'\n{{< /chart >}}",
        "<code class=\"language-js\">type: '*a*'",
    ),
    (
        "hugo",
        '{{< echarts >}}\n{"a": [1]}\n{{< /echarts >}}',
        '<pre><code class="language-json">{"a"',
    ),
    ("hugo", "{{< tencent g0014r3khdw >}}", "https://v.qq.com/x/page/g0014r3khdw.html"),
    ("hugo", "{{</* figure */>}}", "{{&lt; figure &gt;}}"),
    (
        "hugo",
        '{{< video src="https://a.test/a.mp4" caption="江边" >}}',
        "<p>江边</p>",
    ),
    ("hugo", '{{< video src="/a.mp4" title="江边" >}}', '<a href="/a.mp4">江边</a>'),
    (
        "hugo",
        '{{< card link="/a/" title="江" subtitle="边" >}}',
        '<p><a href="/a/">江</a><br>边</p>',
    ),
    (
        "hugo",
        '{{< timelineItem header="江" badge="2020" subheader="边" >}}甲{{< /timelineItem >}}',
        "<p><strong>江 · 2020 · 边</strong></p>",
    ),
    ("hugo", "{{< columns >}}\n甲\n<--->\n乙\n{{< /columns >}}", "甲\n\n乙"),
    ("hugo", '{{< accordionItem title="江" >}}甲{{< /accordionItem >}}', "<strong>江</strong>"),
    ("hugo", "{{< gitlab 12 >}}", "https://gitlab.com/-/snippets/12"),
    ("hugo", "{{< keyword >}}江{{< /keyword >}}", "江"),
    (
        "jekyll",
        '{% include figure.liquid path="a/b.png" class="x" zoomable=true caption="*江*" %}',
        '<figure><img src="/a/b.png" alt=""><figcaption><em>江</em></figcaption></figure>',
    ),
    ("jekyll", '{% include figure image_path="a/b.png" %}', '<img src="/a/b.png" alt="">'),
    ("jekyll", '{% include figure.html src="b.png" %}', '<img src="b.png" alt="">'),
    ("jekyll", '{% include youtube.html video="abcdefghijk" %}', "watch?v=abcdefghijk"),
    ("jekyll", "江{% seo %}{% include mathjax.html %}边", "江边"),
    (
        "jekyll",
        '{% include video.liquid path="a/b.mp4" controls=true %}',
        '<a href="/a/b.mp4">b.mp4',
    ),
    ("jekyll", "{% include embed/video.html src='/b.mp4' title='江' %}", '<a href="/b.mp4">江</a>'),
    (
        "jekyll",
        "{% include embed/spotify.html id='0123456789abcdefghijkl' compact=1 %}",
        "https://open.spotify.com/track/0123456789abcdefghijkl",
    ),
    (
        "jekyll",
        '{% include post-image.html file="a b.png" alt="江" %}',
        '<img src="a b.png" alt="江">',
    ),
    ("jekyll", "{% include note.html content='" + "江" * 900 + "' %}", "江" * 900),
    ("jekyll", "{% include youtube-video.html youtube_id='abcdefg' %}", "watch?v=abcdefg"),
    ("jekyll", "{% include base_path %}\n![江]({{ base_path }}/a.png)", "![江](/a.png)"),
    ("jekyll", "{% include JB/setup %}\n![江]({{BASE_PATH}}/a.png)", "![江](/a.png)"),
    (
        "jekyll",
        "[江]({{ root_url }}/a/) {% img {{ root_url }}/b.png %}",
        '[江](/a/) <img src="/b.png"',
    ),
    ("jekyll", "![江]({{ site.github.url }}/a.png)", "![江](/a.png)"),
    (
        "jekyll",
        "{% imgcap left small /a.png 100 200 江, 边 %}",
        '<img src="/a.png" alt=""><figcaption>江, 边</figcaption>',
    ),
    (
        "jekyll",
        '{% lightbox /a.png --data="x" --title="江" --alt="边" %}',
        '<img src="/a.png" alt="边"><figcaption>江</figcaption>',
    ),
    ("jekyll", "{% imgcap https://a.test/x?y=1 %}", '<figure><img src="https://a.test/x?y=1"'),
    ("jekyll", "{% include_cached note.html content='江' %}", '<aside class="note">\n\n江'),
    (
        "jekyll",
        "{% details 江 边 %}\n*甲*\n{% enddetails %}",
        "<p><strong>江 边</strong></p>\n\n*甲*",
    ),
    (
        "jekyll",
        "{% tabs a %}\n{% tab a 江 %}\n甲\n{% endtab %}\n{% endtabs %}",
        "<p><strong>江</strong></p>\n\n甲",
    ),
    (
        "jekyll",
        "{% twitter https://twitter.com/lin/status/12 maxwidth=500 %}",
        "x.com/lin/status/12",
    ),
    ("jekyll", "{% picture big a/b.png --alt 江 边 %}", '<img src="/a/b.png" alt="江 边">'),
    ("jekyll", '{% cloudinary default /a.png alt="江" %}', '<img src="/a.png" alt="江">'),
    (
        "jekyll",
        '{% responsive_image path: a/b.png alt: "江 边" caption: 水 %}',
        '<img src="/a/b.png" alt="江 边"><figcaption>水</figcaption>',
    ),
    ("jekyll", "{% octicon river height:32 %}江", "江"),
    (
        "jekyll",
        '{% youtube "https://youtu.be/abcdefg" %}',
        "https://www.youtube.com/watch?v=abcdefg",
    ),
    (
        "jekyll",
        '{% figure caption:"江" %}\n![](a.png)\n{% endfigure %}',
        "<figcaption>江</figcaption>",
    ),
    ("jekyll", "{% mermaid %}\na-->b\n{% endmermaid %}", '"language-mermaid">a--&gt;b'),
    ("hexo", "{% video /a/b.mp4 %}", '<a href="/a/b.mp4">b.mp4</a>'),
    ("hexo", "{% pdf ./a.pdf %}", '<a href="./a.pdf">a.pdf</a>'),
    ("hexo", "{% iframe /map/river/ 400 %}", '<a href="/map/river/">'),
    (
        "hexo",
        "{% tabs 甲 %}\n<!-- tab 江 -->\n{% subtabs 乙 %}\n<!-- tab 边 -->\n丙\n<!-- endtab -->\n"
        "{% endsubtabs %}\n<!-- endtab -->\n{% endtabs %}",
        "<p><strong>边</strong></p>\n\n\n\n\n丙",
    ),
    ("hexo", "江{% tip text:水 %}边{% endtip %}", "江边（水）"),
    ("hexo", "{% tip cogs %}\n*江*\n{% endtip %}", '<aside class="note">\n\n*江*'),
    ("hexo", "{% icon river color:red %}江", "江"),
    (
        "hexo",
        "{% emoji url:https://a.test/b.png name:笑 %}",
        '<img src="https://a.test/b.png" alt="笑">',
    ),
    ("hexo", "{% frame phone img:/a.png 江边 %}", "<figcaption>江边</figcaption>"),
    ("hexo", "{% note blue 'fas fa-bullhorn' flat %}\n江\n{% endnote %}", '"note">\n\n江'),
    ("hexo", "{% note 'fab fa-apple' 江 边 %}\n甲\n{% endnote %}", "<strong>江 边</strong>"),
    ("hexo", "{% btn #, 江边 %}", "江边"),
    ("hexo", "{% label 江边 blue %}", "江边"),
    ("hexo", "{% fi /a.png, @江, 边 %}", '<img src="/a.png" alt="江">'),
    ("hexo", '{% bubble 江 , "水", "#ec5830" %}', "江（水）"),
    ("hexo", "{% nota 江 , 水 %}", "江（水）"),
    ("hexo", "{% progress 80 red 江边 %}", "江边 80%"),
    (
        "hexo",
        "{% site 江, url=https://a.test, screenshot=https://a.test/s.png, description=水 %}",
        '<p><a href="https://a.test">江</a> 水</p>',
    ),
    ("hexo", "{% wow zoomIn,5s %}\n*江*\n{% endwow %}", "\n*江*\n"),
    ("hexo", "{% poem 江,林晓 %}\n甲\n{% endpoem %}", "— 林晓"),
    ("hexo", "{% copy a < b %}", "<code>a &lt; b</code>"),
    ("hexo", "{% navbar active:/a/ [江](/a/) [边](/b/) %}", "[江](/a/) [边](/b/)"),
    ("hexo", "{% banner 江 bg:/a.png %}\n甲\n{% endbanner %}", "<p><strong>江</strong></p>\n\n甲"),
    ("hexo", "{% reel 江 author:林晓 %}\n甲\n{% endreel %}", "— 林晓"),
    (
        "hexo",
        "{% folders %}\n<!-- folder 江 -->\n甲\n{% endfolders %}",
        "<p><strong>江</strong></p>",
    ),
    ("hexo", "{% gi 2 1 %}\n![](a.png)\n{% endgi %}", "\n![](a.png)\n"),
    (
        "hexo",
        "{% linkgrid %}\n江 | https://a.test/ | 水\n% 注\n{% endlinkgrid %}",
        '<ul>\n<li><a href="https://a.test/">江</a> 水</li>\n</ul>',
    ),
    ("hexo", "{% can css-grid@1 %}", "https://caniuse.com/css-grid"),
    ("hexo", "{% codepen lin abc dark %}", "https://codepen.io/lin/pen/abc"),
    ("hexo", "{% githubCard user:lin repo:river %}", '<a href="https://github.com/lin/river">'),
    ("hexo", "{% ruby 漢字|かんじ %}", "<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>"),
    ("hexo", "{% math %}\na_b\n{% endmath %}", "\n$$\na_b\n$$\n"),
    (
        "hexo",
        "{% chartjs 100 %}\n<!-- chart -->\n{}\n<!-- endchart -->\n{% endchartjs %}",
        '<code class="language-json">{}',
    ),
    ("hexo", "{% plantuml %}\na -> b\n{% endplantuml %}", '"language-plantuml">a -&gt; b'),
    (
        "hexo",
        "{% galleryGroup 江 水 /g/ /a.png %}",
        '<a href="/g/"><img src="/a.png" alt="江"></a>',
    ),
    (
        "hugo",
        '{{< figure src="a.png" title="江" caption="**边** [b](https://a.test/) `c`"'
        ' attr="林" attrlink="/l/" >}}',
        '<figcaption><strong>江</strong> <strong>边</strong> <a href="https://a.test/">b</a>'
        ' <code>c</code> <a href="/l/">林</a></figcaption>',
    ),
    ("hugo", '{{< image "/a.png" "江" "边" >}}', '<img src="/a.png" alt="江"><figcaption>边'),
    (
        "hugo",
        '{{< admonition tip "江 边" false >}}\n甲\n{{< /admonition >}}',
        "<p><strong>江 边</strong>",
    ),
    (
        "hugo",
        '{{< person url="https://a.test" name="林晓" >}}',
        '<a href="https://a.test">林晓</a>',
    ),
    ("hugo", '{{< person "https://a.test" 林晓 "记者" >}}', '<a href="https://a.test">林晓</a>'),
    ("hugo", r"{{< raw >}}\(a_b_c\){{< /raw >}}", r"\\(a\_b\_c\\)"),
    ("hugo", "{{< raw >}}<b>江*边*</b>{{< /raw >}}", "<b>江*边*</b>"),
    ("hugo", "甲{{< script >}}\na < b\n{{< /script >}}", "<script>\na &lt; b\n</script>"),
    (
        "hugo",
        '{{< music server="netease" type="song" id="12" >}}',
        "https://music.163.com/song?id=12",
    ),
    (
        "hugo",
        '{{< music url="/a/b.mp3" name="江" artist="林晓" >}}',
        '<a href="/a/b.mp3">江 – 林晓</a>',
    ),
    ("hugo", '{{< video src="/a/江.mp4" >}}', '<p><a href="/a/江.mp4">江.mp4</a></p>'),
    (
        "hugo",
        '{{< quote author="林晓" source="江" url="https://a.test/" >}}\n甲\n{{< /quote >}}',
        '— 林晓 <a href="https://a.test/">江</a>',
    ),
    ("hugo", "{{< math >}}\n$$\na_b\n$$\n{{< /math >}}", "\n$$\na_b\n$$\n"),
    ("hugo", '{{< spoiler text="江" >}}边{{< /spoiler >}}', "<p><strong>江</strong></p>"),
    ("hugo", '{{< icon name="river" pack="fas" >}} 江', " 江"),
    ("hugo", "{{< hl >}}江{{< /hl >}}", "<mark>江</mark>"),
    ("hugo", '{{< glossary_tooltip text="江" term_id="river" >}}', "江"),
    (
        "hugo",
        '{{% staticref "a/b.pdf" "newtab" %}}江{{% /staticref %}}',
        '<a href="/a/b.pdf">江</a>',
    ),
    ("hugo", "{{% pageinfo %}}\n江\n{{% /pageinfo %}}", '<aside class="note">\n\n江'),
    (
        "hugo",
        '{{< card header="**江**" title="边" footer="丙" >}}\n甲\n{{< /card >}}',
        "<p><strong>江 · 边</strong></p>\n\n甲\n\n丙",
    ),
    (
        "hugo",
        '{{< tabpane lang="sh" >}}\n{{< tab "江" >}}\na *b* "c"\n{{< /tab >}}\n{{< /tabpane >}}',
        '<p><strong>江</strong></p>\n\n<pre><code class="language-sh">a *b* "c"',
    ),
    (
        "hugo",
        '{{< tabs >}}\n{{< tab name="江" codelang="go" >}}\na\n{{< /tab >}}\n{{< /tabs >}}',
        '<pre><code class="language-go">a',
    ),
    (
        "hugo",
        '{{< tabpane text=true >}}\n{{% tab header="江" disabled=true /%}}\n'
        '{{% tab header="边" lang="en" %}}\n*甲*\n{{% /tab %}}\n{{< /tabpane >}}',
        "<p><strong>江</strong></p>\n\n\n\n\n\n\n<p><strong>边</strong></p>\n\n*甲*",
    ),
    (
        "hugo",
        '{{< tabpane lang="go" >}}\n{{% tab header="江" text=true %}}\n*甲*\n{{% /tab %}}\n'
        "{{< /tabpane >}}{{< blocks/link-down >}}",
        "<p><strong>江</strong></p>\n\n*甲*\n\n",
    ),
    (
        "hugo",
        '{{< tabs items="江,边" >}}\n{{< tab >}}甲{{< /tab >}}\n{{< tab >}}乙{{< /tab >}}\n{{< /tabs >}}',
        "<p><strong>边</strong></p>\n\n乙",
    ),
    (
        "hugo",
        '{{< figure link="/a/1.jpg" caption="江" >}}',
        '<figure><img src="/a/1.jpg" alt=""><figcaption>江',
    ),
    ("hugo", "甲{{< load-photoswipe >}}乙", "甲乙"),
    (
        "hugo",
        '{{< gallery caption-effect="fade" >}}\n<!-- 江 -->\n{{< figure link="/a.jpg" >}}\n{{< /gallery >}}',
        '<img src="/a.jpg" alt="">',
    ),
]


@pytest.mark.parametrize(
    ("engine", "written", "shown"), CONVERTED, ids=[row[1] for row in CONVERTED]
)
def test_known_tags_become_html(engine: str, written: str, shown: str) -> None:
    found = ENGINES[engine].convert(written)
    assert shown in found.text
    assert found.left == ()


def test_a_parameter_in_a_table_of_the_site_has_a_point_in_its_name() -> None:
    site = DIALECTS["hugo"].read_site("[params.river]\nname = '江'\n")
    assert DIALECTS["hugo"].convert('甲 {{< param "river.name" >}}', site).text == "甲 江"


@pytest.mark.parametrize(
    ("values", "shown"),
    [({"River": "江"}, "江"), ({"params": {"river": "河"}}, "河"), ({}, "海")],
    ids=["the page", "its params", "the site"],
)
def test_a_parameter_is_that_of_the_page_else_of_the_site(
    values: dict[str, Value], shown: str
) -> None:
    site = DIALECTS["hugo"].read_site('[params]\nriver = "海"\napiKey = "x"\n')
    assert "apikey" not in site.texts
    assert DIALECTS["hugo"].convert("{{< param River >}}", site, values).text == shown


def test_a_line_of_attributes_goes_where_hugo_took_it_for_some() -> None:
    text = '甲\n{.wide #a data-x="1"}\n\n```\nb\n{.c}\n```\n{.d}\n'
    on = DIALECTS["hugo"].read_site("[markup.goldmark.parser.attribute]\nblock = true\n")
    assert DIALECTS["hugo"].convert(text, on).text == "甲\n\n```\nb\n{.c}\n```\n"
    assert DIALECTS["hugo"].convert(text, Site()).text == text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("- :(fas fa-building fa-fw): 江 :(fa-solid fa-download): 边", "- 江 边"),
        ("[:(fab fa-github): 江](/a/)", "[ 江](/a/)"),
        ("`:(fab fa-github):` :(far): (fa fa-x)", "`:(fab fa-github):` :(far): (fa fa-x)"),
        ('{{< admonition tip ":(fas fa-x): 江" >}}边{{< /admonition >}}', "<strong>江</strong>"),
        ("[Hugo]^(一个框架)", "[Hugo]^(一个框架)"),
        ("[浅色]/[深色]", "[浅色]/[深色]"),
    ],
)
def test_drawn_signs_in_texts_of_hugo_are_no_text(written: str, shown: str) -> None:
    assert shown in DIALECTS["hugo"].convert(written, Site()).text


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("[Hugo]^(一个框架)", "<ruby>Hugo<rp>（</rp><rt>一个框架</rt><rp>）</rp></ruby>"),
        ("[浅色]/[深色] [**a**]/[`b`]", "浅色/深色 **a**/`b`"),
        ("`[浅色]/[深色]`", "`[浅色]/[深色]`"),
        ("{{< highlight go >}}\n[a]/[b]\n{{< /highlight >}}", "[a]/[b]"),
        ("[a]/[b](/b/) [^1]/[^2] \\[a]/[b] ![a]/[b]", "[a]/[b](/b/) [^1]/[^2] \\[a]/[b] ![a]/[b]"),
        ("[A]/[b] [a]^(c)\n\n[a]: /a/", "[A]/[b] [a]^(c)\n\n[a]: /a/"),
    ],
)
def test_a_theme_of_hugo_reads_ruby_and_fractions(written: str, shown: str) -> None:
    site = DIALECTS["hugo"].read_site('theme = "LoveIt"\n')
    assert shown in DIALECTS["hugo"].convert(written, site).text


def test_a_gallery_of_jekyll_holds_the_pictures_of_the_header() -> None:
    values: dict[str, Value] = {
        "gallery": [{"url": "a.png", "image_path": "a-small.png", "alt": "江", "title": "边"}],
        "others": [{"image_path": "b.png"}, {"src": "c.png"}, {"image_path": "//a.test/d.png"}],
    }
    jekyll = DIALECTS["jekyll"]
    found = jekyll.convert('{% include gallery caption="**水**" %}', Site(), values).text
    assert '<img src="/a-small.png" alt="江"><figcaption>边</figcaption>' in found
    assert "<p><strong>水</strong></p>" in found
    others = jekyll.convert('{% include gallery id="others" %}', Site(), values).text
    assert re.findall(r'src="([^"]*)"', others) == ["/b.png", "c.png", "//a.test/d.png"]
    assert jekyll.convert('{% include gallery id="none" %}', Site(), values).left == ("include",)


def test_where_the_site_stands_is_left_out_beside_what_liquid_works_out() -> None:
    site = DIALECTS["jekyll"].read_site("url: https://a.test\nbaseurl: /b\nmood: 好\n")
    found = DIALECTS["jekyll"].convert(
        "{{ site.mood }} ![]({{ site.url }}{{ site.baseurl }}/c.png)", site, {}
    )
    assert found.text == "好 ![](/c.png)"


LEFT = [
    ("hexo", "{% tabs 江边 %}", "tabs", "{% tabs 江边 %}"),
    ("jekyll", "{% include a.html %}", "include", "{% include a.html %}"),
    ("jekyll", "{{ page.title }}", "{{ page.title }}", "{{ page.title }}"),
    ("hugo", "{{<note 江边>}}", "note", "{{&lt;note 江边&gt;}}"),
    ("hugo", '{{< ref "_index.md" >}}', "ref", "{{&lt; ref"),
    ("hugo", '{{< shot src="river" >}}', "shot", '{{&lt; shot src="river"'),
    ("hugo", '[江]({{< file "a b.pdf" >}})', "file", "[江]({{&lt; file"),
    ("unknown", '{{play "a.go" `/^func/`}}', "play", '{{play "a.go" `/^func/`}}'),
    ("unknown", '{{image "river"}}', "image", '{{image "river"}}'),
    ("hugo", "{{< param title >}}", "param", "{{&lt; param title"),
    ("hugo", '{{< qr text="江边" />}}', "qr", "{{&lt; qr"),
    ("hugo", '{{<b "江边}}', "{{<", '{{&lt;b "江边}}'),
    ("hexo", "江边 {{ foo | upper }}", "{{ foo }}", "{{ foo | upper }}"),
    ("hexo", "{% include_code 江边 lang:js a.js %}", "include_code", "{% include_code"),
    ("hexo", "{% note info %}江边", "note", "{% note info %}"),
    ("hexo", "{% post_link %}", "post_link", "{% post_link"),
    ("hexo", "{% post_link '#a' %}", "post_link", "{% post_link"),
    ("hexo", "{% post_path %}", "post_path", "{% post_path"),
    ("jekyll", "{% include note.html %}", "include", "{% include note.html %}"),
    ("hugo", '{{< gallery dir="/img/江边/" />}}', "gallery", '{{&lt; gallery dir="/img/江边/"'),
    ("hugo", '{{< chart data="江边" >}}', "chart", '{{&lt; chart data="江边"'),
    ("hugo", '{{< gallery match="江边/*.png" >}}', "gallery", "江边/*.png"),
    ("hugo", '{{< gallery dir="江边" >}}\n<!-- a -->\n{{< /gallery >}}', "gallery", 'dir="江边"'),
    ("hugo", '{{< figure link="/江边/" caption="a" >}}', "figure", "{{&lt; figure"),
]


@pytest.mark.parametrize(("engine", "written", "name", "shown"), LEFT, ids=[row[1] for row in LEFT])
def test_other_tags_stay_to_be_seen(engine: str, written: str, name: str, shown: str) -> None:
    found = ENGINES[engine].convert(written)
    assert found.left == (name,)
    assert shown in found.text
    body = body_of(f"前 {written} 后", ".md", {}, ENGINES[engine].convert)
    assert "江边" in body.html or "江边" not in written
    assert body.tags_left == (name,)


@pytest.mark.parametrize("engine", ["hexo", "jekyll"])
def test_a_value_in_a_tag_that_stays_is_named_without_its_filters(engine: str) -> None:
    found = ENGINES[engine].convert("{% other {{foo|upper}} %} {{ bar | upper }}")
    assert set(found.left) == {"other", "{{ foo }}", "{{ bar }}"}
    assert "&#124;upper" in found.text


CODE = ["`{% youtube a %}`", "```\n{% youtube a %}\n```", "```\n{{< youtube a >}}", "`{{ x }}`"]


@pytest.mark.parametrize("written", CODE)
@pytest.mark.parametrize("engine", ["hexo", "jekyll", "hugo"])
def test_code_is_never_looked_into(engine: str, written: str) -> None:
    assert ENGINES[engine].convert(written).text == written


RAW_IN_CODE = [
    ("hexo", "`{% raw %}{{ x }}{% endraw %}`", "<p><code>{{ x }}</code></p>"),
    ("hexo", "```\n{% raw %}\n```", "<pre><code>{% raw %}</code></pre>"),
    ("hugo", '`{{</* a "b" */>}}`', '<p><code>{{&lt; a "b" &gt;}}</code></p>'),
    ("hugo", "```\n{{%/* a */%}}\n```", "<pre><code>{{% a %}}</code></pre>"),
    (
        "hugo",
        "{{< highlight html >}}\n{{</* a */>}}\n{{< /highlight >}}",
        '<pre><code class="language-html">{{&lt; a &gt;}}</code></pre>',
    ),
    ("jekyll", "`{{ '{{' }} x }}` {{ \"{%\" }} y %}", "<p><code>{{ x }}</code> {% y %}</p>"),
    ("jekyll", "`{% raw %}{% raw %}{% endraw %}`", "<p><code>{% raw %}</code></p>"),
    ("jekyll", "```\n{% raw %}{{ x }}{% endraw %}\n```", "<pre><code>{{ x }}</code></pre>"),
    (
        "jekyll",
        "{% highlight html %}{% raw %}{{ x }}{% endraw %}{% endhighlight %}",
        '<pre><code class="language-html">{{ x }}</code></pre>',
    ),
]


@pytest.mark.parametrize(("engine", "written", "shown"), RAW_IN_CODE)
def test_the_tag_raw_goes_out_of_code_where_its_generator_read_it(
    engine: str, written: str, shown: str
) -> None:
    assert body_of(written, ".md", {}, DIALECTS[engine].convert).html == shown


def test_a_tag_may_go_on_in_the_next_line() -> None:
    written = '{% include figure\n   image_path="https://a.test/a.png"\n   caption="江" %}'
    found = DIALECTS["jekyll"].convert(written)
    assert "<figcaption>江</figcaption>" in found.text
    assert not found.left


def test_what_the_configuration_says_is_filled_in() -> None:
    site = DIALECTS["jekyll"].read_site("repo: https://a.test/r\napi_key: abc\n")
    written = "[甲]({{ site.repo }}/1) {{ site.api_key }} {{site.other}} `{{ site.repo }}`"
    found = DIALECTS["jekyll"].convert(written, site)
    assert found.text.startswith("[甲](https://a.test/r/1) {{ site.api_key }}")
    assert "`{{ site.repo }}`" in found.text
    assert found.left == ("{{ site.api_key }}", "{{ site.other }}")


def test_what_the_configuration_says_of_an_author_is_filled_in() -> None:
    site = DIALECTS["jekyll"].read_site("author: {name: 林晓, url: https://a.test/}\na.b: 江\n")
    written = "{{ site.author.name }} [甲]({{ site.author.url }}) {{ site.author.mail }}"
    found = DIALECTS["jekyll"].convert(written, site)
    assert found.text == "林晓 [甲](https://a.test/) {{ site.author.mail }}"


MDX = {
    "imports": ("import A from '@a/b';\nimport { B } from \"c\"\n\n甲", "<p>甲</p>"),
    "an import over lines": ("import {\n  A,\n  B\n} from 'c';\n\n甲", "<p>甲</p>"),
    "a word that is none": ("import 是进口", "<p>import 是进口</p>"),
    "an export over lines": (
        "export const A = ({b}) => (\n  <i>\n    {b}\n  </i>\n);\n\n甲\n\n"
        "export function c() {\n  return {}\n}",
        "<p>甲</p>",
    ),
    "an export whose value stands below": ("export const a =\n  [1,\n  2]\n甲", "<p>甲</p>"),
    "an export that never ends": ("export const a = {\n甲", "<p>export const a = { 甲</p>"),
    "words that export": ("export default values\n甲", "<p>export default values 甲</p>"),
    "a picture that is imported": (
        "import a from '../a.jpg?w=2'\nimport B from './b'\n\n<Image src={a} alt='甲' />\n\n"
        "<B src={a.src} />\n\n<B src={b} />",
        '<figure class="news-image" data-image-id="1"></figure>\n'
        '<figure class="news-image" data-image-id="2"></figure>',
    ),
    "a picture by any element": (
        '<Zoom><LazyImage src="/a.png" caption="甲" /></Zoom>\n\n<Game src="/a.html" />',
        '<figure class="news-image" data-image-id="1"><figcaption>甲</figcaption></figure>',
    ),
    "pictures in Markdown below a tag": (
        '<div className="a">\n  <div>\n    ![甲](/a.png)\n    ![乙](b.png "丙")\n  </div>\n</div>',
        '<figure class="news-image" data-image-id="1"></figure>\n'
        '<figure class="news-image" data-image-id="2"><figcaption>丙</figcaption></figure>',
    ),
    "an import in code": (
        "```\nimport a from 'b'\n```",
        "<pre><code>import a from 'b'</code></pre>",
    ),
    "a style over lines": (
        '甲 <img alt="乙"\n  src="https://a.test/a.png"\n  style={{ x: "y" }} />',
        '<p>甲 <img alt="乙" referrerpolicy="no-referrer" src="https://a.test/a.png"></p>',
    ),
    "an address in braces": (
        "<a href={'https://a.test/'}>甲</a>",
        '<p><a href="https://a.test/">甲</a></p>',
    ),
    "a comment": ("甲 {/* 乙 */}丙", "<p>甲 丙</p>"),
    "elements of its own": (
        '<Tabs>\n<Tab label="甲">\n\n**乙**\n\n</Tab>\n</Tabs>',
        "<p><strong>甲</strong></p>\n<p><strong>乙</strong></p>",
    ),
    "tabs in a list": (
        '- 甲\n\n  <Tabs>\n  <TabItem value="乙" default>\n\n  ```js\n  a\n  ```\n\n  </TabItem>\n'
        "  </Tabs>\n- 丙",
        '<ul>\n<li>\n<p>甲</p>\n<p><strong>乙</strong></p>\n<pre><code class="language-js">a</code></pre>\n'
        "</li>\n<li>丙</li>\n</ul>",
    ),
    "a note": (
        '<Admonition type="tip" title="甲">\n\n*乙*\n\n</Admonition>\n\n丙',
        '<aside class="note">\n<p><strong>甲</strong></p>\n<p><em>乙</em></p>\n</aside>\n<p>丙</p>',
    ),
    "a note in one line": (
        '<AlertBox level="warning">乙</AlertBox>',
        '<aside class="note">\n<p><strong>Warning</strong></p>\n<p>乙</p>\n</aside>',
    ),
    "a link": (
        '<Link to="https://a.test/">甲</Link> <Link className="b" href="/乙">丙</Link>',
        '<p><a href="https://a.test/">甲</a> <a href="/乙">丙</a></p>',
    ),
    "a named heading": (
        "[甲](#b:c) [乙](#d)\n\n## 丙 { /*#b:c*/ }\n\n## 丁 {/* #d */}",
        '<p><a href="#note-b:c">甲</a> <a href="#note-d">乙</a></p>\n<h2 id="note-b:c">丙</h2>\n'
        '<h2 id="note-d">丁</h2>',
    ),
    "a link and code of VuePress": (
        '<RouterLink to="/a/">甲</RouterLink>\n\n<CodeGroupItem title="乙">\n\n丙\n\n</CodeGroupItem>',
        '<p><a href="/a/">甲</a></p>\n<p><strong>乙</strong></p>\n<p>丙</p>',
    ),
    "paths of what is served": (
        "[甲](@site/static/a.pdf) [乙](pathname:///b/) `(@site/static/a)`"
        "\n<a :href=\"$withBase('/c/')\">丙</a>",
        '<p><a href="/a.pdf">甲</a> <a href="/b/">乙</a> <code>(@site/static/a)</code>'
        ' <a href="/c/">丙</a></p>',
    ),
    "a film": (
        '<YouTube id="abcdefghijk" />',
        '<p class="embed"><a href="https://www.youtube.com/watch?v=abcdefghijk">YouTube</a></p>',
    ),
    "Markdown in a block with a style": (
        '# 丁\n\n- [a](https://a.test/)\n- **b**\n\n<figure>\n  <img src="https://a.test/a.png" />\n'
        '  <figcaption style={{ x: "y" }}>甲 `乙` [丙](https://a.test/).</figcaption>\n</figure>',
        '<h2>丁</h2>\n<ul>\n<li><a href="https://a.test/">a</a></li>\n<li><strong>b</strong></li>\n</ul>\n'
        '<figure><img alt="" referrerpolicy="no-referrer" src="https://a.test/a.png"><figcaption>甲 '
        '<code>乙</code> <a href="https://a.test/">丙</a>.</figcaption></figure>',
    ),
    "a name that is none of these": ('甲 <Thing a="b">乙</Thing>', "<p>甲 乙</p>"),
}


@pytest.mark.parametrize(("written", "shown"), MDX.values(), ids=MDX.keys())
def test_mdx_of_an_unknown_generator_shows_no_program(written: str, shown: str) -> None:
    assert body_of(written, ".mdx", {}, UNKNOWN.convert).html == shown


def test_a_file_that_vitepress_puts_in_is_told_and_seen() -> None:
    found = body_of(
        "甲\n\n<!--@include: ./b.md-->\n\n`<!--@include: c-->`", ".md", {}, UNKNOWN.convert
    )
    assert "<p>&lt;!-- @include: ./b.md --&gt;</p>" in found.html
    assert found.tags_left == ("@include",)


def test_the_sign_of_docusaurus_ends_an_excerpt() -> None:
    end = UNKNOWN.excerpt_end({}, Site())
    for sign in ("<!-- truncate -->", "<!--truncate-->", "{/* truncate */}"):
        assert (
            body_of(f"甲\n\n{sign}\n\n乙", ".md", {}, UNKNOWN.convert, excerpt_end=end).excerpt
            == "甲"
        )


def test_the_sign_of_middleman_ends_an_excerpt_and_is_not_shown() -> None:
    end = UNKNOWN.excerpt_end({}, Site())
    found = body_of("甲\n\nREADMORE\n\n乙 READMORE", ".md", {}, UNKNOWN.convert, excerpt_end=end)
    assert (found.excerpt, found.html) == ("甲", "<p>甲</p>\n<p>乙 READMORE</p>")


def test_a_bare_address_is_a_link_where_no_generator_is_known() -> None:
    shown = body_of("甲 https://a.test/b 乙", ".md", {}, UNKNOWN.convert, UNKNOWN.manner(Site()))
    assert shown.html == '<p>甲 <a href="https://a.test/b">https://a.test/b</a> 乙</p>'


def test_a_thousand_open_elements_of_mdx_do_no_harm() -> None:
    for piece in (
        "<Tab a ",
        "<figcaption a={1}>",
        "<a b={",
        "<a b={{}} ",
        "import {a, ",
        "{/* * ",
        "export const a = {\n",
        ">\n![a](b)\n",
        ">\n![a](",
    ):
        assert UNKNOWN.convert(piece * 2_000).text


IN_LISTS = [
    ("hexo", "- 甲\n\n  {% code lang:js %}\n  a\n    b\n  {% endcode %}\n\n- 乙\n"),
    (
        "jekyll",
        "1. 甲\n\n    {% highlight js %}\n    a\n      b\n    {% endhighlight %}\n\n2. 乙\n",
    ),
    ("hugo", "* 甲\n\n  {{< highlight js >}}\n  a\n    b\n  {{< /highlight >}}\n\n* 乙\n"),
]


@pytest.mark.parametrize(("engine", "written"), IN_LISTS, ids=[engine for engine, _ in IN_LISTS])
def test_code_stays_in_its_item_without_the_items_indent(engine: str, written: str) -> None:
    shown = body_of(written, ".md", {}, DIALECTS[engine].convert).html
    assert '<li>甲\n<pre><code class="language-js">a\n  b</code></pre>\n</li>\n<li>' in shown
    assert shown.count("<li>") == 2


def test_a_note_stays_in_its_item_and_goes_on_after_empty_lines() -> None:
    written = "- 甲\n\n  {% note %}\n  一\n\n  二\n  {% endnote %}\n\n- 乙\n"
    shown = body_of(written, ".md", {}, DIALECTS["hexo"].convert).html
    assert '<li>甲\n<aside class="note">\n<p>一</p>\n<p>二</p>\n</aside>\n</li>' in shown


def test_an_indented_tag_outside_of_lists_is_no_code() -> None:
    written = "甲\n\n    {% note %}一{% endnote %}\n"
    shown = body_of(written, ".md", {}, DIALECTS["hexo"].convert).html
    assert shown == '<p>甲</p>\n<aside class="note">\n<p>一</p>\n</aside>'


def test_a_film_becomes_a_card_and_a_script_is_counted() -> None:
    body = body_of(
        '<p>江</p><iframe src="//www.youtube.com/embed/abcdef?rel=0"></iframe><script>x</script>',
        ".html",
        {},
    )
    assert '<a href="https://www.youtube.com/watch?v=abcdef">' in body.html
    assert "Scripts were left out: 1." in body.warnings


OPEN = [
    ":(fa fa-a",
    "[a]^(",
    "[a]/[",
    "{% raw %}",
    "{{< highlight >}}",
    "`{% a",
    "{% quote %}{% img %}",
    "<iframe ",
    "{% note %}",
]
OPEN += ["{% note %}a{% endnote %}", "{{< note >}}", '{{<a "', "{{<a `", "<!-- tab a -->"]
OPEN += ["a\n{: .note", "{: #a", "{::comment}", "a\n{:#", "{{ a", "{% btn a, "]


@pytest.mark.parametrize("piece", OPEN)
@pytest.mark.parametrize("engine", ["hexo", "jekyll", "hugo"])
def test_twenty_thousand_open_tags_do_no_harm(engine: str, piece: str) -> None:
    assert isinstance(ENGINES[engine].convert(piece * 20_000).text, str)


def test_tags_inside_each_other_by_the_thousand_do_no_harm() -> None:
    assert DIALECTS["hexo"].convert("{% note %}" * 5_000 + "{% endnote %}" * 5_000).text
    assert DIALECTS["hugo"].convert("{{< tip >}}" * 5_000 + "{{< /tip >}}" * 5_000).text


def test_a_figure_of_hugo_that_is_the_words_of_a_link_stays_in_it() -> None:
    for name in ("figure", "our-own"):
        text = f'甲 [{{{{< {name} src="https://a.test/a.png" alt="乙" >}}}}](https://b.test/) 丙'
        shown = body_of(text, ".md", {}, DIALECTS["hugo"].convert).html
        assert (
            '甲 <a href="https://b.test/"><img alt="乙" referrerpolicy="no-referrer" '
            'src="https://a.test/a.png"></a> 丙' in shown
        )


WORDS = {
    "a marked word": (
        "甲 {{< highlight >}}乙 *丙*{{< /highlight >}}。",
        "<p>甲 <mark>乙 <em>丙</em></mark>。</p>",
    ),
    "entities in arguments": (
        '甲\n\n{{< quote-block text="&#91;乙&#93; & <丙>" cite="O&#8217;B" >}}',
        "<p>甲</p>\n<blockquote>\n<p>[乙] &amp; &lt;丙&gt;</p>\n<p>— O’B</p>\n</blockquote>",
    ),
}


@pytest.mark.parametrize(("written", "shown"), WORDS.values(), ids=WORDS.keys())
def test_a_sites_own_words_in_shortcodes_are_shown_as_words(written: str, shown: str) -> None:
    assert body_of(written, ".md", {}, DIALECTS["hugo"].convert).html == shown


@pytest.mark.parametrize(
    ("dialect", "tag"),
    [(UNKNOWN, '{{image "https://a.test/a.png" 640}}'), (DIALECTS["hexo"], "{% img https://a.test/a.png %}")],
    ids=["Go", "Hexo"],
)  # fmt: skip
def test_the_line_below_a_picture_is_markdown_still(dialect: Dialect, tag: str) -> None:
    shown = body_of(f"甲\n\n{tag}\n*乙*\n\n丙", ".md", {}, dialect.convert).html
    assert "<p><em>乙</em></p>" in shown
    assert "a.png" in shown


@pytest.mark.parametrize(
    ("engine", "written"),
    [
        ("hugo", '  * {{< figure src="/a.png" alt="江" >}}\n    甲\n\n      * 乙\n\n    丙'),
        ("hexo", "- {% note %}\n  江\n  {% endnote %}\n  甲\n\n  - 乙\n\n  丙"),
    ],
)
def test_a_tag_that_begins_an_item_stays_in_it_with_what_follows(engine: str, written: str) -> None:
    shown = body_of(written, ".md", {}, DIALECTS[engine].convert).html
    assert shown.startswith("<ul>")
    assert shown.endswith("丙</p>\n</li>\n</ul>")
    assert "<pre>" not in shown


def test_a_tag_below_code_in_a_list_stays_in_the_list() -> None:
    text = "- 江\n\n  ```\n  x\n  ```\n\n  - 边\n  {% codeblock %}\n  y\n  {% endcodeblock %}"
    shown = body_of(text, ".md", {}, DIALECTS["hexo"].convert).html
    assert shown == (
        "<ul>\n<li>江\n<pre><code>x</code></pre>\n<ul>\n<li>边</li>\n</ul>\n"
        "<pre><code>y</code></pre>\n</li>\n</ul>"
    )


def test_a_tag_in_a_row_of_a_table_stays_in_its_cell() -> None:
    text = "| 江 | 边 |\n|---|---|\n| {% iframe https://a.test/x %} | {% note %}水{% endnote %} |"
    shown = body_of(text, ".md", {}, DIALECTS["hexo"].convert).html
    link = '<a href="https://a.test/x">https://a.test/x</a>'
    note = '<aside class="note">\n<p>水</p>\n</aside>'
    assert "<thead>\n<tr>\n<th>江</th>\n<th>边</th>\n</tr>" in shown
    assert shown.endswith(f"<tr>\n<td>{link}</td>\n<td>\n{note}\n</td>\n</tr>\n</tbody>\n</table>")


INCLUDED = {
    "{% include_code js/a.js %}": ("a.js", "js", "一&lt;\n二\n三"),
    "{% include_code 江 边 lang:Text from:2 to:2 /js/a.js %}": ("江 边", "text", "二"),
    "{% include_code from:9 js/a.js %}": ("a.js", "js", ""),
}


WITH_CODE = Site(own_parts={"js/a.js": "一<\n二\n三\n"})


@pytest.mark.parametrize(("written", "shown"), INCLUDED.items())
def test_code_of_a_file_of_the_site_is_shown(written: str, shown: tuple[str, str, str]) -> None:
    title, language, lines = shown
    block = f'<pre><code class="language-{language}">{lines}\n</code></pre>'
    found = DIALECTS["hexo"].convert(written, WITH_CODE)
    assert found.text.strip() == f"<p>{title}</p>\n\n{block}"


@pytest.mark.parametrize("written", ["{% include_code gone.js %}", "{% include_code %}"])
def test_code_of_a_file_that_is_not_there_stays_to_be_seen(written: str) -> None:
    assert DIALECTS["hexo"].convert(written, WITH_CODE).text == written


def test_pairs_inside_each_other_that_nobody_understands_end_quickly() -> None:
    written = "{{< button >}}a" * 2_000 + "{{< /button >}}" * 2_000
    assert ENGINES["hugo"].convert(written).left == ("button",)


IN_CODE = {
    "Hugo": ("hugo", "    {{< 江 x=1 >}}", "{{&lt; 江 x=1 &gt;}}"),
    "Hugo, escaped": ("hugo", '    {{</* ref "a" */>}}', '{{&lt; ref "a" &gt;}}'),
    "Hugo, in a list": ("hugo", "- 河\n\n      {{< 江 >}}", "{{&lt; 江 &gt;}}"),
    "Hexo": ("hexo", "    {% 江 a | b %}", "{% 江 a | b %}"),
    "Jekyll": ("jekyll", "    {{ a.b | date }}", "{{ a.b | date }}"),
    "beside an entity": ("hugo", "    {{< 江 >}} &lt;", "{{&lt; 江 &gt;}} &amp;lt;"),
    "written with entities": (
        "hugo",
        "    {{< 江 >}} {{&lt; 河 &gt;}}",
        "{{&lt; 江 &gt;}} {{&amp;lt; 河 &amp;gt;}}",
    ),
}


@pytest.mark.parametrize(("dialect", "text", "shown"), IN_CODE.values(), ids=IN_CODE)
def test_a_tag_that_stays_in_code_is_shown_as_it_is_written(
    dialect: str, text: str, shown: str
) -> None:
    found = DIALECTS[dialect]
    site = found.read_site("title: x")
    body = body_of(
        f"水\n\n{text}\n", ".md", {}, lambda one: found.convert(one, site, {}), found.manner(site)
    )
    assert f"<pre><code>{shown}</code></pre>" in body.html
