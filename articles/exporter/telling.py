"""What an article says, as the keys of a header: one table for every form.

The importer reads these keys back exactly (``importer/ours.py``): a header with ``newsroom:`` in it
is one of ours, and nothing in it is guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

from articles.exporter.bodies import file_body
from articles.exporter.namesakes import AllNamesakes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from articles.exporter.gallery import Gallery
    from articles.exporter.yaml_writing import Written
    from articles.models import Category
    from articles.publishing.labels import Directory
    from articles.snapshot import Note, Ref, Snapshot

PLAIN_ROLE = "text"
EXACT = (
    "slug", "dateline", "standfirst", "summary", "lead_caption", "seo_title", "seo_description", "source_url",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """All that is at hand when an article is written: related rows, pictures, the site's zone.

    Slugs tell ``namesakes`` apart: authors, and sections of one place, whose name another one bears too.
    ``is_by_clock``: the generator takes the zone of a date for something else (see ``Form``).
    """

    directory: Directory
    gallery: Gallery
    zone: tzinfo
    is_by_clock: bool = False
    namesakes: AllNamesakes = field(default_factory=AllNamesakes)

    def said(self, content: Snapshot) -> dict[str, Written]:
        """Return what the article says, without dates and addresses; ``body`` is the file's text."""
        lead = content.lead_image
        return {
            "title": content.headline,
            "sections": self._sections(content),
            "tags": [
                self.directory.tags[r.id].name for r in content.tags if r.id in self.directory.tags
            ],
            **self._credits(content),
            "lang": content.language,
            "kind": content.kind,
            **{key: getattr(content, key) for key in EXACT},
            "source": content.source_name,
            "headimg": self.gallery.shown(lead.id)[0] if lead else "",
            "pictures": self.gallery.texts(content),
            "comments": content.comments_allowed,
            "top": content.is_pinned,
            "corrections": [self._note(note) for note in content.corrections],
            "body": file_body(content.body, self.gallery.shown),
        }

    def moment(self, at: datetime) -> datetime:
        """Return an instant on the site's own clock; in UTC where that clock was odd in old times."""
        local = at.astimezone(self.zone)
        offset = local.utcoffset()
        return local if offset is not None and not offset.seconds % 60 else at.astimezone(UTC)

    def date(self, at: datetime) -> datetime:
        """Return an instant as the generator takes a date of its own: without its zone where it has to be."""
        clock = self.moment(at).replace(tzinfo=None)
        is_told = clock.replace(tzinfo=self.zone) == at
        return clock if self.is_by_clock and is_told else self.moment(at)

    def _sections(self, content: Snapshot) -> list[Written]:
        """Return the ways from the top down, the main one first; empty where there is none.

        Each step is a name, or a name and a slug.
        """
        refs: list[Ref | None] = [content.section, *content.categories]
        paths = [
            [self._step(row) for row in self.directory.lineage(ref.id)] if ref else []
            for ref in refs
        ]
        return [*paths[:1], *(path for path in paths[1:] if path)] if any(paths) else []

    def _step(self, row: Category) -> Written:
        has_namesake = row.pk in self.namesakes.sections.shared
        return {"name": row.name, "slug": row.slug} if has_namesake else row.name

    def _note(self, note: Note) -> Mapping[str, Written]:
        at = self.moment(datetime.fromisoformat(note.at))
        return {"kind": note.kind, "text": note.text, "at": at}

    def _credits(self, content: Snapshot) -> dict[str, Written]:
        """Return the bylines: names alone where they say all, else with all that is to be said."""
        lines = [line for line in content.bylines if line.author.id in self.directory.authors]
        authors = [self.directory.authors[line.author.id] for line in lines]
        names: list[Written] = list(dict.fromkeys(row.name for row in authors))
        if all(
            line.role == PLAIN_ROLE
            and not line.lead_in
            and row.kind == row.Kind.PERSON
            and row.pk not in self.namesakes.authors.shared
            for line, row in zip(lines, authors, strict=True)
        ):
            return {"author": names}
        full: list[Written] = [
            {
                "name": row.name,
                **({"slug": row.slug} if row.pk in self.namesakes.authors.shared else {}),
                "role": line.role,
                **({"lead_in": line.lead_in} if line.lead_in else {}),
            }
            for line, row in zip(lines, authors, strict=True)
        ]
        return {"author": names, "bylines": full}


def differing(other: Mapping[str, Written], main: Mapping[str, Written]) -> dict[str, Written]:
    """Return what one text of an article says otherwise than the main one; a key it lacks is empty."""
    keys = dict.fromkeys([*other, *main])
    return {key: other.get(key, "") for key in keys if other.get(key, "") != main.get(key, "")}
