"""What readers see of an article whose file changed: it does not always follow the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from articles.models import Edition

STILL_SEEN = "Readers still see it: withdraw it here if they should not."
STILL_TO_COME = "Readers will see it when its time comes: cancel that here if they should not."
NOT_SEEN = "Readers do not see it: it was withdrawn or has expired here."
ALREADY_SEEN = (
    "Its date lies in the future now, but readers see it: withdraw it here if they should not."
)
STAYS_A_DRAFT = (
    "It left the drafts over there, but was edited here: it stays a draft until it is published."
)
_NOT_SCHEDULED = frozenset({NOT_SEEN, ALREADY_SEEN})


def hindrance(windows: Sequence[Edition], at: datetime | None, now: datetime) -> str:
    """Return why readers do not see what a file says that is dated ``at`` (None: a draft); "" where they do.

    ``windows`` are all editions of its article, the earliest first.
    """
    last = windows[-1] if windows else None
    if last is None:
        return ""
    if last.live_until is not None and last.live_until <= now:
        return NOT_SEEN if at else ""
    if at is None:
        is_out = any(
            row.live_from <= now and (row.live_until is None or row.live_until > now)
            for row in windows
        )
        return STILL_SEEN if is_out else STILL_TO_COME
    return ALREADY_SEEN if last.live_from <= now < at else ""


def of_renamed(at: datetime | None, was_at: datetime | None) -> str:
    """Return what is to be told where a file left the drafts, or went there, and its article stays."""
    if at is None:
        return STILL_SEEN if was_at else ""
    return "" if was_at else STAYS_A_DRAFT


def true_warnings(warnings: Sequence[str]) -> tuple[str, ...]:
    """Return the sentences about a file without the promise of a moment that the others take back."""
    if _NOT_SCHEDULED.isdisjoint(warnings):
        return tuple(warnings)
    return tuple(said for said in warnings if not said.startswith("SCHEDULED"))
