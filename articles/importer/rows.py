"""The sections, authors, tags and pictures that posts name, as rows: found, or made once."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

from articles import publishing
from articles.importer.incoming import PICTURE_TEXTS
from articles.importer.people import by_slug, fold, key_of
from articles.importer.taking import describe, fitting_texts, take_portrait
from articles.models import Author, Category, Image, Tag, tag_key
from articles.publishing.labels import Directory
from articles.publishing.snapshots import remote_images
from articles.snapshot import Credit, Ref, Snapshot
from articles.text import normal

if TYPE_CHECKING:
    from collections.abc import Sequence, Set
    from pathlib import Path

    from django.db.models import Model

    from articles.importer.incoming import Incoming, Person, Picture
    from articles.importer.intake import Ready

MAX_SECTION_NAME = 100
Way: TypeAlias = "list[tuple[str, str]]"
"""The steps to a section from the top down: each a name, and a slug or ""."""


class Rows:
    """All related rows of one chunk of posts, loaded anew each time: editors work meanwhile.

    Making it stores what is missing (about 8 queries, and a few for each new section or author).
    """

    def __init__(self, posts: Sequence[Ready], portraits: Path | None = None) -> None:
        """Load what the posts name, in each of their texts, and make what is not there yet."""
        posts = [text for post in posts for text in (post, *post.others.values())]
        self.portraits = portraits
        self.sections: dict[int, Category] = {}
        self.by_place: dict[tuple[int | None, str], Category] = {}
        for row in Category.objects.order_by("pk"):
            self._add(row)
        self.authors = _authors(posts)
        self.tags = _tags(posts)
        self.remote = {row.remote_url: row for row in remote_images(_remote(posts))}
        self.own = Image.objects.in_bulk({number for post in posts for number in _numbers(post)})
        known = len(self.sections)
        for post in posts:
            self._make(post.incoming)
        if len(self.sections) > known:
            publishing.write_furniture()

    @property
    def directory(self) -> Directory:
        """Return the rows as ``publishing`` looks them up."""
        return Directory(
            categories=self.sections,
            tags={row.pk: row for row in self.tags.values()},
            authors={row.pk: row for row in self.authors.values()},
        )

    def snapshot(self, post: Ready) -> Snapshot:
        """Return the post as the one shape of an article's content."""
        incoming = post.incoming
        leaves = [self._section(way) if way else None for way in _ways(incoming)]
        lead = self._lead(post)
        return Snapshot(
            headline=incoming.headline, slug=incoming.slug, body=post.body, language=incoming.language,
            kind=incoming.kind, standfirst=incoming.standfirst, summary=incoming.summary,
            dateline=incoming.dateline, section=_main(leaves),
            categories=_further(leaves, is_exact=incoming.described is not None),
            tags=tuple(_ref(self.tags[key]) for key in _keys(incoming) if key in self.tags),
            bylines=self._bylines(incoming), lead_image=_ref(lead) if lead else None,
            lead_caption=incoming.lead_caption, images=self._images(post),
            source_name=incoming.source_name, source_url=incoming.source_url,
            comments_allowed=incoming.comments_allowed, seo_title=incoming.seo_title,
            seo_description=incoming.seo_description, is_pinned=incoming.is_pinned,
            corrections=incoming.corrections,
        )  # fmt: skip

    def _make(self, incoming: Incoming) -> None:
        for way in filter(None, _ways(incoming)):
            self._section(way)
        for line in incoming.bylines:
            if key_of(line.person) not in self.authors:
                self.authors[key_of(line.person)] = self._author(line.person)
        for picture in (*incoming.pictures, *([incoming.lead] if incoming.lead else [])):
            if row := self.remote.get(picture.away or picture.address):
                _describe(row, picture)
        for address, exact in (incoming.described or {}).items():
            if (row := self.remote.get(address)) and not _is_known(row):
                describe(row, exact)

    def _section(self, way: Way) -> Category:
        section: Category | None = None
        for name, slug in way:
            section = self._below(section, name, slug)
        if section is None:
            raise ValueError("A category path has at least one name.")
        return section

    def _below(self, parent: Category | None, name: str, slug: str) -> Category:
        """Return the section of a name in a place: of several that of ``slug``, or the first.

        It is made if missing. Where something else stands at that slug, the name alone counts.
        """
        above = parent.pk if parent else None
        known = self.by_place.get((above, fold(name)))
        exact = self.by_place.get((above, by_slug(slug)))
        if exact and fold(exact.name) == fold(name):
            return exact
        if known and not slug:
            return known
        row = Category(name=normal.cut(name, MAX_SECTION_NAME), slug=slug, parent=parent)
        publishing.settle(row)
        if known and row.slug != slug:
            return known
        row.save()
        self._add(row)
        return row

    def _add(self, row: Category) -> None:
        self.sections[row.pk] = row
        self.by_place.setdefault((row.parent_id, fold(row.name)), row)
        self.by_place[row.parent_id, by_slug(row.slug)] = row

    def _author(self, person: Person) -> Author:
        row = Author(
            name=person.name, kind=person.kind, slug=person.slug, bio=person.bio,
            links=[dict(link) for link in person.links],
            portrait=take_portrait(person.portrait, self.portraits),
        )  # fmt: skip
        publishing.keep(row)
        return row

    def _bylines(self, incoming: Incoming) -> tuple[Credit, ...]:
        """Return the credits; two spellings of one author count once in each role."""
        found: dict[tuple[int, str], Credit] = {}
        for line in incoming.bylines:
            row = self.authors[key_of(line.person)]
            found.setdefault((row.pk, line.role), Credit(_ref(row), line.role, line.lead_in))
        return tuple(found.values())

    def _lead(self, post: Ready) -> Image | None:
        if post.lead is not None or post.incoming.lead is None:
            return post.lead
        return self.remote.get(post.incoming.lead.address)

    def _images(self, post: Ready) -> tuple[Ref, ...]:
        """Return the pictures of the text, ours first, as ``publishing`` lists them."""
        ours = [self.own[number] for number in _numbers(post) if number in self.own]
        theirs = [self.remote[url] for url in _addresses(post) if url in self.remote]
        return tuple(_ref(row) for row in dict.fromkeys([*ours, *theirs]))


def _ref(row: Model) -> Ref:
    return Ref(row.pk, str(row))


def _main(leaves: list[Category | None]) -> Ref | None:
    return _ref(leaves[0]) if leaves and leaves[0] else None


def _further(leaves: list[Category | None], *, is_exact: bool) -> tuple[Ref, ...]:
    """Return the further sections; an export of ours means it where it names the main one among them."""
    others = {row for row in leaves[1:] if row and (is_exact or row != leaves[0])}
    return tuple(_ref(row) for row in sorted(others, key=lambda row: row.path))


def _ways(incoming: Incoming) -> list[Way]:
    """Return the ways to the sections of a post, the main one first, which may be none."""
    pairs = zip_longest(incoming.categories, incoming.section_slugs, fillvalue=())
    return [list(zip_longest(names, slugs, fillvalue="")) for names, slugs in pairs]


def _keys(incoming: Incoming) -> list[str]:
    return list(dict.fromkeys(tag_key(name) for name in incoming.tags))


def _tags(posts: Sequence[Ready]) -> dict[str, Tag]:
    names = {name: None for post in posts for name in post.incoming.tags}
    return {row.key: row for row in Tag.objects.named(names)} if names else {}


def _authors(posts: Sequence[Ready]) -> dict[str, Author]:
    """Return the authors that posts name, by ``key_of`` (1 query, 3 where a name is spelled anew).

    Those who have a namesake are found by their slugs, with one query more.
    """
    people = [line.person for post in posts for line in post.incoming.bylines]
    names = {person.name for person in people if not person.has_namesake}
    slugs = {person.slug for person in people if person.has_namesake}
    found = _by_name(names) if names else {}
    if slugs:
        found |= {by_slug(row.slug): row for row in Author.objects.filter(slug__in=slugs)}
    return found


def _by_name(names: Set[str]) -> dict[str, Author]:
    """Return authors by folded name; where several bear it, the first.

    An archive may have thousands: all names are read only where one is not there to the letter.
    """
    known = Author.objects.filter(name__in=names).order_by("-pk")
    found = {fold(row.name): row for row in known}
    missing = {fold(name) for name in names} - found.keys()
    if missing:
        written = Author.objects.values_list("pk", "name")
        spelled = [number for number, name in written if fold(name) in missing]
        rows = Author.objects.filter(pk__in=spelled).order_by("-pk")
        found |= {fold(row.name): row for row in rows}
    return found


def _remote(posts: Sequence[Ready]) -> list[str]:
    addresses = [url for post in posts for url in _addresses(post)]
    leads = [post.incoming.lead for post in posts]
    return addresses + [lead.address for lead in leads if lead and lead.where == "remote"]


def _numbers(post: Ready) -> list[int]:
    return [each for each in post.derived.pictures if isinstance(each, int)]


def _addresses(post: Ready) -> list[str]:
    return [each for each in post.derived.pictures if isinstance(each, str)]


def _is_known(image: Image) -> bool:
    return any(getattr(image, field) for field in PICTURE_TEXTS)


def _describe(image: Image, picture: Picture) -> None:
    """Keep what a post says about a picture on another site, where nothing is known of it yet."""
    texts = fitting_texts(picture)
    if not any(texts.values()) or _is_known(image):
        return
    for field, text in texts.items():
        setattr(image, field, text)
    image.save(update_fields=list(texts))
