"""Parts of a file's path with slashes, as ``pathlib`` has them, but far faster: each file needs some."""

from __future__ import annotations

import re

_DAY = re.compile(r"(?:(?<=/)|^)\d{4}-\d{1,2}-\d{1,2}-(?=[^/]+$)")


def last_part(path: str) -> str:
    """Return the name at the end of a path."""
    return path.rpartition("/")[2]


def suffix(path: str) -> str:
    """Return the end of the name from its last dot on; "" for ``.name``, ``name.`` and a name without one."""
    name = last_part(path)
    at = name.rfind(".")
    return name[at:] if 0 < at < len(name) - 1 else ""


def without_suffix(path: str) -> str:
    """Return the path without the suffix of its name."""
    ending = suffix(path)
    return path[: -len(ending)] if ending else path


def without_day(stem: str) -> str:
    """Return a path without its ending, and without the day before its last name (``2024-05-01-name``)."""
    return _DAY.sub("", stem)
