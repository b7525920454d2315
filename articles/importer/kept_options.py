"""The options of a run as text and back: without them nobody could derive its posts again.

What a value is stands beside it (``{"tuple": […]}``, ``{"Site": {…}}``), so that a field that a dataclass
gets later needs nothing here, unless it holds a new kind of thing: then keeping it says so.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import Any, TypedDict, cast
from zoneinfo import ZoneInfo

from articles.dialects import DIALECTS, PELICAN, UNKNOWN, Dialect, dialect, site
from articles.importer import incoming
from articles.importer.derivation import derivation
from articles.importer.value_kinds import hints_of, misfit

FORMAT = 1
_SHAPES: dict[str, Any] = {
    name: shape
    for module in (dialect, site, incoming)
    for name, shape in vars(module).items()
    if isinstance(shape, type) and is_dataclass(shape) and shape is not Dialect
}
"""Every dataclass that options may hold, by its name."""
_DIALECTS = {**DIALECTS, "pelican": PELICAN, "unknown": UNKNOWN}


_UNREADABLE = "The options of the import cannot be read"


class _Told(TypedDict):
    """The JSON of a run's options, beside its format."""

    derivation: str
    options: list[dict[str, object]]


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
        return read_told(json.loads(text or "{}"))
    except (json.JSONDecodeError, RecursionError) as error:
        raise NotKept(f"{_UNREADABLE}: {error}.") from None


def read_told(told: object) -> Kept:
    """Return what JSON that ``kept`` wrote says. Raises ``NotKept``, with the key and what belongs there."""
    if not isinstance(told, dict) or not isinstance(told.get("format"), int):
        raise NotKept(f"{_UNREADABLE}: they have no `format`.")
    if told["format"] > FORMAT:
        raise NotKept("The options of the import were kept by a newer Newsroom than this one.")
    if wrong := misfit({"derivation": None, **told}, _Told, ""):
        raise NotKept(f"{_UNREADABLE}: {wrong}.")
    try:
        return Kept(tuple(map(_options, told.get("options") or ())), told["derivation"])
    except RecursionError:
        raise NotKept(f"{_UNREADABLE}: lists stand in lists without end.") from None


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


def _options(told: object) -> incoming.Options:
    found = _read(told, "")
    if not isinstance(found, incoming.Options):
        raise NotKept(f"{_UNREADABLE}: {str(told)[:80]} is no set of options.")
    return found


def _read(told: object, place: str) -> Any:
    """Return the value that JSON tells. Raises ``NotKept``, which names the ``place`` of what is wrong."""
    if isinstance(told, list):
        return [_read(item, f"{place}[{number}]") for number, item in enumerate(told)]
    if not isinstance(told, dict):
        return told
    kind = next(iter(told), "")
    if len(told) != 1 or kind not in _SHAPES.keys() | _READERS.keys():
        raise NotKept(f"{_UNREADABLE}: `{place}` is {kind[:80]!r}, which is no kind of value.")
    if kind in _SHAPES:
        return _shaped(_SHAPES[kind], told[kind], place)
    try:
        return _READERS[kind](told[kind], place)
    except NotKept:
        raise
    except (KeyError, TypeError, ValueError, ArithmeticError, OSError):
        raise NotKept(f"{_UNREADABLE}: `{place}` holds what is no {kind}.") from None


def _shaped(shape: Any, told: object, place: str) -> Any:
    """Return a dataclass, each of its fields of the kind that it is of."""
    if wrong := misfit(told, dict[str, object], f"{place}.{shape.__name__}".lstrip(".")):
        raise NotKept(f"{_UNREADABLE}: {wrong}.")
    given, known = cast("dict[str, object]", told), hints_of(shape)
    needed = {
        field.name for field in fields(shape) if field.default is field.default_factory is MISSING
    }
    for name in [*(given.keys() - known.keys()), *(needed - given.keys())]:
        which = "missing" if name in needed else "not known here"
        raise NotKept(f"{_UNREADABLE}: `{_below(place, name)}` is {which}.")
    values = {name: _read(item, _below(place, name)) for name, item in given.items()}
    for name, value in values.items():
        if wrong := misfit(value, known[name], _below(place, name)):
            raise NotKept(f"{_UNREADABLE}: {wrong}.")
    return shape(**values)


def _below(place: str, name: str) -> str:
    return f"{place}.{name[:80]}".lstrip(".")


def _mapping(told: Any, place: str) -> dict[Any, Any]:
    return {_read(key, place): _read(item, f"{place}.{key}") for key, item in told}


def _items(told: object, place: str) -> list[Any]:
    if not isinstance(told, list):
        raise TypeError
    found: list[Any] = _read(told, place)
    return found


def _moment(told: str, _place: str) -> datetime:
    at = datetime.fromisoformat(told)
    if at.tzinfo is None:
        raise ValueError
    return at


def _zone(told: str | float, _place: str) -> tzinfo:
    return ZoneInfo(told) if isinstance(told, str) else timezone(timedelta(seconds=told))


_READERS: dict[str, Callable[[Any, str], Any]] = {
    "tuple": lambda told, place: tuple(_items(told, place)),
    "mapping": _mapping,
    "frozenset": lambda told, place: frozenset(_items(told, place)),
    "datetime": _moment,
    "dialect": lambda told, _place: _DIALECTS[told],
    "zone": _zone,
}
