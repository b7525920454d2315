"""Ctrl-C: the first one stops a command, and no further one disturbs how it ends."""

from __future__ import annotations

import signal
from typing import Any


def begin_stoppable() -> None:
    """Let Ctrl-C stop the command that begins, where it would stop Python too (a shell may ignore it)."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)


def end_undisturbed() -> None:
    """Let no Ctrl-C through any more: the command was stopped, and says what it did.

    A command that was called by another program leaves that one's signals as they are.
    """
    if signal.getsignal(signal.SIGINT) is _stop:
        signal.signal(signal.SIGINT, _leave_be)


def _stop(*_: Any) -> None:
    raise KeyboardInterrupt


def _leave_be(*_: Any) -> None:
    """Do nothing. Kept: to ignore it outright, Python would tell of one that came at this very moment."""
