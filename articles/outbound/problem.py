"""Why a file was not fetched: one exception, and the table of what it can say.

This room knows no Django, so the sentences are only marked here; who shows one translates it.
"""

from __future__ import annotations

from enum import Enum


def gettext_noop(sentence: str) -> str:
    """Mark a sentence for the catalogues, and return it as it is."""
    return sentence


class Problem(Enum):
    """A reason: its sentence, whether another try can only end alike, whether the host did not speak."""

    ADDRESS = gettext_noop("This is no address of the public web."), True, False
    INSIDE = gettext_noop("The address leads into a private network."), True, False
    UNKNOWN_HOST = gettext_noop("There is no such site any more."), False, True
    SILENT = gettext_noop("The other site does not answer."), False, True
    CERTIFICATE = gettext_noop("The other site cannot prove who it is."), False, True
    TOO_SLOW = gettext_noop("The other site took too long."), False, True
    CUT_OFF = gettext_noop("The other site broke off in the middle."), False, False
    GARBLED = gettext_noop("The other site's answer cannot be understood."), False, False
    REDIRECTS = gettext_noop("The other site sends us on and on."), False, False
    GONE = gettext_noop("The file is no longer there."), True, False
    STATUS = gettext_noop("The other site did not give the file."), False, False
    TOO_LARGE = gettext_noop("The file is too large."), True, False
    PACKED = (
        gettext_noop("The other site sent the file packed, which was not asked for."),
        False,
        False,
    )

    @property
    def sentence(self) -> str:
        """Return the reason in English, for a person."""
        return self.value[0]

    @property
    def is_final(self) -> bool:
        """Say whether the same address can only fail again."""
        return self.value[1]

    @property
    def is_silence(self) -> bool:
        """Say whether nothing on this host can be expected to come for now."""
        return self.value[2]


class NotFetched(OSError):
    """A file did not come; ``status`` is the other site's answer, 0 where it gave none."""

    def __init__(self, problem: Problem, status: int = 0) -> None:
        """Keep the reason, and say it."""
        super().__init__(problem.sentence + (f" ({status})" if status else ""))
        self.problem, self.status = problem, status
