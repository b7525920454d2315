"""What Liquid knows of a page and of its site, as far as header, configuration and files of data tell."""

from __future__ import annotations

from collections.abc import Mapping

from articles.dialects.header import Value
from articles.dialects.liquid_known import Known
from articles.dialects.liquid_values import PAGE_DATE

MADE_BY_JEKYLL = frozenset(
    {
        "url",
        "date",
        "content",
        "excerpt",
        "id",
        "categories",
        "tags",
        "path",
        "next",
        "previous",
        "collection",
    }
)


def page_of(values: Mapping[str, Value]) -> dict[str, Value]:
    """Return what is known of a page: its header, but for what Jekyll makes of it, and its date."""
    page = {key: value for key, value in values.items() if key not in MADE_BY_JEKYLL}
    return {**page, "date": values[PAGE_DATE]} if PAGE_DATE in values else page


def nested(texts: Mapping[str, str]) -> dict[str, Value]:
    """Return texts by their keys; those with a point in the key as mappings."""
    found: dict[str, Value] = {key: text for key, text in texts.items() if "." not in key}
    for key, text in texts.items():
        name, point, below = key.partition(".")
        inner = found.setdefault(name, {}) if point else None
        if isinstance(inner, dict):
            inner[below] = text
    return found


def site_of(texts: Mapping[str, str], data: Mapping[str, Value]) -> dict[str, Known]:
    """Return what is known of a site."""
    return {**nested(texts), **({"data": data} if data else {})}
