"""Variables, loops and conditions of Liquid: decided where the post alone tells, else left as written."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, Converted, Site, Value

VALUES: dict[str, Value] = {
    "title": "江边",
    "names": ["甲", "乙", "丙"],
    "author": {"name": "林晓"},
    "shown": "true",
    "hidden": "false",
    "date": "2022-03-04",
    "two": "2",
    "empty": [],
    "books": [{"name": "甲", "year": "1"}, {"name": "乙", "year": "2"}],
}


def convert(written: str) -> Converted:
    """Return what a post with these values becomes."""
    return DIALECTS["jekyll"].convert(written, Site(texts={"city": "江城"}), VALUES)


DECIDED = {
    "{% assign a = 'x|y' | split: '|' %}{% for b in a %}[{{ b }}]{% endfor %}": "[x][y]",
    "{% for n in page.names %}{{ forloop.index }}{{ n }} {% endfor %}": "1甲 2乙 3丙 ",
    "{% for n in page.names reversed limit:2 %}{{ n }}{% endfor %}": "乙甲",
    "{% for n in page.names offset:1 %}{% if forloop.last %}和{% endif %}{{ n }}{% endfor %}": "乙和丙",
    "{% for n in page.names %}{% for m in page.names limit:1 %}{{ n }}{{ m }} {% endfor %}{% endfor %}": (
        "甲甲 乙甲 丙甲 "
    ),
    "{{ page.title }}, {{page.author.name}} {{ site.city }}": "江边, 林晓 江城",
    "{{ page.names | join: '、' }} {{ page.names.size }} {{ page.names.first }}": "甲、乙、丙 3 甲",
    "{{ page.title | append: '的' | prepend: '在' | replace: '边', '岸' }}": "在江岸的",
    "{% assign s = 'A b!' | slugify %}[{{ s | prepend: '/#' | relative_url }}]": "[/#a-b]",
    "{% if page.shown %}甲{% else %}乙{% endif %}": "甲",
    "{% if page.hidden %}甲{% elsif page.title == '江边' %}乙{% else %}丙{% endif %}": "乙",
    "{% unless page.title contains '江' %}甲{% else %}乙{% endunless %}": "乙",
    "{% if page.hidden %}甲{% endif %}乙": "乙",
    "{% if page.shown and page.title == '江边' %}甲{% endif %}": "甲",
    "{% if page.hidden or page.title == blank or page.names.size > 2 %}甲{% endif %}": "甲",
    "{% if page.names.size <= 2 %}甲{% else %}乙{% endif %}": "乙",
    "{% case page.title %}{% when '山' %}甲{% when '海', '江边' %}乙{% else %}丙{% endcase %}": "乙",
    "{% case page.title %}{% when '山' %}甲{% else %}{% case page.shown %}{% when 'true' %}丁{% endcase %}"
    "{% endcase %}": "丁",
    "{{ '<b>' | escape }}{{ page.title | url_encode }}": "&lt;b&gt;%E6%B1%9F%E8%BE%B9",
    "{% capture c %}{{ page.title }}!{% endcapture %}{{ c }}{{ c }}": "江边!江边!",
    "{%- assign n = 1 | plus: 2 -%}{{ n }}": "3",
    "{{ page.names | sort | reverse | last }}": "丙",
    "{% for n in (1..3) %}{{ n | times: 2 }} {% endfor %}": "2 4 6 ",
    "{% for n in (page.two..3) reversed %}{{ n }}{{ forloop.index0 }}{{ forloop.length }} {% endfor %}": (
        "302 212 "
    ),
    "{% for n in page.empty %}甲{% else %}{% if page.shown %}无{% endif %}{% endfor %}": "无",
    "{% for n in (1..5) %}{% if n == 2 %}{% continue %}{% elsif n > 3 %}{% break %}{% endif %}{{ n }}"
    "{% endfor %}{{ page.title }}": "13江边",
    "{% for n in page.names limit: 2, offset: 1 %}{% cycle '单', '双' %}{{ n }}{% endfor %}": "单乙双丙",
    "{% cycle 'a': 1, 2 %}{% cycle 'b': 1, 2 %}{% cycle 'a': 1, 2 %}": "112",
    "{% assign kv = 'a|b' | split: '|' %}{{ kv[0] }}{{ kv[-1] }}{{ kv[9] }}": "ab",
    "{% assign k = 'name' %}{{ page.author[k] }}{{ page['title'] }}{{ page.title.size }}": "林晓江边2",
    "{% for b in page.books %}{{ b.name }}{{ b['year'] }}{{ b.none }}{% endfor %}": "甲1乙2",
    "{{ page.books | map: 'name' | join: '、' }}": "甲、乙",
    "{% assign b = page.books | where: 'year', '2' | first %}{{ b.name }}": "乙",
    "{{ page.books[0].name }}{% if page.two < 10 %}少{% endif %}": "甲少",
    "{% assign s = 'a,b,,a,,' | split: ',' %}{{ s.size }}{{ s | uniq | join: '-' }}": "4a-b-",
    "{% assign s = 'ab' | split: '' %}{{ s | reverse | join }}": "b a",
    "{% assign n = 7 | divided_by: 2 %}{{ n }} {{ n | modulo: 2 | plus: 5 | at_most: 3 }}": "3 3",
    "{{ page.title | append: '河流' | truncate: 3, '…' }}{{ page.title | slice: 1 }}": "江边…边",
    "{% assign t = page.names | push: '丁' | array_to_sentence_string: '和' %}{{ t }}": "甲, 乙, 丙, 和 丁",
    "甲\n{%- # 一句 -%}\n乙": "甲乙",
    "甲\n{%- if page.shown -%}\n 乙\n{%- endif %}\n丙": "甲乙\n丙",
    "甲\n{%- for n in page.names limit:2 %}\n- {{ n -}} \n{%- endfor %}\n丙": "甲\n- 甲\n- 乙\n丙",
    "{% if page.shown %}{% highlight js %}a{% endhighlight %}{% endif %}": (
        '\n\n<pre><code class="language-js">a\n</code></pre>\n\n'
    ),
    "{% capture a-b %}*甲*{% endcapture %}<p>{{ a-b | markdownify }}</p>": "<p>\n\n*甲*\n\n</p>",
}


@pytest.mark.parametrize(("written", "shown"), DECIDED.items())
def test_what_the_post_alone_tells_is_decided(written: str, shown: str) -> None:
    found = convert(written)
    assert (found.text, found.left) == (shown, ())
    assert found.converted


LEFT = [
    "{% for p in site.posts %}{{ p.title }}{% endfor %}",
    "{{ page.date }}",
    "{{ page.other }}",
    "{{ page.title | inspect }}",
    "{% for n in (1..9999) %}甲{% endfor %}",
    "{% for n in (page.title..3) %}甲{% endfor %}",
    "{% break %}",
    "{% cycle %}",
    "{{ page.names[page.other] }}",
    "{{ 7 | divided_by: 0 }}",
    "{{ page.title | map: 'a' }}",
    "{% for n in page.names %}{% youtube n %}{% endfor %}",
    "{{ page.author }}",
    "{% for n in page.names %}{% include x.html name=n %}{% endfor %}",
    "{% if page.other %}甲{% endif %}",
    "{% if page.shown and page.other %}甲{% endif %}",
    "{% if page.title contains page.other %}甲{% endif %}",
    "{% case page.title %}{% when page.other %}甲{% endcase %}",
    "{% for n in page.names %}甲",
    "{% for n in page.names | sort %}甲{% endfor %}",
    "{% assign a = site.data.x %}{{ a }}",
    "{% assign a = 'x' %}{% assign a = site.data.x %}{{ a }}",
    "{% for n in page.title %}甲{% endfor %}",
    "{{ page.title | append }}",
    "{% assign = %}{{ page.title '甲' }}",
]


@pytest.mark.parametrize("written", LEFT)
def test_what_it_does_not_tell_stays_to_be_seen(written: str) -> None:
    found = convert(written)
    kept = written.replace("{% assign a = 'x' %}", "")
    assert found.text.replace("&#124;", "|") == kept
    assert found.left


def test_code_and_what_is_to_be_shown_as_it_is_stay() -> None:
    written = "`{{ page.title }}` {{ page.title }}\n\n```\n{% assign a = 1 %}\n```\n"
    assert convert(written).text == written.replace(" {{ page.title }}\n", " 江边\n")
    assert (
        convert("{% raw %}{{ page.title }}{% endraw %}{{ page.title }}").text
        == "{{ page.title }}江边"
    )


GROWING = [
    "{% assign a = 'xxxxxxxxxx' %}" + "{% assign a = a | append: a %}" * 40 + "{{ a }}",
    "{% assign a = 'x,' %}" + "{% assign a = a | replace: 'x', 'x,x,' %}" * 40 + "{{ a }}",
    "{% assign l = '" + "x," * 180 + "' | split: ',' %}"
    + "{% for a in l %}" * 8 + "{% endfor %}" * 8,
    "{% if page.shown %}" * 400 + "甲" + "{% endif %}" * 400,
    "{{ page.title }}" * 5_000,
    "{% assign n = 99 %}" + "{% assign n = n | times: n %}" * 40 + "{{ n }}",
    "{% for n in (1..999) %}" * 6 + "甲" + "{% endfor %}" * 6,
]  # fmt: skip


@pytest.mark.parametrize("written", GROWING, ids=range(len(GROWING)))
def test_what_would_grow_without_end_stays_as_it_is(written: str) -> None:
    found = convert(written)
    assert len(found.text) <= 30_000 + len(written)
    assert found.left


PARTS = {
    "a captured text": (
        "{% capture c %}\n- *甲*\n{% endcapture %}\n{% include callout.html content=c title='乙' %}",
        '<aside class="note">\n\n<p><strong>乙</strong></p>\n\n- *甲*\n\n</aside>',
    ),
    "a captured text for what nobody knows": (
        "{% capture c %}*甲*{% endcapture %}{% include x.html text=c %}",
        "*甲*",
    ),
    "a word": (
        '{% assign u = "/a.png" %}{% include image.html url=u caption="乙" %}',
        '<img src="/a.png" alt=""><figcaption>乙</figcaption>',
    ),
    "a word of the header": ("{% include youtube.html id=page.film %}", "watch?v=abcdefghijk"),
}


@pytest.mark.parametrize(("written", "shown"), PARTS.values(), ids=PARTS)
def test_a_part_of_a_page_is_given_what_its_arguments_stand_for(written: str, shown: str) -> None:
    found = DIALECTS["jekyll"].convert(written, Site(), {"film": "abcdefghijk"})
    assert shown in found.text
    assert found.left == ()
    assert "include" in found.converted or "capture" in found.converted


def test_blanks_beside_a_tag_that_stays_stay_too() -> None:
    written = "甲\n\n{%- if page.other -%}\n乙\n{%- endif -%}\n\n{%- include x.html -%}\n丙"
    assert convert(written).text == written


UNREAD = {
    "one that only the part can read": (
        "{% capture details %}\n- 甲\n{% endcapture %}{% include details.html %}",
        "\n- 甲\n{% include details.html %}",
    ),
    "one that is read": (
        "{% capture c %}甲{% endcapture %}{{ c }}{% include x.html %}",
        "甲{% include x.html %}",
    ),
    "one in a text without parts": ("{% capture c %}甲{% endcapture %}乙", "乙"),
}


@pytest.mark.parametrize(("written", "shown"), UNREAD.values(), ids=UNREAD)
def test_a_captured_text_is_not_lost_with_the_part_that_shows_it(written: str, shown: str) -> None:
    assert DIALECTS["jekyll"].convert(written, Site(), {}).text == shown


@pytest.mark.parametrize(
    "written", ["{% include note.html content=c %}", "{% include image.html url=page.none %}"]
)
def test_a_name_that_nothing_tells_of_is_no_text(written: str) -> None:
    found = DIALECTS["jekyll"].convert(written, Site(), {})
    assert (found.text, found.left) == (written, ("include",))
