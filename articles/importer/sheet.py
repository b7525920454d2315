"""The file that a report goes to: what cannot be written there ends the report, never the run."""

from __future__ import annotations

import stat
from contextlib import suppress
from io import UnsupportedOperation
from os import fstat
from typing import IO


class Sheet:
    """A stream, without a buffer, that takes piece after piece, each with an end that the next one replaces.

    Where a piece does not fit any more, the file keeps what it had before, with its end; ``fault`` says
    why, and nothing further is written. A pipe or a device cannot go back: there each end is left out.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        """Begin at the stream's beginning, with nothing in it."""
        self.stream, self.fault = stream, ""
        self.can_go_back = _can_go_back(stream)
        self._kept, self._end = 0, b""

    def write(self, piece: bytes, end: bytes = b"") -> None:
        """Put a piece where the last end stands, and its own end behind it."""
        if self.fault:
            return
        try:
            self._put(piece + (end if self.can_go_back else b""))
        except OSError as error:
            self.fault = str(error.strerror or error)
            self._put_back()
        else:
            self._kept, self._end = self._kept + len(piece), end

    def close(self) -> None:
        """Close the stream: some disks tell only then that they were full."""
        try:
            self.stream.close()
        except OSError as error:
            self.fault = self.fault or str(error.strerror or error)

    def _put(self, data: bytes) -> None:
        if self.can_go_back:
            self.stream.seek(self._kept)
        rest = memoryview(data)
        while rest:  # Kept: a disk that is nearly full takes a part, and complains the next time.
            rest = rest[self.stream.write(rest) :]
        if self.can_go_back:
            self.stream.truncate()

    def _put_back(self) -> None:
        """Let the file end as it did before: there was room for that."""
        if self.can_go_back:
            with suppress(OSError):
                self._put(self._end)


def _can_go_back(stream: IO[bytes]) -> bool:
    """Say whether it is a file. A device such as /dev/null can be sought in, and not be cut."""
    if not stream.seekable():
        return False
    try:
        return stat.S_ISREG(fstat(stream.fileno()).st_mode)
    except UnsupportedOperation:
        return True
