"""Shortcodes of Hugo's themes whose name tells how words are set, or where they lead."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, Site

HUGO = DIALECTS["hugo"]
SHOWN = {
    '{{< blogcard url="/posts/544">}}': '<p><a href="/posts/544">/posts/544</a></p>',
    '{{< linkcard "/posts/544/" >}}': '<p><a href="/posts/544/">/posts/544/</a></p>',
    '{{< blogcard title="江" url="https://a.test/" image="https://a.test/b.png">}}水\n边{{< /blogcard >}}':
        '<p><a href="https://a.test/">江</a><br>水 边</p>',
    '{{< linkcard\n  url="https://a.test/"\n  title="江"\n  desc="*水*"\n/>}}':
        '<p><a href="https://a.test/">江</a><br><em>水</em></p>',
    '{{< extlink "https://a.test" "江 边" >}}': '<a href="https://a.test">江 边</a>',
    '{{< target-blank "江 边" "https://a.test" >}}': '<a href="https://a.test">江 边</a>',
    '{{< newtabref href=../a/ title="江" >}}': '<a href="../a/">江</a>',
    '{{< a href="https://a.test" >}}江 *边*{{< /a >}}': '<a href="https://a.test">江 *边*</a>',
    '{{< collapsable "江" >}}\n水\n{{< /collapsable >}}': "<p><strong>江</strong></p>\n\n水",
    '{{< faq q="江？" >}}\n水\n{{< /faq >}}': "<p><strong>江？</strong></p>\n\n水",
    "{{< newthought >}}江边{{< /newthought >}}起": "江边起",
    '{{< epigraph pre="林，" cite="书" post="三" link="https://a.test" >}}\n水\n{{< /epigraph >}}':
        '<blockquote>\n\n水\n\n— 林，<a href="https://a.test">书</a>三\n\n</blockquote>',
    "{{< columns >}}\n江\n{{< column >}}\n水\n{{< endcolumns >}}": "江\n\n水",
    "江{{< br >}}水": "江<br>水",
    'm{{< sup "2" >}}': "m<sup>2</sup>",
    '{{< color "red" "江" >}}': "江",
    "{{< soundcloud 123 >}}": '<a href="https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/123">',
    '{{< frame src="https://a.test/x" >}}': '<a href="https://a.test/x">',
}  # fmt: skip
LEFT = (
    '{{< linkcard "9e8d" >}}', '{{< blank "江" >}}', '{{< color "red" >}}', '{{< line x="1" >}}',
    '{{< load src="https://a.test/x.js" >}}', '{{< blogcard url="javascript:a" >}}',
)  # fmt: skip


@pytest.mark.parametrize(("text", "html"), SHOWN.items(), ids=SHOWN)
def test_words_and_links_of_themes_are_shown(text: str, html: str) -> None:
    found = HUGO.convert(text)
    assert html in "\n\n".join(filter(None, (part.strip() for part in found.text.split("\n\n"))))
    assert found.left == ()


@pytest.mark.parametrize("text", LEFT)
def test_what_leads_nowhere_stays(text: str) -> None:
    assert len(HUGO.convert(text).left) == 1


def test_a_template_of_the_site_tells_more_than_such_a_name() -> None:
    site = Site(own_parts={"faq.html": "<b>{{ .Get 0 }}</b>: {{ .Inner }}"})
    found = HUGO.convert('{{< faq "江" >}}水{{< /faq >}}', site)
    assert "<b>江</b>: 水" in found.text
