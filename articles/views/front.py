"""Composing fronts: which story stands in which pattern. None stands twice."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from articles.models import Edition

SECONDARY = 3
ROW = 4
OPINIONS = 4
BLOCK = 4
BLOCKS = 6
RIVER = 14
FEW = 6
"""With fewer stories than this a section is a list and nothing else."""


@dataclass(slots=True)
class Block:
    """One section on the front page: a card and a few headlines."""

    section: dict[str, Any]
    first: Edition
    more: list[Edition]


@dataclass(slots=True)
class Front:
    """What stands where. Every part but the lead may be empty."""

    lead: Edition | None = None
    secondary: list[Edition] = field(default_factory=list)
    row: list[Edition] = field(default_factory=list)
    opinions: list[Edition] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    river: list[Edition] = field(default_factory=list)


def compose(
    pinned: Iterable[Edition], newest: Iterable[Edition], sections: list[dict[str, Any]]
) -> Front:
    """Compose the front page: pinned stories lead, then what is newest, sections in the site's order."""
    left = list({each.pk: each for each in (*pinned, *newest)}.values())
    opinions = _take(left, OPINIONS, lambda each: each.kind == "opinion" and not each.is_pinned)
    front = _package(left, with_row=len(left) > FEW)
    front.opinions = opinions
    front.blocks = _blocks(left, sections)
    front.river = sorted(left, key=_age, reverse=True)[:RIVER]
    return front


def compose_section(editions: list[Edition]) -> tuple[Front, list[Edition]]:
    """Compose a section's front of its newest stories; the second part stays a list."""
    left = list(editions)
    if len(left) < FEW:
        return Front(), left
    front = _package(left, with_row=len(left) >= FEW + ROW)
    return front, left


def _package(left: list[Edition], *, with_row: bool) -> Front:
    """Take the lead (with a picture, when one of the first three has one) and those beside it."""
    if not left:
        return Front()
    lead = next((each for each in left[:3] if each.is_pinned or each.lead_image_id), left[0])
    left.remove(lead)
    secondary = _pictured_first(_take(left, SECONDARY))
    row = _take(left, ROW, lambda each: each.lead_image_id is not None) if with_row else []
    if with_row and len(row) < ROW:
        row += _take(left, ROW - len(row))
    return Front(lead=lead, secondary=secondary, row=row)


def _blocks(left: list[Edition], sections: list[dict[str, Any]]) -> list[Block]:
    """Take a block for each section that still has stories enough to fill one; none for a lone section."""
    blocks = []
    for section in sections[:BLOCKS]:
        rows = _take(left, BLOCK, partial(_stands_in, section["path"]))
        if len(rows) < BLOCK - 1:
            left += rows
            continue
        first, *more = _pictured_first(rows)
        blocks.append(Block(section, first, more))
    if len(blocks) == 1:
        left += (blocks[0].first, *blocks[0].more)
        return []
    return blocks


def _stands_in(path: str, edition: Edition) -> bool:
    return edition.top_section.get("path") == path


def _pictured_first(rows: list[Edition]) -> list[Edition]:
    return sorted(rows, key=lambda each: each.lead_image_id is None)


def _take(
    left: list[Edition], count: int, fits: Callable[[Edition], bool] = lambda _: True
) -> list[Edition]:
    """Take the first few that fit out of what is left."""
    taken = [each for each in left if fits(each)][:count]
    for each in taken:
        left.remove(each)
    return taken


def _age(edition: Edition) -> tuple[datetime, int]:
    return edition.published_at, edition.pk
