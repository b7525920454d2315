"""The way out: names to addresses, addresses to connections. Tests bring a door of their own."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

Resolve = Callable[[str, int], Sequence[str]]
Dial = Callable[[str, int, float], socket.socket]


def resolve(host: str, port: int) -> list[str]:
    """Return every address of a host, each once. ``OSError`` when it has none.

    Limit: the system's resolver knows no deadline of ours; its own is some ten seconds.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def dial(address: str, port: int, seconds: float) -> socket.socket:
    """Connect to a numeric address: nothing is looked up any more."""
    return socket.create_connection((address, port), timeout=seconds)


@cache
def trusted() -> ssl.SSLContext:
    """Return what believes the certificate authorities of this machine, and checks the host's name."""
    return ssl.create_default_context()


@dataclass(frozen=True, slots=True)
class Door:
    """How hosts are looked up, connected to and believed. The guard stands before it, whichever it is."""

    resolve: Resolve = resolve
    dial: Dial = dial
    tls: ssl.SSLContext = field(default_factory=trusted)


DOOR = Door()
"""The real internet, with the certificate authorities that the machine trusts."""
