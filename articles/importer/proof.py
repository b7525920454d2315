"""Comparing what should be with what is: bytes with the import's revision, that with desk and paper."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from articles.importer.incoming import Incoming
from articles.importer.intake import placed, places_of
from articles.importer.others import RedirectFile
from articles.importer.people import fold, key_of
from articles.importer.references import without
from articles.importer.titles import untitled
from articles.importer.verdicts import Difference
from articles.markup.pictures import remote_addresses
from articles.models import Address, Article, normal_path, tag_key
from articles.publishing import editions, labels
from articles.publishing.editions import Window
from articles.publishing.snapshots import MAX_ADDRESS, PLAIN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from articles.importer.evidence import Desk, Evidence
    from articles.importer.incoming import Picture
    from articles.importer.intake import Place
    from articles.importer.others import Other, PageFile
    from articles.models import Edition, LegacyPost
    from articles.snapshot import Ref, Snapshot

_MADE_ANEW = (
    "published_on", "section_id", "lead_image_id", "summary", "reading_minutes", "labels",
    *editions.COPIED,
)  # fmt: skip


def imported(
    incoming: Incoming, row: LegacyPost, content: Snapshot, evidence: Evidence
) -> Iterator[Difference]:
    """Yield where the import's revision is not what the bytes give. Names count, not numbers.

    Of pictures, ``row`` tells which files were there.
    """
    for name in PLAIN:
        if name != "body":
            yield from unless_equal(
                "import",
                name,
                as_stored(name, getattr(incoming, name)),
                as_stored(name, getattr(content, name)),
            )
    bodies = certain(incoming, row), certain_of(content.body)
    yield from unless_equal("import", "body", *bodies)
    for name, expected, stored in _related(incoming, row, content, evidence):
        yield from unless_equal("import", name, expected, stored)


def certain(found: Incoming | PageFile, row: LegacyPost) -> str:
    """Return of a file's text what it and its pictures decide: see ``certain_of``."""
    places = places_of(found.pictures, row.pictures)
    return certain_of(placed(found.body, found.pictures, places))


def certain_of(body: str) -> str:
    """Return of a text what its own file alone decides: without links by name and titles of others."""
    return without(untitled(body))


def desk(rows: Desk, content: Snapshot, evidence: Evidence) -> Iterator[Difference]:
    """Yield where the article is not what its latest revision says. Numbers count: names may change."""
    article = rows.article
    for name in PLAIN:
        yield from unless_equal(
            "article", name, as_stored(name, getattr(content, name)), getattr(article, name)
        )

    def there(model: str, refs: tuple[Ref, ...]) -> list[int]:
        return [ref.id for ref in refs if evidence.exists(model, ref.id)]

    bylines = [
        (line.author.id, line.role, line.lead_in)
        for line in content.bylines
        if evidence.exists("authors", line.author.id)
    ]
    lead = [content.lead_image] if content.lead_image else []
    pairs: list[tuple[str, object, object]] = [
        ("section", content.section.id if content.section else None, article.section_id),
        ("categories", sorted(there("categories", content.categories)), sorted(rows.categories)),
        ("tags", sorted(there("tags", content.tags)), sorted(rows.tags)),
        ("bylines", bylines, [*rows.bylines]),
        ("lead picture", there("images", tuple(lead)), [*_some(article.lead_image_id)]),
        ("pictures", there("images", content.images), [*rows.images]),
    ]
    for name, expected, stored in pairs:
        yield from unless_equal("article", name, expected, stored)


def paper(edition: Edition, content: Snapshot, evidence: Evidence) -> Iterator[Difference]:
    """Yield where a live or waiting edition is not what its revision gives, or is not listed so."""
    window = Window(
        edition.live_from, edition.live_until, edition.ended_as, edition.published_at, edition.updated_at
    )  # fmt: skip
    fresh = editions.build(
        content, window, evidence.directory, article_id=edition.article_id,
        revision_id=edition.revision_id, version=edition.article_version,
    )  # fmt: skip
    for name in _MADE_ANEW:
        expected, stored = (
            as_stored(name, getattr(fresh.edition, name), edition),
            getattr(edition, name),
        )
        yield from unless_equal("edition", name, expected, stored)
    yield from unless_equal("edition", "body", str(fresh.html), edition.text_row.html)
    yield from unless_equal("edition", "text", fresh.text, edition.text_row.text)
    yield from unless_equal(
        "edition", "lists", _sorted(_lists(content, evidence)), _sorted(evidence.placements[edition.pk])
    )  # fmt: skip
    images = sorted(ref.id for ref in content.images)
    yield from unless_equal(
        "edition", "pictures", images, sorted(evidence.edition_images[edition.pk])
    )
    if edition.pk not in evidence.searchable:
        yield Difference("edition", "search table", "a row", "none")


def addresses(
    incoming: Incoming, number: int, evidence: Evidence, *, is_whole: bool
) -> Iterator[Difference | str]:
    """Yield each old address that leads nowhere; one that leads to something else is a note.

    ``is_whole``: the run came to its end, so that the addresses that only may have been are there too.
    """
    for edition in evidence.editions[number]:
        if not edition.retired and evidence.owners.get(edition.path) != ("article", number):
            yield Difference("address", edition.path, "leads to this article", "does not")
    possible = incoming.possible_addresses if is_whole else ()
    for path in dict.fromkeys(kept_path(path) for path in (*incoming.addresses, *possible)):
        if path not in evidence.owners:
            yield Difference("address", path, "leads to this article", "leads nowhere")
        elif evidence.owners[path] != ("article", number) and path in map(
            kept_path, incoming.addresses
        ):
            yield f"The old address {path} leads to something else, which had the better claim."


def linked(
    incoming: Incoming, pictures: Mapping[str, int | None], evidence: Evidence
) -> Iterator[Difference]:
    """Yield each old path by which the text links to a picture that came along, and that leads nowhere."""
    for other in incoming.linked_others if incoming.published_at else ():
        path = kept_path(other.path)
        if pictures.get(other.written) and path not in evidence.owners:
            yield Difference("address", path, "leads to a picture", "leads nowhere")


def kept_path(path: str) -> str:
    """Return an old path as the database keeps it."""
    return str(as_stored("path", normal_path(path), Address))


def wanted_addresses(incoming: Incoming | Other) -> set[str]:
    """Return the old addresses of a file, and of what it links to, in the form they are kept in."""
    others = incoming.linked_others if isinstance(incoming, Incoming) else ()
    paths = (*incoming.addresses, *incoming.possible_addresses, *(other.path for other in others))
    return {kept_path(path) for path in paths}


def asked_addresses(found: Incoming | Other) -> set[str]:
    """Return all addresses that matter to a file: its own old ones, and where it led."""
    led = {*map(kept_path, found.targets)} if isinstance(found, RedirectFile) else set()
    return wanted_addresses(found) | led


def _related(
    incoming: Incoming, row: LegacyPost, content: Snapshot, evidence: Evidence
) -> Iterator[tuple[str, object, object]]:
    paths = [tuple(map(fold, path)) for path in incoming.categories]
    is_exact = incoming.described is not None
    ways = {*zip_longest(paths[1:], incoming.section_slugs[1:])}
    further = sorted(path[-1] for path, _ in ways if is_exact or path != paths[0])
    bylines = {
        (key_of(line.person), line.role): ((fold(line.person.name), line.role), line.lead_in)
        for line in reversed(incoming.bylines)
    }
    main = paths[0][-1] if any(paths[:1]) else ""
    yield "section", main, fold(content.section.name) if content.section else ""
    yield "categories", further, sorted(fold(ref.name) for ref in content.categories)
    yield "tags", sorted(set(map(tag_key, incoming.tags))), sorted(
        tag_key(ref.name) for ref in content.tags
    )  # fmt: skip
    yield (
        "bylines",
        sorted(bylines.values()),
        sorted(
            ((fold(line.author.name), line.role), line.lead_in) for line in content.bylines
        ),
    )  # fmt: skip
    yield from _pictures(incoming, row, content, evidence)


def _pictures(
    incoming: Incoming, row: LegacyPost, content: Snapshot, evidence: Evidence
) -> Iterator[tuple[str, object, object]]:
    lead, kept = incoming.lead, content.lead_image
    place = _lead_place(lead, row) if lead else None
    if isinstance(place, str) and len(place) <= MAX_ADDRESS:
        image = evidence.images.get(kept.id) if kept else None
        if image or kept is None:
            yield "lead picture", place, image.remote_url if image else ""
    elif isinstance(place, int):
        yield "lead picture", place, kept.id if kept else None
    else:
        yield "lead picture", "", kept.name if kept else ""
    shown = {url for url in remote_addresses(incoming.body) if len(url) <= MAX_ADDRESS}
    images = [evidence.images.get(ref.id) for ref in content.images]
    if None not in images:
        urls = {image.remote_url for image in images if image and image.remote_url}
        yield "pictures of other sites", sorted(shown), sorted(urls & shown)


def _lead_place(lead: Picture, row: LegacyPost) -> Place:
    """Return what is shown of a post's lead picture."""
    return lead.address if lead.where == "remote" else places_of([lead], row.pictures)[0]


def _lists(content: Snapshot, evidence: Evidence) -> set[tuple[int | None, ...]]:
    directory = evidence.directory
    return {
        *((row.pk, None, None) for row in labels.listing_sections(content, directory)),
        *((None, row.pk, None) for row in labels.tags_of(content, directory)),
        *((None, None, row.pk) for row in labels.authors_of(content, directory)),
    }


def _sorted(lists: set[tuple[int | None, ...]]) -> list[tuple[int, ...]]:
    return sorted(tuple(number or 0 for number in row) for row in lists)


def as_stored(name: str, value: Any, row: Any = Article) -> Any:
    """Return a value as the database keeps it in its field."""
    if name == "body" or name.endswith("_id"):
        return value
    return row._meta.get_field(name).get_prep_value(value) if name != "labels" else value


def unless_equal(where: str, field: str, expected: object, stored: object) -> Iterator[Difference]:
    """Yield the difference between two values, if there is one."""
    if expected != stored:
        yield Difference.of(where, field, expected, stored)


def _some(number: int | None) -> list[int]:
    return [] if number is None else [number]
