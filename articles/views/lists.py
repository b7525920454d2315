"""Lists by keyset: newest first, each page beginning after the last story of the one before.

No count and no offset, so that page 500 of a million costs what page 1 costs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Any

from django.http import Http404

from articles.models import Cursor
from articles.models.prepared import Prepared
from articles.views import asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from django.http import HttpRequest

    from articles.models import Edition
    from articles.models.editions import EditionQuerySet

PAGE_SIZE = 20
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_CURSOR = re.compile(r"(-?\d{1,11})\.(\d{6})-(\d{1,18})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list. ``older`` is the cursor for the link to the next one, "" on the last."""

    editions: list[Edition]
    older: str = ""
    is_later: bool = False

    @property
    def robots(self) -> str:
        """Return what search engines do with the page: later ones are followed, not kept."""
        return "noindex,follow" if self.is_later else ""


@dataclass(frozen=True, slots=True)
class Day:
    """The stories of one day."""

    on: date
    editions: list[Edition] = field(default_factory=list)


def page_of(
    request: HttpRequest, editions: EditionQuerySet, now: datetime, *, size: int = PAGE_SIZE
) -> Page:
    """Return the page of a list that the request's ``before`` asks for (1 query); 404 for a made-up one."""
    cursor = read_cursor(request.GET.get("before", ""))
    rows = list(editions.before(cursor or Cursor.top(now))[: size + 1])
    return _page(rows, size, is_later=cursor is not None)


def page_of_prepared(
    request: HttpRequest, editions: Prepared[Edition], now: datetime, **values: Any
) -> Page:
    """Return such a page of a list that ``prepared`` made; ``values`` are those of its slots."""
    cursor = read_cursor(request.GET.get("before", ""))
    rows = editions(now=now, **values, **asked.after(cursor or Cursor.top(now)))
    return _page(rows, PAGE_SIZE, is_later=cursor is not None)


def prepared(narrow: Callable[..., EditionQuerySet], *slots: Any) -> Prepared[Edition]:
    """Prepare a list of what is live, narrowed by what each run gives for the slots: cards, newest first."""
    return Prepared(
        lambda: narrow(asked.live(), *slots).before(asked.CURSOR).for_cards()[: PAGE_SIZE + 1]
    )


def _page(rows: list[Edition], size: int, *, is_later: bool) -> Page:
    shown = rows[:size]
    has_older = len(rows) > size
    return Page(shown, write_cursor(shown[-1].cursor) if has_older else "", is_later)


def by_day(editions: Iterable[Edition]) -> list[Day]:
    """Group a list, newest first, under the days of first publication."""
    return [Day(on, list(rows)) for on, rows in groupby(editions, lambda each: each.published_on)]


def write_cursor(cursor: Cursor) -> str:
    """Return a place in a list as it stands in addresses; exact to the microsecond."""
    seconds, rest = divmod((cursor.published_at - EPOCH) // timedelta(microseconds=1), 1_000_000)
    return f"{seconds}.{rest:06}-{cursor.edition_id}"


def read_cursor(text: str) -> Cursor | None:
    """Return the place that an address names; None for none, ``Http404`` for nonsense."""
    if not text:
        return None
    found = _CURSOR.fullmatch(text)
    if found is None:
        raise Http404
    seconds, rest, number = map(int, found.groups())
    try:
        return Cursor(EPOCH + timedelta(seconds=seconds, microseconds=rest), number)
    except OverflowError:
        raise Http404 from None
