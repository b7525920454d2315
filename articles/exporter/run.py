"""The whole way out: every article, its pictures, and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

from django.conf import settings

from articles.exporter import originals
from articles.exporter.around import NEWSROOM, write_around, write_pages
from articles.exporter.configurations import configuration, kept_configurations, zone_of
from articles.exporter.folder import Unwritable
from articles.exporter.forms import FORMS
from articles.exporter.gallery import Gallery
from articles.exporter.homes import Site
from articles.exporter.names import Names, safe
from articles.exporter.namesakes import AllNamesakes
from articles.exporter.old_files import OWN, OldFiles
from articles.exporter.posts import is_untouched, moment_of, window_of, written
from articles.exporter.readings import Readings, made_as
from articles.exporter.stories import batches
from articles.exporter.telling import Telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from articles.exporter.folder import Folder
    from articles.exporter.stories import Batch, Story
    from articles.exporter.yaml_writing import Written
    from articles.models import LegacyPost

SUFFIX = ".html"


@dataclass(frozen=True, slots=True)
class Line:
    """One article's file: its path, whether it holds the bytes it came in as, and what is missing in it."""

    path: str
    how: Literal["kept", "written"]
    lost: tuple[str, ...] = ()


@dataclass(slots=True)
class Export:
    """One run. ``form`` is "" where each file keeps its own; ``source`` is the only one wanted, or ""."""

    folder: Folder
    now: datetime
    form: str = ""
    source: str = ""
    names: Names = field(default_factory=Names)
    spellings: dict[int, set[str]] = field(default_factory=dict)
    sites: dict[tuple[str, str], Site] = field(default_factory=dict)
    readings: Readings = field(default_factory=Readings)
    moved: frozenset[int] = field(default_factory=originals.moved_sections)
    namesakes: AllNamesakes = field(default_factory=AllNamesakes.now)
    old_files: OldFiles = field(init=False)

    def __post_init__(self) -> None:
        """Know how old files were read."""
        self.old_files = OldFiles(self.folder, self.readings)

    def lines(self) -> Iterator[Line]:
        """Write, and yield what became of each article. Raises ``Unwritable`` where the disk ends it."""
        own = self._site(OWN, self.form or "hexo")
        for batch in batches(self.now):
            for story in batch.stories:
                if not self.source or (story.legacy and story.legacy.source == self.source):
                    yield self._post(story, batch)
        if not self.source:
            pages = write_pages(self.folder, own.form, own.gallery, self.names, own.below)
        else:
            pages = []
        self._configure()
        told = [{**_told(site), **self.readings.of(site.below)} for site in self.sites.values()]
        lost = self.old_files.rest(self.source)
        imports = self.old_files.finish()
        lost += write_around(self.folder, own.gallery, told, pages, self.spellings, imports)
        if lost:
            yield Line(NEWSROOM, "written", tuple(lost))
        self.folder.finish()

    def _post(self, story: Story, batch: Batch) -> Line:
        legacy = story.legacy
        site = self._home(legacy)
        site.gallery.images = batch.images
        if legacy and _is_home(site, legacy) and self._is_as_it_came(story, batch):
            path = site.base + made_as(legacy)
            fits = originals.fits(self.folder, legacy, site, batch.images)
            if fits and self.folder.is_free(path):
                self.names.take(path)
                self._remember(originals.spellings(story) or {})
                self.readings.add(site.below, legacy, story.addresses, window_of(story))
                self.old_files.kept(site, legacy)
                lost = originals.write(self.folder, legacy, site, batch.images)
                return Line(path, "kept", tuple(lost))
        return self._anew(story, batch, site)

    def _is_as_it_came(self, story: Story, batch: Batch) -> bool:
        """Say whether the file that it came from says all of it, and nothing else."""
        reading = self.readings.of_post(story.legacy) if story.legacy else None
        return (
            is_untouched(story, self.now)
            and originals.says_so(
                story, batch, self.moved, self.namesakes, reading.key if reading else None
            )
            and (story.legacy is None or originals.is_whole(story.legacy))
        )

    def _anew(self, story: Story, batch: Batch, site: Site) -> Line:
        telling = Telling(
            batch.directory,
            site.gallery,
            site.zone,
            is_by_clock=site.form.is_by_clock and not site.is_plain,
            namesakes=self.namesakes,
        )
        post = written(story, site.form, telling)
        path = self._path(story, site)
        self.folder.write(path, post.text.encode())
        lost = [
            *post.lost, *site.gallery.missing, *self.old_files.anew(story, batch, site, path)
        ]  # fmt: skip
        site.gallery.missing.clear()
        return Line(path, "written", tuple(lost))

    def _remember(self, spellings: Mapping[int, str]) -> None:
        """Remember how kept files spell authors: ``authors.yml`` tells it."""
        for number, name in spellings.items():
            self.spellings.setdefault(number, set()).add(name)

    def _home(self, legacy: LegacyPost | None) -> Site:
        """Return the site a post goes to: its own, where its form is wanted; else ours."""
        if legacy and self.form in ("", legacy.dialect) and legacy.dialect in FORMS:
            return self._site(legacy.source, legacy.dialect)
        return self.sites[OWN, self.form or "hexo"]

    def _site(self, source: str, form: str) -> Site:
        key = (source, form)
        if key not in self.sites:
            name = OWN if not self.sites else self.names.free("", safe(source), len(self.sites), "")
            self.names.take(name)
            below = f"{name}/"
            is_plain = (
                source != OWN and not kept_configurations(source) and originals.is_plain(source)
            )
            gallery = Gallery(self.folder, below + ("" if is_plain else FORMS[form].static))
            zone = zone_of("" if source == OWN else source, FORMS[form])
            self.sites[key] = Site(source, below, FORMS[form], gallery, zone, is_plain)
        return self.sites[key]

    def _path(self, story: Story, site: Site) -> str:
        legacy = story.legacy
        if legacy and _is_home(site, legacy) and not self.form:
            path = site.base + legacy.path_in_source
            if _is_inside(path) and self.folder.is_free(path) and self.names.take(path):
                return path
        at = moment_of(story)
        local = at.astimezone(ZoneInfo(settings.TIME_ZONE)) if at else None
        name = f"{local:%Y-%m-%d}-{story.main.slug}" if local else story.main.slug
        return self.names.free(
            site.below + site.form.post_path(local), name, story.article.pk, SUFFIX
        )

    def _configure(self) -> None:
        for site in (one for one in self.sites.values() if not one.is_plain):
            text = configuration(site, is_own=site.source == OWN)
            files = {site.form.config: text, **site.form.theme}
            for path, written_text in files.items():
                self.folder.write(site.below + path, written_text.encode())


def _is_home(site: Site, legacy: LegacyPost) -> bool:
    """Say whether a post came from this site, in its form: an export may have been taken back in another."""
    return (site.source, site.form.name) == (legacy.source, legacy.dialect)


def _told(site: Site) -> dict[str, Written]:
    return {
        "folder": site.below.rstrip("/"),
        "source": site.source,
        "form": site.form.name,
        "plain": site.is_plain,
    }


def _is_inside(path: str) -> bool:
    return ".." not in PurePosixPath(path).parts


__all__ = ["Export", "Line", "Unwritable"]
