"""The archive: years, months and days, as a calendar and as lists."""

from __future__ import annotations

from calendar import Calendar as WeekRows
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db.models import DateField, Subquery
from django.http import Http404, HttpResponseRedirect
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import pgettext

from articles.models import Edition
from articles.models.editions import EditionQuerySet, beginning
from articles.models.prepared import Prepared, Slot
from articles.views import asked, lists, showing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse

A_DAY = timedelta(days=1)
MOST_YEARS = 100

_within = lists.prepared(EditionQuerySet.published_between, asked.START, asked.END)
_earliest: Prepared[Edition] = Prepared(
    lambda: asked.live().order_by("published_on").values_list("published_on")[:1]
)


@dataclass(frozen=True, slots=True)
class Period:
    """A year, a month or a day of the archive, by its first and last day."""

    kind: str
    first: date
    last: date

    @property
    def path(self) -> str:
        """Return the public address."""
        form = {"year": "/%Y/", "month": "/%Y/%m/", "day": "/%Y/%m/%d/"}[self.kind]
        return self.first.strftime(form)

    @property
    def title(self) -> str:
        """Return the period in the words of the site's language."""
        forms = {
            "year": pgettext("date format", "Y"),
            "month": pgettext("date format", "F Y"),
            "day": pgettext("date format", "l, j F Y"),
        }
        return date_format(self.first, forms[self.kind])


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One cell: no number outside the month, no path on a day without stories."""

    number: int
    path: str
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    """One month in weeks."""

    name: str
    weekdays: list[str]
    weeks: list[list[CalendarDay]]


def archive(request: HttpRequest) -> HttpResponse:
    """Show the latest year that has stories, or lead to the front page while there are none (6 queries).

    Kept: shown and not led to, so that an old site's archive reaches it in one step.
    """
    now = showing.site_now()
    latest = Edition.objects.live(now).newest().values_list("published_on", flat=True).first()
    if latest is None:
        return showing.public(HttpResponseRedirect("/"))
    return _archive(request, period_of(f"{latest:%Y}"))


def archive_year(request: HttpRequest, year: str) -> HttpResponse:
    """Show which months of a year have stories, and its newest (5 queries)."""
    return _archive(request, period_of(year))


def archive_month(request: HttpRequest, year: str, month: str) -> HttpResponse:
    """Show a month as a calendar, and its stories (5 queries)."""
    return _archive(request, period_of(year, month))


def archive_day(request: HttpRequest, year: str, month: str, day: str) -> HttpResponse:
    """Show the stories of a day beside the calendar of its month (5 queries)."""
    return _archive(request, period_of(year, month, day))


def period_of(year: str, month: str = "", day: str = "") -> Period:
    """Return the period that an address names; ``Http404`` when the calendar has none such."""
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        raise Http404 from None
    if day:
        return Period("day", first, first)
    return _month(first) if month else Period("year", first, date(first.year, 12, 31))


def _month(day: date) -> Period:
    """Return the month in which a day lies."""
    first = day.replace(day=1)
    return Period("month", first, (first + 31 * A_DAY).replace(day=1) - A_DAY)


def _archive(request: HttpRequest, period: Period) -> HttpResponse:
    now = showing.site_now()
    start, end = beginning(period.first), beginning(period.last + A_DAY)
    page = lists.page_of_prepared(request, _within, now, start=start, end=end)
    earliest = _earliest.tuples(now=now)
    if not earliest or not (page.editions or page.is_later):
        raise Http404
    context = _neighbourhood(now, period) | {
        "title": period.title,
        "path": period.path,
        "year": period.first.year,
        "years": years_of(now, earliest[0][0].year, timezone.localdate(now).year),
        "days": lists.by_day(page.editions),
        "page": page,
        "robots": page.robots,
        "now": now,
    }
    return showing.page(request, "articles/archive.html", context)


def _neighbourhood(now: datetime, period: Period) -> dict[str, Any]:
    """Return the months of a year, or the calendar of a month and the way up (1 query)."""
    if period.kind == "year":
        return {"months": months_of(now, period.first.year)}
    month = _month(period.first)
    above = month if period.kind == "day" else period_of(f"{period.first:%Y}")
    shown = period.first if period.kind == "day" else None
    return {
        "calendar": calendar_of(now, month, shown),
        "title_above": above.title,
        "path_above": above.path,
    }


def years_of(now: datetime, first: int, last: int) -> list[int]:
    """Return the years that have stories, latest first (1 query).

    Limit: of more than a lifetime, those before are all named.
    """
    years = range(last, first - 1, -1)
    asked = [Period("year", date(n, 1, 1), date(n, 12, 31)) for n in years[:MOST_YEARS]]
    return [*(each.first.year for each in with_stories(now, asked)), *years[MOST_YEARS:]]


def months_of(now: datetime, year: int) -> list[dict[str, str]]:
    """Return the months of a year that have stories, earliest first (1 query)."""
    months = [_month(date(year, number, 1)) for number in range(1, 13)]
    return [
        {"path": each.path, "name": date_format(each.first, "F")}
        for each in with_stories(now, months)
    ]


def calendar_of(now: datetime, month: Period, shown: date | None) -> Calendar:
    """Return a month as a calendar whose weeks begin on Monday (1 query)."""
    count = (month.last - month.first).days + 1
    days = [Period("day", on, on) for on in (month.first + n * A_DAY for n in range(count))]
    paths = {each.first.day: each.path for each in with_stories(now, days)}
    shown_day = shown.day if shown else 0
    weeks = [
        [CalendarDay(number, paths.get(number, ""), number == shown_day) for number in week]
        for week in WeekRows().monthdayscalendar(month.first.year, month.first.month)
    ]
    return Calendar(month.title, weekdays(), weeks)


def weekdays() -> list[str]:
    """Return the days of the week as the head of a calendar names them, from Monday on."""
    return [
        pgettext("calendar", "Mon"),
        pgettext("calendar", "Tue"),
        pgettext("calendar", "Wed"),
        pgettext("calendar", "Thu"),
        pgettext("calendar", "Fri"),
        pgettext("calendar", "Sat"),
        pgettext("calendar", "Sun"),
    ]


def with_stories(now: datetime, periods: Sequence[Period]) -> list[Period]:
    """Return those periods in which a live story first came out: one query, one index seek for each."""
    values: dict[str, date] = {}
    for number, each in enumerate(periods):
        values |= {f"first_{number}": each.first, f"last_{number}": each.last}
    answers = _stories_in(len(periods)).tuples(now=now, **values) if periods else []
    return [
        each for answer in answers for each, story in zip(periods, answer, strict=True) if story
    ]


@cache
def _stories_in(count: int) -> Prepared[Edition]:
    """Prepare the question for one story of each of so many periods, in one row."""
    found = {f"in_{number}": Subquery(_story_in(number)) for number in range(count)}
    return Prepared(lambda: asked.live().newest().annotate(**found).values_list(*found)[:1])


def _story_in(number: int) -> QuerySet[Edition, Any]:
    """Return its first story. Kept: asked for any at all, PostgreSQL reads the table where many are."""
    first, last = (Slot(f"{end}_{number}", DateField()) for end in ("first", "last"))
    rows = asked.live().filter(published_on__gte=first, published_on__lte=last)
    return rows.order_by("published_on").values("pk")[:1]
