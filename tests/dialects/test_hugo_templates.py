"""A site's own shortcodes of Hugo, as its own templates show them. Each was tried with Hugo itself."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from articles.dialects import DIALECTS, Site
from articles.importer.bodies import body_of

TITLED = """<div class="callout {{ .Get "type" | default "info" }}">
  {{ with .Get "title" }}<strong>{{ . }}</strong>{{ end }}

  {{ .Inner | markdownify }}
</div>"""
FOLDED = "<p><b>{{ .Get 0 | markdownify }}</b></p>\n{{ .Inner | markdownify }}"
PAGE = "{{ .Page.Title }} {{ .Page.Params.port }} {{ .Site.Params.river }} {{ site.Params.river }}"
RANGE = (
    '{{- range $at, $one := split (.Get 0) "," -}}<b>{{ $at }}{{ trim $one " " }}</b>{{- end -}}'
)
CASES: Mapping[str, tuple[str, str, str]] = {
    "a default and a condition, with Markdown inside": (
        TITLED,
        '{{< own title="江 & <边>" >}}\n一 **二**\n\n* 三\n{{< /own >}}',
        "<p><strong>江 &amp; &lt;边&gt;</strong></p>\n<p>一 <strong>二</strong></p>\n"
        "<ul>\n<li>三</li>\n</ul>",
    ),
    "a picture whose path the template makes": (
        '{{ $n := .Get "n" }}{{ $e := .Get "e" | default "jpg" }}'
        '<img src="{{ printf "/img/%s.%s" $n $e }}">',
        '{{< own n="江" >}}',
        '<figure class="news-image" data-image-id="1"></figure>',
    ),
    "the words beside a lone picture are its caption": (
        '<div><img src="{{ .Get "src" }}"><span>{{ .Get "words" }}</span></div>',
        '{{< own src="/a.png" words="江边" >}}',
        '<figure class="news-image" data-image-id="1"><figcaption>江边</figcaption></figure>',
    ),
    "if, else if, else": (
        '{{ if eq (.Get 0) "a" }}甲{{ else if (eq (.Get 0) "b") }}乙{{ else }}丙{{ end }}',
        "{{< own b >}} {{< own z >}}",
        "<p>乙 丙</p>",
    ),
    "what is set": (
        '{{ cond (isset .Params "u") "有" "无" }}',
        '{{< own u="1" >}}{{< own v="1" >}}',
        "<p>有无</p>",
    ),
    "turns": (RANGE, '{{< own "甲, 乙" >}}', "<p><strong>0甲1乙</strong></p>"),
    "inside a line": (
        "<mark>{{ .Inner }}</mark>",
        "一 {{< own >}}二{{< /own >}} 三",
        "<p>一 <mark>二</mark> 三</p>",
    ),
    "code in Markdown inside": (
        "<div>{{ .Inner | markdownify }}</div>",
        "{{< own >}}一 `二` 三{{< /own >}}",
        "<p>一 <code>二</code> 三</p>",
    ),
    "the page and the site": (PAGE, "{{< own >}}", "<p>题 港 江 江</p>"),
    "a frame of another site": (
        '<iframe src="https://www.youtube.com/embed/{{ .Get 0 }}"></iframe>',
        "{{< own abcdefghi_1 >}}",
        '<p class="embed"><a href="https://www.youtube.com/watch?v=abcdefghi_1">YouTube</a></p>',
    ),
    "code": (
        '{{ highlight (trim .Inner "\\n") (.Get 0) "" }}',
        "{{< own go >}}\na := 1 < 2\n\n*b*\n{{< /own >}}",
        '<pre><code class="language-go">a := 1 &lt; 2\n\n*b*</code></pre>',
    ),
    "names inside of a condition are its own": (
        '{{ $x := "一" }}{{ if true }}{{ $x = "二" }}{{ $x := "三" }}{{ end }}{{ $x }}',
        "{{< own >}}",
        "<p>二</p>",
    ),
    "a word without quotes says yes or no": (
        '{{ if .Get "open" }}开{{ else }}关{{ end }}',
        '{{< own open=true >}}{{< own open=false >}}{{< own open="false" >}}',
        "<p>开关开</p>",
    ),
    "two paragraphs below a title": (
        FOLDED,
        '{{< own "题 *甲*" >}}\n一\n\n二\n{{< /own >}}',
        "<p><strong>题 <em>甲</em></strong></p>\n<p>一</p>\n<p>二</p>",
    ),
    "remarks": ("{{/* it's \"odd */}}{{- /* 乙 */ -}}  甲", "一 {{< own >}} 二", "<p>一 甲 二</p>"),
    "a picture of the bundle": (
        '{{ $it := .Page.Resources.GetMatch (.Get "src") }}{{ $it = $it.Fit "600x400" }}'
        '<img src="{{ $it.RelPermalink }}" width="{{ $it.Width }}">',
        '{{< own src="a.png" >}}',
        '<figure class="news-image" data-image-id="1"></figure>',
    ),
    "the target of a link": (
        "{{ .Get 0 | relURL }}",
        '[江]({{< own "a/b/" >}})',
        '<p><a href="/a/b/">江</a></p>',
    ),
    "nothing but room": (
        '<div style="height: 2em"></div>',
        "一\n\n{{< own >}}\n\n二",
        "<p>一</p>\n<p>二</p>",
    ),
}  # fmt: skip
UNCLEAR = {
    "another template": '{{ partial "card" . }}',
    "a function of the site": "{{ range .Site.RegularPages }}{{ .Title }}{{ end }}",
    "the size of a picture": '{{ if lt (.Page.Resources.Get "a").Width 9 }}小{{ end }}',
    "a broken one": '{{ if .Get "a" }}甲',
    "a quote without end": '{{ .Get "a }}',
    "a mistake of the template": '{{ printf "%d" "x" "y" | unknownFunction }}',
    "what a script draws": '<div id="map"></div><script>draw()</script>',
    "a name nobody gave": "{{ $nobody }}",
}


def _shown(template: str, text: str) -> tuple[str, tuple[str, ...]]:
    hugo = DIALECTS["hugo"]
    site = Site(own_parts={"own.html": template}, texts={"river": "江"}, shows_html=True)
    header = {"Title": "题", "port": "港"}
    body = body_of(text, ".md", {}, lambda one: hugo.convert(one, site, header), hugo.manner(site))
    return body.html, body.tags_left


@pytest.mark.parametrize(("template", "text", "html"), CASES.values(), ids=CASES)
def test_a_site_shows_its_own_shortcodes_by_its_templates(
    template: str, text: str, html: str
) -> None:
    assert _shown(template, text) == (html, ())


@pytest.mark.parametrize("template", UNCLEAR.values(), ids=UNCLEAR)
def test_what_a_template_does_not_say_alone_stays_and_is_told(template: str) -> None:
    html, left = _shown(template, '{{< own a="b" >}}')

    assert html == '<p>{{&lt; own a="b" &gt;}}</p>'
    assert left == ("own",)


def test_a_known_tag_is_read_as_before_where_a_site_has_a_template_of_it() -> None:
    hugo = DIALECTS["hugo"]
    site = Site(own_parts={"note.html": "<div>{{ .Inner }}</div>"})

    shown = hugo.convert("{{< note >}}江{{< /note >}}", site, {})

    assert "<aside" in shown.text


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ if true }}" * 5_000, "{{< own >}}"),
        ("{{ " + "(" * 8_000 + "1" + ")" * 8_000 + " }}", "{{< own >}}"),
        ("{{ range (slice 1 2 3 4 5 6 7 8 9) }}" * 19 + "{{ end }}" * 19, "{{< own >}}" * 2_000),
        ("{{ .Inner }}" * 1_000, "{{< own >}}" + "江" * 100_000 + "{{< /own >}}"),
        ("江" * 16_000, "{{< own >}}" * 9_000),
        ("{{/*" * 4_000, "{{< own >}}"),
        ('{{ "' * 4_000, "{{< own >}}"),
        ("{{ .Inner | markdownify }}", "{{< own >}}" + " \n" * 50_000 + "江{{< /own >}}"),
        ("{{ .Inner | markdownify }}", "{{< own >}}" * 9_000),
        ('{{ replace (.Get 0) "a" (.Get 0) }}', "{{< own " + "a" * 1_900 + " >}}"),
    ],
    ids=["open", "brackets", "turns", "copies", "long", "remarks", "quotes", "blanks", "inside", "grows"],
)  # fmt: skip
def test_no_template_takes_long(template: str, text: str) -> None:
    hugo = DIALECTS["hugo"]

    shown = hugo.convert(text, Site(own_parts={"own.html": template}), {})

    assert len(shown.text) <= 20 * max(100_000, len(text))
