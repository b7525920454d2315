"""Shortcodes that a site of Hugo's brings itself become what their own template says."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, Converted, Site, Value
from articles.dialects.header import Bare
from articles.importer.bodies import body_of

HUGO = DIALECTS["hugo"]
VALUES: dict[str, Value] = {
    "title": "江 & 边",
    "Mood": "静",
    "open": Bare("true"),
    "tags": ["甲", "乙"],
}
PLACE = {"city": "江城", "author.name": "林晓", "lazy": Bare("false")}


def convert(written: str, **templates: str) -> Converted:
    """Return what a post becomes on a site with these templates; a line stands for a slash in names."""
    parts = {f"{name.replace('_', '/')}.html": text for name, text in templates.items()}
    site = Site(own_parts=parts, texts=PLACE, host="old.example", prefix="/blog")
    return HUGO.convert(written, site, VALUES)


def shown(written: str, **templates: str) -> str:
    """Return the HTML that a post becomes."""
    return body_of(written, ".md", {}, lambda text: convert(text, **templates)).html


def test_a_template_may_be_markdown_but_html_comes_first() -> None:
    parts = {"a.md": "甲{{ .Inner }}", "b.md": "乙", "b.html": "丙"}
    site = Site(own_parts=parts, texts=PLACE)
    found = HUGO.convert("{{% a %}}子{{% /a %}} {{< b >}}", site, VALUES)
    assert (found.text, found.left) == ("甲子 丙", ())


SHOWN = {
    "": ('{{< own a b" - c" >}}', ""),
    "{{/* a */}}": ("{{< own >}}", ""),
    "<b>{{ .Get 0 }}</b>": ('{{< own "a<b> & *c*" >}}', "<b>a&lt;b&gt; &amp; &#42;c&#42;</b>"),
    '<i>{{.Get "who"}}{{ .Get 0 }}</i>': ("{{< own who=江 >}}", "<i>江</i>"),
    '{{ with .Get "a" }}<u>{{ . }}</u>{{ else }}无{{ end }}': ("{{< own >}}", "无"),
    '{{ $x := .Get 0 }}{{ if eq $x "a" }}{{ $x = "甲" }}{{ end }}<b>{{ $x }}</b>': (
        "{{< own a >}}",
        "<b>甲</b>",
    ),
    "{{- range $at, $one := split (.Get 0) `,` }}{{ $at }}{{ $one }};{{ end -}}": (
        '{{< own "甲,乙" >}}',
        "0甲;1乙;",
    ),
    "{{ range .Params }}<b>{{ . }}</b>{{ end }}": ("{{< own 1 x >}}", "<b>1</b><b>x</b>"),
    "{{ index (dict `a` 2 | merge (dict `a` 1 `b` 3)) (.Get 0) }}": ("{{< own a >}}", "2"),
    "{{ index .Params 1 }}{{ isset .Params 5 }}": ("{{< own 1 x >}}", "xfalse"),
    "{{ if .Get 0 }}甲{{ else if .IsNamedParams }}乙{{ else }}丙{{ end }}": (
        "{{< own false >}}",
        "丙",
    ),
    '<img src="/img/{{ .Get 0 }}" alt="{{ .Get 1 | default .Name }}">': (
        '{{< own "a b.png" >}}',
        '<img src="/img/a%20b.png" alt="own">',
    ),
    '<a href="{{ .Get 0 }}">x</a>': ("{{< own javascript:a >}}", '<a href="#ZgotmplZ">x</a>'),
    '<a href="/?q={{ .Get 0 }}">x</a>': ('{{< own "a&b" >}}', '<a href="/?q=a%26b">x</a>'),
    "<b {{ .Get 0 | safeHTMLAttr }} {{ .Get 0 }}>x</b>": (
        "{{< own `a='b'` >}}",
        "<b a='b' ZgotmplZ>x</b>",
    ),
    "{{ .Get 0 | safeHTML }}": ("{{< own `<b>x</b>` >}}", "<b>x</b>"),
    "<!-- {{ .Get 0 }} -->{{/* nothing */}}<s>{{ printf `%s-%03d %q` `a` 7 `b` }}</s>": (
        "{{< own x >}}",
        "<s>a-007 &quot;b&quot;</s>",
    ),
    "{{ page.Title }}{{ $.Page.Params.mood }}{{ with .Page.Param `open` }}1{{ end }}": (
        "{{< own >}}",
        "江 &amp; 边静1",
    ),
    "{{ .Site.Params.city }}{{ site.Params.author.name }}{{ if site.Params.lazy }}x{{ end }}": (
        "{{< own >}}",
        "江城林晓",
    ),
    '<a href="{{ relURL (.Get 0) }}">{{ path.Base (.Get 0) | strings.TrimSuffix ".pdf" }}</a>': (
        "{{< own a/b.pdf >}}",
        '<a href="/blog/a/b.pdf">b</a>',
    ),
    '<a href="{{ relref . (.Get 0) }}">x</a>': ('{{< own "/江/a.md" >}}', '<a href="/江/a/">x</a>'),
    "{{ .Scratch.Set `n` (add 1 2) }}{{ .Scratch.Get `n` }}{{ seq 3 }}{{ cond (gt 2 1) `甲` `乙` }}": (
        "{{< own >}}",
        "3&#91;1 2 3&#93;甲",
    ),
    "{{ if and (or (.Get 0) .Inner) (not (.Get 1)) }}{{ lower `AB` | title | upper }}{{ end }}": (
        "{{< own x />}}",
        "AB",
    ),
    "<p>{{ .Get 0 }}</p>\n\n    <p>b</p>\n": ("{{< own a >}}", "\n\n<p>a</p>\n<p>b</p>\n\n"),
    "<pre>a\n\n  b</pre>": ("{{< own >}}", "\n\n<pre>a&#10;\n  b</pre>\n\n"),
    "<style>\na\n\nb</style><script>x({{ .Get 0 }})</script>": ("{{< own a >}}", ""),
    '{{ with (.Page.Resources.Get "a").Fit "9" }}<img src="{{ .RelPermalink }}" id={{ .Width }}>{{ end }}': (
        "{{< own >}}",
        '<img src="a" id=>',
    ),
    '<script src="https://gist.github.com/a/{{ .Get 0 }}.js"></script>': (
        "{{< own b >}}",
        '\n\n<script src="https://gist.github.com/a/b.js"></script>\n\n',
    ),
    "<figcaption>{{ .Get 0 | markdownify }}</figcaption>": (
        '{{< own "**a** [b](/c/)" >}}',
        '\n\n<figcaption><strong>a</strong> <a href="/c/">b</a></figcaption>\n\n',
    ),
    '<img src="/a.png"><p>{{ .Get "cap" | markdownify }}</p>': (
        "{{< own cap='**a** b' >}}",
        '\n\n<figure><img src="/a.png"><figcaption><strong>a</strong> b</figcaption></figure>\n\n',
    ),
    "<div>{{ .Inner | markdownify }}</div>": (
        "{{< own >}}\n**a**\n{{< /own >}}",
        "\n\n<div>\n\n**a**\n\n</div>\n\n",
    ),
    "<em>{{ $.Page.RenderString .Inner }}</em>": ("{{< own >}}*a*{{< /own >}}", "<em>*a*</em>"),
    "<div>{{ .Inner }}</div>": (
        "{{< own >}}\n*a*\n\n  b\n{{< /own >}}",
        "\n\n<div>\n&#42;a&#42;\nb\n</div>\n\n",
    ),
    "<section>{{ .Inner }}</section>": (
        "{{% own %}}\n*a*\n{{% /own %}}",
        "\n\n<section>\n\n*a*\n\n</section>\n\n",
    ),
    "[{{ .Get 0 }}]({{ .Get 1 }})": ('{{% own "*a*" "/b/" %}}', "[*a*](/b/)"),
}


@pytest.mark.parametrize("template", SHOWN)
def test_a_template_says_what_a_shortcode_becomes(template: str) -> None:
    written, text = SHOWN[template]
    found = convert(f"前{written}后", own=template)
    assert (found.text, found.left, found.converted) == (f"前{text}后", (), ("own",))


UNKNOWN = [
    "{{ partial `a` . }}",
    "{{ if gt (.Page.Resources.Get `a`).Width 9 }}x{{ end }}",
    "{{ .Page.Resources.Get `a` }}",
    "<div id='map'></div><script>draw({{ .Get 0 }})</script>",
    "{{ readFile `a` }}",
    "{{ .Page.File.Path }}",
    "{{ errorf `a` }}",
    "{{ .Parent.Get 0 }}",
    "{{ .Nothing }}",
    "{{ $x }}",
    "{{ if }}a{{ end }}",
    "{{ if 1 }}a",
    "{{ end }}",
    "{{ `a",
    "{{ range 1 }}{{ end }}",
    "{{ replaceRE `(?<=a)b` `b` `c` }}",
    "{{ replaceRE `(a+)+` `b` `c` }}",
    "{{ replaceRE `[[:alpha:]]` `b` `c` }}",
    r"{{ replaceRE `\pL` `b` `c` }}",
    "{{ findRE `(` `c` }}",
    "{{ return 1 }}",
    "{{ break }}",
    "{{ .Site.Data.nothing.of }}",
    "{{ i18n `nothing` }}",
    "{{ .Page.Date.Format `2006` }}",
    "{{ dateFormat `MST` `2020-01-02` }}",
    "{{ where (slice 1) `a` }}",
    "{{ uniq (slice (slice 1)) }}",
    "{{ | 1 }}",
    "{{ 1 | | print }}",
    "{{ printf `%d` `a` }}",
    '{{ define "a" }}{{ end }}',
    "{{ strings.Repeat 900000 `a` }}",
    "{{ range seq 900 }}{{ range seq 900 }}a{{ end }}{{ end }}",
    "{{ if 1 }}" * 40 + "{{ end }}" * 40,
]


@pytest.mark.parametrize("template", UNKNOWN)
def test_what_cannot_be_worked_out_stays_and_is_told(template: str) -> None:
    found = convert("{{< own >}}甲{{< /own >}}", own=f"{template}{{{{/* .Inner */}}}}")
    assert (found.left, found.converted) == (("own",), ())
    assert "{{&lt; own &gt;}}甲" in found.text


def test_only_what_is_shown_has_to_be_known() -> None:
    template = "{{ if .Get 0 }}{{ partial `a` }}{{ else }}<b>甲</b>{{ end }}"
    assert convert("{{< own >}}", own=template).text == "<b>甲</b>"


def test_the_own_template_of_a_known_name_counts_where_the_arguments_do_not_fit() -> None:
    template = '<img src="/i/{{ .Get "src" }}" alt="">'
    assert "<figure>" in convert('{{< img "a.png" >}}', img=template).text
    assert convert('{{< img src="a.png" >}}', img=template).text == '<img src="/i/a.png" alt="">'


GENERAL = "{{< code >}}\n*甲*\n{{< /code >}}"


def test_a_template_of_the_sites_own_counts_more_than_a_name_that_tells_little() -> None:
    assert shown(GENERAL) == "<pre><code>*甲*</code></pre>"
    read = shown(GENERAL, code="<div>{{ .Inner | markdownify }}</div>")
    assert read == "<p><em>甲</em></p>"
    as_it_is = shown(GENERAL, code="<pre>{{ .Inner }}</pre>")
    assert as_it_is == "<pre>*甲*</pre>"
    assert shown(GENERAL, code="{{ partial `a` }}") == "<pre><code>*甲*</code></pre>"


def test_a_pair_that_cannot_be_worked_out_keeps_its_inside() -> None:
    found = convert("{{< own >}}甲{{< /own >}}", own="{{ .Inner | partial `a` }}<b></b>")
    assert "甲" in found.text
    assert found.left == ("own",)


def test_a_template_in_a_folder_is_named_by_its_path() -> None:
    assert convert("{{< box/note >}}", box_note="<b>甲</b>").text == "<b>甲</b>"


def test_shortcodes_keep_notes_for_each_other() -> None:
    template = "{{ .Page.Scratch.Add `n` 1 }}<sup>{{ .Page.Scratch.Get `n` }}</sup>"
    assert convert("{{< own >}}{{< own >}}", own=template).text == "<sup>1</sup><sup>2</sup>"


def test_the_target_of_a_link_is_an_address() -> None:
    assert convert("[江]({{< own a_b_ >}})", own="/x/{{ .Get 0 }}/").text == "[江](/x/a_b&#95;/)"
    assert (
        shown("[江]({{< own a_b_ >}})", own="/x/{{ .Get 0 }}/")
        == '<p><a href="/x/a_b_/">江</a></p>'
    )


PAGES = {
    "{{< note1 >}}\n\n**边**\n\n- 甲\n\n{{< /note1 >}}": "<p><strong>边</strong></p>\n<ul>\n<li>甲",
    "- 甲\n  {{< note1 >}}\n  乙\n  {{< /note1 >}}": "<ul>\n<li>\n<p>甲</p>\n<p>乙</p>\n</li>\n</ul>",
    "| 甲 |\n|---|\n| {{< note1 >}}乙{{< /note1 >}} |": "乙",
    "{{< note1 >}}{{< own >}}{{< /note1 >}}": "<strong>江</strong>",
    "```\n{{</* own */>}}\n```": "{{&lt; own &gt;}}",
}


@pytest.mark.parametrize("written", PAGES)
def test_it_stands_where_it_was_shown(written: str) -> None:
    html = shown(written, note1="<div>{{ .Inner | markdownify }}</div>", own="<strong>江</strong>")
    assert PAGES[written] in html


HOSTILE = [
    "{{",
    "{{/*",
    "{{ (",
    "{{ if . }}",
    "{{ `",
    '{{ "',
    "<",
    "<a ",
    "<!--",
    '<a b="',
    "<b>",
    "</b>",
]
HOSTILE += [
    "<pre>\n\n",
    "<style>",
    "\\",
    "*",
    "<div>\n\n  ",
    "{{ with 1 }}{{ end }}",
    "{{ .Get 0 }}",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_templates_of_nothing_but_openings_do_no_harm(piece: str) -> None:
    template = piece * (16_000 // len(piece))
    assert len(convert("{{< own a >}}\n" * 7_000, own=template).text) < 300_000


GROWING = {
    "a text": "{{ $x := `aaaaaaaa` }}" + "{{ $x = print $x $x }}" * 300,
    "a list": "{{ $x := slice 1 }}" + "{{ $x = slice $x $x $x }}" * 300 + "{{ $x }}",
    "loops": "{{ range seq 999 }}{{ range seq 999 }}{{ range seq 999 }}{{ end }}{{ end }}{{ end }}",
    "notes": "{{ .Page.Scratch.Add `a` `aaaaaaaaaaaaaaaaaaaa` }}{{ .Page.Scratch.Get `a` }}",
    "insides": "{{ .Inner }}{{ .Inner }}{{ .Inner }}{{ .Inner }}",
}


@pytest.mark.parametrize("template", GROWING.values(), ids=GROWING)
def test_a_template_that_grows_is_given_up(template: str) -> None:
    written = "{{< own >}}a" * 3_000 + "{{< /own >}}" * 3_000
    assert convert(written, own=template).left == ("own",)
