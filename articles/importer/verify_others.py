"""Checking what became of files that are no articles: pages, redirects, authors, texts of sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.admin.models import LogEntry
from django.utils import timezone

from articles.importer import filled, proof
from articles.importer.keeping import KINDS
from articles.importer.others import AuthorFile, LeftOut, PageFile, RedirectFile, SectionFile
from articles.importer.verdicts import Difference
from articles.markup.pictures import image_ids
from articles.models import Image, Page
from articles.publishing.stood import content_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from articles.importer.evidence import Evidence, Thing
    from articles.importer.others import Other
    from articles.models import LegacyPost

COMPARED = ("title", "language", "is_published")


def deleted(row: LegacyPost, found: Other | LeftOut | None, evidence: Evidence) -> str:
    """Say that what the file became was deleted here; "" where it is there."""
    if row.kind == row.Kind.PAGE and row.page_id not in evidence.pages:
        return "Its page was deleted here."
    if isinstance(found, AuthorFile) and filled.author_of(found, evidence) is None:
        return "Its author was deleted here: nobody has its name or its old addresses."
    return ""


def edited(row: LegacyPost, found: Other | LeftOut | None, evidence: Evidence) -> str:
    """Say who changed the page, author or section since, and when; "" where nobody did."""
    if isinstance(found, AuthorFile | SectionFile):
        return filled.edited(row, found, evidence)
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
        yield from _page(found, row, evidence.pages[row.page_id or 0])
    elif isinstance(found, AuthorFile | SectionFile) and not is_edited:
        yield from filled.missing(found, evidence)


def stored_wrongly(
    row: LegacyPost, found: Other | LeftOut, evidence: Evidence
) -> Iterator[Difference | str]:
    """Yield each old address that leads nowhere, or elsewhere than its file says.

    One of a page that leads to something else is a note, and so is a text that was here before the file's.
    """
    if isinstance(found, LeftOut):
        return
    yield from _unlisted(row, evidence)
    wanted = _leads_to(row, found, evidence)
    for path in dict.fromkeys(map(proof.kept_path, found.addresses)):
        there = evidence.stands_at(path)
        if there is None:
            yield Difference("address", path, f"leads on, as the {row.kind} did", "leads nowhere")
        elif wanted is not None and there != wanted:
            is_certain = not isinstance(found, PageFile) and path not in evidence.own_paths
            yield _elsewhere(path, wanted, there, is_certain=is_certain)
    if isinstance(found, AuthorFile | SectionFile):
        yield from filled.otherwise(found, evidence)


def _unlisted(row: LegacyPost, evidence: Evidence) -> Iterator[Difference]:
    """Yield the pictures of a page's text that are not kept as shown by it."""
    page = evidence.pages.get(row.page_id or 0)
    shown = image_ids(page.body) if page else []
    missing = set(shown) - {*evidence.page_images[row.page_id or 0]}
    numbers = (
        [*Image.objects.filter(pk__in=missing).values_list("pk", flat=True)] if missing else []
    )
    yield from proof.unless_equal("page", "pictures not listed", [], numbers)


def _elsewhere(path: str, wanted: Thing, there: Thing, *, is_certain: bool) -> Difference | str:
    if not is_certain:
        return f"The old address {path} leads to something else, which had the better claim."
    named = (f"leads to the {kind} {number}" for kind, number in (wanted, there))
    return Difference("address", path, *named)


def _leads_to(row: LegacyPost, found: Other, evidence: Evidence) -> Thing | None:
    """Return the thing that the file's old addresses lead to; None where that cannot be told."""
    match found:
        case RedirectFile():
            there = map(evidence.stands_at, map(proof.kept_path, found.targets))
            return next(filter(None, there), None)
        case AuthorFile():
            author = filled.author_of(found, evidence)
            return ("author", author.pk) if author else None
        case SectionFile():
            section = filled.section_of(found, evidence)
            return ("category", section.pk) if section else None
    return ("page", row.page_id) if row.page_id else None


def _page(found: PageFile, row: LegacyPost, page: Page) -> Iterator[Difference]:
    for name in COMPARED:
        expected = proof.as_stored(name, getattr(found, name), Page)
        yield from proof.unless_equal("page", name, expected, getattr(page, name))
    bodies = proof.certain(found, row), proof.certain_of(page.body)
    yield from proof.unless_equal("page", "body", *bodies)
