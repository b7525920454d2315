"""Shortcodes of Hugo's themes for code, terminals, trees of files and addresses."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, Converted, Site
from articles.importer.bodies import body_of

HUGO = DIALECTS["hugo"]


def convert(written: str) -> Converted:
    """Return what a post of a site without templates of its own becomes."""
    return HUGO.convert(written, Site(), {})


def shown(written: str) -> str:
    """Return the HTML that a post becomes, a line behind the other."""
    return "".join(body_of(written, ".md", {}, convert).html.split("\n"))


SHOWN = {
    "code with a language and a title": (
        '{{< code language="css" title="甲" id="1" >}}\na{}\n{{< /code >}}',
        '<p><strong>甲</strong></p><pre><code class="language-css">a{}</code></pre>',
    ),
    "code in a line": ("甲 {{< code >}}a<b *c* `d`{{< /code >}}", "<p>甲 <code>a&lt;b *c* `d`</code></p>"),
    "code in fences": (
        "{{< codes java >}}\n{{< code >}}\n```java\na\n```\n{{< /code >}}\n{{< /codes >}}",
        '<pre><code class="language-java">a</code></pre>',
    ),
    "a terminal": (
        '{{< terminal title="甲" >}}\n$ *ls*\n{{< /terminal >}}',
        "<p><strong>甲</strong></p><pre><code>$ *ls*</code></pre>",
    ),
    "a tree of files": (
        '甲\n\n{{< filetree/container >}}\n  {{< filetree/folder name="a" >}}\n'
        '    {{< filetree/file name="b.md" >}}\n'
        '    {{< filetree/file name="c.md" url="https://a.test/c" >}}\n'
        '  {{< /filetree/folder >}}\n  {{< filetree/folder name="d" state="closed" >}}'
        "{{< /filetree/folder >}}\n{{< /filetree/container >}}\n\n*乙*",
        '<p>甲</p><ul><li>a/<ul><li>b.md</li><li><a href="https://a.test/c">c.md</a></li></ul></li>'
        "<li>d/</li></ul><p><em>乙</em></p>",
    ),
    "what a square of dots says": (
        '{{< qr text="https://a.test/b" />}}\n\n{{< qr >}}\nhttps://a.test/c\n{{< /qr >}}',
        '<p><a href="https://a.test/b">https://a.test/b</a></p>'
        '<p><a href="https://a.test/c">https://a.test/c</a></p>',
    ),
    "words and where they lead": (
        '甲 {{< newtab url="https://a.test/b" text="乙" >}}', '<p>甲 <a href="https://a.test/b">乙</a></p>',
    ),
    "rows of columns": (
        "{{< row >}}\n{{< col >}}\n*甲*\n{{< /col >}}\n{{< /row >}}", "<p><em>甲</em></p>",
    ),
    "a word underlined": ("甲 {{< underline >}}乙{{< /underline >}}", "<p>甲 乙</p>"),
}  # fmt: skip


@pytest.mark.parametrize(("written", "html"), SHOWN.values(), ids=SHOWN)
def test_shortcodes_show_what_they_hold(written: str, html: str) -> None:
    assert convert(written).left == ()
    assert shown(written) == html


def test_a_recording_of_a_terminal_is_led_to_by_its_number() -> None:
    assert "https://asciinema.org/a/12345" in shown("{{< asciinema 12345 >}}")
    assert convert('{{< asciinema file="a.cast" >}}').left == ("asciinema",)


@pytest.mark.parametrize(
    "written",
    [
        '{{< code file="a.java" language="java" >}}',  # the code lies in a file
        "{{< terminal >}}<span>a</span>{{< /terminal >}}",
        "{{< filetree/file >}}",
        "{{< qr >}}",
    ],
)
def test_what_says_too_little_stays(written: str) -> None:
    assert convert(written).left
