"""Where files lead that only led on: to what their target became here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from articles.models import LegacyPost, normal_path
from articles.publishing import old_addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from articles.importer.job import Job
    from articles.importer.others import RedirectFile
    from articles.publishing.old_addresses import Target


@dataclass(slots=True)
class Ways:
    """Where the targets of redirects lead, as far as it is known; asked once, however long a chain is."""

    wanted: set[str]
    job: Job
    known: dict[str, Target]
    are_files_asked: bool = False

    @classmethod
    def of(cls, found: Sequence[RedirectFile], job: Job) -> Ways:
        """Ask where all of these lead (3 queries)."""
        wanted = {normal_path(path) for one in found for path in one.targets}
        return cls(wanted, job, old_addresses.targets_of(wanted))

    def target_of(self, found: RedirectFile) -> Target | None:
        """Return where a redirect leads: by the likelier of its paths, if that is known."""
        paths = map(normal_path, found.targets)
        return next((self.known[path] for path in paths if path in self.known), None)

    def add(self, paths: Iterable[str], target: Target) -> None:
        """Learn where paths lead now, unless they led elsewhere before."""
        for path in map(normal_path, paths):
            self.known.setdefault(path, target)

    def ask_files(self) -> bool:
        """Learn what the files at the targets became; say whether there was anything to learn."""
        if self.are_files_asked:
            return False
        self.are_files_asked = True
        found = _by_file(self.wanted - self.known.keys(), self.job)
        self.known |= found
        return bool(found)


def _by_file(wanted: set[str], job: Job) -> dict[str, Target]:
    """Return what the file at a redirect's target became, where no configuration tells addresses."""
    rows = LegacyPost.objects.filter(source=job.source).select_related("article", "page")
    folders = {start.base.name for start in job.starts}
    known: dict[str, Target] = {}
    for row in rows.only("path_in_source", "article__id", "page__path").iterator():
        if target := row.article or row.page:
            known |= dict.fromkeys(wanted & _ends(row.path_in_source, folders), target)
    return known


def _ends(path: str, folders: set[str]) -> set[str]:
    """Return what may have been a file's address: its path from each folder on, the site's own too."""
    wholes = [f"/{folder}/{path.rsplit('.', 1)[0]}" for folder in folders]
    return {whole[at:] for whole in wholes for at, char in enumerate(whole) if char == "/"}
