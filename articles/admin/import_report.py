"""The report of one import: its facts, what to look at first, and every file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.views.decorators.http import require_GET

from articles.admin import import_facts as facts
from articles.admin import import_words as words
from articles.admin.forms import is_number
from articles.admin.import_sentences import in_words
from articles.admin.import_since import settled_of, since
from articles.admin.report_lines import Row, Wanted, every_line, page_of
from articles.models import ImportRun, LegacyPost

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.http import HttpRequest

    from articles.models import SettledFile

MAX_PAGE = 100_000
MOST_ITEMS = 200
"""Fifty files with five thousand items each are a page that no browser shows in time."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One list of a file: its name, its first items, how many there are, and how many of them are left."""

    name: Any
    items: list[str]
    count: int
    more: int


@dataclass(frozen=True, slots=True)
class File:
    """One file of the report, with what it became here."""

    row: Row
    outcome: Any
    kind: Any
    standing: Any
    said: list[str]
    details: list[Detail]
    legacy: LegacyPost | None
    is_waiting: bool
    settled: SettledFile | None


@require_GET
def show(request: HttpRequest, number: int, around: dict[str, Any]) -> TemplateResponse:
    """Show one run (8 queries, however many files)."""
    run = get_object_or_404(ImportRun.objects.select_related("by"), pk=number)
    wanted = Wanted.of(request.GET)
    page = page_of(run, wanted, _page_number(request.GET.get("p", "")))
    state = facts.state_of(run)
    context = {
        **around,
        "opts": ImportRun._meta,
        "original": run,
        "title": run.source,
        "state": state,
        "state_words": words.STATES[state],
        "took": facts.took(run),
        "dialects": facts.read_as(run),
        "table": facts.table(run),
        "further": facts.counted(run, words.FURTHER),
        "first": facts.groups(run, words.FIRST),
        "found": facts.groups(run, words.FINDINGS),
        "lost": facts.lost(run),
        "sums": run.summary.get("findings", {}),
        "since": since(run),
        "wanted": wanted,
        "outcomes": facts.counted(run, words.OUTCOMES),
        "kinds": [(name, words.KINDS.get(name, name)) for name in run.summary.get("kinds", {})],
        "page": page,
        "files": _files(run, page.rows),
        "query": _query(request),
    }  # fmt: skip
    return TemplateResponse(request, "admin/articles/importrun/report.html", context)


@require_GET
def download(request: HttpRequest, number: int, around: dict[str, Any]) -> StreamingHttpResponse:
    """Give the report as JSON, in the form of ``--report``; files without news are only counted."""
    run = get_object_or_404(ImportRun, pk=number)
    answer = StreamingHttpResponse(_json(run), content_type="application/json")
    answer["Content-Disposition"] = f'attachment; filename="import-{run.pk}.json"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def _files(run: ImportRun, rows: list[Row]) -> list[File]:
    paths = [row["path"] for row in rows]
    known = LegacyPost.objects.filter(source=run.source, path_in_source__in=paths)
    found = {
        post.path_in_source: post
        for post in known.select_related("waiting").only(
            "path_in_source", "article_id", "page_id", "waiting__run_id"
        )
    }
    settled = settled_of(run, [row["path"] for row in rows if row["outcome"] == "conflict"])
    return [_file(row, found.get(row["path"]), settled.get(row["path"])) for row in rows]


def _file(row: Row, legacy: LegacyPost | None, settled: SettledFile | None) -> File:
    said = [row["message"]] if row.get("message") else []
    return File(
        row,
        words.OUTCOMES.get(row["outcome"], row["outcome"]),
        words.KINDS.get(row["kind"], row["kind"]),
        words.STANDINGS.get(row.get("standing", ""), ""),
        [in_words(each) for each in (*said, *row.get("warnings", []), *row.get("repairs", []))],
        [
            Detail(label, items[:MOST_ITEMS], len(items), max(0, len(items) - MOST_ITEMS))
            for name, label in words.DETAILS.items()
            if (items := _items(row, name))
        ],
        legacy,
        row["outcome"] == "conflict" and hasattr(legacy, "waiting"),
        settled,
    )


def _items(row: Row, name: str) -> list[str]:
    """Return what one list of a line holds; the new address says nothing as an old one."""
    return [item for item in row.get(name, ()) if name != "old" or item != row.get("address")]


def _query(request: HttpRequest) -> str:
    """Return what the address asks for, the page aside."""
    asked = request.GET.copy()
    asked.pop("p", None)
    return asked.urlencode()


def _page_number(given: str) -> int:
    return max(1, min(MAX_PAGE, int(given))) if is_number(given) else 1


def _json(run: ImportRun) -> Iterator[str]:
    head = {
        "source": run.source,
        "dialects": run.summary.get("dialects", []),
        "dry_run": False,
        "started": run.started_at.isoformat(),
    }
    yield _dumped(head).removesuffix("}") + ', "files": ['
    separator = "\n"
    for row in every_line(run):
        yield separator + _dumped(row)
        separator = ",\n"
    rest = {
        "finished": run.finished_at is not None,
        "totals": run.counts,
        "kinds": run.summary.get("kinds", {}),
        "findings": run.summary.get("findings", {}),
    }
    yield f"\n], {_dumped(rest).removeprefix('{')}\n"


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
