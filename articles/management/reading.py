"""How old files are read where the call says nothing else."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from articles.dialects import UNKNOWN
from articles.importer.incoming import Options
from articles.models import Edition

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import tzinfo

OTHER_DAYS = (
    "The old site's days are those of {there}, ours those of {here}: near midnight a post comes to stand "
    "under the day beside its own. If this newsroom is at home there, set TIME_ZONE={there} now: the "
    "addresses of articles stay as they are."
)


def usual_options() -> Options:
    """Return the options that follow from this site's own language and time zone."""
    is_chinese = settings.LANGUAGE_CODE.startswith("zh")
    return Options(
        dialect=UNKNOWN,
        zone=ZoneInfo(settings.TIME_ZONE),
        now=timezone.now(),
        fallback_section="未分类" if is_chinese else "Uncategorized",
        language=settings.LANGUAGE_CODE,
    )


def other_days(options: Iterable[Options]) -> list[str]:
    """Say of each zone of old sites whose days are not ours that ours can still be theirs (1 query)."""
    here = ZoneInfo(settings.TIME_ZONE)
    zones = {each.zone: None for each in options if not _is_alike(each.zone, here, each.now)}
    if not zones or Edition.objects.exists():
        return []
    return [OTHER_DAYS.format(there=zone, here=here) for zone in zones]


def _is_alike(one: tzinfo, other: tzinfo, now: datetime) -> bool:
    """Say whether two zones had the same time in each month of the last year."""
    months = (now - timedelta(days=30 * back) for back in range(12))
    return all(
        month.astimezone(one).utcoffset() == month.astimezone(other).utcoffset() for month in months
    )
