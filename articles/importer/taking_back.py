"""A whole export of ours into a newsroom: what stands around the articles first, then its sites.

What is there already is left as it is: nothing is overwritten, and a second time changes nothing.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction

from articles.dialects import DIALECTS, Unreadable, Value
from articles.importer import furniture
from articles.importer.export_shape import AGAIN, MOST_BYTES, Newsroom
from articles.importer.find import Found, find
from articles.importer.job import Job, JobRefused, check_source
from articles.importer.kept_options import NotKept, read_told
from articles.importer.line import Line
from articles.importer.old_files import OldFiles, Place
from articles.importer.ours import read_window
from articles.importer.people import read_people
from articles.importer.places import is_usable
from articles.importer.run import bring_in
from articles.importer.start import Start
from articles.importer.there import is_file, is_folder, text_of
from articles.importer.value_kinds import misfit
from articles.models import LegacyPost
from articles.publishing.addresses import record_legacy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from articles.importer.incoming import Options, Seen
    from articles.importer.report import Totals

NEWSROOM, AUTHORS, PICTURES = "newsroom.json", "authors.toml", "pictures-*.jsonl"
FORMAT = 1
BATCH = 500
OWN = "newsroom"
"""The source, and the folder, of what was written here: its posts stand apart from its pages."""
ROOTS = {"hexo": ("source", "source"), "jekyll": ("", ""), "hugo": ("content", "static")}
"""Of each form the folder that paths are told from, and the one that is served as it is."""
POSTS = {
    "hexo": ("_posts", "_drafts"),
    "jekyll": ("_posts", "_drafts"),
    "hugo": ("posts", "drafts"),
}
CONFIGS = ("_config.yml", "hugo.toml")


@dataclass(frozen=True, slots=True)
class Export:
    """The folder of an export, and what its two files say."""

    folder: Path
    told: Mapping[str, Value]
    options: Options

    @classmethod
    def at(cls, folder: Path, options: Options) -> Export:
        """Open the folder of an export. Raises ``JobRefused``."""
        try:
            told = json.loads(text_of(folder / NEWSROOM, MOST_BYTES))
            written = text_of(folder / AUTHORS, MOST_BYTES)
            authors, people = tomllib.loads(written), read_people(written, is_toml=True)
        except (OSError, UnicodeDecodeError) as error:
            raise JobRefused(
                f"This is no export: {NEWSROOM} and {AUTHORS} are needed. {error}"
            ) from None
        except (ValueError, RecursionError) as error:
            raise JobRefused(f"{NEWSROOM} or {AUTHORS}: {error}") from None
        if not isinstance(told, dict) or told.get("format") != FORMAT:
            raise JobRefused(f"{NEWSROOM} is of a format that this Newsroom does not read.")
        if wrong := misfit(told, Newsroom, ""):
            raise JobRefused(f"{NEWSROOM}: {wrong}. {AGAIN}")
        told = {**told, "authors": authors.get("authors")}
        return cls(folder.resolve(), told, replace(options, people=people))

    def lines(self, totals: Totals) -> Iterator[Line]:
        """Bring everything in, and yield what became of each post. Raises ``JobRefused``."""
        sites = [(self._job(site), site) for site in furniture.tables(self.told.get("sites"))]
        old_files = self._old_files([job for job, _ in sites])
        known = old_files.known()
        for are_shared in (False, True):
            for file in sorted(self.folder.glob(PICTURES)):
                furniture.hang_up(self.folder, file, are_shared=are_shared)
        with transaction.atomic():
            furniture.put_up(self.folder, self.told)
            for job in (job for job, _ in sites if job.source == OWN):
                self._pages(job)
            furniture.lead_old_paths(self.told)
        for path in (path for _, path in sorted(known)):
            yield _counted(Line(path, "unchanged"), totals)
        yield from self._posts(sites, totals, known)
        for job, site in sites:
            _lead_on(job.source, site.get("addresses"))
        for line in old_files.put_back():
            yield _counted(line, totals)

    def _old_files(self, jobs: Sequence[Job]) -> OldFiles:
        bases: dict[str, list[Path]] = {}
        for job in jobs:
            bases.setdefault(job.source, []).append(job.starts[0].base)
        return OldFiles(self.folder, [*furniture.tables(self.told.get("imports"))], bases)

    def _posts(
        self,
        sites: Sequence[tuple[Job, Mapping[str, Value]]],
        totals: Totals,
        skipped: AbstractSet[Place],
    ) -> Iterator[Line]:
        """Bring in what was written anew of all sites, which tells its addresses, then what is as it came."""
        parts = [list(self._parts(job, site, skipped)) for job, site in sites]
        for part in (*(each[0] for each in parts), *(one for each in parts for one in each[1:])):
            if part.starts[0].places:
                yield from bring_in(part, totals)

    def _parts(
        self, job: Job, site: Mapping[str, Value], skipped: AbstractSet[Place]
    ) -> Iterator[Job]:
        """Yield what was written anew, then what is as it came in, each by the options it came in with."""
        done = {path for source, path in skipped if source == job.source}
        start, known = job.starts[0], _known(site)
        options = {start.base: job.options}
        met = {each.path: each.file for each in find([start], options) if isinstance(each, Found)}
        kept = {path for _, paths in known for path in paths} | done
        rest = [file for path, file in met.items() if path not in kept]
        places = start.places if not kept else tuple(rest)
        yield replace(job, starts=(replace(start, places=places),))
        for read_as, paths in known:
            files = [
                met.get(path) or furniture.inside(start.base, path)
                for path in paths
                if path not in done
            ]
            own = replace(start, places=tuple(file for file in files if is_file(file)))
            yield replace(job, starts=(own,), options=read_as, is_read_before=True)

    def _pages(self, job: Job) -> None:
        paths = self.told.get("pages")
        named = [
            path for path in (paths if isinstance(paths, list) else []) if isinstance(path, str)
        ]
        furniture.put_up_pages(named, self.folder, job.starts[0], job.options.dialect)

    def _job(self, site: Mapping[str, Value]) -> Job:
        form, source = furniture.text(site, "form"), furniture.text(site, "source")
        if form not in DIALECTS:
            raise JobRefused(f"{NEWSROOM} names the form {form!r}, which is none.")
        check_source(source, NEWSROOM)
        root = furniture.inside(self.folder, furniture.text(site, "folder"))
        is_plain = site.get("plain") is True  # type: ignore[comparison-overlap]  # JSON, not a header
        base, static = (root / name for name in (("", "") if is_plain else ROOTS[form]))
        config = next((place for name in CONFIGS if is_file(place := root / name)), None)
        places = (
            tuple(p for name in POSTS[form] if is_folder(p := base / name))
            if source == OWN
            else (base,)
        )
        start = Start(places, base, config, form, assets=(static,))
        are_told = "lists" in self.told
        return Job(
            source, (start,), replace(self.options, dialect=DIALECTS[form]), linked=set(),
            windows=self._windows(site) if are_told else {}, are_lists_told=are_told,
        )  # fmt: skip

    def _windows(self, site: Mapping[str, Value]) -> dict[str, Seen | None]:
        """Return when and where readers see each post that is as it came in, None where its file tells it."""
        told = furniture.table(site.get("windows"))
        try:
            return {
                path: read_window(furniture.table(told[path]), self.options)
                if path in told
                else None
                for path in furniture.table(site.get("addresses"))
            }
        except Unreadable as error:
            raise JobRefused(f"{NEWSROOM}: {error}") from None


def _known(site: Mapping[str, Value]) -> list[tuple[Options, list[str]]]:
    """Return the options with which files of a site came in that are as they were, and their paths."""
    try:
        return [
            (read_told(told.get("options")).options[0], _texts(told.get("paths")))
            for told in furniture.tables(site.get("read_as"))
        ]
    except IndexError:
        raise JobRefused(f"{NEWSROOM}: an entry of `read_as` holds no options. {AGAIN}") from None
    except NotKept as error:
        raise JobRefused(f"{NEWSROOM}, `read_as`: {error} {AGAIN}") from None


def _counted(line: Line, totals: Totals) -> Line:
    totals.add(line)
    return line


def _lead_on(source: str, told: Value) -> None:
    """Let addresses lead to posts that stand in no file: a post had them before its file changed."""
    wanted = told if isinstance(told, dict) else {}
    paths = list(wanted)
    for start in range(0, len(paths), BATCH):
        rows = LegacyPost.objects.filter(
            source=source, path_in_source__in=paths[start : start + BATCH], article__isnull=False
        )
        with transaction.atomic():
            record_legacy(
                (address, number)
                for path, number in rows.values_list("path_in_source", "article_id")
                for address in _texts(wanted[path])
                if number and is_usable(address)
            )


def _texts(told: Value) -> list[str]:
    return [one for one in told if isinstance(one, str)] if isinstance(told, list) else []
