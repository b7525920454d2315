"""The report as one JSON file that can be read at any moment, also after a run that broke off."""

from __future__ import annotations

import json
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from articles.importer.line import Line
    from articles.importer.report import Totals
    from articles.importer.sheet import Sheet

SECONDS = 1.0
"""How far the file may stay behind the run."""


class ReportFile:
    """A report in JSON, written piece by piece: it costs no memory, whatever its length.

    After each piece the file is closed as JSON (``"finished": false``), and the next one is written over
    that end. A pipe cannot go back: there the end is written once.
    """

    def __init__(
        self,
        sheet: Sheet,
        head: dict[str, Any],
        totals: Totals,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Begin the report. ``head`` says what ran: source, dialects and the like; ``totals`` go on."""
        self.sheet, self.totals, self.clock = sheet, totals, clock
        self.waiting = [_json(head).removesuffix("}"), ', "files": [']
        self.separator, self.has_pictures = "\n", False
        self.written_at = float("-inf")
        self._write(is_finished=False)

    def add(self, line: Line) -> None:
        """Take one file's outcome."""
        self._append(line.to_json())

    def add_picture(self, told: dict[str, str]) -> None:
        """Take what became of one remote picture. After the first, no file can be added."""
        if not self.has_pictures:
            self.waiting.append('\n], "pictures": [')
            self.separator, self.has_pictures = "\n", True
        self._append(told)

    def _append(self, told: dict[str, Any]) -> None:
        self.waiting.append(self.separator + _json(told))
        self.separator = ",\n"
        if self.clock() - self.written_at >= SECONDS:
            self._write(is_finished=False)

    def finish(self, *, is_finished: bool = True) -> None:
        """Write the rest and end the report; a run that was stopped says so."""
        self._write(is_finished=is_finished, is_last=True)

    def _write(self, *, is_finished: bool, is_last: bool = False) -> None:
        piece = "".join(self.waiting).encode("utf-8", "replace")
        end = closing(self.totals, is_finished=is_finished)
        self.waiting, self.written_at = [], self.clock()
        self.sheet.write(*((piece + end,) if is_last else (piece, end)))


def head_of(source: str, dialects: Sequence[str], *, is_dry_run: bool) -> dict[str, Any]:
    """Return what the report begins with."""
    return {"source": source, "dialects": list(dialects), "dry_run": is_dry_run}


def closing(totals: Totals, *, is_finished: bool) -> bytes:
    """Return the end of the report: totals, totals by kind, findings."""
    rest = {"finished": is_finished, "totals": totals.to_json(), **totals.summary()}
    return f"\n], {_json(rest).removeprefix('{')}\n".encode("utf-8", "replace")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


__all__ = ["ReportFile", "closing", "head_of"]
