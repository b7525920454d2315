"""Whether something else has the better claim to an old address of a redirect, an author or a section."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from articles.importer import proof
from articles.importer.ahead import Ahead
from articles.importer.kept_files import derive, unpacked
from articles.importer.others import LeftOut
from articles.models import Address, Article, Author, LegacyPost, Page

if TYPE_CHECKING:
    from articles.importer.kept_files import Runs
    from articles.importer.verdicts import Difference, Finding

LATE = (LegacyPost.Kind.REDIRECT, LegacyPost.Kind.AUTHOR, LegacyPost.Kind.SECTION)
"""Kinds of files whose addresses come last: all others have the better claim."""


def weighed(finding: Finding, row: LegacyPost, runs: Runs) -> Finding:
    """Return what was found, but as a note where an address leads to what another file claims it for."""
    if finding.verdict != "wrong" or row.kind not in LATE:
        return finding
    claimed = [one for one in finding.differences if _is_claimed(one, row, runs)]
    notes = (
        f"The old address {one.field} {one.stored}, which has the better claim." for one in claimed
    )
    left = tuple(one for one in finding.differences if one not in claimed)
    verdict = finding.verdict if left else "same"
    return replace(finding, verdict=verdict, differences=left, notes=(*finding.notes, *notes))


def _is_claimed(difference: Difference, row: LegacyPost, runs: Runs) -> bool:
    """Say whether what an address leads to has it for a reason: of its own, by its list, or by a file."""
    address = Address.objects.filter(path=difference.field).first()
    if difference.where != "address" or address is None:
        return False
    target = address.target
    known = LegacyPost.objects.filter(source=row.source).exclude(pk=row.pk)
    match target:
        case Article() | Page():
            own = known.filter(**{"article" if isinstance(target, Article) else "page": target})
        case Author() if row.kind == LegacyPost.Kind.AUTHOR:
            own = known.none()
        case _:
            return True  # its list stood there
    return not address.is_legacy or any(
        difference.field in _addresses(one, runs)
        for rows in (own, known.filter(kind__in=LATE))
        for one in rows.iterator()
    )


def _addresses(row: LegacyPost, runs: Runs) -> set[str]:
    """Return the old addresses that a kept file claims."""
    post = unpacked(row, runs)
    derive(post, Ahead(runs.options, to_store=False))
    found = post.incoming or post.other
    return set() if found is None or isinstance(found, LeftOut) else proof.wanted_addresses(found)
