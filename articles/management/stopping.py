"""Ctrl-C: the first one stops a command, and no further one disturbs how it ends."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

SOON = 0.01  # seconds


def begin_stoppable() -> None:
    """Let Ctrl-C stop the command that begins, where it would stop Python too (a shell may ignore it).

    One that comes while Python clears an object away is told and forgotten by it: that one comes again.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _stop)
        signal.signal(signal.SIGALRM, _come_again)
        sys.unraisablehook = partial(_take_note, sys.unraisablehook)


def end_undisturbed() -> None:
    """Let no Ctrl-C through any more: the command was stopped, and says what it did.

    A command that was called by another program leaves that one's signals as they are.
    """
    if signal.getsignal(signal.SIGINT) is _stop:
        signal.signal(signal.SIGINT, _leave_be)


def _stop(*_: Any) -> None:
    raise KeyboardInterrupt


def _take_note(usual: Callable[[Any], None], unraisable: Any) -> None:
    if isinstance(unraisable.exc_value, KeyboardInterrupt):
        signal.setitimer(signal.ITIMER_REAL, SOON)
    else:
        usual(unraisable)


def _come_again(*_: Any) -> None:
    signal.raise_signal(signal.SIGINT)


def _leave_be(*_: Any) -> None:
    """Do nothing. Kept: to ignore it outright, Python would tell of one that came at this very moment."""
