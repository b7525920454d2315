"""Names of months in templates of Hugo, by the language that Hugo itself knew the site or page by."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from articles.dialects import DIALECTS, Named, Site
from articles.dialects.hugo_facts import Facts

HUGO = DIALECTS["hugo"]
AT = datetime(2023, 3, 4, tzinfo=UTC)
TEMPLATE = (
    '<i>{{ dateFormat "2. January 2006" .Page.Date }}</i> '
    '{{ "2023-05-01" | time.Format "Mon, Jan" }} {{ .Page.Date.Format "January" }}'
)
SHOWN = {
    "de": "<i>4. März 2023</i> Mo., Mai March",
    "ru": "<i>4. марта 2023</i> пн, мая March",
    "ja": "<i>4. 3月 2023</i> 月, 5月 March",
    "zh-Hans": "<i>4. 三月 2023</i> 周一, 五月 March",
    "zh-CN": "<i>4. March 2023</i> Mon, May March",
    "en": "<i>4. March 2023</i> Mon, May March",
}


def _shown(site: Site, language: str = "", template: str = TEMPLATE) -> tuple[str, tuple[str, ...]]:
    named = Named("a", "a", language=language)
    own = {"own.html": template}
    site = Site(main_language=site.main_language, language=site.language, own_parts=own)
    found = HUGO.convert("{{< own >}}", site, Facts({}, named, AT))
    return found.text.strip(), found.left


@pytest.mark.parametrize(("language", "html"), SHOWN.items())
def test_months_have_the_names_of_the_language(language: str, html: str) -> None:
    assert _shown(HUGO.read_site(f"defaultContentLanguage: {language}")) == (html, ())
    assert _shown(Site(), language) == (html, ())


def test_what_pages_are_said_to_be_written_in_names_no_month() -> None:
    assert _shown(HUGO.read_site("languageCode: ja"))[0] == SHOWN["en"]


def test_a_language_of_which_no_names_are_known_leaves_its_tag() -> None:
    site = HUGO.read_site("defaultContentLanguage: fa")
    assert _shown(site)[1] == ("own",)
    assert _shown(site, template='{{ dateFormat "2006/01/02" .Page.Date }}') == ("2023/03/04", ())
