"""Dates as posts carry them. What can be read in two ways is refused, never guessed."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from articles.dialects.zones import OF_MAIL, OF_PLACE, Zones

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME = r"(?P<hour>\d{1,2}):(?P<minute>\d{1,2})(?::(?P<second>\d{1,2})(?:[.,]\d+)?)?"
_AT = r",?\s+(?:at\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|\.)?"
_HALF = r"(?:\s*(?P<half>[ap]\.?m\.?))?"
_OFFSET = r"(?:utc|gmt)?\s*[+-]\d{1,2}(?::\d{1,2}|\d{2})?(?:\s*(?:utc|gmt))?"
_ZONE = (
    rf"(?:\s*(?P<zone>z|{_OFFSET}|[a-z]{{2,5}})"
    r"(?:(?<=\d)\s+[a-z]{3,5})?(?:\s*\([^)]*\))?)?"
)
"""Behind an offset may stand a name of the zone, as Go writes it: the offset counts."""
_MONTH = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_WEEKDAY = r"(?:[^\W\d_]{2,12}(?:\.,?|,)?\s+)?"
"""In any language: no engine reads more of it than its place."""
_CHINESE_TIME = (
    r"(?:\s*(?:星期.|周.)?\s*(?P<half>凌晨|早上|上午|中午|下午|晚上)?\s*"
    r"(?P<hour>\d{1,2})\s*[:时点]\s*(?:(?P<minute>\d{1,2})\s*分?)?(?::?(?P<second>\d{1,2})\s*秒?)?)?"
)
_SHAPES = tuple(
    re.compile(rf"{shape}{_ZONE}", re.IGNORECASE)
    for shape in (
        rf"(?P<year>\d{{4}})(?P<sep>[-/.])(?P<month>\d{{1,2}})(?P=sep)(?P<day>\d{{1,2}})"
        rf"(?:(?:t|{_AT}){_TIME}{_HALF})?",
        rf"{_WEEKDAY}{_DAY}[\s/-]+{_MONTH},?[\s/-]+(?P<year>\d{{4}})(?:{_AT}{_TIME}{_HALF})?",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})(?:{_AT}{_TIME}{_HALF})?",
        rf"(?P<year>\d{{4}})[\s/-]+{_MONTH}[\s/-]+{_DAY}(?:{_AT}{_TIME}{_HALF})?",
        rf"(?P<year>\d{{4}})\s*(?P<chinese>年)\s*(?P<month>\d{{1,2}})\s*月\s*(?P<day>\d{{1,2}})\s*[日号]{_CHINESE_TIME}",
    )
)
_OF_UNIX = tuple(
    re.compile(
        rf"{_WEEKDAY}{day}\s+{_TIME}{_HALF}(?:\s+(?P<zone>{_OFFSET}|[a-z]{{2,5}}))?\s+(?P<year>\d{{4}})",
        re.IGNORECASE,
    )
    for day in (rf"{_MONTH}\s+{_DAY}", rf"{_DAY}\s+{_MONTH}")
)
"""As the command ``date`` writes it, in American and in other orders: the year stands last."""
_COUNTED = re.compile(r"[1-9]\d{12}")
"""Thousandths of seconds since 1970, as JavaScript counts; seconds are no date to it."""
_TWO_WAYS = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b")
_EITHER_WAY = re.compile(r"\A(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\b")
_MONTHS_A_YEAR = 12
_AFTERNOON = frozenset({"下午", "晚上"})
_NOON = 12
_MIDNIGHT = (24, 0, 0)
"""The end of a day, which is the beginning of the next one."""
_LONGEST = 120
_QUOTES = "“”‘’\"' "
_YEARS = range(1000, 9999)
"""The years that an address can show in four digits, and whose end has a day after it."""


class BadDate(ValueError):
    """A date that cannot be read; the message says what to write instead."""


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant, and how much of it the text said itself."""

    at: datetime
    has_zone: bool
    has_time: bool
    passed_over: str = ""
    """What of the text its generator did not read."""


def read_date(text: str, zone: tzinfo, zones: Zones = OF_MAIL) -> Moment:
    """Return the aware instant; a date without a zone of its own is in ``zone``, a bare day at 0:00.

    ``zones`` are the names of zones that the generator knows.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text[:_LONGEST]).strip(_QUOTES).split())
    if _COUNTED.fullmatch(plain):
        return Moment(datetime.fromtimestamp(int(plain) // 1000, UTC), has_zone=True, has_time=True)
    ordered = _EITHER_WAY.sub(_year_first, plain)
    for shape in (*_SHAPES, *_OF_UNIX):
        found = shape.fullmatch(ordered)
        if found:
            return _moment(found, zone, zones, text)
    raise BadDate(_refusal(plain))


def with_month_first(text: str) -> str:
    """Return a date such as 02/03/2022, of which the first number is the month, with its year first."""
    found = _EITHER_WAY.match(text)
    is_month = found is not None and 0 < int(found[1]) <= _MONTHS_A_YEAR
    return f"{found[4]}-{found[1]}-{found[3]}{text[found.end() :]}" if found and is_month else text


def _year_first(found: re.Match[str]) -> str:
    """Return a day whose year stands last with the year first, where one number can be no month."""
    first, second = int(found[1]), int(found[3])
    if first > _MONTHS_A_YEAR >= second:
        first, second = second, first
    return f"{found[4]}-{first}-{second}" if second > _MONTHS_A_YEAR >= first else found[0]


def _moment(found: re.Match[str], zone: tzinfo, zones: Zones, text: str) -> Moment:
    parts = found.groupdict()
    names = OF_PLACE if parts.get("chinese") else zones
    try:
        clock = _hour(parts), int(parts["minute"] or 0), int(parts["second"] or 0)
        is_over = clock == _MIDNIGHT
        wall = datetime(  # noqa: DTZ001 -- the zone is put on a line below
            int(parts["year"]), _month(parts), int(parts["day"]), *((0, 0, 0) if is_over else clock)
        ) + timedelta(days=is_over)  # fmt: skip
        there = wall.replace(tzinfo=zone)
        there.astimezone(UTC)
        is_known = wall.year in _YEARS
    except (ValueError, OverflowError):
        is_known = False
    if not is_known:
        raise BadDate(f"There is no such date or time: {text!r}.")
    own = _zone(parts["zone"], text, there, names) if parts["zone"] else None
    at = there.replace(tzinfo=own) if own else there
    return Moment(at, own is not None, parts["hour"] is not None)


def _month(parts: dict[str, str]) -> int:
    name = parts.get("name")
    return _MONTHS.index(name.lower()) + 1 if name else int(parts["month"])


def _hour(parts: dict[str, str]) -> int:
    hour = int(parts["hour"] or 0)
    half = (parts.get("half") or "").lower().replace(".", "")
    if half in _AFTERNOON or half == "pm":
        return hour + _NOON if hour < _NOON else hour
    return 0 if half in {"am", "凌晨"} and hour == _NOON else hour


def _zone(text: str, whole: str, there: datetime, zones: Zones) -> tzinfo:
    name = text.lower().replace(" ", "")
    if named := zones.zone(name, there):
        return named
    offset = re.fullmatch(r"(?:utc|gmt)?([+-])(\d{1,2}):?(\d{1,2})?(?:utc|gmt)?", name)
    if offset is None:
        raise BadDate(f"The zone of {whole!r} is not known. Write it as +08:00.")
    return _offset(offset, whole)


def _offset(found: re.Match[str], whole: str) -> tzinfo:
    away = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    if away > timedelta(hours=14):
        raise BadDate(f"No place is {found[0]} away from Greenwich: {whole!r}.")
    return timezone(-away if found[1] == "-" else away)


def _refusal(text: str) -> str:
    if _TWO_WAYS.match(text):
        return f"Day and month of {text!r} cannot be told apart. Write it as 2022-02-03."
    return f"{text[:60]!r} is not a date. Write it as 2022-02-03 10:29:00 +0800."
