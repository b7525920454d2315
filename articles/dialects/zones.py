"""Names of zones as dates carry them: which of them each language knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo
from types import MappingProxyType

_OF_MAIL = {
    "z": 0, "utc": 0, "gmt": 0, "ut": 0,
    "est": -5, "edt": -4, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
"""The names of RFC 2822 without CST, which is Chicago there and China in a Chinese newsroom."""


@dataclass(frozen=True, slots=True)
class Zones:
    """The names that a language knows, with their hours.

    ``knows_own``: a name that its own table has not may be that of the machine's zone, here of the site's.
    """

    hours: Mapping[str, int]
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


OF_MAIL = Zones(MappingProxyType(_OF_MAIL))
OF_JAVASCRIPT = Zones(MappingProxyType({**_OF_MAIL, "cst": -6}))
OF_RUBY = Zones(OF_JAVASCRIPT.hours, knows_own=True)
"""Those of ``Time.parse``, which has fewer than ``Date`` and passes over all others."""
OF_PLACE = Zones(OF_MAIL.hours, knows_own=True)
"""No language's, for what none of them reads: a date in Chinese that says CST means the site's own zone."""
