"""Storing what is no article: pages and authors at once, redirects and sections at the end of a run.

Each file by itself, in a transaction of its own: they are few.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from django.db import Error, transaction

from articles import publishing
from articles.importer import led, lists, redirects, waiting_pages
from articles.importer.incoming import Refused
from articles.importer.line import Kind, Line, Outcome
from articles.importer.linked import LinkedFiles
from articles.importer.list_pages import above_lists, as_new, is_among, page_of_list, without_text
from articles.importer.others import AuthorFile, LeftOut, Other, PageFile, RedirectFile, SectionFile
from articles.importer.page_texts import PageText, PageTexts
from articles.importer.people import fold
from articles.importer.references import References
from articles.importer.report import refusal
from articles.importer.taking import take_portrait
from articles.importer.trouble import stop_if_broken
from articles.models import Author, LegacyPost, Page
from articles.publishing import old_addresses
from articles.publishing.stood import content_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from articles.importer.job import Job
    from articles.importer.reading import File
    from articles.models import ImportRun

KINDS: dict[type[Other], Kind] = {
    PageFile: "page",
    RedirectFile: "redirect",
    AuthorFile: "author",
    SectionFile: "section",
}
EDITED = "The file changed, and so did the page here. Nothing was overwritten."
DELETED = "The file changed, but its page was deleted here. Nothing was imported."


@dataclass(slots=True)
class Keeping:
    """What one run remembers of the files that are no articles."""

    job: Job
    run: ImportRun | None
    linked: LinkedFiles
    references: References
    waiting: list[tuple[File, Other]] = field(default_factory=list)
    pages: list[tuple[str, Page]] = field(default_factory=list)
    translations: list[tuple[str, Page]] = field(default_factory=list)
    lists: lists.Lists = field(default_factory=lists.Lists)
    foreseen: led.Foreseen = field(default_factory=led.Foreseen)
    authors: dict[str, int] = field(default_factory=dict)
    sections: set[tuple[str, ...]] = field(default_factory=set)
    """Those that a run which writes nothing would have made."""
    texts: PageTexts = field(init=False)

    def __post_init__(self) -> None:
        """Know what pages refer to."""
        self.texts = PageTexts(self.job, self.linked, self.references)

    def line(self, file: File, found: Other | LeftOut) -> Line | None:
        """Return what became of a file; None where only the end of the run can tell."""
        if isinstance(found, LeftOut):
            self.lists.filled.update(found.lists)
            return Line(found.path, "left out", found.message)
        kind = KINDS[type(found)]
        if file.legacy and file.legacy.kind != kind:
            return turned(found.path, file.legacy.kind, kind)
        if self.run is None and not isinstance(found, SectionFile):
            return self._foreseen(file, found)
        if isinstance(found, PageFile):
            return self._alone(file, found)
        if isinstance(found, AuthorFile):
            return self._alone(file, found)
        self.waiting.append((file, found))
        return None

    def _foreseen(self, file: File, found: Other) -> Line:
        """Return the line that a run which writes would give."""
        if isinstance(found, SectionFile):
            return self._foreseen_section(file, found)
        if not isinstance(found, PageFile):
            return _line(found, "updated" if file.legacy else "created")
        if file.legacy and (message := _clash(file.legacy, file.legacy.page)):
            return Line(found.path, "conflict", message, kind="page")
        away, told = self.texts.looked_at(file, found)
        lost = self.foreseen.lost(found, file.legacy)
        found, told = led.without(found, lost), [*told, *lost.values()]
        return _line(found, "updated" if file.legacy else "created", told=told, away=away)

    def _foreseen_section(self, file: File, found: SectionFile) -> Line:
        has_section = is_among(self.sections, found) or lists.section_of(found) is not None
        if page := page_of_list(found, has_section=has_section):
            return self._foreseen(as_new(file), page)
        return _line(found, "updated") if has_section else without_text(found)

    def renamed(self, file: File, found: Refused | Other | LeftOut) -> Line:
        """Return the line of a file that has a new name and is no article; its new old address leads on."""
        kind = cast("Kind", file.legacy.kind) if file.legacy else "article"
        page = file.legacy.page if file.legacy else None
        if isinstance(found, PageFile) and page and self.run is not None:
            old_addresses.lead((path, page) for path in found.addresses)
            self.linked.add(found.path, found.linked_files)
        message = str(found) if isinstance(found, Refused) else ""
        return Line(file.found.path, "renamed", message, kind=kind, was=file.was)

    def finish(self) -> Iterator[Line]:
        """Store what had to wait, and yield its lines; then let the old lists lead on."""
        sections = above_lists(self.waiting)
        if self.run is None:
            yield from (self._foreseen(file, found) for file, found in sections)
            return
        yield from (self._alone(file, found) for file, found in sections if not found.name)
        self.lists.keep()
        yield from (self._alone(file, found) for file, found in sections if found.name)
        self.lists.keep_filled()
        old_addresses.lead([*self.pages, *self.translations])
        yield from self._redirects()

    def remember(self, found: PageFile, page: Page) -> None:
        """Keep the addresses that only may have been a page's until the end of the run."""
        pages = self.translations if found.is_translation else self.pages
        pages += [(path, page) for path in found.possible_addresses]
        self.linked.add(found.path, found.linked_files)
        self.lists.filled.update(found.lists if found.is_published else ())

    def _alone(self, file: File, found: Other) -> Line:
        try:
            with transaction.atomic():
                match found:
                    case PageFile():
                        return self._page(file, found)
                    case AuthorFile():
                        return self._author(file, found)
                    case SectionFile():
                        return self._section(file, found)
                    case _:
                        return self._remember(file, found, "created", "")
        except (Error, ValueError) as error:
            stop_if_broken(error, is_last_try=True)
            return refusal(Refused(found.path, f"It cannot be stored: {error}"))

    def _page(self, file: File, found: PageFile) -> Line:
        page, old = Page(in_footer=False), file.legacy
        text = self.texts.taken_in(file, found)
        if old is not None:
            stored = Page.objects.select_for_update().filter(pk=old.page_id or 0).first()
            if message := _clash(old, stored):
                self._let_wait(old, file, found, text)
                return Line(found.path, "conflict", message, kind="page")
            page = stored or page
        text.written.into(page)
        taken = old_addresses.lead((path, page) for path in found.addresses)
        lost = led.lost(found.addresses, taken, page.pk)
        text = replace(text, told=[*text.told, *lost.values()])
        found = led.without(found, lost)
        if found.is_published:  # as a draft of ours, it was nowhere
            old_addresses.lead((other.path, image) for other, image in text.linked)
        self.remember(found, page)
        address = page.get_absolute_url() if page.is_published else ""
        return self._remember(file, found, "updated" if old else "created", address, page, text)

    def _let_wait(self, legacy: LegacyPost, file: File, found: PageFile, text: PageText) -> None:
        """Keep what the changed file would make until an editor decides; the files it links to are led to."""
        if self.run is None:
            raise ValueError("A dry run keeps nothing.")
        waiting_pages.keep(
            self.run, legacy, file, found, text.written, text.numbers, self._reading(file)
        )
        self.linked.add(found.path, found.linked_files)

    def _author(self, file: File, found: AuthorFile) -> Line:
        """Make the author, or fill what is empty of one who is here: never over what editors made."""
        person = found.person
        known = self._known(person.name)
        author = known or Author(name=person.name, kind=person.kind, slug=person.slug)
        before = (author.bio, author.portrait_id, author.links)
        author.bio = author.bio or person.bio
        author.links = author.links or [dict(link) for link in person.links]
        if author.portrait_id is None:
            author.portrait = take_portrait(person.portrait, file.found.file.parent)
        if known is None or before != (author.bio, author.portrait_id, author.links):
            publishing.keep(author)
        old_addresses.lead((path, author) for path in (*found.addresses, *found.possible_addresses))
        return self._remember(
            file, found, "updated" if known else "created", author.get_absolute_url()
        )

    def _known(self, name: str) -> Author | None:
        """Return the author of a name, however it is spelt (2 queries); new rows are learnt on the way."""
        last = max(self.authors.values(), default=0)
        for number, written in Author.objects.filter(pk__gt=last).values_list("pk", "name"):
            self.authors.setdefault(fold(written), number)
        return Author.objects.filter(pk=self.authors.get(fold(name), 0)).first()

    def _section(self, file: File, found: SectionFile) -> Line:
        section = lists.section_of(found)
        page = page_of_list(found, has_section=section is not None)
        if section is None:
            if page is not None:
                return self._page(as_new(file), page)
            self.lists.filled.update(found.addresses)
            return without_text(found)
        if found.description and not section.description:
            section.description = found.description
            publishing.keep(section)
        old_addresses.lead((path, section) for path in found.addresses)
        if page is not None:
            return self._page(as_new(file), page)
        return self._remember(file, found, "updated", f"{section.path}/")

    def _redirects(self) -> Iterator[Line]:
        """Let redirects lead where their targets lead, those that lead to others last."""
        left = [(file, found) for file, found in self.waiting if isinstance(found, RedirectFile)]
        ways = redirects.Ways.of([found for _, found in left], self.job)
        while left:
            met = [ways.target_of(found) for _, found in left]
            for (file, found), target in zip(left, met, strict=True):
                if target is not None:
                    paths = (*found.addresses, *found.possible_addresses)
                    old_addresses.lead((path, target) for path in paths)
                    ways.add(paths, target)
                    yield self._alone(file, found)
            if not any(met) and not ways.ask_files():
                break
            left = [pair for pair, target in zip(left, met, strict=True) if target is None]
        for _, found in left:
            where = f"It only led to {found.target[:200]}, which is nothing here."
            yield Line(found.path, "left out", where, kind="redirect")

    def _reading(self, file: File) -> int:
        """Return the number of the file's options in the run."""
        bases = dict.fromkeys(start.base for start in self.job.starts)
        return list(bases).index(file.found.root)

    def _remember(
        self, file: File, found: Other, outcome: Outcome, address: str,
        page: Page | None = None, text: PageText | None = None,
    ) -> Line:  # fmt: skip
        """Keep the file's bytes, and return its line."""
        if self.run is None:
            raise ValueError("A dry run keeps nothing.")
        LegacyPost.objects.update_or_create(
            source=self.job.source,
            path_in_source=found.path,
            defaults={
                "kind": KINDS[type(found)], "page": page, "stood": content_of(page) if page else "",
                "packed": LegacyPost.pack(file.raw), "sha256": file.sha256,
                "header": dict(found.header), "dialect": found.dialect,
                "repairs": list(found.repairs), "run": self.run,
                "was": "", "reading": self._reading(file),
                "pictures": dict(text.numbers) if text else {},
            },
        )  # fmt: skip
        return _line(found, outcome, address, text.told if text else (), text.away if text else ())


def _clash(old: LegacyPost, page: Page | None) -> str:
    """Say why the changed file of a page may not write over it; "" where it may."""
    if page is None:
        return DELETED
    return "" if content_of(page) == old.stood else EDITED


def turned(path: str, was: str, now: Kind) -> Line:
    """Return the line of a file that became something else than it was."""
    message = f"It was of the kind {was!r}, and is of the kind {now!r} now. Nothing was changed."
    return Line(path, "conflict", message, kind=now)


def _line(
    found: Other,
    outcome: Outcome,
    address: str = "",
    told: Sequence[str] = (),
    away: Sequence[str] = (),
) -> Line:
    line = Line(
        found.path, outcome, kind=KINDS[type(found)], address=address, repairs=found.repairs,
        warnings=(*found.warnings, *told), unknown=found.unknown, old=found.addresses,
    )  # fmt: skip
    if not isinstance(found, PageFile):
        return line
    return replace(
        line,
        standing="" if found.is_published else "draft",
        converted=found.converted,
        tags_left=found.tags_left,
        pictures=tuple(dict.fromkeys((*found.remote_pictures, *away))),
    )
