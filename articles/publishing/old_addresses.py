"""Where an old site showed things: each path leads to what it became here, and to nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.models import (
    Address,
    Article,
    Author,
    Category,
    Image,
    OldList,
    Page,
    Tag,
    normal_path,
)
from articles.publishing.addresses import OWNER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from articles.dialects import Shows

    Target = Article | Author | Category | Image | Page | Tag

BATCH = 500


def lead(wanted: Iterable[tuple[str, Target]], *, is_legacy: bool = True) -> list[str]:
    """Let old paths lead to what is given with them; return those that lead elsewhere (2 queries for 500).

    A path that anything here ever had keeps its owner. Of two that want one path, the first gets it.
    ``is_legacy``: they are of an old site, not ones that things had here.
    """
    targets: dict[str, Target] = {}
    for path, thing in wanted:
        targets.setdefault(normal_path(path), thing)
    taken: list[str] = []
    paths = list(targets)
    for start in range(0, len(paths), BATCH):
        batch = {path: targets[path] for path in paths[start : start + BATCH]}
        taken += _lead(batch, is_legacy=is_legacy)
    return taken


def _lead(targets: Mapping[str, Target], *, is_legacy: bool) -> list[str]:
    known = {row.path: row for row in Address.objects.filter(path__in=targets)}
    fresh = [
        Address(path=path, is_legacy=is_legacy, **{OWNER[type(thing)]: thing})
        for path, thing in targets.items()
        if path not in known and getattr(thing, "path", "") != path
    ]
    Address.objects.bulk_create(fresh, ignore_conflicts=True)
    return [
        path for path, row in known.items()
        if getattr(row, f"{OWNER[type(targets[path])]}_id") != targets[path].pk
    ]  # fmt: skip


def targets_of(paths: Iterable[str]) -> dict[str, Target]:
    """Return by path, in normal form, what stands there or is led to from there (3 queries)."""
    wanted = set(paths)
    rows = Address.objects.filter(path__in=wanted).select_related(*set(OWNER.values()))
    found: dict[str, Target] = {row.path: row.target for row in rows}
    for model in (Page, Category):
        found |= {row.path: row for row in model._default_manager.filter(path__in=wanted)}
    return found


def keep_lists(lists: Iterable[tuple[str, Shows]]) -> None:
    """Remember lists of an old site that no row here stands for; what is known already stays (1 query)."""
    rows = {normal_path(path): shows for path, shows in lists}
    OldList.objects.bulk_create(
        (OldList(path=path, shows=shows) for path, shows in rows.items()), ignore_conflicts=True
    )
