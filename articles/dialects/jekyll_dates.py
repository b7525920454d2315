"""Dates of Jekyll: as YAML and Ruby's ``Time.parse`` read them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, tzinfo

from articles.dialects import dates
from articles.dialects.dates import BadDate, Moment
from articles.dialects.zones import OF_RUBY

_YAML_TIME = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d{2}:\d{2}(?:\.\d*)?"
)  # an offset in it makes it no longer bare
_YAML_ZONED = re.compile(_YAML_TIME.pattern + r"\s*[+-]\d{1,2}:?(?:\d{2})?")
_NO_OFFSET = re.compile(
    r"(?P<front>.*\d:\d{2}(?:[.,]\d{1,9})?)\s*(?:(?P<utc>\s(?:gmt|utc))(?=\s))?"
    r"(?P<rest>(?:gmt|utc)[+-]\d.*|[+-](?:\d|\d{3}|\d{5,9})(?![\d:]).*|[+-]\d:\d.*|(?(utc)\s*[+-]\d.*|(?!)))",
    re.IGNORECASE,
)
"""Behind a time, an offset of so many digits is none to Ruby, and no name with an offset right behind it."""
_JOINED = re.compile(r"\A(\d{4}-\d{1,2}-\d{1,2})[-_.](?=\d{1,2}:\d{2})")
_DAY = re.compile(
    r"(\d{4})(?:-(\d{1,2})-(\d{1,2})|\.\s*(\d{1,2})\.\s*(\d{1,2})|/\s*(\d{1,2})/\s*(\d{1,2}))(?!\d)"
)
_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})(?:\s*:\s*(?P<minute>\d{1,2})(?:\s*:\s*(?P<second>\d{1,2})(?:[.,]\d*)?)?"
    r"|\s*h(?![a-z])(?:\s*(?P<past>\d{1,2})(?!\d))?|(?=\s*[ap]\.?m\b))(?:\s*(?P<half>[ap])(?:m\b|\.m\.))?"
    r"(?:\s*(?P<offset>[+-]\d{2}(?::?\d{2})?)(?::\d{2})?(?![\d:])|\s*(?P<zone>[a-z]{1,5})\b)?",
    re.IGNORECASE,
)
_OTHER_DAY = re.compile(
    r"(?:\b|\d)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE
)
_DAY_FIRST = re.compile(r"\A(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\b")
_NAMED_ZONE = re.compile(r"(?<=\d)\s+([A-Z]{3,5})(?:\s+(\d{4}))?\Z")
_IN_A_ROW = re.compile(r"\A((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?(?=\s|\Z)")
_MONTHS_A_YEAR = 12
_LONGEST = 120


def read_date(text: str, zone: tzinfo, *, is_unquoted: bool) -> Moment:
    """Read a date. A bare time without quotes is YAML's own and in UTC; in quotes, it is in ``zone``.

    Ruby's ``Time.parse`` takes the first of two numbers for the day, and passes over what it does not
    know behind a date and a time; so it does over most names of zones.
    """
    text = text.strip()[:_LONGEST]
    is_yaml = is_unquoted and _YAML_TIME.fullmatch(text)
    is_zoned = is_unquoted and _YAML_ZONED.fullmatch(text)
    text = _IN_A_ROW.sub(_apart, _DAY_FIRST.sub(_year_first, _JOINED.sub(r"\1 ", text)))
    if not is_zoned and (found := _NO_OFFSET.fullmatch(text)):
        front = f"{found['front']}{found['utc'] or ''}"
        return replace(read_date(front, zone, is_unquoted=False), passed_over=found["rest"].strip())
    try:
        moment = dates.read_date(text, UTC if is_yaml else zone, OF_RUBY)
    except BadDate:
        return _by_its_front(text, zone) or _without_zone(text, zone)
    return Moment(moment.at, has_zone=True, has_time=True) if is_yaml else moment


def _by_its_front(text: str, zone: tzinfo) -> Moment | None:
    """Read the day that a text begins with, and the first time behind it; it passed over all else."""
    day = _DAY.match(text)
    if day is None or _OTHER_DAY.search(rest := text[day.end() :]):
        return None
    clock = _CLOCK.search(rest)
    time, over = _time(clock, rest) if clock else ("", rest)
    bare = "-".join(part for part in day.groups() if part)
    try:
        moment = dates.read_date(f"{bare} {time}".strip(), zone, OF_RUBY)
    except BadDate:
        return None
    return replace(moment, passed_over=over.strip(" .:"))


def _time(clock: re.Match[str], rest: str) -> tuple[str, str]:
    """Return a time with its offset as it is usually written, and what stands around it."""
    half = f" {clock['half']}m" if clock["half"] else ""
    time = f"{clock['hour']}:{clock['minute'] or clock['past'] or 0}:{clock['second'] or 0}{half}"
    name = clock["zone"] or ""
    own = clock["offset"] or (f" {name}" if name.lower() in OF_RUBY.hours else "")
    end = clock.end() if own or not name else clock.start("zone")
    return f"{time}{own}", f"{rest[: clock.start()].strip(' .')} {rest[end:]}"


def _apart(found: re.Match[str]) -> str:
    """Return a day, and a time, in one row of digits with signs between its parts."""
    year, month, day, hour, minute, second = found.groups()
    return f"{year}-{month}-{day}" + (f" {hour}:{minute}:{second or '00'}" if hour else "")


def _without_zone(text: str, zone: tzinfo) -> Moment:
    """Read a date without the name of its zone, one that ``Time.parse`` does not know."""
    found = _NAMED_ZONE.search(text)
    if found is None or found[1].lower() in OF_RUBY.hours:
        return dates.read_date(text, zone, OF_RUBY)
    bare = f"{text[: found.start()]} {found[2] or ''}".rstrip()
    return replace(dates.read_date(bare, zone, OF_RUBY), passed_over=found[1])


def _year_first(found: re.Match[str]) -> str:
    """Return a day whose year stands last with the year first; one that Ruby refuses as it is."""
    day, month = int(found[1]), int(found[3])
    return f"{found[4]}-{month}-{day}" if month <= _MONTHS_A_YEAR else found[0]
