"""Where files lead that only led on: to what their target became here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from articles.models import LegacyPost, normal_path

if TYPE_CHECKING:
    from collections.abc import Container

    from articles.importer.job import Job
    from articles.importer.others import RedirectFile
    from articles.publishing.old_addresses import Target


def met(found: RedirectFile, known: Container[str]) -> str:
    """Return the path, in normal form, of where a redirect leads among those that are known; "" for none."""
    return next((path for path in map(normal_path, found.targets) if path in known), "")


def by_file(wanted: set[str], job: Job) -> dict[str, Target]:
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
