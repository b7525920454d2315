"""What is known while the tags of Liquid in a text are worked out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from articles.dialects.liquid_known import Known

MOST_CHARACTERS = 100_000
COST = 10
"""So many characters of the room a piece costs that shows nothing."""
Included = Callable[[str, Mapping[str, Known], bool], "str | None"]
"""Returns what a part of a page becomes where some names have values, None where nobody knows or where it
may wait; told whether it stands in a loop or the like, where it may not."""


@dataclass(slots=True)
class State:
    """What is known where a text stands, the names of tags that went, and how much may still be made.

    ``part`` says what a part of a page becomes, where that is to be worked out; ``included`` what one in
    the text does.
    """

    scope: dict[str, Known]
    own: set[str] = field(default_factory=set)
    room: int = MOST_CHARACTERS
    depth: int = 0
    loops: int = 0
    leaving: str = ""
    """The name of the tag by which the rest of a loop's body is passed over."""
    turns: dict[str, int] = field(default_factory=dict)
    part: Callable[[str, State], str] | None = None
    included: Included | None = None
    unread: set[str] = field(default_factory=set)
