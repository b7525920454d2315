"""The report in the database: parts that are cheap to keep and to look through."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest

from articles.importer.job import Job
from articles.importer.report import Totals
from articles.importer.run import bring_in
from articles.importer.start import start_of
from articles.models import ImportRun, ReportPart
from tests.importer.posts import options
from tests.importer.runs import bring, post, write

pytestmark = pytest.mark.django_db


def told(run: ImportRun) -> list[str]:
    return [line["path"] for part in run.parts.all() for line in part.lines]


def test_every_file_is_told_chunk_by_chunk(tmp_path: Path) -> None:
    write(tmp_path, **{f"p{number:03}": post() for number in range(120)})
    bring(tmp_path)
    run = ImportRun.objects.get()
    assert told(run) == [f"p{number:03}.md" for number in range(120)]
    assert run.parts.count() > 1
    assert sum(part.tally["created|article|0"] for part in run.parts.all()) == 120


def test_a_post_without_a_category_is_told_but_need_not_be_looked_at(tmp_path: Path) -> None:
    write(tmp_path, a=post(categories=""), b=post(categories="", title=""))
    bring(tmp_path)
    run = ImportRun.objects.get()
    assert [part.tally for part in run.parts.all()] == [
        {"created|article|0": 1, "created|article|1": 1}
    ]
    assert run.counts == {"created": 2, "warned": 1}
    assert run.summary["findings"]["warnings"]["rows"][0]["count"] == 2


def test_a_run_where_nothing_changed_keeps_counts_and_no_lines(tmp_path: Path) -> None:
    write(tmp_path, a=post(), b=post())
    bring(tmp_path)
    bring(tmp_path)
    run = ImportRun.objects.latest("pk")
    assert run.counts == {"unchanged": 2}
    assert run.parts.count() == 0


def test_a_run_that_breaks_off_has_told_what_it_stored(tmp_path: Path) -> None:
    write(tmp_path, **{f"p{number:03}": post() for number in range(120)})
    lines = bring_in(Job("old", (start_of(tmp_path),), options()), Totals())
    next(lines)
    lines.close()  # type: ignore[attr-defined]

    run = ImportRun.objects.get()
    assert run.finished_at is None
    assert run.told_at is not None
    assert run.counts == {"created": len(told(run))}
    assert run.posts.count() == len(told(run))


def test_a_run_keeps_what_it_read_and_found(tmp_path: Path) -> None:
    write(tmp_path / "source/_posts", market=post(mood="好"))
    (tmp_path / "_config.yml").write_text("title: 旧站\n")
    bring(tmp_path, is_auto=True)
    summary = ImportRun.objects.get().summary
    assert summary["dialects"] == ["Hexo, by _config.yml"]
    assert summary["kinds"] == {"article": {"created": 1}}
    assert summary["findings"]["unknown"]["rows"][0]["name"] == "mood"


def test_reports_of_earlier_versions_come_along_and_back() -> None:
    migration = import_module("articles.migrations.0003_import_report_parts")
    rows = [{"path": f"{number}.md", "outcome": "created"} for number in range(700)]
    run = ImportRun.objects.create(source="old")
    old = SimpleNamespace(
        pk=run.pk, report=[*rows, {"path": "坏.md", "outcome": "refused", "message": "空"}]
    )

    class Runs:
        objects = SimpleNamespace(iterator=lambda chunk_size: iter([old]))

    class Parts:
        objects = SimpleNamespace(
            create=lambda run, **fields: ReportPart.objects.create(run_id=run.pk, **fields),
            filter=lambda run: ReportPart.objects.filter(run_id=run.pk),
        )

    models = SimpleNamespace(
        get_model=lambda _app, name: {"ImportRun": Runs, "ReportPart": Parts}[name]
    )
    migration.carry_over(models, None)

    parts = list(ReportPart.objects.all())
    assert [len(part.lines) for part in parts] == [500, 201]
    assert parts[1].tally == {"created|article|0": 200, "refused|article|1": 1}
    before, old.report, old.save = old.report, [], lambda update_fields: None
    migration.carry_back(models, None)
    assert [row["path"] for row in old.report] == [row["path"] for row in before]
