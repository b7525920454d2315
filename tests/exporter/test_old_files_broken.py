"""Old files of an export that somebody was at: one sentence says what is wrong, nothing is lost."""

from __future__ import annotations

import io
import json
from contextlib import suppress
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from articles.models import Article, Author, LegacyPost
from tests.exporter import newsrooms
from tests.exporter.there_and_back import out

pytestmark = pytest.mark.django_db
LIST = "old-files-1.jsonl"


def _export(folder: Path, *options: str) -> Path:
    """Return the export of a newsroom that imported an old site and was at it; it is empty again."""

    def made() -> None:
        newsrooms.imported(folder / "old")
        out(folder / "out", *options)

    newsrooms.emptied_after(made)
    return folder / "out"


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "a number for a path": ({"path": 5}, "`path` is a number, where a text belongs"),
    "no source": ({"source": None}, "`source` is null"),
    "a source too long": ({"source": "x" * 500}, "no file has such a `source` or `path`"),
    "a path of no disk": ({"path": "a\0b"}, "no file has such a `source` or `path`"),
    "a moment": ({"at": "yesterday"}, "what it says of the article cannot be read"),
    "a text of the future": ({"said": {"format": 99}}, "cannot be read: A snapshot of format 99"),
    "half a text": ({"said": {"headline": "甲"}}, "what it says of the article cannot be read"),
    "a section that is none": ({"said": {"section": 5}}, "`said.section` is a number"),
    "what was settled": ({"settled": "x"}, "`settled` is no SHA-256"),
}  # fmt: skip


@pytest.mark.parametrize(("changed", "said"), WRONG.values(), ids=WRONG)
def test_a_line_that_cannot_be_used_is_named_and_nothing_is_made(
    changed: dict[str, Any], said: str, tmp_path: Path, media_root: Path
) -> None:
    export = _export(tmp_path)
    first, *rest = (export / LIST).read_text().splitlines()
    lines = [json.dumps({**json.loads(first), **changed}), *rest]
    (export / LIST).write_text("\n".join(lines))
    with pytest.raises(CommandError) as refused:
        call_command("take_back", str(export), stdout=io.StringIO())
    assert refused.value.returncode == 2
    assert f"{LIST}, line 1: " in str(refused.value)
    assert said in str(refused.value)
    assert not Article.objects.exists()
    assert not Author.objects.exists()


def test_a_way_of_reading_that_cannot_be_used_is_named(tmp_path: Path, media_root: Path) -> None:
    export = _export(tmp_path)
    file = export / "newsroom.json"
    told = json.loads(file.read_text())
    told["imports"][0]["options"]["options"] = ["x"]
    file.write_text(json.dumps(told))
    with pytest.raises(CommandError, match=r"`imports\[0\]`: .* where a mapping"):
        call_command("take_back", str(export), stdout=io.StringIO())
    assert not Author.objects.exists()


@pytest.mark.parametrize("form", ["", "hugo"], ids=lambda form: form or "as it came")
def test_without_the_old_bytes_nothing_is_written_over_or_made_twice(
    form: str, tmp_path: Path, media_root: Path
) -> None:
    export = _export(tmp_path, *(["--form", form] if form else []))
    rmtree(export / "originals")
    said = io.StringIO()
    with pytest.raises(SystemExit) as stopped:
        call_command("take_back", str(export), stdout=said)
    assert stopped.value.code == 1
    assert "originals/ lacks its bytes" in said.getvalue()
    before = dict(Article.objects.values_list("headline", "body"))
    edited = LegacyPost.objects.get(source="old", path_in_source="_posts/edited.md")
    with suppress(SystemExit):
        call_command("import_posts", str(tmp_path / "old"), source="old", verbosity=0)
    assert dict(Article.objects.values_list("headline", "body")) == before
    assert edited.waiting.run.source == "old"
