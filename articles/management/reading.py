"""How old files are read where the call says nothing else."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.conf import settings
from django.utils import timezone

from articles.dialects import UNKNOWN
from articles.importer.incoming import Options


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
