"""An address as somebody wrote it, taken apart and written anew: nothing is passed on as it came."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from articles.outbound.problem import NotFetched, Problem

PORTS = {"http": 80, "https": 443}
MAX_LENGTH = 4_000
_HOST = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_NUMERIC = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f\\]")
_KEPT_IN_PATHS = "/%:@!$&'()*+,;=~"
_MAX_HOST = 253


@dataclass(frozen=True, slots=True)
class Target:
    """Where one request goes: ``host`` in lower-case ASCII, ``path`` with its query, percent-encoded."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def is_numeric(self) -> bool:
        """Say whether the host is an address by itself, and no name."""
        return ":" in self.host or _NUMERIC.fullmatch(self.host) is not None

    @property
    def url(self) -> str:
        """Return the address in one piece."""
        return f"{self.scheme}://{self.authority}{self.path}"

    @property
    def authority(self) -> str:
        """Return the host as a request names it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"


def target_of(address: str) -> Target:
    """Take an address apart. Raises ``NotFetched`` for any that the public web does not have."""
    try:
        return _target(_split(address))
    except ValueError:
        raise NotFetched(Problem.ADDRESS) from None


def redirected(target: Target, location: str) -> Target:
    """Return where an answer of ``target`` leads. Raises ``NotFetched`` as ``target_of`` does."""
    try:
        return target_of(urljoin(target.url, location.strip(" ")))
    except ValueError:
        raise NotFetched(Problem.ADDRESS) from None


def _split(address: str) -> SplitResult:
    """Kept: checked before it is split, because ``urlsplit`` drops tabs and line ends in silence."""
    written = address.strip(" ")
    if len(written) > MAX_LENGTH or _FORBIDDEN.search(written):
        raise ValueError
    return urlsplit(written)


def _target(parts: SplitResult) -> Target:
    scheme = parts.scheme
    port = PORTS.get(scheme, 0) if parts.port is None else parts.port
    if scheme not in PORTS or port not in PORTS.values() or "@" in parts.netloc:
        raise ValueError
    path = quote(parts.path or "/", safe=_KEPT_IN_PATHS)
    query = f"?{quote(parts.query, safe=_KEPT_IN_PATHS + '?')}" if parts.query else ""
    return Target(scheme, _host(parts), port, path + query)


def _host(parts: SplitResult) -> str:
    """Return the host; a numeric one only as four plain numbers or as IPv6."""
    written = parts.hostname or ""
    if "%" in written:  # a network card of this machine, or a host hidden from this look
        raise ValueError
    if "[" in parts.netloc:
        return IPv6Address(written).compressed
    host = written.encode("idna").decode("ascii").lower().removesuffix(".")
    if len(host) > _MAX_HOST or not _HOST.fullmatch(host):
        raise ValueError
    return str(IPv4Address(host)) if _NUMERIC.fullmatch(host) else host
