"""A newer version reads some files otherwise: that is told apart from what is wrong, with what to do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.importer.derivation import derivation
from articles.models import Article, Edition, ImportRun, Revision
from tests.importer.runs import bring, post, write
from tests.importer.test_verify import verdicts, verify_command

pytestmark = pytest.mark.django_db


def test_what_another_version_of_the_code_read_otherwise_is_told_apart(tmp_path: Path) -> None:
    write(tmp_path, a=post(), b=post(title="第二篇"))
    bring(tmp_path)
    run = ImportRun.objects.get()
    told = json.loads(run.readings)
    told["options"][0]["Options"]["fallback_section"] = "x"
    told["options"][0]["Options"]["slug_mode"] = "headline"
    ImportRun.objects.update(readings=json.dumps(told | {"derivation": "of another version"}))
    Article.objects.filter(headline="第二篇").update(headline="别的")
    assert verdicts() == {"a.md": "derived otherwise", "b.md": "wrong"}
    code, said = verify_command()
    assert code == 1
    assert (
        "derived otherwise a.md: This version of Newsroom reads the file otherwise than the one that "
        "imported it.\n          slug: imported as 'a', read today as '江边的市场'\n" in said
    )
    assert "than by the one that imported: slug (1). Nothing is wrong" in said


def test_a_file_that_is_read_otherwise_comes_in_so_once_it_changes(tmp_path: Path) -> None:
    write(tmp_path, a=post())
    bring(tmp_path)
    Revision.objects.update(snapshot={**Revision.objects.get().snapshot, "dateline": "从前"})
    Article.objects.update(dateline="从前")
    Edition.objects.update(dateline="从前")
    ImportRun.objects.update(
        readings=ImportRun.objects.get().readings.replace(derivation(), "0" * 16)
    )
    assert "derived otherwise" in verdicts().values()
    write(tmp_path, a=post() + "\n")
    bring(tmp_path)
    assert Article.objects.get().dateline == ""
    assert verdicts() == {"a.md": "same"}
