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
_FRONT = re.compile(
    r"(\d{4}-\d{1,2}-\d{1,2}(?:[Tt]|\s+)\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})(?!\S))?)"
    r"\s+((?:[^\s+-]|[+-](?!\d)).*)",
    re.DOTALL,
)
"""A sign without a number right behind it is no offset to Ruby, such as Chirpy's example ``+/-TTTT``."""
_NO_ZONE = re.compile(
    r"(\d{4}-\d{1,2}-\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?)\s*([+-](?:\d{3}|\d{5,9}))"
)
"""Behind a time, an offset of so many digits is none to Ruby."""
_DAY_FIRST = re.compile(r"\A(\d{1,2})([-/.])(\d{1,2})\2(\d{4})\b")
_NAMED_ZONE = re.compile(r"(?<=\d)\s+([A-Z]{3,5})(?:\s+(\d{4}))?\Z")
_IN_A_ROW = re.compile(r"\A((?:19|20)\d\d)(\d\d)(\d\d)(?=\s|\Z)")
_MONTHS_A_YEAR = 12


def read_date(text: str, zone: tzinfo, *, is_unquoted: bool) -> Moment:
    """Read a date. A bare time without quotes is YAML's own and in UTC; in quotes, it is in ``zone``.

    Ruby's ``Time.parse`` takes the first of two numbers for the day, and passes over what it does not
    know behind a date and a time; so it does over most names of zones.
    """
    is_yaml = is_unquoted and _YAML_TIME.fullmatch(text.strip())
    text = _IN_A_ROW.sub(r"\1-\2-\3", _DAY_FIRST.sub(_year_first, text.strip()))
    try:
        moment = dates.read_date(text, UTC if is_yaml else zone, OF_RUBY)
    except BadDate:
        front = _FRONT.fullmatch(text) or _NO_ZONE.fullmatch(text)
        if front is None:
            return _without_zone(text, zone)
        return replace(dates.read_date(front[1], zone, OF_RUBY), passed_over=front[2])
    return Moment(moment.at, has_zone=True, has_time=True) if is_yaml else moment


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
