"""The report as a file: always readable."""

from __future__ import annotations

import io
import json
from itertools import count
from pathlib import Path

from articles.importer.line import Line
from articles.importer.report import Totals
from articles.importer.report_file import ReportFile, head_of
from articles.importer.sheet import Sheet

HEAD = head_of("旧站", ["Hexo"], is_dry_run=False)


def test_the_file_is_json_after_every_piece(tmp_path: Path) -> None:
    totals, seconds = Totals(), count()
    with (tmp_path / "report.json").open("wb", buffering=0) as stream:
        report = ReportFile(Sheet(stream), HEAD, totals, clock=lambda: next(seconds))
        for number in range(3):
            line = Line(f"第{number}篇.md", "created")
            totals.add(line)
            report.add(line)
            read = json.loads((tmp_path / "report.json").read_text())
            assert len(read["files"]) == number + 1
            assert read["totals"] == {"created": number + 1}
            assert read["finished"] is False
        report.finish()
    read = json.loads((tmp_path / "report.json").read_text())
    assert read["source"] == "旧站"
    assert [line["path"] for line in read["files"]] == ["第0篇.md", "第1篇.md", "第2篇.md"]
    assert read["finished"] is True


def test_a_run_that_was_stopped_says_so() -> None:
    stream = io.BytesIO()
    report = ReportFile(Sheet(stream), HEAD, Totals(), clock=lambda: 0)
    report.add(Line("a.md", "created"))
    report.finish(is_finished=False)
    read = json.loads(stream.getvalue())
    assert (len(read["files"]), read["finished"]) == (1, False)


class Pipe(io.BytesIO):
    def seekable(self) -> bool:
        return False


def test_a_pipe_gets_one_whole_report() -> None:
    stream, seconds = Pipe(), count()
    report = ReportFile(Sheet(stream), HEAD, Totals(), clock=lambda: next(seconds))
    report.add(Line("a\udcff.md", "refused", "It is empty."))
    report.finish()
    assert json.loads(stream.getvalue())["files"][0]["message"] == "It is empty."
