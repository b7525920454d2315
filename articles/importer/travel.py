"""How a prepared post gets from one process to another: as the values of its parts, without their names.

By itself a frozen dataclass looks its fields up by name for each object, on both ways: half of what
packing a post and taking it out again costs.
"""

from __future__ import annotations

from dataclasses import fields
from multiprocessing.reduction import ForkingPickler
from operator import attrgetter
from typing import TYPE_CHECKING

from articles.dialects import Listing
from articles.importer.incoming import Credited, Incoming, Person, Picture
from articles.importer.prepared import Derived, Prepared
from articles.text.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

OFTEN = (Prepared, Incoming, Derived, Reading, Picture, Credited, Person, Listing)
"""What nearly every post consists of. Whatever else it holds travels as it always does."""


def lighten() -> None:
    """Let these travel so from this process on."""
    for kind in OFTEN:
        ForkingPickler.register(kind, _taken_apart(kind))


def _taken_apart(kind: type) -> Callable[[object], tuple[type, tuple[object, ...]]]:
    values = attrgetter(*(field.name for field in fields(kind)))
    return lambda one: (kind, values(one))
