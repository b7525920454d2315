"""What a verb answers. A refusal is data: raising would roll back what the writer typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.utils.functional import Promise

    from articles.models import Edition


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason why not, for people; ``field`` names the form field it concerns, or is empty."""

    field: str
    message: str | Promise


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of it. ``is_question``: ask the editor what to do with the waiting change."""

    done: bool
    refusals: tuple[Refusal, ...] = ()
    edition: Edition | None = None
    is_question: bool = False


def refused(message: str | Promise, field: str = "") -> Outcome:
    """Return the answer no, with its reason."""
    return Outcome(done=False, refusals=(Refusal(field, message),))
