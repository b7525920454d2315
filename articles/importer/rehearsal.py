"""What a run would say that writes nothing: the addresses it would give, what it would tell of pictures."""

from __future__ import annotations

from collections import ChainMap
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from django.utils import timezone

from articles.importer import led
from articles.importer.in_view import NOT_SEEN, hindrance
from articles.importer.intake import look_at
from articles.importer.report import told
from articles.models import Edition, normal_path
from articles.publishing import addresses, editions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime
    from pathlib import Path

    from articles.importer.incoming import Incoming
    from articles.importer.linked import LinkedFiles
    from articles.importer.prepared import Prepared
    from articles.importer.reading import File
    from articles.importer.references import References
    from articles.importer.report import Line


@dataclass(frozen=True, slots=True)
class _Part:
    """One post of a chunk: its article's number (negative for one to come), the moment of its address."""

    file: File
    incoming: Incoming
    article_id: int
    at: datetime | None
    told: list[str]


@dataclass(slots=True)
class Rehearsal:
    """Remembers what earlier chunks would have taken: a path is given once."""

    pictures: Path | None
    linked: LinkedFiles
    references: References
    taken: dict[str, int | None] = field(default_factory=dict)
    yielding: dict[str, int | None] = field(default_factory=dict)
    """Aliases, which another post gets that stood there itself."""
    new: int = 0

    def lines(self, posts: Sequence[tuple[File, Prepared]]) -> dict[int, Line]:
        """Return the lines of a chunk by place, as told by a run that writes (1 query, and 1 an update)."""
        parts = [self._part(file, prepared.incoming) for file, prepared in posts]
        shown = [part for part in parts if part.at is not None]
        paths = addresses.foresee(
            [(part.article_id, editions.site_day(part.at), part.incoming.slug)
             for part in shown if part.at is not None],
            self.taken,
        )  # fmt: skip
        given = {part.file.place: path for part, path in zip(shown, paths, strict=True)}
        given_up = self._lead_on(parts, paths)
        known = ChainMap(self.taken, self.yielding)
        return {
            part.file.place: led.leading(
                self._line(part, given.get(part.file.place, "")), part.article_id, known, given_up
            )
            for part in parts
        }

    def _lead_on(self, parts: Sequence[_Part], given: Iterable[str]) -> dict[str, int | None]:
        """Remember the old addresses of a chunk; return those that others give up for them (2 queries)."""
        given_up = led.yielding([part.incoming for part in parts])
        own = {
            normal_path(path): part
            for part in reversed(parts)
            for path in part.incoming.own_addresses
        }
        given_up |= {path: self.yielding[path] for path in (*own, *given) if path in self.yielding}
        known = led.owners(
            path for part in parts for path in part.incoming.addresses
            if normal_path(path) not in self.taken
        )  # fmt: skip
        self.taken |= {path: owner for path, owner in known.items() if path not in given_up}
        for path, part in own.items():
            self.taken.setdefault(path, part.article_id)
        for part in parts:
            for path in map(normal_path, part.incoming.aliases):
                self.yielding.setdefault(path, part.article_id)
        return given_up

    def give_away(self, addresses: Iterable[str]) -> None:
        """Remember old addresses that a page or an author would have by now: no article gets them."""
        paths = {normal_path(path) for path in addresses} - self.taken.keys()
        known = led.owners(paths) if paths else {}
        self.taken |= {path: known.get(path) for path in paths}

    def _part(self, file: File, incoming: Incoming) -> _Part:
        legacy = file.legacy
        if legacy is not None and legacy.article_id is not None:
            at, said = _as_update(legacy.article_id, incoming)
            return _Part(file, incoming, legacy.article_id, at, said)
        self.new -= 1
        return _Part(file, incoming, self.new, incoming.published_at, [])

    def _line(self, part: _Part, path: str) -> Line:
        looked = look_at(part.incoming, part.file.found, self.pictures)
        line = told(
            looked.incoming,
            "updated" if part.file.legacy else "created",
            address=f"{path}/" if path else "",
            more=[
                *doubts(part.file),
                *looked.told,
                *self.linked.not_there(part.incoming.linked_files, part.file.found),
                *self.references.settled(part.incoming.body, part.file.found.root)[1],
                *part.told,
            ],
            away=looked.away,
        )
        return replace(line, was=part.file.was)


def doubts(file: File) -> list[str]:
    """Return what a file's bytes made us think of."""
    return [file.doubt] if file.doubt else []


def _as_update(article_id: int, incoming: Incoming) -> tuple[datetime | None, list[str]]:
    """Return the moment whose day its address would have (None: readers see nothing), and what is told."""
    rows, now = (
        list(Edition.objects.filter(article=article_id).order_by("live_from")),
        timezone.now(),
    )
    at = incoming.published_at
    told = list(filter(None, [hindrance(rows, at, now)]))
    if at is None or not rows:
        return at, told
    if NOT_SEEN in told:
        return None, told
    if rows[0].live_from <= now:
        return rows[0].published_at, told
    return (at if at > now else now), told
