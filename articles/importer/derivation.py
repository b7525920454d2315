"""What else a post's article depends on besides its bytes and options: the code that reads it."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

_APP = Path(__file__).resolve().parent.parent
_ROOMS = ("dialects", "importer", "markup", "text")
_LIBRARIES = ("markdown-it-py", "mdit-py-plugins", "nh3", "pyyaml")


@cache
def derivation() -> str:
    """Return the number of the code that makes articles of bytes: equal numbers, equal articles.

    Another number need not mean another article. It is taken from the code itself, because one that
    is raised by hand would be forgotten.
    """
    found = sha256()
    for room in _ROOMS:
        for place in sorted((_APP / room).rglob("*.py")):
            found.update(f"{place.relative_to(_APP).as_posix()}\0".encode())
            found.update(place.read_bytes())
    for library in _LIBRARIES:
        found.update(f"{library} {version(library)}\0".encode())
    return found.hexdigest()[:16]
