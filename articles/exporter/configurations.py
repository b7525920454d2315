"""The configuration of each site of an export: enough that its files stand at the same addresses again."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings

from articles.exporter.forms import About
from articles.exporter.yaml_writing import write_yaml
from articles.models import ImportRun, SiteTexts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import tzinfo

    from articles.exporter.forms import Form
    from articles.exporter.homes import Site
    from articles.exporter.yaml_writing import Written

OF_OURS = frozenset({"url", "baseurl", "permalink", "future", "disablepathtolower", "markup"})
"""What our own says of addresses and texts: an old site that says nothing has its generator's usual."""


def configuration(site: Site, *, is_own: bool) -> str:
    """Return a site's configuration: that of what was written here, or as the old site had it (2 queries)."""
    texts = SiteTexts.current()
    about = About(
        texts.name or settings.SITE_NAME,
        settings.SITE_URL,
        settings.LANGUAGE_CODE,
        settings.TIME_ZONE,
    )
    ours = site.form.configured(about)
    theirs = {} if is_own else _theirs(site.source, site.form)
    values = _completed(theirs, ours, site.source) if theirs else ours
    write = site.form.write if site.form.config.endswith(".toml") else write_yaml
    return write(values)


def zone_of(source: str, form: Form) -> tzinfo:
    """Return the zone that an old site's configuration names, else that of the settings (1 query)."""
    named = _theirs(source, form).get("timezone")
    try:
        return ZoneInfo(named if isinstance(named, str) and named else settings.TIME_ZONE)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo(settings.TIME_ZONE)


def _theirs(source: str, form: Form) -> dict[str, Written]:
    """Return what the latest import of the site kept of its configuration; nothing where it had none."""
    for said in kept_configurations(source):
        if said.get("dialect") == form.name:
            return {key: value for key, value in said.items() if key != "dialect"}
    return {}


def kept_configurations(source: str) -> list[dict[str, Written]]:
    """Return what imports of a source kept of its configurations, that of the latest first (1 query)."""
    runs = ImportRun.objects.filter(source=source).order_by("-pk")
    kept = runs.values_list("configurations", flat=True)
    return [said for each in kept.iterator() for said in each if said]


def _completed(
    theirs: Mapping[str, Written], ours: Mapping[str, Written], source: str
) -> dict[str, Written]:
    """Fill in what the old configuration leaves open and its generator cannot do without."""
    known = {key.lower() for key in theirs} | OF_OURS
    rest = {key: value for key, value in ours.items() if key.lower() not in known}
    named = {"title": source} if "title" in rest else {}
    return {**rest, **named, **theirs}
