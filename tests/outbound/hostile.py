"""A web server that says what it is told to, byte by byte, and a door that leads to it.

The guard is the real one: hosts resolve to public addresses, and only the last step, connecting, is bent.
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from articles.outbound import Door

PUBLIC = "93.184.215.14"
CERTIFICATE = Path(__file__).parent / "pictures.example.pem"
Speak = Callable[[socket.socket], None]
DRIPS, DRIP_SECONDS = 400, 0.02
"""A drip ends by itself after some seconds: a guard that waits for it fails its test, and hangs nothing."""


def answer(
    body: bytes = b"", status: str = "200 OK", *, length: int | None = -1, **headers: str
) -> bytes:
    """Return an answer; ``length`` lies about the body when given, and is left out when None."""
    lines = [f"HTTP/1.1 {status}"]
    if length is not None:
        lines.append(f"Content-Length: {len(body) if length == -1 else length}")
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def saying(*pieces: bytes) -> Speak:
    """Return what sends these pieces and hangs up."""

    def speak(stream: socket.socket) -> None:
        for piece in pieces:
            stream.sendall(piece)

    return speak


def dripping(start: bytes, drop: bytes = b"x") -> Speak:
    """Return what begins well and then sends drop after drop."""

    def speak(stream: socket.socket) -> None:
        stream.sendall(start)
        for _ in range(DRIPS):
            stream.sendall(drop)
            time.sleep(DRIP_SECONDS)

    return speak


def pouring(start: bytes, piece: bytes, times: int) -> Speak:
    """Return what sends a piece again and again."""
    return saying(start, *[piece] * times)


def redirect(location: str, status: str = "302 Found") -> Speak:
    """Return what sends us elsewhere."""
    return saying(answer(b"", status, Location=location))


@dataclass
class Server:
    """What was asked for, path by path with host, and the port it listens on."""

    port: int
    asked: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    @property
    def times(self) -> Counter[str]:
        """Return how often each path was asked for."""
        return Counter(self.asked)


@contextmanager
def serving(pages: Mapping[str, Speak], *, is_encrypted: bool = False) -> Iterator[Server]:
    """Serve what each path speaks; any other is 404."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = Server(listening.getsockname()[1])
        args = (listening, server, pages, is_encrypted)
        thread = threading.Thread(target=_accept, args=args, daemon=True)
        thread.start()
        yield server
        listening.shutdown(socket.SHUT_RDWR)
        thread.join()


def door_to(
    server: Server, hosts: Mapping[str, Sequence[str]] | None = None, *, trusted: bool = True
) -> Door:
    """Return a door by which every public address leads to the server; ``hosts`` says which host is where."""

    def resolve(host: str, _port: int) -> Sequence[str]:
        if hosts is None:
            return [PUBLIC]
        if host not in hosts:
            raise OSError(f"no such host: {host}")
        return hosts[host]

    def dial(_address: str, _port: int, seconds: float) -> socket.socket:
        return socket.create_connection(("127.0.0.1", server.port), timeout=seconds)

    return Door(resolve, dial, _tls(trusted))


@cache
def _tls(trusted: bool) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if trusted:
        context.load_verify_locations(CERTIFICATE)
    return context


def _accept(
    listening: socket.socket, server: Server, pages: Mapping[str, Speak], is_encrypted: bool
) -> None:
    with suppress(OSError):
        while True:
            stream, _ = listening.accept()
            args = (stream, server, pages, is_encrypted)
            threading.Thread(target=_serve, args=args, daemon=True).start()


def _serve(
    stream: socket.socket, server: Server, pages: Mapping[str, Speak], is_encrypted: bool
) -> None:
    with suppress(OSError), _encrypted(stream) if is_encrypted else stream as spoken:
        head = b""
        while b"\r\n\r\n" not in head and (piece := spoken.recv(4096)):
            head += piece
        if not head:
            return
        path = head.split(b" ")[1].decode()
        server.heads.append(head.decode("latin-1"))
        server.asked.append(path)
        pages.get(path, saying(answer(b"no", "404 Not Found")))(spoken)
        with suppress(OSError):
            spoken.shutdown(socket.SHUT_WR)
            spoken.settimeout(1)
            while spoken.recv(4096):
                pass


def _encrypted(stream: socket.socket) -> socket.socket:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CERTIFICATE)
    return context.wrap_socket(stream, server_side=True)
