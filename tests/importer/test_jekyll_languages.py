"""Sites of Jekyll in several languages, as its two plugins for that build them."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.dialects import DIALECTS, Site
from articles.importer.start import start_of
from articles.models import Address, Article
from tests.importer import sites
from tests.importer.posts import read
from tests.importer.runs import bring

JEKYLL = DIALECTS["jekyll"]
BY_FOLDER = "languages: [zh, en]\nplugins: [jekyll-multiple-languages-plugin]\nbaseurl: /blog\n"
BY_HEADER = "languages: [de, en]\ndefault_lang: en\npermalink: /:title/\n"
ADDRESSES = {
    "the first language": (
        BY_FOLDER,
        "_i18n/zh/_posts/2022-03-04-a.md",
        "",
        "/blog/2022/03/04/a.html",
    ),
    "another": (BY_FOLDER, "_i18n/en/_posts/2022-03-04-a.md", "", "/blog/en/2022/03/04/a.html"),
    "another, with sections": (
        BY_FOLDER,
        "_i18n/en/river/_posts/2022-03-04-a.md",
        "",
        "/blog/en/river/2022/03/04/a.html",
    ),
    "one by its header": (BY_HEADER, "_posts/2022-03-04-a.md", "de", "/de/a/"),
    "the default": (BY_HEADER, "_posts/2022-03-04-a.md", "en", "/a/"),
    "one that is not built": (BY_HEADER, "_posts/2022-03-04-a.md", "fr", "/a/"),
    "no plugin": ("languages: [de, en]", "_posts/2022-03-04-a.md", "en", "/2022/03/04/a.html"),
    "languages of a theme": (
        "default_lang: en\nlanguages: [{code: en}]",
        "_posts/2022-03-04-a.md",
        "en",
        "/2022/03/04/a.html",
    ),
}


@pytest.mark.parametrize(
    ("configuration", "path", "language", "address"), ADDRESSES.values(), ids=ADDRESSES
)
def test_all_languages_but_the_first_have_a_folder(
    configuration: str, path: str, language: str, address: str
) -> None:
    said = f"lang: {language}\n" if language else ""
    site = JEKYLL.read_site(configuration)
    found = read(f"---\ntitle: a\n{said}---\nx\n", path, dialect=JEKYLL, site=site)
    assert found.addresses[0] == address


def test_the_folder_tells_the_language_and_is_no_section() -> None:
    found = read(
        "---\ntitle: a\n---\n江\n", "_i18n/en/_posts/2022-03-04-a.md", dialect=JEKYLL, site=Site()
    )
    assert found.language == "en"
    assert "_i18n" not in str(found.categories)


@pytest.mark.django_db
def test_one_post_in_two_languages_is_two_articles(tmp_path: Path) -> None:
    files = {
        "_config.yml": BY_FOLDER.replace("baseurl: /blog", "permalink: pretty"),
        "_i18n/en/_posts/2022-03-04-a.md": "---\ntitle: River\n---\nText\n",
        "_i18n/zh/_posts/2022-03-04-a.md": "---\ntitle: 河\n---\n正文\n",
    }
    root = sites.build(tmp_path, files)
    assert start_of(root).dialect == "jekyll"
    bring(root, is_auto=True)
    places = {"/2022/03/04/a": "河", "/en/2022/03/04/a": "River", "/2022/03/04/a-en": "River"}
    for path, headline in places.items():
        assert Address.objects.get(path=path).target == Article.objects.get(headline=headline)
