"""What a command says, where it may not be written to its end: a full disk, a pipe that nobody reads."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from django.core.management import BaseCommand, CommandError

from articles.management.codes import BROKEN_OFF, STOPPED
from articles.management.stopping import begin_stoppable

LOST = (
    "Standard output took no more: {}. What else there was to say is lost; the work itself "
    "went on to its end."
)


class Output:
    """A stream that takes whatever is written. Once it cannot pass that on, ``fault`` says why.

    The rest then goes nowhere, also what Python itself would still write at its end. No stream at all
    (a closed one, to a shell) is no fault: nobody wanted to read anything.
    """

    def __init__(self, stream: IO[str] | None) -> None:
        """Take what to pass it on to.

        What a terminal in GBK or Latin-1 has no sign for is said as its number. Kept: the stream itself is
        told so, because the bar of progress writes to it too.
        """
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
        self.stream = stream
        self.fault = ""

    def write(self, text: str) -> int:
        """Write the text, if that is still possible."""
        if self.stream is not None:
            try:
                self.stream.write(text)
            except OSError as error:
                self._give_up(self.stream, error)
        return len(text)

    def flush(self) -> None:
        """Write what waits, if that is still possible."""
        if self.stream is not None:
            try:
                self.stream.flush()
            except OSError as error:
                self._give_up(self.stream, error)

    def isatty(self) -> bool:
        """Say whether a person is watching."""
        return self.stream is not None and self.stream.isatty()

    def _give_up(self, stream: IO[str], error: OSError) -> None:
        self.fault = self.fault or error.strerror or str(error)
        with suppress(OSError), Path(os.devnull).open("wb") as nowhere:
            os.dup2(nowhere.fileno(), stream.fileno())


class SteadyCommand(BaseCommand):
    """A command that does its work to the end, whether or not what it says can be written.

    Exit code 3 where it could not, unless the work itself ended early.
    """

    def __init__(
        self, stdout: IO[str] | None = None, stderr: IO[str] | None = None, **colours: bool
    ) -> None:
        """Let both streams take whatever is written."""
        self.said = Output(stdout or sys.stdout)
        super().__init__(self.said, Output(stderr or sys.stderr), **colours)  # type: ignore[arg-type]

    def run_from_argv(self, argv: list[str]) -> None:
        """Run what a command line asks for; Ctrl-C ends it with a code, wherever it came in between."""
        begin_stoppable()
        try:
            super().run_from_argv(argv)
        except KeyboardInterrupt:
            sys.exit(STOPPED)

    def execute(self, *args: Any, **options: Any) -> str | None:
        """Run, and say at the end what became of the output."""
        code: Any = None
        result = None
        try:
            result = super().execute(*args, **options)
        except SystemExit as end:
            code = end.code
        finally:
            self.said.flush()
        if self.said.fault:
            raise CommandError(LOST.format(self.said.fault), returncode=BROKEN_OFF)
        if code is not None:
            sys.exit(code)
        return result
