"""Moments in templates of Go, and how they are written."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from articles.dialects.dates import BadDate, read_date
from articles.dialects.go_months import in_language
from articles.dialects.go_tokens import Unknown
from articles.dialects.go_values import Known, Thing, plain
from articles.dialects.hugo_patterns import by_layout

_ZONED = re.compile(r"MST|Z?[+-]?07:?00|^:")
"""Parts of a layout that show a zone, and Hugo's own names of layouts."""
_LONGEST = 200
_LATEST = 10**11


def moment(at: datetime) -> Thing:
    """Return an aware moment as templates have it."""

    def written(layout: Known, language: str = "") -> Known:
        return in_language(plain(layout), at, language, formed)

    return Thing(
        {
            "Format": written, "Year": at.year, "Month": at.month, "Day": at.day, "Hour": at.hour,
            "Minute": at.minute, "Second": at.second, "YearDay": at.timetuple().tm_yday,
            "Unix": int(at.timestamp()), "IsZero": False,
        }
    )  # fmt: skip


def formed(layout: str, at: datetime) -> str:
    """Return a moment as a layout shows it. Raises ``Unknown`` of one that shows its zone, or is long."""
    if len(layout) > _LONGEST or _ZONED.search(layout):
        raise Unknown(layout)
    return by_layout(layout, at) or layout


def written_as(layout: Known, value: Known, language: str = "") -> Known:
    """Return a moment, or a text that says one, as a layout shows it (``time.Format``), in a language."""
    if isinstance(value, Thing) and callable(shown := value.parts.get("Format")):
        return shown(layout, language)
    return in_language(plain(layout), _read(value), language, formed)


def as_time(value: Known, *_zone: Known) -> Known:
    """Return the moment that a text says."""
    return value if isinstance(value, Thing) else moment(_read(value))


def _read(value: Known) -> datetime:
    if isinstance(value, int) and 0 <= value < _LATEST:  # seconds, as Go counts them
        return datetime.fromtimestamp(value, UTC)
    try:
        return read_date(plain(value), UTC).at
    except BadDate as error:
        raise Unknown(str(error)) from None
