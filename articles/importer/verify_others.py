"""Checking what became of files that are no articles: pages, redirects, authors, texts of sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.admin.models import LogEntry
from django.utils import timezone

from articles.importer import proof
from articles.importer.keeping import KINDS, content_of
from articles.importer.others import LeftOut, PageFile
from articles.importer.verdicts import Difference
from articles.models import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.importer.evidence import Evidence
    from articles.importer.others import Other
    from articles.models import LegacyPost

COMPARED = ("title", "language", "is_published")


def is_deleted(row: LegacyPost, evidence: Evidence) -> bool:
    """Say whether what the file became was deleted here. Only of a page that is known."""
    return row.kind == row.Kind.PAGE and row.page_id not in evidence.pages


def edited(row: LegacyPost, evidence: Evidence) -> str:
    """Say who changed the page since, and when; "" where nobody did."""
    page = evidence.pages.get(row.page_id or 0)
    if page is None or content_of(page) == row.stood:
        return ""
    entries = LogEntry.objects.filter(
        object_id=str(page.pk),
        content_type__app_label="articles",
        content_type__model="page",
    )
    last = entries.select_related("user").order_by("-action_time").first()
    who = last.user.get_username() if last else "somebody without an account"
    at = timezone.localtime(last.action_time if last else page.changed_at)
    return f"Edited since, last by {who} on {at:%Y-%m-%d %H:%M}."


def read_otherwise(
    row: LegacyPost, found: Other | LeftOut, evidence: Evidence, *, is_edited: bool
) -> Iterator[Difference]:
    """Yield where the bytes give something else than the import stored."""
    kind = "left out" if isinstance(found, LeftOut) else str(KINDS[type(found)])
    if kind != row.kind:
        yield Difference("bytes", "kind", kind, row.kind)
    elif isinstance(found, PageFile) and not is_edited:
        yield from _page(found, evidence.pages[row.page_id or 0])


def stored_wrongly(
    row: LegacyPost, found: Other | LeftOut, evidence: Evidence
) -> Iterator[Difference | str]:
    """Yield each old address that leads nowhere; one that leads to something else is a note."""
    if isinstance(found, LeftOut):
        return
    for path in dict.fromkeys(map(proof.kept_path, found.addresses)):
        owner = evidence.owners.get(path)
        if owner is None and path not in evidence.own_paths:
            yield Difference("address", path, f"leads on, as the {row.kind} did", "leads nowhere")
        elif row.page_id and owner not in {None, ("page", row.page_id)}:
            yield f"The old address {path} leads to something else, which had the better claim."


def _page(found: PageFile, page: Page) -> Iterator[Difference]:
    for name in COMPARED:
        expected = proof.as_stored(name, getattr(found, name), Page)
        yield from proof.unless_equal("page", name, expected, getattr(page, name))
    bodies = proof.certain(found.body), proof.certain(page.body)
    yield from proof.unless_equal("page", "body", *bodies)
