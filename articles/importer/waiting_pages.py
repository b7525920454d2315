"""Conflicts of pages: what the changed file would make is kept, shown, and settled by an editor.

As ``waiting`` does for articles. But a page has no versions and no history: what it said until somebody took
the file's text is kept with that decision, and can be put back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction

from articles import publishing
from articles.importer.waiting import Moved, Seen, hold, put, settle, stand
from articles.markup import SafeHtml
from articles.models import LegacyPost, Page, SettledFile
from articles.publishing import old_addresses
from articles.publishing.stood import OWN, content_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.contrib.auth.models import User
    from django.db.models import QuerySet

    from articles.importer.others import PageFile
    from articles.importer.reading import File
    from articles.models import ImportRun, WaitingFile


@dataclass(frozen=True, slots=True)
class Written:
    """What an import writes into a page. The slug is only for a page that has none yet."""

    title: str
    slug: str
    body: SafeHtml
    language: str
    is_published: bool

    @classmethod
    def kept(cls, told: Mapping[str, Any]) -> Written:
        """Return what ``as_json`` gave."""
        return cls(**{**told, "body": SafeHtml(told["body"])})

    @classmethod
    def of(cls, page: Page) -> Written:
        """Return what a page says, as an import would write it."""
        return cls(**{name: getattr(page, name) for name in OWN})

    def as_json(self) -> dict[str, Any]:
        """Return it as plain JSON values."""
        return {**{name: getattr(self, name) for name in OWN}, "body": str(self.body)}

    def into(self, page: Page) -> None:
        """Write it and store the page; its address may have been numbered."""
        page.title, page.language, page.body = self.title, self.language, self.body
        page.slug = page.slug or self.slug
        page.is_published = self.is_published
        publishing.keep(page)
        page.refresh_from_db()


def keep(
    run: ImportRun, legacy: LegacyPost, file: File, found: PageFile, written: Written,
    numbers: Mapping[str, int | None], reading: int,
) -> None:  # fmt: skip
    """Keep what the changed file of a page would make, with the ``numbers`` of its pictures.

    ``reading`` numbers its options in the run.
    """
    proposal = {
        "page": written.as_json(),
        "header": dict(found.header),
        "dialect": found.dialect,
        "repairs": list(found.repairs),
        "addresses": [*found.addresses, *found.possible_addresses],
        "reading": reading,
        "pictures": dict(numbers),
    }
    put(run, legacy, LegacyPost.pack(file.raw), file.sha256, proposal)


def seen(waiting: WaitingFile) -> Seen:
    """Return what is to be decided upon, as it stands now."""
    page = waiting.post.page
    return Seen(content_of(page) if page else "", waiting.sha256)


def theirs(waiting: WaitingFile) -> Written:
    """Return what the file would make."""
    return Written.kept(waiting.proposal["page"])


@transaction.atomic
def keep_ours(waiting: WaitingFile, looked: Seen, *, by: User) -> None:
    """Let the page stand: these bytes are no conflict any more. Raises ``Moved``."""
    waiting = _held(waiting, looked)
    stand(waiting, None, by)


@transaction.atomic
def take_theirs(waiting: WaitingFile, looked: Seen, *, by: User) -> Page:
    """Let the page say what the file says; a deleted page is made anew. Raises ``Moved``."""
    waiting = _held(waiting, looked)
    replaced = Written.of(waiting.post.page).as_json() if waiting.post.page else None
    page = waiting.post.page or Page(in_footer=False)
    theirs(waiting).into(page)
    old_addresses.lead((path, page) for path in waiting.proposal["addresses"])
    _came_in(waiting, page)
    settle(waiting, None, SettledFile.How.THEIRS, by, replaced=replaced)
    waiting.delete()
    return page


def page_of(settled: SettledFile) -> Page | None:
    """Return the page that a decision was about; None where it is gone."""
    return _pages_of(settled).first()


@transaction.atomic
def put_back(settled: SettledFile, *, by: User) -> Page | None:
    """Let a page say again what a decision replaced; what it says now is kept in its turn.

    Returns None where the page is gone.
    """
    page = _pages_of(settled).select_for_update(of=("self",)).first()
    if page is not None:
        SettledFile.objects.create(
            run_id=settled.run_id, path=settled.path, sha256=settled.sha256,
            how=SettledFile.How.OURS, by=by, replaced=Written.of(page).as_json(),
        )  # fmt: skip
        Written.kept(settled.replaced).into(page)
    return page


def _pages_of(settled: SettledFile) -> QuerySet[Page]:
    return Page.objects.filter(
        legacy_post__source=settled.run.source, legacy_post__path_in_source=settled.path
    )


def _came_in(waiting: WaitingFile, page: Page) -> None:
    """Let the file stand as if an import had brought it in."""
    told: dict[str, Any] = {
        name: waiting.proposal[name] for name in ("header", "dialect", "repairs")
    }
    LegacyPost.objects.filter(pk=waiting.post_id).update(
        **told, page=page, stood=content_of(page), packed=bytes(waiting.packed), sha256=waiting.sha256,
        settled_sha256="", run_id=waiting.run_id, reading=waiting.proposal["reading"], was="",
        pictures=waiting.proposal.get("pictures", {}),
    )  # fmt: skip


def _held(waiting: WaitingFile, looked: Seen) -> WaitingFile:
    """Return the row, held with its page until the transaction ends: the page first, as an import."""
    page = Page.objects.select_for_update().filter(pk=waiting.post.page_id or 0).first()
    held = hold(waiting)
    held.post.page = page
    if seen(held) != looked:
        raise Moved
    return held
