"""The options of a run as text and back: without them nobody could derive its posts again.

What a value is stands beside it (``{"tuple": […]}``, ``{"Site": {…}}``), so that a field that a dataclass
gets later needs nothing here, unless it holds a new kind of thing: then keeping it says so.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from articles.dialects import DIALECTS, PELICAN, UNKNOWN, Dialect, dialect, site
from articles.importer import incoming
from articles.importer.derivation import derivation

FORMAT = 1
_SHAPES: dict[str, Any] = {
    name: shape
    for module in (dialect, site, incoming)
    for name, shape in vars(module).items()
    if isinstance(shape, type) and is_dataclass(shape) and shape is not Dialect
}
"""Every dataclass that options may hold, by its name."""
_DIALECTS = {**DIALECTS, "pelican": PELICAN, "unknown": UNKNOWN}


class NotKept(ValueError):
    """Options cannot be kept, or what was kept cannot be read by this version."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The options of each place of a run, and the number of the code that used them."""

    options: tuple[incoming.Options, ...]
    derivation: str


def kept(options: Sequence[incoming.Options]) -> str:
    """Return the options of a run's places as ASCII text, exactly. Raises ``NotKept``."""
    told = {
        "format": FORMAT,
        "derivation": derivation(),
        "options": [_told(item) for item in options],
    }
    return json.dumps(told, separators=(",", ":"))


def read_kept(text: str) -> Kept:
    """Return what ``kept`` was given. Raises ``NotKept`` for anything else."""
    try:
        told = json.loads(text or "{}")
        if told["format"] <= FORMAT:
            return Kept(tuple(map(_options, told["options"])), told["derivation"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NotKept(f"The options of the import cannot be read: {error!r}.") from None
    raise NotKept("The options of the import were kept by a newer Newsroom than this one.")


def _told(value: Any) -> Any:  # noqa: PLR0911 -- one line for each kind of value
    match value:
        case None | str() | bool() | int() | float():
            return value
        case list():
            return [_told(item) for item in value]
        case tuple():
            return {"tuple": [_told(item) for item in value]}
        case Mapping():
            return {"mapping": [[_told(key), _told(item)] for key, item in value.items()]}
        case frozenset():
            return {"frozenset": sorted((_told(item) for item in value), key=repr)}
        case datetime():
            return {"datetime": value.astimezone(UTC).isoformat()}
        case Dialect():
            return {"dialect": _dialect_told(value)}
        case tzinfo():
            return {"zone": _zone_told(value)}
    if is_dataclass(value) and type(value).__name__ in _SHAPES:
        return {type(value).__name__: _fields_told(value)}
    raise NotKept(f"Options with a {type(value).__name__} cannot be kept.")


def _fields_told(value: Any) -> dict[str, Any]:
    return {field.name: _told(getattr(value, field.name)) for field in fields(value)}


def _dialect_told(dialect: Dialect) -> str:
    for name, known in _DIALECTS.items():
        if known == dialect:
            return name
    raise NotKept(f"A dialect {dialect.name!r} is not known here.")


def _zone_told(zone: tzinfo) -> str | float:
    if isinstance(zone, ZoneInfo) and zone.key:
        return zone.key
    offset = zone.utcoffset(None)
    if not isinstance(zone, timezone) or offset is None:
        raise NotKept(f"A time zone like {zone!r} cannot be kept.")
    return offset.total_seconds()


def _options(told: Any) -> incoming.Options:
    found = _read(told)
    if not isinstance(found, incoming.Options):
        raise TypeError(f"{found!r} is no set of options")
    return found


def _read(told: Any) -> Any:
    if isinstance(told, list):
        return [_read(item) for item in told]
    if not isinstance(told, dict):
        return told
    [(kind, value)] = told.items()
    if kind in _SHAPES:
        return _SHAPES[kind](**{name: _read(item) for name, item in value.items()})
    return _READERS[kind](value)


def _zone(told: str | float) -> tzinfo:
    return ZoneInfo(told) if isinstance(told, str) else timezone(timedelta(seconds=told))


_READERS: dict[str, Any] = {
    "tuple": lambda told: tuple(_read(item) for item in told),
    "mapping": lambda told: {_read(key): _read(item) for key, item in told},
    "frozenset": lambda told: frozenset(_read(item) for item in told),
    "datetime": datetime.fromisoformat,
    "dialect": _DIALECTS.__getitem__,
    "zone": _zone,
}
