"""Configurations that are broken, huge or of the wrong types: the run refuses them, or reads on."""

from __future__ import annotations

from pathlib import Path

import pytest

from articles.importer.find import Found, find
from articles.importer.incoming import Incoming
from articles.importer.job import Job, JobRefused
from articles.importer.normalise import normalise
from articles.importer.start import start_of
from tests.importer.posts import options, post

PLACES = {
    "hexo": ("_config.yml", "source/_posts/a.md"),
    "jekyll": ("_config.yml", "_posts/2022-03-04-a.md"),
    "hugo": ("config.yaml", "content/posts/a.md"),
}
KEYS = {
    "hexo": "timezone permalink new_post_name default_category category_map tag_map language url root "
    "source_dir category_dir tag_dir archive_dir per_page skip_render include exclude permalink_defaults",
    "jekyll": "timezone permalink baseurl url defaults lang locale collections collections_dir include "
    "exclude source paginate paginate_path authors feed jekyll-archives",
    "hugo": "timeZone baseURL permalinks languages defaultContentLanguage languageCode uglyURLs "
    "defaultContentLanguageInSubdir disablePathToLower frontmatter taxonomies contentDir params cascade "
    "outputs mainSections module staticDir",
}
WRONG = (
    "[1]", "{}", "[[a]]", "{a: [b]}", "1", "true", "~", '"\\\\0"', "'../../..'", "[{}]", "{a: {b: {c: d}}}",
    "':year/:nope/'", "'['", "'https://[you].test/a'", "'[[a]'", "2022-01-01", "x" * 5_000,
)  # fmt: skip
BROKEN = {
    "an open bracket": "a: [b",
    "a list": "- a",
    "a word": "江",
    "NUL": "\0" * 100,
    "UTF-16": "title: 江".encode("utf-16"),
    "Latin-1": b"title: caf\xe9",
    "2 MB": "# a\n" * 500_000,
    "200,000 brackets": "x: " + "[" * 200_000,
    "a key twice": "a: 1\na: 2",
    "a tag of Python's": "a: !!python/name:os.system",
    "a key of 30,000 parts": "a." * 30_000 + "a = 1",
}


def _site(root: Path, generator: str, text: str | bytes) -> Job:
    config, path = PLACES[generator]
    (root / path).parent.mkdir(parents=True)
    (root / path).write_text(post())
    (root / config).write_bytes(text.encode() if isinstance(text, str) else text)
    return Job("old", (start_of(root),), options(), is_auto=True)


@pytest.mark.parametrize("generator", KEYS)
def test_no_key_of_a_wrong_type_stops_the_posts_without_a_sentence(
    tmp_path: Path, generator: str
) -> None:
    for number, key in enumerate(KEYS[generator].split()):
        for place, wrong in enumerate(WRONG):
            job = _site(tmp_path / f"{number}-{place}", generator, f"{key}: {wrong}\n")
            try:
                read = job.options_by_base()
            except JobRefused:
                continue
            for item in find(job.starts):
                if isinstance(item, Found):
                    post_read = normalise(item.file.read_bytes(), item.path, read[item.root])
                    assert isinstance(post_read, Incoming), (key, wrong)


@pytest.mark.parametrize("generator", PLACES)
@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_a_broken_configuration_is_refused_by_its_name(
    tmp_path: Path, generator: str, text: str | bytes
) -> None:
    job = _site(tmp_path / "site", generator, text)
    with pytest.raises(JobRefused) as refusal:
        job.options_by_base()
    assert PLACES[generator][0] in str(refusal.value)


@pytest.mark.parametrize("name", ["_default/languages.toml", "production/config.yaml"])
def test_a_broken_part_of_a_configuration_is_refused_by_its_own_name(
    tmp_path: Path, name: str
) -> None:
    _site(tmp_path / "site", "hugo", "title: a\n")
    part = tmp_path / "site/config" / name
    part.parent.mkdir(parents=True)
    part.write_text("- a")
    with pytest.raises(JobRefused) as refusal:
        Job("old", (start_of(tmp_path / "site"),), options(), is_auto=True).options_by_base()
    assert str(refusal.value).startswith(f"{name}, line 1")


def test_a_configuration_of_2_gb_is_not_read(tmp_path: Path) -> None:
    job = _site(tmp_path / "site", "hugo", "title: a\n")
    with (tmp_path / "site/config.yaml").open("ab") as opened:
        opened.truncate(2 * 1024**3)
    with pytest.raises(JobRefused, match="larger than 1 MB"):
        job.options_by_base()
    assert start_of(tmp_path / "site").dialect == "hugo"
