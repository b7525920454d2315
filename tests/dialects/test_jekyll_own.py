"""What a post of Jekyll includes, worked out from the site's own templates."""

from __future__ import annotations

import time

import pytest

from articles.dialects import DIALECTS, Converted, Default, Site, Value

VALUES: dict[str, Value] = {
    "title": "江边",
    "author": {"name": "林晓"},
    "photos": ["/a.png", "/b.png"],
}
PARTS = {
    "card.html": """{% comment %} src, words {% endcomment %}
<div class="card">
    <a href="{{ include.to | relative_url }}">
      <img src="{{ site.baseurl }}{{ include.src }}" alt="{{ include.alt | default: '图' }}">
    </a>

    {% if include.words %}
    <p>{{ include.words | markdownify }}</p>
    {% endif %}
</div>
""",
    "who.html": "<em>{{ page.author.name }}</em>",
    "plain.md": "*{{ include.a }}*\n\n- 一\n- 二\n",
    "outer.html": '<div>{% include who.html %}{% include card.html src=include.src to="/x/" %}</div>',
    "each.html": "<ul>{% for one in page.photos %}<li>{{ one }}</li>{% endfor %}</ul>",
    "kind.html": (
        "{% case include.kind %}{% when 'a' or 'b' %}<b>甲</b>{% when 'c' %}<b>丙</b>{% else %}<b>无</b>"
        "{% endcase %}"
    ),
    "both.html": "<b>{% if include.a and include.b != 'x' or include.c %}是{% else %}否{% endif %}</b>",
    "more.html": "<b>{% if include.n > 3 %}多{% else %}少{% endif %}</b>",
    "script.html": "<script>count()</script>",
    "pre.html": "<pre>\n  一\n\n  二\n</pre>",
    "code.html": "<div>\n  <p>甲</p>\n{% highlight html %}\n<i>\n\n    </i>\n{% endhighlight %}\n</div>",
    "trimmed.html": "<b>\n  {{- include.a -}}\n</b>",
    "data.html": "<b>{{ site.data.people[0].name }}</b>",
    "posts.html": "<ul>{% for post in site.posts %}<li>x</li>{% endfor %}</ul>",
    "self.html": "<b>{% include self.html %}</b>",
    "defaulted.html": "<b>{{ page.series }}</b>",
    "assigned.html": "<b>{{ colour }}</b>",
    "sub/deep.html": "<b>深</b>",
    "long.html": "{% for a in page.photos %}" * 7 + "{{ include.t }}" + "{% endfor %}" * 7,
}
SITE = Site(own_parts=PARTS, texts={"city": "江城"}, defaults=(Default("", {"series": "河"}),))


def convert(written: str, site: Site = SITE) -> Converted:
    """Return what a post with these values becomes."""
    return DIALECTS["jekyll"].convert(written, site, VALUES)


CARD = '<div class="card">\n<a href="/x/">\n<img src="/a.png" alt="图">\n</a>\n'
KNOWN = {
    '一\n\n{% include card.html src="/a.png" to="/x/" words="*清*晨" %}\n\n二': (
        f"一\n\n\n\n{CARD}<p><em>清</em>晨</p>\n</div>\n\n\n\n二"
    ),
    "{% include card.html src='/a.png' to='/x/' %}": f"\n\n{CARD}</div>\n\n",
    "在 {% include who.html %} 说": "在 <em>林晓</em> 说",
    '{% include plain.md a="甲" %}': "*甲*\n\n- 一\n- 二",
    '{%- include outer.html src="/a.png" -%}': f"\n\n<div><em>林晓</em>{CARD}</div></div>\n\n",
    "{% include each.html %}": "\n\n<ul><li>/a.png</li><li>/b.png</li></ul>\n\n",
    "{% include kind.html kind='b' %}": "<b>甲</b>",
    "{% include kind.html kind='c' %}": "<b>丙</b>",
    "{% include kind.html %}": "<b>无</b>",
    "{% include both.html a='1' b='2' %}": "<b>是</b>",
    "{% include both.html a='1' b='x' %}": "<b>否</b>",
    "{% include both.html a='1' b='x' c=page.title %}": "<b>是</b>",
    "{% include both.html c=page.title %}": "<b>否</b>",  # read from the right to the left
    "{% include more.html n=4 %}": "<b>多</b>",
    "{% include more.html n=3 %}": "<b>少</b>",
    "{% include script.html %}": "\n\n<script>count()</script>\n\n",
    "{% include pre.html %}": "\n\n<pre>\n  一\n\n  二\n</pre>\n\n",
    "{% include code.html %}": (
        '\n\n<div>\n<p>甲</p>\n<pre><code class="language-html">'
        "&lt;i&gt;&#10;&#10;    &lt;/i&gt;</code></pre>\n</div>\n\n"
    ),
    '{% include trimmed.html a="说 \\"好\\"" %}': '<b>说 "好"</b>',
    "{% include_cached sub/deep.html %}": "<b>深</b>",
}


@pytest.mark.parametrize(("written", "shown"), KNOWN.items())
def test_a_part_becomes_what_its_template_says(written: str, shown: str) -> None:
    found = convert(written)
    assert (found.text, found.left) == (shown, ())
    assert len(found.converted) == 1


LEFT = [
    "{% include data.html %}",
    "{% include posts.html %}",
    "{% include self.html %}",
    "{% include gone.html %}",
    "{% include defaulted.html %}",
    "{% include who.html a=site.data.x %}",
    "{% include card.html src= %}",
    "{% include ../secret.html %}",
]


@pytest.mark.parametrize("written", LEFT)
def test_one_that_cannot_be_told_whole_stays_to_be_seen(written: str) -> None:
    found = convert(written)
    assert (found.text, found.left) == (written, ("include",))


def test_a_part_that_mostly_shows_nothing_may_hold_the_text_of_a_page() -> None:
    parts = {"api/setup.html": "<h2>安装</h2>", "JB/setup": "{% assign BASE_PATH = '/' %}"}
    parts |= {"disqus.html": "<p>评论</p><script>load()</script>"}
    written = "{% include JB/setup %}{% include api/setup.html %}{% include disqus.html %}"
    assert convert(written, Site(own_parts=parts)).text.strip() == "<h2>安装</h2>"


def test_what_a_post_assigns_is_not_taken_for_nothing() -> None:
    assert convert("{% assign colour = site.data.x %}{% include assigned.html %}").left


def test_the_template_counts_before_what_a_theme_is_known_to_show() -> None:
    own = '<a href="{{ include.url }}"><img src="/shots/{{ include.src }}"></a>'
    written = '{% include image.html src="a.png" url="https://a.test/" %}'
    found = convert(written, Site(own_parts={"image.html": own})).text
    assert found == '<a href="https://a.test/"><img src="/shots/a.png"></a>'


def test_a_note_stays_one_and_what_a_script_fills_is_read_as_of_a_theme() -> None:
    site = Site(own_parts={"figure.html": "<b>x</b>", "note.html": "<b>{{ include.content }}</b>"})
    assert "<figure>" in convert('{% include figure.html src="/a.png" %}', site).text
    assert 'class="note"' in convert('{% include note.html content="江" %}', site).text


def test_a_text_in_several_paragraphs_is_read_with_all_the_rest() -> None:
    site = Site(own_parts={"box.html": "<div>\n{{ page.body | markdownify }}\n</div>"})
    values: dict[str, Value] = {"body": "*甲*\n\n乙"}
    found = DIALECTS["jekyll"].convert("{% include box.html %}", site, values)
    assert found.text == "\n\n<div>\n\n\n*甲*\n\n乙\n\n\n</div>\n\n"


NAMED = Site(
    own_parts={
        "details.html": "<details><summary>{{ summary | markdownify }}</summary>{{ details | markdownify }}"
        "</details>",
        "shot.html": '<img src="/shots/{{ include.src }}" alt="{{ n }}">',
        "script.html": "<script>x</script>",
    }
)
OF_NAMES = {
    "{% capture summary %}*江*{% endcapture %}{% capture details %}\n- 边\n{% endcapture %}"
    "{% include details.html %}": (
        "\n\n<details><summary><em>江</em></summary>\n\n- 边\n\n</details>\n\n"
    ),
    "{% for n in page.photos %}{% include shot.html src=n %}{% endfor %}": (
        '<img src="/shots//a.png" alt="/a.png"><img src="/shots//b.png" alt="/b.png">'
    ),
    "{% for n in page.photos limit:1 %}{% include image.html url=n caption='江' %}{% endfor %}": (
        '\n\n<figure><img src="/a.png" alt=""><figcaption>江</figcaption></figure>\n\n'
    ),
}


@pytest.mark.parametrize(("written", "shown"), OF_NAMES.items(), ids=OF_NAMES)
def test_a_part_reads_names_to_which_the_post_gave_values(written: str, shown: str) -> None:
    found = convert(written, NAMED)
    assert (found.text, found.left) == (shown, ())


def test_a_part_in_a_loop_that_nobody_knows_stays_with_the_loop() -> None:
    written = "{% for n in page.photos %}{% include other.html src=n %}{% endfor %}"
    assert convert(written, NAMED).text == written


def test_a_part_may_begin_in_the_next_line() -> None:
    assert convert("{%\n  include who.html\n%}").text == "<em>林晓</em>"


HOSTILE = {
    "openings": ("{%" * 8_000, "{% include x.html %}" * 2_000),
    "loops": (PARTS["long.html"], '{% include x.html t="' + "x" * 300 + '" %}' * 300),
    "itself": ("{% include x.html %}" * 300, "{% include x.html %}" * 2_000),
    "blanks": ("<b>" + " " * 16_000 + "{%-", "{% include x.html %}" * 2_000),
    "comments": ("{% comment %}" * 1_200, "{% include x.html %}" * 2_000),
    "codes": ("<b>" + "{% highlight a %}" * 900, "{% include x.html %}" * 2_000),
    "names": ("a " * 8_000, "{% assign a = 1 %}" + "{% include x.html %}" * 1_900),
    "in a loop": (
        "{{ include.t }}",
        "{% for a in (1..900) %}{% include x.html t=a %}{% endfor %}" * 300,
    ),
    "arguments": ("<b>{{ include.a }}</b>", "{% include x.html " + "a='" * 30_000 + " %}"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_template_ends(name: str) -> None:
    template, text = HOSTILE[name]
    before = time.process_time()
    convert(text, Site(own_parts={"x.html": template}))
    assert time.process_time() - before < 10  # seconds; some took minutes


DATA = Site(
    own_parts={
        "_data/people.yml": "lin: {name: 林晓}\n",
        "_data/more/names.json": '["甲", "乙"]',
        "_data/broken.yml": "- [",
        "_posts/river/part.md": "江 *{{ include.a }}*\n",
        "_posts/headed.md": "---\ntitle: x\n---\n江",
        "_code/a.js": "a()\n",
        "_posts/twice.md": "一",
        "_posts/river/twice.md": "二",
        "who.html": "<em>{{ site.data.people.lin.name }}</em>",
    }
)
OF_FILES = {
    "{{ site.data.people.lin.name }}": "林晓",
    "{% for one in site.data.more.names %}{{ one }} {% endfor %}": "甲 乙 ",
    "{% include who.html %}": "<em>林晓</em>",
    '{% include_relative part.md a="边" %}': "江 *边*",
    "{% include_relative ./river/part.md a=page.title %}": "江 *江边*",
    "{% include_relative twice.md %}": "{% include_relative twice.md %}",
    "{% include_relative gone.md %}": "{% include_relative gone.md %}",
    "{% render_partial _posts/river/part.md %}": "江 **",
    "{% render_partial _includes/who.html %}": "<em>林晓</em>",
    "{% render_partial about/_bio.md %}": "{% render_partial about/_bio.md %}",
    "{% render_partial _posts/headed.md %}": "江",
    "{% include_code 甲 lang:js a.js %}": (
        '\n\n<p>甲</p>\n\n<pre><code class="language-js">a()\n</code></pre>\n\n'
    ),
    "{% include_code gone.js %}": "{% include_code gone.js %}",
    "{{ site.data.broken.a }}": "{{ site.data.broken.a }}",
}


@pytest.mark.parametrize(("written", "shown"), OF_FILES.items(), ids=OF_FILES.keys())
def test_a_post_shows_files_of_data_and_what_lies_beside_it(written: str, shown: str) -> None:
    assert convert(written, DATA).text == shown
