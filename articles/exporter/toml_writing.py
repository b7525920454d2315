"""A mapping as TOML 1.0, in Hugo's way: simple keys first, then one table for what is nested."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from articles.dialects import Unreadable
from articles.dialects.header import Bare
from articles.dialects.toml_text import read_toml
from articles.exporter.yaml_writing import Written

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_FLAGS = frozenset({"true", "false"})
_SIMPLE = re.compile(r"[\w.:+-]{1,60}", re.ASCII)
_DELETE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def write_toml(values: Mapping[str, Written]) -> str:
    """Return the mapping as TOML. TOML knows no null: such a key is left out."""
    told = {key: value for key, value in values.items() if value is not None}
    lines = [f"{_key(k)} = {_value(v)}" for k, v in told.items() if not isinstance(v, Mapping)]
    for name, table in told.items():
        if isinstance(table, Mapping):
            inner = (f"{_key(k)} = {_value(v)}" for k, v in table.items() if v is not None)
            lines += [f"[{_key(name)}]", *inner]
    return "".join(f"{line}\n" for line in lines)


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _text(name)


def _text(text: str) -> str:
    """Return a basic string. JSON's escapes are TOML's; what else is not to be seen has its number."""
    return _DELETE.sub(
        lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False)
    )


def _bare(text: str) -> str:
    """Return a number, a date or a flag as TOML reads it back in the same words; "" where it would not."""
    told = text.lower() if text.lower() in _FLAGS else text
    if not _SIMPLE.fullmatch(told):
        return ""
    try:
        return told if read_toml(f"a = {told}") == {"a": told} else ""
    except Unreadable:
        return ""


def _value(value: Written) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return (_bare(value) if isinstance(value, Bare) else "") or _text(value)
        case datetime():
            return value.isoformat()
        case Mapping():
            inner = (f"{_key(k)} = {_value(v)}" for k, v in value.items() if v is not None)
            return "{" + ", ".join(inner) + "}"
        case Sequence():
            return "[" + ", ".join(_value(item) for item in value if item is not None) + "]"
    return str(value)
