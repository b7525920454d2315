"""The shapes that one legacy post takes on its way in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import ClassVar, Literal

from articles.dialects import Dialect, Listing, Site, Value
from articles.markup import SafeHtml
from articles.markup.pictures import remote_addresses
from articles.snapshot import Note

Where = Literal["local", "remote"]

KINDS = frozenset({"news", "opinion", "analysis", "feature", "interview", "review", "sponsored"})
"""What a post's ``kind`` may say."""
PICTURE_TEXTS = ("alt", "caption", "credit", "licence")
"""What a post may say of a picture: fields of ``Picture``."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture a post names: ``address`` is a remote one, or a path as the post writes it.

    ``away`` is where the old site showed one with a path, as far as that is known. ``written`` are the bytes
    of one that stands in the text itself; its ``address`` is a name made of them.
    """

    where: Where
    address: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    licence: str = ""
    away: str = ""
    written: bytes = field(default=b"", repr=False)
    is_optional: ClassVar[bool] = False
    """Whether nothing need be told where it is not there."""


class ThemesPicture(Picture):
    """A picture that the old site's theme showed if it was there; the post itself does not name it."""

    __slots__ = ()
    is_optional = True


@dataclass(frozen=True, slots=True)
class LinkedFile:
    """A file that is no text and that a text links to: as the text wrote it, and its path here."""

    written: str
    path: str


@dataclass(frozen=True, slots=True)
class Person:
    """What an operator says about an author: see ``--authors``."""

    name: str
    kind: Literal["person", "agency"]
    slug: str = ""
    bio: str = ""
    portrait: str = ""
    links: tuple[Mapping[str, str], ...] = ()
    has_namesake: bool = False
    """Another author bears the same name: the slug tells which of them it is."""


@dataclass(frozen=True, slots=True)
class Credited:
    """One byline: whom, as what, with which words before the name."""

    person: Person
    role: str
    lead_in: str = ""


@dataclass(frozen=True, slots=True)
class Seen:
    """A window in which readers see one of an article's texts (``says``, "" for the file's own).

    ``address`` is its path where that is not the usual one of its day and slug.
    """

    start: datetime
    until: datetime | None = None
    ended_as: str = ""
    reason: str = ""
    updated_at: datetime | None = None
    says: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class History:
    """What a file of ours says beyond its text: the desk's stage, windows, and other texts by name."""

    stage: str
    note: str = ""
    published_at: datetime | None = None
    windows: tuple[Seen, ...] = ()
    texts: Mapping[str, Incoming] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Options:
    """How one old site is to be read. ``people`` is keyed by folded name."""

    dialect: Dialect
    zone: tzinfo
    now: datetime
    site: Site = field(default_factory=Site)
    category_mode: Literal["path", "flat"] = "path"
    slug_mode: Literal["file", "headline"] = "file"
    people: Mapping[str, Person] = field(default_factory=dict)
    fallback_section: str = "Uncategorized"
    language: str = "zh-hans"
    encoding: str = ""
    is_site: bool = False
    """Whether the configuration is known, so that a file's place tells what it is."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A post as an article, related things by name. ``body`` shows local picture n as number n.

    ``categories`` are paths from the top down, the main one first; ``section_slugs`` are of the same
    shape, or empty, and tell a section from another of its name beside it. ``published_at`` is None for
    a draft. Of ``addresses`` the ``aliases`` yield to a post that stood there itself, and
    ``possible_addresses`` to any other claim. ``lists`` are the old site's lists in which
    it stood, by the names that their sections, tags and authors have here.
    ``history`` says more than one date can; ``described`` is all that an export of ours says of
    pictures, by their addresses.
    """

    path: str
    dialect: str
    headline: str
    slug: str
    body: SafeHtml
    language: str
    kind: str
    categories: tuple[tuple[str, ...], ...]
    tags: tuple[str, ...]
    bylines: tuple[Credited, ...]
    published_at: datetime | None
    header: Mapping[str, Value]
    unknown: tuple[str, ...]
    standfirst: str = ""
    summary: str = ""
    dateline: str = ""
    lead: Picture | None = None
    lead_caption: str = ""
    pictures: tuple[Picture, ...] = ()
    source_name: str = ""
    source_url: str = ""
    comments_allowed: bool = True
    seo_title: str = ""
    seo_description: str = ""
    is_pinned: bool = False
    addresses: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    possible_addresses: tuple[str, ...] = ()
    is_translation: bool = False
    """Whether it is not in the site's own language: what only may have been its address yields even more."""
    lists: tuple[Listing, ...] = ()
    linked_files: tuple[str, ...] = ()
    """Paths in the source by which its text links to other files, or names of posts as paths."""
    linked_others: tuple[LinkedFile, ...] = ()
    """Pictures and other files, none of them texts, that its text links to."""
    repairs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    converted: tuple[str, ...] = ()
    tags_left: tuple[str, ...] = ()
    corrections: tuple[Note, ...] = ()
    described: Mapping[str, Mapping[str, Value]] | None = None
    history: History | None = None
    section_slugs: tuple[tuple[str, ...], ...] = ()

    @property
    def own_addresses(self) -> tuple[str, ...]:
        """Return the addresses at which it stood itself."""
        return tuple(path for path in self.addresses if path not in self.aliases)

    @property
    def remote_pictures(self) -> tuple[str, ...]:
        """Return the addresses of pictures on other sites, the lead first, each once."""
        lead = [self.lead.address] if self.lead and self.lead.where == "remote" else []
        return tuple(dict.fromkeys([*lead, *remote_addresses(self.body)]))


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that cannot come in: the place in it (from 1), and a sentence that says what to do."""

    path: str
    message: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """Return place and sentence."""
        place = f"line {self.line}, column {self.column}: " if self.line else ""
        return place + self.message
