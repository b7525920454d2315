"""What a generator's way of writing posts must answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Literal, Protocol

from articles.dialects.dates import Moment, read_date
from articles.dialects.header import Header, Value
from articles.dialects.site import Shows, Site
from articles.markup.manner import PLAIN, Manner

CODE_COMMENT = re.compile(r"(?:<|&lt;)!--code-(\d{1,6})-\d{1,6}--(?:>|&gt;)")
"""What stands for a block of code: a number that no such comment of the author has, and one for each."""

Path = tuple[str, ...]
"""A category by name, from the top down."""


Role = Literal["post", "page", "single", "document", "list", "author", "any", "out"]
"""What a file's place makes of it: one of the posts, a page, a page of Hugo's or a document of a
collection (either may be an article), a list's or an author's page, anything, nothing."""


@dataclass(frozen=True, slots=True)
class Place:
    """What a file is by where it lies; for what is left out, the reason, as a sentence."""

    role: Role
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list page of the old site: its path, and what it listed, by name.

    "section" is a folder of Hugo's: a section here only if posts without a category lie in it.
    """

    path: str
    kind: Literal["category", "tag", "author", "section"]
    name: Path


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
    apart: str = ""
    """What keeps its new address from being the old one of the same post in another language."""
    section: str = ""
    """The folder of Hugo's that lists it."""
    is_dated: bool = False
    """Whether its generator took the day from the name."""
    is_bundle: bool = False
    """Whether the text is one file of a folder that is the page, with all that lies in it."""
    comes_first: bool = False
    """Whether that day, and the slug behind it, counted before what the header says."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A post as its old address needs it. ``zone`` is the old site's, as far as it is known."""

    named: Named
    values: Mapping[str, Value]
    moment: Moment
    zone: tzinfo
    title: str
    categories: tuple[Path, ...]
    tags: tuple[str, ...] = ()
    path: str = ""
    """Of the file, in its source."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """Paths where the old site showed a post.

    Of the ``certain`` ones ``aliases`` only led to it: a post that itself stood there has the better claim.
    ``possible`` ones depend on the clock of the machine that built the site: they may as well be
    those of another post, which then has the better claim. ``by_file`` is the path that its file has
    below the site's folder, where links to files lead; ``base`` the one that links are read from,
    where that is not the first address; ``files`` the folder in which files of its own stood, whatever
    folder they lie in; ``language`` the folder of its language, with which ``by_file`` begins.
    """

    certain: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    by_file: str = ""
    base: str = ""
    files: str = ""
    language: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Converted:
    """A text with the generator's own tags as Markdown or HTML, and the names of those that stay.

    ``code`` are blocks of code in Markdown, each by the comment (``CODE_COMMENT``) that stands for it in
    the text: they belong in the HTML that the text becomes.
    """

    text: str
    converted: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    code: Mapping[str, str] = field(default_factory=dict)


class ReadSite(Protocol):
    """Reads a configuration: its main file, and further files by the key they stand for."""

    def __call__(self, text: str, /, **parts: str) -> Site:
        """Return what it says; ``Unreadable`` when it is broken."""


class Convert(Protocol):
    """Turns a generator's own tags into HTML, as far as the post and the configuration tell."""

    def __call__(
        self, text: str, site: Site | None = None, values: Mapping[str, Value] | None = None, /
    ) -> Converted:
        """Return the text, and what became of its tags."""


class PageValues(Protocol):
    """Tells what the tags of a text may show of its page."""

    def __call__(
        self,
        values: Mapping[str, Value],
        defaults: Mapping[str, Value],
        named: Named,
        at: datetime | None,
        /,
    ) -> Mapping[str, Value]:
        """Take header, defaults, name and the aware moment of publication in the site's zone, if any."""


class ReadDate(Protocol):
    """Reads a date as the generator does."""

    def __call__(self, text: str, zone: tzinfo, *, is_unquoted: bool) -> Moment:
        """Return the instant; a date without a zone is in ``zone``. Raises ``BadDate``."""


def usual_date(text: str, zone: tzinfo, *, is_unquoted: bool) -> Moment:
    """Read a date; quotes around it mean nothing."""
    return read_date(text, zone)


def anything(path: str, site: Site) -> Place:
    """Say that the place tells nothing: most generators are known by their headers alone."""
    return Place("any")


def no_listings(post: Dated, site: Site) -> tuple[Listing, ...]:
    """Return nothing."""
    return ()


def no_lists(site: Site) -> tuple[tuple[str, Shows], ...]:
    """Return nothing."""
    return ()


def no_defaults(path: str, site: Site) -> Mapping[str, Value]:
    """Return nothing: most generators know no defaults by path."""
    return {}


def own_alone(
    values: Mapping[str, Value], _defaults: Mapping[str, Value], /
) -> Mapping[str, Value]:
    """Return the header: what it says counts instead of a default, and not besides."""
    return values


def plain_manner(_site: Site) -> Manner:
    """Return how Markdown is read where nothing is known."""
    return PLAIN


def header_alone(
    values: Mapping[str, Value],
    _defaults: Mapping[str, Value],
    _named: Named,
    _at: datetime | None,
    /,
) -> Mapping[str, Value]:
    """Return the header: its tags show nothing else of a page."""
    return values


def no_excerpt(_values: Mapping[str, Value], _site: Site) -> re.Pattern[str] | None:
    """Return nothing: no sign ends an excerpt."""
    return None


DATE_KEYS = ("date", "pubdate", "publishdate", "published", "created", "post_date")


@dataclass(frozen=True, slots=True)
class Dialect:
    """A generator: how to read its posts, file names, configuration and addresses.

    ``label`` is its name in sentences. ``drafts_shown``: it showed posts that say ``draft: true``.
    ``is_strict_about_dates``: it built no site with a date in it that it could not read.
    ``tells_case``: to its addresses a key with a capital letter is another one.
    ``place`` holds for a whole site, whose configuration is known.
    """

    name: str
    read: Callable[[str], Header]
    read_site: ReadSite
    named: Callable[[str, Site], Named]
    categories: Callable[[Mapping[str, Value]], tuple[Path, ...]]
    tags: Callable[[Mapping[str, Value]], tuple[str, ...]]
    is_published: Callable[[Mapping[str, Value]], bool]
    addresses: Callable[[Dated, Site], Addresses]
    convert: Convert
    unfilled: Convert | None = None
    """What is done instead where a post says that its tags are not to be filled in; None is nothing."""
    page_values: PageValues = header_alone
    label: str = ""
    read_date: ReadDate = usual_date
    date_keys: tuple[str, ...] = DATE_KEYS
    defaults: Callable[[str, Site], Mapping[str, Value]] = no_defaults
    joined: Callable[[Mapping[str, Value], Mapping[str, Value]], Mapping[str, Value]] = own_alone
    """Returns the header with what of the defaults counts besides its own."""
    drafts_shown: bool = False
    is_strict_about_dates: bool = False
    tells_case: bool = False
    manner: Callable[[Site], Manner] = plain_manner
    excerpt_end: Callable[[Mapping[str, Value], Site], re.Pattern[str] | None] = no_excerpt
    """Returns the sign, in the text's HTML, up to which it is the post's excerpt."""
    place: Callable[[str, Site], Place] = anything
    page_keys: tuple[str, ...] = ()
    """Keys that say, by ``false``, that no page was made of a file."""
    pages_need_headers: bool = False
    """Whether a text in Markdown that begins with none was no page."""
    page_addresses: Callable[[Dated, Site], Addresses] | None = None
    """Of pages, where they differ from those of posts."""
    listings: Callable[[Dated, Site], tuple[Listing, ...]] = no_listings
    lists: Callable[[Site], tuple[tuple[str, Shows], ...]] = no_lists
    links_by_name: bool = False
    """Whether its texts link to posts by their slug or title, which then have to lead to them."""
    is_titled_by_heading: bool = False
    """Whether the first heading was the title of a post without one."""
    gallery_keys: tuple[str, ...] = ()
    """Keys of a list of pictures that its themes show above the text."""
    cited_keys: tuple[str, ...] = ()
    """Keys of what a post draws on, which its themes list below the text."""
    link_keys: Mapping[str, str] = field(default_factory=dict)
    """Keys of lists of links that its themes show with a text (""), and of lone ones, with words for each."""
    sound_keys: tuple[str, ...] = ()
    """Keys of a sound that its themes play above the text."""
    is_locked_in_part: Callable[[str], bool] | None = None
    """Says whether a part of a text was only shown by a password."""
    draws_headers: bool = False
    """Whether a plugin for emoji works on whole pages, titles and summaries of headers among them."""
    picture_folder_keys: tuple[str, ...] = ()
    """Keys of the folder in which its themes look for the pictures of a post."""
