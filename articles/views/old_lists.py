"""Where lists of an old site lead: its pages by number, its archives and feeds, by rule instead of by row.

Asked only for paths at which nothing stands, and only once an import brought lists along.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from articles.models import Address, Category, Edition, OldList

if TYPE_CHECKING:
    from datetime import datetime

_FEED = re.compile(
    r"(?P<list>.*?)/(?:(?:feed|rss2?|atom|index)\.(?:xml|json)|feed(?:/(?:rss2?|atom))?|rss)"
)
_ATOM = re.compile(r"atom")
_DAYS = re.compile(r"(?:/(\d{4}))?(?:/(\d{1,2}))?(?:/(\d{1,2}))?")
_PAGE = "page"
_FILE = ".html"
"""The end of lists of sites whose pages were files: ``/tags/go.html``, ``/tags/go/page/2.html``."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a path asks for: a list by its path ("" is the front page), or that list's feed."""

    path: str
    feed: str = ""

    def at(self, path: str) -> str:
        """Return where to lead, for a list that stands at ``path`` here ("" is the front page)."""
        return f"{path}/feed/{self.feed}" if self.feed else path


@dataclass(frozen=True, slots=True)
class Old:
    """All lists of old sites that are no section, tag or author (1 query)."""

    shows: dict[str, str]
    words: set[str] = field(default_factory=lambda: {_PAGE})

    @classmethod
    def load(cls) -> Old:
        """Return them; without any, nothing here leads on."""
        rows = dict(OldList.objects.values_list("path", "shows"))
        words = {path.strip("/") for path, shows in rows.items() if shows == OldList.Shows.PAGING}
        return cls(rows, words | {_PAGE})

    def asked(self, path: str) -> Asked:
        """Return which list a path means: without the number of a page, without the name of a feed."""
        kind = "atom" if _ATOM.search(path.rsplit("/", 1)[-1]) else "rss"
        if self.shows.get(path) == OldList.Shows.FEED:
            return Asked("", kind)
        found = _FEED.fullmatch(path)
        bare = found["list"] if found else path.removesuffix(_FILE)
        words = "|".join(re.escape(word) for word in self.words)
        bare = re.sub(rf"(?:^|/)(?:{words})/?\d{{1,6}}$", "", bare)
        is_home = OldList.Shows.HOME in (self.shows.get(path), self.shows.get(bare or "/"))
        return Asked("" if is_home else bare, kind if found else "")


def leads_to(path: str, now: datetime) -> str | None:
    """Return the path of today for a list of an old site, None if it was none (at most 6 queries)."""
    old = Old.load()
    if not old.shows:
        return None
    asked = old.asked(path)
    if asked.path == "":
        return asked.at("")
    return _archive(asked, old, now) or _list(asked)


def _list(asked: Asked) -> str | None:
    """Return where the section, tag or author at a path stands today."""
    section = Category.objects.filter(path=asked.path).first()
    if section is not None:
        return asked.at(section.path)
    known = (
        Address.objects.select_related("category", "tag", "author")
        .filter(path__in=(asked.path, asked.path + _FILE))
        .order_by("path")
        .first()
    )
    target = known and (known.category or known.tag or known.author)
    return asked.at(target.path) if target else None


def _archive(asked: Asked, old: Old, now: datetime) -> str | None:
    """Return the archive's page of a year, a month or a day, if stories stand there."""
    for start, shows in old.shows.items():
        below = asked.path.removeprefix(start) if asked.path.startswith(start) else None
        found = (
            _DAYS.fullmatch(below) if below is not None and shows == OldList.Shows.ARCHIVE else None
        )
        if found is not None:
            return "/archive" if not found[1] else _period(found, now)
    return None


def _period(found: re.Match[str], now: datetime) -> str | None:
    """Return the page of a day, else of its month, else of its year, whichever has stories.

    The machine that built the old site may have counted a story to the day before or after.
    """
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    live = Edition.objects.live(now).filter(published_on__year=year)
    if day and live.filter(published_on__month=month, published_on__day=day).exists():
        return f"/{year:04}/{month:02}/{day:02}"
    if month and live.filter(published_on__month=month).exists():
        return f"/{year:04}/{month:02}"
    return f"/{year:04}" if live.exists() else None
