"""A PostgreSQL database of the benchmark's own, dropped after."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit


@contextmanager
def own_database(server: str) -> Iterator[str]:
    """Make a database on a server (an address of any database there), and drop it in the end."""
    import psycopg  # noqa: PLC0415 -- needed only where there is such a server

    name = f"newsroom_speed_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        try:
            yield urlsplit(server)._replace(path=f"/{name}").geturl()
        finally:
            connection.execute(f'DROP DATABASE "{name}"')
