"""One connection to one checked address, and one answer read from it before the deadline."""

from __future__ import annotations

import io
import socket
import ssl
from http.client import HTTPResponse
from time import monotonic
from typing import TYPE_CHECKING, Any

from articles.outbound.problem import NotFetched, Problem
from articles.outbound.public import is_public

if TYPE_CHECKING:
    from collections.abc import Sequence

    from articles.outbound.door import Door
    from articles.outbound.target import Target

CONNECT_SECONDS = 8.0
MOST_ADDRESSES = 3
"""How many of a host's addresses are tried."""
USER_AGENT = "Newsroom/0.1 (brings the pictures of an imported site along)"


class Timer:
    """The moment by which everything must be over: waiting, greeting, headers and body together."""

    def __init__(self, seconds: float) -> None:
        """Start."""
        self.end = monotonic() + seconds

    def left(self, at_most: float = 3600.0) -> float:
        """Return the seconds left. Raises ``NotFetched`` when there are none."""
        seconds = self.end - monotonic()
        if seconds <= 0:
            raise NotFetched(Problem.TOO_SLOW)
        return min(seconds, at_most)


def ask(target: Target, door: Door, timer: Timer) -> tuple[HTTPResponse, socket.socket]:
    """Connect, ask for the target and read the answer's head; the caller closes the socket.

    Raises ``NotFetched``, or what a socket raises. The addresses are looked up once, all of them
    must be public, and the connection is made to one of those very addresses: a name that means
    something else a moment later changes nothing.
    """
    connected = _connect(target, _addresses(target, door, timer), door, timer)
    try:
        greeted = _greet(target, connected, door, timer) if target.scheme == "https" else connected
    except BaseException:
        connected.close()
        raise
    try:
        greeted.settimeout(timer.left())
        greeted.sendall(_request(target))
        return _answer(greeted, timer), greeted
    except BaseException:
        greeted.close()
        raise


def _addresses(target: Target, door: Door, timer: Timer) -> Sequence[str]:
    """Return where the host is. One private address among public ones is enough to refuse it."""
    try:
        found = [target.host] if target.is_numeric else door.resolve(target.host, target.port)
    except (OSError, UnicodeError):
        raise NotFetched(Problem.UNKNOWN_HOST) from None
    timer.left()
    if not found:
        raise NotFetched(Problem.UNKNOWN_HOST)
    if not all(map(is_public, found)):
        raise NotFetched(Problem.INSIDE)
    return found


def _connect(target: Target, addresses: Sequence[str], door: Door, timer: Timer) -> socket.socket:
    for address in addresses[:MOST_ADDRESSES]:
        try:
            return door.dial(address, target.port, timer.left(CONNECT_SECONDS))
        except NotFetched:
            raise
        except OSError:
            continue
    raise NotFetched(Problem.SILENT)


def _greet(target: Target, connected: socket.socket, door: Door, timer: Timer) -> ssl.SSLSocket:
    """Encrypt, and check that the certificate is the host's own. One timeout holds for all of it."""
    connected.settimeout(timer.left())
    try:
        return door.tls.wrap_socket(connected, server_hostname=target.host)
    except TimeoutError:
        raise
    except (ssl.SSLError, ValueError):
        raise NotFetched(Problem.CERTIFICATE) from None


def _request(target: Target) -> bytes:
    """Kept by hand: no cookie, no credentials, no proxy and no packing can come in from anywhere."""
    lines = (
        f"GET {target.path} HTTP/1.1",
        f"Host: {target.authority}",
        f"User-Agent: {USER_AGENT}",
        "Accept: image/*",
        "Accept-Encoding: identity",
        "Connection: close",
    )
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode("ascii")


def _answer(connected: socket.socket, timer: Timer) -> HTTPResponse:
    answer = HTTPResponse(_Source(connected, timer), method="GET")  # type: ignore[arg-type] # asks makefile alone
    answer.begin()
    return answer


class _Source:
    """A socket as ``HTTPResponse`` wants one: something to make a file of."""

    def __init__(self, connected: socket.socket, timer: Timer) -> None:
        self.stream = _Stream(connected, timer)

    def makefile(self, *_: Any) -> io.BufferedReader:
        return io.BufferedReader(self.stream)


class _Stream(io.RawIOBase):
    """The bytes of a socket. Each read is given only the time that is left: a drip does not prolong it."""

    def __init__(self, connected: socket.socket, timer: Timer) -> None:
        self.connected, self.timer = connected, timer

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self.connected.settimeout(self.timer.left())
        return self.connected.recv_into(buffer)
