"""What a generator's way of writing posts must answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import tzinfo

from articles.dialects.dates import Moment
from articles.dialects.header import Header, Value

Path = tuple[str, ...]
"""A category by name, from the top down."""


@dataclass(frozen=True, slots=True)
class Site:
    """What a generator's own configuration says about all its posts. "" means: not said."""

    timezone: str = ""
    permalink: str = ""
    file_name: str = ""
    default_category: str = "uncategorized"
    category_slugs: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """What a file's name says. ``stem`` keeps the folders, as old addresses need them."""

    stem: str
    slug: str
    day: str = ""
    is_draft: bool = False


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
class Dialect:
    """A generator: how to read its posts, file names, configuration and addresses."""

    name: str
    read: Callable[[str], Header]
    read_site: Callable[[str], Site]
    named: Callable[[str, Site], Named]
    categories: Callable[[Mapping[str, Value]], tuple[Path, ...]]
    tags: Callable[[Mapping[str, Value]], tuple[str, ...]]
    is_published: Callable[[Mapping[str, Value]], bool]
    addresses: Callable[[Dated, Site], Addresses]
