"""Read settings from the environment, and refuse a bad value by a sentence that names it."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

TRUE = ("1", "true", "yes", "on")
FALSE = ("0", "false", "no", "off")
SQLITE_PAGE_BYTES = 8_192
"""Of a new database. The log takes pages as a whole: an import writes half as many of these as of the usual
4,096 bytes, which is a twelfth less work, for a twentieth more room."""


def text(name: str, default: str = "") -> str:
    """Return the variable without white space around it; set but empty counts as not set."""
    return os.environ.get(name, "").strip() or default


def boolean(name: str, *, default: bool) -> bool:
    """Return a yes or a no."""
    value = text(name).lower()
    if value not in (*TRUE, *FALSE, ""):
        raise refusal(name, value, "say 1 or 0")
    return value in TRUE if value else default


def number(name: str, default: int) -> int:
    """Return a whole number, zero or more."""
    value = text(name)
    if value and not (value.isascii() and value.isdigit()):
        raise refusal(name, value, "say a whole number, zero or more")
    return int(value) if value else default


def choice(name: str, choices: Sequence[str], default: str) -> str:
    """Return one of a few words."""
    value = text(name, default)
    if value not in choices:
        raise refusal(name, value, f"say one of: {', '.join(choices)}")
    return value


def words(name: str) -> list[str]:
    """Return the words of a list parted by commas."""
    return [word.strip() for word in text(name).split(",") if word.strip()]


def folder(name: str, default: Path) -> Path:
    """Return an absolute folder; it need not exist yet."""
    value = text(name)
    if value and not Path(value).is_absolute():
        raise refusal(name, value, "say a whole path, from the root")
    return Path(value) if value else default


def site_url(name: str, default: str) -> str:
    """Return the address readers type, without the final slash: "https://news.example"."""
    value = text(name, default).rstrip("/")
    parts = _split(value)
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
        raise refusal(name, value, "say the whole address of the site, like https://news.example")
    if parts.path or parts.query or parts.fragment or parts.username:
        raise refusal(name, value, "say scheme and host alone, like https://news.example")
    return value


def _split(value: str) -> Any:
    """Return the parts of an address, or nothing where it has none (a port of letters, say)."""
    try:
        parts = urlsplit(value)
        _ = parts.port
    except ValueError:
        return None
    return parts


def time_zone(name: str, default: str) -> str:
    """Return a zone of the IANA list: "Asia/Shanghai"."""
    value = text(name, default)
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):
        raise refusal(name, value, "say a zone by its place, like Asia/Shanghai") from None
    return value


def database(name: str, default: str, **options: Any) -> dict[str, Any]:
    """Return Django's settings of a SQLite or PostgreSQL database, from its address."""
    value = text(name, default)
    try:
        settings: dict[str, Any] = dict(dj_database_url.parse(value, **options))
    except (ValueError, TypeError):
        settings = {}
    if settings.get("ENGINE") not in _DATABASE_SETUP or not settings.get("NAME"):
        how = "say sqlite:////folder/file.sqlite3 or postgres://user:password@host/name"
        raise refusal(name, _without_password(value), how)
    _DATABASE_SETUP[settings["ENGINE"]](settings)
    return settings


def redis_url(name: str) -> str:
    """Return the address of a Redis server, or "" for none."""
    value = text(name)
    parts = _split(value)
    if value and (parts is None or parts.scheme not in ("redis", "rediss", "unix")):
        raise refusal(name, _without_password(value), "say redis://host:6379/0")
    return value


def refusal(name: str, value: str, how: str) -> ImproperlyConfigured:
    """Return the error for a bad value: which variable, what it says, what it may say."""
    return ImproperlyConfigured(f"The environment variable {name} is {value!r}: {how}.")


def _without_password(value: str) -> str:
    """Return an address that may stand in a log."""
    before, at, after = value.rpartition("@")
    return f"{before.partition('://')[0]}://…@{after}" if at else value


def _sqlite(settings: dict[str, Any]) -> None:
    """Let readers read while an editor writes, and let writers wait for each other."""
    _make_folder(Path(settings["NAME"]).parent)
    settings["OPTIONS"] = {
        **settings.get("OPTIONS", {}),
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            f"PRAGMA page_size={SQLITE_PAGE_BYTES}; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
            "PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY"
        ),
    }


def _make_folder(folder: Path) -> None:
    """Make the folder of a SQLite database, so that a fresh checkout can migrate at once."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        how = f"The database cannot be kept in {folder}: {error.strerror}"
        raise ImproperlyConfigured(f"{how}. Say another place in DATABASE_URL.") from error


def _postgres(settings: dict[str, Any]) -> None:
    """Notice a dead connection before a reader does."""
    settings["CONN_HEALTH_CHECKS"] = True


_DATABASE_SETUP: dict[str, Callable[[dict[str, Any]], None]] = {
    "django.db.backends.sqlite3": _sqlite,
    "django.db.backends.postgresql": _postgres,
}
