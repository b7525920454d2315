"""The site talks to no other machine: one room may, and it is read here that no other could."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOORS = {
    "aiohttp", "asyncio", "ftplib", "http.client", "httpx", "imaplib", "nntplib", "poplib", "requests",
    "smtplib", "socket", "socketserver", "ssl", "telnetlib", "urllib.request", "urllib3", "websockets",
    "xmlrpc.client",
}  # fmt: skip
ALLOWED = {
    "articles/outbound": "the one door",
    "articles/management/commands/serve.py": "listens, and asks whether a port is free",
    "newsroom/bootstrap.py": "asks whether a port is free",
}
SOURCES = [
    path
    for top in ("articles", "newsroom", "manage.py")
    for path in ([ROOT / top] if top.endswith(".py") else sorted((ROOT / top).rglob("*.py")))
]


def _imported(source: str) -> Iterator[str]:
    """Yield the full names of what a module imports, anywhere in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{name.name}" for name in node.names)


def _doors(source: str) -> set[str]:
    return {
        door for name in _imported(source) for door in DOORS if f"{name}.".startswith(f"{door}.")
    }


@pytest.mark.parametrize(
    "source",
    [
        "import socket",
        "from urllib import request",
        "def f():\n import ssl",
        "from http.client import HTTPResponse",
        "import urllib.request as r",
    ],
)
def test_the_reader_of_imports_sees_each_way_of_writing(source: str) -> None:
    assert _doors(source)


def test_nothing_but_the_one_room_can_open_a_connection() -> None:
    found = {
        str(path.relative_to(ROOT)): doors
        for path in SOURCES
        if (doors := _doors(path.read_text()))
    }
    outside = {name: doors for name, doors in found.items() if not name.startswith(tuple(ALLOWED))}
    assert outside == {}
    assert all(any(name.startswith(place) for name in found) for place in ALLOWED)
