"""What is kept of files of old sites, so that a second import of such a site knows them elsewhere too.

Of each file that does not stand in the export as it came: its bytes, how it was read, and what its
article said right after the import. ``importer/old_files.py`` puts it back.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from articles.exporter.readings import made_as
from articles.models import Category, Image, ImportRun, LegacyPost, Revision
from articles.publishing.labels import Directory
from articles.publishing.stood import content_of
from articles.text.packing import Damaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from articles.exporter.folder import Folder
    from articles.exporter.homes import Site
    from articles.exporter.readings import Readings
    from articles.exporter.stories import Batch, Story
    from articles.exporter.yaml_writing import Written
    from articles.snapshot import Ref, Snapshot

OWN = "newsroom"
"""The folder, and the source, of what was written here."""
LIST, BYTES = "old-files-{}.jsonl", "originals/{}/{}"
FILES_A_LIST = 1_000
Told = dict[str, "Written"]


@dataclass(slots=True)
class OldFiles:
    """The lists of one export. ``imports`` are the ways in which files were read, by source and options."""

    folder: Folder
    readings: Readings
    imports: dict[tuple[str, str], Told] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    lists: int = 0

    def kept(self, site: Site, legacy: LegacyPost) -> None:
        """Remember of a post that is to the byte what that cannot tell: a new name, a settled conflict."""
        if legacy.was or legacy.settled_sha256:
            self._add(
                {
                    "source": legacy.source,
                    "path": legacy.path_in_source,
                    "was": legacy.was,
                    "settled": legacy.settled_sha256,
                    "site": site.source,
                    "file": made_as(legacy),
                }
            )

    def anew(self, story: Story, batch: Batch, site: Site, path: str) -> list[str]:
        """Remember the file that a story came from which is written anew at a path; return what is lost."""
        legacy = story.legacy
        if legacy is None or legacy.source == OWN:
            return []
        place: Told = {"site": site.source, "file": path.removeprefix(site.base)}
        return self._file(legacy, {**place, **_said(story, batch, legacy)}, batch.images)

    def rest(self, source: str) -> list[str]:
        """Remember files that have no article here, of one source or of all; return what is lost."""
        rows = LegacyPost.objects.exclude(source=OWN).select_related("page").order_by("pk")
        if source:  # pages do not go out then
            rows = rows.filter(source=source).exclude(kind=LegacyPost.Kind.PAGE)
        lost: list[str] = []
        for row in rows.exclude(kind=LegacyPost.Kind.ARTICLE, article__isnull=False).iterator():
            numbers = [number for number in row.pictures.values() if number]
            lost += self._file(row, _page(row), Image.objects.in_bulk(numbers))
        return lost

    def finish(self) -> list[Told]:
        """Write what is left, and return how the files were read, in the order of their numbers."""
        if self.lines:
            self._write()
        return list(self.imports.values())

    def _file(
        self, row: LegacyPost, more: Told, images: Mapping[int | str, Image] | Mapping[int, Image]
    ) -> list[str]:
        try:
            raw = row.raw
        except Damaged as error:
            return [f"The kept file of {row.path_in_source} is damaged: {error}."]
        self.folder.write(BYTES.format(row.sha256[:2], row.sha256), raw)
        known = dict(images)
        pictures: Told = {
            address: None if number is None else key_of(known.get(number))
            for address, number in row.pictures.items()
        }
        told: Told = {
            "source": row.source, "path": row.path_in_source, "was": row.was, "kind": row.kind,
            "sha256": row.sha256, "settled": row.settled_sha256, "dialect": row.dialect,
            "header": row.header, "repairs": row.repairs, "pictures": pictures,
            "at": row.published_at.isoformat() if row.published_at else "", "read": self._read(row),
        }  # fmt: skip
        self._add({**told, **more})
        return []

    def _read(self, row: LegacyPost) -> int:
        """Return the number of the way in which a file was read."""
        reading = self.readings.of_post(row)
        key = (row.source, reading.key if reading else "")
        if key not in self.imports:
            run = ImportRun.objects.get(pk=row.run_id)
            self.imports[key] = {
                "source": row.source,
                "configurations": run.configurations,
                **({"options": reading.told} if reading else {}),
            }
        return list(self.imports).index(key)

    def _add(self, told: Told) -> None:
        self.lines.append(json.dumps(told, ensure_ascii=False) + "\n")
        if len(self.lines) >= FILES_A_LIST:
            self._write()

    def _write(self) -> None:
        self.lists += 1
        self.folder.write(LIST.format(self.lists), "".join(self.lines).encode())
        self.lines = []


def key_of(image: Image | None) -> str:
    """Return what tells a picture from all others in any newsroom; "" where it is gone."""
    return (image.remote_url or image.content_hash) if image else ""


def _page(row: LegacyPost) -> Told:
    """Return the page that a file became, and whether nobody was at it since."""
    if row.page is None:
        return {}
    return {"page": row.page.path, "untouched": content_of(row.page) == row.stood}


def _said(story: Story, batch: Batch, legacy: LegacyPost) -> Told:
    """Return what the article said right after the import, and what its numbers stand for.

    The body is left out where the article still says all of it.
    """
    is_untouched = legacy.version == story.article.version
    content = story.desk if is_untouched else _imported(legacy)
    if content is None:
        return {}
    directory = batch.directory if is_untouched else Directory.for_snapshots([content])
    return {
        "untouched": is_untouched,
        "said": content.to_json(with_body=not is_untouched),
        "rows": _rows(content, directory),
    }


def _imported(legacy: LegacyPost) -> Snapshot | None:
    known = Revision.objects.filter(article=legacy.article_id, number=legacy.version).first()
    return known.content if known else None


def _rows(content: Snapshot, directory: Directory) -> Told:
    """Return of each row that the text names what it goes by in any newsroom, by the row's number."""
    leads = [content.lead_image] if content.lead_image else []
    sections = [content.section] if content.section else []
    pictures = Image.objects.in_bulk([ref.id for ref in (*content.images, *leads)])
    people = [line.author for line in content.bylines]
    return {
        "images": {str(number): key_of(image) for number, image in pictures.items()},
        "categories": dict(_paths([*sections, *content.categories], directory.categories)),
        "tags": dict(_slugs(content.tags, directory.tags)),
        "authors": dict(_slugs(people, directory.authors)),
    }


def _paths(refs: Iterable[Ref], rows: Mapping[int, Category]) -> Iterator[tuple[str, str]]:
    return ((str(ref.id), rows[ref.id].path) for ref in refs if ref.id in rows)


def _slugs(refs: Iterable[Ref], rows: Mapping[int, object]) -> Iterator[tuple[str, str]]:
    return ((str(ref.id), getattr(rows[ref.id], "slug", "")) for ref in refs if ref.id in rows)
