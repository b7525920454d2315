"""Search: words in, stories out, newest first, narrowed by plain links."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from articles.models import Category, Cursor, Edition
from articles.search.snippets import highlight
from articles.text import normal
from articles.views import lists, showing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from django.http import HttpRequest, HttpResponse

    from articles.models.editions import EditionQuerySet

MAX_WORDS = 200
COUNTED = 2000
"""Matches looked at for the counts; of a commoner word "more than 2,000" is said."""
PERIODS = {"week": 7, "month": 31, "year": 366}
AROUND = 60


@dataclass(frozen=True, slots=True)
class Hit:
    """One story with its words marked: pieces of text, each a hit or not."""

    edition: Edition
    headline: list[tuple[str, bool]]
    snippet: list[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Choice:
    """One link that narrows the search, or widens it again."""

    name: str
    query: str
    count: int | None
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The choices of one sort."""

    name: str
    choices: list[Choice]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reader looks for: words, and narrowed how ("" for not at all)."""

    words: str
    section: str = ""
    since: str = ""

    @classmethod
    def of(cls, request: HttpRequest) -> Asked:
        """Read a request; what the links never say is left out."""
        since = request.GET.get("since", "")
        return cls(
            normal.line(request.GET.get("q", ""))[:MAX_WORDS],
            normal.line(request.GET.get("section", ""))[:600],
            since if since in PERIODS else "",
        )

    def query(self, **changes: str) -> str:
        """Return the address's query for this search with some parts changed."""
        parts = {"q": self.words, "section": self.section, "since": self.since} | changes
        return urlencode({name: value for name, value in parts.items() if value})


def search(request: HttpRequest) -> HttpResponse:
    """Show what holds all the words a reader typed (at most 5 queries)."""
    asked, now = Asked.of(request), showing.site_now()
    context = {"words": asked.words, "path": reverse("articles:search"), "now": now}
    if asked.words:
        context |= _found(request, asked, now)
    return showing.page(request, "articles/search.html", context)


def _found(request: HttpRequest, asked: Asked, now: datetime) -> dict[str, object]:
    sections = {row.pk: row for row in Category.objects.all()}
    matches = Edition.objects.live(now).found(asked.words).before(Cursor.top(now))
    counted = list(matches.values_list("section_id", "published_at")[:COUNTED])
    narrowed = _narrowed(matches, asked, sections.values(), now)
    page = lists.page_of(request, narrowed.for_feed().defer("text_row__html"), now)
    chosen = [row for row in counted if _fits(row, asked, sections, now)]
    return {
        "page": page,
        "hits": [_hit(edition, asked.words) for edition in page.editions],
        "filters": _filters(asked, counted, sections, now),
        "total": len(chosen),
        "is_capped": len(counted) == COUNTED,
        "query": f"{asked.query()}&",
        "is_narrowed": bool(asked.section or asked.since),
        "everywhere": asked.query(section="", since=""),
    }


def _narrowed(
    matches: EditionQuerySet, asked: Asked, sections: Iterable[Category], now: datetime
) -> EditionQuerySet:
    below = [row.pk for row in sections if _is_in(row, asked.section)]
    if asked.section:
        matches = matches.filter(section__in=below)
    if asked.since:
        matches = matches.filter(published_at__gte=_start(asked.since, now))
    return matches


def _fits(
    row: tuple[int, datetime], asked: Asked, sections: dict[int, Category], now: datetime
) -> bool:
    section, at = row
    return (not asked.section or _is_in(sections[section], asked.section)) and (
        not asked.since or at >= _start(asked.since, now)
    )


def _is_in(category: Category, path: str) -> bool:
    return f"{category.path}/".startswith(f"{path}/")


def _start(since: str, now: datetime) -> datetime:
    return now - timedelta(days=PERIODS[since])


def _filters(
    asked: Asked,
    counted: list[tuple[int, datetime]],
    sections: dict[int, Category],
    now: datetime,
) -> list[Group]:
    """Return the links of the rail. Each sort is counted as if nothing else of its sort were chosen."""
    in_time = [row for row in counted if _fits(row, Asked("", "", asked.since), sections, now)]
    in_place = [row for row in counted if _fits(row, Asked("", asked.section), sections, now)]
    groups = [_sections(asked, in_time, sections), _periods(asked, in_place, now)]
    return [group for group in groups if len(group.choices) > 1]


def _sections(
    asked: Asked, rows: list[tuple[int, datetime]], sections: dict[int, Category]
) -> Group:
    counts = Counter(f"/{sections[section].path.split('/')[1]}" for section, _at in rows)
    tops = [row for row in sections.values() if row.parent_id is None and counts[row.path]]
    everywhere = Choice(_("All sections"), asked.query(section=""), len(rows), not asked.section)
    return Group(
        _("Section"),
        [everywhere]
        + [
            Choice(
                row.name, asked.query(section=row.path), counts[row.path], row.path == asked.section
            )
            for row in tops
        ],
    )


def _periods(asked: Asked, rows: list[tuple[int, datetime]], now: datetime) -> Group:
    names = {
        "week": _("The past week"),
        "month": _("The past month"),
        "year": _("The past year"),
    }
    choices = [
        Choice(pgettext("search", "At any time"), asked.query(since=""), len(rows), not asked.since)
    ]
    for since, name in names.items():
        count = sum(at >= _start(since, now) for _section, at in rows)
        if count:
            choices.append(Choice(name, asked.query(since=since), count, since == asked.since))
    return Group(_("Time"), choices)


def _hit(edition: Edition, words: str) -> Hit:
    text = f"{edition.standfirst} {edition.text_row.text}".strip()
    return Hit(
        edition,
        highlight(edition.headline, words, around=len(edition.headline)),
        highlight(text, words, around=AROUND),
    )
