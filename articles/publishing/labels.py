"""The names and addresses that an edition carries, so that a page needs no join for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from articles.models import Author, Category, Tag

if TYPE_CHECKING:
    from collections.abc import Iterable

    from articles.snapshot import Ref, Snapshot


@dataclass(frozen=True, slots=True)
class Directory:
    """The rows that snapshots refer to, by number. All sections are there: they are few."""

    categories: dict[int, Category]
    tags: dict[int, Tag]
    authors: dict[int, Author]

    @classmethod
    def for_snapshots(cls, snapshots: Iterable[Snapshot]) -> Directory:
        """Load what these snapshots name (3 queries)."""
        given = list(snapshots)
        return cls(
            categories={row.pk: row for row in Category.objects.all()},
            tags=Tag.objects.in_bulk({ref.id for item in given for ref in item.tags}),
            authors=Author.objects.in_bulk(
                {line.author.id for item in given for line in item.bylines}
            ),
        )

    def lineage(self, number: int) -> list[Category]:
        """Return the sections from the top down to this one; empty when there is none of this number."""
        chain: list[Category] = []
        row = self.categories.get(number)
        while row and row not in chain:
            chain.insert(0, row)
            row = self.categories.get(row.parent_id or 0)
        return chain


def of(snapshot: Snapshot, directory: Directory) -> dict[str, Any]:
    """Return the labels of one edition, in the shape that ``Edition`` documents."""
    main = directory.lineage(snapshot.section.id) if snapshot.section else []
    return {
        "sections": [section(row) for row in main],
        "categories": [
            section(row)
            for row in _rows(snapshot.categories, directory.categories)
            if row not in main
        ],
        "tags": [tag(row) for row in tags_of(snapshot, directory)],
        "bylines": [
            {
                **author(directory.authors[line.author.id]),
                "role": line.role,
                "lead_in": line.lead_in,
            }
            for line in snapshot.bylines
            if line.author.id in directory.authors
        ],
    }


def section(row: Category) -> dict[str, Any]:
    """Return what pages show of a section."""
    return {"id": row.pk, "name": row.name, "path": row.path, "hue": row.hue}


def tag(row: Tag) -> dict[str, Any]:
    """Return what pages show of a tag."""
    return {"id": row.pk, "name": row.name, "path": row.path}


def author(row: Author) -> dict[str, Any]:
    """Return what pages show of an author; ``portrait`` is a picture's number or None."""
    return {
        "id": row.pk,
        "name": row.name,
        "path": row.path,
        "kind": row.kind,
        "portrait": row.portrait_id,
    }


def listing_sections(snapshot: Snapshot, directory: Directory) -> list[Category]:
    """Return every section that lists the article: its own, its further ones and all above them."""
    refs = [*([snapshot.section] if snapshot.section else []), *snapshot.categories]
    return list(dict.fromkeys(row for ref in refs for row in directory.lineage(ref.id)))


def tags_of(snapshot: Snapshot, directory: Directory) -> list[Tag]:
    """Return the tags that still exist, in the editor's order."""
    return _rows(snapshot.tags, directory.tags)


def authors_of(snapshot: Snapshot, directory: Directory) -> list[Author]:
    """Return the credited authors that still exist, each once."""
    return _rows(dict.fromkeys(line.author for line in snapshot.bylines), directory.authors)


def _rows(refs: Iterable[Ref], rows: dict[int, Any]) -> list[Any]:
    return [rows[ref.id] for ref in refs if ref.id in rows]
