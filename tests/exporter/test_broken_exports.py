"""Exports into which somebody wrote what no newsroom keeps: one sentence says what, and nothing is made."""

from __future__ import annotations

import io
import json
import os
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Author, Image, search_index
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


WRONG = {
    "a text for a list": (("sections",), "x", "`sections` is a text, where a list belongs"),
    "a text for a number": (("sections", 0, "position"), "1", "`sections[0].position` is a text"),
    "a number for a text": (("site", "name"), 5, "`site.name` is a number, where a text belongs"),
    "a number for a path": (("moved", 0, "from"), 5, "`moved[0].from` is a number"),
    "a flag in words": (("sites", 1, "plain"), "no", "`sites[1].plain` is a text, where true or false"),
    "one address": (("sites", 1, "addresses", "_posts/a.md"), "/a", "is a text, where a list belongs"),
    "a window": (("sites", 1, "windows"), {"_posts/a.md": []}, "windows._posts/a.md` is a list"),
    "a tag too long": (("tags", 0, "slug"), "x" * 500, "'tags' cannot be taken back: slug: 500"),
    "a site too long": (("site", "tagline"), "x" * 500, "'site' cannot be taken back: tagline: 500"),
    "no options": (("sites", 1, "read_as", 0, "options", "options"), [], "holds no options"),
    "options that are none": (
        ("sites", 1, "read_as", 0, "options", "options"), ["x"], "`options[0]` is a text, where a mapping",
    ),
    "a part of them": (
        ("sites", 1, "read_as", 0, "options", "options", 0, "Options", "site", "Site", "permalink"), 5,
        "`read_as`: The options of the import cannot be read: `site.permalink` is a number, where a text",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("way", "value", "said"), WRONG.values(), ids=WRONG)
def test_a_value_of_a_wrong_kind_is_named_with_its_key(
    export: Path, way: tuple[Any, ...], value: object, said: str
) -> None:
    file = export / "newsroom.json"
    told = json.loads(file.read_text())
    told["tags"], told["moved"] = [{"name": "江", "slug": "x"}], [{"from": "/a", "to": "/b"}]
    *above, last = way
    reduce(getitem, above, told)[last] = value
    file.write_text(json.dumps(told))
    refusal = _refusal(export)
    assert refusal.startswith("newsroom.json") or "cannot be taken back" in refusal
    assert said in refusal


def test_links_of_an_author_that_are_no_list_are_named(export: Path) -> None:
    with (export / "authors.toml").open("a") as file:
        file.write("links = 5\n")
    assert "The `links` of 林晓 are no list." in _refusal(export)


def test_the_name_of_a_source_with_half_a_character_is_refused(export: Path) -> None:
    _change(export, "source", "a\ud800")
    assert "is not UTF-8" in _refusal(export)


@pytest.mark.parametrize("name", ["newsroom.json", "authors.toml"])
@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe",
        b"[" * 200_000,
        b'{"a": ' + b"9" * 6_000 + b"}",
        b"a = " + b"9" * 6_000,
        b"\0",
    ],
    ids=["empty", "no UTF-8", "brackets", "a long number", "a long number in TOML", "NUL"],
)
def test_files_that_tell_nothing_are_refused(export: Path, name: str, raw: bytes) -> None:
    (export / name).write_bytes(raw)
    if name == "newsroom.json" or raw:
        assert "newsroom.json" in _refusal(export)


PICTURES = {
    "an address of a script": '{"url": "javascript:x"}',
    "half a character": '{"url": "\\ud800"}',
    "an address of 9,000 letters": '{"url": "https://' + "a" * 9_000 + '"}',
    "a long number": "9" * 6_000,
}


@pytest.mark.parametrize("line", PICTURES.values(), ids=PICTURES)
def test_a_picture_that_no_newsroom_keeps_is_named(export: Path, line: str) -> None:
    (export / "pictures-1.jsonl").write_text(line)
    assert "cannot be" in _refusal(export)


@pytest.mark.parametrize(
    "name", ["newsroom.json", "authors.toml", "pictures-1.jsonl", "old-files-1.jsonl"]
)
def test_a_pipe_in_the_place_of_a_list_does_not_make_us_wait(export: Path, name: str) -> None:
    (export / name).unlink(missing_ok=True)
    os.mkfifo(export / name)
    assert "not a regular file" in _refusal(export)


def test_a_picture_or_portrait_that_is_a_pipe_or_huge_is_passed_over(export: Path) -> None:
    os.mkfifo(export / "pipe.png")
    with (export / "huge.png").open("wb") as opened:
        opened.truncate(8 * 1024**3)
    told = [{"file": "pipe.png"}, {"file": "huge.png"}, {"file": "pictures-1.jsonl"}]
    (export / "pictures-1.jsonl").write_text("\n".join(map(json.dumps, told)))
    authors = export / "authors.toml"
    authors.write_text(
        authors.read_text().replace('name = "林晓"', 'name = "林晓"\nportrait = "huge.png"')
    )
    call_command("take_back", str(export), stdout=io.StringIO())
    assert not Image.objects.exists()
    assert Author.objects.get().portrait is None
