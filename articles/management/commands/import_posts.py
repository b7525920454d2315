"""Bring the posts of an old site along."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from django.core.management import CommandError
from django.core.management.base import CommandParser

from articles.dialects import DIALECTS, UNKNOWN, Unreadable
from articles.importer.fetching import Fetching
from articles.importer.find import MAX_BYTES, find
from articles.importer.incoming import Options, Person
from articles.importer.job import Job, JobRefused, check_source, is_told, zone_named
from articles.importer.people import read_people
from articles.importer.report import Line, Totals, shown
from articles.importer.report_file import ReportFile, head_of
from articles.importer.run import bring_in
from articles.importer.start import start_of
from articles.importer.there import is_folder, real, text_of
from articles.importer.trouble import BrokenOff
from articles.management.codes import BROKEN_OFF, STOPPED, WRONG_CALL
from articles.management.output import SteadyCommand
from articles.management.pictures import fetch_and_tell
from articles.management.progress import watched
from articles.management.reading import other_days, usual_options
from articles.management.reports import reported_to
from articles.management.stopping import end_undisturbed
from articles.management.telling import TROUBLE, Teller
from articles.outbound import DOOR, Door

SOME_REFUSED = 1
AGAIN = "the same command goes on with the rest."


class Command(SteadyCommand):
    """Exit code 0: all came in; 1: some files did not; 2: the call was wrong; 3: the machine failed."""

    help = (
        "Imports posts of Hexo, Jekyll and Hugo: folders or files. "
        "Running it again changes only what changed there."
    )
    door: Door = DOOR

    def add_arguments(self, parser: CommandParser) -> None:
        """Say what can be said: of the old site, of what it becomes here, of the run."""
        _add_old_site(parser)
        _add_new_articles(parser)
        parser.add_argument(
            "--report", metavar="FILE", help="write what became of each file, as JSON"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="write nothing, tell what would happen"
        )
        _add_fetching(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        """Import, telling of what needs a look; end with the totals."""
        totals = Totals()
        try:
            job = _job(options)
            if options["verbosity"] > 0:
                self._tell_dialects(job)
            with _report(self, options["report"], job, totals) as report:
                self._run(job, totals, report, verbosity=options["verbosity"])
                if (options["fetch_images"] or options["fetch_again"]) and not job.is_dry_run:
                    self._fetch(job, report, options)
        except JobRefused as error:
            raise CommandError(str(error), returncode=WRONG_CALL) from None
        if any(totals.counts[name] for name in TROUBLE):
            sys.exit(SOME_REFUSED)

    def _tell_dialects(self, job: Job) -> None:
        """Say of each place once how its posts are read."""
        places = (f"{start.base.name}: read as {said}." for start, said in job.dialects())
        for said in dict.fromkeys((*places, *other_days(job.options_by_base().values()))):
            self.stdout.write(shown(said))

    def _run(self, job: Job, totals: Totals, report: ReportFile | None, *, verbosity: int) -> None:
        teller = Teller(self.stdout.write, self.style, verbosity)
        before = "Dry run, nothing was written" if job.is_dry_run else job.source
        try:
            self._go_through(job, totals, report, teller)
        except KeyboardInterrupt:
            end_undisturbed()
            teller.tell_totals(totals, before)
            message = f"Stopped. What is counted above is stored; {AGAIN}"
            raise CommandError(message, returncode=STOPPED) from None
        except BrokenOff as error:
            if totals.counts:
                teller.tell_totals(totals, before)
            message = f"{shown(str(error))}\nWhat is counted above is stored. Mend it, then {AGAIN}"
            raise CommandError(message, returncode=BROKEN_OFF) from None
        teller.tell_findings(totals)
        teller.tell_totals(totals, before)

    def _fetch(self, job: Job, report: ReportFile | None, options: dict[str, Any]) -> None:
        fetching = Fetching(job.source, again=options["fetch_again"], door=self.door)
        fetch_and_tell(
            self,
            fetching,
            verbosity=options["verbosity"],
            tell=(lambda fate: report.add_picture(fate.to_json())) if report else None,
        )

    def _go_through(
        self, job: Job, totals: Totals, report: ReportFile | None, teller: Teller
    ) -> None:
        if teller.verbosity < 1:
            self._take(bring_in(job, totals, self._say), report, teller, lambda: None)
            return
        terminal = sys.stdout if self.stdout.isatty() else None
        total = sum(1 for _ in find(job.starts))
        with watched("Importing", total, self.stdout.write, terminal=terminal) as watch:
            teller.say = watch.say
            self._take(bring_in(job, totals, self._say), report, teller, watch.advance)
        teller.say = self.stdout.write

    def _say(self, message: str) -> None:
        """Print a line that a person waits for."""
        self.stdout.write(message)
        self.stdout.flush()

    def _take(
        self,
        lines: Iterable[Line],
        report: ReportFile | None,
        teller: Teller,
        advance: Callable[[], None],
    ) -> None:
        for line in lines:
            teller.tell(line)
            if report:
                report.add(line)
            advance()


def _job(options: dict[str, Any]) -> Job:
    given = [Path(name) for name in options["paths"]]
    for path in given:
        if real(path) is None:
            raise JobRefused(f"There is no file or folder {shown(str(path))}.")
    for name in ("source", "section", "permalink", "url", "timezone", "encoding"):
        if not is_told(options[name]):
            raise JobRefused(f"--{name}: {shown(options[name])} is not UTF-8.")
    dialect = "" if options["dialect"] == "auto" else options["dialect"]
    starts = tuple(start_of(path, dialect) for path in given)
    authors = Path(options["authors"]) if options["authors"] else None
    source = options["source"].strip() or _name_of(starts[0].base)
    check_source(source, "--source")
    return Job(
        source=source,
        starts=starts,
        options=_options(options, _people(authors)),
        timezone=options["timezone"],
        permalink=options["permalink"],
        url=options["url"],
        pictures=_folder(options["pictures"]),
        portraits=authors.parent if authors else None,
        is_dry_run=options["dry_run"],
        is_auto=not dialect,
    )


def _options(options: dict[str, Any], people: dict[str, Person]) -> Options:
    usual = usual_options()
    zone = zone_named(options["timezone"], "--timezone") if options["timezone"] else usual.zone
    return replace(
        usual,
        dialect=DIALECTS.get(options["dialect"], UNKNOWN),
        zone=zone,
        category_mode=options["categories"],
        slug_mode=options["slugs"],
        people=people,
        fallback_section=options["section"] or usual.fallback_section,
        encoding=_encoding(options["encoding"]),
    )


def _people(path: Path | None) -> dict[str, Person]:
    if path is None:
        return {}
    name = f"--authors: {shown(path.name)}"
    try:
        return read_people(text_of(path, MAX_BYTES), is_toml=path.suffix.lower() == ".toml")
    except Unreadable as error:
        raise JobRefused(f"{name}, {error}") from None
    except OSError as error:
        raise JobRefused(f"{name} cannot be read: {error.strerror or error}.") from None
    except ValueError as error:
        raise JobRefused(f"{name} cannot be read: {error}.") from None


def _encoding(name: str) -> str:
    try:
        "".encode(name or "utf-8")
    except (LookupError, UnicodeError):
        raise JobRefused(f"--encoding: {name!r} is not known. Write it as gb18030.") from None
    return name


def _folder(name: str | None) -> Path | None:
    if name and not is_folder(Path(name)):
        raise JobRefused(f"--pictures: there is no folder {shown(name)}.")
    return Path(name).resolve() if name else None


def _name_of(base: Path) -> str:
    """Return the old site's name for want of a better: its folder's."""
    return shown((base.parent if base.name in {"source", "content"} else base).name) or "old site"


@contextmanager
def _report(
    command: Command, name: str | None, job: Job, totals: Totals
) -> Iterator[ReportFile | None]:
    head = head_of(job.source, [said for _, said in job.dialects()], is_dry_run=job.is_dry_run)
    with reported_to(command, name) as sheet:
        if sheet is None:
            yield None
            return
        report, is_finished = ReportFile(sheet, head, totals), False
        try:
            yield report
            is_finished = True
        finally:
            report.finish(is_finished=is_finished)


def _add_old_site(parser: CommandParser) -> None:
    """Say where the posts are and how they are to be read."""
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="a site, a folder of posts, or a post")
    add(
        "--source",
        default="",
        help="the old site's name; default: the folder's. Keep it the same for ever",
    )
    add(
        "--timezone",
        default="",
        help="of dates without a zone, as Asia/Shanghai; default: the old site's, else ours",
    )
    add("--permalink", default="", help="the old site's pattern, as :year/:month/:day/:title/")
    add("--url", default="", help="the old site's address, as https://old.example/blog")
    add("--encoding", default="", help="of files that are not UTF-8, as gb18030")
    add(
        "--dialect",
        choices=("auto", *sorted(DIALECTS)),
        default="auto",
        help="the generator the posts were written for; default: as the site's files say",
    )
    add("--pictures", metavar="FOLDER", help="one more place to look for the posts' pictures")


def _add_new_articles(parser: CommandParser) -> None:
    """Say what the posts become here."""
    add = parser.add_argument
    add(
        "--categories",
        choices=("path", "flat"),
        default="path",
        help="a list is a path (Hexo's meaning) or several",
    )
    add(
        "--slugs",
        choices=("file", "headline"),
        default="file",
        help="where new addresses come from",
    )
    add("--section", default="", help="for posts without a category")
    add(
        "--authors",
        metavar="FILE",
        help="YAML or TOML: who is a person or an agency, slug, bio, portrait",
    )


def _add_fetching(parser: CommandParser) -> None:
    """Say what becomes of pictures on other sites."""
    parser.add_argument(
        "--fetch-images",
        action="store_true",
        help="then fetch the pictures of other sites; see fetch_images",
    )
    parser.add_argument(
        "--fetch-again",
        action="store_true",
        help="the same, and try also what was given up for good",
    )
