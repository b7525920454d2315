"""Serve the site with a real web server."""

import signal
import socket
from typing import Any

from django.conf import settings
from django.core.management import BaseCommand, CommandError, CommandParser, call_command
from django.db import connections
from django.utils.module_loading import import_string
from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import Server

HOST = "127.0.0.1"
THREADS = 4


class Command(BaseCommand):
    """Run granian with the settings of this site, until Ctrl-C."""

    help = "Serves the site with a web server fit for readers."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take where to listen, and with how many processes."""
        parser.add_argument("--host", default=HOST, help=f"where to listen (default {HOST})")
        parser.add_argument("--port", type=int, default=8000, help="default 8000")
        parser.add_argument("--workers", type=int, default=1, help="processes (default 1)")
        parser.add_argument("--prepare", action="store_true", help="run `prepare` first")

    def handle(self, *args: Any, **options: Any) -> None:
        """Serve; what to open is said once the server listens."""
        host, port = options["host"], options["port"]
        _refuse_taken(host, port)
        if options["prepare"]:
            call_command("prepare", stdout=self.stdout)
        connections.close_all()
        server = Server(
            ":".join(settings.WSGI_APPLICATION.rsplit(".", 1)),
            address=host,
            port=port,
            interface=Interfaces.WSGI,
            workers=options["workers"],
            blocking_threads=THREADS,
            websockets=False,
            log_level=LogLevels.warning,
            respawn_failed_workers=True,
        )
        server.on_startup(lambda: self._say_where(host, port))
        server.serve(target_loader=_application, wrap_loader=False)

    def _say_where(self, host: str, port: int) -> None:
        """Say what to open."""
        site = f"http://{host}:{port}/"
        self.stdout.write(f"\nReaders open  {site}\nEditors open  {site}admin/\nCtrl-C stops it.\n")
        self.stdout.flush()


def _application() -> Any:
    """Return what answers, in a worker, which leaves Ctrl-C to the server.

    Kept: a terminal sends it to all, and the server ends its workers besides. One that is told twice
    at once may never end.
    """
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    return import_string(settings.WSGI_APPLICATION)


def _refuse_taken(host: str, port: int) -> None:
    """Stop with one sentence where another program listens."""
    try:
        with socket.create_server((host, port)):
            pass
    except (OSError, OverflowError) as error:
        raise CommandError(f"Nothing can listen on {host}:{port}: {error}") from error
