"""How the posts were read that go out to the byte: read in the same way, they come back the same.

The options of an import are kept with it (``importer/kept_options.py``); here they are only handed on.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from articles.models import ImportRun

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from articles.exporter.yaml_writing import Written
    from articles.models import LegacyPost


@dataclass(frozen=True, slots=True)
class Reading:
    """The options of one place of one run. ``key`` is the same for runs that differ by their moment alone."""

    told: dict[str, Any]
    key: str


@dataclass(slots=True)
class Readings:
    """The options of kept posts, by site; those that differ by the moment of the import alone are one."""

    runs: dict[int, list[Reading]] = field(default_factory=dict)
    paths: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    latest: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)
    windows: dict[str, dict[str, dict[str, Written]]] = field(default_factory=dict)
    """By site and path: when and where readers see a post, as far as its file does not tell."""
    addresses: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    """By site and path: its older states, redirects and links of others gave it more than its file tells."""

    def add(
        self,
        site: str,
        post: LegacyPost,
        addresses: Iterable[str],
        window: dict[str, Written],
    ) -> None:
        """Remember a post of a site of the export that is written to the byte, with all its addresses."""
        self.addresses.setdefault(site, {})[made_as(post)] = tuple(addresses)
        if window:
            self.windows.setdefault(site, {})[made_as(post)] = window
        reading = self.of_post(post)
        if reading is None:
            return
        told, key = reading.told, (site, reading.key)
        self.paths.setdefault(key, []).append(made_as(post))
        if key not in self.latest or _moment(self.latest[key]) < _moment(told):
            self.latest[key] = told

    def of(self, site: str) -> dict[str, Written]:
        """Return what ``take_back`` needs: options with the paths of posts they made, addresses, windows."""
        read_as: list[Written] = [
            {"options": self.latest[key], "paths": [*paths]}
            for key, paths in self.paths.items()
            if key[0] == site
        ]
        addresses: dict[str, Written] = {
            path: [*found] for path, found in self.addresses.get(site, {}).items()
        }
        windows: dict[str, Written] = {**self.windows.get(site, {})}
        return {"read_as": read_as, "addresses": addresses, "windows": windows}

    def of_post(self, post: LegacyPost) -> Reading | None:
        """Return the options with which a post was read (1 query a run); None where they were not kept."""
        if post.run_id not in self.runs:
            kept = ImportRun.objects.values_list("readings", flat=True).get(pk=post.run_id)
            self.runs[post.run_id] = list(_each(kept))
        options = self.runs[post.run_id]
        return options[post.reading] if post.reading < len(options) else None


def made_as(post: LegacyPost) -> str:
    """Return the path by which a post was read: a new name alone changes nothing of what it says."""
    return post.was or post.path_in_source


def _each(kept: str) -> Iterator[Reading]:
    """Yield the options of each place of a run, as if each had been alone."""
    told = json.loads(kept or "{}")
    for one in told.get("options", ()):
        alone = {**told, "options": [one]}
        yield Reading(alone, _without_moment(alone))


def _fields(told: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = told["options"][0]["Options"]
    return found


def _moment(told: dict[str, Any]) -> str:
    return str(_fields(told)["now"])


def _without_moment(told: dict[str, Any]) -> str:
    return json.dumps({**_fields(told), "now": None}, sort_keys=True)
