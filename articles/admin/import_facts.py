"""What can be said of a whole import, from its own row alone: no query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from articles.admin import import_words as words
from articles.admin.import_sentences import in_words
from articles.importer.job import UNTOLD

if TYPE_CHECKING:
    from collections.abc import Mapping

    from articles.models import ImportRun

STILL_RUNNING = timedelta(minutes=2)
"""A run that told nothing for so long has broken off: a chunk takes seconds at most."""
IN_SECONDS = 100
"""What took longer is told in minutes."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One counted thing: its words, how often, where first, and what to search the files for."""

    name: Any
    count: int
    example: str
    query: str


@dataclass(frozen=True, slots=True)
class Group:
    """Findings of one sort; ``more`` are those that are not named."""

    key: str
    title: Any
    rows: list[Finding]
    more: int


def state_of(run: ImportRun) -> str:
    """Return whether the run is finished, running, or broken off."""
    if run.finished_at is not None:
        return "finished"
    heard = run.told_at or run.started_at
    return "running" if timezone.now() - heard < STILL_RUNNING else "broken"


def totals_in_words(run: ImportRun) -> str:
    """Return the totals as one line."""
    names = words.OUTCOMES | words.FURTHER
    return " · ".join(
        f"{names[name]} {run.counts[name]:,}" for name in names if run.counts.get(name)
    )


def read_as(run: ImportRun) -> list[str]:
    """Return how the posts of each place were read, in the words of the desk."""
    return [_read_as(str(said)) for said in run.summary.get("dialects", [])]


def _read_as(said: str) -> str:
    name, by, file = said.partition(", by ")
    if by:
        return _("%(generator)s, by %(file)s") % {"generator": name, "file": file}
    if said.endswith(UNTOLD):
        return _("no configuration: by the rules of %(generator)s") % {
            "generator": said.removesuffix(UNTOLD)
        }
    return said


def table(run: ImportRun) -> dict[str, Any]:
    """Return the totals as columns of outcomes and a row for each kind of thing."""
    kinds: Mapping[str, Mapping[str, int]] = run.summary.get("kinds") or {"article": run.counts}
    columns = [name for name in words.OUTCOMES if any(row.get(name) for row in kinds.values())]
    rows = [
        (words.KINDS.get(kind, kind), [(name, counts.get(name, 0)) for name in columns])
        for kind, counts in kinds.items()
    ]
    return {"columns": [(name, words.OUTCOMES[name]) for name in columns], "rows": rows}


def took(run: ImportRun) -> str:
    """Return how long the run took, or has taken until it was last heard of."""
    end = run.finished_at or run.told_at or run.started_at
    seconds = max(1, round((end - run.started_at).total_seconds()))
    if seconds < IN_SECONDS:
        return ngettext("%(n)s second", "%(n)s seconds", seconds) % {"n": seconds}
    minutes = round(seconds / 60)
    return ngettext("%(n)s minute", "%(n)s minutes", minutes) % {"n": minutes}


def groups(run: ImportRun, titles: Mapping[str, Any]) -> list[Group]:
    """Return what was found of some sorts, as they are titled, most frequent first."""
    found = run.summary.get("findings", {})
    return [
        Group(
            name,
            title,
            [
                _finding(row, in_words(row["name"]), _longest(row["name"]))
                for row in found[name]["rows"]
            ],
            found[name]["more"],
        )
        for name, title in titles.items()
        if name in found
    ]


def lost(run: ImportRun) -> list[Finding]:
    """Return what the old site showed and ours does not."""
    rows = run.summary.get("findings", {}).get("lost", {}).get("rows", [])
    return [_finding(row, words.LOST.get(row["name"], row["name"]), row["example"]) for row in rows]


def _finding(row: Mapping[str, Any], name: Any, query: str) -> Finding:
    return Finding(name, row["count"], row["example"], query)


def _longest(sentence: str) -> str:
    """Return the part of a sentence that all files have in common."""
    return max(sentence.split("…"), key=len).strip()


def counted(run: ImportRun, names: Mapping[str, Any]) -> list[tuple[str, Any, int]]:
    """Return the totals of some names that are not nought: name, words, number."""
    return [
        (name, label, run.counts[name]) for name, label in names.items() if run.counts.get(name)
    ]
