"""Notes, days and commands in posts of Hexo's themes, as readers see them."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, Site
from articles.importer.bodies import body_of

HEXO = DIALECTS["hexo"]
SHOWN = {
    "a command to copy": (
        "{% copy git:ssh lin/a %}{% copy curl https://a.test/ | sh prefix:$ %}",
        "<p><code>git@github.com:lin/a.git</code><code>curl https://a.test/ | sh</code></p>",
    ),
    "a note in a note": (
        "{% noteblock quote::江 边 %}\n{% noteblock info %}\n河\n{% endnoteblock %}\n{% endnoteblock %}",
        '<aside class="note">\n<p><strong>江 边</strong></p>\n<aside class="note">\n<p>河</p>\n</aside>'
        "\n</aside>",
    ),
    "days in colours": (
        "{%timeline%}\n<!--node 一月 - 江 color:blue -->\n河\n{%endtimeline%}",
        "<p><strong>一月 - 江</strong></p>\n<p>河</p>",
    ),
}


@pytest.mark.parametrize(("written", "html"), SHOWN.values(), ids=SHOWN)
def test_no_setting_of_a_tag_is_shown_and_no_address_in_a_command_is_a_link(
    written: str, html: str
) -> None:
    body = body_of(written, ".md", {}, HEXO.convert, HEXO.manner(Site()))
    assert body.html == html
    assert not body.tags_left
