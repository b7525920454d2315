"""Fetching pictures as an operator sees it: a bar, a line for each failure, the totals with their reasons."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from django.core.management import CommandError

from articles.importer.fates import FateTotals
from articles.importer.report import shown
from articles.importer.trouble import BrokenOff, broken_off
from articles.management.codes import BROKEN_OFF, STOPPED
from articles.management.progress import watched
from articles.management.stopping import end_undisturbed

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.core.management import BaseCommand

    from articles.importer.fates import Fate
    from articles.importer.fetching import Fetching

AGAIN = "the same command goes on with the rest."
LOUD, MOST_LINES = 2, 100


def fetch_and_tell(
    command: BaseCommand,
    fetching: Fetching,
    *,
    verbosity: int,
    tell: Callable[[Fate], None] | None = None,
) -> FateTotals:
    """Fetch, print, and hand each fate to ``tell`` as well. Raises ``CommandError`` when it cannot go on."""
    totals = FateTotals()
    try:
        with broken_off():
            _go_through(command, fetching, totals, verbosity=verbosity, tell=tell)
    except KeyboardInterrupt:
        end_undisturbed()
        _print_totals(command, totals)
        message = f"Stopped. The pictures that were fetched stay; {AGAIN}"
        raise CommandError(message, returncode=STOPPED) from None
    except BrokenOff as error:
        _print_totals(command, totals)
        message = f"{shown(str(error))} The pictures that were fetched stay; {AGAIN}"
        raise CommandError(message, returncode=BROKEN_OFF) from None
    except OSError as error:
        _print_totals(command, totals)
        message = f"A picture cannot be stored: {error.strerror or error}."
        raise CommandError(message, returncode=BROKEN_OFF) from None
    _print_totals(command, totals)
    return totals


def _go_through(
    command: BaseCommand,
    fetching: Fetching,
    totals: FateTotals,
    *,
    verbosity: int,
    tell: Callable[[Fate], None] | None,
) -> None:
    terminal = sys.stdout if command.stdout.isatty() and verbosity > 0 else None
    with watched(
        "Fetching pictures",
        fetching.total,
        command.stdout.write if verbosity > 0 else lambda _: None,
        terminal=terminal,
        things="pictures",
    ) as watch:
        for fate in fetching.fates():
            totals.add(fate)
            if verbosity >= LOUD or (verbosity and _is_one_of_few(fate, totals)):
                watch.say(_line(command, fate))
            if tell:
                tell(fate)
            watch.advance()


def _is_one_of_few(fate: Fate, totals: FateTotals) -> bool:
    """Say whether it is among the first failures: the rest is in the totals, and in the report."""
    return fate.outcome == "failed" and totals.counts["failed"] <= MOST_LINES


def _line(command: BaseCommand, fate: Fate) -> str:
    style = command.style.WARNING if fate.reason else command.style.SUCCESS
    reason = f": {fate.reason}" if fate.reason else ""
    return f"{style(f'{fate.outcome:<9}')} {shown(fate.url + reason)}"


def _print_totals(command: BaseCommand, totals: FateTotals) -> None:
    names = ("fetched", "failed", "kept")
    said = ", ".join(f"{totals.counts[name]} {name}" for name in names if totals.counts[name])
    command.stdout.write(f"Pictures of other sites: {said or 'none to fetch'}.")
    for reason, count in totals.reasons.most_common():
        command.stdout.write(f"{count:>9} {shown(reason)}")
