"""One run of the importer as the operator asked for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from articles.dialects import DIALECTS, PELICAN, UNKNOWN, Dialect, Site, Unreadable
from articles.dialects.needed import Said, needed
from articles.importer.author_files import authors
from articles.importer.hugo_config import texts_apart
from articles.importer.incoming import Options, Seen
from articles.importer.outline import with_authors, with_outline
from articles.importer.own_parts import with_own_parts
from articles.importer.start import Start

MAX_CONFIG_BYTES = 1024 * 1024
MOST_OF_SOURCE = 200
"""As many characters as the field of a file's source holds."""
UNTOLD = ", for want of a configuration"
"""Said behind the generator whose rules hold where no file tells which it was."""


class JobRefused(ValueError):
    """The run cannot begin; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Job:
    """Where to look, how to read, and what to do with it.

    ``options`` hold for every place; a site's own configuration fills in what the operator left
    open (``timezone``, ``permalink`` and ``url`` are empty then).
    """

    source: str
    starts: tuple[Start, ...]
    options: Options
    timezone: str = ""
    permalink: str = ""
    url: str = ""
    pictures: Path | None = None
    portraits: Path | None = None
    is_dry_run: bool = False
    is_auto: bool = False
    """Whether each place says itself which generator it is of."""
    is_read_before: bool = False
    """Whether ``options`` are those of an earlier import, and hold as they are."""
    windows: Mapping[str, Seen | None] = field(default_factory=dict)
    """Of posts whose addresses are told elsewhere, when and where readers see each; None as its file says."""
    are_lists_told: bool = False
    linked: set[str] | None = None
    """Where several runs are to be as one, what the texts of those before this one link to."""

    def options_by_base(self) -> Mapping[Path, Options]:
        """Return the options of each place by its base folder. Raises ``JobRefused``."""
        return {start.base: self._options(start) for start in self.starts}

    def configurations(self) -> list[dict[str, Said]]:
        """Return what of each place's configuration its generator needs; nothing where there is none."""
        return [self._configuration(start) for start in self.starts]

    def _configuration(self, start: Start) -> dict[str, Said]:
        dialect = self._dialect(start)
        if start.config is None or dialect.name not in DIALECTS or dialect is UNKNOWN:
            return {}
        try:
            said = needed(
                dialect.name,
                _text(start.config),
                parts={name: _text(place) for name, place in start.parts},
                timezone=self.timezone,
                permalink=self.permalink,
            )
        except Unreadable as error:
            raise JobRefused(f"{start.config.name}, {error}") from None
        return {"dialect": dialect.name, **said}

    def dialects(self) -> list[tuple[Start, str]]:
        """Return of each place how its posts are read, in words."""
        return [(start, _said(start, self._dialect(start))) for start in self.starts]

    def _dialect(self, start: Start) -> Dialect:
        if not self.is_auto:
            return self.options.dialect
        return DIALECTS.get(start.dialect, PELICAN if _told(start)[0] else UNKNOWN)

    def _options(self, start: Start) -> Options:
        if self.is_read_before:
            return self.options
        dialect = self._dialect(start)
        site = _stood_at(self.url, _site(start, dialect))
        named = self.timezone or site.timezone
        zone = (
            zone_named(named, f"{start.config}" if not self.timezone else "--timezone")
            if named
            else None
        )
        options = replace(
            self.options,
            dialect=dialect,
            site=replace(
                site,
                permalink=self.permalink or site.permalink,
                domain="" if self.url else start.domain,
            ),
            zone=zone or self.options.zone,
            is_site=start.config is not None or dialect is PELICAN,
        )
        if start.config is not None:
            options = with_own_parts(start, with_outline(start, options))
        elif dialect is UNKNOWN:
            options = with_authors(start, options)
        return replace(options, people={**authors(start), **options.people})


def check_source(source: str, where: str) -> None:
    """Raise ``JobRefused`` for the name of an old site that no row holds."""
    if len(source) > MOST_OF_SOURCE:
        raise JobRefused(
            f"{where}: the name of a source has {len(source)} characters, at most {MOST_OF_SOURCE} fit."
        )
    if not is_told(source):
        raise JobRefused(f"{where}: the name of a source is not UTF-8.")


def is_told(name: str) -> bool:
    """Say whether a name holds no half of a character: no row and no file has one of such a name."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def zone_named(name: str, where: str) -> ZoneInfo:
    """Return the time zone of a name such as Asia/Shanghai. Raises ``JobRefused``."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise JobRefused(
            f"{where}: there is no time zone {name!r}. Write it as Asia/Shanghai."
        ) from None


def _stood_at(url: str, site: Site) -> Site:
    """Return the site at the address that an operator gives ("" for none); raises ``JobRefused``."""
    if not url:
        return site
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "") if parts.scheme.lower() in {"http", "https"} else ""
    except ValueError:
        host = ""
    if not host or parts.query or parts.fragment:
        raise JobRefused(f"--url: {url!r} is no site's address. Write it as https://old.example.")
    return replace(site, host=host, prefix=parts.path.rstrip("/") or site.prefix)


def _site(start: Start, dialect: Dialect) -> Site:
    if start.config is None and dialect is not UNKNOWN:
        return (_told(start)[0] if dialect is PELICAN else None) or Site()
    parts = {name: _text(place) for name, place in start.parts}
    if start.config is None:
        return UNKNOWN.read_site("", folder=start.base.name, **parts)
    try:
        return dialect.read_site(_text(start.config), **parts)
    except Unreadable as error:
        part = dict(start.parts).get(error.part)
        name = f"{part.parent.name}/{part.name}" if part else start.config.name
        raise JobRefused(f"{name}, {error}") from None


def _told(start: Start) -> tuple[Site | None, str]:
    """Return what the settings of Pelican tell, else why they do not: an import does not depend on them."""
    if start.settings is None:
        return None, ""
    try:
        site = PELICAN.read_site(_text(start.settings))
        if site.timezone:
            zone_named(site.timezone, "TIMEZONE")
    except (Unreadable, JobRefused) as error:
        return None, str(error)
    return site, ""


def _text(place: Path) -> str:
    try:
        if place.stat().st_size > MAX_CONFIG_BYTES:
            raise JobRefused(f"{place.name} is larger than 1 MB: no configuration is.")
        return place.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise JobRefused(f"{place.name} cannot be read: {error}") from None


def _said(start: Start, dialect: Dialect) -> str:
    if start.config is not None:
        said = f"{dialect.label}, by {start.config.name}"
        apart = texts_apart(start.base, start.config) if dialect.name == "hugo" else []
        others = ", ".join(apart)
        rest = f"; it reads texts from {others} too, which are not looked into: copy them below"
        return f"{said}{rest} {start.base.name}" if apart else said
    if dialect in (PELICAN, UNKNOWN) and start.settings is not None:
        name, fault = start.settings.name, _told(start)[1]
        return f"Pelican, and nothing of {name}: {fault}" if fault else f"Pelican, by {name}"
    if dialect is UNKNOWN:
        return f"{dialect.label}{UNTOLD}"
    return dialect.label
