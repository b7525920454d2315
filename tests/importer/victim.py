"""A process that runs commands in children of its own, so that each can be killed at any instant.

It loads Django once and opens no connection. Each line of its input is a command in JSON: ``arguments``,
``output`` (a file), ``file_bytes`` (how large a file may grow, or null). It prints the child's number,
then its exit code (minus the signal that killed it).
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import traceback
from importlib import import_module
from typing import Any


def main() -> None:
    """Run commands until there are no more."""
    import django

    django.setup()
    for module in ("articles.management.commands.import_posts", "newsroom.urls"):
        import_module(module)
    for line in sys.stdin:
        _run(json.loads(line))


def _run(told: dict[str, Any]) -> None:
    child = os.fork()
    if not child:
        _act(told)
    _tell(child)
    _, status = os.waitpid(child, 0)
    _tell(os.waitstatus_to_exitcode(status))


def _tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


def _act(told: dict[str, Any]) -> None:
    output = os.open(told["output"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    if told["file_bytes"]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (told["file_bytes"], told["file_bytes"]))
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have had it ignored
    code: Any = 99
    try:
        _command(told["arguments"])
        code = 0
    except SystemExit as end:
        code = end.code or 0
    finally:
        if code == 99:
            traceback.print_exc()
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def _command(arguments: list[str]) -> None:
    from django.core.management import ManagementUtility

    ManagementUtility(["manage.py", *arguments]).execute()


if __name__ == "__main__":
    main()
