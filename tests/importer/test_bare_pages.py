"""Sites of Jekyll that have pages alone, and their texts without front matter."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from articles.dialects.needed import needed
from articles.importer.find import Found, find
from articles.importer.start import start_of
from articles.importer.verify import verify
from articles.models import Page
from tests.importer import sites
from tests.importer.runs import bring, outcomes

PLUGIN = "plugins: [jekyll-optional-front-matter]\ninclude: [LICENSE.md]\n"
FILES = {
    "_config.yml": PLUGIN,
    "guide/BOAT.md": "# 船\n\n江上的船。\n\n## 桨\n\n木的。\n",
    "guide/oar.md": sites.page("桨"),
    "guide/plain.html": "<p>原样</p>\n",
    "README.md": "# 说明\n\n一。\n",
    "CODE_OF_CONDUCT.md": "# 规矩\n\n一。\n",
    "CHANGELOG.md": "# 变化\n\n一。\n",
    "LICENSE.md": "# 许可\n\n随意。\n",
    "_includes/part.md": "# 部分\n\n一。\n",
}


@pytest.mark.django_db
def test_markdown_without_a_header_is_a_page_where_a_plugin_made_one(
    client: Client, tmp_path: Path
) -> None:
    root = sites.build(tmp_path, FILES)
    assert outcomes(bring(root, is_auto=True)) == {
        "guide/BOAT.md": "created", "guide/oar.md": "created", "guide/plain.html": "left out",
        "README.md": "left out", "CODE_OF_CONDUCT.md": "left out", "CHANGELOG.md": "created",
        "LICENSE.md": "created", "_includes/part.md": "left out",
    }  # fmt: skip
    page = Page.objects.get(title="船")
    assert "<h2>桨</h2>" in page.body
    assert "<h2>船</h2>" not in page.body
    assert client.get("/guide/BOAT.html").headers["Location"].endswith(page.get_absolute_url())
    assert Page.objects.get(title="许可").body == "<p>随意。</p>"
    assert {finding.verdict for finding in verify()} == {"same"}
    assert set(outcomes(bring(root, is_auto=True)).values()) == {"unchanged", "left out"}


HOSTED = [
    ({"_config.yml": "remote_theme: a/b\n"}, True),
    ({"_config.yml": "theme: jekyll-theme-slate\n"}, True),
    ({"_config.yml": "theme: minima\n"}, False),
    ({"_config.yml": "remote_theme: a/b\n", "Gemfile": 'gem "jekyll"\n'}, False),
    ({"_config.yml": "theme: minima\n", "Gemfile": 'gem "github-pages"\n'}, True),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("files", "is_page"), HOSTED)
def test_github_always_has_that_plugin(
    tmp_path: Path, files: dict[str, str], is_page: bool
) -> None:
    lines = bring(sites.build(tmp_path, {**files, "a.md": "# 船\n\n江。\n"}), is_auto=True)
    assert [line.outcome for line in lines] == ["created" if is_page else "left out"]


def test_a_configuration_of_jekyll_counts_for_its_own_folder_where_it_has_no_posts(
    tmp_path: Path,
) -> None:
    sites.build(tmp_path, {**FILES, "blog/2022-01-02-a.md": sites.post("江")})
    assert start_of(tmp_path).dialect == "jekyll"
    assert start_of(tmp_path / "blog").config is None


def test_a_configuration_of_hexo_is_none_of_jekylls(tmp_path: Path) -> None:
    sites.build(tmp_path, {"_config.yml": "theme: x\nskip_render: a\n", "a.md": sites.post("江")})
    assert start_of(tmp_path).config is None


def test_a_list_of_plugins_that_leads_elsewhere_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text('gem "github-pages"')
    root = sites.build(tmp_path / "site", {"_config.yml": "theme: minima\n", "a.md": "# 船\n"})
    (root / "Gemfile").symlink_to(secret)
    start = start_of(root)
    assert not start.parts
    assert [item.path for item in find([start]) if isinstance(item, Found)] == ["a.md"]


def test_an_export_says_that_such_texts_are_pages() -> None:
    found = needed("jekyll", "title: x\nremote_theme: a/b\n")
    assert found["plugins"] == ["jekyll-optional-front-matter"]
    assert "plugins" not in needed("jekyll", "title: x\n")
