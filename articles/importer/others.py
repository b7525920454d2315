"""What a file of an old site becomes that is no article: a page, a redirect, an author, a section's text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from articles.dialects import Value
from articles.importer.incoming import Incoming, LinkedFile, Person, Picture, Refused
from articles.markup import SafeHtml

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True, kw_only=True)
class Other:
    """What all of them have: where the file lies, its header, its old addresses, what to tell."""

    path: str
    dialect: str
    header: Mapping[str, Value]
    addresses: tuple[str, ...] = ()
    possible_addresses: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFile(Other):
    """A page without a date. ``body`` shows local picture n as number n; ``lists`` are paths of its lists."""

    title: str
    slug: str
    body: SafeHtml
    language: str
    is_translation: bool
    is_published: bool
    pictures: tuple[Picture, ...] = ()
    linked_files: tuple[str, ...] = ()
    linked_others: tuple[LinkedFile, ...] = ()
    remote_pictures: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    converted: tuple[str, ...] = ()
    tags_left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectFile(Other):
    """A file that only led on. ``target`` is a path of the old site, decoded.

    ``beside`` is what it is if it was told from the file's own address, as browsers read it.
    """

    target: str
    beside: str = ""

    @property
    def targets(self) -> tuple[str, ...]:
        """Return the paths that it may have led to, the likelier one first."""
        return (self.target, self.beside) if self.beside else (self.target,)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorFile(Other):
    """The page of an author."""

    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionFile(Other):
    """What stood above a section's list. ``name`` are the names that the section may have.

    ``way`` are the names of a section below others, from the top down. ``page`` is the same text as a
    page, if there is any; ``is_whole``: the description says all of it.
    """

    name: tuple[str, ...]
    description: str
    way: tuple[str, ...] = ()
    page: PageFile | None = None
    is_whole: bool = True
    is_translation: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file of which nothing is made, and why. ``lists`` are the addresses of lists that it was for."""

    path: str
    message: str
    lists: tuple[str, ...] = ()


def as_kept(found: _Found, kind: str) -> _Found | PageFile:
    """Return what a file became, by the kind of thing that an earlier run made of it.

    Whether a list's text opens a section or is a page, only the end of its run could tell.
    """
    if kind == "page" and isinstance(found, SectionFile) and found.page is not None:
        return found.page
    return found


Coming: TypeAlias = Incoming | Refused | Other | LeftOut
"""What reading a file gives."""
