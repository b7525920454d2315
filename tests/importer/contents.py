"""All that a database says, without what two runs may differ in: numbers of rows, and when they were made."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

from django.apps import apps
from django.db import connection
from django.db.models import BinaryField, ForeignKey, Model

from articles.models import Edition, Image, ImportRun

WHEN = frozenset(
    {"at", "changed_at", "created_at", "finished_at", "last_modified", "started_at", "told_at", "run"}
)  # fmt: skip
"""Fields that say when a row was written, or by which run."""
BY_CHANCE = frozenset({"original", "token"})
"""Names of picture files are made by chance."""
LEFT_OUT = frozenset({"ImportRun", "ReportPart"})
"""What runs tell of themselves: a run that was killed told something too."""
Names = dict[tuple[Any, int | None], str]
WORDS = ("码头", "市场", "第", "港口")


def contents() -> dict[str, Counter[str]]:
    """Return every table's rows as texts, and what words find."""
    names: Names = {}
    told = {
        model.__name__: Counter(_row(row, names) for row in model._default_manager.all())
        for model in apps.get_app_config("articles").get_models(include_auto_created=True)
        if model.__name__ not in LEFT_OUT
    }
    found = Edition.objects.filter(retired=False)
    told["words"] = Counter(
        f"{word}: {path}" for word in WORDS for path in found.found(word).values_list("path", flat=True)
    )  # fmt: skip
    told["rows of the search table"] = Counter({"": _search_rows()})
    return told


def difference(here: dict[str, Counter[str]], there: dict[str, Counter[str]]) -> dict[str, Any]:
    """Return what only one of the two holds; empty when they are equal."""
    return {
        table: {"only here": dict(here[table] - there[table]), "only there": dict(there[table] - here[table])}
        for table in {*here, *there}
        if here[table] != there[table]
    }  # fmt: skip


def finished_runs() -> int:
    """Return how many imports came to their end."""
    return ImportRun.objects.filter(finished_at__isnull=False).count()


def _row(row: Model, names: Names) -> str:
    told = {}
    for field in row._meta.concrete_fields:
        if field.primary_key or field.name in WHEN | BY_CHANCE:
            continue
        if isinstance(field, ForeignKey):
            told[field.name] = _named(row, field, names)
        elif isinstance(field, BinaryField):
            told[field.name] = bytes(getattr(row, field.name)).hex()
        elif field.name == "pictures":
            told[field.name] = _hashes(getattr(row, field.name))
        else:
            told[field.name] = _without_numbers(getattr(row, field.name))
    return json.dumps(told, default=str, ensure_ascii=False, sort_keys=True)


def _named(row: Model, field: ForeignKey, names: Names) -> str:
    """Return what tells the row that a field points at from others of its kind."""
    target = (field.related_model, getattr(row, field.attname))
    if target not in names:
        names[target] = _name(getattr(row, field.name))
    return names[target]


def _name(row: Model | None) -> str:
    if row is None:
        return ""
    legacy = getattr(row, "legacy_post", None)
    if legacy is not None:
        return f"{legacy.source}/{legacy.path_in_source}"
    for name in ("content_hash", "path", "remote_url", "number"):
        if found := getattr(row, name, ""):
            return str(found)
    return str(row)


def _without_numbers(value: Any) -> Any:
    match value:
        case dict():
            return {
                key: _without_numbers(item)
                for key, item in value.items()
                if key not in {"id", "portrait"}
            }
        case list():
            return [_without_numbers(item) for item in value]
        case str():
            return re.sub(r'data-image-id="(\d+)"', _hashed, value)
    return value


def _hashes(pictures: dict[str, int]) -> dict[str, str]:
    """Return a legacy post's pictures by their bytes instead of their numbers."""
    return {name: Image.objects.get(pk=number).content_hash for name, number in pictures.items()}


def _hashed(found: re.Match[str]) -> str:
    return f'data-image-id="{Image.objects.get(pk=found[1]).content_hash}"'


def _search_rows() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM articles_search")
        return int(cursor.fetchone()[0])
