"""Shortcodes of Hugo's whose template stands in the text, as a run of Hugo shows them."""

from __future__ import annotations

import pytest

from articles.dialects import DIALECTS, Named, Site
from articles.dialects.hugo_facts import Facts
from articles.dialects.hugo_site import read_site

HUGO = DIALECTS["hugo"]
TEXT = "前 {{< a.inline 江 >}}<b>{{ .Get 0 }}</b> {{ .Page.Params.version }}{{< /a.inline >}}后"
STYLE = "前\n\n{{< css.inline >}}\n<style>\n.a { color: red }\n</style>\n{{< /css.inline >}}\n"


def _shown(text: str, site: Site) -> tuple[str, tuple[str, ...]]:
    found = HUGO.convert(text, site, Facts({"version": "1.2"}, Named("a", "a"), None))
    return found.text.strip(), found.left


@pytest.mark.parametrize("text", [TEXT, STYLE, "前 {{< a.inline />}}"])
def test_hugo_showed_nothing_of_them_where_the_site_did_not_say_so(text: str) -> None:
    shown, left = _shown(text, Site())
    assert (shown.replace("后", "").strip(), left) == ("前", ())


@pytest.mark.parametrize(
    "said", ["enableInlineShortcodes = true", "[security]\nenableInlineShortcodes = true"]
)
def test_what_their_template_writes_is_shown_where_it_did(said: str) -> None:
    site = read_site(f"baseURL = 'https://old.example/'\n{said}\n")
    again = " {{< a.inline 水 />}}"
    shown, left = _shown(TEXT + again, site)
    assert "".join(shown.split()) == "前<b>江</b>1.2后<b>水</b>1.2"
    assert left == ()
    assert _shown(STYLE, site) == ("前", ())


def test_a_template_that_asks_for_more_stays_to_be_seen() -> None:
    site = read_site("enableInlineShortcodes = true\n")
    shown, left = _shown("{{< a.inline >}}{{ now }}{{< /a.inline >}} {{< b.inline />}}", site)
    assert left == ("a.inline", "b.inline")
    assert "{{ now }}" in shown
