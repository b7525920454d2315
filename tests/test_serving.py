"""The server for readers, as a terminal starts and stops it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60
"""Seconds after which a server that neither answers nor ends is taken for stuck."""


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return int(door.getsockname()[1])


def _wait_for_an_answer(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
            connection.request("GET", "/static/none")
            connection.getresponse()
            connection.close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError


def _holds_back_ctrl_c(number: str) -> bool:
    told = Path(f"/proc/{number}/status").read_text()
    return bool(int(told.split("SigBlk:", 1)[1].split()[0], 16) & 1 << signal.SIGINT - 1)


def _stopped_by_ctrl_c(folder: Path) -> tuple[bool, int]:
    """Serve, press Ctrl-C as a terminal does, to all processes at once.

    Return whether the workers leave it to the server, which ends them, and the exit code.
    """
    port = _free_port()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "newsroom.settings",
        "DATABASE_URL": f"sqlite:///{folder / 'db.sqlite3'}",
        "VAR_DIR": str(folder),
    }
    command = [sys.executable, "manage.py", "serve", "--port", str(port)]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, start_new_session=True, stdout=subprocess.DEVNULL
    ) as server:
        try:
            _wait_for_an_answer(port)
            workers = Path(f"/proc/{server.pid}/task/{server.pid}/children").read_text().split()
            is_left = bool(workers) and all(map(_holds_back_ctrl_c, workers))
            os.killpg(server.pid, signal.SIGINT)
            return is_left, server.wait(PATIENCE)
        finally:
            if server.poll() is None:
                os.killpg(server.pid, signal.SIGKILL)


def test_ctrl_c_in_a_terminal_ends_the_server(tmp_path: Path) -> None:
    assert _stopped_by_ctrl_c(tmp_path) == (True, 0)
