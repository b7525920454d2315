"""Bring a fresh checkout to life: `make run` and `make test` start here.

Runs on the machine's own Python, before anything is installed: only the standard library is used.
Whatever stands in the way is said in one sentence.
"""

import argparse
import importlib.util
import os
import secrets
import socket
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import NoReturn

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / "bin" / "python"
HIGHEST_PORT = 65535


def main() -> None:
    """Do what the Makefile asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="install what the site needs, and serve it")
    run.add_argument("--port", default="8000")
    commands.add_parser("install", help="install what the checks and tests need")
    arguments = parser.parse_args()
    try:
        if arguments.command == "run":
            serve(arguments.port)
        install("dev")
    except KeyboardInterrupt:
        stop("Stopped.")
    except OSError as error:
        stop(f"This folder cannot be written: {error.filename or ROOT} ({error.strerror}).")


def stop(sentence: str) -> NoReturn:
    """End with one sentence and an exit code that says no."""
    sys.exit(f"\n{sentence}")


# --- Packages ---


def install(what: str) -> None:
    """Install the locked packages of "run" or "dev", unless that was done before."""
    if is_installed(what):
        return
    if not can_run_pip():
        make_venv()
    print(f"Installing the packages of requirements/{what}.txt into .venv, once ...", flush=True)
    words = "-m pip install --quiet --no-input --disable-pip-version-check --require-hashes -r"
    pip = [str(VENV_PYTHON), *words.split(), str(requirements(what))]
    if subprocess.run(pip, check=False).returncode:
        stop("The packages could not be installed; the lines above say why.")
    stamp(what).write_text(fingerprint(what))


def is_installed(what: str) -> bool:
    """Say whether the packages stand ready; those of "dev" contain those of "run"."""
    for name in {what, "dev"}:
        if stamp(name).is_file() and stamp(name).read_text() == fingerprint(name):
            return VENV_PYTHON.exists()
    return False


def requirements(what: str) -> Path:
    """Return the file that lists packages with their hashes."""
    return ROOT / "requirements" / f"{what}.txt"


def stamp(what: str) -> Path:
    """Return the file that remembers what was installed."""
    return VENV / f"installed-{what}"


def fingerprint(what: str) -> str:
    """Return what changes when other packages are wanted."""
    return sha256(requirements(what).read_bytes()).hexdigest()


def can_run_pip() -> bool:
    """Say whether .venv is whole: an earlier run may have been stopped half-way."""
    command = [str(VENV_PYTHON), "-m", "pip", "--version"]
    return (
        VENV_PYTHON.exists()
        and not subprocess.run(command, check=False, capture_output=True).returncode
    )


def make_venv() -> None:
    """Make .venv with this Python."""
    if importlib.util.find_spec("ensurepip") is None:
        version = "{}.{}".format(*sys.version_info)
        stop(
            f"This Python {version} cannot make a virtual environment: install its venv module "
            f"(on Debian and Ubuntu: apt install python{version}-venv) and try again."
        )
    done = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if done.returncode:
        stop(f"{VENV} could not be made; the lines above say why.")


# --- The site ---


def serve(port: str) -> NoReturn:
    """Install, then become the web server of a site on this machine."""
    refuse_port(port)
    (ROOT / "var").mkdir(exist_ok=True)
    install("run")
    os.environ.setdefault("SITE_URL", f"http://127.0.0.1:{port}")
    os.environ.setdefault("SECRET_KEY", secret_key(ROOT / "var" / "secret_key"))
    command = [VENV_PYTHON, ROOT / "manage.py", "serve", "--prepare", "--port", port]
    os.execv(VENV_PYTHON, [str(word) for word in command])  # noqa: S606 - no shell is wanted


def refuse_port(port: str) -> None:
    """Stop where nothing could listen, before anything long begins."""
    if not (port.isascii() and port.isdigit() and 0 < int(port) <= HIGHEST_PORT):
        stop(f"PORT is {port!r}: say a number from 1 to {HIGHEST_PORT}, as in make run PORT=8001.")
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", int(port)))
        except PermissionError:
            stop(f"Port {port} is not yours to use: choose one above 1023, like PORT=8001.")
        except OSError:
            stop(f"Port {port} is taken by another program: stop it, or say make run PORT=8001.")


def secret_key(path: Path) -> str:
    """Return the key that signs sessions here: made once, readable by its owner alone."""
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(60))
    return path.read_text()


if __name__ == "__main__":
    main()
