"""Exports into which somebody wrote what no newsroom keeps: one sentence says what, and nothing is made."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Author, search_index
from tests.importer import sites
from tests.importer.runs import command

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def export(tmp_path: Path) -> Path:
    """Return the export of an empty newsroom's one post; the newsroom is empty again."""
    files = {"_config.yml": "title: 江湾\n", "source/_posts/a.md": sites.post("甲", author="林晓")}
    site = sites.build(tmp_path / "site", files)
    assert command(str(site), "--source", "old")[0] == 0
    folder = tmp_path / "export"
    call_command("export_posts", str(folder), stdout=io.StringIO())
    search_index.clear()
    call_command("flush", interactive=False, verbosity=0)
    return folder


def _refusal(folder: Path) -> str:
    with pytest.raises(CommandError) as refused:
        call_command("take_back", str(folder), stdout=io.StringIO())
    assert refused.value.returncode == 2
    assert not Article.objects.exists()
    return str(refused.value)


@pytest.mark.parametrize("name", ["\\u200b", "x" * 500], ids=["of no letter", "of 500"])
def test_an_author_whose_name_no_newsroom_keeps_is_named(export: Path, name: str) -> None:
    file = export / "authors.toml"
    file.write_text(file.read_text().replace('name = "林晓"', f'name = "{name}"'))
    assert "cannot be taken back" in _refusal(export)
    assert not Author.objects.exists()


def test_a_broken_configuration_is_named(export: Path) -> None:
    (export / "old" / "_config.yml").write_text("a: [b\n")
    assert _refusal(export).startswith("_config.yml, line ")


@pytest.mark.parametrize("folder", ["a\0b", "../site"])
def test_a_folder_that_no_disk_has_is_named(export: Path, folder: str) -> None:
    file = export / "newsroom.json"
    told = json.loads(file.read_text())
    told["sites"][0]["folder"] = folder
    file.write_text(json.dumps(told))
    assert _refusal(export)


def _change(export: Path, key: str, value: object) -> None:
    file = export / "newsroom.json"
    told = json.loads(file.read_text())
    told["sites"][-1][key] = value
    file.write_text(json.dumps(told))


def test_the_name_of_a_source_that_no_row_holds_is_refused(export: Path) -> None:
    _change(export, "source", "x" * 500)
    assert "500 characters" in _refusal(export)


def test_options_that_are_none_are_refused(export: Path) -> None:
    options = {"format": 1, "derivation": "", "options": ["x"]}
    _change(export, "read_as", [{"options": options, "paths": ["_posts/a.md"]}])
    assert "options of the import" in _refusal(export)
