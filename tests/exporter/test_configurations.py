"""The folder of an old site builds at its old addresses: what of its configuration makes them comes out."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from django.core.management import call_command

from articles.dialects import DIALECTS
from articles.models import Address, ImportRun
from tests import make
from tests.exporter import newsrooms
from tests.importer import sites

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("media_root")]
SITES = {
    "hexo": {
        "_config.yml": "title: 江边\nurl: https://old.example/blog\ntimezone: America/New_York\n"
        "permalink: :category/:year-:month/:title.html\ncategory_map: {城市: city}\n"
        "deploy: {token: 密}\nmarked: {breaks: false}\n",
        "source/_posts/market.md": sites.post("市场", "2022-03-04 23:30", categories="[城市]"),
    },
    "jekyll": {
        "_config.yml": "baseurl: /notes\npermalink: /:categories/:year/:title/\n"
        "collections: {food: {output: true, permalink: '/food/:title/'}}\n",
        "_posts/2022-03-04-market.md": sites.page("市场", categories="City"),
        "_food/2022-02-02-fish.md": sites.page("鱼", date="2022-02-02"),
    },
    "hugo": {
        "hugo.toml": 'baseURL = "https://old.example/"\ntimeZone = "America/New_York"\n'
        '[permalinks]\nposts = "/:year/:month/:slug.html"\n',
        "content/posts/Market.md": sites.post("市场", "2022-03-04 23:30"),
    },
}
CONFIGS = {"hexo": "_config.yml", "jekyll": "_config.yml", "hugo": "hugo.toml"}


def exported(name: str, tmp_path: Path) -> Path:
    """Import a site and export it again; return the folder of the export."""
    sites.build(tmp_path / "site", SITES[name])
    call_command(
        "import_posts", str(tmp_path / "site"), source="old", verbosity=0, stdout=io.StringIO()
    )
    call_command("export_posts", str(tmp_path / "out"), verbosity=0, stdout=io.StringIO())
    return tmp_path / "out"


@pytest.mark.parametrize("name", SITES)
def test_a_generator_reads_the_same_of_it_as_before(name: str, tmp_path: Path) -> None:
    out, config = exported(name, tmp_path), CONFIGS[name]
    before, after = (
        DIALECTS[name].read_site((folder / config).read_text())
        for folder in (tmp_path / "site", out / "old")
    )
    for field in (
        "permalink",
        "section_permalinks",
        "prefix",
        "host",
        "category_slugs",
        "collections",
        "breaks",
        "shows_html",
    ):
        assert getattr(after, field) == getattr(before, field), field
    assert after.timezone == (before.timezone or "Asia/Shanghai")
    assert "密" not in (out / "old" / config).read_text()
    for file in SITES[name].keys() - {config}:
        assert (out / "old" / file).read_bytes() == (tmp_path / "site" / file).read_bytes()


def old_addresses() -> set[str]:
    return set(Address.objects.filter(is_legacy=True).values_list("path", flat=True))


@pytest.mark.parametrize("name", SITES)
def test_taken_back_its_old_addresses_are_those_it_had(name: str, tmp_path: Path) -> None:
    def made() -> set[str]:
        exported(name, tmp_path)
        return old_addresses()

    before = newsrooms.emptied_after(made)
    call_command("take_back", str(tmp_path / "out"), verbosity=0, stdout=io.StringIO())
    assert before
    assert before <= old_addresses()


def test_what_was_written_here_has_a_configuration_of_ours(tmp_path: Path) -> None:
    make.live(slug="ours")
    out = exported("hexo", tmp_path)
    ours = (out / "newsroom" / "_config.yml").read_text()
    assert 'permalink: ":year/:month/:day/:title/"' in ours
    assert "theme: plain" in ours
    assert (out / "newsroom/themes/plain/layout/post.ejs").is_file()
    assert (out / "old/themes/plain/layout/post.ejs").is_file()


def test_an_import_of_before_configurations_were_kept_comes_out_with_ours(tmp_path: Path) -> None:
    exported("hexo", tmp_path)
    ImportRun.objects.update(configurations=[])
    call_command("export_posts", str(tmp_path / "out"), verbosity=0, stdout=io.StringIO())
    text = (tmp_path / "out/old/_config.yml").read_text()
    assert 'permalink: ":year/:month/:day/:title/"' in text
