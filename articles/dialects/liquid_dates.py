"""Filters of Liquid that show a date, as Ruby writes it (``strftime``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from articles.dialects.dates import BadDate, read_date

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_SIGN = re.compile(r"%(?P<flag>[-0^]?)(?P<code>[A-Za-z%])")
_PARTS: Mapping[str, Callable[[datetime], tuple[int, int]]] = {
    "Y": lambda at: (at.year, 4),
    "y": lambda at: (at.year % 100, 2),
    "m": lambda at: (at.month, 2),
    "d": lambda at: (at.day, 2),
    "j": lambda at: (at.timetuple().tm_yday, 3),
    "H": lambda at: (at.hour, 2),
    "I": lambda at: (at.hour % 12 or 12, 2),
    "M": lambda at: (at.minute, 2),
    "S": lambda at: (at.second, 2),
    "s": lambda at: (int(at.timestamp()), 1),
    "u": lambda at: (at.isoweekday(), 1),
}
"""Numbers, and how many digits each has at least."""
_WORDS: Mapping[str, Callable[[datetime], str]] = {
    "B": lambda at: _MONTHS[at.month - 1],
    "b": lambda at: _MONTHS[at.month - 1][:3],
    "h": lambda at: _MONTHS[at.month - 1][:3],
    "A": lambda at: _DAYS[at.weekday()],
    "a": lambda at: _DAYS[at.weekday()][:3],
    "e": lambda at: f"{at.day:2}",
    "l": lambda at: f"{at.hour % 12 or 12:2}",
    "k": lambda at: f"{at.hour:2}",
    "p": lambda at: "AM" if at.hour < _NOON else "PM",
    "P": lambda at: "am" if at.hour < _NOON else "pm",
    "z": lambda at: at.strftime("%z"),
    "%": lambda _at: "%",
}
_WHOLE = {"F": "%Y-%m-%d", "T": "%H:%M:%S", "D": "%m/%d/%y", "R": "%H:%M", "X": "%H:%M:%S"}
_NOON = 12
RUBY = "%Y-%m-%d %H:%M:%S %z"
"""How Ruby shows a moment that no filter changed."""


def shown(text: str, form: str) -> str:
    """Return a date in a form of ``strftime``. Raises ``ValueError`` for a date or a form not known."""
    return written(_read(text), form)


def written(at: datetime, form: str) -> str:
    """Return an aware moment in a form of ``strftime``. Raises ``ValueError`` for one not known."""
    return _SIGN.sub(lambda sign: _one(at, sign), form)


def _read(text: str) -> datetime:
    try:
        return read_date(text, UTC).at
    except BadDate as error:
        raise ValueError(str(error)) from None


def _one(at: datetime, sign: re.Match[str]) -> str:
    flag, code = sign["flag"], sign["code"]
    if code in _WHOLE:
        return written(at, _WHOLE[code])
    if code in _PARTS:
        number, digits = _PARTS[code](at)
        return str(number) if flag == "-" else f"{number:0{digits}}"
    if code not in _WORDS:
        raise ValueError(code)
    word = _WORDS[code](at)
    return {"^": word.upper(), "-": word.strip(), "0": word.replace(" ", "0")}.get(flag, word)


FILTERS: Mapping[str, Callable[[str], str]] = {
    "date_to_string": lambda text: shown(text, "%d %b %Y"),
    "date_to_long_string": lambda text: shown(text, "%d %B %Y"),
    "date_to_xmlschema": lambda text: _read(text).isoformat(timespec="seconds"),
    "date_to_rfc822": lambda text: shown(text, "%a, %d %b %Y %H:%M:%S %z"),
}
"""Those of Jekyll, which take nothing but the date."""
