"""Names of zones as dates carry them: which of them each language knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone, tzinfo
from types import MappingProxyType

_OF_MAIL = {
    "z": 0, "utc": 0, "gmt": 0, "ut": 0,
    "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
"""The names of RFC 2822 without CST, which is Chicago there and China in a Chinese newsroom."""
_OF_RUBY = {
    "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "met": 1, "mest": 2, "mez": 1, "mesz": 2,
    "eet": 2, "eest": 3, "sast": 2, "msk": 3, "msd": 4, "hkt": 8, "awst": 8, "jst": 9, "kst": 9,
    "acst": 9.5, "acdt": 10.5, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    "ast": -4, "adt": -3, "akst": -9, "akdt": -8, "hst": -10,
}  # fmt: skip
"""Of the table in Ruby's ``Date`` the names that mean one place. IST is India, Israel and Ireland."""


@dataclass(frozen=True, slots=True)
class Zones:
    """The names that a language knows, with their hours.

    ``knows_own``: a name that its own table has not may be that of the machine's zone, here of the site's.
    """

    hours: Mapping[str, float] = field(default_factory=lambda: MappingProxyType(_OF_MAIL))
    knows_own: bool = False

    def zone(self, name: str, there: datetime) -> tzinfo | None:
        """Return the zone of a name in small letters; None where it is unknown, or has two meanings.

        ``there`` is the date as it would be in the site's zone: CST in a site of Shanghai is Chicago to
        the language, and was something else to the author.
        """
        is_own = (there.tzname() or "").lower() == name
        if name not in self.hours:
            return there.tzinfo if is_own and self.knows_own else None
        away = timedelta(hours=self.hours[name])
        return None if is_own and there.utcoffset() != away else timezone(away)


OF_MAIL = Zones()
OF_JAVASCRIPT = Zones(MappingProxyType({**_OF_MAIL, "cst": -6}))
OF_RUBY = Zones(MappingProxyType({**_OF_MAIL, "cst": -6, **_OF_RUBY}), knows_own=True)
OF_PLACE = Zones(knows_own=True)
"""No language's, for what none of them reads: a date in Chinese that says CST means the site's own zone."""
