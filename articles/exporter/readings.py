"""How the posts were read that go out to the byte: read in the same way, they come back the same.

The options of an import are kept with it (``importer/kept_options.py``); here they are only handed on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from articles.models import ImportRun

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from articles.exporter.yaml_writing import Written
    from articles.models import LegacyPost


@dataclass(frozen=True, slots=True)
class _Run:
    options: list[dict[str, Any]]
    started_at: datetime
    finished_at: datetime | None


@dataclass(slots=True)
class Readings:
    """The options of kept posts, by site; those that differ by the moment of the import alone are one."""

    runs: dict[int, _Run] = field(default_factory=dict)
    paths: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    latest: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    more: dict[str, dict[str, list[str]]] = field(default_factory=dict)
    """By site and path: addresses that did not come with the import that its file was read by."""

    def knows(self, post: LegacyPost) -> bool:
        """Say whether it is known how a post was read (1 query a run): old imports did not keep it."""
        return self._of(post) is not None

    def add(self, site: str, post: LegacyPost, addresses: Mapping[str, datetime]) -> None:
        """Remember a post of a site of the export that is written to the byte, with all its addresses."""
        if more := self._further(post, addresses):
            self.more.setdefault(site, {})[made_as(post)] = more
        told = self._of(post)
        if told is None:
            return
        key = site, _without_moment(told)
        self.paths.setdefault(key, []).append(made_as(post))
        if key not in self.latest or _moment(self.latest[key]) < _moment(told):
            self.latest[key] = told

    def of(self, site: str) -> dict[str, Written]:
        """Return what ``take_back`` needs: options with the paths of posts that they made, and addresses."""
        read_as: list[Written] = [
            {"options": self.latest[key], "paths": [*paths]}
            for key, paths in self.paths.items()
            if key[0] == site
        ]
        addresses: dict[str, Written] = {
            path: [*found] for path, found in self.more.get(site, {}).items()
        }
        return {"read_as": read_as, "addresses": addresses}

    def _of(self, post: LegacyPost) -> dict[str, Any] | None:
        options = self._run(post).options
        return options[post.reading] if post.reading < len(options) else None

    def _further(self, post: LegacyPost, addresses: Mapping[str, datetime]) -> list[str]:
        """Return those of a post's addresses that the import of its file did not make."""
        run = self._run(post)
        return [
            path
            for path, at in addresses.items()
            if at < run.started_at or (run.finished_at and at > run.finished_at)
        ]

    def _run(self, post: LegacyPost) -> _Run:
        if post.run_id not in self.runs:
            run = ImportRun.objects.get(pk=post.run_id)
            self.runs[run.pk] = _Run(list(_each(run.readings)), run.started_at, run.finished_at)
        return self.runs[post.run_id]


def made_as(post: LegacyPost) -> str:
    """Return the path by which a post was read: a new name alone changes nothing of what it says."""
    return post.was or post.path_in_source


def _each(kept: str) -> Iterator[dict[str, Any]]:
    """Yield the options of each place of a run, as if each had been alone."""
    told = json.loads(kept or "{}")
    for one in told.get("options", ()):
        yield {**told, "options": [one]}


def _fields(told: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = told["options"][0]["Options"]
    return found


def _moment(told: dict[str, Any]) -> str:
    return str(_fields(told)["now"])


def _without_moment(told: dict[str, Any]) -> str:
    return json.dumps({**_fields(told), "now": None}, sort_keys=True)
