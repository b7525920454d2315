"""Shortcodes of Hugo's that show files of their site, and those inside of code: as a run of Hugo does."""

from __future__ import annotations

import json
from time import perf_counter

import pytest

from articles.dialects import DIALECTS, Named, Site
from articles.dialects.hugo_asked import asked_for, readers
from articles.dialects.hugo_facts import Facts
from articles.importer.bodies import body_of

HUGO = DIALECTS["hugo"]
PARTS = {
    "/files/static/code/a.py": 'print("<甲>")\n',
    "/files/notes/b.md": "一 *二*\n\n- 三\n",
    "/content/news/c.txt": "丙",
    "/files/assets/d.csv": "城,人\n江城,3\n",
    "/files/static/e.json": '[{"at": 75, "says": "**起**"}]',
    "/content/news/a/f.yaml": "x: 己\n",
    "/content/parts/g.md": "---\ntitle: 庚\n---\n辛 *壬* {{< param version >}} {{< own >}}",
    "/content/zh/parts/h/index.md": "没有头部 *癸*",
    "/content/parts/ring.md": "{{% own parts/ring %}}",
}
SHOWN = {
    "a file below the root": (
        '{{ highlight (trim (readFile (.Get "file")) "\\n") "py" "" | }}',
        '{{< own file="static/code/a.py" >}}',
        '<pre><code class="language-py">print("&lt;甲&gt;")</code></pre>',
    ),
    "a file read as Markdown": (
        "{{ os.ReadFile (.Get 0) | markdownify }}",
        "{{< own `/notes/b.md` >}}",
        "<p>一 <em>二</em></p>\n<ul>\n<li>三</li>\n</ul>",
    ),
    "a file below the texts": ("<b>{{ readFile (.Get 0) }}</b>", "{{< own news/c.txt >}}", "<b>丙</b>"),
    "a file that is there": (
        "{{ if fileExists (.Get 0) }}<b>{{ readFile (.Get 0) }}</b>{{ end }}",
        "{{< own news/c.txt >}}",
        "<b>丙</b>",
    ),
    "a table of the assets": (
        '{{ $f := resources.Get (.Get 0) }}{{ $f.Name }} {{ range $f | transform.Unmarshal }}'
        '<i>{{ delimit . "-" }}</i> {{ end }}',
        "{{< own d.csv >}}",
        "d.csv <i>城-人</i> <i>江城-3</i>",
    ),
    "data, and seconds as a time": (
        '{{ range getJSON (print "static/" (.Get 0) ".json") }}<b>{{ .says | markdownify }}</b> '
        '{{ int .at | dateFormat "04:05" }}{{ end }}',
        "{{< own e >}}",
        "<b>起</b> 01:15",
    ),
    "a file of the page's own folder": (
        "{{ with $.Page.Resources.Get (.Get 0) }}{{ .Content }} {{ (unmarshal .).x }}{{ end }}",
        "{{< own f.yaml >}}",
        "x: 己 己",
    ),
}  # fmt: skip
PAGES = {
    "the words of a page that is only shown in others": (
        "{{ with site.GetPage (.Get 0) }}{{ .RenderShortcodes }}{{ else }}无{{ end }}",
        "{{% own parts/g %}}",
        "<p>辛 <em>壬</em> 1.2 {{&lt; own &gt;}}</p>",
    ),
    "of a page in the language's folder": (
        "<div>{{ (.Page.GetPage (.Get 0)).Content }}</div>",
        "{{< own `/parts/h` >}}",
        "<p>没有头部 <em>癸</em></p>",
    ),
    "as they are written": (
        "{{ highlight (site.GetPage `parts/g.md`).RawContent `md` }}",
        "{{< own >}}",
        '<pre><code class="language-md">辛 *壬* {{&lt; param version &gt;}} {{&lt; own &gt;}}</code></pre>',
    ),
}
UNREAD = {
    "a file that is not there": (
        "{{ readFile `gone.txt` }}",
        ("/files/gone.txt", "/content/gone.txt"),
    ),
    "whether one is there": (
        "{{ fileExists `gone.txt` }}",
        ("/files/gone.txt", "/content/gone.txt"),
    ),
    "a file outside": ("{{ readFile `../gone.txt` }}", ()),
    "a file outside, by turns": ("{{ readFile `a/../../gone.txt` }}", ()),
    "a hidden file": ("{{ readFile `.env` }}", ()),
    "a file in a hidden folder": ("{{ readFile `a/.git/config` }}", ()),
    "a file of the web": ("{{ getJSON `https://a.example/` `b.json` }}", ()),
    "an asset": ("{{ (resources.Get `gone.txt`).Content }}", ("/files/assets/gone.txt",)),
    "an asset that is only named": ("{{ (resources.Get `gone.txt`).RelPermalink }}", ()),
}


def _shown(text: str, template: str, **texts: str) -> tuple[str, tuple[str, ...]]:
    site = Site(
        own_parts={**PARTS, "own.html": template}, texts=texts, host="old.example", prefix="/blog"
    )
    named = Named("news/a", "a", section="news", is_bundle=True, language="zh")
    values = Facts({"version": "1.2"}, named, None)
    body = body_of(text, ".md", {}, lambda one: HUGO.convert(one, site, values), HUGO.manner(site))
    return body.html, body.tags_left


@pytest.mark.parametrize(("template", "text", "html"), SHOWN.values(), ids=SHOWN)
def test_a_file_of_the_site_is_shown(template: str, text: str, html: str) -> None:
    shown, left = _shown(text, template)
    assert (_bare(shown), left) == (_bare(html), ())


@pytest.mark.parametrize("sign", ["", ";;"])
def test_a_table_that_cannot_be_read_leaves_its_tag(sign: str) -> None:
    template = f"{{{{ range getCSV {json.dumps(sign)} `assets/d.csv` }}}}{{{{ . }}}}{{{{ end }}}}"
    assert _shown("{{< own >}}", template)[1] == ("own",)


@pytest.mark.parametrize(("template", "text", "html"), PAGES.values(), ids=PAGES)
def test_another_page_is_shown_in_one(template: str, text: str, html: str) -> None:
    assert _shown(text, template)[0] == html


def test_a_page_that_shows_itself_ends() -> None:
    html = _shown("{{% own parts/ring %}}", "{{ (site.GetPage (.Get 0)).RenderShortcodes }}")[0]
    assert html == "<p>{{% own parts/ring %}}</p>"


def _bare(html: str) -> str:
    return html.removeprefix("<p>").removesuffix("</p>").replace("<i>", "<em>").replace(
        "</i>", "</em>"
    ).replace("<b>", "<strong>").replace("</b>", "</strong>")  # fmt: skip


@pytest.mark.parametrize(("template", "wanted"), UNREAD.values(), ids=UNREAD)
def test_only_files_that_a_text_asks_for_are_wanted(template: str, wanted: tuple[str, ...]) -> None:
    site = Site(own_parts={"own.html": template})
    text = "---\ntitle: 甲\n---\n{{< own >}}\n"
    assert asked_for(text, "news/a/index.md", site) == wanted
    assert asked_for("---\ntitle: [\n---\n{{< own >}}\n", "a.md", site) == ()


def test_texts_without_a_shortcode_that_reads_are_not_looked_at() -> None:
    parts = {
        "a.html": "{{ .Get 0 }}",
        "/partials/p.html": "{{ . }}",
        "b/c.html": "{{ readFile `x` }}",
    }
    found = readers(parts)
    assert found.search("{{% b/c x %}}")
    assert not found.search("{{< a >}} {{< b/cd >}} {{< b >}}")
    assert not readers({"a.html": parts["a.html"]}).search("{{< a >}}")
    assert readers({}).search('{{< gallery dir="a" >}}')
    by_partial = {"a.html": '{{ partial "p.html" . }}', "/partials/p.html": "{{ readFile . }}"}
    assert readers(by_partial).search("{{< a >}}")


CODE = {
    "```sh\nget {{< own v >}} {{% own `<i>` %}}\n```": "get v &lt; &amp;lt;i&amp;gt; &amp;lt;",
    "`get {{< own v >}}`": "get v &lt;",
    "```\n{{< param version >}} {{< param gone >}} {{</* own v */>}}\n```": (
        "1.2 {{&lt; param gone &gt;}} {{&lt; own v &gt;}}"
    ),
    "```\n{{< gone >}}\n```": "{{&lt; gone &gt;}}",
    "{{< highlight sh >}}\nget {{< own v >}}\n{{< /highlight >}}": "get v &lt;",
}


@pytest.mark.parametrize(("text", "words"), CODE.items(), ids=CODE)
def test_shortcodes_in_code_are_filled_in(text: str, words: str) -> None:
    html = _shown(text, "{{ .Get 0 }} &lt;")[0]
    assert words.replace("<i>", "&lt;i&gt;") in html


def test_an_address_in_code_is_a_whole_one() -> None:
    template = "{{ .Get 0 | absURL }}"
    assert "https://old.example/blog/a.sh" in _shown("`get {{< own a.sh >}}`", template)[0]
    assert 'href="/blog/a.sh"' in _shown("[甲]({{< own a.sh >}})", template)[0]


def test_elements_and_fences_do_not_come_into_code() -> None:
    assert "{{&lt; own &gt;}}" in _shown("```\n{{< own >}}\n```", "<b>甲</b>")[0]
    assert "{{% own %}}" in _shown("~~~\n{{% own %}}\n~~~", "甲\n~~~\n乙")[0]


SECONDS = 20
"""Many times what it takes."""


def test_pages_full_of_pages_do_not_take_long() -> None:
    parts = {
        "own.html": "{{ (site.GetPage `a`).Content }}",
        "b.html": "{{ range seq 900 }}{{ range seq 900 }}{{ end }}{{ end }}",
        "/content/a.md": "{{< b >}} 甲\n" * 3_000,
    }
    start = perf_counter()
    HUGO.convert("{{% own %}}\n\n" * 1_000, Site(own_parts=parts), {})
    assert perf_counter() - start < SECONDS
