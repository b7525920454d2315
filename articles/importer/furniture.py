"""What an export tells of the newsroom itself, put up where it is missing: sections, authors, tags, pages."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from django.db import IntegrityError, transaction

from articles import media, publishing
from articles.dialects import Dialect, Unreadable, Value
from articles.importer.decoding import decode
from articles.importer.export_shape import MOST_BYTES
from articles.importer.find import MAX_BYTES, Found
from articles.importer.intake import placed, taken
from articles.importer.job import JobRefused
from articles.importer.ours import flat, read_body
from articles.importer.places import is_usable
from articles.importer.start import Start
from articles.importer.taking import describe, give_bytes, picture_bytes, take_bytes, take_portrait
from articles.importer.there import bytes_of, text_of
from articles.models import Author, Category, Image, OldList, Page, SiteTexts, Tag, tag_key
from articles.models.fields import TooLong
from articles.publishing import old_addresses

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from articles.dialects import Shows


TEXTS = ("name", "tagline", "footer")
KINDS = frozenset(Author.Kind.values)


def hang_up(folder: Path, file: Path, *, are_shared: bool) -> None:
    """Take the pictures in that one list of an export names; those that are here stay as they are.

    ``are_shared`` are those that show the file of another: they come after all others.
    """
    for told in _listed(file):
        if ("shared" in told) is are_shared:
            with _taken_back(told), transaction.atomic():
                _hang(folder, told)


def _listed(file: Path) -> list[Mapping[str, Value]]:
    try:
        lines = text_of(file, MOST_BYTES).split("\n")
        return [table(json.loads(line)) for line in lines if line]
    except (OSError, ValueError, RecursionError) as error:
        raise JobRefused(f"{file.name} cannot be read: {error}") from None


def _hang(folder: Path, told: Mapping[str, Value]) -> None:
    try:
        image = _of_elsewhere(folder, told) if text(told, "url") else _of_ours(folder, told)
    except (OSError, media.Unreadable):
        return  # the post that shows it tells of it; a disk that takes no more raises BrokenOff
    old = told.get("old")
    paths = [path for path in (old if isinstance(old, list) else []) if isinstance(path, str)]
    old_addresses.lead((path, image) for path in paths if is_usable(path))


def _of_ours(folder: Path, told: Mapping[str, Value]) -> Image:
    place = inside(folder, text(told, "file"))
    taken = take_bytes(picture_bytes(place), name=place.name)
    if taken.is_new:
        describe(taken.image, told)
    return taken.image


def _of_elsewhere(folder: Path, told: Mapping[str, Value]) -> Image:
    """Return a picture of another site, made if missing, with its file where the export has that."""
    address = text(told, "url")
    if known := Image.objects.filter(remote_url=address).first():
        return known
    image = Image(remote_url=address)
    describe(image, told)
    if name := text(told, "file"):
        give_bytes(image, picture_bytes(inside(folder, name)))
        image.refresh_from_db()
        describe(image, told)  # a credit that its file brought along may have been taken out here
    return image


def put_up(folder: Path, told: Mapping[str, Value]) -> None:
    """Make what is missing of sections, tags, authors and the site's texts. Call it in a transaction."""
    for row in tables(told.get("sections")):
        with _taken_back(row):
            _section(row)
    with _taken_back({"name": "tags"}):
        Tag.objects.create_many(_new_tags(tables(told.get("tags"))))
    for row in tables(told.get("authors")):
        with _taken_back(row):
            _author(row, folder)
    with _taken_back({"name": "site"}):
        _site(table(told.get("site")), folder)


@contextmanager
def _taken_back(row: Mapping[str, Value]) -> Iterator[None]:
    """Name what somebody wrote into an export that no newsroom keeps. Raises ``JobRefused``."""
    try:
        yield
    except (TooLong, IntegrityError) as error:
        named = (text(row, key)[:80] for key in ("name", "slug", "path", "url", "file"))
        raise JobRefused(
            f"{next(filter(None, named), '')!r} cannot be taken back: {error}"
        ) from None


def put_up_pages(paths: Sequence[str], folder: Path, start: Start, dialect: Dialect) -> None:
    """Make the pages that are missing. Raises ``JobRefused`` for a file that is none of ours."""
    for path in paths:
        file = inside(folder, path)
        try:
            header = dialect.read(decode(bytes_of(file, MAX_BYTES)).text)
        except (OSError, Unreadable) as error:
            raise JobRefused(f"{path}: {error}") from None
        values = flat(header.values)
        if "page" not in table(values.get("newsroom")):
            raise JobRefused(f"{path} is no page of an export.")
        _page(values, header.body, Found(file, path, start.base, start.assets))


def lead_old_paths(told: Mapping[str, Value]) -> None:
    """Let paths that sections, tags, authors and pages had before lead to them (6 queries for 500).

    So do lists of old sites that none of these stands for.
    """
    rows = [row for row in tables(told.get("moved")) if text(row, "from").startswith("/")]
    for start in range(0, len(rows), old_addresses.BATCH):
        _lead(rows[start : start + old_addresses.BATCH])
    lists = ((text(row, "path"), text(row, "shows")) for row in tables(told.get("lists")))
    old_addresses.keep_lists(
        (path, cast("Shows", shows))
        for path, shows in lists
        if path.startswith("/") and shows in OldList.Shows
    )


def _lead(rows: Sequence[Mapping[str, Value]]) -> None:
    things = _things({text(row, "to") for row in rows})
    for is_old in (False, True):
        old_addresses.lead(
            (
                (text(row, "from"), things[text(row, "to")])
                for row in rows
                if text(row, "to") in things and ("old" in row) is is_old
            ),
            is_legacy=is_old,
        )


def table(value: Value) -> Mapping[str, Value]:
    """Return the value where it is a mapping, else an empty one."""
    return value if isinstance(value, dict) else {}


def tables(value: Value) -> Iterator[Mapping[str, Value]]:
    """Yield the mappings of a list."""
    return (row for row in (value if isinstance(value, list) else []) if isinstance(row, dict))


def text(row: Mapping[str, Value], key: str) -> str:
    """Return the text under a key, or ""."""
    found = row.get(key)
    return found if isinstance(found, str) else ""


def inside(folder: Path, path: str) -> Path:
    """Return a place below the folder. Raises ``JobRefused`` for one outside."""
    try:
        place = (folder / path).resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise JobRefused(f"{path[:200]!r} is no place in the folder: {error}") from None
    if not place.is_relative_to(folder.resolve()):
        raise JobRefused(f"{path!r} leads out of the folder.")
    return place


def _section(row: Mapping[str, Value]) -> None:
    path = text(row, "path")
    above, _, slug = path.rpartition("/")
    if Category.objects.filter(path=path).exists() or not slug:
        return
    hue = text(row, "hue")
    publishing.keep(
        Category(
            name=text(row, "name"), slug=slug, position=_number(row, "position"),
            parent=Category.objects.filter(path=above).first() if above else None,
            hue=hue if hue in Category.Hue.values else "", description=text(row, "description"),
        )
    )  # fmt: skip


def _new_tags(rows: Iterator[Mapping[str, Value]]) -> list[Tag]:
    told = {tag_key(text(row, "name")): row for row in rows if tag_key(text(row, "name"))}
    known = set(Tag.objects.filter(key__in=told).values_list("key", flat=True))
    return [
        Tag(name=text(row, "name"), key=key, slug=text(row, "slug"))
        for key, row in told.items()
        if key not in known and text(row, "slug")
    ]


def _author(row: Mapping[str, Value], folder: Path) -> None:
    slug, kind = text(row, "slug"), text(row, "kind")
    if not slug or Author.objects.filter(slug=slug).exists():
        return
    links = [dict(link) for link in tables(row.get("links"))]
    publishing.keep(
        Author(
            name=text(row, "name"), slug=slug, kind=kind if kind in KINDS else Author.Kind.PERSON,
            bio=text(row, "bio"), links=links, portrait=_picture(row, "portrait", folder),
        )
    )  # fmt: skip


def _site(row: Mapping[str, Value], folder: Path) -> None:
    """Give the site its texts, unless it has a name."""
    texts = SiteTexts.current()
    if texts.name:
        return
    for key in TEXTS:
        setattr(texts, key, text(row, key))
    texts.logo = _picture(row, "logo", folder)
    publishing.keep(texts)


def _picture(row: Mapping[str, Value], key: str, folder: Path) -> Image | None:
    address = text(row, key)
    known = Image.objects.filter(remote_url=address).exclude(remote_url="").first()
    return known or take_portrait(address, folder)


def _page(values: Mapping[str, Value], body: str, found: Found) -> None:
    path = "/" + text(values, "permalink").strip("/") if "permalink" in values else ""
    path = path or "/" + text(values, "url").strip("/")
    if Page.objects.filter(path=path).exists():
        return
    written = table(values.get("pictures"))
    told = {address: table(texts) for address, texts in written.items()}
    html, pictures = read_body(body, written)
    places = taken(pictures, found, None, told).places
    ours = table(values.get("newsroom"))
    publishing.keep(
        Page(
            title=text(values, "title"), slug=text(values, "slug"), language=text(values, "lang"),
            body=placed(html, pictures, places),
            position=_number(ours, "position"), in_footer=text(ours, "in_footer") == "true",
            is_published=text(values, "published") != "false",
        )
    )  # fmt: skip


def _number(row: Mapping[str, Value], key: str) -> int:
    found = str(row.get(key) or "")
    return int(found) if found.isdecimal() and len(found) < len("99999") else 0


def _things(paths: set[str]) -> dict[str, Author | Tag | Category | Page]:
    """Return what stands at paths (4 queries)."""
    found: dict[str, Author | Tag | Category | Page] = {}
    for named in (Author, Tag):
        slugs = {path.rpartition("/")[2] for path in paths}
        found |= {row.path: row for row in named._default_manager.filter(slug__in=slugs)}
    for placed_at in (Page, Category):
        found |= {row.path: row for row in placed_at._default_manager.filter(path__in=paths)}
    return found
