"""The one shape of an article's content: for revisions, previews, editions and imports.

Related things stand as ``Ref``: the row's number, and its name for the day the row is gone.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Ref:
    """A related row by number and by name."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Credit:
    """One byline: who, as what, with which words before the name."""

    author: Ref
    role: str
    lead_in: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A correction that readers see: its kind, its text, when it was made (ISO 8601, with offset)."""

    kind: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that an article says, and where it goes. ``body`` is clean HTML."""

    headline: str
    slug: str
    body: str
    language: str
    kind: str
    standfirst: str = ""
    summary: str = ""
    dateline: str = ""
    section: Ref | None = None
    categories: tuple[Ref, ...] = ()
    tags: tuple[Ref, ...] = ()
    bylines: tuple[Credit, ...] = ()
    lead_image: Ref | None = None
    lead_caption: str = ""
    images: tuple[Ref, ...] = ()
    source_name: str = ""
    source_url: str = ""
    comments_allowed: bool = True
    seo_title: str = ""
    seo_description: str = ""
    is_pinned: bool = False
    corrections: tuple[Note, ...] = ()
    format: int = field(default=FORMAT)

    def to_json(self, *, with_body: bool = True) -> dict[str, Any]:
        """Return the snapshot as plain JSON values, without the body where that is kept elsewhere."""
        plain = {name: getattr(self, name) for name in _NAMES if with_body or name != "body"}
        return plain | {name: _plain(plain[name]) for name in _SHAPES}

    @classmethod
    def from_json(cls, stored: dict[str, Any]) -> Snapshot:
        """Return the snapshot that ``to_json`` gave; ``ValueError`` for a format of the future."""
        if stored.get("format", 0) > FORMAT:
            raise ValueError(
                f"A snapshot of format {stored['format']} needs a newer Newsroom than this one."
            )
        shaped = {name: shape(stored[name]) for name, shape in _SHAPES.items() if name in stored}
        return cls(**stored | shaped)


_NAMES = tuple(each.name for each in fields(Snapshot))


def _plain(value: Any) -> Any:
    """Return a related thing, several of them, or none as JSON values; ``asdict`` copies every text."""
    match value:
        case Ref(number, name):
            return {"id": number, "name": name}
        case Credit(author, role, lead_in):
            return {"author": _plain(author), "role": role, "lead_in": lead_in}
        case tuple():
            return tuple(_plain(each) for each in value)
    return None if value is None else asdict(value)


def _ref(stored: dict[str, Any] | None) -> Ref | None:
    return Ref(**stored) if stored else None


def _refs(stored: list[dict[str, Any]]) -> tuple[Ref, ...]:
    return tuple(Ref(**row) for row in stored)


def _credits(stored: list[dict[str, Any]]) -> tuple[Credit, ...]:
    return tuple(Credit(Ref(**row["author"]), row["role"], row["lead_in"]) for row in stored)


def _notes(stored: list[dict[str, Any]]) -> tuple[Note, ...]:
    return tuple(Note(**row) for row in stored)


_SHAPES: dict[str, Callable[[Any], Any]] = {
    "section": _ref,
    "lead_image": _ref,
    "categories": _refs,
    "tags": _refs,
    "images": _refs,
    "bylines": _credits,
    "corrections": _notes,
}
