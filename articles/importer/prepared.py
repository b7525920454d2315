"""A post with all that can be worked out from its bytes alone. Pure: done in any process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from articles import search
from articles.importer.incoming import Incoming, Refused
from articles.importer.normalise import normalise
from articles.importer.others import LeftOut, Other
from articles.markup.pictures import pictures_in
from articles.text import packing, reading

if TYPE_CHECKING:
    from articles.importer.incoming import Options
    from articles.text.reading import Reading

MISTAKE = "It cannot be read, by a mistake of the importer: please report it with the file"


@dataclass(frozen=True, slots=True)
class Derived:
    """What follows from a post's text: how it reads, the terms it is found by, the pictures it shows."""

    reading: Reading
    terms: str
    pictures: tuple[int | str, ...]

    @classmethod
    def of(cls, incoming: Incoming, body: str) -> Derived:
        """Work out what follows from a body of this post."""
        read = reading.of(body)
        head = search.head(incoming.headline, incoming.standfirst)
        return cls(read, search.terms_of(head, read.text), tuple(pictures_in(body)))

    def showing(self, body: str) -> Derived:
        """Return the same of a body that differs by the numbers of its pictures alone."""
        return replace(self, pictures=tuple(pictures_in(body)))


@dataclass(frozen=True, slots=True)
class Prepared:
    """A post, what follows from it, and its own bytes packed. To be looked at only, it has neither."""

    incoming: Incoming
    derived: Derived | None = None
    packed: bytes = b""


Came: TypeAlias = Prepared | Refused | Other | LeftOut
"""What comes of reading a file, in whatever process."""


def prepare(raw: bytes, path: str, options: Options, *, to_store: bool = True) -> Came:
    """Return the post ready to be stored, or only to be looked at; or what else the file becomes.

    Kept: whatever goes wrong with one file is that file's refusal, and never the end of a run.
    """
    try:
        return _prepared(raw, path, options, to_store=to_store)
    except Exception as error:  # noqa: BLE001 -- see above
        said = " ".join(f"{type(error).__name__} {error}".split())[:200]
        return Refused(path, f"{MISTAKE} ({said}).")


def _prepared(raw: bytes, path: str, options: Options, *, to_store: bool) -> Came:
    incoming = normalise(raw, path, options)
    if not isinstance(incoming, Incoming):
        return incoming
    if not to_store:
        return Prepared(incoming)
    return Prepared(incoming, Derived.of(incoming, incoming.body), packing.pack(raw))
