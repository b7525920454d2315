"""Ctrl-C while a command works, and while it ends: one process, one sentence, one code."""

import signal
import sys
import time
from typing import Any

import pytest
from django.core.management import CommandError

from articles.management.codes import STOPPED
from articles.management.output import SteadyCommand
from articles.management.stopping import end_undisturbed


class Impatient(SteadyCommand):
    """A command at which somebody presses Ctrl-C again and again."""

    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Be stopped, and again while saying so."""
        try:
            signal.raise_signal(signal.SIGINT)
        except KeyboardInterrupt:
            end_undisturbed()
            signal.raise_signal(signal.SIGINT)
            self.stdout.write("Half of it is done.")
            signal.raise_signal(signal.SIGINT)
            raise CommandError("Stopped.", returncode=STOPPED) from None


class Unprepared(SteadyCommand):
    """A command that does not know what to do about Ctrl-C."""

    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Be stopped."""
        signal.raise_signal(signal.SIGINT)


class Dying:
    """An object at whose end somebody presses Ctrl-C."""

    def __del__(self) -> None:
        """Be disturbed where Python lets no error out."""
        signal.raise_signal(signal.SIGINT)


class Clearing(SteadyCommand):
    """A command that is stopped while it clears an object away."""

    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        """Clear away, and go on for longer than anybody would wait."""
        Dying()
        time.sleep(30)


@pytest.fixture(autouse=True)
def _signals_as_before() -> Any:
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    alarm, hook = signal.getsignal(signal.SIGALRM), sys.unraisablehook
    yield
    signal.signal(signal.SIGINT, before)
    signal.signal(signal.SIGALRM, alarm)
    sys.unraisablehook = hook


def called(command: type[SteadyCommand]) -> Any:
    """Return the code with which the command ended, called as a command line does."""
    with pytest.raises(SystemExit) as end:
        command().run_from_argv(["manage.py", "it"])
    return end.value.code


def test_a_command_that_was_stopped_says_so_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert called(Impatient) == STOPPED
    told = capsys.readouterr()
    assert told.out == "Half of it is done.\n"
    assert told.err == "CommandError: Stopped.\n"


def test_ctrl_c_anywhere_else_ends_with_the_same_code() -> None:
    assert called(Unprepared) == STOPPED


def test_ctrl_c_while_an_object_is_cleared_away_is_not_lost(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert called(Clearing) == STOPPED
    assert capsys.readouterr() == ("", "")


def test_a_program_that_calls_a_command_keeps_its_own_ctrl_c() -> None:
    end_undisturbed()
    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


def test_ctrl_c_that_a_shell_has_ignored_stays_ignored() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Unprepared().run_from_argv(["manage.py", "it"])
    assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
