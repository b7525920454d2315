"""The first page of the desk: what needs this person, what is planned, what just went out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from articles.admin.moments import time_tag
from articles.models import Article, Edition, Stage, Standing

if TYPE_CHECKING:
    from datetime import datetime

    from django.contrib.auth.models import User
    from django.utils.safestring import SafeText


SHOWN = 8
PLAN_HOURS = 36
RECENT_DAYS = 30


@dataclass(frozen=True, slots=True)
class Line:
    """One article in a list: whom it is by or where it goes, when, and a word where that is needed."""

    article_id: int
    headline: str
    language: str
    by: str
    when: SafeText
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class Heap:
    """Some articles that wait for one thing: what that is, and where all of them are listed."""

    title: Any
    lines: list[Line]
    link: str


@dataclass(frozen=True, slots=True)
class Overview:
    """All that the first page shows."""

    heaps: list[Heap]
    planned: list[Line]
    out: list[Line]


def overview(user: User, now: datetime) -> Overview:
    """Return what the first page shows (up to 7 queries, whatever there is)."""
    mine = Article.objects.with_standing(now).select_related("section", "owner").defer("body")
    if not user.has_perm("articles.edit_any_article"):
        mine = mine.owned_by(user)
    planned, out = _paper(user, now)
    return Overview([heap for heap in _heaps(user, mine, now) if heap.lines], planned, out)


def _heaps(user: User, rows: Any, now: datetime) -> list[Heap]:
    """Return what waits for this person, most urgent first."""
    asked = rows.filter(stage=Stage.CHANGES_ASKED, owner=user.pk)
    drafts = rows.filter(stage=Stage.DRAFT, owner=user.pk, standing=Standing.NEVER)
    wanted: list[tuple[str, Any, Any, str]] = [
        ("approve", _("To review"), rows.filter(stage=Stage.IN_REVIEW).order_by("changed_at"),
         "stage=in_review"),
        ("publish", _("Approved, not out yet"), rows.filter(stage=Stage.APPROVED, standing=Standing.NEVER),
         "stage=approved&standing=never"),
        ("publish", _("Changes that readers do not see yet"), rows.filter(standing=Standing.CHANGED),
         "standing=changed"),
        ("change", _("You were asked for changes"), asked, "whose=mine&stage=changes_asked"),
        ("change", _("Your drafts"), drafts, "whose=mine&stage=draft"),
    ]  # fmt: skip
    return [
        Heap(title, [_of_article(row, now) for row in found[:SHOWN]], link)
        for verb, title, found, link in wanted
        if user.has_perm(f"articles.{verb}_article")
    ]


def _paper(user: User, now: datetime) -> tuple[list[Line], list[Line]]:
    """Return what comes or ends soon, and what just went out; writers see their own (3 queries)."""
    rows = Edition.objects.select_related("section")
    if not user.has_perm("articles.edit_any_article"):
        rows = rows.filter(article__owner=user.pk)
    soon, lately = now + timedelta(hours=PLAN_HOURS), now - timedelta(days=RECENT_DAYS)
    coming = rows.filter(live_from__gt=now).order_by("live_from")[:SHOWN]
    ending = rows.filter(live_until__gt=now, live_until__lte=soon, ended_as=Edition.EndedAs.EXPIRED)
    out = rows.live(now).filter(live_from__gt=lately).order_by("-live_from")[:SHOWN]
    planned = [(row.live_from, _of_edition(row, row.live_from, now)) for row in coming]
    planned += [
        (row.live_until, _of_edition(row, row.live_until, now, is_end=True))
        for row in ending.order_by("live_until")[:SHOWN]
        if row.live_until
    ]
    in_order = [line for _at, line in sorted(planned, key=lambda pair: pair[0])]
    return in_order, [_of_edition(row, row.live_from, now) for row in out]


def _of_article(row: Article, now: datetime) -> Line:
    by = row.section or row.owner or ""
    return Line(row.pk, str(row), row.language, str(by), time_tag(row.changed_at, now))


def _of_edition(row: Edition, at: datetime, now: datetime, *, is_end: bool = False) -> Line:
    return Line(
        row.article_id, row.headline, row.language, str(row.section), time_tag(at, now), is_end
    )
