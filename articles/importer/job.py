"""One run of the importer as the operator asked for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from articles.dialects import Site, Unreadable
from articles.importer.find import Start
from articles.importer.incoming import Options


class JobRefused(ValueError):
    """The run cannot begin; the message says what to change."""


@dataclass(frozen=True, slots=True)
class Job:
    """Where to look, how to read, and what to do with it.

    ``options`` hold for every place; a site's own configuration fills in what the operator left
    open (``timezone`` and ``permalink`` are empty then).
    """

    source: str
    starts: tuple[Start, ...]
    options: Options
    timezone: str = ""
    permalink: str = ""
    pictures: Path | None = None
    portraits: Path | None = None
    is_dry_run: bool = False

    def options_by_base(self) -> Mapping[Path, Options]:
        """Return the options of each place by its base folder. Raises ``JobRefused``."""
        return {start.base: self._options(start) for start in self.starts}

    def _options(self, start: Start) -> Options:
        site = _site(start, self.options)
        named = self.timezone or site.timezone
        zone = (
            zone_named(named, f"{start.config}" if not self.timezone else "--timezone")
            if named
            else None
        )
        return replace(
            self.options,
            site=replace(site, permalink=self.permalink or site.permalink),
            zone=zone or self.options.zone,
        )


def zone_named(name: str, where: str) -> ZoneInfo:
    """Return the time zone of a name such as Asia/Shanghai. Raises ``JobRefused``."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise JobRefused(
            f"{where}: there is no time zone {name!r}. Write it as Asia/Shanghai."
        ) from None


def _site(start: Start, options: Options) -> Site:
    if start.config is None:
        return Site()
    try:
        return options.dialect.read_site(start.config.read_text("utf-8-sig"))
    except Unreadable as error:
        raise JobRefused(f"{start.config.name}, {error}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise JobRefused(f"{start.config.name} cannot be read: {error}") from None
