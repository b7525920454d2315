"""Fetching one file: hop by hop, each checked anew, within limits of size and time."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse, IncompleteRead

from articles.outbound.connection import Timer, ask
from articles.outbound.door import DOOR, Door
from articles.outbound.problem import NotFetched, Problem
from articles.outbound.target import Target, redirected, target_of

MOST_HOPS = 4
PIECE_BYTES = 64 * 1024
OK = 200
REDIRECTS = (301, 302, 303, 307, 308)
GONE = (404, 410, 451)


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a file may be, and how long all of it may take, redirects included."""

    max_bytes: int
    seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file's bytes, and the address that gave them at last. What the other site calls it is not kept."""

    data: bytes
    url: str


def fetch(address: str, limits: Limits, door: Door = DOOR) -> Fetched:
    """Fetch a file of the public web. Raises ``NotFetched``, whatever the other side does."""
    timer = Timer(limits.seconds)
    target = target_of(address)
    try:
        for _ in range(MOST_HOPS + 1):
            found = _hop(target, limits, door, timer)
            if isinstance(found, bytes):
                return Fetched(found, target.url)
            target = found
    except NotFetched:
        raise
    except TimeoutError:
        raise NotFetched(Problem.TOO_SLOW) from None
    except (OSError, IncompleteRead):
        raise NotFetched(Problem.CUT_OFF) from None
    except (HTTPException, ValueError, EOFError):
        raise NotFetched(Problem.GARBLED) from None
    raise NotFetched(Problem.REDIRECTS)


def _hop(target: Target, limits: Limits, door: Door, timer: Timer) -> bytes | Target:
    """Return the file, or where the answer sends us."""
    answer, connected = ask(target, door, timer)
    with closing(connected), closing(answer):
        if answer.status in REDIRECTS:
            return redirected(target, _location(answer))
        _check(answer, limits)
        return _body(answer, limits)


def _location(answer: HTTPResponse) -> str:
    """Return where to go. Headers are read as Latin-1; addresses in them are UTF-8 when not plain ASCII."""
    found = answer.getheader("Location")
    if not found:
        raise NotFetched(Problem.GARBLED, answer.status)
    return found.encode("latin-1", "replace").decode("utf-8", "replace")


def _check(answer: HTTPResponse, limits: Limits) -> None:
    """Refuse by the head what need not be read."""
    if answer.status in GONE:
        raise NotFetched(Problem.GONE, answer.status)
    if answer.status != OK:
        raise NotFetched(Problem.STATUS, answer.status)
    if (answer.getheader("Content-Encoding") or "identity").strip().lower() != "identity":
        raise NotFetched(Problem.PACKED)
    if answer.length is not None and answer.length > limits.max_bytes:
        raise NotFetched(Problem.TOO_LARGE)


def _body(answer: HTTPResponse, limits: Limits) -> bytes:
    """Read to the end: never more than is allowed, nor less than was promised, nor nothing."""
    promised, read = answer.length, bytearray()
    while piece := answer.read1(PIECE_BYTES):
        read += piece
        if len(read) > limits.max_bytes:
            raise NotFetched(Problem.TOO_LARGE)
    if len(read) < (promised or 1):
        raise NotFetched(Problem.CUT_OFF)
    return bytes(read)
