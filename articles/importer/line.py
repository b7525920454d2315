"""What became of one file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args

from articles.text.told import is_notable

Outcome = Literal[
    "created", "updated", "unchanged", "renamed", "conflict", "refused", "left out", "gone"
]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
Kind = Literal["article", "page", "redirect", "author", "section"]
"""What a file becomes here."""
Standing = Literal["", "draft", "scheduled"]
"""Where the article came to stand; "" where readers see it, or where nothing was made of the file."""
MOST_NAMES = 12
MOST_TOLD = 20
"""So many things of one kind are told of one file."""


@dataclass(frozen=True, slots=True)
class Line:
    """One file's outcome, and what an operator should look at.

    ``standing`` says what readers do not see yet. ``address`` is the new one, ``old`` are those that lead
    to it, ``was`` is the path of a renamed file in the run before. ``unknown`` are keys of the header,
    ``converted`` and ``tags_left`` names of template tags, ``pictures`` addresses that stay on other sites.
    """

    path: str
    outcome: Outcome
    message: str = ""
    kind: Kind = "article"
    standing: Standing = ""
    address: str = ""
    was: str = ""
    repairs: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    converted: tuple[str, ...] = ()
    tags_left: tuple[str, ...] = ()
    pictures: tuple[str, ...] = ()
    old: tuple[str, ...] = ()

    @property
    def is_notable(self) -> bool:
        """Say whether there is more to tell than that all went well."""
        return is_notable({name: getattr(self, name) for name in _TELLING})

    @property
    def said(self) -> list[str]:
        """Return what an operator should look at, a sentence each."""
        left = f"Template tags stay as text: {_first(self.tags_left)}." if self.tags_left else ""
        return [*self.repairs, *self.warnings, *([left] if left else [])]

    def to_json(self) -> dict[str, Any]:
        """Return what is said, without what is empty."""
        return {name: value for name in _NAMES if (value := getattr(self, name))}


_TELLING = ("message", "repairs", "warnings", "tags_left")
_NAMES = tuple(field.name for field in fields(Line))


def _first(names: Sequence[str]) -> str:
    return ", ".join(names[:MOST_NAMES]) + (" …" if len(names) > MOST_NAMES else "")
