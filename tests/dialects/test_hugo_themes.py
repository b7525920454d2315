"""Shortcodes of Hugo's themes, whose templates lie beside the site: what readers saw of them."""

import time

import pytest

from articles.dialects import DIALECTS, Site
from articles.importer.bodies import body_of

HUGO = DIALECTS["hugo"]
FRIEND = '<p><a href="https://a.test/">林晓</a><br>江边</p>'
SONG = "https://music.163.com/song?id=52"

SHOWN = [
    # songs, films, papers and maps
    ('{{% music "52" "1" %}}', SONG),
    ("{{% music id=52 %}}", SONG),
    (
        '{{< music server="netease" type="playlist" id="52" >}}',
        "https://music.163.com/playlist?id=52",
    ),
    ("{{< music netease album 52 >}}", "https://music.163.com/album?id=52"),
    ("{{< netease 52 1 >}}", SONG),
    ("{{< cloudmusic 52 1 0 >}}", "https://music.163.com/playlist?id=52"),
    (
        '{{< aplayer mini=true >}}\n{{< audio name="江" artist="林晓" url="/a.mp3" />}}\n{{< /aplayer >}}',
        '<a href="/a.mp3">江 – 林晓</a>',
    ),
    (
        '{{< audio name="江" url="a.mp3" >}}[00:01.20]甲\n[01:02]乙{{< /audio >}}',
        '<a href="a.mp3">江</a></p>\n\n<p>甲<br>乙</p>',
    ),
    ('{{< aplayer urls="/a.mp3,/b.mp3" names="甲,乙" >}}', '<a href="/b.mp3">乙</a>'),
    ("{{< bilibili 170001 >}}", "https://www.bilibili.com/video/av170001/"),
    ("{{< bilibili id=BV1xx p=2 >}}", "https://www.bilibili.com/video/BV1xx/"),
    ("{{< buttons >}}\n江\n{{< /buttons >}}{{< reward >}}{{< mdi-icon git >}}", "\n\n江\n\n"),
    (
        '{{< gh-repo-card-container >}}{{< gh-repo-card repo="a/b" >}}{{< /gh-repo-card-container >}}',
        '<p><a href="https://github.com/a/b">a/b</a></p>',
    ),
    ('{{< figure library="true" src="a.png" >}}', '<img src="/media/a.png"'),
    ('{{< figure library="1" src="b/a.png" >}}', '<img src="/img/b/a.png"'),
    ('{{< figure library="true" src="https://a.test/a.png" >}}', '<img src="https://a.test/a.png"'),
    ("{{< speakerdeck 4e81 >}}", "https://speakerdeck.com/player/4e81"),
    ('{{< video src="https://a.test/a.mp4" caption="**江**" >}}', "<p><strong>江</strong></p>"),
    ("{{< youku XNDA= >}}", "https://v.youku.com/v_show/id_XNDA=.html"),
    ("{{< tencentvideo k0031 >}}", "https://v.qq.com/x/page/k0031.html"),
    ("{{< douyin 7123 >}}", "https://www.douyin.com/video/7123"),
    ('{{< embed-pdf url="/a/江.pdf" >}}', '<a href="/a/江.pdf">江.pdf</a>'),
    ('{{< openapi src="https://a.test/a.json" >}}', '<a href="https://a.test/a.json">'),
    ('{{< codepen id="ab" user="lin" >}}', "https://codepen.io/lin/pen/ab"),
    ('{{< jsfiddle "lin/ab" >}}', "https://jsfiddle.net/lin/ab/"),
    (
        "{{< mapbox 121.4 31.2 12 >}}",
        '<a href="https://www.openstreetmap.org/?mlat=31.2&amp;mlon=121.4#map=12/31.2/121.4">31.2, 121.4</a>',
    ),
    ('{{< mastodon status="https://a.test/@lin/1" >}}', '<a href="https://a.test/@lin/1">'),
    ('{{< email email="a@b.test" text="写信" >}}', '<a href="mailto:a@b.test">写信</a>'),
    # friends, cards, entries, badges, buttons
    ('{{< friend name="林晓" url="https://a.test/" avatar="/a.png" bio="江边" >}}', FRIEND),
    ('{{< friend name="林晓" url="https://a.test/" logo="/a.png" word="江边" >}}', FRIEND),
    ('{{< friend "林晓" "https://a.test/" "/a.png" "江边" >}}', FRIEND),
    (
        '{{< showcase "江" "一条 *河*" "/a.png" "/b/" >}}',
        '<img src="/a.png" alt=""></figure>\n\n<p><a href="/b/">江</a><br>一条 <em>河</em></p>',
    ),
    ('{{< card title="江" subtitle="边" image="/a.png" >}}', '<img src="/a.png" alt="">'),
    (
        '{{< card href="/a/" image="b.png" >}}\n**江**\n{{< /card >}}',
        '<img src="b.png" alt=""></figure>',
    ),
    ('{{< hextra/feature-card title="江" link="/a/" >}}', '<p><a href="/a/">江</a></p>'),
    ('{{< external url="https://a.test/" title="江" description="边" >}}', "江</a><br>边</p>"),
    (
        '{{< feature title="江" url="/a/" label="去" >}}边{{< /feature >}}',
        "<p><strong>江</strong></p>\n\n边\n\n" + '<p><a href="/a/">去</a></p>',
    ),
    (
        '{{< step title="*江*" number="1" >}}边{{< /step >}}',
        "<strong>1. <em>江</em></strong></p>\n\n边",
    ),
    ('{{< stat value="42" label="条江" >}}', "<strong>42 · 条江</strong>"),
    ('{{< progress title="江" value=65 >}}', "<p>江 · 65 %</p>"),
    (
        '{{< timeline date="2023-01" title="江" description="边" url="/a/" >}}',
        '<strong>2023-01 · <a href="/a/">江</a></strong><br>边',
    ),
    (
        '{{< chat name="林晓" timestamp="10:00" >}}江{{< /chat >}}',
        "<strong>林晓 · 10:00</strong></p>\n\n江",
    ),
    ('甲 {{< badge style="info" title="版本" value="1.0" >}} 乙', "甲 版本 1.0 乙"),
    ('甲 {{< badge title="版本" >}}1.0{{< /badge >}} 乙', "甲 版本 1.0 乙"),
    ('{{% badge title="版本" /%}}', "版本"),
    ('{{< badge content="江" link="https://a.test/" >}}', '<a href="https://a.test/">江</a>'),
    ('{{< button content="江" link="/a/" >}}', '<a href="/a/">江</a>'),
    ('{{< abbr "HTML" "标记语言" >}}', '<abbr title="标记语言">HTML</abbr>'),
    ('{{< abbr title="标记语言" >}}HTML{{< /abbr >}}', '<abbr title="标记语言">HTML</abbr>'),
    ("H{{< sub >}}2{{< /sub >}}O", "H<sub>2</sub>O"),
    ('甲 {{< tooltip title="河" >}}江{{< /tooltip >}} 乙', '甲 <abbr title="河">江</abbr> 乙'),
    ('{{< button "https://a.test/" "江" >}}', '<a href="https://a.test/">江</a>'),
    ('{{< cta cta_text="江" cta_link="/a/" >}}', '<p><a href="/a/">江</a></p>'),
    ('{{< cta url="/a/" label="江" >}}', '<a href="/a/">江</a>'),
    # notes, tabs, what is folded away
    ('{{< alert "保存 它" "warning" >}}', '<aside class="note">\n\n保存 它'),
    ('{{< notice notice-tip "标题" >}}江{{< /notice >}}', "<p><strong>标题</strong></p>\n\n江"),
    ('{{% notice note "江 边" "hand" %}}江{{% /notice %}}', "<p><strong>江 边</strong></p>\n\n江"),
    ('{{< admonition tip "江" false >}}边{{< /admonition >}}', "<p><strong>江</strong></p>\n\n边"),
    ("江{{< sidenote a >}}\n河\n{{< /sidenote >}}边", "江 (河)边"),
    ('江{{< sidenote "right" "a" "岸" >}}河{{< /sidenote >}}边', "江岸 (河)边"),
    ('江{{< footnote id="1" >}}河{{< /footnote >}}边', "江 (河)边"),
    (
        '{{< github name="r" link="https://github.com/a/b" description="江" >}}',
        '<p><a href="https://github.com/a/b">a/b</a><br>江</p>',
    ),
    ('{{< alert text="Hello" >}}', '<aside class="note">\n\nHello'),
    ("{{% warn %}}江{{% /warn %}}", '<aside class="note">\n\n江'),
    (
        "{{< tabs 甲 乙 >}}{{< tab >}}江{{< /tab >}}{{< tab >}}边{{< /tab >}}{{< /tabs >}}",
        "<strong>乙</strong></p>\n\n边",
    ),
    ("{{< tabs >}}{{< tab tabName=江 >}}边{{< /tab >}}{{< /tabs >}}", "<strong>江</strong>"),
    (
        "{{< codes 甲 乙 >}}{{< code >}}\n```go\na\n```\n{{< /code >}}{{< /codes >}}",
        "<strong>甲</strong></p>\n\n```go\na",
    ),
    ('{{< tab-panel name="江" >}}边{{< /tab-panel >}}', "<strong>江</strong></p>\n\n边"),
    ('{{< accordion-item header="江" >}}边{{< /accordion-item >}}', "<strong>江</strong>"),
    ("甲 {{< spoiler >}}江{{< /spoiler >}} 乙", "甲 江 乙"),
    ("甲 {{< mask >}}江{{< /mask >}} 乙", "甲 江 乙"),
    # pictures
    ('{{< img name="江" alt="边" >}}', '<img src="*江*" alt="边"><figcaption>边'),
    ('{{< lazyimg "江" "/a.png" >}}', '<img src="/a.png" alt="江">'),
    ('{{< imgloop "/a.png,/b.png" >}}', '<img src="/b.png" alt="">'),
    (
        "{{< swiper >}}{{< swiperItem >}}![江](/a.png){{< /swiperItem >}}{{< /swiper >}}",
        "![江](/a.png)",
    ),
    ("甲{{< fa-icon brands github >}}乙", "甲乙"),
    # code
    (
        "{{< code-toggle file=江 >}}\na = 1\n\n[b]\nc = 2\n{{< /code-toggle >}}",
        '<strong>江</strong></p>\n\n<pre><code class="language-toml">a = 1\n\n[b]',
    ),
    ("{{< code-toggle >}}\na: 1\n{{< /code-toggle >}}", '"language-yaml">a: 1'),
    (
        "{{< typeit code=java >}}\nint *a*;\n\nint b;\n{{< /typeit >}}",
        '"language-java">int *a*;\n\nint b;',
    ),
    (
        '{{< tabbed-codeblock "江" "https://a.test/" >}}\n<!-- tab js -->\na *b*\n<!-- endtab -->\n'
        "<!-- tab css -->\nc\n<!-- endtab -->\n{{< /tabbed-codeblock >}}",
        '"language-js">a *b*\n</code></pre>\n\n\n\n<pre><code class="language-css">c',
    ),
    (
        '{{< codeblock "a.js" "js" "https://a.test/" "源" >}}\n1\n{{< /codeblock >}}',
        '<p><strong>a.js <a href="https://a.test/">源</a></strong></p>\n\n<pre>',
    ),
    ('{{< card-code header="**C**" lang="C" >}}\na *b*\n{{< /card-code >}}', '"language-c">a *b*'),
    ("{{% shell lin river %}}\na\n\nb\n{{% /shell %}}", '"language-bash">a\n\nb'),
    (
        '{{< codecaption lang="go" title="江" >}}\na\n\nb\n{{< /codecaption >}}',
        '"language-go">a\n\nb',
    ),
    ('{{< filetree "江" >}}\na/\n├── *b*\n{{< /filetree >}}', "<pre><code>a/\n├── *b*"),
    (
        "{{< file-tree >}}\n- name: a\n  type: dir\n{{< /file-tree >}}",
        "<pre><code>- name: a\n  type: dir",
    ),
    ("{{< plantuml >}}\na\n\nb\n{{< /plantuml >}}", '"language-plantuml">a\n\nb'),
    ("{{< new-in 0.100.0 />}}", "<strong>New in v0.100.0</strong>"),
    ("{{< new-in 0.100.0 >}}\n江\n{{< /new-in >}}", "<strong>New in v0.100.0</strong></p>\n\n江"),
    ("{{< deprecated-in v0.9 >}}\n江\n{{< /deprecated-in >}}", "Deprecated in v0.9</strong>"),
]


@pytest.mark.parametrize(("written", "shown"), SHOWN, ids=[row[0] for row in SHOWN])
def test_what_a_theme_of_hugo_showed_is_shown(written: str, shown: str) -> None:
    found = HUGO.convert(written, Site())
    assert shown in found.text
    assert found.left == ()


LEFT = [
    ("{{< code-toggle config=build />}}", "code-toggle"),
    ("{{< friend 林晓 >}}", "friend"),
    ("{{< note warning >}}", "note"),
    ("{{< mapbox 江 边 >}}", "mapbox"),
    ("{{< codepen ab >}}", "codepen"),
    ('{{< card title="江" >}}', "card"),
]


@pytest.mark.parametrize(("written", "name"), LEFT, ids=[row[0] for row in LEFT])
def test_what_says_too_little_stays(written: str, name: str) -> None:
    assert HUGO.convert(written, Site()).left == (name,)


@pytest.mark.parametrize("name", ["encrypt", "fixit-encryptor", "hugo-encrypt", "hugo-encryptor"])
def test_a_text_behind_a_password_is_for_editors_without_the_password(name: str) -> None:
    text = f'甲\n\n{{{{% {name} "geheim" "请输入" %}}}}\n江边\n{{{{% /{name} %}}}}\n\n乙'
    assert HUGO.is_locked_in_part is not None
    assert HUGO.is_locked_in_part(text)
    shown = body_of(text, ".md", {}, HUGO.convert).html
    assert "江边" in shown
    assert "geheim" not in shown


@pytest.mark.parametrize("marks", ["{{{{</* {} */>}}}}", "{{{{%/* {} */%}}}}"])
def test_a_shortcode_that_is_to_be_seen_locks_nothing(marks: str) -> None:
    assert HUGO.is_locked_in_part is not None
    assert not HUGO.is_locked_in_part(f"```\n{marks.format('encrypt geheim')}\n```")
    assert HUGO.is_locked_in_part("```\n{{< encrypt geheim >}}江{{< /encrypt >}}\n```")


HOSTILE = [
    "{{< tabs a b >}}", "{{< code-toggle >}}", "{{< typeit code=a >}}", "{{< typeit code= ",
    "{{< tabbed-codeblock >}}<!-- tab a -->", '{{< aplayer urls="a,', "{{< codes a b >}}{{< code >}}",
    "{{< audio >}}[00:", "{{< card >}}", "{{< badge >}}", '{{< note "', "{{< encrypt >}}",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_twenty_thousand_open_shortcodes_of_themes_do_no_harm(piece: str) -> None:
    start = time.process_time()
    assert isinstance(HUGO.convert(piece * 20_000, Site()).text, str)
    assert time.process_time() - start < 20


def test_a_template_of_the_site_counts_first_where_a_name_says_little() -> None:
    parts = {"friend.html": '<p>{{ .Get "name" }}: {{ .Get "motto" }}</p>'}
    site = Site(own_parts=parts)
    written = '{{< friend name="林晓" url="https://a.test/" motto="江边" >}}'

    assert "<p>林晓: 江边</p>" in HUGO.convert(written, site).text


KNITTED = "{{ .Page.Permalink }}"


@pytest.mark.parametrize(
    "parts", [{}, {"blogdown/postref.html": KNITTED}], ids=["alone", "with its template"]
)
def test_what_blogdown_writes_before_files_of_a_post_is_the_posts_own_place(
    parts: dict[str, str],
) -> None:
    site = Site(own_parts=parts)
    written = (
        '![江]({{< blogdown/postref >}}a/b.png)\n\n<img src="{{< blogdown/postref >}}a/c.png" />'
    )
    found = HUGO.convert(written, site)
    assert (found.text, found.left) == ('![江](a/b.png)\n\n<img src="a/c.png" />', ())
