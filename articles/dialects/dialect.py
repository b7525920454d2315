"""What a generator's way of writing posts must answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import tzinfo
from typing import Protocol

from articles.dialects.dates import Moment, read_date
from articles.dialects.header import Header, Value
from articles.markup.manner import PLAIN, Manner

Path = tuple[str, ...]
"""A category by name, from the top down."""


@dataclass(frozen=True, slots=True)
class Default:
    """Values that a configuration gives to all posts below a path ("" is every one)."""

    path: str
    values: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Site:
    """What a generator's own configuration says about all its posts. "" means: not said."""

    timezone: str = ""
    permalink: str = ""
    file_name: str = ""
    default_category: str = "uncategorized"
    category_slugs: Mapping[str, str] | None = None
    prefix: str = ""
    """The path below which the site stood on its host, as ``/blog``."""
    defaults: tuple[Default, ...] = ()
    section_permalinks: Mapping[str, str] | None = None
    languages: tuple[str, ...] = ()
    language: str = ""
    languages_in_paths: bool = False
    """Whether even the default language has a folder of its own in addresses."""
    ugly_addresses: bool = False
    keeps_case: bool = False
    dates_from_names: bool = False
    breaks: bool | None = None
    is_typographic: bool | None = None
    shows_html: bool = False
    """Whether HTML inside Markdown was shown, where a generator asks for that to be said."""
    excerpt_separator: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """What a file's path says. ``stem`` keeps the folders, as old addresses need them.

    ``folders`` are categories, ``title`` serves a post without one, ``hidden`` is why the generator
    showed no such file, ``language`` is that of its name or folder.
    """

    stem: str
    slug: str
    day: str = ""
    is_draft: bool = False
    folders: Path = ()
    title: str = ""
    hidden: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Dated:
    """A post as its old address needs it. ``zone`` is the old site's, as far as it is known."""

    named: Named
    values: Mapping[str, Value]
    moment: Moment
    zone: tzinfo
    title: str
    categories: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Addresses:
    """Paths where the old site showed a post.

    ``possible`` ones depend on the clock of the machine that built the site: they may as well be
    those of another post, which then has the better claim.
    """

    certain: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Converted:
    """A text with the generator's own tags as Markdown or HTML, and the names of those that stay."""

    text: str
    converted: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


class ReadSite(Protocol):
    """Reads a configuration: its main file, and further files by the key they stand for."""

    def __call__(self, text: str, /, **parts: str) -> Site:
        """Return what it says; ``Unreadable`` when it is broken."""


class ReadDate(Protocol):
    """Reads a date as the generator does."""

    def __call__(self, text: str, zone: tzinfo, *, is_unquoted: bool) -> Moment:
        """Return the instant; a date without a zone is in ``zone``. Raises ``BadDate``."""


def usual_date(text: str, zone: tzinfo, *, is_unquoted: bool) -> Moment:
    """Read a date; quotes around it mean nothing."""
    return read_date(text, zone)


def no_defaults(path: str, site: Site) -> Mapping[str, Value]:
    """Return nothing: most generators know no defaults by path."""
    return {}


def plain_manner(_site: Site) -> Manner:
    """Return how Markdown is read where nothing is known."""
    return PLAIN


def no_excerpt(_values: Mapping[str, Value], _site: Site) -> re.Pattern[str] | None:
    """Return nothing: no sign ends an excerpt."""
    return None


DATE_KEYS = ("date", "pubdate", "publishdate", "published", "created", "post_date")


@dataclass(frozen=True, slots=True)
class Dialect:
    """A generator: how to read its posts, file names, configuration and addresses.

    ``label`` is its name in sentences. ``drafts_shown``: it showed posts that say ``draft: true``.
    ``is_strict_about_dates``: it built no site with a date in it that it could not read.
    """

    name: str
    read: Callable[[str], Header]
    read_site: ReadSite
    named: Callable[[str, Site], Named]
    categories: Callable[[Mapping[str, Value]], tuple[Path, ...]]
    tags: Callable[[Mapping[str, Value]], tuple[str, ...]]
    is_published: Callable[[Mapping[str, Value]], bool]
    addresses: Callable[[Dated, Site], Addresses]
    convert: Callable[[str], Converted]
    label: str = ""
    read_date: ReadDate = usual_date
    date_keys: tuple[str, ...] = DATE_KEYS
    defaults: Callable[[str, Site], Mapping[str, Value]] = no_defaults
    drafts_shown: bool = False
    is_strict_about_dates: bool = False
    manner: Callable[[Site], Manner] = plain_manner
    excerpt_end: Callable[[Mapping[str, Value], Site], re.Pattern[str] | None] = no_excerpt
    """Returns the sign, in the text's HTML, up to which it is the post's excerpt."""
