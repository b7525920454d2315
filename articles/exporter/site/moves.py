"""What the old addresses answer: where each leads, or that it is gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles import library
from articles.models import Address, Article, Edition, Image, Page
from articles.models.addresses import TARGETS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

BATCH = 2_000
OLD_FEEDS = {
    "/feed": "/feed/rss",
    "/rss.xml": "/feed/rss",
    "/rss2.xml": "/feed/rss",
    "/feed.xml": "/feed/rss",
    "/index.xml": "/feed/rss",
    "/atom.xml": "/feed/atom",
}


@dataclass(frozen=True, slots=True)
class Move:
    """A path in normal form, and the one it leads to; "" where what stood there is gone.

    ``is_file``: it leads to a file, at an address as it is asked for.
    """

    path: str
    to: str
    is_file: bool = False


def moves(now: datetime) -> Iterator[Move]:
    """Yield all, in the order of their numbers (3 queries for 2,000). Drafts and what waits say nothing."""
    for path, to in OLD_FEEDS.items():
        yield Move(path, to)
    last = 0
    known = Address.objects.select_related(*TARGETS[1:]).order_by("pk")
    while rows := list(known.filter(pk__gt=last)[:BATCH]):
        numbers = {row.article_id for row in rows} - {None}
        live = Edition.objects.live(now).filter(article__in=numbers)
        paths = dict(live.values_list("article_id", "path"))
        seen = Edition.objects.filter(article__in=numbers, live_from__lte=now)
        out = set(seen.values_list("article_id", flat=True))
        for row in rows:
            if move := _move(row, paths, out):
                yield move
        last = rows[-1].pk


def _move(row: Address, live: dict[int, str], out: set[int]) -> Move | None:
    if row.article_id is not None:
        to = live.get(row.article_id, "")
        return Move(row.path, to) if to != row.path and row.article_id in out else None
    target = row.target
    if isinstance(target, Image):
        return Move(row.path, library.largest(target), is_file=True) if target.width_px else None
    is_hidden = isinstance(target, Page) and not target.is_published
    if isinstance(target, Article) or is_hidden or target.path == row.path:
        return None
    return Move(row.path, target.path)
