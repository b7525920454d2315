"""The generators' own tags: known ones become HTML, the others stay to be seen."""

import pytest

from articles.dialects import DIALECTS
from articles.importer.bodies import body_of

CONVERTED = [
    ("hexo", '{% asset_img a.png "江边" %}', '<img src="a.png" alt="江边" title="江边">'),
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
    ("jekyll", "![]({{ site.baseurl }}/a.png){: .right}", "![](/a.png)"),
    ("jekyll", "{{ '/a.png' | relative_url }}", "/a.png"),
    ("hugo", '{{< figure src="/a.png" alt="江" caption="边" >}}', "<figcaption>边</figcaption>"),
    ("hugo", '[a]({{< ref "/posts/江 边.md" >}})', "[a](/posts/江-边/)"),
    ("hugo", "{{< youtube abc >}}", "watch?v=abc"),
    (
        "hugo",
        '{{< highlight go "linenos=table" >}}\nx\n{{< /highlight >}}',
        'class="language-go">x',
    ),
    ("hugo", "{{</* figure */>}}", "{{&lt; figure &gt;}}"),
]


@pytest.mark.parametrize(
    ("engine", "written", "shown"), CONVERTED, ids=[row[1] for row in CONVERTED]
)
def test_known_tags_become_html(engine: str, written: str, shown: str) -> None:
    found = DIALECTS[engine].convert(written)
    assert shown in found.text
    assert found.left == ()


LEFT = [
    ("hexo", "{% tabs 江边 %}", "tabs", "{% tabs 江边 %}"),
    ("jekyll", "{% include a.html %}", "include", "{% include a.html %}"),
    ("jekyll", "{{ page.title }}", "{{ page.title }}", "{{ page.title }}"),
    ("hugo", "{{<note 江边>}}", "note", "{{&lt;note 江边&gt;}}"),
    ("hugo", '{{< ref "bare.md" >}}', "ref", "{{&lt; ref"),
]


@pytest.mark.parametrize(("engine", "written", "name", "shown"), LEFT, ids=[row[1] for row in LEFT])
def test_other_tags_stay_to_be_seen(engine: str, written: str, name: str, shown: str) -> None:
    found = DIALECTS[engine].convert(written)
    assert found.left == (name,)
    assert shown in found.text
    body = body_of(f"前 {written} 后", ".md", {}, DIALECTS[engine].convert)
    assert "江边" in body.html or "江边" not in written
    assert body.tags_left == (name,)


CODE = ["`{% youtube a %}`", "```\n{% youtube a %}\n```", "```\n{{< youtube a >}}", "`{{ x }}`"]


@pytest.mark.parametrize("written", CODE)
@pytest.mark.parametrize("engine", ["hexo", "jekyll", "hugo"])
def test_code_is_never_looked_into(engine: str, written: str) -> None:
    assert DIALECTS[engine].convert(written).text == written


def test_a_film_becomes_a_card_and_a_script_is_counted() -> None:
    body = body_of(
        '<p>江</p><iframe src="//www.youtube.com/embed/abcdef?rel=0"></iframe><script>x</script>',
        ".html",
        {},
    )
    assert '<a href="https://www.youtube.com/watch?v=abcdef">' in body.html
    assert "Scripts were left out: 1." in body.warnings


@pytest.mark.parametrize(
    "piece", ["{% raw %}", "{{< highlight >}}", "`{% a", "{% quote %}{% img %}", "<iframe "]
)
@pytest.mark.parametrize("engine", ["hexo", "jekyll", "hugo"])
def test_twenty_thousand_open_tags_do_no_harm(engine: str, piece: str) -> None:
    assert DIALECTS[engine].convert(piece * 20_000).text
