"""Moments as a newsroom says them: "14:05", "yesterday 08:30", then dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from datetime import datetime

    from django.utils.safestring import SafeText


def time_tag(moment: datetime, now: datetime) -> SafeText:
    """Return a ``time`` that says a moment in words, and exactly on hover."""
    words, exact = moment_words(moment, now)
    return format_html('<time datetime="{}" title="{}">{}</time>', moment.isoformat(), exact, words)


def moment_words(moment: datetime, now: datetime) -> tuple[str, str]:
    """Return a moment in words and exactly, in the newsroom's zone."""
    here, today = timezone.localtime(moment), timezone.localtime(now).date()
    clock, days = f"{here:%H:%M}", (today - here.date()).days
    exact = f"{here:%Y-%m-%d %H:%M}"
    near = {
        0: _("today %(time)s"), 1: _("yesterday %(time)s"), -1: _("tomorrow %(time)s"),
    }  # fmt: skip
    if days in near:
        return near[days] % {"time": clock}, exact
    if here.year == today.year:
        return f"{date_format(here, 'MONTH_DAY_FORMAT')} {clock}", exact
    return date_format(here, "DATE_FORMAT"), exact
