"""Shortcodes of Hugo's that call other templates, show data, words and days: as a run of Hugo showed them."""

from __future__ import annotations

from datetime import datetime
from time import perf_counter
from zoneinfo import ZoneInfo

import pytest

from articles.dialects import DIALECTS, Named, Site
from articles.dialects.go_patterns import compiled
from articles.dialects.go_tokens import Unknown
from articles.dialects.hugo_facts import Facts
from articles.importer.bodies import body_of

HUGO = DIALECTS["hugo"]
PARTS = {
    "/data/people.yaml": "# 编辑部\n- {name: Ann, role: editor, age: 40}\n"
    "- {name: Bob, role: writer, age: 30}\n- {name: Cy, role: writer, age: 9}\n",
    "/data/glossary/terms.json": '{"tide": {"def": "It *rises*.", "n": 3}}',
    "/data/rates.toml": "# 税\n[eu]\nvat = 19.5\n",
    "/data/broken.yaml": "a: [",
    "/data/marked.yml": "---\n- 甲\n- 乙\n",
    "/i18n/en.toml": '[hello]\nother = "Hi there"\n[many]\nother = "{{ .Count }} more"\n',
    "/i18n/zh.yaml": "- id: hello\n  translation: 你好\n",
    "/partials/figure.html": '<figure><img src="{{ .src }}" alt="{{ .alt }}">'
    "{{ with .cap }}<figcaption>{{ . | markdownify }}</figcaption>{{ end }}</figure>",
    "/partials/up.html": "{{ $r := upper .word }}{{ if .twice }}{{ $r = print $r $r }}{{ end }}"
    "{{ return $r }}",
    "/partials/box.html": '<div class="box">{{ .Inner | .Page.RenderString }}</div>',
    "/partials/deep/a.html": '<i>{{ partial "deep/b" . }}</i>',
    "/partials/deep/b.html": "{{ .Site.Params.city }}",
    "/partials/ring.html": '{{ partial "ring" . }}',
    "/partials/open.html": "<b title='",
}
SHOWN = {
    "a partial with values of its own": (
        '{{ partial "figure.html" (dict "src" (.Get 0) "alt" (.Get 1) "cap" (.Get 2)) }}',
        '{{< own "https://a.example/a.png" "al & t" "Cap **b** & c" >}}',
        '<figure><img alt="al &amp; t" referrerpolicy="no-referrer" src="https://a.example/a.png">'
        "<figcaption>Cap <strong>b</strong> &amp; c</figcaption></figure>",
    ),
    "a partial that returns a value": (
        '<b>{{ partial "up" (dict "word" (.Get 0) "twice" true) }}</b>',
        "{{< own ab >}}",
        "<p><strong>ABAB</strong></p>",
    ),
    "a partial in a partial": (
        '{{ partialCached "deep/a.html" .Page }}',
        "一 {{< own >}}",
        "<p>一 <em>江城</em></p>",
    ),
    "the inside by way of a partial": (
        '{{ with .Inner }}{{ partial "box.html" $ }}{{ end }}',
        "{{< own >}}\n**甲** 乙\n\n- 丙\n{{< /own >}}",
        "<p><strong>甲</strong> 乙</p>\n<ul>\n<li>丙</li>\n</ul>",
    ),
    "some of the data": (
        '<ul>{{ range where .Site.Data.people "role" (.Get 0) }}'
        "<li>{{ .name }} {{ .age }}</li>{{ end }}</ul>",
        "{{< own writer >}}",
        "<ul>\n<li>Bob 30</li>\n<li>Cy 9</li>\n</ul>",
    ),
    "data in order": (
        '{{ range sort hugo.Data.people "age" }}{{ .name }};{{ end }}'
        '{{ range sort site.Data.people "name" "desc" }}{{ .name }};{{ end }}'
        '{{ range where .Site.Data.people "age" ">" 20 }}{{ .name }},{{ end }}',
        "{{< own >}}",
        "<p>Cy;Bob;Ann;Cy;Bob;Ann;Ann,Bob,</p>",
    ),
    "data in a folder": (
        '{{ $t := index .Site.Data.glossary.terms (.Get 0) }}'
        '<b title="{{ $t.n }}">{{ $t.def | markdownify }}</b>',
        "{{< own tide >}}",
        "<p><strong>It <em>rises</em>.</strong></p>",
    ),
    "a number of the data": ("{{ .Site.Data.rates.eu.vat }}%", "{{< own >}}", "<p>19.5%</p>"),
    "data behind a mark": ("{{ index .Site.Data.marked 1 }}", "{{< own >}}", "<p>乙</p>"),
    "words of the language": ('{{ i18n "hello" }}', "{{< own >}}", "<p>你好</p>"),
    "a pattern": (
        r'{{ .Get 0 | replaceRE "(\\w+)@(\\w+)" "$2 at ${1}, $$$3$1x" | replaceRE `\s+$` "" }}',
        '{{< own "me@home " >}}',
        "<p>home at me, $</p>",
    ),
    "what a pattern finds": (
        '{{ $n := findRE "(?i)[a-z]+" (.Get 0) }}{{ len $n }}:{{ delimit $n "," }}'
        "{{ range findRESubmatch `(\\d+)-(\\d+)` (.Get 1) 1 }}({{ index . 1 }}/{{ index . 2 }}){{ end }}",
        '{{< own "aB 1 cd" "10-20, 3-4" >}}',
        "<p>2:aB,cd(10/20)</p>",
    ),
    "days": (
        '{{ .Page.Date.Format "Monday, 2 January 2006 15:04" }} {{ dateFormat "Jan 2, 2006" "2020-03-04" }} '
        '{{ .Page.Date.Year }} {{ (time "2021-05-06").Format "02.01.06" }}',
        "{{< own >}}",
        "<p>Thursday, 2 January 2020 23:30 3月 4, 2020 2020 06.05.21</p>",
    ),
    "loops that are left": (
        "{{ range seq 9 }}{{ if eq . 3 }}{{ continue }}{{ end }}"
        "{{ if gt . 5 }}{{ break }}{{ end }}{{ . }}{{ end }}",
        "{{< own >}}",
        "<p>1245</p>",
    ),
    "lists": (
        '{{ delimit (uniq (slice "a" "b" "a")) "" }} {{ delimit (union (slice 1 2) (slice 2 3)) "" }} '
        '{{ delimit (intersect (slice 1 2) (slice 2 3)) "" }} '
        '{{ delimit (collections.Reverse (slice 1 2)) "" }} '
        '{{ delimit (complement (slice "a") (slice "a" "b")) "" }} {{ md5 "x" }}',
        "{{< own >}}",
        "<p>ab 123 2 21 b 9dd4e461268c8034f5c8564e155c67a6</p>",
    ),
    "addresses from parts": (
        '{{ urls.JoinPath "https://a.example/x" "/b/" "../c" }} {{ urls.JoinPath "/a" "b/" }}',
        "{{< own >}}",
        '<p><a href="https://a.example/x/c">https://a.example/x/c</a> /a/b/</p>',
    ),
    "the inside as data": (
        "{{ $d := .Inner | transform.Unmarshal }}{{ range $d.rows }}<b>{{ .a }}</b>{{ end }}",
        "{{< own >}}\nrows:\n  - {a: 1}\n  - {a: two}\n{{< /own >}}",
        "<p><strong>1two</strong></p>",
    ),
    "what is known of page and site": (
        '{{ with site.GetPage "/news/b" }}<a href="{{ .RelPermalink }}">去</a>{{ end }} '
        "{{ .Page.File.ContentBaseName }} {{ .Page.File.Dir }} {{ .Page.Section }} {{ .Site.Title }} "
        "{{ if hugo.IsProduction }}{{ .Page.Language.Lang }}{{ end }}",
        "{{< own >}}",
        '<p><a href="/news/b/">去</a> a news/sub/ news 江 &amp; 湾 zh</p>',
    ),
}  # fmt: skip
UNCLEAR = {
    "a partial that is not there": '{{ partial "gone" . }}',
    "a partial in itself": '{{ partial "ring" . }}',
    "a partial with half a tag": '{{ partial "open" . }}',
    "data that is broken": "{{ if .Site.Data.broken }}甲{{ end }}",
    "a word with a number in it": '{{ i18n "many" 3 }}',
    "a number that Go counts anew": "{{ $x := 9 }}{{ range seq 900 }}{{ $x = mul $x $x }}{{ end }}",
    "a number without an end": "{{ $x := 9.5 }}{{ range seq 20 }}{{ $x = mul $x $x }}{{ end }}{{ $x }}",
    "half a sign": r'甲{{ "\ud800" }}',
    "a sign that no text holds": r'甲{{ "\x000\x00" }}',
    "half the words": "{{ range .Site.Data.people }}{{ .Site.Title }}{{ end }}",
}
SITE = Site(texts={"city": "江城"}, title="江 & 湾", language="zh", languages=("zh", "en"))
NAMED = Named("news/sub/a", "a", section="news", language="zh")
SECONDS = 20
"""Many times what it takes."""
AT = datetime(2020, 1, 2, 23, 30, tzinfo=ZoneInfo("Europe/Paris"))


def _shown(text: str, **templates: str) -> tuple[str, tuple[str, ...]]:
    parts = {**PARTS, **{f"{name}.html": template for name, template in templates.items()}}
    site = Site(
        texts=SITE.texts, title=SITE.title, language="zh", languages=SITE.languages, own_parts=parts
    )
    values = Facts({"title": "题"}, NAMED, AT)
    body = body_of(text, ".md", {}, lambda one: HUGO.convert(one, site, values), HUGO.manner(site))
    return body.html, body.tags_left


@pytest.mark.parametrize(("template", "text", "html"), SHOWN.values(), ids=SHOWN)
def test_a_template_is_shown_with_all_that_it_asks_for(template: str, text: str, html: str) -> None:
    assert _shown(text, own=template) == (html, ())


@pytest.mark.parametrize("template", UNCLEAR.values(), ids=UNCLEAR)
def test_what_is_not_known_for_sure_stays_and_is_told(template: str) -> None:
    html, left = _shown("{{< own >}}", own=template)
    assert (html, left) == ("<p>{{&lt; own &gt;}}</p>", ("own",))


def test_a_shortcode_knows_the_one_around_it() -> None:
    row = '{{ .Parent.Scratch.Add "names" (slice (.Get 0)) }}<b>{{ .Parent.Get "kind" }}{{ .Inner }}</b>'
    rows = '{{ .Inner }}{{ range .Scratch.Get "names" }}<i>{{ . }}</i>{{ end }}'
    alone = "{{ if .Parent }}甲{{ else }}独{{ end }}"
    html, left = _shown(
        '{{< rows kind="宽" >}}{{< row 一 >}}x{{< /row >}}'
        '{{< row 二 >}}{{< alone >}}{{< /row >}}{{< /rows >}}'
        "{{< alone >}}",
        row=row, rows=rows, alone=alone,
    )  # fmt: skip
    assert left == ()
    assert html == ("<p><strong>宽x宽甲</strong><em>一二</em>独</p>")


def test_data_with_a_sign_of_ours_stands_for_nothing() -> None:
    template = r'甲{{ index (unmarshal `{"a": "\u0000999\u0000"}`) "a" }}'
    assert _shown("{{< own >}}", own=template) == ("<p>甲</p>", ())


def test_partials_and_loops_as_deep_as_they_may_be_end() -> None:
    deep = (
        "{{ range seq 1 }}" * 24 + "{{ $x := " + "(or " * 24 + '(partial "r" .)' + ")" * 24 + " }}"
    )
    template = deep + "{{ $x }}" + "{{ end }}" * 24
    _, left = _shown("{{< own >}}", own=template, **{"/partials/r": template})
    assert left == ("own",)


@pytest.mark.parametrize(
    "pattern",
    [
        "(a*)*b",
        "(a|b+)+c",
        r"(?m:a)(?s)b",
        "(a|aa)+b",
        "(a?){20}b",
        "(a{0,20}){0,20}b",
        "(?<=a)b",
        "a{,5}",
        "a++",
        r"\Q*\E",
        "[a[b]",
        "a{1001}",
        "(" * 200,
        "x" * 400,
    ],
)
def test_a_pattern_that_python_reads_otherwise_or_long_is_not_read(pattern: str) -> None:
    with pytest.raises(Unknown):
        compiled(pattern)


@pytest.mark.parametrize(
    "template",
    [
        '{{ replaceRE `a*b` "" $t }}',
        "{{ $x := findRE `a+a+b` (substr $t 0 150) }}",
        '{{ $x := sort $l "value" "desc" }}',
        '{{ $x := where (slice (dict "a" 1)) "a" 1 }}{{ $x = union $l $l }}',
        '{{ $m := slice }}{{ range seq 150 }}{{ $m = append (dict "x" -1) $m }}{{ end }}'
        '{{ range seq 900 }}{{ $x := where $m "x" "in" $l }}{{ end }}',
        '{{ $x := findRE "(a{999}){99}b" (strings.Repeat 98000 "a") }}',
        '{{ $x := $.Page.Date.Format (strings.Repeat 90000 "2006 ") }}',
        '{{ $x := sha256 (strings.Repeat 98000 "a") }}',
    ],
)
def test_no_function_takes_long(template: str) -> None:
    loop = f"{{{{ range seq 900 }}}}{{{{ range seq 60 }}}}{template}{{{{ end }}}}{{{{ end }}}}"
    start = perf_counter()
    _shown("{{< own >}}" * 20, own='{{ $t := strings.Repeat 1900 "a" }}{{ $l := seq 900 }}' + loop)
    assert perf_counter() - start < SECONDS
